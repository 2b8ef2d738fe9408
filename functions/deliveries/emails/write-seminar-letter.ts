import type { EventTime } from '../../kernel/event-time.ts';
import type { Keys } from '../../kernel/keys.ts';
import { languagesFor } from '../../people/person.ts';
import type { AttendanceStore } from '../../seminars/attendance-store.ts';
import { calendarEntry, type CalendarMethod } from '../../seminars/calendar-entry.ts';
import type { AttendanceView } from '../../seminars/registration.ts';
import {
  attendancePath,
  commitPath,
  organiserPath,
  signAttendanceLink,
  signOrganiserLink,
} from '../../seminars/seminar-links.ts';
import type { SeminarMessage } from '../../seminars/seminar-message.ts';
import { summaryOf } from '../../seminars/seminar-summary.ts';
import type { Delivery } from '../delivery.ts';
import { seminarSubject } from '../subject.ts';
import type { FundSettings } from './letter.ts';
import type { Written } from './letter-writer.ts';
import { composeSeminarLetter } from './seminar-letters.ts';

/** What each letter does to its reader's calendar. */
const methodOf: Readonly<Partial<Record<SeminarMessage['template'], CalendarMethod>>> = {
  'seminar-registered': 'REQUEST',
  'seminar-place-free': 'REQUEST',
  'seminar-moved': 'REQUEST',
  'seminar-left': 'CANCEL',
  'seminar-cancelled': 'CANCEL',
};

/** Writes a letter about a seminar to one person, with what it does to their calendar. Nobody who only waits for a place has an entry to change. */
export async function seminarLetter(
  deps: {
    readonly keys: Keys;
    readonly settings: FundSettings;
    readonly attendances: Pick<AttendanceStore, 'all'>;
  },
  delivery: Delivery,
  { seminar, attendance, person }: AttendanceView,
  at: EventTime,
): Promise<Written> {
  const { keys, settings } = deps;
  const message = delivery.message as SeminarMessage;
  const named = { seminarId: seminar.id, personId: person.id };
  const token = signAttendanceLink(keys, named);
  const organising = organiserPath(signOrganiserLink(keys, named));
  const path = {
    'seminar-thanks': commitPath(token),
    'seminar-organiser': organising,
    'seminar-report': organising,
  } as Readonly<Record<string, string>>;
  const url = `${settings.publicOrigin}${path[message.template] ?? attendancePath(token)}`;
  const isReport = message.template === 'seminar-report';
  const summary = isReport ? summaryOf(await deps.attendances.all(seminar.id)) : null;
  const method = methodOf[message.template];
  const languages = languagesFor(person.language);
  const organiser = {
    name: languages.map((language) => settings.fundName[language]).join(' / '),
    mailbox: settings.mailbox,
  };
  const hasEntry = method !== undefined && attendance !== null && attendance.state !== 'waiting';
  return {
    letters: composeSeminarLetter({
      message,
      seminar,
      recipient: person,
      attendance,
      summary,
      settings,
      url,
    }),
    thread: seminarSubject(seminar.id),
    ...(hasEntry
      ? {
          calendar: {
            method,
            content: calendarEntry({ method, seminar, attendance, person, languages, organiser, url, at }),
          },
        }
      : {}),
  };
}
