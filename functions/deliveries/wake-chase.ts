import type { EventTime } from '../kernel/event-time.ts';
import type { Tables, TransactItem } from '../kernel/table.ts';
import { wake } from '../obligations/obligation-rows.ts';
import { readSubject, type SubjectId } from './subject.ts';

/** The write that lets the chase a letter belongs to look now, because the letter's reader cannot be reached; none where no chase is behind the letter. */
export function wakeChaseOf(tables: Tables, about: SubjectId, at: EventTime): TransactItem[] {
  const subject = readSubject(about);
  return subject.kind === 'obligation' ? [wake(tables, subject.id, at)] : [];
}
