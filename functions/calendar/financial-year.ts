import type { CalendarDate } from './working-days.ts';

/** A financial year of the public sector, April to March, as it is written (`2026-27`), which sorts as text within a century. */
export type FinancialYear = string & { readonly financialYear: unique symbol };

/** The financial year a day lies in. */
export function financialYearOf(date: CalendarDate): FinancialYear {
  const year = Number(date.slice(0, 4));
  return financialYearFrom(date.slice(5) < '04-01' ? year - 1 : year);
}

/** The financial years from the one a day lies in to the one another lies in, none left out. */
export function financialYearsBetween(from: CalendarDate, to: CalendarDate): readonly FinancialYear[] {
  const [first, last] = [from, to].map((date) => Number(financialYearOf(date).slice(0, 4))) as [
    number,
    number,
  ];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) =>
    financialYearFrom(first + place),
  );
}

function financialYearFrom(year: number): FinancialYear {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}` as FinancialYear;
}
