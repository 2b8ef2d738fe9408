import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { addWorkingDays, calendarDate, type CalendarDate } from '../../../functions/calendar/working-days.ts';
import { contactAt } from './invented-people.ts';

/** The last of the sample's due dates, in working days after the start: a year of days then sees every chase to its end. */
const lastDueAfter = 200;

/** Working days from a project's end to its due date, where the file gives only the end. */
const daysToAnswer = 40;

/** The languages contacts chose, in turn; nobody knows the third's. */
const languages = ['cy', 'en', '', 'en', 'cy', 'both', 'en', ''];

/**
 * The 51 real projects of the Invest to Save fund as a file for the import, with invented contacts at `example.org` and end dates around `start`
 * (an ISO date): due dates lie from the second working day after it to the 200th, evenly, so that something is due in the first week and in
 * every one after. The same start gives the same file.
 */
export function sampleProjectsCsv(start: string): string {
  const first = calendarDate(start);
  const file = readFileSync(join(import.meta.dirname, 'invest-to-save-projects.csv'), 'utf8');
  const projects: Record<string, string>[] = parse(file, { columns: true, bom: true });
  const rows = projects.map((project, place) => ({
    ...project,
    ...contactsOf(project['organisation'] ?? '', place),
    ...datesOf(first, place, projects.length),
  }));
  return stringify(rows, { header: true, record_delimiter: '\r\n', bom: true });
}

function contactsOf(organisation: string, place: number): Record<string, string> {
  const roles = ['lead', 'deputy', 'sponsor'];
  return Object.fromEntries(
    roles.flatMap((role, offset) => {
      const { name, email } = contactAt(place * roles.length + offset, organisation);
      const language = languages[(place + offset * 3) % languages.length] ?? '';
      return [
        [`${role}_name`, name],
        [`${role}_email`, email],
        [`${role}_language`, language],
      ];
    }),
  );
}

/** Neighbours in the file lie far apart in the calendar: the step shares no factor with their number. Every fifth project has a due date of the fund's own. */
function datesOf(first: CalendarDate, place: number, count: number): Record<string, string> {
  const turn = (place * 20) % count;
  const dueOn = addWorkingDays(first, 2 + Math.round((turn * (lastDueAfter - 2)) / (count - 1)));
  const endDate = addWorkingDays(dueOn, -daysToAnswer);
  const isSetByFund = place % 5 === 4;
  return {
    start_date: addWorkingDays(endDate, -(250 + 10 * (place % 26))),
    end_date: isSetByFund ? addWorkingDays(endDate, -5) : endDate,
    lessons_due: isSetByFund ? dueOn : '',
  };
}
