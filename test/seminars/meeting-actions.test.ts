import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import {
  actionsDueAt,
  actionsOf,
  actionsToTellAt,
  mayFollow,
} from '../../functions/seminars/meeting-actions.ts';
import { seminarLike } from '../../functions/seminars/new-seminar.ts';
import { nextSeminarLook, seminarDuty } from '../../functions/seminars/seminar-duties.ts';
import type { SeminarId } from '../../functions/seminars/seminar.ts';
import { answerOf, commitmentOf, newAttendanceOf } from './attendance.ts';
import { clock, publishedSeminar } from './seminar.ts';

const spring = publishedSeminar({ id: 'spring' as SeminarId, kind: 'network-meeting' });
const autumn = publishedSeminar({
  id: 'autumn' as SeminarId,
  kind: 'network-meeting',
  follows: spring.id,
  startsAt: clock('2027-11-03', '14:00'),
  endsAt: clock('2027-11-03', '16:00'),
});

describe('the organiser of a network meeting', () => {
  it.each([
    ['a Wednesday', '2027-11-03', '2027-11-01'],
    ['a Monday', '2027-11-01', '2027-10-28'],
    // 31 May 2027 was a bank holiday, the weekend lies before it.
    ['the day after a bank holiday', '2027-06-01', '2027-05-27'],
    ['the first working day of a year', '2027-01-04', '2026-12-30'],
    ['a Saturday', '2027-11-06', '2027-11-04'],
  ])('hears of the actions before it two working days before %s', (_, on, tells) => {
    expect(actionsDueAt({ startsAt: clock(on, '10:00') })).toBe(clock(tells, '09:00'));
  });

  it('hears once for each time it is moved to', () => {
    const day = clock('2027-11-01', '09:00');
    expect(nextSeminarLook(autumn, clock('2027-10-01', '10:00'))).toBe(day);
    expect(seminarDuty(autumn, day)).toEqual({ kind: 'tell-actions' });
    const told = { ...autumn, actionsToldFor: autumn.startsAt };
    expect(seminarDuty(told, day)).toBeNull();
    expect(nextSeminarLook(told, day)).toBe(autumn.endsAt);
    const moved = { ...told, startsAt: clock('2027-12-01', '14:00'), endsAt: clock('2027-12-01', '16:00') };
    expect(nextSeminarLook(moved, day)).toBe(clock('2027-11-29', '09:00'));
  });

  it('hears at once of a meeting that is published later than that, and nothing once it has begun', () => {
    expect(seminarDuty(autumn, clock('2027-11-03', '09:00'))).toEqual({ kind: 'tell-actions' });
    expect(actionsToTellAt(autumn, autumn.startsAt)).toBeNull();
  });

  it.each([
    ['a draft', { state: 'draft' }],
    ['a cancelled meeting', { state: 'cancelled' }],
    ['the first meeting of a series', { follows: null }],
    ['a seminar of another kind', { kind: 'open-day' }],
  ] as const)('of %s hears nothing', (_, facts) => {
    expect(actionsToTellAt({ ...autumn, ...facts }, clock('2027-11-02', '10:00'))).toBeNull();
  });
});

describe('the actions of the meetings before', () => {
  const before = publishedSeminar({ id: 'winter' as SeminarId, startsAt: clock('2027-01-13', '14:00') });
  const actions = (commitments: Parameters<typeof commitmentOf>[0][], today = '2027-11-01') =>
    actionsOf(
      [
        {
          meeting: before,
          attendances: [newAttendanceOf({ commitments: [commitmentOf({ text: 'Older' })] })],
        },
        { meeting: spring, attendances: [newAttendanceOf({ commitments: commitments.map(commitmentOf) })] },
      ],
      calendarDate(today),
    ).map(({ text, byOn, state, isLate }) => [text, byOn, state, isLate]);

  it('stand in the order of the meetings, the last first, with what is late before what is open and what is over', () => {
    expect(
      actions([
        { number: 1, text: 'Done', answers: [answerOf()] },
        { number: 2, text: 'Coming', byOn: calendarDate('2027-12-01') },
        { number: 3, text: 'Late' },
      ]),
    ).toEqual([
      ['Late', '2027-06-30', 'open', true],
      ['Coming', '2027-12-01', 'open', false],
      ['Done', '2027-06-30', 'done', false],
      ['Older', '2027-06-30', 'open', true],
    ]);
  });

  it('have the last date their owner gave, and are not late on that day', () => {
    const moved = {
      text: 'Moved',
      answers: [
        answerOf({ moment: 'month', outcome: 'not-yet', newDate: calendarDate('2027-11-01') }),
        answerOf({ moment: 'quarter', outcome: 'partly' }),
      ],
    };
    expect(actions([moved])[0]).toEqual(['Moved', '2027-11-01', 'partly', false]);
    expect(actions([moved], '2027-11-02')[0]).toEqual(['Moved', '2027-11-01', 'partly', true]);
  });

  it('without a date are never late, and those of somebody who did not come are none', () => {
    expect(actions([{ text: 'Some day', byOn: null }])[0]).toEqual(['Some day', null, 'open', false]);
    const away = newAttendanceOf({ state: 'cancelled', commitments: [commitmentOf()] });
    expect(actionsOf([{ meeting: spring, attendances: [away] }], calendarDate('2027-11-01'))).toEqual([]);
  });
});

describe('a series of network meetings', () => {
  it('goes on with a meeting that is arranged like another; a seminar arranged like another follows none', () => {
    const begin = {
      id: 'autumn' as SeminarId,
      begunWith: 'form-2',
      organiserId: spring.organiserId,
      startsAt: autumn.startsAt,
      endsAt: autumn.endsAt,
    };
    const at = clock('2027-09-01', '10:00');
    expect(seminarLike(spring, begin, at)).toMatchObject({ follows: 'spring', actionsToldFor: null });
    expect(seminarLike(publishedSeminar(), begin, at).follows).toBeNull();
  });

  it('follows only network meetings that were before it', () => {
    const ids = (one: typeof autumn) =>
      mayFollow(one, [autumn, spring, publishedSeminar({ kind: 'open-day' })]).map(({ id }) => id);
    expect([ids(autumn), ids(spring)]).toEqual([['spring'], []]);
  });
});
