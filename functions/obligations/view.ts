import type { EventTime } from '../kernel/event-time.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { KnownContacts, Person, PersonId } from '../people/person.ts';
import type { Project } from '../projects/project.ts';
import type { Obligation, ObligationId } from './obligation.ts';

/** Everything a decision about an obligation may look at. */
export interface ObligationView {
  readonly obligation: Obligation;
  readonly project: Project;
  readonly contacts: KnownContacts;
  /** False for a contact check when nothing else of its project waits for an answer; looked up for no other kind. */
  readonly othersWait?: boolean;
}

/** Who did something. */
export type Actor =
  | { readonly kind: 'system' }
  | { readonly kind: 'staff'; readonly name: string }
  | { readonly kind: 'person'; readonly id: PersonId; readonly name: string };

/** Cascade itself. */
export const system: Actor = { kind: 'system' };

/** Something that happened to one thing; `what` is a message `timeline.<what>` of the catalogue, `args` are its arguments. */
export interface TimelineEvent {
  readonly what: string;
  readonly by: Actor;
  readonly args: Readonly<Record<string, string | number>>;
}

/** The same, with its moment. */
export interface TimelineEntry extends TimelineEvent {
  readonly at: EventTime;
}

/** What a decision wants to be true together: all of it is committed at once, or none. */
export interface Change {
  readonly obligation: Obligation;
  readonly timeline: readonly TimelineEvent[];
  readonly deliveries: readonly Delivery[];
  /** Obligations that begin to exist, unless they exist already. */
  readonly create?: readonly Obligation[];
  /** The project, when its people changed. */
  readonly project?: Project;
  /** People to add, or to give a new name or language; whatever stops mail to them stays. */
  readonly people?: readonly Person[];
  /** Other obligations that must look again now. */
  readonly wake?: readonly ObligationId[];
}

/** When and by whom a decision is taken. */
export interface Occasion {
  readonly at: EventTime;
  readonly by: Actor;
}
