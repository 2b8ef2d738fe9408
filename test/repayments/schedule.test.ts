import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate, isWorkingDay } from '../../functions/calendar/working-days.ts';
import { catalogue } from '../../functions/messages/catalogue.ts';
import {
  mostInstalments,
  mostMonthsBetween,
  type RepaymentProfile,
} from '../../functions/repayments/profile.ts';
import { repaymentSchedule, scheduleWarnings } from '../../functions/repayments/schedule.ts';
import { totalOf } from '../../functions/repayments/share-out.ts';
import { anyPlan, given } from './plans.ts';

const april = { firstDueOn: calendarDate('2027-04-30'), monthsBetween: 12 };

/** The amounts of a schedule, in order. */
function amounts(awardPence: number, profile: RepaymentProfile): readonly number[] {
  return given(repaymentSchedule(awardPence, profile)).instalments.map(({ amountPence }) => amountPence);
}
/** The dates of so many monthly or quarterly instalments. */
function datesOf(firstDueOn: string, monthsBetween: number, instalments: number): readonly string[] {
  const profile = {
    kind: 'equal',
    firstDueOn: calendarDate(firstDueOn),
    monthsBetween,
    instalments,
  } as const;
  return given(repaymentSchedule(100_000, profile)).instalments.map(({ dueOn }) => dueOn);
}

describe('whatever is agreed', () => {
  test('instalments sum to the award to the penny, none is empty, and they come one after the other on working days', () => {
    fc.assert(
      fc.property(anyPlan, ({ awardPence, profile }) => {
        const { instalments } = given(repaymentSchedule(awardPence, profile));
        expect(totalOf(instalments.map(({ amountPence }) => amountPence))).toBe(awardPence);
        for (const [index, { number, dueOn, amountPence }] of instalments.entries()) {
          expect(number).toBe(index + 1);
          expect(Number.isSafeInteger(amountPence) && amountPence > 0).toBe(true);
          expect(isWorkingDay(dueOn)).toBe(true);
          expect(dueOn >= profile.firstDueOn && dueOn > (instalments[index - 1]?.dueOn ?? '')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a schedule is the same after it was stored', () => {
    fc.assert(
      fc.property(anyPlan, ({ awardPence, profile }) => {
        const schedule = given(repaymentSchedule(awardPence, profile));
        expect(JSON.parse(JSON.stringify(schedule))).toStrictEqual(schedule);
      }),
      { numRuns: 50 },
    );
  });
});

describe('equal instalments', () => {
  test('differ by a penny at most, the earlier ones larger', () => {
    expect(amounts(100_000, { kind: 'equal', ...april, instalments: 3 })).toEqual([33_334, 33_333, 33_333]);
  });

  test('of an award of fifty million pounds lose no penny', () => {
    const parts = amounts(4_999_999_999, { kind: 'equal', ...april, instalments: 40 });
    expect([totalOf(parts), Math.max(...parts) - Math.min(...parts)]).toEqual([4_999_999_999, 1]);
  });
});

describe('stepped instalments', () => {
  test('a step repays its percentage of the award, in equal parts', () => {
    const steps = [10, 20, 30, 40].map((weight) => ({ instalments: 2, weight }));
    const profile = { kind: 'stepped', ...april, monthsBetween: 6, steps } as const;
    expect(amounts(1_000_000, profile)).toEqual([
      50_000, 50_000, 100_000, 100_000, 150_000, 150_000, 200_000, 200_000,
    ]);
  });

  test('any scale says the same as percentages', () => {
    const scaled = (factor: number): RepaymentProfile => ({
      kind: 'stepped',
      ...april,
      steps: [1, 2, 7].map((weight) => ({ instalments: 1, weight: weight * factor })),
    });
    expect(amounts(123_456_789, scaled(1))).toEqual(amounts(123_456_789, scaled(10)));
  });

  test('a step too light for a penny still has one, taken from the heaviest', () => {
    const steps = [
      { instalments: 2, weight: 1 },
      { instalments: 1, weight: 1_000_000 },
    ];
    expect(amounts(100, { kind: 'stepped', ...april, steps })).toEqual([1, 1, 98]);
  });
});

describe('instalments out of energy savings', () => {
  test('are the saving of each year until the award is repaid, and never more than is owed', () => {
    const yearlySavingsPence = [20_000, 30_000, 60_000, 60_000];
    expect(amounts(100_000, { kind: 'energy', ...april, yearlySavingsPence })).toEqual([
      20_000, 30_000, 50_000,
    ]);
  });

  test('a year’s saving is spread over the instalments of that year', () => {
    const profile = {
      kind: 'energy',
      ...april,
      monthsBetween: 3,
      yearlySavingsPence: [40_000, 80_000],
    } as const;
    expect(amounts(70_000, profile)).toEqual([10_000, 10_000, 10_000, 10_000, 20_000, 10_000]);
  });

  test('a year that saves nothing has no instalment, and the next keeps its own date', () => {
    const profile = { kind: 'energy', ...april, yearlySavingsPence: [5_000, 0, 5_000] } as const;
    expect(given(repaymentSchedule(10_000, profile)).instalments).toEqual([
      { number: 1, dueOn: '2027-04-30', amountPence: 5_000 },
      { number: 2, dueOn: '2029-04-30', amountPence: 5_000 },
    ]);
  });
});

describe('due dates', () => {
  test('keep the first date’s day through shorter months', () => {
    expect(datesOf('2028-01-31', 1, 5)).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-05-02', // 30 April is a Sunday, 1 May a bank holiday
      '2028-05-31',
    ]);
  });

  test('move to the next working day when offices are closed, and the following ones do not drift', () => {
    expect(datesOf('2026-12-25', 6, 3)).toEqual(['2026-12-29', '2027-06-25', '2027-12-29']);
  });
});

describe('the longest repayment', () => {
  const warnings = (profile: RepaymentProfile) =>
    scheduleWarnings(given(repaymentSchedule(10_000_000, profile)));
  const equal = (instalments: number, monthsBetween: number, firstDueOn = '2027-04-30') =>
    warnings({ kind: 'equal', firstDueOn: calendarDate(firstDueOn), monthsBetween, instalments });

  test('is six years as a rule; beyond it staff are warned and may still agree', () => {
    expect([equal(6, 12), equal(24, 3), equal(72, 1)]).toEqual([[], [], []]);
    const longer = [['repayment.longer-than-six-years']];
    expect([equal(7, 12), equal(25, 3), equal(73, 1)]).toEqual([longer, longer, longer].flat());
  });

  test('is ten years for energy', () => {
    const energy = (years: number) =>
      warnings({
        kind: 'energy',
        ...april,
        yearlySavingsPence: Array.from({ length: years }, () => 10_000_000 / years),
      });
    expect([energy(10), energy(16)]).toEqual([[], ['repayment.longer-than-ten-years']]);
  });

  test('is counted the same wherever weekends and short months fall', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1400 }), fc.constantFrom(1, 2, 3, 4, 6, 12), (day, months) => {
        const first = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
        expect(equal(72 / months, months, first)).toEqual([]);
        expect(equal(72 / months + 1, months, first)).toHaveLength(1);
      }),
    );
  });
});

