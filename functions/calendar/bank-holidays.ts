/**
 * Bank holidays of England and Wales that fall on a weekday, substitutes included, as month-day per year.
 * Source: https://www.gov.uk/bank-holidays for the years it lists, and the same rules (Banking and Financial Dealings Act 1971) beyond.
 * A one-off holiday by royal proclamation is added to its year by hand.
 */
const byYear: Readonly<Record<number, string>> = {
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2029: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2030: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2031: '01-01 04-11 04-14 05-05 05-26 08-25 12-25 12-26',
  2032: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2033: '01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27',
  2034: '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26',
  2035: '01-01 03-23 03-26 05-07 05-28 08-27 12-25 12-26',
  2036: '01-01 04-11 04-14 05-05 05-26 08-25 12-25 12-26',
  2037: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2038: '01-01 04-23 04-26 05-03 05-31 08-30 12-27 12-28',
  2039: '01-03 04-08 04-11 05-02 05-30 08-29 12-26 12-27',
  2040: '01-02 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
};

const known: ReadonlySet<string> = new Set(
  Object.entries(byYear).flatMap(([year, days]) => days.split(' ').map((day) => `${year}-${day}`)),
);

/** The first and the last year the table knows. */
export const bankHolidayYears = { first: 2024, last: 2040 } as const;

/** Whether an ISO date is a bank holiday in Wales. Outside the table's years only weekends are known not to be worked. */
export function isBankHoliday(isoDate: string): boolean {
  return known.has(isoDate);
}
