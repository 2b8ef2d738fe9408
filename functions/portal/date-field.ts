import { addWorkingDays, type CalendarDate, isWorkingDay } from '../calendar/working-days.ts';
import { longDateWithWeekday } from '../messages/dates.ts';
import type { Translate } from '../messages/translate.ts';
import type { Language } from '../people/person.ts';

export { asTypedDate, readDate, typedDate } from '../calendar/typed-date.ts';

/** What is wrong with a day on which offices are closed, and the next one on which they are open; null for a working day. */
export function closedDay(date: CalendarDate, t: Translate, language: Language): string | null {
  if (isWorkingDay(date)) return null;
  return t('date.closed', {
    date: longDateWithWeekday(date, language),
    next: longDateWithWeekday(addWorkingDays(date, 0), language),
  });
}
