import { allowed, refused } from '../kernel/result.ts';
import type { Occasion } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import type { SeminarDecision } from './seminar-change.ts';
import { organiserLetter } from './seminar-letters.ts';
import type { Seminar } from './seminar.ts';

/** Staff say who organises a seminar, and their link goes to them; whoever did before can do nothing with theirs. Naming the same person sends the link again. */
export function nameOrganiser(
  seminar: Seminar,
  organiserId: PersonId,
  { at, by }: Occasion,
): SeminarDecision {
  if (seminar.state === 'cancelled') return refused('seminar.refusal.cancelled');
  const named = { ...seminar, organiserId };
  return allowed({
    seminar: named,
    timeline: [{ what: 'seminar-organiser-named', by, args: {} }],
    deliveries: [organiserLetter(named, at)],
  });
}
