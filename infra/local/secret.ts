import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { AwsService } from './aws-answer.ts';
import { awsError, jsonAction, jsonAnswer } from './aws-answer.ts';
import { readJson, writeAtomically } from './data-dir.ts';

/** A secret as the template describes it: AWS makes its value up once and keeps it, and so do we. */
export interface SecretProperties {
  readonly arn: string;
  readonly name: string;
  readonly GenerateSecretString?: {
    readonly PasswordLength?: number;
    readonly ExcludePunctuation?: boolean;
    readonly ExcludeCharacters?: string;
    readonly SecretStringTemplate?: string;
    readonly GenerateStringKey?: string;
  };
}

interface StoredSecret {
  readonly value: string;
  readonly versionId: string;
}

/** Secrets Manager's GetSecretValue over secrets that are made up once per data directory and readable by their owner alone. */
export function secretService(folder: string, secrets: readonly SecretProperties[]): AwsService {
  const stored = new Map(secrets.map((secret) => [secret, kept(folder, secret)]));
  return async (call) => {
    const action = jsonAction(call);
    if (action !== 'GetSecretValue') {
      return awsError('secretsmanager', 400, 'InvalidRequestException', `${action} has no local stand-in.`);
    }
    const { SecretId } = JSON.parse(call.body.toString()) as { SecretId?: string };
    const secret = secrets.find(({ arn, name }) => SecretId === arn || SecretId === name);
    const held = secret === undefined ? undefined : stored.get(secret);
    if (secret === undefined || held === undefined) {
      return awsError(
        'secretsmanager',
        400,
        'ResourceNotFoundException',
        "Secrets Manager can't find the specified secret.",
      );
    }
    return jsonAnswer({
      ARN: secret.arn,
      Name: secret.name,
      SecretString: held.value,
      VersionId: held.versionId,
      VersionStages: ['AWSCURRENT'],
    });
  };
}

function kept(folder: string, secret: SecretProperties): StoredSecret {
  const path = join(folder, `${encodeURIComponent(secret.name)}.json`);
  const found = readJson<StoredSecret>(path);
  if (found !== undefined) return found;
  const made: StoredSecret = {
    value: makeUp(secret.GenerateSecretString ?? {}),
    versionId: crypto.randomUUID(),
  };
  writeAtomically(path, JSON.stringify(made), 0o600);
  return made;
}

function makeUp(how: NonNullable<SecretProperties['GenerateSecretString']>): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
  const excluded = new Set(how.ExcludeCharacters ?? '');
  const allowed = how.ExcludePunctuation === true ? letters : letters + punctuation;
  const alphabet = Array.from(allowed).filter((character) => !excluded.has(character));
  const text = Array.from(
    { length: how.PasswordLength ?? 32 },
    () => alphabet[randomInt(alphabet.length)],
  ).join('');
  if (how.SecretStringTemplate === undefined || how.GenerateStringKey === undefined) return text;
  return JSON.stringify({
    ...(JSON.parse(how.SecretStringTemplate) as object),
    [how.GenerateStringKey]: text,
  });
}
