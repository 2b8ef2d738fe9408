import type { Keys } from '../../kernel/keys.ts';
import type { PersonStore } from '../../people/person-store.ts';
import type { AttendanceStore } from '../../seminars/attendance-store.ts';
import type { PromisesStore } from '../../seminars/promises-store.ts';
import {
  readAttendanceLink,
  readOrganiserLink,
  readPromisesLink,
  readRoomLink,
} from '../../seminars/seminar-links.ts';
import type { SeminarStore } from '../../seminars/seminar-store.ts';
import type { OpenedPlace, OpenedPromises, OpenedRoom, OpenedSeminar } from '../routes.ts';

/** Opens the link to somebody's own place: null when it is forged or altered, or the seminar is a draft. */
export function createOpenPlace(
  keys: Keys,
  attendances: Pick<AttendanceStore, 'view'>,
): (token: string) => Promise<OpenedPlace | null> {
  return async (token) => {
    const named = readAttendanceLink(keys, token);
    const view = named === null ? null : await attendances.view(named.seminarId, named.personId);
    return view === null || view.seminar.state === 'draft' ? null : { token, view };
  };
}

/** Opens the link to what somebody promised: null when it is forged or altered, or they were at no seminar that is over. */
export function createOpenPromises(
  keys: Keys,
  promises: Pick<PromisesStore, 'getMany' | 'atSeminars'>,
): (token: string) => Promise<OpenedPromises | null> {
  return async (token) => {
    const link = readPromisesLink(keys, token);
    if (link === null) return null;
    const { personId, successorId } = link;
    const known = (await promises.getMany([personId])).get(personId);
    const there = known === undefined ? null : await promises.atSeminars(personId, known.seminars);
    if (there === null) return null;
    if (successorId === null) return { token, there, carriedOnBy: null };
    // Who was named loses the link when who promised is back, or names another.
    return there.successor?.id === successorId ? { token, there, carriedOnBy: there.successor } : null;
  };
}

/** Opens the link of a seminar's organiser: null when it is forged or altered, or somebody else organises the seminar now. */
export function createOpenOrganised(
  keys: Keys,
  {
    seminars,
    people,
  }: { readonly seminars: Pick<SeminarStore, 'get'>; readonly people: Pick<PersonStore, 'get'> },
): (token: string) => Promise<OpenedSeminar | null> {
  return async (token) => {
    const named = readOrganiserLink(keys, token);
    const seminar = named === null ? null : await seminars.get(named.seminarId);
    if (named === null || seminar === null || seminar.organiserId !== named.personId) return null;
    const person = (await people.get([named.personId])).get(named.personId);
    return person === undefined ? null : { token, seminar, person };
  };
}

/** Opens the link on the poster in a seminar's room: null when it is forged or altered, or the seminar is a draft. */
export function createOpenRoom(
  keys: Keys,
  seminars: Pick<SeminarStore, 'get'>,
): (token: string) => Promise<OpenedRoom | null> {
  return async (token) => {
    const id = readRoomLink(keys, token);
    const seminar = id === null ? null : await seminars.get(id);
    return seminar === null || seminar.state === 'draft' ? null : { token, seminar };
  };
}
