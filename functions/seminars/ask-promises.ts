import { dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { PersonId } from '../people/person.ts';
import type { Attendance } from './attendance.ts';
import { readerOf } from './hand-on.ts';
import { asksDue, type Promises, wantedAsks, withoutAsks } from './promises.ts';
import type { AskDecision } from './promises-store.ts';
import { promisesLetter } from './seminar-letters.ts';
import type { SeminarId } from './seminar.ts';

/**
 * What one person is asked at a moment: one letter about all seminars whose moments fall within a week, and nothing about what they have answered. What is
 * due is due once, also where nobody can be asked, because who promised has left and nobody carries on, or their address failed: the letter is owed in the transaction that takes it from what is pending. Null when nothing is due.
 */
export function askPromises(
  promises: Promises,
  attendances: ReadonlyMap<SeminarId, Attendance>,
  at: EventTime,
  reader: PersonId | null = readerOf(promises),
): AskDecision | null {
  const due = asksDue(promises, at);
  if (due.length === 0) return null;
  const asks = reader === null ? [] : wantedAsks(due, attendances);
  return {
    promises: withoutAsks(promises, due),
    deliveries:
      reader === null || asks.length === 0
        ? []
        : [promisesLetter(promises.personId, reader, asks, dateAt(at), at)],
  };
}
