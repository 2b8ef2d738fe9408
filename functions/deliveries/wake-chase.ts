import type { EventTime } from '../kernel/event-time.ts';
import { wakeApplication } from '../applications/application-rows.ts';
import type { Tables, TransactItem } from '../kernel/table.ts';
import { wake } from '../obligations/obligation-rows.ts';
import { kindOf, projectOf } from '../obligations/obligation.ts';
import { readSubject, type SubjectId } from './subject.ts';

/**
 * The write that lets the chase a letter belongs to look now, because the letter's reader cannot be reached; none where no chase is behind the letter.
 * Nobody can stand in for a finance certifier, so of a certification it is the bid that looks: its writers can name another.
 */
export function wakeChaseOf(tables: Tables, about: SubjectId, at: EventTime): TransactItem[] {
  const subject = readSubject(about);
  if (subject.kind !== 'obligation') return [];
  const bid = kindOf(subject.id) === 'certification' ? projectOf(subject.id) : null;
  return [bid === null ? wake(tables, subject.id, at) : wakeApplication(tables, bid, at)];
}
