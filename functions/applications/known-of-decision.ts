import { isDeepStrictEqual } from 'node:util';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Answers } from '../documents/answers.ts';
import { ladders } from '../obligations/ladder.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { RepaymentProfile } from '../repayments/profile.ts';
import { type ApplicationView, certifierOf } from './application.ts';
import { answersOfProfile } from './decided-award.ts';
import { type DecidedAward, namedAtAward } from './decision.ts';
import { answersOf, dateIn, type FullDocument, repaymentProfileOf, rowsIn } from './full-figures.ts';

/**
 * What the page of a decision begins with, so that nobody types again what the fund knows: the decision that was recorded last, with the same outcome, or
 * else what the bid's full application says (`full` is empty for a bid that has none). Staff can correct all of it.
 */
export function knownOfDecision(
  outcome: 'approved' | 'refused',
  view: ApplicationView,
  full: FullDocument,
): Answers {
  const { decision, language } = view.application;
  if (decision?.outcome === outcome) {
    const { decidedOn, writtenIn, reasons, fileNote, award } = decision;
    return {
      'decided-on': decidedOn,
      'written-in': writtenIn,
      reasons,
      ...said({ 'file-note': fileNote }),
      ...(award === null ? {} : ofAward(award, view, repaymentProfileOf(full))),
    };
  }
  return { 'written-in': language, ...(outcome === 'approved' ? ofBid(view, full) : {}) };
}

function ofAward(
  award: DecidedAward,
  { people }: ApplicationView,
  applied: RepaymentProfile | null,
): Answers {
  const { profile } = award.repayments;
  return {
    sum: award.awardPence,
    ...said({ conditions: award.conditions }),
    starts: award.startDate,
    ends: award.endDate,
    evaluation: award.evaluationDueOn,
    ...(isDeepStrictEqual(profile, applied) ? { repayment: 'as-applied' } : answersOfProfile(profile)),
    people: namedAtAward.flatMap((role) => rowOf(role, people, award.contacts[role])),
    milestones: award.milestones.map(({ title, dueOn }) => ({ what: title, when: dueOn })),
    outcomes: award.outcomes.map((outcome) => ({ outcome })),
  };
}

function ofBid({ application, people }: ApplicationView, full: FullDocument): Answers {
  const delivery = answersOf(full, 'delivery');
  const [starts, ends] = [dateIn(delivery, 'starts'), dateIn(delivery, 'ends')];
  const coApplicant = application.people.find(({ role }) => role === 'co-applicant')?.id;
  const milestones = rowsIn(delivery, 'milestones').map(({ what = '', when = '' }) => ({ what, when }));
  const outcomes = rowsIn(answersOf(full, 'outcomes'), 'outcomes').map(({ outcome = '', measure = '' }) => ({
    outcome: [outcome, measure].filter((part) => part !== '').join(' – '),
  }));
  return {
    ...(application.amountPence === null ? {} : { sum: application.amountPence }),
    ...(starts === null ? {} : { starts }),
    ...(ends === null
      ? {}
      : {
          ends,
          evaluation: addWorkingDays(ends, ladders['evaluation-report'].workingDaysToAnswer),
        }),
    ...(repaymentProfileOf(full) === null ? {} : { repayment: 'as-applied' }),
    people: [
      ...rowOf('deputy', people, coApplicant),
      ...rowOf('finance', people, certifierOf(application) ?? undefined),
    ],
    milestones,
    outcomes,
  };
}

function rowOf(
  role: (typeof namedAtAward)[number],
  people: ReadonlyMap<PersonId, Person>,
  id: PersonId | undefined,
): readonly Record<string, string>[] {
  const person = id === undefined ? undefined : people.get(id);
  if (person === undefined) return [];
  const { name, email, language } = person;
  return [{ role, name, email, language }];
}

/** Answers that say something. */
function said(answers: Readonly<Record<string, string>>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, text]) => text !== ''));
}
