import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import type { Payment } from '../../functions/repayments/payments.ts';
import {
  rescheduled,
  type RemainingPlan,
  type RepaymentVariation,
} from '../../functions/repayments/reschedule.ts';
import { repaymentSchedule } from '../../functions/repayments/schedule.ts';
import { totalOf } from '../../functions/repayments/share-out.ts';
import { statementOn } from '../../functions/repayments/statement.ts';
import { anyHistory, anyPlan, anySchedule, given, payment, yearly } from './plans.ts';

/** £1,000 in four instalments of £250, on 30 April 2027, 2 May 2028, 30 April 2029 and 30 April 2030. */
const schedule = yearly(100_000, 4);
const lastDay = calendarDate('2060-01-01');
const asAgreed = { kind: 'as-agreed' } as const;
const postponed = { kind: 'moved', firstDueOn: calendarDate('2031-05-30'), monthsBetween: 6 } as const;

/** That award after a variation: the date and amount of each instalment. */
function varied(variation: RepaymentVariation, ...history: readonly Payment[]) {
  return given(rescheduled(schedule, history, variation)).instalments.map(
    ({ dueOn, amountPence }) => [dueOn, amountPence] as const,
  );
}
/** Only the amounts. */
function amounts(...args: Parameters<typeof varied>) {
  return varied(...args).map(([, amountPence]) => amountPence);
}
function repaid(history: readonly Payment[]): number {
  return totalOf(history.map(({ struckOut, amountPence }) => (struckOut ? 0 : amountPence)));
}

const anyRemaining: fc.Arbitrary<RemainingPlan> = fc.oneof(
  fc.constant(asAgreed),
  fc.constant({ kind: 'moved', firstDueOn: calendarDate('2058-01-31'), monthsBetween: 3 } as const),
  anyPlan.map(({ profile }) => ({
    kind: 'planned-anew' as const,
    profile: { ...profile, firstDueOn: calendarDate('2050-03-31') },
  })),
);

