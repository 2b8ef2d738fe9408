import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { presignedGet } from '../../functions/attachments/presigned-get.ts';
import { type EventTime, eventTime } from '../../functions/kernel/event-time.ts';
import { sendUpload } from '../attachments/browser.ts';
import { bucketName, openTestBucket, type TestBucket } from '../attachments/test-bucket.ts';
import { temporaryFolder } from './support/endpoint.ts';

let folder: ReturnType<typeof temporaryFolder>;
let bucket: TestBucket;
let server: Server;
let origin: string;
let now: EventTime;

beforeEach(async () => {
  folder = temporaryFolder();
  const answer = async (...[request, response]: Parameters<RequestListener>): Promise<void> => {
    const isOurs = await bucket.serve(request, response, new URL(request.url ?? '/', origin));
    if (!isOurs) response.writeHead(418).end();
  };
  server = createServer((...asked) => void answer(...asked));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The SDK dates what it signs by this machine's clock.
  now = eventTime(Date.now());
  bucket = await openTestBucket(folder.path, `${origin}/uploads`, () => now);
});
afterEach(async () => {
  await bucket.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  folder.remove();
});

const later = (seconds: number): EventTime => eventTime(Date.parse(now) + seconds * 1000);

/** A form as the SDK signs it, for one file of ten to a hundred bytes under the key `incoming/a`. */
async function offer(more: Partial<Parameters<typeof createPresignedPost>[1]> = {}) {
  const { fields } = await createPresignedPost(bucket.client, {
    Bucket: bucketName,
    Key: 'incoming/a',
    Expires: 600,
    Fields: { 'Content-Type': 'application/octet-stream', success_action_redirect: `${origin}/back?a=1` },
    Conditions: [
      ['content-length-range', 10, 100],
      ['starts-with', '$x-amz-meta-name', ''],
    ],
    ...more,
  });
  const all: Record<string, string> = { ...fields, 'x-amz-meta-name': '${filename}' };
  return all;
}
const asForm = (fields: Record<string, string>, name = bucketName) => ({
  action: `${origin}/uploads/${name}`,
  fields: Object.entries(fields).map(([field, value]) => ({ name: field, value })),
});
const send = (fields: Record<string, string>, content = 'a file of some bytes', name = 'Cynllun tŷ.pdf') =>
  sendUpload(asForm(fields), name, content);
const codeOf = async (answer: Response): Promise<string> =>
  `${answer.status} ${/<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1]}`;
const head = (Key = 'incoming/a') => bucket.client.send(new HeadObjectCommand({ Bucket: bucketName, Key }));
const isThere = (key?: string) =>
  head(key).then(
    () => true,
    () => false,
  );

