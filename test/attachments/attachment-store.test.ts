import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { AttachmentFiles } from '../../functions/attachments/attachment-files.ts';
import { attachmentKey, type AttachmentId, objectKey } from '../../functions/attachments/attachment-key.ts';
import {
  type Alongside,
  type AttachmentStore,
  createAttachmentStore,
} from '../../functions/attachments/attachment-store.ts';
import { type Attachment, attachmentLimits, isListed } from '../../functions/attachments/attachment.ts';
import { largestUpload, type UploadForm } from '../../functions/attachments/upload-form.ts';
import { type EventTime, eventTime, secondsAfter } from '../../functions/kernel/event-time.ts';
import { allowed, refused } from '../../functions/kernel/result.ts';
import type { TableAccess } from '../../functions/kernel/table.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian } from '../support/people.ts';
import { temporaryFolder } from '../local/support/endpoint.ts';
import { sendUpload } from './browser.ts';
import { docx, pdf } from './office-files.ts';
import { bucketName, openTestBucket, type TestBucket } from './test-bucket.ts';

let dynamo: TestDynamo;
let access: TableAccess;
let folder: ReturnType<typeof temporaryFolder>;
let bucket: TestBucket;
let server: Server;
let origin: string;
let store: AttachmentStore;
let now: EventTime;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  // Time was moved by hand, far from this machine's clock.
  now = eventTime('2031-03-01T09:00:00Z');
  access = await dynamo.createTables();
  folder = temporaryFolder();
  server = createServer((request, response) => {
    void bucket.serve(request, response, new URL(request.url ?? '/', origin));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  bucket = await openTestBucket(folder.path, `${origin}/uploads`, () => now);
  store = createAttachmentStore(access, bucket.files);
});
afterEach(async () => {
  await bucket.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  folder.remove();
});

const owner = { partition: 'PROJECT#i2s-022', part: 'full' };
const by = { kind: 'person', id: rhian.id, name: rhian.name } as const;
const on = () => ({ at: now, by });
const idOf = (number: number | string): AttachmentId => `attachment-${number}` as AttachmentId;
const one = idOf('one');
const offer = (id = one): Promise<UploadForm> => store.offer(owner, id, now, `${origin}/files/${id}/arrived`);
const send = async (name: string, content: Uint8Array, id = one) =>
  (await sendUpload(await offer(id), name, content)).status;
const statesOf = async (): Promise<string[]> => (await store.list(owner)).map(({ state }) => state);
const isThere = async (place: 'incoming' | 'kept', id = one) =>
  bucket.client.send(new HeadObjectCommand({ Bucket: bucketName, Key: objectKey(place, owner, id) })).then(
    () => true,
    () => false,
  );
const read = async (id = one): Promise<string> => {
  const link = await store.download(owner, id, now);
  return link === null ? 'none' : (await fetch(link)).text();
};

describe('A form for a file', () => {
  test('lets a browser send one file of bounded size, under one key, as bytes of no type, for two hours', async () => {
    const form = await offer();
    const policy = form.fields.find(({ name }) => name === 'Policy')?.value ?? '';
    const { expiration, conditions } = JSON.parse(Buffer.from(policy, 'base64').toString()) as Record<
      string,
      unknown
    >;
    expect(expiration).toBe('2031-03-01T11:00:00Z');
    expect(form.until).toBe('2031-03-01T11:00:00.000Z');
    expect(conditions).toEqual(
      expect.arrayContaining([
        ['content-length-range', 0, largestUpload],
        ['starts-with', '$x-amz-meta-name', ''],
        { key: 'incoming/PROJECT/i2s-022/full/attachment-one' },
        { bucket: bucketName },
        { 'Content-Type': 'application/octet-stream' },
        { success_action_redirect: `${origin}/files/attachment-one/arrived` },
      ]),
    );
    expect(await store.list(owner)).toEqual([]);
  });

  test('is refused by the bucket after that', async () => {
    const form = await offer();
    now = secondsAfter(now, 2 * 3600);
    expect((await sendUpload(form, 'a.pdf', pdf)).status).toBe(403);
  });
});

