import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  type ClockTime,
  clockTimeAt,
  instantAt,
  readClockTime,
} from '../../functions/calendar/clock-time.ts';
import { calendarDate, dateAt } from '../../functions/calendar/working-days.ts';

const at = (date: string, time: string) => instantAt(calendarDate(date), time as ClockTime);

describe('a time of day as people type it', () => {
  it.each([
    ['17:00', '17:00'],
    ['9.05', '09:05'],
    ['5pm', '17:00'],
    ['5:30 PM', '17:30'],
    ['12 am', '00:00'],
    ['12pm', '12:00'],
    ['0:00', '00:00'],
  ])('%s is %s', (typed, time) => {
    expect(readClockTime(typed)).toBe(time);
  });

  it.each(['', '5', '24:00', '13pm', '0am', '17:60', '5 o’clock', 'noon', '17:0'])('%s is none', (typed) => {
    expect(readClockTime(typed)).toBeNull();
  });
});

describe('a moment by the clocks of Wales', () => {
  it('is an hour earlier in UTC while summer time lasts, on each side of the change', () => {
    expect(at('2026-10-24', '17:00')).toBe('2026-10-24T16:00:00.000Z');
    expect(at('2026-10-26', '17:00')).toBe('2026-10-26T17:00:00.000Z');
    expect(at('2027-03-27', '17:00')).toBe('2027-03-27T17:00:00.000Z');
    expect(at('2027-03-29', '17:00')).toBe('2027-03-29T16:00:00.000Z');
  });

  it('does not exist in the hour that is left out in spring, and is not one moment in the hour that comes twice in autumn', () => {
    expect(at('2027-03-28', '01:30')).toBeNull();
    expect(at('2026-10-25', '01:30')).toBeNull();
    expect(at('2027-03-28', '02:00')).toBe('2027-03-28T01:00:00.000Z');
    expect(at('2026-10-25', '02:00')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('is shown as it was typed, on whatever day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3650 }), fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const instant = at(date, time);
        if (instant === null) return time >= '01:00' && time < '02:00';
        return dateAt(instant) === date && clockTimeAt(instant) === time;
      }),
    );
  });
});
