import { describe, expect, test } from '@jest/globals';
import { deployments, localEnvironment } from '../../infra/environments.ts';
import { functionsById, resourcesOfType, templatesOf } from './templates.ts';

const templates = templatesOf(deployments['live']!);
const [, bucket] = resourcesOfType(templates, 'AWS::S3::Bucket').find(([id]) =>
  id.startsWith('Attachments'),
)!;
const rules: Record<string, any>[] = bucket.Properties['LifecycleConfiguration'].Rules;
const addressIn = (of: typeof templates): string =>
  JSON.stringify(
    functionsById(of).get('serve-portal')!.Properties['Environment'].Variables['ATTACHMENTS_ADDRESS'],
  );

describe('The bucket of attachments', () => {
  test('forgets after a day what a browser sent and nobody accepted, and never what was accepted', () => {
    const forgotten = rules.filter((rule) => rule['ExpirationInDays'] !== undefined);
    expect(forgotten.map(({ Prefix, ExpirationInDays }) => [Prefix, ExpirationInDays])).toEqual([
      ['incoming/', 1],
    ]);
  });

  test('keeps what was removed for thirty days, so that it can be brought back, and no longer', () => {
    const removed = rules.find(({ Prefix }) => Prefix === 'kept/');
    expect(removed).toMatchObject({ NoncurrentVersionExpiration: { NoncurrentDays: 30 } });
    expect(bucket.Properties['VersioningConfiguration']).toEqual({ Status: 'Enabled' });
  });

  test('is open to nobody, and under our own key', () => {
    expect(Object.values(bucket.Properties['PublicAccessBlockConfiguration'])).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(JSON.stringify(bucket.Properties['BucketEncryption'])).toContain('Key961B73FD');
    expect(bucket.Properties).not.toHaveProperty('CorsConfiguration');
  });

  test('is reached by browsers at a host of its own, so that a page that lets its form lead there names no other bucket', () => {
    expect(addressIn(templates)).toMatch(/"https:\/\/",.*Attachments.*RegionalDomainName/);
  });

  test('is reached below the portal where the whole system runs on one machine', () => {
    const local = templatesOf(localEnvironment({ publicOrigin: 'https://learning.example.org' }));
    expect(addressIn(local)).toMatch(/"https:\/\/learning\.example\.org\/uploads\/",.*Attachments/);
  });
});
