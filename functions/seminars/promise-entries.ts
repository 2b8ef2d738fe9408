import type { CalendarDate } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Attendance } from './attendance.ts';
import { commitmentState, dateNow, isUnderWay } from './commitment.ts';

/** What stands in somebody's own calendar for one thing they promised to do by a date. */
export interface PromiseEntry {
  /** The commitment's. */
  readonly number: number;
  readonly text: string;
  /** Null once it is taken out again. */
  readonly on: CalendarDate | null;
  /** It rises with each change, so that a calendar takes the last one (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly changedAt: EventTime;
}

/**
 * The attendance with what should stand in its person's calendar now: an entry for each date of something that is still to be done, if they want them. What
 * is done, dropped or left without a date is taken out again; who never asked for entries has none.
 */
export function withPromiseEntries(attendance: Attendance, at: EventTime): Attendance {
  const { commitments, wantsCalendarEntries, calendarEntries: known = [] } = attendance;
  const wanted = new Map(
    commitments.flatMap((commitment) => {
      const on = dateNow(commitment);
      const isWanted = wantsCalendarEntries && isUnderWay(commitmentState(commitment)) && on !== null;
      return isWanted ? [[commitment.number, { text: commitment.text, on }]] : [];
    }),
  );
  const numbers = [...new Set([...known.map(({ number }) => number), ...wanted.keys()])].toSorted(
    (one, other) => one - other,
  );
  const entries = numbers.map((number): PromiseEntry => {
    const before = known.find((one) => one.number === number);
    const { text = before?.text ?? '', on = null } = wanted.get(number) ?? {};
    if (before?.text === text && before.on === on) return before;
    return { number, text, on, sequence: before === undefined ? 0 : before.sequence + 1, changedAt: at };
  });
  return entries.length === 0 ? attendance : { ...attendance, calendarEntries: entries };
}

/** The entries that are not as they were: their person is sent them. */
export function changedEntries(
  before: Pick<Attendance, 'calendarEntries'>,
  { calendarEntries: after = [] }: Pick<Attendance, 'calendarEntries'>,
): readonly PromiseEntry[] {
  const known = new Map(before.calendarEntries?.map((entry) => [entry.number, entry.sequence]));
  return after.filter(({ number, sequence }) => known.get(number) !== sequence);
}

/** Those of the entries that a letter was to bring which are still as they were then: a later letter brings the others. */
export function entriesStillTrue(
  named: readonly Pick<PromiseEntry, 'number' | 'sequence'>[],
  { calendarEntries = [] }: Pick<Attendance, 'calendarEntries'>,
): readonly PromiseEntry[] {
  return calendarEntries.filter(({ number, sequence }) =>
    named.some((one) => one.number === number && one.sequence === sequence),
  );
}
