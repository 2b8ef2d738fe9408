import { dateAt } from '../calendar/working-days.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { system } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import type { Recipient } from '../circulars/circular.ts';
import type { Attendance } from './attendance.ts';
import { asksAfter, type MomentName } from './moments.ts';
import { givePlace } from './registration.ts';
import { noPromises, type Promises, withAsks } from './promises.ts';
import type { PlaceGiven, PromisesChange, SeminarChange } from './seminar-change.ts';
import { nextSeminarLook, reportedWith, toldWith } from './seminar-duties.ts';
import type { MeetingAction } from './meeting-actions.ts';
import {
  actionsLetter,
  changeLetter,
  happenedLetter,
  invitationLetter,
  reportLetter,
  thanksLetter,
} from './seminar-letters.ts';
import { newRun } from './decide-seminar.ts';
import type { AttendanceRun, RunDuty, Seminar } from './seminar.ts';
import type { Theme } from './theme.ts';
import { isToldWhatHappened, whatHappened } from './what-happened.ts';

/** How many letters are put into the ledger with one step of an invitation: a transaction holds a hundred writes. */
export const lettersPerPage = 50;

/** How many attendances one step of a run takes: each may cost a letter and a row of what will be asked. */
export const attendancesPerPage = 25;

/** The next page of an invitation that was sent: `page` are those who come next on its list. */
export function invitePage(seminar: Seminar, page: readonly Recipient[], at: EventTime): SeminarChange {
  const { sending } = seminar.invitation;
  if (sending === null) throw new Error('an invitation that was not sent has no page');
  // A list shorter than what was counted has no more to give.
  const queued = page.length === 0 ? sending.recipients : sending.queued + page.length;
  const moved = { ...seminar, invitation: { ...seminar.invitation, sending: { ...sending, queued } } };
  const isLast = queued >= sending.recipients;
  return {
    seminar: looking(moved, at),
    timeline: isLast ? [{ what: 'seminar-invitation-queued', by: system, args: { count: queued } }] : [],
    deliveries: page.map((recipient) => invitationLetter(seminar, recipient, at)),
  };
}

/** A seminar is over: from now on everybody who was there is thanked, and asked. */
export function endSeminar(seminar: Seminar, at: EventTime): SeminarChange {
  const ended = { ...seminar, hasEnded: true, runs: [newRun('end', at)] };
  return {
    seminar: looking(ended, at),
    timeline: [{ what: 'seminar-ended', by: system, args: {} }],
    deliveries: [],
  };
}

/** Some of a seminar's attendances, in their order. */
export interface AttendancesPage {
  readonly attendances: readonly Attendance[];
  /** Whether there are more behind them. */
  readonly hasMore: boolean;
  /** What will be asked of these people already; nothing of those who are not in it. */
  readonly promises: ReadonlyMap<PersonId, Promises>;
}

/** The next page of what everybody who registered is told. */
export function runPage(seminar: Seminar, page: AttendancesPage, at: EventTime): SeminarChange {
  const [run, ...others] = seminar.runs;
  if (run === undefined) throw new Error('a seminar without a run has no page of one');
  const told = page.attendances.filter((one) => isTold(one, run));
  const deliveries = told.map(({ personId }) => letterOf[run.duty](seminar, personId, at));
  const letters = run.letters + deliveries.length;
  const last = page.attendances.at(-1);
  const isOver = !page.hasMore || last === undefined;
  const moved: Seminar = {
    ...seminar,
    runs: isOver ? others : [{ ...run, letters, after: last.personId }, ...others],
  };
  return {
    seminar: looking(moved, at),
    timeline: isOver ? [{ what: `seminar-${run.duty}`, by: system, args: { count: letters } }] : [],
    deliveries,
    promises: run.duty === 'end' ? told.flatMap((one) => asked(seminar, one, page.promises)) : [],
  };
}

