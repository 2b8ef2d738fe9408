import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { addApplicant } from '../../functions/applications/applicants.ts';
import { fullAttachments } from '../../functions/applications/application-attachments.ts';
import { applicationDocumentId } from '../../functions/applications/application-documents.ts';
import { decideEvent } from '../../functions/applications/decide-event.ts';
import { type AttachmentId, attachmentKey } from '../../functions/attachments/attachment-key.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { queryAll } from '../../functions/kernel/query-all.ts';
import { createWorkIndex } from '../../functions/matching/work-index.ts';
import { createWorkStore } from '../../functions/matching/work-store.ts';
import { begunBid, storeFinishedBid } from '../support/bids.ts';
import { dieAtEveryCall } from '../support/crashes.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { rhian, siân } from '../support/people.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const begun = begunBid();
const { id } = begun.application;
const at = eventTime('2026-11-20T10:00:00Z');
const endsAt = eventTime('2026-11-27T10:00:00Z');
const goesAt = '2027-11-27T10:00:00Z';
const fileId = 'file-12345678' as AttachmentId;
const command = { reason: 'It does not fit this round.', unfinished: [] };
const title = 'Digital health records for community nurses';

/** A bid that was sent, written by two people, with a file, and declined a week later. */
async function declineBid(fund: TestFund): Promise<void> {
  await fund.rounds.begin(begun.round, [], at);
  await storeFinishedBid(fund.tables, begun, { title, theme: 'digital records', amountPence: 45_000_000 });
  const { client, stateTable } = fund.tables;
  const file = attachmentKey(fullAttachments(id), fileId);
  await client.send(new PutCommand({ TableName: stateTable, Item: { ...file, type: 'attachment' } }));
  const by = { kind: 'person', id: rhian.id, name: rhian.name } as const;
  await fund.applications.change(id, at, (view) =>
    addApplicant(view, { person: siân, role: 'co-applicant', by: rhian.id }, { at, by }),
  );
  await fund.applications.change(id, at, (view) =>
    decideEvent(view, 'submit', 'applicant', command, { at, by }, { submitted: { at, by: rhian.id } }),
  );
  await fund.tick(at);
  await fund.applications.change(id, endsAt, (view) =>
    decideEvent(view, 'decline', 'staff', command, {
      at: endsAt,
      by: { kind: 'staff', name: 'Catrin Rees' },
    }),
  );
  await fund.tick(endsAt);
}

const rowsOf = async ({ tables }: TestFund, pk: string) =>
  queryAll(tables.client, {
    TableName: tables.stateTable,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ConsistentRead: true,
  });

/** What lies in the bid's partition, and what leads to it from its people. */
async function everyRow(fund: TestFund): Promise<readonly Record<string, unknown>[]> {
  const own = await rowsOf(fund, `PROJECT#${id}`);
  const people = await Promise.all([rhian, siân].map((one) => rowsOf(fund, `PERSON#${one.id}`)));
  return [...own, ...people.flat().filter(({ sk }) => sk !== 'PERSON')];
}

async function foundWorks({ tables }: TestFund): Promise<number> {
  const search = await createWorkIndex(createWorkStore(tables)).fresh(eventTime('2028-01-01T00:00:00Z'));
  const work = { ...begun.application, title, kind: 'application' as const, isFinished: false };
  return search.nearest({ ...work, id: 'b-asking' as typeof id }, 10).length;
}

/** What must be true of the fund once the bid has gone. */
async function expectGone(fund: TestFund, where = ''): Promise<void> {
  const rows = await everyRow(fund);
  const kinds = rows.map(({ sk }) => String(sk).split('#')[0]).toSorted();
  expect([where, kinds]).toEqual([where, ['APPLICATION', 'TIMELINE', 'WORK']]);
  const text = JSON.stringify(rows);
  for (const word of [rhian.name, rhian.id, siân.id, title, 'night', 'does not fit'])
    expect([where, word, text.includes(word)]).toEqual([where, word, false]);
  const timeline = await fund.applications.timeline(id);
  expect([where, timeline.map(({ what, by }) => [what, by.kind])]).toEqual([
    where,
    [['application-removed', 'system']],
  ]);
  expect([where, [...new Set(fund.discarded)]]).toEqual([where, [`PROJECT#${id}/full/${fileId}`]]);
  const { items } = await fund.applications.ofRound(begun.round.id, { limit: 10 });
  expect([where, items]).toMatchObject([
    where,
    [{ id, state: 'declined', theme: 'digital records', amountPence: 45_000_000, nextAt: null }],
  ]);
}

