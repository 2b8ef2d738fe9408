import { createHash } from 'node:crypto';
import type { CalendarDate } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Obligation, ObligationId } from '../obligations/obligation.ts';
import { obligationIdOf } from '../obligations/obligation.ts';
import type { ContactPost, OrganisationType } from '../organisations/contact-post.ts';
import type { PersonId } from '../people/person.ts';
import type { ProjectId } from '../projects/project.ts';
import type { Barrier } from '../seminars/commitment.ts';

/** What a body does with a proven idea. */
export const stances = ['adopting', 'adapting', 'already', 'not'] as const;
export type Stance = (typeof stances)[number];

/** In characters: how, or why not; and who to contact. */
export const longestAdoptionWords = 2000;
export const longestAdoptionContact = 200;

/** What a body answered. Answering again edits it. */
export interface AdoptionAnswer {
  readonly stance: Stance;
  /** How they adopt, adapt or already do it, or why they do not: in their own words. */
  readonly words: string;
  /** What stands in the way; with `not` only, and then at least one. */
  readonly barriers: readonly Barrier[];
  /** By when it will be in use; null where nobody said, and with `already` and `not`. */
  readonly byOn: CalendarDate | null;
  /** Whom others may ask about it; empty where nobody was named. */
  readonly contact: string;
  /** Whether the fund may tell others, with these words. */
  readonly mayTell: boolean;
  readonly at: EventTime;
  readonly by: PersonId;
  readonly byName: string;
}

/** What an adopt-or-justify request keeps beside its obligation: which body it asks, whom there, and what they answered. */
export interface Adoption {
  /** The body, as the ids of its posts begin (`cardiff-council`). */
  readonly body: string;
  readonly bodyType: OrganisationType;
  /** The post that is asked, whoever holds it; null where staff named a person. Whoever `owedBy` names is asked instead. */
  readonly post: ContactPost | null;
  /** Those who said that it is not for them to answer: they are not asked again, whatever post they hold. */
  readonly notTheirs: readonly PersonId[];
  readonly sentAt: EventTime;
  readonly answer: AdoptionAnswer | null;
}

/** An adopt-or-justify request: an obligation that a body, and not the project, owes. Its `organisation` is the body asked. */
export type AdoptionRequest = Obligation & { readonly adoption: Adoption };

/** Names the request of a project to a body, so that sending it twice is sending it once. A body's name may be long, and the names of executions are short; so it stands there as twelve figures of its hash. */
export function adoptionIdOf(projectId: ProjectId, body: string): ObligationId {
  return obligationIdOf('adoption', projectId, bodyCode(body));
}

/** The twelve figures. */
export function bodyCode(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 12);
}

/** Whether an obligation is such a request. */
export function isAdoptionRequest(obligation: Obligation): obligation is AdoptionRequest {
  return obligation.adoption !== undefined;
}

/** Where a request stands, as staff and champions read it. */
export const adoptionStandings = [...stances, 'waiting', 'no-answer', 'waived'] as const;
export type AdoptionStanding = (typeof adoptionStandings)[number];

/** What was answered counts, whatever became of the chase; without an answer it is waited for, was closed as unanswered, or is asked for no more. */
export function standingOf({ adoption, state }: AdoptionRequest): AdoptionStanding {
  if (adoption.answer !== null) return adoption.answer.stance;
  if (state === 'waived') return 'waived';
  return state === 'ended' ? 'no-answer' : 'waiting';
}

/** When a request last came to stand where it stands. */
export function standsSince({ adoption, closed }: AdoptionRequest): EventTime {
  return adoption.answer?.at ?? closed?.at ?? adoption.sentAt;
}
