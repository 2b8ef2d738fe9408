import type { CalendarDate } from '../calendar/working-days.ts';

/** When instalments fall due. */
interface Dates {
  /** The day of the first; the others fall on the same day of their month, or on its last day where it is shorter. */
  readonly firstDueOn: CalendarDate;
  /** Whole months from one to the next, 1 to 12. */
  readonly monthsBetween: number;
}

/** So many instalments of the same amount (to the penny). */
export interface EqualProfile extends Dates {
  readonly kind: 'equal';
  readonly instalments: number;
}

/** One step of a stepped profile, as a rule a year. */
export interface Step {
  readonly instalments: number;
  /**
   * What the step as a whole repays, in proportion to the other steps; its instalments share it equally. A whole number above zero: percentages per
   * year do (10, 20, 30, 40), and so does any other scale (1, 2, 3, 4).
   */
  readonly weight: number;
}

/** Instalments that rise or fall in steps. */
export interface SteppedProfile extends Dates {
  readonly kind: 'stepped';
  readonly steps: readonly Step[];
}

/**
 * Instalments out of savings, as energy projects repay (fund-process.md, 8): each is what was predicted to be saved in its part of the year, until
 * nothing is owed any more. A time without a saving has no instalment.
 */
export interface EnergyProfile extends Dates {
  readonly kind: 'energy';
  /** Predicted savings in pence, year by year; the first instalment repays out of the first year. `monthsBetween` must divide a year. */
  readonly yearlySavingsPence: readonly number[];
}

/** How a project agreed to repay. Plain data: it can be stored and sent as JSON. */
export type RepaymentProfile = EqualProfile | SteppedProfile | EnergyProfile;

/** The most instalments one award can have: ten years of months. Our own line, so that a slip of the hand makes no list of thousands. */
export const mostInstalments = 120;

/** The most months from one instalment to the next: every award repays once a year at least. Our own line. */
export const mostMonthsBetween = 12;
