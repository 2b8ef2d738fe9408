import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bucketService } from '../../infra/local/bucket.ts';
import { signedHeaders } from './support/sign.ts';
import { openTestEndpoint, temporaryFolder } from './support/endpoint.ts';
import type { TestEndpoint } from './support/endpoint.ts';

let opened: TestEndpoint;
let folder: ReturnType<typeof temporaryFolder>;
let served: number;

beforeEach(async () => {
  served = 0;
  folder = temporaryFolder();
  opened = await openTestEndpoint({
    ses: async () => {
      served += 1;
      return { status: 200 };
    },
    s3: bucketService(
      folder.path,
      [{ BucketName: 'uploads', expirations: [] }],
      () => '2026-12-01T09:00:00Z',
    ),
  });
});
afterEach(async () => {
  await opened.endpoint.close();
  folder.remove();
});

type Headers = Record<string, string>;
const usual = 'Action=GetSendQuota';
const signedBy = (accessKey: string, given: Partial<Parameters<typeof signedHeaders>[0]> = {}): Headers =>
  signedHeaders({ accessKey, secret: 'local', service: 'ses', path: '/', body: usual, ...given });
const statusOf = (headers: Headers, path = '/', body = usual) =>
  new Promise((resolve, reject) => {
    const call = request(opened.endpoint.url + path, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    call.on('error', reject);
    call.end(body);
  });

describe('The AWS endpoint', () => {
  test('answers a function of this run', async () => {
    expect(await statusOf(signedBy('LOCALSENDER'))).toBe(200);
    expect(served).toBe(1);
  });

  test.each([
    ['nobody', {}, '/'],
    ['somebody who guesses a key', signedBy('LOCAL'), '/'],
    [
      'a key in the address, where a link could put it',
      {},
      '/?X-Amz-Credential=LOCALSENDER/20261201/eu-west-2/ses/aws4_request',
    ],
    ['another name for this machine', { ...signedBy('LOCALSENDER'), host: 'evil.example' }, '/'],
    ['a page elsewhere', { ...signedBy('LOCALSENDER'), origin: 'https://evil.example' }, '/'],
    ['a browser', { ...signedBy('LOCALSENDER'), 'sec-fetch-site': 'none' }, '/'],
  ])('refuses %s', async (_, headers, path) => {
    expect(await statusOf(headers, path)).toBe(403);
    expect(served).toBe(0);
  });

  test.each([
    ['another secret', signedBy('LOCALSENDER', { secret: 'guessed' }), '/', usual],
    ['the signature of another body', signedBy('LOCALSENDER'), '/', 'Action=SendRawEmail'],
    ['the signature of another path', signedBy('LOCALSENDER'), '/elsewhere', usual],
    [
      'a signature with a header changed after it',
      { ...signedBy('LOCALSENDER'), 'x-amz-date': '20271201T090000Z' },
      '/',
      usual,
    ],
    [
      'no signature at all',
      { authorization: signedBy('LOCALSENDER')['authorization']!.replace(/Signature=.*/, '') },
      '/',
      usual,
    ],
  ])('refuses an access key, which a form shows to everybody, with %s', async (_, headers, path, body) => {
    expect(await statusOf(headers, path, body)).toBe(403);
    expect(served).toBe(0);
  });

  test('refuses what is larger than any call of ours', async () => {
    expect(await statusOf(signedBy('LOCALSENDER'), '/', 'x'.repeat(17 * 1024 * 1024))).toBe(413);
    expect(served).toBe(0);
  });

  test('says so when the key of an object holds a % that stands for nothing', async () => {
    const path = '/uploads/%E0%A4%A';
    expect(await statusOf(signedBy('LOCALSENDER', { service: 's3', path }), path)).toBe(400);
  });
});
