import type { EventTime } from '../kernel/event-time.ts';
import { isIn } from '../networks/member.ts';
import type { PersonId } from '../people/person.ts';
import { attendanceQuestion } from './attendance.ts';
import { openPromises, readerOf } from './hand-on.ts';
import { entriesStillTrue } from './promise-entries.ts';
import type { PersonAtSeminars } from './promises-store.ts';
import type { AttendanceView } from './registration.ts';
import type { PromisesMessage, SeminarMessage } from './seminar-message.ts';
import { seminarPhase } from './seminar.ts';
import { isToldWhatHappened } from './what-happened.ts';

/** Why a letter about a seminar or a promise is not sent after all. */
type WhyNot =
  | 'answered'
  | 'moved'
  | 'superseded'
  | 'not-a-contact'
  | 'seminar-cancelled'
  | 'seminar-begun'
  | 'left-network';

/** Whether a letter about a seminar is still wanted in the moment before it leaves; the reason when it is not. */
export function whySeminarLetterNotWanted(
  message: SeminarMessage,
  { seminar, attendance, person, member = null }: AttendanceView,
  at: EventTime,
): WhyNot | null {
  const phase = seminarPhase(seminar, at);
  const state = attendance?.state ?? 'cancelled';
  switch (message.template) {
    case 'seminar-invitation':
      if (message.isTest === true) return null;
      if (attendance !== null) return 'answered';
      if (phase === 'cancelled') return 'seminar-cancelled';
      if (message.networks?.some((id) => isIn(member, id)) === false) return 'left-network';
      return phase === 'coming' ? null : 'seminar-begun';
    case 'seminar-registered':
    case 'seminar-waiting':
    case 'seminar-place-free':
      if (phase === 'cancelled') return 'seminar-cancelled';
      return state === (message.template === 'seminar-waiting' ? 'waiting' : 'registered')
        ? null
        : 'superseded';
    case 'seminar-left':
      return state === 'cancelled' ? null : 'superseded';
    case 'seminar-moved':
      if (phase === 'cancelled') return 'seminar-cancelled';
      if (message.sequence !== seminar.sequence) return 'superseded';
      return state === 'cancelled' ? 'not-a-contact' : null;
    case 'seminar-cancelled':
      return state === 'cancelled' ? 'not-a-contact' : null;
    case 'seminar-thanks':
      return state === 'registered' ? null : 'not-a-contact';
    case 'seminar-committed':
      if (phase === 'cancelled') return 'seminar-cancelled';
      return state === 'registered' ? null : 'superseded';
    case 'seminar-organiser':
      if (phase === 'cancelled') return 'seminar-cancelled';
      return seminar.organiserId === person.id ? null : 'not-a-contact';
    case 'promise-dates':
      return entriesStillTrue(message.entries, attendance ?? {}).length > 0 ? null : 'superseded';
    case 'meeting-actions':
      if (phase === 'cancelled') return 'seminar-cancelled';
      if (message.startsAt !== seminar.startsAt) return 'moved';
      if (phase !== 'coming') return 'seminar-begun';
      return seminar.organiserId === person.id ? null : 'not-a-contact';
    case 'seminar-happened':
      if (seminar.happened?.moment !== message.moment) return 'superseded';
      return attendance !== null && isToldWhatHappened(attendance) ? null : 'not-a-contact';
    case 'seminar-report':
      return seminar.organiserId === person.id ? null : 'not-a-contact';
  }
}

/** Whether a letter about promises is still wanted by its reader: an answer that arrived a second ago stops it, and so does who promised being back, or gone. */
export function whyPromisesLetterNotWanted(
  message: PromisesMessage,
  { person, promises, attendances }: PersonAtSeminars,
  reader: PersonId | null,
): WhyNot | null {
  if (message.template === 'promises-hand-on') {
    const successor = promises?.left?.successor ?? null;
    if (successor?.personId !== reader) return 'not-a-contact';
    if (successor?.says !== 'nothing-yet') return 'answered';
    return openPromises(attendances.values()).length > 0 ? null : 'answered';
  }
  if (reader !== readerOf(promises ?? { personId: person.id })) return 'not-a-contact';
  const isOpen = message.asks.some(({ seminarId, moment }) => {
    const attendance = attendances.get(seminarId);
    return attendance !== undefined && attendanceQuestion(attendance, moment) !== null;
  });
  return isOpen ? null : 'answered';
}
