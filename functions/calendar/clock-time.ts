import { Temporal } from 'temporal-polyfill';
import { type EventTime, eventTime } from '../kernel/event-time.ts';
import { type CalendarDate, fundTimeZone } from './working-days.ts';

/** A time of day as clocks in Wales show it, of 24 hours (`17:00`). */
export type ClockTime = string & { readonly clockTime: unique symbol };

/** Reads a time of day as people type it: `17:00`, `17.00`, `5pm`, `5:30 pm`; null when it is none. */
export function readClockTime(text: string): ClockTime | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?(?:m\.?)?$/i.exec(text.trim());
  if (match === null) return null;
  const [, hours = '', minutes, half] = match;
  // A number alone says too little: "5" may be the morning or the afternoon.
  if (minutes === undefined && half === undefined) return null;
  const hour = hourOf(Number(hours), half?.toLowerCase());
  const minute = Number(minutes ?? 0);
  if (hour === null || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as ClockTime;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** The instant at which clocks in Wales show this time on this day; null in the hour that the change of the clocks leaves out or repeats. */
export function instantAt(date: CalendarDate, time: ClockTime): EventTime | null {
  try {
    const zoned = Temporal.PlainDate.from(date)
      .toPlainDateTime(Temporal.PlainTime.from(time))
      .toZonedDateTime(fundTimeZone, { disambiguation: 'reject' });
    return eventTime(zoned.epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What clocks in Wales show at an instant. */
export function clockTimeAt(at: EventTime): ClockTime {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(fundTimeZone).toPlainTime();
  return local.toString({ smallestUnit: 'minute' }) as ClockTime;
}
