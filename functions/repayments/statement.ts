import type { CalendarDate } from '../calendar/working-days.ts';
import { countedPayments, type Payment } from './payments.ts';
import type { Instalment, RepaymentSchedule } from './schedule.ts';
import { totalOf } from './share-out.ts';
import { waivedOf, type Waiver } from './waivers.ts';

/**
 * Where an instalment stands on a day. `paid` and `ahead` are repaid in full (`ahead` before it falls due); `late` is not, and fell due before that day;
 * `due` falls due that very day; `part-paid` has some of it and is not late; `not-yet-due` has nothing and need not; of a `waived` one, what was not paid is owed no more.
 */
export type InstalmentState = 'paid' | 'ahead' | 'part-paid' | 'due' | 'late' | 'not-yet-due' | 'waived';

/** An instalment and what became of it by a day. */
export interface InstalmentPosition extends Instalment {
  readonly state: InstalmentState;
  readonly paidPence: number;
  readonly waivedPence: number;
  readonly outstandingPence: number;
  /** The day of the payment that completed it; null while something is outstanding, and where it was waived. */
  readonly settledOn: CalendarDate | null;
  /** Calendar days from its due date to the day it was settled, or to the day looked at; 0 when it is not, and was not, late. */
  readonly daysLate: number;
}

/** Sums in pence by a day. Always `repaid + waived + outstanding - credit = award`, and `due + late + not yet due = outstanding`. */
export interface RepaymentTotals {
  readonly awardPence: number;
  /** Everything that was paid, credit included. */
  readonly repaidPence: number;
  readonly outstandingPence: number;
  /** What falls due that very day and is outstanding. */
  readonly duePence: number;
  /** What fell due before that day and is outstanding. */
  readonly latePence: number;
  readonly notYetDuePence: number;
  /** What staff let the project off. */
  readonly waivedPence: number;
  /** What was paid beyond what is owed, and is the project's. */
  readonly creditPence: number;
}

/** A project's account on a day. */
export interface RepaymentStatement extends RepaymentTotals {
  readonly on: CalendarDate;
  readonly instalments: readonly InstalmentPosition[];
}

/**
 * The account of an award at the end of a day: payments made by then go to the oldest instalment first, whatever they were meant for, so that a partial
 * payment leaves the oldest part-paid and an early one pays ahead. A payment that was struck out counts on no day, not even before it was struck out. A waiver counts from its day on.
 */
export function statementOn(
  { awardPence, instalments }: Pick<RepaymentSchedule, 'awardPence' | 'instalments'>,
  history: readonly Payment[],
  on: CalendarDate,
  waivers: readonly Waiver[] = [],
): RepaymentStatement {
  const payments = countedPayments(history).filter(({ paidOn }) => paidOn <= on);
  const repaidPence = totalOf(payments.map(({ amountPence }) => amountPence));
  const waivedByThen = waivers.filter((waiver) => waiver.on <= on);
  const parts = allocated(instalments, repaidPence, waivedByThen);
  const positions = parts.map((part): InstalmentPosition => {
    const isSettled = part.outstandingPence === 0 && part.waivedPence === 0;
    const settledOn = isSettled ? dayOfReaching(part.upToPence, payments) : null;
    const { number, dueOn, amountPence, paidPence, waivedPence, outstandingPence } = part;
    const waivedOn = waivedByThen.findLast((waiver) => waiver.instalment === number)?.on;
    const daysLate = Math.max(0, daysBetween(dueOn, settledOn ?? waivedOn ?? on));
    return {
      number,
      dueOn,
      amountPence,
      state: stateOn(on, part),
      paidPence,
      waivedPence,
      outstandingPence,
      settledOn,
      daysLate,
    };
  });
  const owed = (isAmong: (dueOn: CalendarDate) => boolean): number =>
    totalOf(positions.map(({ dueOn, outstandingPence }) => (isAmong(dueOn) ? outstandingPence : 0)));
  return {
    on,
    awardPence,
    repaidPence,
    outstandingPence: owed(() => true),
    duePence: owed((dueOn) => dueOn === on),
    latePence: owed((dueOn) => dueOn < on),
    notYetDuePence: owed((dueOn) => dueOn > on),
    waivedPence: totalOf(positions.map(({ waivedPence }) => waivedPence)),
    creditPence: repaidPence - totalOf(positions.map(({ paidPence }) => paidPence)),
    instalments: positions,
  };
}

/** An instalment with the money that went to it. */
export interface AllocatedInstalment extends Instalment {
  readonly paidPence: number;
  readonly waivedPence: number;
  readonly outstandingPence: number;
  /** What must be repaid in all for this instalment to be complete. */
  readonly upToPence: number;
}

/** Gives what was repaid to the instalments, oldest first; what was waived takes none. What is left over is credit and goes to none. */
export function allocated(
  instalments: readonly Instalment[],
  repaidPence: number,
  waivers: readonly Waiver[] = [],
): readonly AllocatedInstalment[] {
  let upToPence = 0;
  return instalments.map((instalment) => {
    const waivedPence = Math.min(instalment.amountPence, waivedOf(waivers, instalment));
    const owedPence = instalment.amountPence - waivedPence;
    const paidPence = Math.min(owedPence, Math.max(0, repaidPence - upToPence));
    upToPence += owedPence;
    return { ...instalment, paidPence, waivedPence, outstandingPence: owedPence - paidPence, upToPence };
  });
}

function stateOn(
  on: CalendarDate,
  { dueOn, paidPence, waivedPence, outstandingPence }: AllocatedInstalment,
): InstalmentState {
  if (outstandingPence === 0 && waivedPence > 0) return 'waived';
  if (outstandingPence === 0) return dueOn > on ? 'ahead' : 'paid';
  if (dueOn < on) return 'late';
  if (paidPence > 0) return 'part-paid';
  return dueOn === on ? 'due' : 'not-yet-due';
}

/** The day on which payments, in the order of their days, first came to so much. */
function dayOfReaching(pence: number, payments: readonly Payment[]): CalendarDate | null {
  let repaid = 0;
  return payments.find(({ amountPence }) => (repaid += amountPence) >= pence)?.paidOn ?? null;
}

/** Calendar days from one date to another; both are midnight in Greenwich here, so that each day has 24 hours. */
function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
