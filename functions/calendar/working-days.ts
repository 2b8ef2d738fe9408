import { Temporal } from 'temporal-polyfill';
import { eventTime, type EventTime } from '../kernel/event-time.ts';
import { isBankHoliday } from './bank-holidays.ts';

/** A day in the calendar of Wales, ISO 8601 (`2026-12-01`), which sorts as text. */
export type CalendarDate = string & { readonly calendarDate: unique symbol };

/** The fund's time zone: every date and hour a person reads is in it. */
export const fundTimeZone = 'Europe/London';

/** Mail of a chase leaves between these two times of a working day, London time: [start, end). */
export const sendingHours = { start: '09:00', end: '09:15' } as const;

/**
 * Reads an ISO date.
 * @throws RangeError when the text is not a date in the calendar.
 */
export function calendarDate(text: string): CalendarDate {
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as CalendarDate;
}

/** The day it is in Wales at an instant. */
export function dateAt(at: EventTime): CalendarDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(fundTimeZone).toPlainDate().toString() as CalendarDate;
}

/** Whether offices in Wales are open: not a weekend, not a bank holiday. */
export function isWorkingDay(date: CalendarDate): boolean {
  return isOpenOn(dayNumber(date));
}

/**
 * The working day that lies so many working days after (or, when negative, before) a date.
 * Zero gives the date itself, or the next working day when offices are closed on it.
 */
export function addWorkingDays(date: CalendarDate, count: number): CalendarDate {
  const step = count < 0 ? -1 : 1;
  let day = dayNumber(date);
  let left = Math.abs(count);
  while (left > 0) {
    day += step;
    if (isOpenOn(day)) left--;
  }
  while (!isOpenOn(day)) day++;
  return dateOfDay(day);
}

/** How many working days lie in (from, to]; negative when `to` comes first. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate): number {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day++) if (isOpenOn(day)) count++;
  return count;
}

const millisecondsInDay = 86_400_000;

/** Days since 1 January 1970. Walking over whole numbers is a hundred times cheaper than over calendar objects, and a chase is planned by such walks. */
function dayNumber(date: CalendarDate): number {
  return Date.parse(date) / millisecondsInDay;
}

function dateOfDay(day: number): CalendarDate {
  return new Date(day * millisecondsInDay).toISOString().slice(0, 10) as CalendarDate;
}

/** 1 January 1970 was a Thursday. */
function isOpenOn(day: number): boolean {
  const isWeekend = ((((day + 4) % 7) + 7) % 7) % 6 === 0;
  return !isWeekend && !isBankHoliday(dateOfDay(day));
}

/** The instant at which mail of a chase leaves on a date. */
export function sendingTime(date: CalendarDate): EventTime {
  return instantOf(date, sendingHours.start);
}

/** The hour of a day, London time, until which what is due on it can be sent: while somebody is still there to help. */
const closingHour = '17:00';

/** The first instant at which it is too late for what is due on a date. */
export function closingTime(date: CalendarDate): EventTime {
  return instantOf(date, closingHour);
}

/** The instant at which a day begins in Wales. */
export function startOfDay(date: CalendarDate): EventTime {
  return instantOf(date, '00:00');
}

/** Whether mail of a chase may leave at this instant. */
export function isSendingTime(at: EventTime): boolean {
  const date = dateAt(at);
  return (
    isWorkingDay(date) && at >= instantOf(date, sendingHours.start) && at < instantOf(date, sendingHours.end)
  );
}

/** This instant when mail may leave now, else the start of the next sending hours. */
export function nextSendingTime(at: EventTime): EventTime {
  if (isSendingTime(at)) return at;
  const date = dateAt(at);
  if (isWorkingDay(date) && at < sendingTime(date)) return sendingTime(date);
  return sendingTime(addWorkingDays(date, 1));
}

function instantOf(date: CalendarDate, time: string): EventTime {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: fundTimeZone,
    plainTime: Temporal.PlainTime.from(time),
  });
  return eventTime(zoned.epochMilliseconds);
}
