import type { CalendarDate } from '../calendar/working-days.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { countedPayments, type Payment } from './payments.ts';
import { mostMonthsBetween, type RepaymentProfile } from './profile.ts';
import { dueDate, isCount, type Instalment, repaymentSchedule, type RepaymentSchedule } from './schedule.ts';
import { shareOut, totalOf, withoutEmptyShares } from './share-out.ts';
import { type AllocatedInstalment, allocated } from './statement.ts';

/** How what is left is repaid from now on. */
export type RemainingPlan =
  /** On the dates agreed, each instalment in proportion to what is outstanding of it. */
  | { readonly kind: 'as-agreed' }
  /** As many instalments in the same proportions, one after the other from a new first date; 1 to 12 whole months apart. */
  | { readonly kind: 'moved'; readonly firstDueOn: CalendarDate; readonly monthsBetween: number }
  /** By another profile, as if what is left were an award of its own. */
  | { readonly kind: 'planned-anew'; readonly profile: RepaymentProfile };

/** A change of what was agreed. */
export interface RepaymentVariation {
  /** What is to be repaid in all from now on, in whole pence: what was repaid already, and the rest. */
  readonly awardPence: number;
  readonly remaining: RemainingPlan;
}

/** What is to be repaid at a time and has no number yet. */
type Unnumbered = Omit<Instalment, 'number'>;

/**
 * The schedule after a variation. What is paid stays: a repaid instalment keeps its number, date and amount, and what was paid of another stays with it
 * (where the dates change, it ends there and its rest is spread with the others). What is left is spread over the rest, so that the instalments sum
 * exactly to the new sum.
 *
 * Refuses, with the message that says what to correct: a sum below what was repaid, a rest that no instalment is left to carry, new dates that begin before
 * an instalment that was repaid, and whatever `repaymentSchedule` refuses.
 */
export function rescheduled(
  schedule: RepaymentSchedule,
  history: readonly Payment[],
  { awardPence, remaining }: RepaymentVariation,
): Result<RepaymentSchedule, MessageKey> {
  if (!isCount(awardPence)) return refused('repayment.award-wrong');
  const repaidPence = totalOf(countedPayments(history).map(({ amountPence }) => amountPence));
  const leftPence = awardPence - repaidPence;
  if (leftPence < 0) return refused('repayment.sum-below-repaid');

  const instalments = allocated(schedule.instalments, repaidPence);
  const staysOpen = remaining.kind === 'as-agreed' && leftPence > 0;
  const kept = staysOpen
    ? instalments.filter(({ outstandingPence }) => outstandingPence === 0)
    : paidParts(instalments);
  const rest = leftPence === 0 ? allowed([]) : restOf(instalments, leftPence, remaining);
  if (!rest.ok) return rest;
  const [lastKept, firstNew] = [kept.at(-1), rest.value[0]];
  if (lastKept && firstNew && firstNew.dueOn < lastKept.dueOn) return refused('repayment.before-repaid');

  const amountsKept = totalOf(kept.map(({ amountPence }) => amountPence));
  return allowed({
    awardPence,
    profile: remaining.kind === 'planned-anew' ? remaining.profile : schedule.profile,
    instalments: numbered(withMoneyPaid(kept, rest.value, repaidPence - amountsKept)),
  });
}

/** Every instalment of which something was paid, cut to that. */
function paidParts(instalments: readonly AllocatedInstalment[]): readonly Unnumbered[] {
  return instalments
    .filter(({ paidPence }) => paidPence > 0)
    .map(({ dueOn, paidPence }) => ({ dueOn, amountPence: paidPence }));
}

/** What is left, spread over what is to come. */
function restOf(
  instalments: readonly AllocatedInstalment[],
  leftPence: number,
  remaining: RemainingPlan,
): Result<readonly Unnumbered[], MessageKey> {
  if (remaining.kind === 'planned-anew') {
    const planned = repaymentSchedule(leftPence, remaining.profile);
    return planned.ok ? allowed(planned.value.instalments) : planned;
  }
  if (remaining.kind === 'moved' && !isCount(remaining.monthsBetween, mostMonthsBetween))
    return refused('repayment.months-wrong');
  const open = instalments.filter(({ outstandingPence }) => outstandingPence > 0);
  if (open.length === 0) return refused('repayment.no-instalment-left');
  if (leftPence < open.length) return refused('repayment.fewer-pence-than-instalments');
  const shares = shareOut(
    leftPence,
    open.map(({ outstandingPence }) => outstandingPence),
  );
  return allowed(
    withoutEmptyShares(shares).map((amountPence, place) => ({
      dueOn:
        remaining.kind === 'moved'
          ? dueDate(remaining.firstDueOn, place * remaining.monthsBetween)
          : (open[place] as Instalment).dueOn,
      amountPence,
    })),
  );
}

/** Puts money that was paid, and that no kept instalment holds (a part payment, a credit), on the first instalment to come, else on the last one kept. */
function withMoneyPaid(
  kept: readonly Unnumbered[],
  rest: readonly Unnumbered[],
  pence: number,
): readonly Unnumbered[] {
  const holder = rest.length > 0 ? kept.length : kept.length - 1;
  return [...kept, ...rest].map((one, place) =>
    place === holder ? { ...one, amountPence: one.amountPence + pence } : one,
  );
}

function numbered(instalments: readonly Unnumbered[]): readonly Instalment[] {
  return instalments.map(({ dueOn, amountPence }, place) => ({ number: place + 1, dueOn, amountPence }));
}