describe('A form that a browser sends to a bucket', () => {
  test('is taken when one of our functions signed its policy, and leads back to where it says', async () => {
    const answer = await send(await offer());
    expect(answer.status).toBe(303);
    const location = new URL(answer.headers.get('location') ?? '');
    const stored = await head();
    expect(`${location.origin}${location.pathname}`).toBe(`${origin}/back`);
    expect(Object.fromEntries(location.searchParams)).toEqual({
      a: '1',
      bucket: bucketName,
      key: 'incoming/a',
      etag: stored.ETag,
    });
    const got = await bucket.client.send(new GetObjectCommand({ Bucket: bucketName, Key: 'incoming/a' }));
    expect(await got.Body?.transformToString()).toBe('a file of some bytes');
    expect(got.ContentType).toBe('application/octet-stream');
  });

  test('tells the bucket the file’s own name, without its folders, in the letters of mail', async () => {
    await send(await offer(), undefined, 'C:\\Users\\rhian\\plan.pdf');
    expect((await head()).Metadata).toEqual({ name: 'plan.pdf' });
    await send(await offer());
    expect((await head()).Metadata).toEqual({ name: '=?UTF-8?B?Q3lubGx1biB0xbcucGRm?=' });
  });

  test('without a page to lead back to is answered with nothing', async () => {
    const answer = await send(await offer({ Fields: {} }));
    expect([answer.status, await answer.text()]).toEqual([204, '']);
  });

  test('is refused once its time is over, by the time of this run', async () => {
    const fields = await offer();
    now = later(601);
    expect(await codeOf(await send(fields))).toBe('403 AccessDenied');
    expect(await isThere()).toBe(false);
  });

  test.each([
    ['another key', (fields: Record<string, string>) => ({ ...fields, key: 'incoming/b' })],
    ['a key that goes on', (fields: Record<string, string>) => ({ ...fields, key: 'incoming/a/b' })],
    ['another type', (fields: Record<string, string>) => ({ ...fields, 'Content-Type': 'text/html' })],
    [
      'another page to lead back to',
      (fields: Record<string, string>) => ({ ...fields, success_action_redirect: 'https://evil.example' }),
    ],
    [
      'a field its policy does not know',
      (fields: Record<string, string>) => ({ ...fields, acl: 'public-read' }),
    ],
  ])('is refused with %s', async (_, change) => {
    expect(await codeOf(await send(change(await offer())))).toBe('403 AccessDenied');
    expect(await isThere()).toBe(false);
    expect(await isThere('incoming/b')).toBe(false);
  });

  test.each([
    ['a policy that somebody rewrote', { Policy: rewritten }],
    ['a signature of something else', { 'X-Amz-Signature': () => 'a'.repeat(64) }],
    ['no signature', { 'X-Amz-Signature': () => '' }],
    ['no policy', { Policy: () => '' }],
    [
      'a key that is nobody’s',
      { 'X-Amz-Credential': (text: string) => text.replace('LOCALSENDER', 'LOCAL') },
    ],
    ['the right of another service', { 'X-Amz-Credential': (text: string) => text.replace('/s3/', '/ses/') }],
    [
      'the right of another day',
      { 'X-Amz-Credential': (text: string) => text.replace(/\/\d{8}\//, '/20200101/') },
    ],
  ] as readonly [string, Record<string, (text: string) => string>][])(
    'is refused with %s',
    async (_, changes) => {
      const fields = await offer();
      for (const [name, change] of Object.entries(changes)) fields[name] = change(fields[name] ?? '');
      expect(await codeOf(await send(fields))).toBe('403 SignatureDoesNotMatch');
      expect(await isThere()).toBe(false);
    },
  );

  test('is refused when its file is too large or too small', async () => {
    const fields = await offer();
    expect(await codeOf(await send(fields, 'x'.repeat(101)))).toBe('400 EntityTooLarge');
    expect(await codeOf(await send(fields, 'x'.repeat(9)))).toBe('400 EntityTooSmall');
    expect(await isThere()).toBe(false);
    expect((await send(fields, 'x'.repeat(100))).status).toBe(303);
  });

  test('is refused by a bucket its policy does not name', async () => {
    const answer = await sendUpload(asForm(await offer(), 'elsewhere'), 'a.pdf', 'a file of some bytes');
    expect(await codeOf(answer)).toBe('403 AccessDenied');
  });

  test('that is no form, or has no file, is refused', async () => {
    const action = `${origin}/uploads/${bucketName}`;
    const json = { 'content-type': 'application/json' };
    expect(await codeOf(await fetch(action, { method: 'POST', body: '{}', headers: json }))).toBe(
      '400 InvalidArgument',
    );
    const form = new FormData();
    for (const [name, value] of Object.entries(await offer())) form.append(name, value);
    expect(await codeOf(await fetch(action, { method: 'POST', body: form }))).toBe('400 InvalidArgument');
  });
});

describe('Reading from a bucket', () => {
  const key = 'kept/Cynllun tŷ';
  const linkTo = (path = `${bucketName}/kept/Cynllun%20t%C5%B7`, secret = 'local', at = now): string =>
    presignedGet(
      {
        address: new URL(`${origin}/uploads/${path}`),
        region: 'eu-west-2',
        at,
        seconds: 60,
        query: { 'response-content-disposition': "attachment; filename*=UTF-8''a%20b" },
      },
      { accessKeyId: 'LOCALSENDER', secretAccessKey: secret },
    );
  beforeEach(async () => {
    await bucket.client.send(new PutObjectCommand({ Bucket: bucketName, Key: key, Body: 'the plan' }));
  });

  test('a link signed by one of our functions hands out its object, to be saved and never shown', async () => {
    const answer = await fetch(linkTo());
    expect([answer.status, await answer.text()]).toEqual([200, 'the plan']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-disposition': "attachment; filename*=UTF-8''a%20b",
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    });
  });

  test('the link ends with its minute', async () => {
    const link = linkTo();
    now = later(61);
    expect(await codeOf(await fetch(link))).toBe('403 AccessDenied');
  });

  test.each([
    ['no signature', () => `${origin}/uploads/${bucketName}/kept/Cynllun%20t%C5%B7`],
    ['a signature by another secret', () => linkTo(undefined, 'guessed')],
    [
      'the signature of another object',
      () => linkTo(`${bucketName}/kept/other`).replace('kept/other', 'kept/Cynllun%20t%C5%B7'),
    ],
    ['a longer time', () => linkTo().replace('X-Amz-Expires=60', 'X-Amz-Expires=6000')],
    ['another name to save it under', () => linkTo().replace('a%2520b', 'a.exe')],
  ])('with %s nobody reads anything', async (_, link) => {
    const answer = await fetch(link());
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('the plan');
  });

  test.each(['PUT', 'DELETE', 'OPTIONS'])('a browser can do nothing else there: %s', async (method) => {
    expect((await fetch(linkTo(), { method })).status).toBe(403);
    expect(await isThere(key)).toBe(true);
  });

  test('what is not below the address of buckets is none of its business', async () => {
    for (const path of ['/', '/uploads', '/uploadsmore/a'])
      expect([path, (await fetch(origin + path)).status]).toEqual([path, 418]);
  });
});

/** The same policy, for files of any size. */
function rewritten(policy: string): string {
  const text = Buffer.from(policy, 'base64').toString().replace('10,100', '0,999999');
  return Buffer.from(text).toString('base64');
}
