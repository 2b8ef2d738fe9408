import { Temporal } from 'temporal-polyfill';
import { type CalendarDate, fundTimeZone } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Language } from '../people/person.ts';
import { translator } from './translate.ts';
import type { MessageKey } from './catalogue.ts';

/** "1 December 2026", "1 Rhagfyr 2026". Made of the catalogue's words, which a translator reviews; a platform's Welsh depends on the ICU data it was built with. */
export function longDate(date: CalendarDate, language: Language): string {
  const day = Temporal.PlainDate.from(date);
  return `${day.day} ${translator(language)(`month.${day.month}` as MessageKey)} ${day.year}`;
}

/** "Tuesday 1 December 2026", "dydd Mawrth 1 Rhagfyr 2026". Welsh begins the day with a capital only where it stands `alone`: in a cell, or first in a line. */
export function longDateWithWeekday(
  date: CalendarDate,
  language: Language,
  place: 'inside' | 'alone' = 'inside',
): string {
  const weekday = translator(language)(`weekday.${Temporal.PlainDate.from(date).dayOfWeek}` as MessageKey);
  const text = `${weekday} ${longDate(date, language)}`;
  return place === 'alone' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** "1 December 2026 at 14:30", "1 Rhagfyr 2026 am 14:30", in London time. */
export function longDateAndTime(at: EventTime, language: Language): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(fundTimeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const date = longDate(local.toPlainDate().toString() as CalendarDate, language);
  return language === 'cy' ? `${date} am ${time}` : `${date} at ${time}`;
}
