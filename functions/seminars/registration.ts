import type { Delivery } from '../deliveries/delivery.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Member } from '../networks/member.ts';
import type { Occasion } from '../obligations/view.ts';
import type { Person } from '../people/person.ts';
import type { Attendance, Needs } from './attendance.ts';
import type { Ask } from './moments.ts';
import { attendanceLetter, placeAgainLetter } from './seminar-letters.ts';
import { type Seminar, seminarPhase, waysToAttend } from './seminar.ts';

/** How many of a seminar's places are taken, and how many people wait for one. Kept apart from the seminar, so that many can register at once. */
export interface Places {
  readonly taken: number;
  readonly waiting: number;
}

/** What somebody says when they register. */
export type Registration = Pick<Attendance, 'way' | 'organisation' | 'organisationType' | 'expected'>;

/** What a decision about one attendance wants to be true together. */
export interface AttendanceChange {
  readonly attendance: Attendance;
  /** By how much the places taken and the people waiting change. */
  readonly taken: -1 | 0 | 1;
  readonly waiting: -1 | 0 | 1;
  readonly deliveries: readonly Delivery[];
  /** What they need there from now on; null for nothing. What was known stays when this is left out. */
  readonly needs?: Needs | null;
  /** Somebody who was there without a place: they are counted beyond the places there are, and asked later like the others. */
  readonly walksIn?: WalkIn;
}

/** What follows when somebody is known only once a seminar has begun. */
export interface WalkIn {
  /** Whether the seminar has asked those it knew of; then this person's questions are written with them, else it finds them when it does. */
  readonly hasEnded: boolean;
  readonly asks: readonly Ask[];
}

/** Everything a decision about an attendance looks at. */
export interface AttendanceView {
  readonly seminar: Seminar;
  readonly person: Person;
  /** Null before they register. */
  readonly attendance: Attendance | null;
  readonly places: Places;
  /** What they want of networks; null, or left out, for somebody who never was in one. */
  readonly member?: Member | null;
}

/**
 * Somebody registers, or changes what they said when they did. Who comes after the last place waits, if there is a list; whoever waits keeps their turn.
 * Registering twice edits.
 */
export function register(
  { seminar, person, attendance, places }: AttendanceView,
  said: Registration,
  { at }: Occasion,
): Result<AttendanceChange, MessageKey> {
  const closed = whyNotRegistered(seminar, at);
  if (closed !== null) return refused(closed);
  if (!waysToAttend(seminar).includes(said.way)) return refused('seminar.refusal.way');
  if (attendance !== null && attendance.state !== 'cancelled')
    return allowed({ attendance: { ...attendance, ...said }, taken: 0, waiting: 0, deliveries: [] });
  const mustWait = hasNoPlaceFor(seminar, places);
  if (mustWait && !seminar.hasWaitingList) return refused('seminar.refusal.full');
  const state = mustWait ? 'waiting' : 'registered';
  const registered: Attendance = {
    ...(attendance ?? newAttendance(seminar, person)),
    ...said,
    state,
    since: at,
  };
  const template = mustWait ? 'seminar-waiting' : 'seminar-registered';
  return allowed({
    attendance: registered,
    taken: mustWait ? 0 : 1,
    waiting: mustWait ? 1 : 0,
    deliveries: [attendanceLetter(seminar, registered, template, at)],
  });
}

/** Whether whoever comes now gets no place: all are taken, or others wait for one, whom nobody passes who comes later. */
export function hasNoPlaceFor({ places }: Pick<Seminar, 'places'>, { taken, waiting }: Places): boolean {
  return places !== null && (taken >= places || waiting > 0);
}

/** Somebody who has a place, or waits for one, is told so again: they asked for it a second time, and may have lost their link. Not more than once in ten minutes. */
export function sendPlaceAgain(
  { seminar, attendance }: AttendanceView,
  { at }: Occasion,
): Result<AttendanceChange, MessageKey> | null {
  if (attendance === null || attendance.state === 'cancelled') return null;
  const closed = whyNotRegistered(seminar, at);
  if (closed !== null) return refused(closed);
  const template = attendance.state === 'waiting' ? 'seminar-waiting' : 'seminar-registered';
  const letters = [placeAgainLetter(seminar, attendance, template, at)];
  return allowed({ attendance, taken: 0, waiting: 0, deliveries: letters });
}

/** Somebody will not come after all. Their place is free, and goes to whoever waits longest; what they would have needed is kept no longer. */
export function giveUpPlace(
  { seminar, attendance }: AttendanceView,
  { at }: Occasion,
): Result<AttendanceChange, MessageKey> | null {
  if (attendance === null || attendance.state === 'cancelled') return null;
  if (seminarPhase(seminar, at) !== 'coming') return refused('seminar.refusal.has-begun');
  const left: Attendance = { ...attendance, state: 'cancelled' };
  return allowed({
    attendance: left,
    taken: attendance.state === 'registered' ? -1 : 0,
    waiting: attendance.state === 'waiting' ? -1 : 0,
    deliveries: [attendanceLetter(seminar, left, 'seminar-left', at)],
    needs: null,
  });
}

/** A place is free for somebody who waits. */
export function givePlace(seminar: Seminar, waiting: Attendance, { at }: Occasion): AttendanceChange {
  const registered: Attendance = { ...waiting, state: 'registered' };
  return {
    attendance: registered,
    taken: 1,
    waiting: -1,
    deliveries: [attendanceLetter(seminar, registered, 'seminar-place-free', at)],
  };
}

/** Those who are given the places that are free, whoever waits longest first, and at most so many at once. */
export function nextForPlaces(
  { places }: Pick<Seminar, 'places'>,
  { taken }: Places,
  attendances: readonly Attendance[],
  most: number,
): readonly Attendance[] {
  const free = places === null ? most : Math.max(0, places - taken);
  return byTurn(attendances).slice(0, Math.min(free, most));
}

/** Those who wait for a place, in their turn. */
export function byTurn(attendances: readonly Attendance[]): readonly Attendance[] {
  return attendances
    .filter(({ state }) => state === 'waiting')
    .toSorted((one, other) => one.since.localeCompare(other.since));
}

/** Why a seminar cannot have so few places as somebody wants; null when it can. Nobody who has a place loses it. */
export function whyTooFewPlaces(
  { state, places }: Pick<Seminar, 'state' | 'places'>,
  { taken }: Places,
): MessageKey | null {
  return state === 'published' && places !== null && places < taken ? 'seminar.refusal.places-taken' : null;
}

/** Why nobody can register now; null when people can. */
export function whyNotRegistered(
  seminar: Seminar,
  at: Parameters<typeof seminarPhase>[1],
): MessageKey | null {
  switch (seminarPhase(seminar, at)) {
    case 'draft':
      return 'refusal.not-found';
    case 'cancelled':
      return 'seminar.refusal.cancelled';
    case 'under-way':
    case 'over':
      return 'seminar.refusal.has-begun';
    case 'coming':
      return null;
  }
}

/** Somebody at a seminar who has said nothing yet. */
export function newAttendance(
  { id }: Seminar,
  { id: personId }: Person,
): Omit<Attendance, keyof Registration | 'state' | 'since'> {
  return {
    seminarId: id,
    personId,
    actual: {},
    commitments: [],
    isLeftAlone: false,
    wantsCalendarEntries: false,
    version: 0,
  };
}
