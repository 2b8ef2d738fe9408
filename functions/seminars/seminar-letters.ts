import type { Delivery, DeliveryId } from '../deliveries/delivery.ts';
import { promisesSubject, seminarSubject } from '../deliveries/subject.ts';
import type { CalendarDate } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { PersonId } from '../people/person.ts';
import type { Recipient } from '../circulars/circular.ts';
import type { Attendance } from './attendance.ts';
import type { MomentName } from './moments.ts';
import { changedEntries } from './promise-entries.ts';
import type { PendingAsk } from './promises.ts';
import type { AttendanceTemplate } from './seminar-message.ts';
import type { Seminar, SeminarId } from './seminar.ts';

/** The invitation to one person, named after the seminar and the person: however often it is put into the ledger, one letter goes to them. */
export function invitationLetter({ id }: Pick<Seminar, 'id'>, to: Recipient, at: EventTime): Delivery {
  const { id: personId, seats, networks = [], isGuest } = to;
  // Whoever holds a post or is a guest is written to whatever they want of networks.
  const isMemberOnly = seats.length === 0 && isGuest !== true && networks.length > 0;
  const why = isMemberOnly ? { seats, networks } : { seats };
  return letter(id, `invitation_${personId}`, personId, { template: 'seminar-invitation', ...why }, at);
}

/** The invitation as a test to a member of staff, one for each version of the seminar: pressing twice sends one. */
export function testInvitationLetter(
  { id, version }: Pick<Seminar, 'id' | 'version'>,
  to: PersonId,
  at: EventTime,
): Delivery {
  const message = { template: 'seminar-invitation', seats: [], isTest: true } as const;
  return letter(id, `invitation-test_v${version}_${to}`, to, message, at);
}

/** A letter to somebody about their own place: one for each time they come, wait, go or come again. */
export function attendanceLetter(
  { id, sequence }: Seminar,
  { personId, version }: Attendance,
  template: AttendanceTemplate,
  at: EventTime,
): Delivery {
  return letter(id, `${template}_v${version + 1}_${personId}`, personId, { template, sequence }, at);
}

/** The same letter again to somebody who asked for it: one in ten minutes, however often they ask. */
export function placeAgainLetter(
  { id, sequence }: Seminar,
  { personId }: Attendance,
  template: AttendanceTemplate,
  at: EventTime,
): Delivery {
  return letter(id, `again_${tenMinutesOf(at)}_${personId}`, personId, { template, sequence }, at);
}

/** What somebody said they will do, to themselves, with their link: one letter for each time something is added. */
export function receiptLetter({ id }: Seminar, { personId, version }: Attendance, at: EventTime): Delivery {
  return letter(id, `committed_v${version + 1}_${personId}`, personId, { template: 'seminar-committed' }, at);
}

/** The same again, where nothing could be added: one in ten minutes, however often it is tried. */
export function receiptAgainLetter({ id }: Seminar, { personId }: Attendance, at: EventTime): Delivery {
  return letter(
    id,
    `committed_${tenMinutesOf(at)}_${personId}`,
    personId,
    { template: 'seminar-committed' },
    at,
  );
}

/** That a seminar has moved, or will not take place: one letter for each change. */
export function changeLetter(
  { id, sequence }: Seminar,
  template: 'seminar-moved' | 'seminar-cancelled',
  to: PersonId,
  at: EventTime,
): Delivery {
  return letter(id, `${template}_s${sequence}_${to}`, to, { template, sequence }, at);
}

/** Thanks, and the question what its reader will do. */
export function thanksLetter({ id }: Seminar, to: PersonId, at: EventTime): Delivery {
  return letter(id, `thanks_${to}`, to, { template: 'seminar-thanks' }, at);
}

