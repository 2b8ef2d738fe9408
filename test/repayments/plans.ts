import fc from 'fast-check';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import type { Result } from '../../functions/kernel/result.ts';
import type { EnergyProfile, EqualProfile, SteppedProfile } from '../../functions/repayments/profile.ts';

/** The largest award the laws are tried on, fifty million pounds, and the most instalments. */
const largestAward = 5_000_000_000;
const mostParts = 40;

/** Records as a form or a table gives them. */
const plain = { noNullPrototype: true };

/** A first date in the years of the table of bank holidays. */
const anyDate = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => calendarDate(date.toISOString().slice(0, 10)));
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

/** What a rule gave; a refusal fails the test. */
export function given<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}
