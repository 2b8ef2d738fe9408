import type { CalendarDate } from '../calendar/working-days.ts';
import { pounds } from '../kernel/money.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { longDate } from '../messages/dates.ts';
import { translator } from '../messages/translate.ts';
import type { Language } from '../people/person.ts';
import type { Round } from '../rounds/round.ts';
import { answersOf, dateIn, figuresOf, type FullDocument, type FullFigures, rowsIn } from './full-figures.ts';
import type { FullSection } from './full-form.ts';

/** Answers that are good by themselves and contradict another, or a rule of the round. */
export interface AtOdds {
  /** Where it is best put right. */
  readonly section: FullSection;
  readonly field: string;
  readonly message: MessageKey;
  /** What the message is told: pence, days and counts, by name. */
  readonly amounts?: Readonly<Record<string, number>>;
  readonly dates?: Readonly<Record<string, CalendarDate>>;
  readonly counts?: Readonly<Record<string, number | string>>;
}

/** What the rules look at beside the answers. */
export interface RuleSurroundings {
  readonly round: Pick<Round, 'minimumPence' | 'shareOfCostPercent'>;
  readonly today: CalendarDate;
}

interface Subject extends RuleSurroundings {
  readonly document: FullDocument;
  readonly figures: FullFigures;
}

/**
 * Every answer of a full application that does not fit another one, or the round, in the order of the sections. A rule is silent while an answer it needs is
 * not given; that the answer is missing is said by its own section.
 */
export function answersAtOdds(document: FullDocument, surroundings: RuleSurroundings): readonly AtOdds[] {
  const subject: Subject = { ...surroundings, document, figures: figuresOf(document) };
  return rules.flatMap((rule) => rule(subject));
}

/** What is at odds, in words. */
export function sayAtOdds(
  { message, amounts = {}, dates = {}, counts = {} }: AtOdds,
  language: Language,
): string {
  const said = {
    ...mapped(amounts, pounds),
    ...mapped(dates, (date) => longDate(date, language)),
    ...counts,
  };
  return translator(language)(message, said);
}

const rules: readonly ((subject: Subject) => readonly AtOdds[])[] = [
  ({ document }) => {
    const years = rowsIn(answersOf(document, 'costs'), 'years').map(({ year }) => Number(year));
    const twice = years.find((year, place) => years.indexOf(year) !== place);
    return twice === undefined ? [] : [inCosts('full.rule.year-twice', { year: String(twice) })];
  },

  ({ figures: { sumPence }, round: { minimumPence } }) =>
    sumPence === null || sumPence >= minimumPence
      ? []
      : [inFunding('sum', 'full.rule.below-minimum', { sum: sumPence, minimum: minimumPence })],

  ({ figures: { sumPence, costPence }, round: { shareOfCostPercent: percent } }) => {
    if (sumPence === null || costPence === 0 || sumPence * 100 <= costPence * percent) return [];
    const most = Math.floor((costPence * percent) / 100);
    const amounts = { sum: sumPence, cost: costPence, most };
    return [{ ...inFunding('sum', 'full.rule.above-share', amounts), counts: { percent } }];
  },

  ({ figures: { schedule } }) =>
    schedule === null || schedule.ok ? [] : [inFunding('profile', schedule.refusal)],

  ({ document }) => {
    const firstDue = dateIn(answersOf(document, 'funding'), 'first-due');
    const starts = dateIn(answersOf(document, 'delivery'), 'starts');
    if (firstDue === null || starts === null || firstDue >= starts) return [];
    return [{ ...inFunding('first-due', 'full.rule.repaid-before-start'), dates: { firstDue, starts } }];
  },

  ({ document }) => {
    const { starts, ends } = planOf(document);
    if (starts === null || ends === null || starts <= ends) return [];
    return [
      { section: 'delivery', field: 'ends', message: 'full.rule.ends-before-start', dates: { starts, ends } },
    ];
  },

  ({ document }) => {
    const { starts, ends } = planOf(document);
    if (starts === null || ends === null || starts > ends) return [];
    return rowsIn(answersOf(document, 'delivery'), 'milestones').flatMap((row, place): AtOdds[] => {
      const when = dateIn(row, 'when');
      if (when === null || (when >= starts && when <= ends)) return [];
      return [
        {
          section: 'delivery',
          field: 'milestones',
          message: 'full.rule.milestone-outside',
          counts: { number: place + 1 },
          dates: { when, starts, ends },
        },
      ];
    });
  },

  ({ document, today }) => {
    const contacted = dateIn(answersOf(document, 'evaluation'), 'contacted-on');
    if (contacted === null || contacted <= today) return [];
    return [
      {
        section: 'evaluation',
        field: 'contacted-on',
        message: 'full.rule.contacted-later',
        dates: { contacted },
      },
    ];
  },
];

function planOf(document: FullDocument): {
  readonly starts: CalendarDate | null;
  readonly ends: CalendarDate | null;
} {
  const delivery = answersOf(document, 'delivery');
  return { starts: dateIn(delivery, 'starts'), ends: dateIn(delivery, 'ends') };
}

function inCosts(message: MessageKey, counts: NonNullable<AtOdds['counts']>): AtOdds {
  return { section: 'costs', field: 'years', message, counts };
}

function inFunding(
  field: string,
  message: MessageKey,
  amounts: Readonly<Record<string, number>> = {},
): AtOdds {
  return { section: 'funding', field, message, amounts };
}

function mapped<Value>(
  values: Readonly<Record<string, Value>>,
  say: (value: Value) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, say(value)]));
}
