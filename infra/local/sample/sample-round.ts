import { Temporal } from 'temporal-polyfill';
import { type ClockTime, instantAt } from '../../../functions/calendar/clock-time.ts';
import { type CalendarDate, calendarDate } from '../../../functions/calendar/working-days.ts';

/** How long the sample's round is open. */
const weeksOpen = 6;

/** A round of the sample fund as the API takes it: open from the start of the day (an ISO date) for six weeks. */
export function sampleRound(start: string): Readonly<Record<string, unknown>> & { readonly id: string } {
  const closesOn = Temporal.PlainDate.from(start).add({ weeks: weeksOpen }).toString() as CalendarDate;
  return {
    id: 'round-20',
    name: { cy: 'Rownd 20', en: 'Round 20' },
    opensAt: instantAt(calendarDate(start), '00:00' as ClockTime),
    closesAt: instantAt(closesOn, '17:00' as ClockTime),
    budgetPence: 500_000_000,
  };
}