describe('Finishing a file', () => {
  test('keeps what the browser sent, under a name made harmless', async () => {
    await send('C:\\bid\\Cynllun\u202E tŷ.pdf', pdf);
    expect(await store.look(owner, one)).toMatchObject({ size: pdf.length });
    expect(await store.finish(owner, one, on())).toMatchObject({
      ok: true,
      value: {
        state: 'kept',
        name: 'Cynllun tŷ.pdf',
        kind: 'pdf',
        size: pdf.length,
        addedBy: by,
        addedAt: now,
      },
    });
    expect(await read()).toBe(pdf.toString());
    expect(await store.look(owner, one)).toMatchObject({ state: 'kept' });
  });

  test('is refused while nothing has arrived, and when it was forgotten after a day', async () => {
    const nothing = { ok: false, refusal: 'attachments.not-arrived' };
    expect(await store.finish(owner, one, on())).toEqual(nothing);
    await send('a.pdf', pdf);
    now = secondsAfter(now, 25 * 3600);
    expect(await store.finish(owner, one, on())).toEqual(nothing);
    expect(await store.look(owner, one)).toBeNull();
    expect(await store.list(owner)).toEqual([]);
  });

  test('twice changes nothing the second time, and both are told the same', async () => {
    await send('a.pdf', pdf);
    const [first, second] = await Promise.all([
      store.finish(owner, one, on()),
      store.finish(owner, one, on()),
    ]);
    expect(first).toMatchObject({ ok: true, value: { state: 'kept' } });
    expect(second).toEqual(first);
    now = secondsAfter(now, 60);
    expect(await store.finish(owner, one, on())).toEqual(first);
    expect(await statesOf()).toEqual(['kept']);
  });

  test('keeps what was looked at: a form that is sent again changes nothing of it', async () => {
    const form = await offer();
    await sendUpload(form, 'a.pdf', pdf);
    await store.finish(owner, one, on());
    expect((await sendUpload(form, 'a.pdf', Buffer.from('%PDF-another'))).status).toBe(303);
    expect(await store.finish(owner, one, on())).toMatchObject({ ok: true, value: { size: pdf.length } });
    expect(await read()).toBe(pdf.toString());
  });

  test('while the form is sent again keeps one of the two, and the row is about that one', async () => {
    const form = await offer();
    await sendUpload(form, 'a.pdf', pdf);
    const other = Buffer.from('%PDF-1.4 another, and longer than the first one was');
    const [first] = await Promise.all([
      store.finish(owner, one, on()),
      sendUpload(form, 'a.pdf', other),
      store.finish(owner, one, on()),
    ]);
    expect(first.ok && first.value.size).toBe((await read()).length);
    expect(await statesOf()).toEqual(['kept']);
  });

  test('refuses a bad file, says why each time, and takes its bytes away', async () => {
    await send('a.docx', docx({ 'word/vbaProject.bin': Buffer.from('x') }));
    const no = { ok: false, refusal: 'attachments.refused.macros' };
    expect(await store.finish(owner, one, on())).toEqual(no);
    expect(await isThere('incoming')).toBe(false);
    expect(await store.finish(owner, one, on())).toEqual(no);
    expect(await store.list(owner)).toMatchObject([{ state: 'refused', name: 'a.docx', isCleared: true }]);
    const { Item } = await access.client.send(
      new GetCommand({ TableName: access.stateTable, Key: attachmentKey(owner, one) }),
    );
    expect(Item?.['expiresAt']).toBe(Date.parse('2031-03-31T09:00:00Z') / 1000);
  });

  test('refuses kindly what is somewhat larger than we take, which the bucket therefore lets through', async () => {
    expect(largestUpload).toBeGreaterThan(attachmentLimits.bytesOfOne);
    expect(await send('a.txt', Buffer.alloc(attachmentLimits.bytesOfOne + 1, 'a'))).toBe(303);
    expect(await store.finish(owner, one, on())).toEqual({
      ok: false,
      refusal: 'attachments.refused.too-large',
    });
  });

  test('of an eleventh is refused, however many come at once; it waits, and takes the place of one that is removed', async () => {
    const all = Array.from({ length: 12 }, (_, number) => idOf(number));
    for (const id of all) await send('a.pdf', pdf, id);
    for (const id of all.slice(0, 9)) await store.finish(owner, id, on());
    const outcomes = await Promise.all(all.slice(9).map((id) => store.finish(owner, id, on())));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const tooMany = { ok: false, refusal: 'attachments.too-many' };
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([tooMany, tooMany]);
    const waiting = all[9 + outcomes.findIndex(({ ok }) => !ok)]!;
    await store.remove(owner, idOf(0), on());
    expect(await store.finish(owner, waiting, on())).toMatchObject({ ok: true });
    expect((await store.list(owner)).filter(isListed)).toHaveLength(10);
  });
});

