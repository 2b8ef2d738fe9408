import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import type { Attendance } from '../../functions/seminars/attendance.ts';
import { whyNoPoster, whyRoomClosed } from '../../functions/seminars/room.ts';
import { takeDown, type TakenDown } from '../../functions/seminars/take-down.ts';
import { rhian, tom } from '../support/people.ts';
import { answerOf, commitmentOf, newAttendanceOf } from './attendance.ts';
import { clock, draftSeminar, publishedSeminar } from './seminar.ts';

const at = clock('2027-05-12', '15:50');
const on = { at, by: { kind: 'person', id: tom.id, name: tom.name } } as const;
const promised = (text: string) => ({ text, byOn: null, helper: '' });
const said: TakenDown = {
  way: 'in-place',
  organisation: 'Gwynedd Council',
  organisationType: 'council',
  actual: { consent: 'little' },
  promised: [promised('Visit Hywel Dda')],
  isFromPaper: false,
};
const after = (attendance: Attendance | null, more: Partial<TakenDown> = {}, seminar = publishedSeminar()) =>
  takeDown(
    { seminar, person: tom, attendance, places: { taken: 30, waiting: 0 }, member: null },
    { ...said, ...more },
    on,
  );
const changed = (...args: Parameters<typeof after>) => {
  const decided = after(...args);
  if (decided === null || !decided.ok) throw new Error(decided === null ? 'nothing' : decided.refusal);
  return decided.value;
};

describe('what somebody says in the room', () => {
  it('makes somebody unknown one of those who were there, beyond the places there are', () => {
    const change = changed(null);
    expect(change).toMatchObject({
      taken: 1,
      waiting: 0,
      walksIn: { hasEnded: false },
      attendance: {
        state: 'registered',
        actual: { consent: 'little' },
        commitments: [{ number: 1, text: 'Visit Hywel Dda', madeAt: at, isFromPaper: false, answers: [] }],
      },
    });
    expect(change.deliveries.map(({ message }) => message.template)).toEqual(['seminar-committed']);
  });

  it.each<[Attendance['state'], number, number]>([
    ['waiting', 1, -1],
    ['cancelled', 1, 0],
    ['registered', 0, 0],
  ])('of somebody who was %s says that they were there', (state, taken, waiting) => {
    const change = changed(newAttendanceOf({ state, organisation: 'Their own' }));
    expect(change).toMatchObject({ taken, waiting });
    expect(change.attendance).toMatchObject({ state: 'registered', organisation: 'Their own' });
  });

  it('only adds: what they said by their own link stays', () => {
    const own = newAttendanceOf({
      actual: { consent: 'great-deal' },
      commitments: [commitmentOf({ number: 2, answers: [answerOf()] })],
    });
    const { attendance } = changed(own, { actual: { consent: 'nothing', systems: 'little' } });
    expect(attendance.actual).toEqual({ consent: 'great-deal', systems: 'little' });
    expect(attendance.commitments.map(({ number, text }) => [number, text])).toEqual([
      [2, commitmentOf().text],
      [1, 'Visit Hywel Dda'],
    ]);
    expect(attendance.commitments[0]).toEqual(own.commitments[0]);
  });

  it('twice is once', () => {
    expect(after(changed(null).attendance)).toBeNull();
    const words = [promised('One'), promised('One'), promised(' ')];
    expect(changed(null, { promised: words }).attendance.commitments).toHaveLength(1);
  });

  it('beyond three is not kept; their own words are written to them again, once in ten minutes', () => {
    const full = newAttendanceOf({
      actual: said.actual,
      commitments: [1, 2, 3].map((number) => commitmentOf({ number, text: `Thing ${number}` })),
    });
    const change = changed(full);
    expect(change.attendance).toEqual(full);
    expect(change.deliveries.map(({ id }) => id)).toEqual([
      `seminar_sharing-records_committed_20270512145_${tom.id}`,
    ]);
    // Whoever types it in from paper is told, and can answer.
    expect(after(full, { isFromPaper: true })).toEqual({
      ok: false,
      refusal: 'seminar.refusal.too-many-commitments',
    });
  });

  it('goes into the calendar of whoever wanted the dates of what they promised there', () => {
    const own = newAttendanceOf({ wantsCalendarEntries: true });
    const dated = [{ ...promised('Visit Hywel Dda'), byOn: calendarDate('2027-09-01') }];
    const change = changed(own, { promised: dated });
    expect(change.attendance.calendarEntries).toMatchObject([{ number: 1, on: '2027-09-01' }]);
    expect(change.deliveries.map(({ message }) => message.template)).toEqual([
      'seminar-committed',
      'promise-dates',
    ]);
    expect(changed(null, { promised: dated }).attendance.calendarEntries).toBeUndefined();
  });

  it('is asked about from now on alone', () => {
    const late = publishedSeminar({ hasEnded: true });
    const change = takeDown(
      { seminar: late, person: rhian, attendance: null, places: { taken: 0, waiting: 0 }, member: null },
      said,
      { ...on, at: clock('2027-05-26', '10:00') },
    );
    expect(change).toMatchObject({ ok: true, value: { walksIn: { hasEnded: true } } });
    expect(change?.ok === true ? change.value.walksIn?.asks.map(({ moment }) => moment) : null).toEqual([
      'month',
      'quarter',
      'year',
      'three-years',
    ]);
  });

  it('is not taken of a seminar that has not begun or was cancelled', () => {
    const view = {
      seminar: publishedSeminar(),
      person: tom,
      attendance: null,
      places: { taken: 0, waiting: 0 },
      member: null,
    };
    expect(takeDown(view, said, { ...on, at: clock('2027-05-12', '13:59') })).toMatchObject({
      refusal: 'seminar.refusal.not-begun',
    });
    expect(after(null, {}, publishedSeminar({ state: 'cancelled' }))).toMatchObject({
      refusal: 'seminar.refusal.cancelled',
    });
  });
});

describe('the page of the room', () => {
  it.each([
    ['2027-05-12', '13:59', 'seminar.refusal.not-begun', null],
    ['2027-05-12', '14:00', null, null],
    ['2027-05-26', '15:59', null, null],
    ['2027-05-26', '16:00', 'seminar.room.closed', 'seminar.room.closed'],
  ])('is open from the start until two weeks after the end (%s %s)', (date, time, why, whyNot) => {
    expect(whyRoomClosed(publishedSeminar(), clock(date, time))).toBe(why);
    expect(whyNoPoster(publishedSeminar(), clock(date, time))).toBe(whyNot);
  });

  it('is that of no draft, and of no seminar that is cancelled', () => {
    expect(whyNoPoster(draftSeminar(), at)).toBe('seminar.refusal.not-published');
    expect(whyRoomClosed(publishedSeminar({ state: 'cancelled' }), at)).toBe('seminar.refusal.cancelled');
  });
});
