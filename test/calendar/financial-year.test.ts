import { describe, expect, test } from '@jest/globals';
import { financialYearOf, financialYearsBetween } from '../../functions/calendar/financial-year.ts';
import { calendarDate } from '../../functions/calendar/working-days.ts';

describe('a financial year', () => {
  test('runs from 1 April to 31 March', () => {
    const years = ['2027-03-31', '2027-04-01', '2028-01-01'].map((date) =>
      financialYearOf(calendarDate(date)),
    );
    expect(years).toEqual(['2026-27', '2027-28', '2027-28']);
  });

  test('is written with two figures for its end, across a century too', () => {
    expect(financialYearOf(calendarDate('2099-06-01'))).toBe('2099-00');
  });

  test('is one of a row without a gap', () => {
    const between = (from: string, to: string) => financialYearsBetween(calendarDate(from), calendarDate(to));
    expect(between('2027-03-31', '2029-04-01')).toEqual(['2026-27', '2027-28', '2028-29', '2029-30']);
    expect(between('2027-04-01', '2028-03-31')).toEqual(['2027-28']);
  });
});