describe('Removing a file', () => {
  beforeEach(async () => {
    await send('a.pdf', pdf);
    await store.finish(owner, one, on());
  });

  test('takes its bytes away and keeps its row, which says who removed it', async () => {
    expect(await store.remove(owner, one, on())).toEqual({ ok: true, value: null });
    expect(await store.list(owner)).toMatchObject([
      { state: 'removed', name: 'a.pdf', removedBy: by, removedAt: now, isCleared: true },
    ]);
    expect([await isThere('kept'), await isThere('incoming')]).toEqual([false, false]);
    expect(await read()).toBe('none');
  });

  test('twice is no mistake, and it does not come back by finishing it again', async () => {
    const form = await offer();
    await Promise.all([store.remove(owner, one, on()), store.remove(owner, one, on())]);
    expect(await store.remove(owner, one, on())).toEqual({ ok: true, value: null });
    await sendUpload(form, 'a.pdf', pdf);
    expect(await store.finish(owner, one, on())).toEqual({ ok: false, refusal: 'attachments.not-there' });
    expect([await isThere('kept'), await isThere('incoming')]).toEqual([false, false]);
    expect(await statesOf()).toEqual(['removed']);
  });

  test('of what is not there is refused', async () => {
    expect(await store.remove(owner, idOf('other'), on())).toEqual({
      ok: false,
      refusal: 'attachments.not-there',
    });
  });
});

describe('Another owner', () => {
  const others = { ...owner, part: 'full-report' };
  test('sees, finishes, downloads and removes nothing of it', async () => {
    await send('a.pdf', pdf);
    expect(await store.finish(others, one, on())).toEqual({ ok: false, refusal: 'attachments.not-arrived' });
    await store.finish(owner, one, on());
    expect(await store.list(others)).toEqual([]);
    expect(await store.look(others, one)).toBeNull();
    expect(await store.download(others, one, now)).toBeNull();
    expect((await store.remove(others, one, on())).ok).toBe(false);
    expect(await statesOf()).toEqual(['kept']);
  });
});

describe('What must be true together with a change', () => {
  const key = { pk: owner.partition, sk: 'APPLICATION' };
  const application = async () =>
    (await access.client.send(new GetCommand({ TableName: access.stateTable, Key: key }))).Item;
  /** The application is noted as changed, unless somebody else wrote it since it was read. */
  const noting =
    (meanwhile: () => Promise<unknown> = async () => undefined): Alongside =>
    async () => {
      const version = Number((await application())?.['version'] ?? 0);
      if (version >= 9) return refused('refusal.closed');
      await meanwhile();
      const guard =
        version === 0
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'version = :v', ExpressionAttributeValues: { ':v': version } };
      return allowed([
        { Put: { TableName: access.stateTable, Item: { ...key, version: version + 1 }, ...guard } },
      ]);
    };
  const writeApplication = async (version: number) => {
    await access.client.send(new PutCommand({ TableName: access.stateTable, Item: { ...key, version } }));
  };
  beforeEach(() => send('a.pdf', pdf));

  test('is written in the same transaction, once', async () => {
    expect(await store.finish(owner, one, on(), noting())).toMatchObject({ ok: true });
    expect(await application()).toMatchObject({ version: 1 });
    await store.finish(owner, one, on(), noting());
    expect(await application()).toMatchObject({ version: 1 });
    await store.remove(owner, one, on(), noting());
    expect(await application()).toMatchObject({ version: 2 });
  });

  test('is asked again when it no longer held', async () => {
    const writes = [4, 5];
    const meanwhile = async () => {
      const version = writes.shift();
      if (version !== undefined) await writeApplication(version);
    };
    expect(await store.finish(owner, one, on(), noting(meanwhile))).toMatchObject({ ok: true });
    expect(await application()).toMatchObject({ version: 6 });
    expect(await statesOf()).toEqual(['kept']);
  });

  test('can refuse: nothing is written, and the file waits', async () => {
    await writeApplication(9);
    const closed = { ok: false, refusal: 'refusal.closed' };
    expect(await store.finish(owner, one, on(), noting())).toEqual(closed);
    expect(await store.list(owner)).toEqual([]);
    expect(await isThere('incoming')).toBe(true);
  });

  test('that closes while the file is being moved leaves no file behind', async () => {
    const outcome = await store.finish(
      owner,
      one,
      on(),
      noting(() => writeApplication(9)),
    );
    expect(outcome).toEqual({ ok: false, refusal: 'refusal.closed' });
    expect(await store.list(owner)).toMatchObject([{ state: 'refused', isCleared: true }]);
    expect([await isThere('kept'), await isThere('incoming')]).toEqual([false, false]);
  });
});

