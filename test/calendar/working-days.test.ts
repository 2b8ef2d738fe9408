import { describe, expect, it } from '@jest/globals';
import DateHolidays from 'date-holidays';
import fc from 'fast-check';
import { bankHolidayYears, isBankHoliday } from '../../functions/calendar/bank-holidays.ts';
import {
  addWorkingDays,
  calendarDate,
  dateAt,
  isSendingTime,
  isWorkingDay,
  nextSendingTime,
  sendingTime,
  workingDaysBetween,
} from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';

const anyDate = fc
  .date({ min: new Date('2024-02-01'), max: new Date('2040-11-01'), noInvalidDate: true })
  .map((date) => calendarDate(date.toISOString().slice(0, 10)));

describe('working days of Wales', () => {
  it('skips a weekend and the Christmas holidays with their substitute', () => {
    expect(addWorkingDays(calendarDate('2026-12-24'), 1)).toBe('2026-12-29');
    expect(addWorkingDays(calendarDate('2026-12-29'), -1)).toBe('2026-12-24');
  });

  it('rolls a date on which offices are closed forward when no day is added', () => {
    expect(addWorkingDays(calendarDate('2026-11-28'), 0)).toBe('2026-11-30');
  });

  it('always ends on a working day, and the way back is as long as the way there', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const later = addWorkingDays(date, count);
        expect(isWorkingDay(later)).toBe(true);
        expect(workingDaysBetween(date, later)).toBe(count);
      }),
      { numRuns: 200 },
    );
  });

  it('knows every bank holiday of Wales that an independent library knows', () => {
    const library = new DateHolidays('GB', 'WLS');
    for (let year = bankHolidayYears.first; year <= bankHolidayYears.last; year++) {
      const theirs = library
        .getHolidays(year)
        .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank')
        .map((holiday) => holiday.date.slice(0, 10))
        .filter((date) => ![0, 6].includes(new Date(`${date}T12:00Z`).getUTCDay()));
      expect(theirs.filter((date) => !isBankHoliday(date))).toEqual([]);
      expect(theirs.length).toBeGreaterThanOrEqual(6);
    }
  });
});

describe('sending hours', () => {
  it('begin at nine in London in winter and in summer', () => {
    expect(sendingTime(calendarDate('2026-12-01'))).toBe('2026-12-01T09:00:00.000Z');
    expect(sendingTime(calendarDate('2027-06-01'))).toBe('2027-06-01T08:00:00.000Z');
  });

  it('end before a quarter past nine', () => {
    expect(isSendingTime(eventTime('2026-12-01T09:14:59.999Z'))).toBe(true);
    expect(isSendingTime(eventTime('2026-12-01T09:15:00Z'))).toBe(false);
    expect(isSendingTime(eventTime('2026-11-28T09:00:00Z'))).toBe(false);
  });

  it('are now when it is now, and otherwise the next working morning', () => {
    expect(nextSendingTime(eventTime('2026-12-01T09:05:00Z'))).toBe('2026-12-01T09:05:00.000Z');
    expect(nextSendingTime(eventTime('2026-12-01T07:00:00Z'))).toBe('2026-12-01T09:00:00.000Z');
    expect(nextSendingTime(eventTime('2026-12-24T10:00:00Z'))).toBe('2026-12-29T09:00:00.000Z');
  });

  it('are read from the day in Wales, not in Greenwich', () => {
    expect(dateAt(eventTime('2027-06-30T23:30:00Z'))).toBe('2027-07-01');
  });
});
