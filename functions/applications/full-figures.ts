import { financialYearOf } from '../calendar/financial-year.ts';
import type { CalendarDate } from '../calendar/working-days.ts';
import type { Answers } from '../documents/answers.ts';
import type { Cell } from '../documents/cells.ts';
import type { WrittenDocument } from '../documents/document.ts';
import type { Row } from '../documents/rows.ts';
import type { Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { RepaymentProfile } from '../repayments/profile.ts';
import { type RepaymentSchedule, repaymentSchedule } from '../repayments/schedule.ts';
import { totalOf } from '../repayments/share-out.ts';
import type { FullSection } from './full-form.ts';

/** A full application as it was written, as far as it was. */
export type FullDocument = WrittenDocument<FullSection>;

/** What one financial year costs and saves. Whole pence. */
export interface YearFigures {
  /** The year in which it begins: 2027 for 2027–28. */
  readonly year: number;
  readonly costPence: number;
  readonly savingPence: number;
}

/** The figures of a full application, as its finance certifier reads them. Whole pence. */
export interface FullFigures {
  /** In the order of time; rows that lack a figure are left out. */
  readonly years: readonly YearFigures[];
  readonly costPence: number;
  readonly savingPence: number;
  readonly sumPence: number | null;
  /** What is repaid and when, to the penny; the message that says what to correct; or null while it is not said how. */
  readonly schedule: Result<RepaymentSchedule, MessageKey> | null;
}

/** The figures of a full application as its answers stand. */
export function figuresOf(document: FullDocument): FullFigures {
  const years = rowsIn(answersOf(document, 'costs'), 'years')
    .flatMap(({ year, cost, saving }) =>
      [year, cost, saving].every((cell) => typeof cell === 'number')
        ? [{ year: Number(year), costPence: Number(cost), savingPence: Number(saving) }]
        : [],
    )
    .toSorted((one, other) => one.year - other.year);
  const sumPence = numberIn(answersOf(document, 'funding'), 'sum');
  const profile = repaymentProfileOf(document);
  return {
    years,
    costPence: totalOf(years.map(({ costPence }) => costPence)),
    savingPence: totalOf(years.map(({ savingPence }) => savingPence)),
    sumPence,
    schedule: sumPence === null || profile === null ? null : repaymentSchedule(sumPence, profile),
  };
}

/**
 * How a full application says that it repays; null while that is not said. Instalments out of savings come from the table of costs and savings, beginning with
 * the financial year of the first date; a year that the table leaves out saves nothing.
 */
export function repaymentProfileOf(document: FullDocument): RepaymentProfile | null {
  const funding = answersOf(document, 'funding');
  const firstDueOn = dateIn(funding, 'first-due');
  const monthsBetween = Number(textIn(funding, 'months-between'));
  if (firstDueOn === null || monthsBetween === 0) return null;
  const dates = { firstDueOn, monthsBetween };
  switch (textIn(funding, 'profile')) {
    case 'equal': {
      const instalments = numberIn(funding, 'instalments');
      return instalments === null ? null : { kind: 'equal', ...dates, instalments };
    }
    case 'stepped': {
      const rows = rowsIn(funding, 'steps');
      const steps = rows.map(({ instalments, share }) => ({
        instalments: Number(instalments),
        weight: Number(share),
      }));
      return steps.length === 0 ? null : { kind: 'stepped', ...dates, steps };
    }
    case 'energy':
      return {
        kind: 'energy',
        ...dates,
        yearlySavingsPence: savingsFrom(rowsIn(answersOf(document, 'costs'), 'years'), firstDueOn),
      };
    default:
      return null;
  }
}

/** Savings by financial year from the one a day lies in, as far as the table goes. */
function savingsFrom(rows: readonly Row[], day: CalendarDate): readonly number[] {
  const first = Number(financialYearOf(day).slice(0, 4));
  const last = Math.max(first - 1, ...rows.map(({ year }) => Number(year ?? 0)));
  return Array.from({ length: last - first + 1 }, (_, place) =>
    totalOf(rows.filter(({ year }) => year === first + place).map(({ saving }) => Number(saving ?? 0))),
  );
}

/** The answers of a section; none where nobody has saved it. */
export function answersOf(document: FullDocument, section: FullSection): Answers {
  return document[section]?.answers ?? {};
}

/** The rows of a table; none where there is no answer. */
export function rowsIn(answers: Answers, field: string): readonly Row[] {
  const answer = answers[field];
  return Array.isArray(answer) ? (answer as readonly Row[]) : [];
}

/** A number or an amount in pence; null where there is no answer. */
export function numberIn(answers: Answers, field: string): number | null {
  const answer = answers[field];
  return typeof answer === 'number' ? answer : null;
}

/** Words, or the option that was chosen; empty where there is no answer. */
export function textIn(answers: Answers, field: string): string {
  const answer = answers[field];
  return typeof answer === 'string' ? answer : '';
}

/** A day; null where there is no answer. */
export function dateIn(answers: Readonly<Record<string, unknown>>, field: string): CalendarDate | null {
  const answer = answers[field] as Cell | undefined;
  return typeof answer === 'string' && answer !== '' ? (answer as CalendarDate) : null;
}