describe('after any variation', () => {
  test('instalments sum to the new sum, what is paid stays, and exactly the rest is outstanding', () => {
    let carriedOut = 0;
    fc.assert(
      fc.property(anySchedule, anyHistory, fc.nat(), anyRemaining, (before, all, more, remaining) => {
        const history = all.slice(0, 3);
        const repaidPence = repaid(history);
        const result = rescheduled(before, history, { awardPence: repaidPence + more, remaining });
        if (!result.ok) return;
        carriedOut++;
        const after = result.value;
        expect(totalOf(after.instalments.map(({ amountPence }) => amountPence))).toBe(repaidPence + more);
        expect(after.instalments.every(({ amountPence }) => amountPence > 0)).toBe(true);
        expect(after.instalments.map(({ number }) => number)).toEqual(
          after.instalments.map((_, place) => place + 1),
        );
        const dates = after.instalments.map(({ dueOn }) => dueOn);
        expect(dates).toEqual(dates.toSorted());

        const accounts = [before, after].map((one) => statementOn(one, history, lastDay));
        expect(accounts[1]).toMatchObject({ repaidPence, outstandingPence: more, creditPence: 0 });
        if (accounts[0]?.creditPence !== 0) return;
        const paid = before.instalments.filter(
          (_, place) => accounts[0]?.instalments[place]?.outstandingPence === 0,
        );
        expect(after.instalments.slice(0, paid.length)).toEqual(paid);
      }),
      { numRuns: 1000 },
    );
    expect(carriedOut).toBeGreaterThan(300);
  });

  test('that changes nothing, nothing is changed, whatever was paid', () => {
    fc.assert(
      fc.property(anySchedule, fc.nat({ max: 100 }), (before, percent) => {
        const paidPence = Math.floor((before.awardPence / 100) * percent);
        const history = paidPence === 0 ? [] : [payment('2026-06-01', paidPence)];
        const unchanged = { awardPence: before.awardPence, remaining: asAgreed };
        if (percent < 100) expect(given(rescheduled(before, history, unchanged))).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a new sum', () => {
  test('is spread over what is not repaid, and dates stay', () => {
    const history = [payment('2027-04-30', 25_000)];
    expect(varied({ awardPence: 70_000, remaining: asAgreed }, ...history)).toEqual([
      ['2027-04-30', 25_000],
      ['2028-05-02', 15_000],
      ['2029-04-30', 15_000],
      ['2030-04-30', 15_000],
    ]);
  });

  test('raises each instalment in proportion to what is outstanding of it', () => {
    const part = payment('2027-04-30', 37_500);
    expect(amounts({ awardPence: 162_500, remaining: asAgreed }, part)).toEqual([
      25_000, // paid
      37_500, // 12,500 paid, and twice the 12,500 that were outstanding
      50_000,
      50_000,
    ]);
  });

  test('keeps the proportions of steps, and no penny is lost', () => {
    const profile = {
      kind: 'stepped',
      firstDueOn: calendarDate('2027-04-30'),
      monthsBetween: 12,
      steps: [1, 2, 3].map((weight) => ({ instalments: 1, weight })),
    } as const;
    const stepped = given(repaymentSchedule(60_000, profile));
    const after = given(rescheduled(stepped, [], { awardPence: 100_000, remaining: asAgreed }));
    expect(after.instalments.map(({ amountPence }) => amountPence)).toEqual([16_667, 33_333, 50_000]);
  });

  test('that is what was repaid ends the schedule there', () => {
    const part = payment('2027-04-30', 30_000);
    expect(varied({ awardPence: 30_000, remaining: asAgreed }, part)).toEqual([
      ['2027-04-30', 25_000],
      ['2028-05-02', 5_000],
    ]);
  });

  test('takes up what was paid too much', () => {
    const tooMuch = payment('2027-04-30', 110_000);
    expect(amounts({ awardPence: 110_000, remaining: asAgreed }, tooMuch)).toEqual([
      25_000, 25_000, 25_000, 35_000,
    ]);
    const remaining = { kind: 'planned-anew', profile: { ...schedule.profile, instalments: 2 } } as const;
    const later = { ...remaining, profile: { ...remaining.profile, firstDueOn: calendarDate('2031-04-30') } };
    expect(amounts({ awardPence: 150_000, remaining: later as RemainingPlan }, tooMuch)).toEqual([
      25_000, 25_000, 25_000, 25_000, 30_000, 20_000,
    ]);
  });

  test('leaves out a payment that was struck out', () => {
    const wrong = payment('2027-04-30', 25_000, true);
    expect(amounts({ awardPence: 40_000, remaining: asAgreed }, wrong)).toEqual([
      10_000, 10_000, 10_000, 10_000,
    ]);
  });
});

describe('new dates', () => {
  test('move what is not repaid, and what was paid in part ends at its own date', () => {
    const part = payment('2027-04-30', 30_000);
    expect(varied({ awardPence: 100_000, remaining: postponed }, part)).toEqual([
      ['2027-04-30', 25_000],
      ['2028-05-02', 5_000],
      ['2031-05-30', 20_000],
      ['2031-12-01', 25_000], // 30 November is a Sunday
      ['2032-06-01', 25_000], // 30 May is a Sunday, 31 May a bank holiday
    ]);
  });

  test('can come with another number of instalments, and the profile says what was agreed last', () => {
    const profile = {
      kind: 'equal',
      firstDueOn: calendarDate('2028-06-30'),
      monthsBetween: 1,
      instalments: 7,
    } as const;
    const remaining = { kind: 'planned-anew', profile } as const;
    const after = given(
      rescheduled(schedule, [payment('2027-04-30', 25_000)], { awardPence: 100_000, remaining }),
    );
    expect(after.profile).toEqual(profile);
    expect(after.instalments.map(({ amountPence }) => amountPence)).toEqual([
      25_000, 10_715, 10_715, 10_714, 10_714, 10_714, 10_714, 10_714,
    ]);
  });
});

describe('a variation is refused', () => {
  const all = payment('2027-04-30', 100_000);
  const half = payment('2027-04-30', 50_000);
  const early = { ...postponed, firstDueOn: calendarDate('2028-04-03') };

  test.each<[string, RepaymentVariation, Payment, string]>([
    ['to nothing', { awardPence: 0, remaining: asAgreed }, half, 'repayment.award-wrong'],
    [
      'below what was repaid',
      { awardPence: 49_999, remaining: asAgreed },
      half,
      'repayment.sum-below-repaid',
    ],
    [
      'without an instalment for the rest',
      { awardPence: 100_001, remaining: asAgreed },
      all,
      'repayment.no-instalment-left',
    ],
    [
      'to dates before what was repaid',
      { awardPence: 100_000, remaining: early },
      half,
      'repayment.before-repaid',
    ],
    [
      'to fewer pence than instalments',
      { awardPence: 50_001, remaining: asAgreed },
      half,
      'repayment.fewer-pence-than-instalments',
    ],
    [
      'to no month between',
      { awardPence: 100_000, remaining: { ...postponed, monthsBetween: 0 } },
      half,
      'repayment.months-wrong',
    ],
    [
      'to a profile that is refused',
      {
        awardPence: 100_000,
        remaining: { kind: 'planned-anew', profile: { ...schedule.profile, monthsBetween: 20 } },
      },
      half,
      'repayment.months-wrong',
    ],
  ])('%s', (_what, variation, paid, refusal) => {
    expect(rescheduled(schedule, [paid], variation)).toEqual({ ok: false, refusal });
  });
});
