import { slugOf } from '../kernel/text.ts';
import { catalogue, type MessageKey } from '../messages/catalogue.ts';
import type { MessageArguments } from '../messages/translate.ts';
import type { Language } from '../people/person.ts';

/** A text that staff wrote in both languages. */
export type InBothLanguages = Readonly<Record<Language, string>>;

/** One thing a panel scores. A round keeps its own set, with the words as staff left them. */
export interface Criterion {
  /** Letters, digits and hyphens; scores are kept under it, so it stays when the name changes. */
  readonly id: string;
  readonly name: InBothLanguages;
  /** What a reviewer should look for. */
  readonly help?: InBothLanguages;
  /** Its share of the total, in whole percent. */
  readonly weightPercent: number;
  /** Whether it is about learning or passing it on: such criteria together never weigh nothing, and their score is shown apart. */
  readonly isLearning: boolean;
}

/** What may be the id of a criterion. */
export const criterionIdPattern = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** A longer set makes an appraisal heavy; a first round drew over 100 small bids (mission.md). */
export const mostCriteria = 12;

/** In characters, for the name and the help of a criterion. */
export const longestName = 100;
export const longestHelp = 500;

/** What learning and dissemination weigh together unless staff decide otherwise, in percent (issue 3, "Rounds"). */
export const usualLearningPercent = 20;

/** The fund's own set: what it asks of a bid, and what that weighs. The words are in the catalogue. */
const defaults = [
  { id: 'need', weightPercent: 15, isLearning: false },
  { id: 'savings', weightPercent: 20, isLearning: false },
  { id: 'deliverability', weightPercent: 15, isLearning: false },
  { id: 'value', weightPercent: 15, isLearning: false },
  { id: 'collaboration', weightPercent: 10, isLearning: false },
  { id: 'learning', weightPercent: 15, isLearning: true },
  { id: 'dissemination', weightPercent: 10, isLearning: true },
] as const;

/** The criteria a new round begins with, for staff to change. */
export function defaultCriteria(): readonly Criterion[] {
  return defaults.map((criterion) => ({
    ...criterion,
    name: inBoth(`assessment.criterion.${criterion.id}`),
    help: inBoth(`assessment.criterion.${criterion.id}.help`),
  }));
}

/** The part of a criterion that something is wrong with; `set` is the criteria as a whole. */
export type CriteriaField = 'set' | 'id' | 'name-cy' | 'name-en' | 'help-cy' | 'help-en' | 'weight';

/** Something about a round's criteria, as a message of the catalogue. */
export interface CriteriaProblem {
  /** The place of the criterion in the set, from 0; null for the set as a whole. */
  readonly place: number | null;
  readonly field: CriteriaField;
  readonly message: MessageKey;
  readonly args: MessageArguments;
}

/**
 * Looks at a round's criteria. With a problem they cannot be used; a warning asks staff whether they mean it. Learning may weigh less than usual, and
 * never nothing (issue 3, "Rounds").
 */
export function checkCriteria(criteria: readonly Criterion[]): {
  readonly problems: readonly CriteriaProblem[];
  readonly warnings: readonly CriteriaProblem[];
} {
  const problems = [
    ...criteria.flatMap((criterion, place) =>
      problemsOf(
        criterion,
        criteria.slice(0, place).map(({ id }) => id),
      ).map((one) => ({ ...one, place })),
    ),
    ...problemsOfSet(criteria),
  ];
  const sum = weightOf(learningCriteria(criteria));
  const isLow = problems.length === 0 && sum < usualLearningPercent;
  return {
    problems,
    warnings: isLow ? [ofSet('assessment.criteria.learning-low', { sum, usual: usualLearningPercent })] : [],
  };
}

/** The criteria about learning and passing it on. */
export function learningCriteria(criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.filter(({ isLearning }) => isLearning);
}

/** What criteria weigh together, in percent. */
export function weightOf(criteria: readonly Criterion[]): number {
  return criteria.reduce((sum, { weightPercent }) => sum + weightPercent, 0);
}

/** The id of a criterion that staff add: made from its English name, and unlike those there are. */
export function newCriterionId(name: string, taken: readonly string[]): string {
  const words = slugOf(name, 36);
  const id = words === '' ? 'criterion' : words;
  if (!taken.includes(id)) return id;
  let count = 2;
  while (taken.includes(`${id}-${count}`)) count++;
  return `${id}-${count}`;
}

type Fault = Omit<CriteriaProblem, 'place'>;

function problemsOf(
  { id, name, help, weightPercent, isLearning }: Criterion,
  before: readonly string[],
): Fault[] {
  const faults: Fault[] = [];
  const fault = (field: CriteriaField, message: MessageKey, args: MessageArguments = {}) =>
    faults.push({ field, message, args });
  if (!criterionIdPattern.test(id)) fault('id', 'assessment.criteria.id-wrong');
  else if (before.includes(id)) fault('id', 'assessment.criteria.id-twice');
  for (const language of ['cy', 'en'] as const) {
    if (name[language].trim() === '')
      fault(`name-${language}`, `assessment.criteria.name-missing.${language}`);
    if (name[language].length > longestName)
      fault(`name-${language}`, 'answer.text-too-long', { limit: longestName });
    if (help === undefined) continue;
    if (help[language].trim() === '')
      fault(`help-${language}`, `assessment.criteria.help-missing.${language}`);
    if (help[language].length > longestHelp)
      fault(`help-${language}`, 'answer.text-too-long', { limit: longestHelp });
  }
  if (isLearning && weightPercent === 0) fault('weight', 'assessment.criteria.learning-zero');
  else if (!Number.isInteger(weightPercent) || weightPercent < 1 || weightPercent > 100)
    fault('weight', 'assessment.criteria.weight-wrong');
  return faults;
}

function problemsOfSet(criteria: readonly Criterion[]): CriteriaProblem[] {
  if (criteria.length === 0) return [ofSet('assessment.criteria.none')];
  const problems: CriteriaProblem[] = [];
  if (criteria.length > mostCriteria)
    problems.push(ofSet('assessment.criteria.too-many', { limit: mostCriteria }));
  const sum = weightOf(criteria);
  if (sum !== 100) problems.push(ofSet('assessment.criteria.sum-wrong', { sum }));
  if (learningCriteria(criteria).length === 0) problems.push(ofSet('assessment.criteria.no-learning'));
  return problems;
}

function ofSet(message: MessageKey, args: MessageArguments = {}): CriteriaProblem {
  return { place: null, field: 'set', message, args };
}

function inBoth(key: MessageKey): InBothLanguages {
  const { cy, en } = catalogue[key];
  return { cy, en };
}
