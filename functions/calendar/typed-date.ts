import { type CalendarDate, calendarDate } from './working-days.ts';

/** The three fields of a date question, as the GOV.UK date input names them. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** The day that three fields name, or null when there is no such day in the calendar (31 February, a year of two digits, words). */
export function readDate({ day, month, year }: TypedDate): CalendarDate | null {
  const parts = [year, month, day].map((part) => part.trim());
  if (!/^\d{4}$/.test(parts[0] ?? '') || !parts.slice(1).every((part) => /^\d{1,2}$/.test(part))) return null;
  try {
    return calendarDate(parts.map((part) => part.padStart(2, '0')).join('-'));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The fields of a date question, `<name>-day` and so on, as they were posted. */
export function typedDate(values: Readonly<Record<string, string>>, name: string): TypedDate {
  const part = (which: string) => values[`${name}-${which}`] ?? '';
  return { day: part('day'), month: part('month'), year: part('year') };
}

/** A known day as the fields of a date question hold it. */
export function asTypedDate(date: CalendarDate, name: string): Readonly<Record<string, string>> {
  const [year = '', month = '', day = ''] = date.split('-');
  return {
    [`${name}-day`]: String(Number(day)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
  };
}
