import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { secretService } from '../../infra/local/secret.ts';
import { openTestEndpoint, temporaryFolder } from './support/endpoint.ts';

const secret = {
  arn: 'arn:aws:secretsmanager:eu-west-2:000000000000:secret:signing',
  name: 'signing',
  GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true },
};

test('a secret is made up once, readable by its owner only, and the same at every start', async () => {
  const folder = temporaryFolder();
  const read = async (SecretId: string): Promise<string | undefined> => {
    const { endpoint, config } = await openTestEndpoint({
      secretsmanager: secretService(folder.path, [secret]),
    });
    const client = new SecretsManagerClient(config);
    try {
      return (await client.send(new GetSecretValueCommand({ SecretId }))).SecretString;
    } finally {
      client.destroy();
      await endpoint.close();
    }
  };
  const first = await read(secret.arn);
  expect(first).toMatch(/^[A-Za-z0-9]{64}$/);
  expect(await read('signing')).toBe(first);
  await expect(read('other')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  const [file] = readdirSync(folder.path);
  expect(statSync(join(folder.path, file!)).mode & 0o777).toBe(0o600);
  folder.remove();
});
