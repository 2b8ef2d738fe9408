import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { asksAfter, type Moment, problemOfMoments, usualMoments } from '../../functions/seminars/moments.ts';

const on = calendarDate;

describe('the moments after a seminar', () => {
  it('come ten working days, thirty days, three months, a year and three years after it, each on a working day', () => {
    // 12 May 2027 was a Wednesday; 31 May is a bank holiday.
    expect(asksAfter(on('2027-05-12'), usualMoments)).toEqual([
      { moment: 'nothing-yet', dueOn: '2027-05-26' },
      { moment: 'month', dueOn: '2027-06-11' },
      { moment: 'quarter', dueOn: '2027-08-12' },
      { moment: 'year', dueOn: '2028-05-12' },
      { moment: 'three-years', dueOn: '2030-05-13' },
    ]);
  });

  it('wait for the next working day when offices are closed', () => {
    const [, month] = asksAfter(on('2026-11-25'), usualMoments);
    // 25 December 2026, then Boxing Day's substitute on Monday.
    expect(month).toEqual({ moment: 'month', dueOn: '2026-12-29' });
  });

  it('that an organiser leaves out do not come', () => {
    const kept = usualMoments.map((one) => ({ ...one, isOn: one.name === 'thanks' || one.name === 'year' }));
    expect(asksAfter(on('2027-05-12'), kept).map(({ moment }) => moment)).toEqual(['year']);
  });

  it.each<[string, (moments: readonly Moment[]) => readonly Moment[], ReturnType<typeof problemOfMoments>]>([
    ['as usual', (moments) => moments, null],
    ['without one of them', (moments) => moments.slice(1), 'missing'],
    [
      'without thanks',
      (moments) => moments.map((one) => ({ ...one, isOn: one.name !== 'thanks' })),
      'missing',
    ],
    [
      'with a quarter before the month',
      (moments) => changed(moments, 'quarter', { count: 20, unit: 'days' }),
      'order',
    ],
    ['with half a month', (moments) => changed(moments, 'month', { count: 0.5, unit: 'months' }), 'delay'],
    ['with six years', (moments) => changed(moments, 'three-years', { count: 72, unit: 'months' }), 'delay'],
  ])('%s are looked over', (_, change, problem) => {
    expect(problemOfMoments(change(usualMoments))).toBe(problem);
  });
});

function changed(
  moments: readonly Moment[],
  name: Moment['name'],
  after: Moment['after'],
): readonly Moment[] {
  return moments.map((one) => (one.name === name ? { ...one, after } : one));
}
