import type { ApplicationView } from '../applications/application.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { TimelineEvent } from '../obligations/view.ts';
import type { KnownContacts } from '../people/person.ts';
import type { Project, ProjectId } from '../projects/project.ts';
import type { Introduction, IntroductionId } from './introduction.ts';

interface Common {
  readonly id: IntroductionId;
  /** Null while nothing has come of it. */
  readonly introduction: Introduction | null;
  /** All other introductions of these bids: nobody is asked the same thing twice. */
  readonly elsewhere: readonly Introduction[];
}

/** Everything a decision about bringing two bids together may look at. */
export interface TwoBids extends Common {
  readonly kind: 'meeting' | 'joint-bid';
  readonly bids: readonly [ApplicationView, ApplicationView];
}

/** Everything a decision about a mentor for a bid may look at. */
export interface Mentoring extends Common {
  readonly kind: 'mentor';
  readonly bids: readonly [ApplicationView];
  readonly project: Project;
  readonly contacts: KnownContacts;
}

/** Everything a decision about an introduction may look at. */
export type IntroductionView = TwoBids | Mentoring;

/** What a decision about an introduction wants to be true together: all of it is committed at once, or none. */
export interface IntroductionChange {
  readonly introduction: Introduction;
  /** What happened, for the timelines of both. */
  readonly timeline: readonly SidedEvent[];
  readonly deliveries: readonly Delivery[];
}

/** Something that happened, as the timeline of one of the two tells it. */
export interface SidedEvent {
  readonly side: ProjectId;
  readonly event: TimelineEvent;
}
