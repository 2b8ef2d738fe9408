import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { deployments } from '../../infra/environments.ts';
import { keptOf, lossesBetween, replacedByAChangeOf, whatToDo, type Kept } from './stateful-resources.ts';
import { synthesized, templatesOf, type Resource } from './templates.ts';

const listed = JSON.parse(
  readFileSync(join(import.meta.dirname, 'stateful-resources.json'), 'utf8'),
) as Record<string, Kept>;
const templates = templatesOf(deployments['live']!);
const stateful = statefulResources();

describe('A deployment cannot lose what the fund has stored', () => {
  test('no change replaces or drops a table, bucket, key, user pool or secret', () => {
    const losses = lossesBetween(listed, keptIn(stateful));
    if (losses.length > 0) throw new Error(`${losses.join('\n')}\n${whatToDo}`);
  });

  test('each stays when its stack or its place in the stack goes', () => {
    for (const [id, resource] of Object.entries(stateful)) {
      expect([id, resource.DeletionPolicy, resource.UpdateReplacePolicy]).toEqual([id, 'Retain', 'Retain']);
    }
  });

  test('tables and user pool refuse to be deleted, even by hand', () => {
    for (const { Type, Properties } of Object.values(stateful)) {
      if (Type === 'AWS::DynamoDB::Table') expect(Properties['DeletionProtectionEnabled']).toBe(true);
      if (Type === 'AWS::Cognito::UserPool') expect(Properties['DeletionProtection']).toBe('ACTIVE');
    }
  });

  test('tables can be set back to any second, and are under our own key', () => {
    for (const { Type, Properties } of Object.values(stateful)) {
      if (Type !== 'AWS::DynamoDB::Table') continue;
      expect(Properties['PointInTimeRecoverySpecification']).toEqual({ PointInTimeRecoveryEnabled: true });
      expect(Properties['SSESpecification']).toMatchObject({
        SSEEnabled: true,
        SSEType: 'KMS',
        KMSMasterKeyId: { 'Fn::GetAtt': ['Key961B73FD', 'Arn'] },
      });
    }
  });

  test('the key’s material changes every year without anyone doing anything', () => {
    const keys = Object.values(stateful).filter(({ Type }) => Type === 'AWS::KMS::Key');
    expect(keys.map(({ Properties }) => Properties['EnableKeyRotation'])).toEqual([true]);
  });

  test('a stack cannot be deleted by mistake, in any environment', () => {
    for (const environment of Object.values(deployments)) {
      const protection = synthesized(environment, ({ stacks }) =>
        stacks.map((stack) => stack.terminationProtection),
      );
      expect(protection).toEqual([true, true, true]);
    }
  });

  test('every environment keeps its data under the same logical ids', () => {
    const idsIn = (name: string) => Object.keys(keptIn(statefulResources(templatesOf(deployments[name]!))));
    for (const name of Object.keys(deployments))
      expect([name, idsIn(name)]).toEqual([name, Object.keys(listed)]);
  });
});

describe('The guard itself', () => {
  test('notices a renamed construct', () => {
    const { 'data/State1C20CC9A': state, ...rest } = listed;
    expect(lossesBetween(listed, { ...rest, 'data/Renamed': state! })).toEqual([
      expect.stringMatching(/State1C20CC9A .* is gone/),
      expect.stringMatching(/Renamed .* is not on the list/),
    ]);
  });

  test('notices a changed table key, a secret made anew and a bucket given a name', () => {
    const changed = structuredClone(stateful) as Record<string, Resource>;
    const propertiesOf = (type: string) =>
      Object.values(changed).find(({ Type }) => Type === type)!.Properties as Record<string, any>;
    propertiesOf('AWS::DynamoDB::Table')['KeySchema'][0].AttributeName = 'dueShard';
    propertiesOf('AWS::SecretsManager::Secret')['GenerateSecretString'].PasswordLength = 32;
    propertiesOf('AWS::S3::Bucket')['BucketName'] = 'cascade-uploads';
    const losses = lossesBetween(listed, keptIn(changed)).join('\n');
    expect(losses).toMatch(/State1C20CC9A: KeySchema changes/);
    expect(losses).toMatch(/SigningSecretCF7EC744: GenerateSecretString changes/);
    expect(losses).toMatch(/Uploads4F6EB0FD: BucketName changes from undefined to "cascade-uploads"/);
  });

  test('lets through a change that loses nothing', () => {
    const changed = structuredClone(stateful) as Record<string, Resource>;
    for (const { Properties } of Object.values(changed)) (Properties as Record<string, unknown>)['Tags'] = [];
    expect(lossesBetween(listed, keptIn(changed))).toEqual([]);
  });

  test('knows each kind of resource that holds data', () => {
    expect(new Set(Object.values(listed).map(({ type }) => type))).toEqual(
      new Set(Object.keys(replacedByAChangeOf)),
    );
  });
});

function statefulResources(of = templates): Record<string, Resource> {
  const all = Object.entries(of).flatMap(([stack, resources]) =>
    Object.entries(resources).map(([id, resource]) => [`${stack}/${id}`, resource] as const),
  );
  return Object.fromEntries(all.filter(([, resource]) => keptOf(resource) !== null));
}

function keptIn(resources: Readonly<Record<string, Resource>>): Record<string, Kept> {
  return Object.fromEntries(Object.entries(resources).map(([id, resource]) => [id, keptOf(resource)!]));
}
