import { type FinancialYear, financialYearOf, financialYearsBetween } from '../calendar/financial-year.ts';
import type { CalendarDate } from '../calendar/working-days.ts';
import type { ProjectId } from '../projects/project.ts';
import { countedPayments, type Payment } from './payments.ts';
import type { RepaymentSchedule } from './schedule.ts';
import { totalOf } from './share-out.ts';
import { type InstalmentPosition, type RepaymentTotals, statementOn } from './statement.ts';
import type { Waiver } from './waivers.ts';

/** What one project owes back and has paid. */
export interface ProjectRepayments {
  readonly projectId: ProjectId;
  readonly schedule: RepaymentSchedule;
  readonly history: readonly Payment[];
  readonly waivers?: readonly Waiver[];
}

/** One financial year of the fund, in pence. Summed over the years each of these is the fund's own total. */
export interface FinancialYearPosition {
  readonly year: FinancialYear;
  /** What falls due in the year, as agreed. */
  readonly fallsDuePence: number;
  /** What came in during the year, for whichever instalment. */
  readonly repaidPence: number;
  /** What is outstanding of the instalments of the year. */
  readonly outstandingPence: number;
  /** How much of that is late. */
  readonly latePence: number;
}

/** The fund's account on a day. */
export interface FundPosition extends RepaymentTotals {
  readonly on: CalendarDate;
  /** In the order given. */
  readonly projects: readonly (RepaymentTotals & { readonly projectId: ProjectId })[];
  /** From the first year in which anything fell due or was paid to the last, none left out. */
  readonly years: readonly FinancialYearPosition[];
}

/** What the fund has back, is owed and waits for at the end of a day: the sum of its projects' statements. One project's credit is never set against another's debt. */
export function fundPositionOn(all: readonly ProjectRepayments[], on: CalendarDate): FundPosition {
  const statements = all.map(({ projectId, schedule, history, waivers }) => ({
    projectId,
    statement: statementOn(schedule, history, on, waivers),
  }));
  const projects = statements.map(({ projectId, statement }) => ({ projectId, ...totalsOf(statement) }));
  const instalments = statements.flatMap(({ statement }) => statement.instalments);
  const payments = all
    .flatMap(({ history }) => countedPayments(history))
    .filter(({ paidOn }) => paidOn <= on);
  return { on, ...summed(projects), projects, years: yearsOf(instalments, payments, on) };
}

const totals = [
  'awardPence',
  'repaidPence',
  'outstandingPence',
  'duePence',
  'latePence',
  'notYetDuePence',
  'waivedPence',
  'creditPence',
] as const satisfies readonly (keyof RepaymentTotals)[];

function totalsOf(from: RepaymentTotals): RepaymentTotals {
  return summed([from]);
}

function summed(parts: readonly RepaymentTotals[]): RepaymentTotals {
  return Object.fromEntries(
    totals.map((total) => [total, totalOf(parts.map((part) => part[total]))]),
  ) as Record<keyof RepaymentTotals, number>;
}

function yearsOf(
  instalments: readonly InstalmentPosition[],
  payments: readonly Payment[],
  on: CalendarDate,
): readonly FinancialYearPosition[] {
  const dates = [
    ...instalments.map(({ dueOn }) => dueOn),
    ...payments.map(({ paidOn }) => paidOn),
  ].toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return [];
  const dueIn = Map.groupBy(instalments, ({ dueOn }) => financialYearOf(dueOn));
  const paidIn = Map.groupBy(payments, ({ paidOn }) => financialYearOf(paidOn));
  return financialYearsBetween(first, last).map((year) => {
    const due = dueIn.get(year) ?? [];
    return {
      year,
      fallsDuePence: totalOf(due.map(({ amountPence }) => amountPence)),
      repaidPence: totalOf((paidIn.get(year) ?? []).map(({ amountPence }) => amountPence)),
      outstandingPence: totalOf(due.map(({ outstandingPence }) => outstandingPence)),
      latePence: totalOf(due.map(({ dueOn, outstandingPence }) => (dueOn < on ? outstandingPence : 0))),
    };
  });
}
