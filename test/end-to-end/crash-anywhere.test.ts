import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { submitAnswer } from '../../functions/obligations/answer-actions.ts';
import { system, type ObligationView } from '../../functions/obligations/view.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { dieAtEveryCall } from '../support/crashes.ts';
import type { TestFund } from '../support/fund.ts';
import { newView, rhian, siân, tom } from '../support/people.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

/** Every letter of the ladder so far arrived once, or is marked as one of which nobody knows; nothing came twice. */
async function everyLetterOnceOrUnknown(
  fund: TestFund,
  view: ObligationView,
  expected: readonly string[],
  where: string,
): Promise<void> {
  const sent = fund.outbox().map(({ letter }) => letter.replace(`${view.obligation.id}_1_`, ''));
  expect({ where, twice: sent.filter((letter, place) => sent.indexOf(letter) !== place) }).toEqual({
    where,
    twice: [],
  });
  const ledger = await fund.deliveries.about(view.obligation.id);
  const marked = ledger
    .filter(({ state }) => state === 'unknown')
    .map(({ id }) => id.replace(`${view.obligation.id}_1_`, ''));
  expect({
    where,
    missing: expected.filter((letter) => !sent.includes(letter) && !marked.includes(letter)),
  }).toEqual({ where, missing: [] });
  expect({ where, unsettled: ledger.filter(({ state }) => state === 'owed' || state === 'sending') }).toEqual(
    { where, unsettled: [] },
  );
  // Where the provider reports that it took a letter, nobody is left in doubt about it.
  expect({ where, doubted: marked.filter((letter) => sent.includes(letter)) }).toEqual({
    where,
    doubted: [],
  });
}

describe('a crash at any call of any function', () => {
  it('loses no letter of the ladder and repeats none', async () => {
    const view = newView('2027-03-01');
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        await fund.add(view);
        await fund.tick('2027-03-08T09:00:00Z');
        // What died is made good by ticks in which nothing dies.
        fund.calls.isCounting = false;
        for (const time of ['08T09:05', '09T09:00']) await fund.tick(`2027-03-${time}:00Z`);
      },
      (fund, where) =>
        everyLetterOnceOrUnknown(fund, view, [`overdue_${rhian.id}`, `overdue_${tom.id}`], where),
    );
    expect(calls).toBeGreaterThan(12);
  });

  it('while a bounce is dealt with still turns the chase to the next person, once', async () => {
    const view = newView('2027-03-01');
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        await fund.add(view);
        fund.calls.isCounting = false;
        await fund.tick('2027-02-15T09:00:00Z');
        fund.calls.isCounting = true;
        const [letter] = fund.outbox();
        if (letter) await fund.report(letter, 'Bounce');
        await fund.tick('2027-02-15T09:05:00Z');
        fund.calls.isCounting = false;
        for (const time of ['15T09:10', '16T09:00', '16T09:05']) await fund.tick(`2027-02-${time}:00Z`);
      },
      async (fund, where) => {
        await everyLetterOnceOrUnknown(fund, view, [`ask_${rhian.id}`, `ask_${tom.id}`], where);
        const check = await fund.deliveries.about(`contact-check_i2s-022_${rhian.id}` as never);
        expect({ where, asked: check.map(({ recipientId }) => recipientId) }).toEqual({
          where,
          asked: [siân.id],
        });
      },
    );
    expect(calls).toBeGreaterThan(12);
  });

  it('while somebody sends their answer keeps the answer or lets them send it again, with one receipt', async () => {
    const view = newView('2027-03-01');
    const { id } = view.obligation;
    const on = { at: eventTime('2027-02-15T10:00:00Z'), by: system };
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        fund.calls.isCounting = false;
        await fund.add(view);
        await fund.tick('2027-02-15T09:00:00Z');
        fund.calls.isCounting = true;
        const { obligations, died } = fund.mortal();
        const send = (stores: typeof obligations) =>
          stores.change(id, on.at, (now) => submitAnswer(now, rhian.id, on));
        const answer = await Promise.race([send(obligations), died]).catch(() => null);
        fund.calls.isCounting = false;
        // Whoever hears nothing presses the button again.
        if (answer === null) await send(fund.obligations);
        for (const time of ['15T10:05', '16T09:00']) await fund.tick(`2027-02-${time}:00Z`);
      },
      async (fund, where) => {
        const receipts = fund.outbox().filter(({ letter }) => letter.includes('_receipt_'));
        expect({ where, receipts: receipts.length }).toEqual({ where, receipts: 1 });
        expect((await fund.obligations.view(id))?.obligation).toMatchObject({
          state: 'submitted',
          nextAt: null,
        });
      },
    );
    expect(calls).toBeGreaterThanOrEqual(3);
  });
});
