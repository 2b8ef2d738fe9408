import { isDeepStrictEqual } from 'node:util';
import type { EventTime } from '../kernel/event-time.ts';
import { allowed, refused } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import { problemOfMoments } from './moments.ts';
import type { SeminarChange, SeminarDecision } from './seminar-change.ts';
import { nextSeminarLook } from './seminar-duties.ts';
import type { AttendanceRun, RunDuty, Seminar, SeminarFacts } from './seminar.ts';
import type { SaidBack } from './what-happened.ts';

/** What an organiser wants a seminar to be: its facts, those left out staying as they are. */
export type SeminarEdit = Partial<SeminarFacts> & Partial<Pick<Seminar, 'slides' | 'follows'>>;

/** The facts that stand in a calendar: whoever registered must hear when one of them changes. */
const inCalendars: readonly (keyof SeminarFacts)[] = ['startsAt', 'endsAt', 'place', 'link'];

/** An organiser changes a seminar. Once it is published, whoever registered hears of a new time or place, once, with the reason. Null when all is as they want it already. */
export function editSeminar(
  seminar: Seminar,
  edit: SeminarEdit,
  reason: string,
  on: Occasion,
): SeminarDecision {
  if (seminar.state === 'cancelled') return refused('seminar.refusal.cancelled');
  const edited: Seminar = {
    ...seminar,
    ...edit,
    ...(hasMorePlaces(seminar, edit) ? { givesPlaces: true } : {}),
  };
  const wrong = problemOfSeminar(edited);
  if (wrong !== null) return refused(wrong);
  const changed = (Object.keys(edit) as (keyof SeminarEdit)[]).filter(
    (fact) => !isDeepStrictEqual(edited[fact], seminar[fact]),
  );
  if (changed.length === 0) return null;
  if (seminar.state === 'draft') return decided(edited, [], on);
  if (changed.includes('moments')) return refused('seminar.refusal.moments-fixed');
  const isMoved = inCalendars.some((fact) => changed.includes(fact));
  if (!isMoved) return decided(edited, [{ what: 'seminar-changed', by: on.by, args: {} }], on);
  if (on.at >= seminar.startsAt) return refused('seminar.refusal.has-begun');
  if (edited.startsAt <= on.at) return refused('seminar.refusal.in-past');
  if (reason.trim() === '') return refused('refusal.reason-missing');
  const moved = {
    ...edited,
    reason,
    sequence: seminar.sequence + 1,
    runs: withRun(seminar, 'tell-moved', on.at),
  };
  const { startsAt } = moved;
  return decided(moved, [{ what: 'seminar-moved', by: on.by, args: { startsAt, reason } }], on);
}

/** Whether a published seminar gets places it did not have, which those who wait are given. */
function hasMorePlaces({ state, places }: Seminar, { places: wanted = places }: SeminarEdit): boolean {
  return state === 'published' && places !== null && (wanted === null || wanted > places);
}

/** A draft is published: from now on people can register, and its times count. */
export function publishSeminar(seminar: Seminar, on: Occasion): SeminarDecision {
  if (seminar.state === 'published') return refused('seminar.refusal.published');
  if (seminar.state === 'cancelled') return refused('seminar.refusal.cancelled');
  const wrong = problemOfSeminar(seminar);
  if (wrong !== null) return refused(wrong);
  if (seminar.startsAt <= on.at) return refused('seminar.refusal.in-past');
  return decided(
    { ...seminar, state: 'published' },
    [{ what: 'seminar-published', by: on.by, args: {} }],
    on,
  );
}

/** A seminar is called off. A draft is given up; of a published one everybody who registered hears, once, and nobody is asked anything about it. */
export function cancelSeminar(seminar: Seminar, reason: string, on: Occasion): SeminarDecision {
  if (seminar.state === 'cancelled') return null;
  if (seminar.state === 'draft')
    return decided(
      { ...seminar, state: 'cancelled' },
      [{ what: 'seminar-given-up', by: on.by, args: {} }],
      on,
    );
  if (on.at >= seminar.endsAt) return refused('seminar.refusal.is-over');
  if (reason.trim() === '') return refused('refusal.reason-missing');
  const cancelled: Seminar = {
    ...seminar,
    state: 'cancelled',
    reason,
    sequence: seminar.sequence + 1,
    // What was to be told of it before does not matter any more.
    runs: [newRun('tell-cancelled', on.at)],
  };
  return decided(cancelled, [{ what: 'seminar-cancelled', by: on.by, args: { reason } }], on);
}

/** What the organiser adds to the letter that tells those who answered what came of it: in both languages, or in none. It is told when its day comes; what was told stays told. */
export function sayBack(seminar: Seminar, saidBack: SaidBack, on: Occasion): SeminarDecision {
  if (seminar.state === 'cancelled') return refused('seminar.refusal.cancelled');
  const { cy, en } = saidBack.words;
  if ((cy === '') !== (en === '')) return refused('seminar.refusal.words-half');
  if (isDeepStrictEqual(saidBack, seminar.saidBack)) return null;
  return decided({ ...seminar, saidBack }, [{ what: 'seminar-said-back', by: on.by, args: {} }], on);
}

/** Everybody is told of the last change: a run that was under way begins anew, because its first pages told of an older one. */
function withRun({ runs }: Seminar, duty: RunDuty, at: EventTime): readonly AttendanceRun[] {
  return [...runs.filter((run) => run.duty !== duty), newRun(duty, at)];
}

/** A run over those who registered that has not begun. */
export function newRun(duty: RunDuty, at: EventTime): AttendanceRun {
  return { duty, begunAt: at, after: '', letters: 0 };
}

/** Years of five digits, which the last moment of a seminar in 9999 would have, are no dates to anybody. */
const lastMoment = '2200';

/** What no seminar may be. */
export function problemOfSeminar(seminar: SeminarFacts): MessageKey | null {
  const { title, startsAt, endsAt, place, link, places, topics, moments } = seminar;
  if (isHalfSaid(title)) return 'seminar.refusal.title-missing';
  if (endsAt <= startsAt) return 'seminar.refusal.ends-before-it-starts';
  if (endsAt >= lastMoment) return 'seminar.refusal.too-far';
  if (place === null && link === null) return 'seminar.refusal.nowhere';
  if (place !== null && isHalfSaid(place)) return 'seminar.refusal.place-half';
  if (link !== null && !isWebAddress(link)) return 'seminar.refusal.link-wrong';
  if (places !== null && (!Number.isInteger(places) || places < 1)) return 'seminar.refusal.places-wrong';
  if (topics.length === 0 || topics.some(({ name }) => isHalfSaid(name)))
    return 'seminar.refusal.topics-missing';
  return problemOfMoments(moments) === null ? null : 'seminar.refusal.moments-wrong';
}

function isHalfSaid({ cy, en }: SeminarFacts['title']): boolean {
  return cy.trim() === '' || en.trim() === '';
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

function decided(seminar: Seminar, timeline: SeminarChange['timeline'], { at }: Occasion): SeminarDecision {
  return allowed({
    seminar: { ...seminar, nextAt: nextSeminarLook(seminar, at) },
    timeline: seminar.state === 'draft' ? [] : timeline,
    deliveries: [],
  });
}
