import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { allowed } from '../../functions/kernel/result.ts';
import { submitAnswer } from '../../functions/obligations/answer-actions.ts';
import { system } from '../../functions/obligations/view.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { newView, rhian, siân, tom } from '../support/people.ts';

let dynamo: TestDynamo;
let fund: TestFund;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  fund = await openFund(await dynamo.createTables());
});
afterEach(() => fund.stop());

const view = newView('2027-03-01');
const { id } = view.obligation;
const letters = () => fund.outbox().map(({ letter }) => letter.replace(`${id}_`, ''));
const statesOf = async () => (await fund.deliveries.about(id)).map(({ state }) => state);
const submit = async () => {
  const on = { at: eventTime('2027-02-15T09:00:01Z'), by: system };
  const decided = await fund.obligations.change(id, on.at, (now) => submitAnswer(now, rhian.id, on));
  expect(decided.ok).toBe(true);
};

describe('a chase on real parts', () => {
  it('writes to the lead when its time has come, and records where the letter went', async () => {
    await fund.add(view);
    await fund.tick('2027-01-18T09:00:00Z');
    expect(letters()).toEqual([`1_notice_${rhian.id}`]);
    expect(await fund.deliveries.about(id)).toMatchObject([
      { state: 'sent', sentTo: rhian.email, attempt: 1 },
    ]);
    expect((await fund.obligations.timeline(id)).map(({ what }) => what)).toEqual(['rung-ladder']);
  });

  it('a submission that arrives between claim and send stops that reminder', async () => {
    await fund.add(view);
    await fund.tick('2027-01-18T09:00:00Z');
    const claimed: string[] = [];
    // The submission is made exactly when the letter has been claimed and before it is looked at again.
    fund.afterClaim(async (delivery) => {
      claimed.push(delivery);
      fund.afterClaim(null);
      await submit();
    });
    await fund.tick('2027-02-15T09:00:00Z');
    expect(claimed).toEqual([`${id}_1_ask_${rhian.id}`]);
    expect(letters().filter((letter) => letter.includes('ask'))).toEqual([]);
    expect(await fund.deliveries.get(claimed[0] as never)).toMatchObject({
      state: 'stopped',
      detail: 'answered',
    });
  });

  it('three weeks of downtime, then one tick: one letter, the right one', async () => {
    await fund.add(view);
    for (const day of ['2027-01-18', '2027-02-15']) await fund.tick(`${day}T09:00:00Z`);
    await fund.tick('2027-03-08T09:00:00Z');
    expect(letters().slice(2)).toEqual([`1_overdue_${rhian.id}`, `1_overdue_${tom.id}`]);
  });

  it('two ticks at once, a tick delivered twice, an execution started twice: same result as once', async () => {
    await fund.add(view);
    await Promise.all([fund.tick('2027-01-18T09:00:00Z'), fund.tick('2027-01-18T09:00:00Z')]);
    await fund.tick('2027-01-18T09:00:00Z');
    await fund.tick('2027-01-18T09:05:00Z');
    expect(letters()).toEqual([`1_notice_${rhian.id}`]);
    expect((await fund.obligations.view(id))?.obligation.chase.sent).toHaveLength(1);
  });

  it('a hard bounce stops mail to that person, turns to the next at once, and asks the sponsor who leads now', async () => {
    await fund.add(view);
    await fund.tick('2027-02-15T09:00:00Z');
    const [letter] = fund.outbox();
    if (!letter) throw new Error('no letter');
    await fund.report(letter, 'Bounce');
    await fund.tick('2027-02-15T09:05:00Z');
    await fund.tick('2027-02-15T09:10:00Z');
    expect(letters().slice(1)).toEqual([
      `1_ask_${tom.id}`,
      `contact-check_i2s-022_${rhian.id}_1_ask_${siân.id}`,
    ]);
    expect((await fund.people.get([rhian.id])).get(rhian.id)?.suppression).toMatchObject({
      reason: 'hard-bounce',
    });
    await fund.report(letter, 'Bounce');
    await fund.tick('2027-02-15T09:14:00Z');
    expect(fund.outbox()).toHaveLength(3);
  });
});

