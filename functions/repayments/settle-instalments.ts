import { dateAt } from '../calendar/working-days.ts';
import { goOn, newRun } from '../obligations/obligation-actions.ts';
import { type InstalmentMatter, isOpen, type Obligation, waitingStates } from '../obligations/obligation.ts';
import type { Occasion } from '../obligations/view.ts';
import { pounds } from '../kernel/money.ts';
import type { Award } from '../projects/award.ts';
import { fallsAway, turn } from '../projects/in-step.ts';
import type { ObligationTurn } from '../projects/project-view.ts';
import { countedPayments, type Payment } from './payments.ts';
import type { RepaymentSchedule } from './schedule.ts';
import { totalOf } from './share-out.ts';
import { type AllocatedInstalment, allocated } from './statement.ts';
import type { Waiver } from './waivers.ts';

/** A project's account as a decision leaves it. */
export interface Account {
  readonly schedule: RepaymentSchedule | null;
  readonly payments: readonly Payment[];
  readonly waivers: readonly Waiver[];
}

/** Every instalment with the money that went to it by now, whatever day it is dated. */
export function instalmentsNow({ schedule, payments, waivers }: Account): readonly AllocatedInstalment[] {
  if (schedule === null) return [];
  const repaidPence = totalOf(countedPayments(payments).map(({ amountPence }) => amountPence));
  return allocated(schedule.instalments, repaidPence, waivers);
}

/** The award with those instalments alone of which something is still to be paid: the others begin no obligation. */
export function stillToRepay(
  award: Award | null,
  payments: readonly Payment[],
  waivers: readonly Waiver[],
): Award | null {
  if (award === null || award.repayments === null) return award;
  const schedule = award.repayments;
  const open = new Set(
    instalmentsNow({ schedule, payments, waivers }).flatMap(({ number, outstandingPence }) =>
      outstandingPence > 0 ? [number] : [],
    ),
  );
  const instalments = schedule.instalments.filter(({ number }) => open.has(number));
  return { ...award, repayments: { ...schedule, instalments } };
}

/**
 * Brings the obligations to pay into line with the account: one whose instalment is repaid is over; one of which a part was paid stays, and is chased for
 * the rest; one whose payment was struck out is owed again; one that the schedule no longer holds falls away. With `former`, the schedule before a
 * variation, an overdue one whose date was agreed anew moves to it. What staff waived, and what ended with its project, stays as it is.
 */
export function settleInstalments(
  obligations: readonly Obligation[],
  account: Account,
  on: Occasion,
  former: RepaymentSchedule | null = null,
): readonly ObligationTurn[] {
  const parts = new Map(instalmentsNow(account).map((part) => [part.number, part]));
  return obligations.flatMap((one): readonly ObligationTurn[] => {
    const { kind, matter, state } = one;
    if (kind !== 'repayment' || matter === undefined || !('instalment' in matter)) return [];
    if (state === 'waived' || state === 'ended') return [];
    const part = parts.get(matter.instalment);
    if (part === undefined) return isOpen(one) ? [fallsAway(one, '', on)] : [];
    const now: InstalmentMatter = {
      instalment: part.number,
      amountPence: part.amountPence,
      ...(part.paidPence > 0 && { paidPence: part.paidPence }),
    };
    if (part.outstandingPence === 0) return isOpen(one) ? [repaid(one, now, on)] : [];
    if (!isOpen(one)) return [owedAgain(one, now, on)];
    const agreedBefore = former?.instalments.find(({ number }) => number === part.number)?.dueOn;
    const isAgreedAnew = agreedBefore === one.dueOn && part.dueOn > dateAt(on.at) && one.dueOn !== part.dueOn;
    if (isAgreedAnew && waitingStates.includes(state)) return [dueOnNewDate(one, now, part, on)];
    const isSame = matter.amountPence === now.amountPence && (matter.paidPence ?? 0) === part.paidPence;
    return isSame ? [] : [partPaid(one, now, on)];
  });
}

function repaid(before: Obligation, matter: InstalmentMatter, on: Occasion): ObligationTurn {
  const after: Obligation = {
    ...before,
    matter,
    state: 'accepted',
    submitted: on.by.kind === 'person' ? { at: on.at, by: on.by.id } : null,
    closed: { at: on.at, reason: '' },
    paused: null,
    decisionNeeded: null,
    timeRequest: null,
    handoverRequest: null,
    wokenAt: null,
  };
  return turn(before, after, on, 'instalment-repaid', '');
}

/** The chase goes on for the rest; a wish for more time was about the whole, and stays with staff. */
function partPaid(before: Obligation, matter: InstalmentMatter, on: Occasion): ObligationTurn {
  const { amountPence, paidPence = 0 } = matter;
  const args = { paid: pounds(paidPence), left: pounds(amountPence - paidPence) };
  return turn(before, { ...before, matter }, on, 'instalment-part-paid', '', args);
}

/** What was sent before is remembered, so that nothing comes twice; where nothing of the ladder is left, staff decide. */
function owedAgain(before: Obligation, matter: InstalmentMatter, on: Occasion): ObligationTurn {
  const wasAsked = before.chase.sent.length > 0;
  const open: Obligation = {
    ...before,
    matter,
    state: wasAsked ? 'asked' : 'planned',
    submitted: null,
    closed: null,
    decisionNeeded: null,
  };
  return turn(before, goOn(open, on), on, 'instalment-owed-again', '');
}

function dueOnNewDate(
  before: Obligation,
  matter: InstalmentMatter,
  { dueOn }: AllocatedInstalment,
  on: Occasion,
): ObligationTurn {
  const chase = newRun(before, on, before.state === 'planned' ? 'created' : 'moved');
  const after: Obligation = { ...before, matter, dueOn, decisionNeeded: null, timeRequest: null, chase };
  return turn(before, after, on, 'due-date-moved', '', { from: before.dueOn, to: dueOn });
}
