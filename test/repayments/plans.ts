import fc from 'fast-check';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import type { Result } from '../../functions/kernel/result.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import type { PersonId } from '../../functions/people/person.ts';
import type { Payment, PaymentId } from '../../functions/repayments/payments.ts';
import type { EnergyProfile, EqualProfile, SteppedProfile } from '../../functions/repayments/profile.ts';
import { repaymentSchedule, type RepaymentSchedule } from '../../functions/repayments/schedule.ts';

/** The largest award the laws are tried on, fifty million pounds, and the most instalments. */
const largestAward = 5_000_000_000;
const mostParts = 40;

/** Records as a form or a table gives them. */
const plain = { noNullPrototype: true };

/** Any day from one to another. */
const dayWithin = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => calendarDate(date.toISOString().slice(0, 10)));

/** A first date in the years of the table of bank holidays. */
const anyDate = dayWithin('2026-01-01', '2029-12-31');
const dates = { firstDueOn: anyDate, monthsBetween: fc.constantFrom(1, 2, 3, 4, 6, 12) };

const equal: fc.Arbitrary<EqualProfile> = fc.record(
  { kind: fc.constant('equal'), ...dates, instalments: fc.integer({ min: 1, max: mostParts }) },
  plain,
);

const weight = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: largestAward }));
const step = fc.record({ instalments: fc.integer({ min: 1, max: 8 }), weight }, plain);
const stepped: fc.Arbitrary<SteppedProfile> = fc.record(
  { kind: fc.constant('stepped'), ...dates, steps: fc.array(step, { minLength: 1, maxLength: 5 }) },
  plain,
);

/** Ten years at most, of which the last saves enough whatever the others do. */
const savings = fc
  .array(fc.oneof(fc.constant(0), fc.nat({ max: 1_000_000_000 })), { maxLength: 9 })
  .map((years) => [...years, largestAward * 4]);
const energy: fc.Arbitrary<EnergyProfile> = fc.record(
  {
    kind: fc.constant('energy'),
    firstDueOn: anyDate,
    monthsBetween: fc.constantFrom(3, 4, 6, 12),
    yearlySavingsPence: savings,
  },
  plain,
);

const small = fc.integer({ min: mostParts, max: 5_000 });
const large = fc.integer({ min: mostParts, max: largestAward });

/** Any award with any profile of up to forty instalments that repays it. */
export const anyPlan = fc.record({
  awardPence: fc.oneof(small, large),
  profile: fc.oneof(equal, stepped, energy),
});

/** Any schedule the fund can agree to. */
export const anySchedule = anyPlan.map(({ awardPence, profile }) =>
  given(repaymentSchedule(awardPence, profile)),
);

/** Any day of the ten years and more in which the schedules above are repaid. */
export const anyDay = dayWithin('2026-01-01', '2039-12-31');

/** Payments of any size over those years, in no order, some of them struck out: from nothing to far more than a small award. */
export const anyHistory = fc.array(
  fc
    .record({ paidOn: anyDay, amountPence: fc.oneof(small, large), isStruckOut: fc.nat({ max: 4 }) })
    .map(({ paidOn, amountPence, isStruckOut }) => payment(paidOn, amountPence, isStruckOut === 0)),
  { maxLength: 40 },
);

/** A payment that counts, or one that was struck out. */
export function payment(paidOn: string, amountPence: number, isStruckOut = false): Payment {
  const confirmedAt = eventTime(`${paidOn}T12:00:00Z`);
  return {
    id: `payment-${paidOn}-${amountPence}` as PaymentId,
    paidOn: calendarDate(paidOn),
    reference: 'BACS 0417',
    amountPence,
    confirmedBy: finance,
    confirmedAt,
    note: null,
    struckOut: isStruckOut ? { at: confirmedAt, by: staff, reason: 'Another project’s' } : null,
  };
}

/** Who confirms payments, and who corrects them. */
export const finance = { kind: 'person', id: 'finance' as PersonId, name: 'Mair Prys' } as const;
export const staff = { kind: 'staff', name: 'Catrin Rees' } as const;

/** So many equal instalments a year apart, the first on 30 April 2027. */
export function yearly(awardPence: number, instalments: number): RepaymentSchedule {
  const firstDueOn = calendarDate('2027-04-30');
  return given(repaymentSchedule(awardPence, { kind: 'equal', firstDueOn, monthsBetween: 12, instalments }));
}

/** What a rule gave; a refusal fails the test. */
export function given<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}
