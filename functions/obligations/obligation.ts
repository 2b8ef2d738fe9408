import { addWorkingDays, type CalendarDate } from '../calendar/working-days.ts';
import type { Adoption } from '../adoption/adoption.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { ContactRole, HandableRole, Person, PersonId } from '../people/person.ts';
import type { Project, ProjectId } from '../projects/project.ts';
import { ladders, obligationKinds, type ObligationKind, type RungName } from './ladder.ts';

/** `<kind>_<project>` or `<kind>_<project>_<what it is about>`: one obligation, named so that creating it twice is creating it once. */
export type ObligationId = string & { readonly obligationId: unique symbol };

/**
 * Where an obligation stands. `planned` has been asked nothing yet; `accepted`, `waived` and `ended` are the ends: `ended` fell away with what
 * happened to its project, without anybody being excused from it. */
export const obligationStates = [
  'planned',
  'asked',
  'draft',
  'submitted',
  'returned',
  'accepted',
  'waived',
  'ended',
] as const;
export type ObligationState = (typeof obligationStates)[number];

/** States in which the fund is waiting for an answer. */
export const waitingStates: readonly ObligationState[] = ['planned', 'asked', 'draft', 'returned'];

/** States in which nothing more can happen. */
export const closedStates: readonly ObligationState[] = ['accepted', 'waived', 'ended'];

/** A rung whose letters were written. */
export interface RungSent {
  readonly rung: RungName;
  readonly at: EventTime;
  /** The people it went to; `fund` is the fund's own mailbox. */
  readonly to: readonly (PersonId | 'fund')[];
  /** `ladder` by its date, `staff` because they chased, `reroute` because somebody before could not be reached, `at-once` because others wait for the answer. */
  readonly because: 'ladder' | 'staff' | 'reroute' | 'at-once';
}

/** A rung that was not sent, and why. */
export interface RungPassed {
  readonly rung: RungName;
  readonly at: EventTime;
  readonly because: 'superseded' | 'draft-saved' | 'asked-lately';
}

/**
 * One run through a ladder. A new run begins when the date moves, the answer is returned or a pause ends; what a former run sent stays in the
 * timeline and in the ledger of deliveries.
 */
export interface Chase {
  readonly cycle: number;
  readonly startedAt: EventTime;
  readonly because: 'created' | 'moved' | 'returned' | 'resumed';
  readonly sent: readonly RungSent[];
  readonly passed: readonly RungPassed[];
}

/** Why staff must decide before anything more happens by itself. */
export type DecisionNeeded = 'ladder-ended' | 'overdue-when-created' | 'nobody-to-ask';

/** A project's wish for a later date, waiting for staff. While it waits nobody is reminded. */
export interface TimeRequest {
  readonly by: PersonId;
  readonly at: EventTime;
  readonly until: CalendarDate;
  readonly reason: string;
}

/** A person named by another as the right one, waiting for staff because the address is of an organisation the project does not know. */
export interface HandoverRequest {
  readonly by: PersonId;
  readonly role: HandableRole;
  readonly at: EventTime;
  readonly name: string;
  readonly email: string;
  readonly language: 'cy' | 'en' | 'unknown';
}

/** What one obligation among several of its kind is about: a milestone by its title, an instalment by its number and amount. */
export type Matter = { readonly title: string } | InstalmentMatter;

/** Which instalment it is, what was agreed of it, and what of that was paid so far (nothing when absent). Whole pence. */
export interface InstalmentMatter {
  readonly instalment: number;
  readonly amountPence: number;
  readonly paidPence?: number;
}

/** Who is to hold a role of the project; null when nobody does. */
export interface NamedForRole {
  readonly role: ContactRole;
  readonly person: Person | null;
}

