import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarDate } from '../calendar/working-days.ts';
import type { Language } from '../people/person.ts';
import type { Attendance } from './attendance.ts';
import type { PromiseEntry } from './promise-entries.ts';
import type { Seminar } from './seminar.ts';

/** What is sent to put entries into a calendar, or to take one out. */
export interface PromiseCalendar {
  readonly method: 'PUBLISH' | 'CANCEL';
  readonly filename: string;
  readonly content: string;
}

/** What an entry says beside the promise. */
interface EntrySettings {
  readonly seminar: Pick<Seminar, 'id' | 'title'>;
  readonly personId: Attendance['personId'];
  readonly languages: readonly Language[];
  readonly organiser: { readonly name: string; readonly mailbox: string };
  /** Where its reader says what came of it. */
  readonly url: string;
}

/**
 * The files that bring these entries into their person's own calendar: one that publishes all that stand in it, and one for each that is taken out, because a
 * cancellation is of one entry (RFC 5546, 3.2.1 and 3.2.5).
 */
export function promiseCalendars(
  entries: readonly PromiseEntry[],
  settings: EntrySettings,
): readonly PromiseCalendar[] {
  const standing = entries.filter(({ on }) => on !== null);
  const taken = entries.filter(({ on }) => on === null);
  return [
    ...(standing.length === 0
      ? []
      : [
          {
            method: 'PUBLISH',
            filename: 'promises.ics',
            content: fileOf('PUBLISH', standing, settings),
          } as const,
        ]),
    ...taken.map((entry): PromiseCalendar => ({
      method: 'CANCEL',
      filename: `promise-${entry.number}-cancelled.ics`,
      content: fileOf('CANCEL', [entry], settings),
    })),
  ];
}

function fileOf(
  method: PromiseCalendar['method'],
  entries: readonly PromiseEntry[],
  { seminar, personId, languages, organiser, url }: EntrySettings,
): string {
  const calendar = ical({
    prodId: { company: 'Cascade', product: 'Cascade', language: languages.join('/') },
    method: ICalCalendarMethod[method],
  });
  for (const { number, text, on, sequence, changedAt } of entries)
    calendar.createEvent({
      id: promiseEntryId(seminar, personId, number, organiser.mailbox),
      sequence,
      stamp: new Date(changedAt),
      // An entry that is taken out needs a day all the same; its name is what it is found by.
      start: startOfDay(on ?? (changedAt.slice(0, 10) as CalendarDate)),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: text,
      description: [...new Set(languages.map((language) => seminar.title[language]))].join(' / '),
      url,
      status: on === null ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      organizer: { name: organiser.name, email: organiser.mailbox },
    });
  return calendar.toString();
}

/** What names the entry of a promise in every calendar, whatever changes. */
export function promiseEntryId(
  { id }: Pick<Seminar, 'id'>,
  personId: Attendance['personId'],
  number: number,
  mailbox: string,
): string {
  return `promise-${id}-${personId}-${number}@${mailbox.slice(mailbox.lastIndexOf('@') + 1)}`;
}

/** A day as the library takes it. */
export function startOfDay(on: CalendarDate): Date {
  return new Date(`${on}T00:00:00Z`);
}
