import { Temporal } from 'temporal-polyfill';
import {
  addWorkingDays,
  type CalendarDate,
  dateAt,
  fundTimeZone,
  isWorkingDay,
} from '../calendar/working-days.ts';
import { eventTime, type EventTime } from '../kernel/event-time.ts';
import type { Pace } from '../networks/preferences.ts';

/** The hour of a day, London time, at which weekly and monthly digests begin to leave: after the day's reminders, while somebody is there to stop them. */
const hourOfDigests = 10;

/** Between which full hours of a working day what is sent as it comes may leave, the last included. */
const hoursAsItComes = { first: 9, last: 16 } as const;

/** The day of the week for digests, ISO 8601: Tuesday. When offices are closed on it, the next working day. */
const weekdayOfDigests = 2;

/** The first moment strictly after an instant at which a digest of a pace may leave. */
export function nextRunTime(pace: Pace, after: EventTime): EventTime {
  if (pace === 'as-it-comes') return nextFullHour(after);
  const today = Temporal.PlainDate.from(dateAt(after));
  let week = today.subtract({ days: today.dayOfWeek - 1 });
  for (;;) {
    const tuesday = week.add({ days: weekdayOfDigests - 1 });
    const isWanted = pace === 'weekly' || tuesday.day <= 7;
    const moment = instantAt(workingDayFrom(tuesday), hourOfDigests);
    if (isWanted && moment > after) return moment;
    week = week.add({ days: 7 });
  }
}

/**
 * The moment up to which a run that is late covers everything: the last one that has come. After an outage each person gets one digest of all that they
 * missed, and not one for each week.
 * @param due a moment that has come, as `nextRunTime` gave it.
 */
export function latestRunTime(pace: Pace, due: EventTime, at: EventTime): EventTime {
  for (let moment = due; ;) {
    const next = nextRunTime(pace, moment);
    if (next > at) return moment;
    moment = next;
  }
}

function nextFullHour(after: EventTime): EventTime {
  const day = dateAt(after);
  if (isWorkingDay(day)) {
    for (let hour: number = hoursAsItComes.first; hour <= hoursAsItComes.last; hour++) {
      const moment = instantAt(day, hour);
      if (moment > after) return moment;
    }
  }
  return instantAt(addWorkingDays(day, 1), hoursAsItComes.first);
}

function workingDayFrom(date: Temporal.PlainDate): CalendarDate {
  return addWorkingDays(date.toString() as CalendarDate, 0);
}

function instantAt(date: CalendarDate, hour: number): EventTime {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: fundTimeZone,
    plainTime: Temporal.PlainTime.from({ hour }),
  });
  return eventTime(zoned.epochMilliseconds);
}