describe('a bid that was declined', () => {
  test('lies untouched for a year to the minute, and is gone after it, for every reader and for the search', async () => {
    const fund = await openFund(await dynamo.createTables());
    try {
      await declineBid(fund);
      await fund.tick('2026-11-27T10:05:00Z');
      expect((await fund.applications.view(id))?.application.keptUntil).toBe('2027-11-27T10:00:00.000Z');
      const before = await everyRow(fund);
      expect(await foundWorks(fund)).toBe(1);
      for (const month of ['2026-12', '2027-03', '2027-07', '2027-10'])
        await fund.tick(`${month}-26T10:00:00Z`);
      await fund.tick('2027-11-27T09:59:00Z');
      expect(await everyRow(fund)).toEqual(before);
      expect(await fund.applicationDocuments.read(applicationDocumentId('expression', id))).not.toEqual({});
      await fund.tick(goesAt);
      await expectGone(fund);
      expect(await foundWorks(fund)).toBe(0);
      expect(await fund.applicationDocuments.read(applicationDocumentId('expression', id))).toEqual({});
      const letters = fund.outbox().length;
      await fund.tick('2027-11-28T10:00:00Z');
      expect(fund.outbox()).toHaveLength(letters);
      await expectGone(fund);
    } finally {
      await fund.stop();
    }
  });

  test('is gone all the same when the function that removes it dies at any of its calls', async () => {
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        fund.calls.isCounting = false;
        await declineBid(fund);
        fund.calls.isCounting = true;
        fund.calls.only = 'remove-bid';
        await fund.tick(goesAt);
        await fund.tick('2027-11-27T10:05:00Z');
        fund.calls.isCounting = false;
        await fund.tick('2027-11-27T10:45:00Z');
      },
      (fund, where) => expectGone(fund, where),
    );
    expect(calls).toBeGreaterThan(4);
  });

  test('and is reconsidered in the last minute is not removed', async () => {
    const fund = await openFund(await dynamo.createTables());
    try {
      await declineBid(fund);
      await fund.tick('2026-11-27T10:05:00Z');
      const last = eventTime('2027-11-27T09:59:30Z');
      await fund.applications.change(id, last, (view) =>
        decideEvent(view, 'reconsider', 'staff', command, {
          at: last,
          by: { kind: 'staff', name: 'Catrin Rees' },
        }),
      );
      await fund.tick(goesAt);
      await fund.tick('2027-11-27T10:05:00Z');
      const application = (await fund.applications.view(id))?.application;
      expect(application).toMatchObject({ state: 'submitted', title, pending: [], nextAt: null });
      expect(fund.discarded).toEqual([]);
    } finally {
      await fund.stop();
    }
  });
});

describe('a draft that was never sent', () => {
  test('is gone a year after its round stopped taking bids', async () => {
    const fund = await openFund(await dynamo.createTables());
    try {
      await fund.rounds.begin(begun.round, [], at);
      await fund.applications.begin(begun, at);
      await fund.tick('2026-12-18T17:15:00Z');
      await fund.tick('2027-12-18T17:14:00Z');
      expect((await fund.applications.view(id))?.application).toMatchObject({
        people: begun.application.people,
        keptUntil: '2027-12-18T17:15:00.000Z',
      });
      await fund.tick('2027-12-18T17:15:00Z');
      const application = (await fund.applications.view(id))?.application;
      expect(application).toMatchObject({ people: [], state: 'draft', removedAt: expect.any(String) });
      expect(JSON.stringify(await everyRow(fund))).not.toContain(rhian.id);
    } finally {
      await fund.stop();
    }
  });
});
