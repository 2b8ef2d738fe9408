import type { AwsAnswer } from './aws-answer.ts';
import { awsError } from './aws-answer.ts';

/** A form that a browser sent to a bucket: its fields by their names in small letters, and the file that follows them. */
export interface PostedUpload {
  readonly fields: ReadonlyMap<string, string>;
  readonly content: Buffer;
}

type Condition =
  readonly ['eq' | 'starts-with', string, string] | readonly ['content-length-range', number, number];

/** Fields that no condition has to allow ("POST Policy", Amazon S3 API Reference). */
const free: readonly string[] = ['policy', 'x-amz-signature', 'file'];

/**
 * Reads a multipart form as S3 does: what comes after the file does not count, and `${filename}` in a field stands for the file's own name. Null when it
 * is no such form, or has no file.
 */
export async function readUpload(body: Buffer, contentType: string): Promise<PostedUpload | null> {
  let form: FormData;
  try {
    const bytes = new Uint8Array(body);
    form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch {
    return null;
  }
  const fields = new Map<string, string>();
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (name.toLowerCase() !== 'file') fields.set(name.toLowerCase(), value);
      continue;
    }
    const fileName = value.name.split(/[/\\]/).at(-1) ?? '';
    const expanded = [...fields].map(
      ([field, text]) => [field, text.replaceAll('${filename}', () => fileName)] as const,
    );
    return { fields: new Map(expanded), content: Buffer.from(await value.arrayBuffer()) };
  }
  return null;
}

/** What S3 would answer to a form that does not keep to its policy; null when it does. The policy's signature is looked at elsewhere. */
export function policyRefusal(
  { fields, content }: PostedUpload,
  bucket: string,
  now: string,
): AwsAnswer | null {
  const policy = readPolicy(fields.get('policy') ?? '');
  if (policy === null) return denied(400, 'InvalidPolicyDocument', 'Invalid Policy: Invalid JSON.');
  if (!(Date.parse(now) < Date.parse(policy.expiration))) return againstPolicy('Policy expired.');
  const given = new Map([...fields, ['bucket', bucket]]);
  const covered = new Set<string>(free);
  for (const condition of policy.conditions) {
    if (condition[0] === 'content-length-range') {
      const [, least, most] = condition;
      if (content.length > most)
        return denied(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
      if (content.length < least)
        return denied(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
      continue;
    }
    const [how, variable, wanted] = condition;
    const field = variable.replace(/^\$/, '').toLowerCase();
    covered.add(field);
    const actual = given.get(field) ?? '';
    if (how === 'eq' ? actual !== wanted : !actual.startsWith(wanted))
      return againstPolicy(`Policy Condition failed: ${JSON.stringify(condition)}`);
  }
  const extra = [...given.keys()].filter((name) => !covered.has(name) && !name.startsWith('x-ignore-'));
  return extra.length === 0 ? null : againstPolicy(`Extra input fields: ${extra.join(', ')}`);
}

interface Policy {
  readonly expiration: string;
  readonly conditions: readonly Condition[];
}

function readPolicy(encoded: string): Policy | null {
  try {
    const { expiration, conditions } = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as {
      expiration?: unknown;
      conditions?: unknown;
    };
    if (typeof expiration !== 'string' || !Array.isArray(conditions)) return null;
    const read = conditions.flatMap(readCondition);
    return read.includes(null) ? null : { expiration, conditions: read as Condition[] };
  } catch {
    return null;
  }
}

/** `{"key": "a"}` is short for `["eq", "$key", "a"]`. */
function readCondition(condition: unknown): (Condition | null)[] {
  if (!Array.isArray(condition))
    return Object.entries(condition as Record<string, unknown>).map(([name, value]) => [
      'eq',
      `$${name}`,
      String(value),
    ]);
  const [how, one, other] = condition as unknown[];
  if (how === 'content-length-range') return [[how, Number(one), Number(other)]];
  return how === 'eq' || how === 'starts-with' ? [[how, String(one), String(other)]] : [null];
}

function againstPolicy(why: string): AwsAnswer {
  return denied(403, 'AccessDenied', `Invalid according to Policy: ${why}`);
}

function denied(status: number, code: string, words: string): AwsAnswer {
  return awsError('s3', status, code, words);
}