describe('A function that dies', () => {
  /** A store whose function dies at the call of that number, before it is done or just after. Nothing after this point of it runs. */
  function mortal(dieAt: number, when: 'before' | 'after') {
    const { promise: death, reject } = Promise.withResolvers<never>();
    death.catch(() => undefined);
    let calls = 0;
    const guard = async <Answer>(act: () => Promise<Answer>): Promise<Answer> => {
      calls++;
      if (calls !== dieAt) return act();
      if (when === 'after') await act();
      reject(new Error('died'));
      return new Promise<never>(() => undefined);
    };
    const client = new Proxy(access.client, {
      get: (target, name) =>
        name === 'send'
          ? (command: never) => guard(() => target.send(command))
          : (Reflect.get(target, name) as unknown),
    });
    const files = Object.fromEntries(
      Object.entries(bucket.files).map(([name, act]) => [
        name,
        (...args: never[]) => guard(() => (act as (...all: never[]) => Promise<unknown>)(...args)),
      ]),
    ) as unknown as AttachmentFiles;
    const dying = createAttachmentStore({ ...access, client }, files);
    return { dying, death, callsMade: () => calls };
  }

  /** Kills it at each of its calls in turn, runs it again each time, and answers what it was like after that. */
  async function killedAnywhere(
    content: Uint8Array,
    act: (of: AttachmentStore, id: AttachmentId) => Promise<unknown>,
    prepare: (id: AttachmentId) => Promise<unknown> = async () => undefined,
  ) {
    const ends: { attachment: Attachment | undefined; incoming: boolean; kept: boolean; again: unknown }[] =
      [];
    for (const when of ['before', 'after'] as const) {
      for (let dieAt = 1; ; dieAt++) {
        const id = idOf(`${when}-${dieAt}`);
        await send('a.docx', content, id);
        await prepare(id);
        const { dying, death, callsMade } = mortal(dieAt, when);
        await Promise.race([act(dying, id), death]).catch(() => undefined);
        const again = await act(store, id);
        const attachment = (await store.list(owner)).find((known) => known.id === id);
        ends.push({
          attachment,
          again,
          incoming: await isThere('incoming', id),
          kept: await isThere('kept', id),
        });
        // So that the list does not fill up.
        await store.remove(owner, id, on());
        if (callsMade() < dieAt) break;
      }
    }
    return ends;
  }

  test('anywhere while it finishes a file: doing it again ends with one file kept, and its bytes', async () => {
    const ends = await killedAnywhere(docx(), (of, id) => of.finish(owner, id, on()));
    expect(ends.length).toBeGreaterThanOrEqual(14);
    for (const end of ends)
      expect(end).toMatchObject({ attachment: { state: 'kept' }, kept: true, again: { ok: true } });
  });

  test('anywhere while it refuses one: doing it again ends with the same refusal, and no bytes', async () => {
    const bad = docx({ 'word/vbaProject.bin': Buffer.from('x') });
    const ends = await killedAnywhere(bad, (of, id) => of.finish(owner, id, on()));
    expect(ends.length).toBeGreaterThan(8);
    for (const end of ends)
      expect(end).toMatchObject({
        attachment: { state: 'refused', refusal: 'attachments.refused.macros', isCleared: true },
        again: { ok: false, refusal: 'attachments.refused.macros' },
        incoming: false,
        kept: false,
      });
  });

  test('anywhere while it removes one: doing it again ends with a row and no bytes', async () => {
    const ends = await killedAnywhere(
      docx(),
      (of, id) => of.remove(owner, id, on()),
      (id) => store.finish(owner, id, on()),
    );
    expect(ends.length).toBeGreaterThan(8);
    for (const end of ends)
      expect(end).toMatchObject({
        attachment: { state: 'removed', isCleared: true },
        incoming: false,
        kept: false,
      });
  });

  test('after it noted a removal: the owner’s next change takes the bytes away', async () => {
    await send('a.pdf', pdf);
    await store.finish(owner, one, on());
    const { dying, death } = mortal(4, 'before');
    await Promise.race([dying.remove(owner, one, on()), death]).catch(() => undefined);
    expect(await store.list(owner)).toMatchObject([{ state: 'removed', isCleared: false }]);
    expect(await isThere('kept')).toBe(true);
    await send('b.pdf', pdf, idOf('two'));
    await store.finish(owner, idOf('two'), on());
    expect(await isThere('kept')).toBe(false);
  });

  test('when the bucket does not answer nothing is taken for missing, and it can be tried again', async () => {
    await send('a.pdf', pdf);
    bucket.faults.add({ service: 's3', fault: 'error', after: 0, count: 1 });
    await expect(store.finish(owner, one, on())).rejects.toThrow();
    expect(await store.list(owner)).toEqual([]);
    expect(await store.finish(owner, one, on())).toMatchObject({ ok: true });
  });
});
