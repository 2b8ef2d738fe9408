import type { EventTime } from '../kernel/event-time.ts';
import type { PersonId } from '../people/person.ts';
import { usualMoments } from './moments.ts';
import type { Seminar, SeminarFacts, SeminarId } from './seminar.ts';

/** What a seminar begins with: what its organiser has said, and who they are. */
export interface SeminarBegin {
  readonly id: SeminarId;
  readonly begunWith: string;
  readonly organiserId: PersonId;
  readonly facts: Pick<SeminarFacts, 'kind' | 'title' | 'startsAt' | 'endsAt'> & Partial<SeminarFacts>;
}

/** A seminar that is begun, as a draft: nothing is sent until it is published. */
export function newSeminar({ id, begunWith, organiserId, facts }: SeminarBegin, at: EventTime): Seminar {
  const blank = { cy: '', en: '' };
  return {
    id,
    about: blank,
    place: null,
    link: null,
    languages: blank,
    places: null,
    hasWaitingList: true,
    topics: [],
    projects: [],
    moments: usualMoments,
    ...facts,
    organiserId,
    follows: null,
    actionsToldFor: null,
    state: 'draft',
    invitation: { audience: { posts: [], organisationTypes: [] }, networks: [], guests: [], sending: null },
    sequence: 0,
    reason: '',
    slides: null,
    runs: [],
    hasEnded: false,
    reported: [],
    saidBack: { words: { cy: '', en: '' }, quotes: [] },
    told: [],
    happened: null,
    begunWith,
    createdAt: at,
    nextAt: null,
    version: 0,
  };
}

/** A seminar like one there was: the same in all that its organiser says of it but for its times. Who came to the other, and what was sent, stays with the other. A network meeting like another follows it. */
export function seminarLike(
  past: Seminar,
  begin: Pick<SeminarBegin, 'id' | 'begunWith' | 'organiserId'> & Pick<SeminarFacts, 'startsAt' | 'endsAt'>,
  at: EventTime,
): Seminar {
  const { kind, title, about, place, link, languages, places, hasWaitingList, topics, projects, moments } =
    past;
  const { startsAt, endsAt, ...rest } = begin;
  const facts: SeminarFacts = {
    kind,
    title,
    about,
    startsAt,
    endsAt,
    place,
    link,
    languages,
    places,
    hasWaitingList,
    topics,
    projects,
    moments,
  };
  const begun = newSeminar({ ...rest, facts }, at);
  return {
    ...begun,
    follows: kind === 'network-meeting' ? past.id : null,
    invitation: { ...past.invitation, sending: null },
  };
}
