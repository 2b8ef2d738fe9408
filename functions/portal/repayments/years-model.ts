import { pounds } from '../../kernel/money.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { FinancialYearPosition } from '../../repayments/fund-position.ts';
import type { Visit } from '../visit.ts';

/** What is told of a financial year, of the fund and of one project alike, after the year. */
export const yearColumns = [
  ['fallsDuePence', 'staff.fund.falls-due'],
  ['repaidPence', 'account.repaid'],
  ['outstandingPence', 'account.outstanding'],
  ['latePence', 'account.late'],
] as const satisfies readonly (readonly [keyof FinancialYearPosition, MessageKey])[];

/** Financial years as `yearTable` shows them. */
export function yearsModel(years: readonly FinancialYearPosition[], t: Visit['t']) {
  return {
    yearColumns: yearColumns.map(([, label]) => t(label)),
    years: years.map((one) => ({
      year: one.year,
      amounts: yearColumns.map(([name]) => pounds(one[name])),
    })),
  };
}