/** Their link, to the organiser: one letter each time staff name them, or have it sent again. */
export function organiserLetter({ id, organiserId, version }: Seminar, at: EventTime): Delivery {
  const name = `organiser_v${version + 1}_${organiserId}`;
  return letter(id, name, organiserId, { template: 'seminar-organiser' }, at);
}

/** What came of a seminar by a moment, to its organiser. */
export function reportLetter({ id, organiserId }: Seminar, moment: MomentName, at: EventTime): Delivery {
  const report = letter(id, `report_${moment}`, organiserId, { template: 'seminar-report', moment }, at);
  return { ...report, onlyInSendingHours: true };
}

/** What became of the actions of the meetings before a network meeting, to its organiser: one letter for each time at which it is to be held. */
export function actionsLetter({ id, organiserId, startsAt }: Seminar, at: EventTime): Delivery {
  const name = `meeting-actions_${startsAt.replace(/\D/g, '').slice(0, 12)}_${organiserId}`;
  return letter(id, name, organiserId, { template: 'meeting-actions', startsAt }, at);
}

/** What changes in somebody's calendar with what they said, if they wanted entries in it: one letter for all of it, or none. */
export function promiseDatesLetters(
  { id }: Pick<Seminar, 'id'>,
  before: Attendance,
  after: Attendance,
): readonly Delivery[] {
  const changed = changedEntries(before, after);
  const [first] = changed;
  if (first === undefined) return [];
  const entries = changed.map(({ number, sequence }) => ({ number, sequence }));
  const name = `promise-dates_v${before.version + 1}_${before.personId}`;
  return [letter(id, name, before.personId, { template: 'promise-dates', entries }, first.changedAt)];
}

/** What came of a seminar, to somebody who said what came of their own part. */
export function happenedLetter(
  { id }: Pick<Seminar, 'id'>,
  moment: MomentName,
  to: PersonId,
  at: EventTime,
): Delivery {
  const told = letter(id, `happened_${moment}_${to}`, to, { template: 'seminar-happened', moment }, at);
  return { ...told, onlyInSendingHours: true };
}

/** What is asked on a day about somebody's promises, of them or of who carries them on: one letter, whatever it asks about. */
export function promisesLetter(
  of: PersonId,
  to: PersonId,
  asks: readonly PendingAsk[],
  on: CalendarDate,
  at: EventTime,
): Delivery {
  const asked = ofPromises(of, on, to, { template: 'promises-asked', asks }, at);
  return { ...asked, onlyInSendingHours: true };
}

/** Whether a colleague carries somebody's promises on: one letter to each colleague who is named, ever. */
export function handOnLetter(
  of: PersonId,
  to: PersonId,
  seminars: readonly SeminarId[],
  at: EventTime,
): Delivery {
  return ofPromises(of, `hand-on_${to}`, to, { template: 'promises-hand-on', seminars }, at);
}

function ofPromises(
  of: PersonId,
  name: string,
  to: PersonId,
  message: Delivery['message'],
  at: EventTime,
): Delivery {
  const about = promisesSubject(of);
  const id = `${about}_${name}` as DeliveryId;
  return { ...blank, id, about, recipientId: to, message, createdAt: at, nextAt: at };
}

/** Names the ten minutes that a moment lies in. */
function tenMinutesOf(at: EventTime): string {
  return at.replace(/\D/g, '').slice(0, 11);
}

function letter(
  seminar: Seminar['id'],
  name: string,
  to: PersonId,
  message: Delivery['message'],
  at: EventTime,
): Delivery {
  const about = seminarSubject(seminar);
  return {
    ...blank,
    id: `${about}_${name}` as DeliveryId,
    about,
    recipientId: to,
    message,
    createdAt: at,
    nextAt: at,
  };
}

const blank = {
  cycle: 0,
  onlyInSendingHours: false,
  state: 'owed',
  attempt: 0,
  claimedAt: null,
  sentAt: null,
  sentTo: null,
  providerId: null,
  bouncedId: null,
  detail: null,
  version: 0,
} as const;
