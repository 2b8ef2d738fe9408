import { type Keys, macOf, sameCode } from '../kernel/keys.ts';
import { readClaim, signClaim } from '../kernel/signed-claim.ts';
import type { PersonId } from '../people/person.ts';
import { type SeminarId, seminarIdPattern } from './seminar.ts';

/** What a link to a seminar names: one seminar and one person. */
export interface SeminarLink {
  readonly seminarId: SeminarId;
  readonly personId: PersonId;
}

/** Signs the link to somebody's own place at a seminar. */
export function signAttendanceLink(keys: Keys, { seminarId, personId }: SeminarLink): string {
  return signClaim(keys, 'attendance-link', [seminarId, personId]);
}

/** Reads a token; null when anything about it is not ours. */
export function readAttendanceLink(keys: Keys, token: string): SeminarLink | null {
  return namedIn(readClaim(keys, 'attendance-link', token));
}

/** Signs the link by which somebody looks after a seminar that they organise. It names the two alike, and is worthless once somebody else organises it. */
export function signOrganiserLink(keys: Keys, { seminarId, personId }: SeminarLink): string {
  return signClaim(keys, 'organiser-link', [seminarId, personId]);
}

/** Reads a token; null when anything about it is not ours. Whether its person still organises the seminar is not asked here. */
export function readOrganiserLink(keys: Keys, token: string): SeminarLink | null {
  return namedIn(readClaim(keys, 'organiser-link', token));
}

/** Where the link of an organiser leads, below the portal's origin. */
export function organiserPath(token: string): string {
  return `/organise/${token}`;
}

function namedIn(words: readonly string[] | null): SeminarLink | null {
  const [seminarId = '', personId = ''] = words ?? [];
  if (!seminarIdPattern.test(seminarId) || personId === '') return null;
  return { seminarId: seminarId as SeminarId, personId: personId as PersonId };
}

/** Where the link to somebody's own place leads, below the portal's origin. */
export function attendancePath(token: string): string {
  return `/places/${token}`;
}

/** Where its reader says, as the seminar ends, what they will do. */
export function commitPath(token: string): string {
  return `${attendancePath(token)}/commit`;
}

/** What a link to promises names: whose they are, and, when it is not themselves, who was named to carry them on. */
export interface PromisesLink {
  readonly personId: PersonId;
  readonly successorId: PersonId | null;
}

/** Signs the link to what one person promised, at whichever seminar: for themselves, or for who was named to carry it on. */
export function signPromisesLink(
  keys: Keys,
  personId: PersonId,
  successorId: PersonId | null = null,
): string {
  return signClaim(keys, 'promises-link', successorId === null ? [personId] : [personId, successorId]);
}

/** Reads a token; null when anything about it is not ours. Whether its reader is still the one who was named is not asked here. */
export function readPromisesLink(keys: Keys, token: string): PromisesLink | null {
  const [personId = '', successorId = ''] = readClaim(keys, 'promises-link', token) ?? [];
  if (personId === '') return null;
  return {
    personId: personId as PersonId,
    successorId: successorId === '' ? null : (successorId as PersonId),
  };
}

/** Where the link to somebody's promises leads, below the portal's origin. */
export function promisesPath(token: string): string {
  return `/promises/${token}`;
}

/** Letters and digits that nobody mistakes for one another when they are read off a poster (Crockford's base 32). */
const legible = '0123456789abcdefghjkmnpqrstvwxyz';

/** How many of them a poster's link ends in: 50 bits, so that nobody can guess it from the public page, and few enough to be typed. */
const roomCodeLength = 10;

/** Signs the link on the poster in a seminar's room. It names the seminar and nobody; it is read by eye too, so it is short and has no capitals. */
export function signRoomLink(keys: Keys, id: SeminarId): string {
  const bytes = [...macOf(keys.of('room-link'), id).subarray(0, roomCodeLength)];
  return `${id}-${bytes.map((byte) => legible[byte % 32]).join('')}`;
}

/** Reads a token; null when anything about it is not ours. Capitals do not matter. */
export function readRoomLink(keys: Keys, token: string): SeminarId | null {
  const typed = token.toLowerCase();
  const id = typed.slice(0, Math.max(0, typed.lastIndexOf('-'))) as SeminarId;
  if (!seminarIdPattern.test(id)) return null;
  return sameCode(Buffer.from(signRoomLink(keys, id)), Buffer.from(typed)) ? id : null;
}

/** Where the poster's link leads, below the portal's origin. */
export function roomPath(token: string): string {
  return `/room/${token}`;
}

/** Where somebody who was named says whether they carry the promises on, below the page of the promises. */
export function carryOnPath(promises: string): string {
  return `${promises}/carry-on`;
}
