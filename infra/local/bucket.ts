import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AwsAnswer, AwsCall, AwsService } from './aws-answer.ts';
import { awsError } from './aws-answer.ts';
import { readJson, writeAtomically } from './data-dir.ts';
import { decodedPart } from './web.ts';

/** A bucket as the template describes it. */
export interface BucketProperties {
  readonly BucketName: string;
  /** What is gone after some days: objects whose key begins so. */
  readonly expirations: readonly { readonly prefix: string; readonly days: number }[];
}

interface ObjectFacts {
  readonly key: string;
  readonly contentType: string;
  readonly metadata: Record<string, string>;
  readonly etag: string;
  readonly at: string;
}

/** S3 with path-style addresses: put, get, head and delete of objects, each a file beside a file of facts about it. */
export function bucketService(
  folder: string,
  buckets: readonly BucketProperties[],
  now: () => string,
): AwsService {
  for (const { BucketName } of buckets) mkdirSync(join(folder, BucketName), { recursive: true, mode: 0o700 });
  return async (call) => {
    const [, bucketName = '', ...rest] = call.path.split('/');
    const bucket = buckets.find((known) => known.BucketName === bucketName);
    if (bucket === undefined)
      return awsError('s3', 404, 'NoSuchBucket', `There is no bucket "${bucketName}".`);
    const key = decodedPart(rest.join('/'));
    if (key === null) return awsError('s3', 400, 'InvalidURI', "Couldn't parse the specified URI.");
    if (key === '')
      return awsError('s3', 501, 'NotImplemented', `${call.method} of a whole bucket has no local stand-in.`);
    const path = join(folder, bucketName, fileNameOf(key));
    if (call.method === 'PUT') return put(path, key, call, now());
    if (call.method === 'DELETE') return remove(path);
    if (call.method === 'GET' || call.method === 'HEAD') return get(path, bucket, call, now());
    return awsError('s3', 501, 'NotImplemented', `${call.method} of an object has no local stand-in.`);
  };
}

/** One name for any key: hashed, so that no key can leave the folder, be too long for a file, or meet another that differs in case. */
function fileNameOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

function put(path: string, key: string, call: AwsCall, at: string): AwsAnswer {
  if (call.headers['x-amz-copy-source'] !== undefined)
    return awsError('s3', 501, 'NotImplemented', 'Copying has no local stand-in.');
  const isChunked = String(call.headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-');
  const content = isChunked ? withoutChunkFraming(call.body) : call.body;
  const declared = call.headers['x-amz-decoded-content-length'];
  if (content === null || (declared !== undefined && Number(declared) !== content.length)) {
    return awsError('s3', 400, 'IncompleteBody', 'The body is not as long as its headers say.');
  }
  if (call.headers['if-none-match'] === '*' && readJson(`${path}.json`) !== undefined) {
    return awsError('s3', 412, 'PreconditionFailed', 'The object exists already.');
  }
  const facts: ObjectFacts = {
    key,
    contentType: call.headers['content-type'] ?? 'application/octet-stream',
    metadata: Object.fromEntries(
      Object.entries(call.headers).flatMap(([name, value]) =>
        name.startsWith('x-amz-meta-') ? [[name, String(value)]] : [],
      ),
    ),
    etag: `"${createHash('md5').update(content).digest('hex')}"`,
    at,
  };
  writeAtomically(path, content);
  writeAtomically(`${path}.json`, JSON.stringify(facts));
  return { status: 200, headers: { etag: facts.etag } };
}

function get(path: string, bucket: BucketProperties, { method, query }: AwsCall, now: string): AwsAnswer {
  const facts = readJson<ObjectFacts>(`${path}.json`);
  const isExpired = facts !== undefined && isOver(facts, bucket, now);
  if (isExpired) remove(path);
  if (facts === undefined || isExpired) {
    return method === 'HEAD' ? { status: 404 } : awsError('s3', 404, 'NoSuchKey', 'There is no such object.');
  }
  const content = readFileSync(path);
  const metadata = Object.entries(facts.metadata).map(([name, value]) => [name, asMailText(value)]);
  const headers = {
    ...(Object.fromEntries(metadata) as Record<string, string>),
    'content-type': facts.contentType,
    'content-length': String(content.length),
    'last-modified': new Date(facts.at).toUTCString(),
    etag: facts.etag,
    ...askedFor(query),
  };
  return method === 'HEAD' ? { status: 200, headers } : { status: 200, headers, body: content };
}

function isOver({ key, at }: ObjectFacts, { expirations }: BucketProperties, now: string): boolean {
  const age = Date.parse(now) - Date.parse(at);
  return expirations.some(({ prefix, days }) => key.startsWith(prefix) && age > days * 86_400_000);
}

/** A header is ASCII; S3 writes what is not as mail does (RFC 2047). */
function asMailText(value: string): string {
  return /^[ -~]*$/.test(value) ? value : `=?UTF-8?B?${Buffer.from(value, 'utf8').toString('base64')}?=`;
}

/** Headers that whoever made a link wants the answer to have. */
function askedFor(query: URLSearchParams): Record<string, string> {
  const asked = ['content-type', 'content-disposition', 'cache-control'].flatMap((name) => {
    const value = query.get(`response-${name}`);
    return value === null ? [] : [[name, value]];
  });
  return Object.fromEntries(asked) as Record<string, string>;
}

function remove(path: string): AwsAnswer {
  rmSync(`${path}.json`, { force: true });
  rmSync(path, { force: true });
  return { status: 204 };
}

/** Undoes `aws-chunked`: hexadecimal size, optional signature, CRLF, that many bytes, CRLF; a chunk of size 0 and trailers end it. Null when cut short. */
function withoutChunkFraming(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  let position = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', position);
    if (lineEnd === -1) return null;
    const size = Number.parseInt(body.toString('latin1', position, lineEnd), 16);
    if (!Number.isInteger(size)) return null;
    if (size === 0) return Buffer.concat(parts);
    const start = lineEnd + 2;
    if (start + size + 2 > body.length) return null;
    parts.push(body.subarray(start, start + size));
    position = start + size + 2;
  }
}