describe('what the mail service reports', () => {
  const full = { type: 'Transient', subType: 'MailboxFull' } as const;
  const asked = async () => {
    await fund.add(view);
    await fund.tick('2027-02-15T09:00:00Z');
  };
  const last = () => fund.outbox().at(-1) as ReturnType<TestFund['outbox']>[number];
  const rhianNow = async () => (await fund.people.get([rhian.id])).get(rhian.id);

  it('a full mailbox is tried again on the next working mornings, and given up at the third time', async () => {
    await asked();
    await fund.report(last(), 'Bounce', full);
    expect(await statesOf()).toEqual(['owed']);
    await fund.tick('2027-02-16T09:00:00Z');
    await fund.report(last(), 'Bounce', full);
    expect(await rhianNow()).toMatchObject({ softBounces: 2, suppression: null });
    await fund.tick('2027-02-17T09:00:00Z');
    await fund.report(last(), 'Bounce', full);
    expect(await rhianNow()).toMatchObject({ suppression: { reason: 'soft-bounces' } });
    await fund.tick('2027-02-17T09:05:00Z');
    expect(letters()).toEqual([
      `1_ask_${rhian.id}`,
      `1_ask_${rhian.id}`,
      `1_ask_${rhian.id}`,
      `1_ask_${tom.id}`,
    ]);
  });

  it('a report that comes twice, or late for a former attempt, counts once', async () => {
    await asked();
    const first = last();
    await fund.report(first, 'Bounce', full);
    await fund.report(first, 'Bounce', full);
    await fund.tick('2027-02-16T09:00:00Z');
    await fund.report(first, 'Bounce', full);
    expect(await rhianNow()).toMatchObject({ softBounces: 1 });
    expect(fund.outbox()).toHaveLength(2);
    await fund.report(last(), 'Delivery');
    expect(await rhianNow()).toMatchObject({ softBounces: 0 });
    expect(await statesOf()).toEqual(['delivered']);
  });

  it('an out-of-office answer is no bounce', async () => {
    await asked();
    await fund.report(last(), 'Bounce', { type: 'Transient', subType: 'General' });
    expect(await statesOf()).toEqual(['sent']);
    expect(await rhianNow()).toMatchObject({ softBounces: 0, suppression: null });
  });

  it('a hard bounce that is told late, when the letter is owed again, still stops mail to that person', async () => {
    await asked();
    const first = last();
    await fund.report(first, 'Bounce', full);
    await fund.report(first, 'Bounce');
    expect(await rhianNow()).toMatchObject({ suppression: { reason: 'hard-bounce' } });
    await fund.tick('2027-02-15T09:05:00Z');
    await fund.tick('2027-02-16T09:00:00Z');
    expect(letters().filter((letter) => letter.endsWith(rhian.id))).toHaveLength(1);
    expect(letters()).toContain(`1_ask_${tom.id}`);
  });

  it('a complaint stops all mail to that person, even after delivery', async () => {
    await asked();
    await fund.report(last(), 'Delivery');
    await fund.report(last(), 'Complaint');
    expect(await statesOf()).toEqual(['complained']);
    expect(await rhianNow()).toMatchObject({ suppression: { reason: 'complaint' } });
    await fund.tick('2027-02-15T09:05:00Z');
    expect(letters().slice(1)[0]).toBe(`1_ask_${tom.id}`);
  });
});

describe('a mail service that fails', () => {
  const ask = '2027-02-15T09:00:00Z';

  it.each(['throttle', 'error'] as const)(
    'that answers %s is asked again within the sending hours',
    async (fault) => {
      await fund.add(view);
      fund.faults.add({ service: 'ses', fault, count: 1 });
      await fund.tick(ask);
      expect(fund.outbox()).toEqual([]);
      await fund.tick('2027-02-15T09:05:00Z');
      expect(letters()).toEqual([`1_ask_${rhian.id}`]);
    },
  );

  it('that is busy past the sending hours is asked again on the next working morning', async () => {
    await fund.add(view);
    fund.faults.add({ service: 'ses', fault: 'throttle', count: 3 });
    for (const time of ['09:00', '09:05', '09:10', '09:15', '12:00'])
      await fund.tick(`2027-02-15T${time}:00Z`);
    expect(fund.outbox()).toEqual([]);
    await fund.tick('2027-02-16T09:00:00Z');
    expect(letters()).toEqual([`1_ask_${rhian.id}`]);
  });

  it('that refuses a letter leaves it failed, for staff to see', async () => {
    await fund.add(view);
    fund.faults.add({ service: 'ses', fault: 'refuse', count: 1 });
    await fund.tick(ask);
    expect(await statesOf()).toEqual(['failed']);
    expect((await fund.obligations.timeline(id)).map(({ what }) => what)).toContain('delivery-failed');
  });

  it.each([
    ['lost-request', 0],
    ['lost-reply', 1],
  ] as const)(
    'that never answers (%s) leaves the letter unknown, and it is never sent again unasked',
    async (fault, accepted) => {
      await fund.add(view);
      fund.faults.add({ service: 'ses', fault, count: 1 });
      fund.holdReports(true);
      await fund.tick(ask);
      for (const time of ['09:05', '09:10']) await fund.tick(`2027-02-15T${time}:00Z`);
      await fund.tick('2027-02-16T09:00:00Z');
      expect(fund.outbox()).toHaveLength(accepted);
      expect(await statesOf()).toEqual(['unknown']);
      expect((await fund.obligations.timeline(id)).map(({ what }) => what)).toContain('delivery-unknown');
      fund.holdReports(false);
      await fund.tick('2027-02-16T09:05:00Z');
      expect(await statesOf()).toEqual([accepted === 1 ? 'sent' : 'unknown']);
    },
  );
});

describe('a person who answers', () => {
  it('gets a receipt once, and nothing more after it', async () => {
    await fund.add(view);
    for (const day of ['2027-01-18', '2027-02-15']) await fund.tick(`${day}T09:00:00Z`);
    await submit();
    const again = await fund.obligations.change(id, eventTime('2027-02-15T09:00:02Z'), (now) =>
      now.obligation.state === 'submitted'
        ? null
        : allowed({ obligation: now.obligation, timeline: [], deliveries: [] }),
    );
    expect(again).toEqual(allowed(null));
    for (const day of ['2027-02-16', '2027-02-24', '2027-03-01', '2027-03-08', '2027-04-30'])
      await fund.tick(`${day}T09:00:00Z`);
    expect(letters().slice(2)).toHaveLength(1);
    expect(letters()[2]).toMatch(/receipt/);
  });
});
