import type { CalendarDate } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Actor } from '../obligations/view.ts';

/** What can be varied after an award, as far as it is known. */
export interface Terms {
  readonly startDate: CalendarDate | null;
  readonly endDate: CalendarDate | null;
  /** Whole pence. */
  readonly amountPence: number | null;
  /** How many instalments repay it, and the day of the last; null where nothing is repaid by instalments. */
  readonly instalments: { readonly count: number; readonly lastDueOn: CalendarDate } | null;
}

/** One change of the terms: what they were, what they are, when, by whom and why. */
export interface Variation {
  readonly at: EventTime;
  readonly by: Actor;
  readonly reason: string;
  readonly before: Terms;
  readonly after: Terms;
}
