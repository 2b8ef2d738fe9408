import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createDeliveryStore, type DeliveryStore } from '../../functions/deliveries/delivery-store.ts';
import { readCursor } from '../../functions/kernel/paging.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { allowed } from '../../functions/kernel/result.ts';
import { getRows, type TableAccess, transact } from '../../functions/kernel/table.ts';
import { answerLetter } from '../../functions/obligations/chase-letters.ts';
import { newContactCheck } from '../../functions/obligations/new-obligation.ts';
import { projectPartition, putNew, wake } from '../../functions/obligations/obligation-rows.ts';
import { createObligationStore, type ObligationStore } from '../../functions/obligations/obligation-store.ts';
import { system, type Change, type ObligationView } from '../../functions/obligations/view.ts';
import { createPersonNotes, type PersonNotes } from '../../functions/people/person-notes.ts';
import {
  createPersonStore,
  type PersonStore,
  suppressPerson,
  upsertPerson,
} from '../../functions/people/person-store.ts';
import { projectRow } from '../../functions/projects/project-rows.ts';
import { createProjectStore } from '../../functions/projects/project-store.ts';
import { createDueRows, type DueThing } from '../../functions/tick/due-rows.ts';
import { engines, startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { newView, person, project, rhian, siân, tom } from '../support/people.ts';

const now = eventTime('2027-01-18T09:00:00Z');

describe.each(engines())('the stores on %s', (engine) => {
  let dynamo: TestDynamo;
  let tables: TableAccess;
  let obligations: ObligationStore;
  let deliveries: DeliveryStore;
  let people: PersonStore;
  let notes: PersonNotes;
  beforeAll(async () => {
    dynamo = await startDynamo(engine);
  }, 60_000);
  afterAll(() => dynamo.stop());
  beforeEach(async () => {
    tables = await dynamo.createTables();
    obligations = createObligationStore({ ...tables, deliveryRetentionDays: 400 });
    deliveries = createDeliveryStore(tables);
    people = createPersonStore(tables);
    notes = createPersonNotes(tables);
  });

  const view = newView('2027-03-01');
  const { id } = view.obligation;
  const add = async (added: ObligationView = view) => {
    const stored = { Put: { TableName: tables.stateTable, Item: projectRow(added.project) } };
    await transact(tables.client, [stored, putNew(tables, added.obligation)]);
    for (const someone of [rhian, tom, siân])
      await transact(tables.client, [upsertPerson(tables.stateTable, someone)]);
  };
  const note = (seen: ObligationView, what: string, more: Partial<Change> = {}) =>
    allowed<Change>({
      obligation: seen.obligation,
      timeline: [{ what, by: system, args: {} }],
      deliveries: [],
      ...more,
    });
  const drain = async <Row>(pages: AsyncGenerator<readonly Row[]>): Promise<Row[]> => {
    const rows: Row[] = [];
    for await (const page of pages) rows.push(...page);
    return rows;
  };

  it('read what they wrote, with the people of the project', async () => {
    await add();
    const read = await obligations.view(id);
    expect(read?.obligation).toMatchObject({ ...view.obligation, version: 1 });
    expect(read?.contacts.sponsor).toMatchObject({ name: siân.name, language: 'unknown' });
    expect(await obligations.view('lessons-learnt_nothing' as never)).toBeNull();
    expect(await obligations.view('nonsense' as never)).toBeNull();
  });

  it('let one of two who change the same thing decide again on what the other made of it', async () => {
    await add();
    const seen: number[] = [];
    const change = (name: string) =>
      obligations.change(id, now, (current) => {
        seen.push(current.obligation.version);
        return note(current, name);
      });
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map(change));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await obligations.view(id))?.obligation.version).toBe(5);
    expect((await obligations.timeline(id)).map(({ what }) => what).toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(seen.length).toBeGreaterThanOrEqual(4);
  });

  it('commit a decision whole or not at all', async () => {
    await add();
    const letter = answerLetter(view.obligation, rhian.id, { template: 'receipt' }, now);
    const broken = {
      Put: {
        TableName: tables.stateTable,
        Item: { pk: 'x', sk: 'x' },
        ConditionExpression: 'attribute_exists(pk)',
      },
    };
    const refused = await obligations.change(id, now, (current) =>
      allowed({ ...note(current, 'a').value, deliveries: [letter], also: [broken] }),
    );
    expect(refused.ok).toBe(false);
    expect(await deliveries.get(letter.id)).toBeNull();
    expect(await obligations.timeline(id)).toEqual([]);
  });

  it('owe a letter once and create an obligation once, however often it is decided', async () => {
    await add();
    const letter = answerLetter(view.obligation, rhian.id, { template: 'receipt' }, now);
    const check = newContactCheck(
      view.project,
      { role: 'lead', person: rhian.id, because: 'unreachable' },
      now,
    );
    for (let round = 0; round < 2; round++) {
      await obligations.change(id, now, (current) =>
        note(current, 'a', { deliveries: [letter], create: [check] }),
      );
    }
    expect(await deliveries.about(id)).toHaveLength(1);
    expect(await obligations.view(check.id)).toMatchObject({ obligation: { version: 1 }, othersWait: true });
    expect((await obligations.view(id))?.obligation.version).toBe(3);
  });

  it('know for a contact check whether anything else of its project waits', async () => {
    await add();
    const check = newContactCheck(
      view.project,
      { role: 'lead', person: rhian.id, because: 'unreachable' },
      now,
    );
    await obligations.change(id, now, (current) => note(current, 'a', { create: [check] }));
    await obligations.change(id, now, (current) =>
      note({ ...current, obligation: { ...current.obligation, state: 'submitted' } }, 'b'),
    );
    expect((await obligations.view(check.id))?.othersWait).toBe(false);
  });

  it('give a letter to one of ten senders', async () => {
    await add();
    const letter = answerLetter(view.obligation, rhian.id, { template: 'receipt' }, now);
    await obligations.change(id, now, (current) => note(current, 'a', { deliveries: [letter] }));
    const owed = await deliveries.get(letter.id);
    if (!owed) throw new Error('not owed');
    const claims = await Promise.all(
      Array.from({ length: 10 }, () =>
        deliveries.step(owed, 'claim', { claimedAt: now, nextAt: now }).catch(() => false),
      ),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await deliveries.get(letter.id)).toMatchObject({ state: 'sending', attempt: 1 });
  });

  it('do not let a sender that comes back late settle what another has claimed since', async () => {
    await add();
    const letter = answerLetter(view.obligation, rhian.id, { template: 'receipt' }, now);
    await obligations.change(id, now, (current) => note(current, 'a', { deliveries: [letter] }));
    await deliveries.step(letter, 'claim', { nextAt: now });
    const first = { ...letter, attempt: 1 };
    await deliveries.step(first, 'lose', { nextAt: null });
    await deliveries.step(first, 'send-again', { nextAt: now });
    await deliveries.step(first, 'claim', { nextAt: now });
    expect(await deliveries.step(first, 'accept', { nextAt: null })).toBe(false);
    expect(await deliveries.step({ ...first, attempt: 2 }, 'accept', { nextAt: null })).toBe(true);
  });

  it('find what is due and nothing else, and mark it started only while it is as it was found', async () => {
    await add();
    const due = createDueRows(tables);
    const find = async (when: string) => {
      const found = await Promise.all(due.shards.map((shard) => drain(due.things(shard, eventTime(when)))));
      return found.flat();
    };
    expect(await find('2027-01-18T08:59:59Z')).toEqual([]);
    const [row] = await find('2027-01-18T09:00:00Z');
    expect(row).toMatchObject({ subject: id, version: 1, attempt: 0, since: now });
    await due.markStarted(row as DueThing, now);
    expect(await find('2027-01-18T09:03:00Z')).toEqual([]);
    expect(await find('2027-01-18T09:05:00Z')).toMatchObject([{ attempt: 1, since: now }]);
    await transact(tables.client, [wake(tables, id, now)]);
    await due.markStarted(row as DueThing, now);
    expect(await find('2027-01-18T09:00:00Z')).toMatchObject([{ version: 2, attempt: 0 }]);
  });

  it('let a row that comes to rest leave the due index, whatever it was waiting for', async () => {
    await add();
    await obligations.change(id, now, (current) =>
      note({ ...current, obligation: { ...current.obligation, nextAt: null } }, 'rests'),
    );
    const due = createDueRows(tables);
    const found = await Promise.all(
      due.shards.map((shard) => drain(due.things(shard, eventTime('2030-01-01T00:00:00Z')))),
    );
    expect(found.flat()).toEqual([]);
    expect((await obligations.view(id))?.obligation).toEqual({
      ...view.obligation,
      nextAt: null,
      version: 2,
    });
  });

  it('keep a block on an address when the person is imported again under another name', async () => {
    await add();
    await transact(tables.client, [suppressPerson(tables.stateTable, rhian.id, 'complaint', now)]);
    await transact(tables.client, [
      upsertPerson(tables.stateTable, { ...rhian, name: 'Rhian P.', language: 'en' }),
    ]);
    expect((await people.get([rhian.id])).get(rhian.id)).toMatchObject({
      name: 'Rhian P.',
      language: 'en',
      suppression: { reason: 'complaint' },
    });
    const lift = { by: system, at: now, reason: 'They called' };
    expect(await notes.liftSuppression(rhian.id, lift)).toBe(true);
    expect((await people.get([rhian.id])).get(rhian.id)?.suppression).toBeNull();
    expect(await notes.of(rhian.id)).toMatchObject([
      { what: 'suppression-lifted', at: now, args: { reason: 'They called' } },
    ]);
    const stranger = person('No One', 'no.one@example.org');
    expect(await notes.liftSuppression(stranger.id, lift)).toBe(false);
    expect(await notes.of(stranger.id)).toEqual([]);
    expect(await people.setLanguage(stranger.id, 'cy')).toBe(false);
  });

  it('list in pages without losing or repeating anything, by due date and with filters', async () => {
    for (let number = 10; number < 30; number++)
      await add(newView(`2027-03-${number}`, '2026-11-02T10:00:00Z', `p-${number}`));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await obligations.list({ limit: 7, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.items.map(({ dueOn }) => dueOn));
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(Array.from({ length: 20 }, (_, place) => `2027-03-${place + 10}`));
    expect((await obligations.list({ limit: 50, dueBefore: '2027-03-12' })).items).toHaveLength(2);
    expect((await obligations.list({ limit: 50, state: 'accepted' })).items).toEqual([]);
    expect((await obligations.list({ limit: 50, projectId: 'p-11' as never })).items).toHaveLength(1);
    expect((await createProjectStore(tables).list({ limit: 100 })).items).toHaveLength(20);
    expect((await people.list({ limit: 2 })).items.map(({ name }) => name)).toEqual([rhian.name, siân.name]);
  });

  it('read more rows at once than one request carries', async () => {
    const rows = Array.from({ length: 130 }, (_, number) => project('2027-03-01', `many-${number}`));
    await Promise.all(
      rows.map((row) =>
        transact(tables.client, [{ Put: { TableName: tables.stateTable, Item: projectRow(row) } }]),
      ),
    );
    const keys = rows.map((row) => ({ pk: projectPartition(row.id), sk: 'PROJECT' }));
    expect(await getRows(tables.client, tables.stateTable, keys)).toHaveLength(130);
  });
});

describe('a cursor that somebody wrote by hand', () => {
  const encoded = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');
  const shape = { pk: null, listing: 'PROJECT' };

  it.each([
    '',
    'nonsense',
    encoded([1]),
    encoded({ a: 1 }),
    encoded({ pk: 'x', listing: 'OTHER' }),
    encoded({ pk: 'x' }),
    encoded({ pk: '', listing: 'PROJECT' }),
  ])('is none: %j', (text) => expect(readCursor(text, shape)).toBeUndefined());

  it('is a place when it has the form of one', () => {
    expect(readCursor(encoded({ pk: 'x', listing: 'PROJECT' }), shape)).toEqual({
      pk: 'x',
      listing: 'PROJECT',
    });
  });
});
