import type { Delivery } from '../deliveries/delivery.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { TimelineEvent } from '../obligations/view.ts';
import type { KnownContacts } from '../people/person.ts';
import type { Payment } from '../repayments/payments.ts';
import type { Waiver } from '../repayments/waivers.ts';
import type { Award } from './award.ts';
import type { Project } from './project.ts';

/** Everything a decision about a project's life may look at. */
export interface ProjectView {
  readonly project: Project;
  /** What was agreed at its award; null for a project that was imported. */
  readonly award: Award | null;
  /** All that the project owes or owed; not what was owed for its application. */
  readonly obligations: readonly Obligation[];
  readonly contacts: KnownContacts;
  /** What was paid back so far, with what was struck out of it. */
  readonly payments: readonly Payment[];
  /** What it was let off, instalment by instalment; nothing when left out. */
  readonly waivers?: readonly Waiver[];
  /** The version of the row that keeps both; 0, or left out, as long as there is none. */
  readonly repaymentsVersion?: number;
}

/** An obligation that changes with its project, guarded by the version it was read with. */
export interface ObligationTurn {
  readonly before: Obligation;
  readonly after: Obligation;
  readonly timeline: readonly TimelineEvent[];
}

/** What a decision about a project's life wants to be true together: all of it is committed at once, or none. */
export interface LifecycleChange {
  readonly project: Project;
  /** The terms, when they changed. */
  readonly award?: Award;
  /** The history of payments, when it changed. */
  readonly payments?: readonly Payment[];
  readonly timeline: readonly TimelineEvent[];
  readonly deliveries: readonly Delivery[];
  /** Obligations that begin to exist, unless they exist already. */
  readonly create: readonly Obligation[];
  readonly obligations: readonly ObligationTurn[];
}
