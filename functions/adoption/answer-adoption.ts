import { isDeepStrictEqual } from 'node:util';
import { type CalendarDate, dateAt } from '../calendar/working-days.ts';
import { refused } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { answerLetter } from '../obligations/chase-letters.ts';
import { change, type Decision } from '../obligations/obligation-actions.ts';
import { isOpen, type Obligation } from '../obligations/obligation.ts';
import type { ObligationView, Occasion } from '../obligations/view.ts';
import type { Person } from '../people/person.ts';
import type { AdoptionAnswer } from './adoption.ts';
import { standingOf, isAdoptionRequest } from './adoption.ts';

/** What somebody says on the page: the answer without when and by whom. */
export type GivenAdoptionAnswer = Omit<AdoptionAnswer, 'at' | 'by' | 'byName'>;

/** Whether a request can be answered, or answered anew: always, but for one that staff ask for no more. Silence that was closed can still be broken. */
export function takesAnswer(obligation: Obligation): boolean {
  return isAdoptionRequest(obligation) && (isOpen(obligation) || standingOf(obligation) !== 'waived');
}

/**
 * A body says what it does with a proven idea. That ends the chase, and the writer gets a receipt with what they said; answering again edits it. Null when
 * they say once more what they said already, as a second click does.
 */
export function answerAdoption(
  { obligation }: ObligationView,
  given: GivenAdoptionAnswer,
  writer: Person,
  on: Occasion,
): Decision | null {
  if (!isAdoptionRequest(obligation) || !takesAnswer(obligation)) return refused('refusal.closed');
  const wrong = whyIncomplete(given, dateAt(on.at));
  if (wrong !== null) return refused(wrong);
  const { adoption } = obligation;
  const said = settled(given);
  const answer: AdoptionAnswer = { ...said, at: on.at, by: writer.id, byName: writer.name };
  if (adoption.answer !== null && isDeepStrictEqual({ ...answer, at: adoption.answer.at }, adoption.answer))
    return null;
  const answered: Obligation = {
    ...obligation,
    state: 'accepted',
    submitted: { at: on.at, by: writer.id },
    closed: { at: on.at, reason: '' },
    paused: null,
    decisionNeeded: null,
    timeRequest: null,
    handoverRequest: null,
    wokenAt: null,
    adoption: { ...adoption, answer },
  };
  const what = adoption.answer === null ? 'adoption-answered' : 'adoption-answered-anew';
  return change(answered, on, what, { stance: answer.stance }, [
    answerLetter(obligation, writer.id, { template: 'receipt' }, on.at),
  ]);
}

/** What is missing of an answer, or cannot be; null when it is whole. */
export function whyIncomplete(
  { stance, words, barriers, byOn }: GivenAdoptionAnswer,
  today: CalendarDate,
): MessageKey | null {
  if (words.trim() === '') return 'adoption.answer.words-missing';
  if (stance === 'not' && barriers.length === 0) return 'adoption.answer.barriers-missing';
  return mayHaveDate(stance) && byOn !== null && byOn < today ? 'adoption.answer.date-past' : null;
}

/** What belongs to a stance, and no more: who does not adopt has no date, and who does has nothing in the way. */
function settled(given: GivenAdoptionAnswer): GivenAdoptionAnswer {
  return {
    ...given,
    barriers: given.stance === 'not' ? given.barriers : [],
    byOn: mayHaveDate(given.stance) ? given.byOn : null,
  };
}

function mayHaveDate(stance: AdoptionAnswer['stance']): boolean {
  return stance === 'adopting' || stance === 'adapting';
}
