import { ladders } from '../../obligations/ladder.ts';
import { aboutOf, type Obligation } from '../../obligations/obligation.ts';
import type { TimelineEntry } from '../../obligations/view.ts';
import type { Person, PersonId } from '../../people/person.ts';
import type { StaffDeps } from './deps.ts';

/** A question to the sponsor of who holds a role now: about whom, and what was said. */
export interface ContactQuestion {
  readonly obligation: Obligation;
  /** Whose role it is about; null when the fund no longer knows them. */
  readonly lost: Person | null;
  /** What came of it, as the timeline has it; null while nothing has. */
  readonly answer: TimelineEntry | null;
}

/** What else the project of an obligation owes: its other obligations, and of each contact check the question and the answer (its own among them). */
export async function relatedTo(
  deps: Pick<StaffDeps, 'obligations' | 'people'>,
  { id, kind, projectId }: Obligation,
): Promise<{
  readonly questions: readonly ContactQuestion[];
  readonly others: readonly Obligation[];
}> {
  const { items } = await deps.obligations.list({ projectId, limit: 100 });
  const checks = items.filter((one) => one.kind === 'contact-check' && (kind !== one.kind || one.id === id));
  const lost = checks.map((one) => aboutOf(one.id) as PersonId | null);
  const people = await deps.people.get(lost.filter((one) => one !== null));
  const questions = await Promise.all(
    checks.map(async (obligation, place) => ({
      obligation,
      lost: people.get(lost[place] ?? ('' as PersonId)) ?? null,
      answer: answerIn(await deps.obligations.timeline(obligation.id)),
    })),
  );
  // What other bodies were asked about it has a page of its own.
  const isOther = (one: Obligation) =>
    one.id !== id && one.kind !== 'contact-check' && ladders[one.kind].about !== 'body';
  return { questions, others: items.filter(isOther) };
}

const answers = ['contact-confirmed', 'does-not-know', 'contact-check-settled', 'waived'];

function answerIn(timeline: readonly TimelineEntry[]): TimelineEntry | null {
  return timeline.findLast(({ what }) => answers.includes(what)) ?? null;
}
