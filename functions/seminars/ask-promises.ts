import { dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Attendance } from './attendance.ts';
import { asksDue, type Promises, wantedAsks, withoutAsks } from './promises.ts';
import type { AskDecision } from './promises-store.ts';
import { promisesLetter } from './seminar-letters.ts';
import type { SeminarId } from './seminar.ts';

/**
 * What one person is asked at a moment: one letter about all seminars whose moments fall within a week, and nothing about what they have answered. What is
 * due is due once: the letter is owed in the transaction that takes it from what is pending. Null when nothing is due.
 */
export function askPromises(
  promises: Promises,
  attendances: ReadonlyMap<SeminarId, Attendance>,
  at: EventTime,
): AskDecision | null {
  const due = asksDue(promises, at);
  if (due.length === 0) return null;
  const asks = wantedAsks(due, attendances);
  return {
    promises: withoutAsks(promises, due),
    deliveries: asks.length === 0 ? [] : [promisesLetter(promises.personId, asks, dateAt(at), at)],
  };
}
