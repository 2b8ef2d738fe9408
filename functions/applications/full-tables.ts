import type { WorkedTable } from '../documents/worked-table.ts';
import { pounds } from '../kernel/money.ts';
import { longDate } from '../messages/dates.ts';
import { translator } from '../messages/translate.ts';
import type { Language } from '../people/person.ts';
import { type RepaymentSchedule, scheduleWarnings } from '../repayments/schedule.ts';
import { totalOf } from '../repayments/share-out.ts';
import type { FullFigures, YearFigures } from './full-figures.ts';
import type { FullSection } from './full-form.ts';

/** A figure with its name, in one language. */
export interface NamedFigure {
  readonly label: string;
  readonly value: string;
}

/** What is worked out of each section's figures, for the page of the section and wherever the whole is read. Sections without figures have none. */
export function workedTables(
  { years, costPence, savingPence, schedule }: FullFigures,
  language: Language,
): Readonly<Partial<Record<FullSection, WorkedTable>>> {
  return {
    ...(years.length === 0 ? {} : { costs: costsTable(years, costPence, savingPence, language) }),
    ...(schedule?.ok === true ? { funding: instalmentsTable(schedule.value, language) } : {}),
  };
}

/** The figures that say the most, for whoever confirms or weighs them. */
export function keyFigures(figures: FullFigures, language: Language): readonly NamedFigure[] {
  const t = translator(language);
  const { sumPence, costPence, savingPence, schedule } = figures;
  const figure = (label: string, value: string): NamedFigure => ({ label, value });
  return [
    figure(t('full.figures.cost'), pounds(costPence)),
    figure(t('full.figures.saving'), pounds(savingPence)),
    ...(sumPence === null ? [] : [figure(t('full.figures.sum'), pounds(sumPence))]),
    ...(sumPence === null || costPence === 0
      ? []
      : [figure(t('full.figures.share'), `${Math.round((sumPence * 1000) / costPence) / 10}%`)]),
    ...(schedule?.ok === true ? [figure(t('full.figures.repaid'), pounds(repaidIn(schedule.value)))] : []),
  ];
}

function costsTable(
  years: readonly YearFigures[],
  costPence: number,
  savingPence: number,
  language: Language,
): WorkedTable {
  const t = translator(language);
  return {
    caption: t('full.figures.years'),
    columns: [t('full.costs.years.year'), t('full.costs.years.cost'), t('full.costs.years.saving')],
    rows: years.map((one) => [yearName(one.year), pounds(one.costPence), pounds(one.savingPence)]),
    total: [t('full.figures.total'), pounds(costPence), pounds(savingPence)],
    notes: [],
  };
}

function instalmentsTable(schedule: RepaymentSchedule, language: Language): WorkedTable {
  const t = translator(language);
  return {
    caption: t('full.figures.instalments'),
    columns: [t('full.figures.number'), t('full.figures.due'), t('full.figures.amount')],
    rows: schedule.instalments.map(({ number, dueOn, amountPence }) => [
      String(number),
      longDate(dueOn, language),
      pounds(amountPence),
    ]),
    total: [t('full.figures.total'), '', pounds(repaidIn(schedule))],
    notes: scheduleWarnings(schedule).map((warning) => t(warning)),
  };
}

/** What the instalments sum to, counted from them and not taken from the award. */
function repaidIn({ instalments }: RepaymentSchedule): number {
  return totalOf(instalments.map(({ amountPence }) => amountPence));
}

/** A financial year as it is written, by the year in which it begins. */
function yearName(year: number): string {
  return `${year}–${String((year + 1) % 100).padStart(2, '0')}`;
}
