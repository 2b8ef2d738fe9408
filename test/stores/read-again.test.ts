import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addApplicant } from '../../functions/applications/applicants.ts';
import { createApplicationStore } from '../../functions/applications/application-store.ts';
import type { DeliveryEvent } from '../../functions/deliveries/delivery-event.ts';
import { createDigestStore } from '../../functions/digests/digest-store.ts';
import { createDeliveryStore } from '../../functions/deliveries/delivery-store.ts';
import type { DeliveryId } from '../../functions/deliveries/delivery.ts';
import { recordReport } from '../../functions/deliveries/record-report.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { createLog } from '../../functions/kernel/log.ts';
import { transact } from '../../functions/kernel/table.ts';
import { createObligationStore } from '../../functions/obligations/obligation-store.ts';
import { projectPartition, putNew } from '../../functions/obligations/obligation-rows.ts';
import { createPersonStore, upsertPerson } from '../../functions/people/person-store.ts';
import { createRoundStore } from '../../functions/rounds/round-store.ts';
import { begunBid } from '../support/bids.ts';
import { countCalls, type CountedTables } from '../support/counted.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { mair } from '../support/awards.ts';
import { newView, rhian, tom } from '../support/people.ts';

let dynamo: TestDynamo;
let counted: CountedTables;
beforeAll(async () => {
  dynamo = await startDynamo();
});
beforeEach(async () => {
  counted = countCalls(await dynamo.createTables());
});
afterAll(() => dynamo.stop());

const at = eventTime('2026-11-20T10:00:00Z');
const by = { kind: 'person', id: rhian.id, name: rhian.name } as const;

/** What something answers, and how many calls it makes for it. */
async function costOf<Answer>(act: () => Promise<Answer>): Promise<{ answer: Answer; calls: number }> {
  const made = () => [...counted.calls.values()].reduce((sum, count) => sum + count, 0);
  const before = made();
  const answer = await act();
  return { answer, calls: made() - before };
}

describe('a bid that was read a moment ago', () => {
  const begun = begunBid();
  const { id } = begun.application;
  const bids = async () => {
    const access = { ...counted.tables, deliveryRetentionDays: 400 };
    const applications = createApplicationStore(access);
    await createRoundStore(access).begin(begun.round, [], at);
    await applications.begin({ ...begun, deliveries: [] }, at);
    return applications;
  };

  test('is read again at once, and says the same', async () => {
    const applications = await bids();
    const first = await costOf(() => applications.view(id));
    const again = await costOf(() => applications.view(id, first.answer ?? undefined));
    expect(again.answer).toEqual(first.answer);
    expect([first.calls, again.calls]).toEqual([2, 1]);
  });

  test('is read with whoever joined it meanwhile', async () => {
    const applications = await bids();
    const before = await applications.view(id);
    await applications.change(id, at, (view) =>
      addApplicant(view, { person: tom, role: 'co-applicant', by: rhian.id }, { at, by }),
    );
    const again = await applications.view(id, before ?? undefined);
    expect([...(again?.people.keys() ?? [])].toSorted()).toEqual([rhian.id, tom.id].toSorted());
    expect(again).toEqual(await applications.view(id));
  });
});

describe('an obligation that was read a moment ago', () => {
  const { obligation, project, contacts } = newView();
  const obligations = async () => {
    const { client, stateTable } = counted.tables;
    const Item = { ...project, pk: projectPartition(project.id), sk: 'PROJECT', type: 'project' };
    await transact(client, [
      { Put: { TableName: stateTable, Item } },
      putNew(counted.tables, obligation),
      ...[...Object.values(contacts), mair].map((one) => upsertPerson(stateTable, one)),
    ]);
    return createObligationStore({ ...counted.tables, deliveryRetentionDays: 400 });
  };

  test('is read again at once, and says the same', async () => {
    const store = await obligations();
    const first = await costOf(() => store.view(obligation.id));
    const again = await costOf(() => store.view(obligation.id, first.answer ?? undefined));
    expect(again.answer).toEqual(first.answer);
    expect([first.calls, again.calls]).toEqual([2, 1]);
  });

  test('is read with whoever holds a role now', async () => {
    const store = await obligations();
    const before = await store.view(obligation.id);
    const { client, stateTable } = counted.tables;
    const changed = { ...project, contacts: { ...project.contacts, deputy: mair.id } };
    const Item = { ...changed, pk: projectPartition(project.id), sk: 'PROJECT', type: 'project' };
    await transact(client, [{ Put: { TableName: stateTable, Item } }]);
    const again = await store.view(obligation.id, before ?? undefined);
    expect(again?.contacts.deputy?.id).toBe(mair.id);
  });
});

test('a report that a letter was sent writes nothing when its sender has said so', async () => {
  const { tables, calls } = counted;
  const delivery = {
    deliveryId: 'a-letter',
    id: 'a-letter',
    state: 'sent',
    providerId: 'ses-1',
    bouncedId: null,
    attempt: 1,
  };
  await transact(tables.client, [{ Put: { TableName: tables.deliveriesTable, Item: delivery } }]);
  calls.clear();
  const event: DeliveryEvent = {
    deliveryId: 'a-letter' as DeliveryId,
    providerId: 'ses-1',
    at,
    report: { kind: 'sent' },
  };
  await recordReport(
    {
      tables,
      deliveries: createDeliveryStore(tables),
      people: createPersonStore(tables),
      digests: createDigestStore({ ...tables, deliveryRetentionDays: 400 }),
      log: createLog(() => undefined),
    },
    event,
  );
  expect([...calls]).toEqual([['GetCommand', 1]]);
});
