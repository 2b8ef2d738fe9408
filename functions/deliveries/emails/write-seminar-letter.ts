import type { EventTime } from '../../kernel/event-time.ts';
import type { Keys } from '../../kernel/keys.ts';
import { languagesFor } from '../../people/person.ts';
import type { PersonStore } from '../../people/person-store.ts';
import type { PromisesStore } from '../../seminars/promises-store.ts';
import type { AttendanceStore } from '../../seminars/attendance-store.ts';
import { calendarEntry, type CalendarMethod } from '../../seminars/calendar-entry.ts';
import { promiseCalendars } from '../../seminars/promise-calendar.ts';
import { entriesStillTrue } from '../../seminars/promise-entries.ts';
import type { AttendanceView } from '../../seminars/registration.ts';
import {
  attendancePath,
  commitPath,
  organiserPath,
  promisesPath,
  signAttendanceLink,
  signOrganiserLink,
  signPromisesLink,
} from '../../seminars/seminar-links.ts';
import type { SeminarStore } from '../../seminars/seminar-store.ts';
import type { SeminarMessage } from '../../seminars/seminar-message.ts';
import { reportOf } from '../../seminars/seminar-report.ts';
import type { Delivery } from '../delivery.ts';
import { seminarSubject } from '../subject.ts';
import type { FundSettings } from './letter.ts';
import type { Written } from './letter-writer.ts';
import { actionsOfSeries } from './meeting-action-blocks.ts';
import type { Calendar } from './render-email.ts';
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
    readonly seminars: Pick<SeminarStore, 'get'>;
    readonly people: Pick<PersonStore, 'get'>;
    readonly promises: Pick<PromisesStore, 'getMany'>;
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
    'seminar-committed': commitPath(token),
    'seminar-organiser': organising,
    'seminar-report': `${organising}/report`,
    'seminar-happened': promisesPath(signPromisesLink(keys, person.id)),
    'meeting-actions': organising,
    // Before the seminar is over nobody has promises of their own to look at.
    'promise-dates': seminar.hasEnded ? promisesPath(signPromisesLink(keys, person.id)) : commitPath(token),
  } as Readonly<Record<string, string>>;
  const url = `${settings.publicOrigin}${path[message.template] ?? attendancePath(token)}`;
  const isReport = message.template === 'seminar-report';
  const report = isReport ? reportOf(seminar, await deps.attendances.all(seminar.id), at) : null;
  const actions = message.template === 'meeting-actions' ? await actionsOfSeries(deps, seminar, at) : null;
  const method = methodOf[message.template];
  const languages = languagesFor(person.language);
  const organiser = {
    name: languages.map((language) => settings.fundName[language]).join(' / '),
    mailbox: settings.mailbox,
  };
  return {
    letters: composeSeminarLetter({
      message,
      seminar,
      recipient: person,
      attendance,
      report,
      actions,
      settings,
      url,
    }),
    thread: seminarSubject(seminar.id),
    calendars: calendarsOf(),
  };

  function calendarsOf(): readonly Calendar[] {
    if (attendance === null) return [];
    if (message.template === 'promise-dates') {
      const entries = entriesStillTrue(message.entries, attendance);
      return promiseCalendars(entries, { seminar, personId: person.id, languages, organiser, url });
    }
    if (method === undefined || attendance.state === 'waiting') return [];
    const content = calendarEntry({ method, seminar, attendance, person, languages, organiser, url, at });
    return [{ method, content }];
  }
}