/** Something one person owes the fund by a date. */
export interface Obligation {
  readonly id: ObligationId;
  readonly kind: ObligationKind;
  /** The project, or the application, which keeps its id when it becomes one. */
  readonly projectId: ProjectId;
  /** The person who owes it by name (a reviewer, a finance certifier); null where it is owed by whoever holds the ladder's role. */
  readonly owedBy: PersonId | null;
  /** The project as it is called, and who carries it out (or the body that was sent it), kept here so that a list needs no second look. */
  readonly projectTitle: string;
  readonly organisation: string;
  /** What tells it apart from others of its kind, as it was agreed; absent where the kind says all. */
  readonly matter?: Matter;
  readonly state: ObligationState;
  readonly dueOn: CalendarDate;
  readonly chase: Chase;
  /** When the chase looks again; null when it rests. */
  readonly nextAt: EventTime | null;
  /** `with` the whole project, or (when left out) by itself. */
  readonly paused: { readonly at: EventTime; readonly reason: string; readonly with?: 'project' } | null;
  readonly decisionNeeded: DecisionNeeded | null;
  readonly timeRequest: TimeRequest | null;
  readonly handoverRequest: HandoverRequest | null;
  /** When the chase was told to look because its readers changed: an address failed, or a role has a new holder. Null once it has looked. */
  readonly wokenAt: EventTime | null;
  /** The role whose holder cannot be reached, of which a contact check asks who holds it now; null for other kinds. */
  readonly lostRole: 'lead' | 'deputy' | null;
  /** Why it asks: the holder's address fails, or the holder said it is not theirs. Null for other kinds. */
  readonly lostBecause: 'unreachable' | 'not-theirs' | null;
  readonly lastSavedAt: EventTime | null;
  readonly submitted: { readonly at: EventTime; readonly by: PersonId } | null;
  /** How it ended: the reason staff gave, if any. */
  readonly closed: { readonly at: EventTime; readonly reason: string } | null;
  /** What staff asked to be changed when they last returned it. */
  readonly returnReason: string | null;
  /** Raised per person to revoke the links sent before. */
  readonly linkGenerations: Readonly<Record<string, number>>;
  /** People whom a contact confirmation named for roles, waiting for staff because their organisations are new to the project; absent when nobody waits. */
  readonly namedContacts?: readonly NamedForRole[];
  /** Of a body that was sent a proven project: which, whom there, and what it answered. Absent for other kinds. */
  readonly adoption?: Adoption;
  readonly createdAt: EventTime;
  readonly version: number;
}

/** Names an obligation. `about` tells apart several of one kind in one project. */
export function obligationIdOf(kind: ObligationKind, projectId: ProjectId, about?: string): ObligationId {
  return [kind, projectId, ...(about === undefined ? [] : [about])].join('_') as ObligationId;
}

/** The kind of an obligation by its id, or null when the text is no such id. */
export function kindOf(obligationId: string): ObligationKind | null {
  const [kind, projectId] = obligationId.split('_');
  const isKind = (obligationKinds as readonly string[]).includes(kind ?? '');
  return projectId && isKind ? (kind as ObligationKind) : null;
}

/** The project an obligation's id belongs to, or null when the text is no such id. */
export function projectOf(obligationId: string): ProjectId | null {
  return kindOf(obligationId) === null ? null : (obligationId.split('_')[1] as ProjectId);
}

/** What an obligation is about beside its project (for a contact check, the person who was lost); null when there is nothing. */
export function aboutOf(id: ObligationId): string | null {
  return id.split('_')[2] ?? null;
}

/** When a project owes its lessons-learnt document: on the day the fund set, or 40 working days after the end; null when neither date is known. */
export function lessonsLearntDue(project: Pick<Project, 'endDate' | 'lessonsDue'>): CalendarDate | null {
  if (project.lessonsDue !== null) return project.lessonsDue;
  if (project.endDate === null) return null;
  return addWorkingDays(project.endDate, ladders['lessons-learnt'].workingDaysToAnswer);
}

/** Whether an answer may still be written or changed: until acceptance, and not once it was waived. */
export function isOpen(obligation: Pick<Obligation, 'state'>): boolean {
  return !closedStates.includes(obligation.state);
}
