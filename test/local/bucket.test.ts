import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { bucketService } from '../../infra/local/bucket.ts';
import { openTestEndpoint, temporaryFolder } from './support/endpoint.ts';
import type { TestEndpoint } from './support/endpoint.ts';

let folder: ReturnType<typeof temporaryFolder>;
let opened: TestEndpoint;
let client: S3Client;
let now: string;

beforeEach(async () => {
  folder = temporaryFolder();
  now = '2026-12-01T09:00:00.000Z';
  opened = await openTestEndpoint({
    s3: bucketService(
      folder.path,
      [{ BucketName: 'uploads', expirations: [{ prefix: '', days: 1 }] }],
      () => now,
    ),
  });
  client = new S3Client(opened.config);
});

afterEach(async () => {
  client.destroy();
  await opened.endpoint.close();
  folder.remove();
});

const at = (Key: string) => ({ Bucket: 'uploads', Key });

describe('S3 on this machine', () => {
  test('gives back a streamed upload byte for byte, with its type and metadata', async () => {
    const content = Buffer.alloc(300_000, 'Llanfair\r\n0;');
    await client.send(
      new PutObjectCommand({
        ...at('a/b c/ŵ.csv'),
        Body: Readable.from([content.subarray(0, 70_000), content.subarray(70_000)]),
        ContentLength: content.length,
        ContentType: 'text/csv',
        Metadata: { by: 'catrin' },
      }),
    );
    const got = await client.send(new GetObjectCommand(at('a/b c/ŵ.csv')));
    expect(Buffer.from(await got.Body!.transformToByteArray()).equals(content)).toBe(true);
    expect(got).toMatchObject({ ContentType: 'text/csv', Metadata: { by: 'catrin' } });
    expect(await client.send(new HeadObjectCommand(at('a/b c/ŵ.csv')))).toMatchObject({
      ContentLength: content.length,
    });
  });

  test('a deleted object is gone, and one that was never there is not found', async () => {
    await client.send(new PutObjectCommand({ ...at('a'), Body: 'x' }));
    await client.send(new DeleteObjectCommand(at('a')));
    await expect(client.send(new GetObjectCommand(at('a')))).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(client.send(new HeadObjectCommand(at('a')))).rejects.toMatchObject({ name: 'NotFound' });
  });

  test('no key leaves its bucket', async () => {
    for (const key of ['../../outside', '/etc/passwd', '..', 'a/../../b', 'x'.repeat(1000)]) {
      await client.send(new PutObjectCommand({ ...at(key), Body: key }));
      const got = await client.send(new GetObjectCommand(at(key)));
      expect(await got.Body!.transformToString()).toBe(key);
    }
    expect(readdirSync(folder.path)).toEqual(['uploads']);
    expect(readdirSync(join(folder.path, 'uploads'))).toHaveLength(10);
  });

  test('an object is forgotten after as many days as the bucket keeps it', async () => {
    await client.send(new PutObjectCommand({ ...at('a'), Body: 'x' }));
    now = '2026-12-02T09:00:01.000Z';
    await expect(client.send(new GetObjectCommand(at('a')))).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('another bucket is not there', async () => {
    await expect(client.send(new GetObjectCommand({ Bucket: 'other', Key: 'a' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
  });
});
