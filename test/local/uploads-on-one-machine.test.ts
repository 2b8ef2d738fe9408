import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from './support/endpoint.ts';
import { startMini, type Run } from './support/run.ts';

/** The whole run, in a process of its own, behind somebody's proxy at another address. */
let run: Run;
let folder: ReturnType<typeof temporaryFolder>;
const publicOrigin = 'https://learning.example.org';
const bucket = '/uploads/mini-data-files';

beforeAll(async () => {
  folder = temporaryFolder();
  run = await startMini(folder.path, ['--origin', publicOrigin]);
});
afterAll(async () => {
  await run.end('SIGKILL');
  folder.remove();
});

/** As a proxy passes a request on that a browser made elsewhere. */
async function throughProxy(method: string, path: string, form?: FormData) {
  const body = form === undefined ? null : new Response(form);
  const type = body?.headers.get('content-type');
  const headers = {
    host: 'learning.example.org',
    origin: 'null',
    'x-forwarded-for': '192.0.2.1',
    'sec-fetch-site': 'cross-site',
    ...(type == null ? {} : { 'content-type': type }),
  };
  const bytes = body === null ? Buffer.alloc(0) : Buffer.from(await body.arrayBuffer());
  const { promise, resolve } = Promise.withResolvers<{ status: number; text: string }>();
  request(run.origin + path, { method, headers }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () =>
      resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
    );
  }).end(bytes);
  return promise;
}

const offer = async (key: string) => (await run.get(`/offer?key=${key}`)) as Record<string, string>;
const send = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new File(['a plan'], 'plan.pdf'));
  return throughProxy('POST', bucket, form);
};
const linkTo = async (key: string) => {
  const { link } = (await run.get(`/link?key=${key}&origin=${publicOrigin}`)) as { link: string };
  return link.replace(publicOrigin, '');
};

describe('Browsers and buckets of a run on one machine, through a proxy', () => {
  test('a form that the portal signed sends its file, and a link that it signed fetches it', async () => {
    expect((await send(await offer('incoming/a'))).status).toBe(204);
    expect(await throughProxy('GET', await linkTo('incoming/a'))).toEqual({ status: 200, text: 'a plan' });
  });

  test('nobody reads or writes without a signature of the portal', async () => {
    await send(await offer('incoming/b'));
    expect((await send({ key: 'incoming/c' })).status).toBe(403);
    for (const path of [bucket, `${bucket}/incoming/b`, '/uploads/', '/uploads/other/incoming/b'])
      expect([path, (await throughProxy('GET', path)).status]).toEqual([path, 403]);
    expect((await throughProxy('PUT', `${bucket}/incoming/b`)).status).toBe(403);
  });

  test('the portal lends no right that its role does not have', async () => {
    const refused = await send(await offer('elsewhere/a'));
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('s3:PutObject on resource: arn:aws:s3:::mini-data-files/elsewhere/a');
    expect((await throughProxy('GET', await linkTo('elsewhere/a'))).status).toBe(403);
  });

  test('a form ends when the time of the run has moved past it', async () => {
    const fields = await offer('incoming/d');
    await run.post('/local/clock', { by: 'PT11M' });
    const late = await send(fields);
    expect([late.status, /Policy expired/.test(late.text)]).toEqual([403, true]);
  });
});
