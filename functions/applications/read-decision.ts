import { type Answers, type Problem, readAnswers, whatIsMissing } from '../documents/answers.ts';
import type { Typed } from '../documents/cells.ts';
import { dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Language, Person, PersonId } from '../people/person.ts';
import type { RepaymentProfile } from '../repayments/profile.ts';
import { awardFrom, type NamedForRole, peopleIn } from './decided-award.ts';
import type { DecidedAward, DecisionToRecord } from './decision.ts';
import { decisionForm } from './decision-form.ts';
import { dateIn, textIn } from './full-figures.ts';

/** What the reading of a decision looks at beside what was typed. */
export interface DecisionSurroundings {
  readonly outcome: DecisionToRecord['outcome'];
  /** How the application proposed to repay; null when it proposed nothing that can be used. */
  readonly applied: RepaymentProfile | null;
  readonly idOf: (email: string) => PersonId;
  /** The name of the member of staff. */
  readonly by: string;
  readonly at: EventTime;
}

/** A decision that can be recorded, with the people it names, or everything that is wrong with it. */
export type ReadDecision =
  | {
      readonly decision: DecisionToRecord;
      readonly named: readonly Person[];
      readonly answers: Answers;
    }
  | { readonly problems: readonly Problem[] };

/** The section of the form in which an outcome is recorded. */
export const sectionFor = {
  approved: decisionForm.sections.approve,
  refused: decisionForm.sections.refuse,
} as const;

/** Reads what staff entered of the minister's decision: on its page, or as the API's call was put into the same form. */
export function readDecision(
  typed: Typed,
  { outcome, applied, idOf, by, at }: DecisionSurroundings,
): ReadDecision {
  const section = sectionFor[outcome];
  const { answers, problems } = readAnswers(section, typed);
  const missing = whatIsMissing(decisionForm, section, answers).filter(
    ({ field }) => !problems.some((one) => one.field === field),
  );
  const decidedOn = dateIn(answers, 'decided-on');
  const ahead: readonly Problem[] =
    decidedOn !== null && decidedOn > dateAt(at)
      ? [{ field: 'decided-on', message: 'decision.refusal.not-decided-yet', args: {} }]
      : [];
  const wrong = [...problems, ...missing, ...ahead];
  if (wrong.length > 0 || decidedOn === null) return { problems: wrong };
  let award: DecidedAward | null = null;
  if (outcome === 'approved') {
    const decided = awardFrom(answers, applied, idOf);
    if (!decided.ok)
      return {
        problems: [{ field: 'field' in decided ? decided.field : 'sum', message: decided.refusal, args: {} }],
      };
    award = decided.value;
  }
  return {
    answers,
    named: namedPeople(peopleIn(answers), idOf),
    decision: {
      outcome,
      decidedOn,
      reasons: textIn(answers, 'reasons'),
      writtenIn: textIn(answers, 'written-in') as Language,
      fileNote: textIn(answers, 'file-note'),
      recordedBy: by,
      recordedAt: at,
      award,
    },
  };
}

/** Each person once, however many roles they have. */
function namedPeople(named: readonly NamedForRole[], idOf: (email: string) => PersonId): readonly Person[] {
  const people = named.map(({ name, email, language }): Person => {
    return { id: idOf(email), name, email, language, suppression: null, softBounces: 0, version: 0 };
  });
  return [...new Map(people.map((one) => [one.id, one])).values()];
}
