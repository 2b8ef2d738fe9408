import type { Delivery } from '../deliveries/delivery.ts';
import type { Result } from '../kernel/result.ts';
import type { TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { TimelineEvent } from '../obligations/view.ts';
import type { Attendance } from './attendance.ts';
import type { AttendanceChange } from './registration.ts';
import type { Promises } from './promises.ts';
import type { Seminar } from './seminar.ts';

/** What a decision about a seminar wants to be true together: all of it is committed at once, or none. */
export interface SeminarChange {
  readonly seminar: Seminar;
  readonly timeline: readonly TimelineEvent[];
  readonly deliveries: readonly Delivery[];
  /** What will be asked of people from now on. */
  readonly promises?: readonly PromisesChange[];
  /** Places that are given to those who waited. */
  readonly places?: readonly PlaceGiven[];
  /** Writes of other rows that belong to the same decision (the list of an invitation's recipients, say). */
  readonly also?: readonly TransactItem[];
}

/** A place that somebody who waited is given: their attendance as it was read, and what follows. */
export interface PlaceGiven {
  readonly before: Attendance;
  readonly change: AttendanceChange;
}

/** What will be asked of one person, as it was read and as it will be. */
export interface PromisesChange {
  readonly before: Promises;
  readonly after: Promises;
}

/** What a rule answers: what to commit, the message that says why not, or null when there is nothing to do. */
export type SeminarDecision = Result<SeminarChange, MessageKey> | null;
