import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { resumeRun, stopRun } from '../../../functions/digests/digest-run.ts';
import { digestSubject } from '../../../functions/deliveries/subject.ts';
import { secondsAfter } from '../../../functions/kernel/event-time.ts';
import { clock } from '../../digests/digests.ts';
import { startDynamo, type TestDynamo } from '../../support/dynamo.ts';
import { openFund, type TestFund } from '../../support/fund.ts';
import { letOutItems, type Reader, seatReaders, tickUntilOver } from './readers.ts';

/** How many functions die on the way. */
const crashes = 2;

/** Tuesdays at ten: the last of winter time, when monthly digests leave too would be 2 March; the clocks go forward on 28 March 2027. */
const winter = clock('03-02', '10:00');
const summer = clock('04-06', '09:00');

let dynamo: TestDynamo;
let fund: TestFund;
let readers: readonly Reader[];
beforeAll(async () => {
  dynamo = await startDynamo();
  fund = await openFund(await dynamo.createTables());
  readers = await seatReaders(fund, 150);
  // A monthly and a weekly run begin at the same moment, on either side of the change of the clocks.
  await letOutItems(fund, 'winter', 3, clock('02-23'));
  fund.faults.add({ service: 'ses', fault: 'throttle', count: 4, after: 20 });
  await fund.tick(winter);
  fund.faults.add({ service: 'function', fault: 'crash', count: 1, after: 60 });
  await fund.tick(secondsAfter(winter, 60));
  for (const run of (await fund.digests.list({ limit: 5 })).items)
    await fund.digests.change(run.id, (one) =>
      one.closedAt === null
        ? stopRun(one, 'staff', { at: secondsAfter(winter, 90), by: 'Catrin Rees' })
        : null,
    );
  await fund.tick(secondsAfter(winter, 120));
  for (const run of (await fund.digests.list({ limit: 5 })).items)
    await fund.digests.change(run.id, (one) =>
      one.stop === null ? null : resumeRun(one, secondsAfter(winter, 180)),
    );
  await tickUntilOver(fund, secondsAfter(winter, 180));
  await letOutItems(fund, 'summer', 2, clock('03-30'));
  fund.faults.add({ service: 'function', fault: 'crash', count: 1, after: 25 });
  await tickUntilOver(fund, summer);
});
afterAll(async () => {
  await fund.stop();
  await dynamo.stop();
});

async function ledger() {
  const runs = (await fund.digests.list({ limit: 10 })).items;
  return (await Promise.all(runs.map(({ id }) => fund.deliveries.about(digestSubject(id))))).flat();
}

describe('a weekly and a monthly run, with throttling, two crashes, a stop and a change of the clocks', () => {
  it('are four runs in all, at ten by the clock, and each is over', async () => {
    const runs = (await fund.digests.list({ limit: 10 })).items;
    // Nobody among them wants digests as they come, so those runs find nobody.
    const served = runs.filter(({ counts }) => counts.recipients > 0);
    expect(served.map(({ id }) => id).toSorted()).toEqual([
      'monthly-202703021000',
      'monthly-202704060900',
      'weekly-202703021000',
      'weekly-202704060900',
    ]);
    expect(runs.every(({ closedAt }) => closedAt !== null)).toBe(true);
  });

  it('owe each due person exactly one digest in each, and nobody gets two', async () => {
    const rows = await ledger();
    const owed = Map.groupBy(rows, ({ recipientId }) => recipientId);
    expect(readers.map(({ person }) => owed.get(person.id)?.length)).toEqual(readers.map(() => 2));
    const got = Map.groupBy(fund.outbox(), ({ letter }) => letter);
    expect([...got.values()].filter((mails) => mails.length > 1)).toEqual([]);
  });

  it('leave a ledger that agrees with the outbox row by row; what a sender held when it died is unknown, and not sent again unasked', async () => {
    const rows = await ledger();
    const sent = rows.filter(({ state }) => state === 'sent' || state === 'delivered');
    expect(sent.map(({ id }) => id).toSorted()).toEqual(
      fund
        .outbox()
        .map(({ letter }) => letter)
        .toSorted(),
    );
    const others = rows.filter((row) => !sent.includes(row));
    expect(others.map(({ state }) => state)).toEqual(others.map(() => 'unknown'));
    expect(others.length).toBeLessThanOrEqual(crashes);
    const counted = (await fund.digests.list({ limit: 10 })).items.map(({ counts }) => counts);
    expect(counted.reduce((sum, { sent: of }) => sum + of, 0)).toBe(sent.length);
    expect(counted.reduce((sum, { unknown }) => sum + unknown, 0)).toBe(others.length);
  });

  it('carry the items of their networks once, and the headers of a list, on each mail', async () => {
    for (const { to, raw } of fund.outbox()) {
      const mail = await PostalMime.parse(raw());
      const { text = '' } = mail;
      const season = text.includes('Title winter-0') ? 'winter' : 'summer';
      const titles = [...text.matchAll(/Title (\w+-\d)/g)].map(([, title]) => title);
      expect([to, titles.toSorted()]).toEqual([
        to,
        season === 'winter' ? ['winter-0', 'winter-1', 'winter-2'] : ['summer-0', 'summer-1'],
      ]);
      const of = (key: string) => mail.headers.find((one) => one.key === key)?.value ?? '';
      expect(of('list-id')).toMatch(/^<(network-\d+|networks)\.fund\.example\.org>$/);
      expect(of('list-unsubscribe')).toMatch(/^<https:\/\/[^<>, ]+>$/);
      expect(of('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    }
  });
});
