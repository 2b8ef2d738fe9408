import ical, { ICalCalendarMethod, ICalEventStatus, type ICalCalendar } from 'ical-generator';
import type { Language } from '../people/person.ts';
import type { Attendance } from './attendance.ts';
import { commitmentState, dateNow, isUnderWay } from './commitment.ts';
import { calendarEntryId } from './calendar-entry.ts';
import { promiseEntryId, startOfDay } from './promise-calendar.ts';
import type { Seminar, SeminarId } from './seminar.ts';

/** What every feed says of itself, and where its entries lead. */
export interface FeedSettings {
  readonly language: Language;
  readonly name: string;
  readonly publicOrigin: string;
  readonly mailbox: string;
}

/** The seminars that are published, and those that were and are cancelled, as a calendar anybody can subscribe to (RFC 5545). The link to join is not in it. */
export function seminarFeed(seminars: readonly Seminar[], settings: FeedSettings): string {
  const calendar = newFeed(settings);
  for (const seminar of seminars.filter(({ state }) => state !== 'draft'))
    calendar.createEvent({
      id: calendarEntryId(seminar, settings.mailbox),
      sequence: seminar.sequence,
      stamp: new Date(seminar.createdAt),
      start: new Date(seminar.startsAt),
      end: new Date(seminar.endsAt),
      summary: seminar.title[settings.language],
      description: seminar.about[settings.language],
      location: seminar.place?.[settings.language] ?? '',
      url: `${settings.publicOrigin}/seminars/${seminar.id}`,
      status: seminar.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}

/** What one person promised to do by a day, as a calendar of their own: one entry a day long for each promise with a date that is still open. */
export function promisesFeed(
  attendances: readonly Attendance[],
  seminars: ReadonlyMap<SeminarId, Seminar>,
  settings: FeedSettings & { readonly url: string },
): string {
  const calendar = newFeed(settings);
  for (const attendance of attendances.filter(({ isLeftAlone }) => !isLeftAlone)) {
    const seminar = seminars.get(attendance.seminarId);
    for (const commitment of attendance.commitments) {
      const day = dateNow(commitment);
      if (day === null || !isUnderWay(commitmentState(commitment)) || seminar === undefined) continue;
      const { number } = commitment;
      calendar.createEvent({
        id: promiseEntryId(seminar, attendance.personId, number, settings.mailbox),
        sequence: attendance.calendarEntries?.find((entry) => entry.number === number)?.sequence ?? 0,
        stamp: new Date(commitment.answers.at(-1)?.at ?? commitment.madeAt),
        start: startOfDay(day),
        allDay: true,
        summary: commitment.text,
        description: seminar.title[settings.language],
        url: settings.url,
      });
    }
  }
  return calendar.toString();
}

function newFeed({ language, name }: FeedSettings): ICalCalendar {
  return ical({
    prodId: { company: 'Cascade', product: 'Cascade', language },
    name,
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 60 * 60,
  });
}
