import type { AssessmentChange } from '../assessment/assessment.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { TransactItem } from '../kernel/table.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { TimelineEvent } from '../obligations/view.ts';
import type { Person } from '../people/person.ts';
import type { AwardedProject } from '../projects/awarded-project.ts';
import type { Application } from './application.ts';

/** What a decision about an application wants to be true together: all of it is committed at once, or none. */
export interface ApplicationChange {
  readonly application: Application;
  readonly timeline: readonly TimelineEvent[];
  readonly deliveries: readonly Delivery[];
  /** Obligations that begin to exist, unless they exist already. */
  readonly create?: readonly Obligation[];
  /** Obligations of the bid that change with it, each guarded by the version it was read with. */
  readonly obligations?: readonly {
    readonly before: Obligation;
    readonly after: Obligation;
    readonly timeline: readonly TimelineEvent[];
  }[];
  /** People to add if nobody has their address yet; a known person stays as they are. */
  readonly newcomers?: readonly Person[];
  /** The project that the bid becomes by its award. */
  readonly awarded?: Pick<AwardedProject, 'project' | 'award'>;
  /** Reviews of the bid, and what its panel agreed, that change with it; each guarded by the version it was read with. */
  readonly assessment?: AssessmentChange;
  /** People who are asked to review the bid, to add if nobody has their address yet; they do not belong to it. */
  readonly reviewers?: readonly Person[];
  /** Writes of other rows that belong to the same decision (a section of the written answers, say). */
  readonly also?: readonly TransactItem[];
}
