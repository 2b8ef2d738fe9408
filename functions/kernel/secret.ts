import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { deriveKeys, type Keys } from './keys.ts';

/**
 * The keys of this deployment, from its one secret.
 * @throws Error when the secret has no text, or cannot be read.
 */
export async function loadKeys(secretId: string, client = new SecretsManagerClient({})): Promise<Keys> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
  if (SecretString === undefined) throw new Error('the signing secret has no text');
  return deriveKeys(SecretString);
}
