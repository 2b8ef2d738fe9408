import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import type { Payment } from '../../functions/repayments/payments.ts';
import { totalOf } from '../../functions/repayments/share-out.ts';
import { statementOn } from '../../functions/repayments/statement.ts';
import { anyDay, anyHistory, anySchedule, payment, yearly } from './plans.ts';

/** £1,000 in four instalments of £250, on 30 April 2027, 2 May 2028, 30 April 2029 and 30 April 2030. */
const schedule = yearly(100_000, 4);

/** The account of that award on a day. */
function on(date: string, ...history: readonly Payment[]) {
  return statementOn(schedule, history, calendarDate(date));
}
/** How each instalment stands: its state, what is paid of it and how late it is. */
function standing(...args: Parameters<typeof on>) {
  return on(...args).instalments.map(
    ({ state, paidPence, daysLate }) => [state, paidPence, daysLate] as const,
  );
}

describe('the account over any ten years', () => {
  test('repaid and outstanding less credit are the award on every day; due, late and not yet due are what is outstanding', () => {
    fc.assert(
      fc.property(anySchedule, anyHistory, anyDay, (agreed, history, day) => {
        const account = statementOn(agreed, history, day);
        expect(account.repaidPence + account.outstandingPence - account.creditPence).toBe(agreed.awardPence);
        expect(account.duePence + account.latePence + account.notYetDuePence).toBe(account.outstandingPence);
        expect(Math.min(account.creditPence, account.outstandingPence)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  test('every penny goes to the oldest instalment that lacks one', () => {
    fc.assert(
      fc.property(anySchedule, anyHistory, anyDay, (agreed, history, day) => {
        const { instalments, repaidPence, creditPence } = statementOn(agreed, history, day);
        expect(totalOf(instalments.map(({ paidPence }) => paidPence))).toBe(repaidPence - creditPence);
        const firstOpen = instalments.findIndex(({ outstandingPence }) => outstandingPence > 0);
        const later = firstOpen === -1 ? [] : instalments.slice(firstOpen + 1);
        expect(later.every(({ paidPence }) => paidPence === 0)).toBe(true);
        for (const { amountPence, paidPence, outstandingPence, settledOn } of instalments) {
          expect(paidPence + outstandingPence).toBe(amountPence);
          expect(paidPence >= 0 && outstandingPence >= 0).toBe(true);
          expect(settledOn !== null).toBe(outstandingPence === 0);
          expect((settledOn ?? day) <= day).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('does not depend on the order in which payments were recorded', () => {
    fc.assert(
      fc.property(anySchedule, anyHistory, anyDay, (agreed, history, day) => {
        expect(statementOn(agreed, history.toReversed(), day)).toEqual(statementOn(agreed, history, day));
      }),
      { numRuns: 50 },
    );
  });
});

describe('an instalment', () => {
  test('is not yet due, then due on its day, then late from the next, counted in calendar days', () => {
    expect(standing('2027-04-29')[0]).toEqual(['not-yet-due', 0, 0]);
    expect(standing('2027-04-30')[0]).toEqual(['due', 0, 0]);
    expect(standing('2027-05-01')[0]).toEqual(['late', 0, 1]);
    expect(standing('2027-05-31')[0]).toEqual(['late', 0, 31]);
  });

  test('that is repaid on its day is paid and not late', () => {
    expect(standing('2027-06-30', payment('2027-04-30', 25_000))[0]).toEqual(['paid', 25_000, 0]);
  });

  test('that is repaid late says for ever by how much, from the payment that completed it', () => {
    const history = [payment('2027-04-30', 24_999), payment('2027-05-14', 1)];
    expect(on('2030-01-01', ...history).instalments[0]).toMatchObject({
      state: 'paid',
      daysLate: 14,
      settledOn: '2027-05-14',
    });
  });

  test('of which a part is paid is part-paid until it is late', () => {
    const part = payment('2027-04-01', 10_000);
    expect(standing('2027-04-30', part)[0]).toEqual(['part-paid', 10_000, 0]);
    expect(standing('2027-05-01', part)[0]).toEqual(['late', 10_000, 1]);
  });

  test('that is repaid early is ahead until its day', () => {
    const early = payment('2027-04-01', 60_000);
    const states = (date: string) => standing(date, early).map(([state]) => state);
    expect(states('2027-04-01')).toEqual(['ahead', 'ahead', 'part-paid', 'not-yet-due']);
    expect(states('2028-05-02')).toEqual(['paid', 'paid', 'part-paid', 'not-yet-due']);
  });

  test('is paid by money that was meant for a later one', () => {
    const meantForTheSecond = { ...payment('2028-05-02', 25_000), reference: 'Instalment 2' };
    expect(standing('2028-05-02', meantForTheSecond)).toEqual([
      ['paid', 25_000, 368],
      ['due', 0, 0],
      ['not-yet-due', 0, 0],
      ['not-yet-due', 0, 0],
    ]);
  });
});

describe('the totals', () => {
  test('tell repaid, due, late and not yet due apart', () => {
    expect(on('2028-05-02', payment('2027-07-01', 5_000))).toMatchObject({
      awardPence: 100_000,
      repaidPence: 5_000,
      outstandingPence: 95_000,
      latePence: 20_000,
      duePence: 25_000,
      notYetDuePence: 50_000,
      creditPence: 0,
    });
  });

  test('show what was paid too much as credit', () => {
    expect(on('2027-04-30', payment('2027-04-30', 100_001))).toMatchObject({
      repaidPence: 100_001,
      outstandingPence: 0,
      creditPence: 1,
    });
  });

  test('count a payment from its own day on', () => {
    const early = payment('2027-04-01', 25_000);
    expect([on('2027-03-31', early).repaidPence, on('2027-04-01', early).repaidPence]).toEqual([0, 25_000]);
  });

  test('count a payment that was struck out on no day', () => {
    const wrong = payment('2027-04-01', 25_000, true);
    expect(on('2027-05-01', wrong)).toEqual(on('2027-05-01'));
  });
});
