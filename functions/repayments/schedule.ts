import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, type CalendarDate } from '../calendar/working-days.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import {
  type EnergyProfile,
  mostInstalments,
  mostMonthsBetween,
  type RepaymentProfile,
  type SteppedProfile,
} from './profile.ts';
import { shareOut, totalOf, withoutEmptyShares } from './share-out.ts';

/** One repayment due. */
export interface Instalment {
  /** 1 for the first. */
  readonly number: number;
  /** A working day. */
  readonly dueOn: CalendarDate;
  /** Whole pence, one at least. */
  readonly amountPence: number;
}

/** What a project repays, and when. Plain data: it can be stored and sent as JSON. */
export interface RepaymentSchedule {
  /** What is to be repaid in all; the instalments sum to it exactly. */
  readonly awardPence: number;
  /** What was agreed when instalments were last planned. */
  readonly profile: RepaymentProfile;
  /** In the order of their dates. */
  readonly instalments: readonly Instalment[];
}

/** An amount and its place in the calendar of its profile: 0 is the first date, 1 the next. */
interface Planned {
  readonly place: number;
  readonly amountPence: number;
}

/**
 * The instalments of an award. They sum to it to the penny and none is empty. Each falls on the first date's day of its month, clamped to the end of a
 * shorter month; where offices are closed that day, on the next working day.
 *
 * Refuses, with the message that says what to correct: an award that is no whole number of pence above zero, a profile out of its bounds, fewer pence
 * than instalments, and savings that do not repay the award.
 */
export function repaymentSchedule(
  awardPence: number,
  profile: RepaymentProfile,
): Result<RepaymentSchedule, MessageKey> {
  if (!isCount(awardPence)) return refused('repayment.award-wrong');
  if (!isCount(profile.monthsBetween, mostMonthsBetween)) return refused('repayment.months-wrong');
  const planned = plannedAmounts(awardPence, profile);
  if (!planned.ok) return planned;
  const instalments = planned.value.map(({ place, amountPence }, index) => ({
    number: index + 1,
    dueOn: dueDate(profile.firstDueOn, place * profile.monthsBetween),
    amountPence,
  }));
  return allowed({ awardPence, profile, instalments });
}

/** The day an instalment falls due so many months after the first date. */
export function dueDate(firstDueOn: CalendarDate, months: number): CalendarDate {
  return addWorkingDays(monthsAfter(firstDueOn, months), 0);
}

/** Whether a number is whole, above zero and not above the most there may be. */
export function isCount(count: number, most = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isSafeInteger(count) && count > 0 && count <= most;
}

/** The longest repayment the fund normally agrees to, in months (fund-process.md, 8: six years; energy eight to ten), and what staff are told beyond it. */
const longest = {
  general: { months: 72, warning: 'repayment.longer-than-six-years' },
  energy: { months: 120, warning: 'repayment.longer-than-ten-years' },
} as const satisfies Record<string, { months: number; warning: MessageKey }>;

/**
 * What staff should know before they agree to a schedule; empty when it is a usual one. Nothing here forbids it: several projects repaid for longer.
 * An instalment repays the months up to it, so six yearly instalments take six years.
 */
export function scheduleWarnings({ profile, instalments }: RepaymentSchedule): readonly MessageKey[] {
  const [first, last] = [instalments[0], instalments.at(-1)];
  if (!first || !last) return [];
  const { months, warning } = longest[profile.kind === 'energy' ? 'energy' : 'general'];
  return last.dueOn > dueDate(first.dueOn, months - profile.monthsBetween) ? [warning] : [];
}

function plannedAmounts(
  awardPence: number,
  profile: RepaymentProfile,
): Result<readonly Planned[], MessageKey> {
  switch (profile.kind) {
    case 'equal':
      return steppedAmounts(awardPence, [{ instalments: profile.instalments, weight: 1 }]);
    case 'stepped':
      return steppedAmounts(awardPence, profile.steps);
    case 'energy':
      return energyAmounts(awardPence, profile);
  }
}

function steppedAmounts(
  awardPence: number,
  steps: SteppedProfile['steps'],
): Result<readonly Planned[], MessageKey> {
  const count = totalOf(steps.map(({ instalments }) => instalments));
  if (!isCount(count, mostInstalments) || !steps.every(({ instalments }) => isCount(instalments)))
    return refused('repayment.instalments-wrong');
  if (!steps.every(({ weight }) => isCount(weight))) return refused('repayment.weight-wrong');
  if (awardPence < count) return refused('repayment.fewer-pence-than-instalments');

  const perStep = shareOut(
    awardPence,
    steps.map(({ weight }) => weight),
  );
  const amounts = steps.flatMap(({ instalments }, step) => inEqualParts(perStep[step] ?? 0, instalments));
  return allowed(withoutEmptyShares(amounts).map((amountPence, place) => ({ place, amountPence })));
}

function energyAmounts(
  awardPence: number,
  { yearlySavingsPence, monthsBetween }: EnergyProfile,
): Result<readonly Planned[], MessageKey> {
  if (12 % monthsBetween !== 0) return refused('repayment.months-divide-no-year');
  if (!yearlySavingsPence.every((saving) => saving === 0 || isCount(saving)))
    return refused('repayment.saving-wrong');
  const savings = yearlySavingsPence.flatMap((saving) => inEqualParts(saving, 12 / monthsBetween));
  const planned: Planned[] = [];
  let owed = awardPence;
  for (const [place, saving] of savings.entries()) {
    const amountPence = Math.min(saving, owed);
    if (amountPence > 0) planned.push({ place, amountPence });
    owed -= amountPence;
  }
  if (owed > 0) return refused('repayment.savings-too-small');
  return planned.length > mostInstalments ? refused('repayment.instalments-wrong') : allowed(planned);
}

function inEqualParts(totalPence: number, parts: number): readonly number[] {
  return shareOut(
    totalPence,
    Array.from({ length: parts }, () => 1),
  );
}

function monthsAfter(date: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as CalendarDate;
}
