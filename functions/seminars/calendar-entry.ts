import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { EventTime } from '../kernel/event-time.ts';
import type { Language, Person } from '../people/person.ts';
import type { Attendance } from './attendance.ts';
import type { Seminar } from './seminar.ts';

/** What is done to the reader's calendar: put in or changed, or taken out. */
export type CalendarMethod = 'REQUEST' | 'CANCEL';

/** Everything a calendar entry says. */
export interface CalendarEntryRequest {
  readonly method: CalendarMethod;
  readonly seminar: Seminar;
  readonly attendance: Attendance;
  readonly person: Pick<Person, 'name' | 'email'>;
  readonly languages: readonly Language[];
  readonly organiser: { readonly name: string; readonly mailbox: string };
  /** The reader's own page. */
  readonly url: string;
  readonly at: EventTime;
}

/** Each change of the seminar outweighs all that its reader did before it. */
const stepOfSeminar = 1000;

/**
 * The calendar entry of one seminar for one person (RFC 5545, 5546). It keeps its name and its number rises with each change of the seminar and of the place,
 * so that a calendar takes the last one whatever the order in which messages arrive. Times are in UTC: a calendar shows them in its own zone.
 */
export function calendarEntry(request: CalendarEntryRequest): string {
  const { method, seminar, attendance, person, languages, organiser, url, at } = request;
  const inLanguages = (text: Readonly<Record<Language, string>> | null) =>
    text === null ? '' : [...new Set(languages.map((language) => text[language]))].join(' / ');
  const isIn = method === 'REQUEST';
  const calendar = ical({
    prodId: { company: 'Cascade', product: 'Cascade', language: languages.join('/') },
    method: isIn ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL,
  });
  const link = attendance.way === 'online' ? seminar.link : null;
  calendar.createEvent({
    id: calendarEntryId(seminar, organiser.mailbox),
    sequence: seminar.sequence * stepOfSeminar + attendance.version,
    stamp: new Date(at),
    start: new Date(seminar.startsAt),
    end: new Date(seminar.endsAt),
    summary: inLanguages(seminar.title),
    description: [inLanguages(seminar.about), link ?? '', url].filter((part) => part !== '').join('\n\n'),
    location: attendance.way === 'online' ? (seminar.link ?? '') : inLanguages(seminar.place),
    url,
    status: isIn ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    organizer: { name: organiser.name, email: organiser.mailbox },
    attendees: [
      {
        name: person.name,
        email: person.email,
        rsvp: isIn,
        role: ICalAttendeeRole.REQ,
        status: isIn ? ICalAttendeeStatus.NEEDSACTION : ICalAttendeeStatus.DECLINED,
      },
    ],
  });
  return calendar.toString();
}

/** What names the entry in every calendar, whatever changes. */
export function calendarEntryId({ id }: Pick<Seminar, 'id'>, mailbox: string): string {
  return `seminar-${id}@${mailbox.slice(mailbox.lastIndexOf('@') + 1)}`;
}