describe('refused', () => {
  const equal = { kind: 'equal', ...april, instalments: 4 } as const;
  const stepped = { kind: 'stepped', ...april, steps: [{ instalments: 2, weight: 1 }] } as const;
  const energy = { kind: 'energy', ...april, yearlySavingsPence: [100, 100] } as const;

  test.each<[string, number, RepaymentProfile, string]>([
    ['an award of nothing', 0, equal, 'repayment.award-wrong'],
    ['half a penny', 10.5, equal, 'repayment.award-wrong'],
    ['no instalment', 100, { ...equal, instalments: 0 }, 'repayment.instalments-wrong'],
    ['too many instalments', 1000, { ...equal, instalments: 121 }, 'repayment.instalments-wrong'],
    ['no step', 100, { ...stepped, steps: [] }, 'repayment.instalments-wrong'],
    [
      'a step taken back',
      100,
      { ...stepped, steps: [...stepped.steps, { instalments: -1, weight: 1 }] },
      'repayment.instalments-wrong',
    ],
    [
      'a step without a weight',
      100,
      { ...stepped, steps: [{ instalments: 1, weight: 0 }] },
      'repayment.weight-wrong',
    ],
    ['no month between', 100, { ...equal, monthsBetween: 0 }, 'repayment.months-wrong'],
    ['more than a year between', 100, { ...stepped, monthsBetween: 13 }, 'repayment.months-wrong'],
    [
      'savings in parts that fill no year',
      100,
      { ...energy, monthsBetween: 5 },
      'repayment.months-divide-no-year',
    ],
    ['a loss for a saving', 100, { ...energy, yearlySavingsPence: [200, -1] }, 'repayment.saving-wrong'],
    ['savings below the award', 201, energy, 'repayment.savings-too-small'],
    ['fewer pence than instalments', 3, equal, 'repayment.fewer-pence-than-instalments'],
  ])('%s', (_what, awardPence, profile, refusal) => {
    expect(repaymentSchedule(awardPence, profile)).toEqual({ ok: false, refusal });
  });

  test('the messages name the bounds that are checked', () => {
    for (const language of ['en', 'cy'] as const) {
      expect(catalogue['repayment.instalments-wrong'][language]).toContain(` ${mostInstalments}.`);
      expect(catalogue['repayment.months-wrong'][language]).toContain(` ${mostMonthsBetween}.`);
    }
  });
});