/**
 * Those who wait longest are given the places that are free, a page of them at once. When there is nobody left to give one to, or none left to give, the
 * seminar stops looking: only if that is still so when it is written, because others register in the same moment.
 */
export function givePlacesPage(
  seminar: Seminar,
  given: readonly Attendance[],
  at: EventTime,
): SeminarChange & { readonly places: readonly PlaceGiven[] } {
  const isOver = given.length === 0;
  const moved = isOver ? { ...seminar, givesPlaces: false } : seminar;
  const places = given.map((before) => ({ before, change: givePlace(seminar, before, { at, by: system }) }));
  return {
    seminar: looking(moved, at),
    timeline: isOver ? [] : [{ what: 'seminar-places-given', by: system, args: { count: given.length } }],
    deliveries: places.flatMap(({ change }) => change.deliveries),
    places,
  };
}

/** The organiser of a network meeting hears what became of the actions of those before it, if any were agreed: once for the time at which it is held. */
export function tellActions(
  seminar: Seminar,
  actions: readonly MeetingAction[],
  at: EventTime,
): SeminarChange {
  const told = { ...seminar, actionsToldFor: seminar.startsAt };
  return {
    seminar: looking(told, at),
    timeline: [{ what: 'seminar-actions-told', by: system, args: { count: actions.length } }],
    deliveries: actions.length === 0 ? [] : [actionsLetter(seminar, at)],
  };
}

/** The organiser hears what came of the seminar by a moment. */
export function reportSeminar(seminar: Seminar, moment: MomentName, at: EventTime): SeminarChange {
  const moved = { ...seminar, reported: reportedWith(seminar, moment) };
  return {
    seminar: looking(moved, at),
    timeline: [{ what: 'seminar-reported', by: system, args: { moment } }],
    deliveries: [reportLetter(seminar, moment, at)],
  };
}

/** Those who answered are to hear what came of the seminar by a moment: the same for all, however long the telling takes. */
export function tellWhatHappened(
  seminar: Seminar,
  attendances: readonly Attendance[],
  moment: MomentName,
  themes: readonly Theme[],
  at: EventTime,
): SeminarChange {
  const happened = whatHappened(seminar, attendances, moment, themes);
  const told = { ...seminar, told: toldWith(seminar, moment) };
  if (happened === null) return { seminar: looking(told, at), timeline: [], deliveries: [] };
  const runs = [newRun('tell-what-happened', at)];
  return { seminar: looking({ ...told, happened, runs }, at), timeline: [], deliveries: [] };
}

/** Whoever registered after a change knows it from their own letter; thanks go to those who had a place. */
function isTold(attendance: Attendance, { duty, begunAt }: AttendanceRun): boolean {
  const { state, since } = attendance;
  if (duty === 'end') return state === 'registered';
  if (duty === 'tell-what-happened') return isToldWhatHappened(attendance);
  return state !== 'cancelled' && since <= begunAt;
}

const letterOf: Readonly<Record<RunDuty, (seminar: Seminar, to: PersonId, at: EventTime) => Delivery>> = {
  'tell-moved': (seminar, to, at) => changeLetter(seminar, 'seminar-moved', to, at),
  'tell-cancelled': (seminar, to, at) => changeLetter(seminar, 'seminar-cancelled', to, at),
  end: thanksLetter,
  'tell-what-happened': (seminar, to, at) => {
    if (seminar.happened === null) throw new Error('nobody is told what nobody put together');
    return happenedLetter(seminar, seminar.happened.moment, to, at);
  },
};

function asked(
  { id, endsAt, moments }: Seminar,
  { personId }: Attendance,
  known: ReadonlyMap<PersonId, Promises>,
): readonly PromisesChange[] {
  const before = known.get(personId) ?? noPromises(personId);
  const after = withAsks(before, id, asksAfter(dateAt(endsAt), moments));
  return after === before ? [] : [{ before, after }];
}

function looking(seminar: Seminar, at: EventTime): Seminar {
  return { ...seminar, nextAt: nextSeminarLook(seminar, at) };
}
