import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import type { Attendance } from '../../functions/seminars/attendance.ts';
import { answerCommitment, commit } from '../../functions/seminars/commit-and-answer.ts';
import { promiseCalendars } from '../../functions/seminars/promise-calendar.ts';
import { changedEntries } from '../../functions/seminars/promise-entries.ts';
import { promiseDatesLetters } from '../../functions/seminars/seminar-letters.ts';
import { answerOf, newAttendanceOf } from './attendance.ts';
import { clock, publishedSeminar } from './seminar.ts';

const seminar = publishedSeminar();
const atEnd = clock('2027-05-12', '17:00');
const later = eventTime('2027-06-11T09:30:00Z');
const june = calendarDate('2027-06-30');

function promise(
  texts: readonly (readonly [text: string, on: string | null])[],
  facts: Partial<Attendance> = {},
  { wants = true, isFromPaper = false } = {},
): Attendance {
  const said = {
    actual: {},
    promised: texts.map(([text, on]) => ({ text, byOn: on === null ? null : calendarDate(on), helper: '' })),
    wantsCalendarEntries: wants,
    isFromPaper,
  };
  const done = commit(seminar, newAttendanceOf(facts), said, {
    at: atEnd,
    by: { kind: 'staff', name: 'Catrin Rees' },
  });
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
}

function answer(attendance: Attendance, said: Parameters<typeof answerOf>[0]): Attendance {
  const done = answerCommitment(attendance, 1, answerOf({ at: later, ...said }));
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
}

const entries = ({ calendarEntries = [] }: Attendance) =>
  calendarEntries.map(({ number, on, sequence }) => [number, on, sequence]);
const letters = (before: Attendance, after: Attendance) => promiseDatesLetters(seminar, before, after).length;

describe('the entries in somebody’s calendar', () => {
  it('are one for each date they promised, if they want them', () => {
    const said = promise([
      ['Ask our wards', '2027-06-30'],
      ['Visit Hywel Dda', null],
    ]);
    expect(entries(said)).toEqual([[1, june, 0]]);
    expect(letters(newAttendanceOf(), said)).toBe(1);
  });

  it('are none, and no letter comes, if they do not', () => {
    const said = promise([['Ask our wards', '2027-06-30']], {}, { wants: false });
    expect([entries(said), letters(newAttendanceOf(), said)]).toEqual([[], 0]);
    const moved = answer(said, { outcome: 'not-yet', newDate: calendarDate('2027-09-01') });
    expect([entries(moved), letters(said, moved)]).toEqual([[], 0]);
  });

  it('move with a new date, once', () => {
    const said = promise([['Ask our wards', '2027-06-30']]);
    const moved = answer(said, { outcome: 'not-yet', newDate: calendarDate('2027-09-01') });
    expect([entries(moved), letters(said, moved)]).toEqual([[[1, '2027-09-01', 1]], 1]);
    const again = answer(moved, { outcome: 'not-yet', newDate: calendarDate('2027-09-01'), barrier: 'time' });
    expect(letters(moved, again)).toBe(0);
  });

  it.each(['done', 'no-longer'] as const)(
    'are taken out when it is %s, and put back when that was wrong',
    (outcome) => {
      const said = promise([['Ask our wards', '2027-06-30']]);
      const over = answer(said, { outcome, why: 'We merged' });
      expect([entries(over), letters(said, over)]).toEqual([[[1, null, 1]], 1]);
      expect(entries(answer(over, { outcome: 'partly' }))).toEqual([[1, june, 2]]);
    },
  );

  it('are taken out when they are not wanted any more', () => {
    const said = promise([['Ask our wards', '2027-06-30']]);
    const without = promise([['Ask our wards', '2027-06-30']], said, { wants: false });
    expect(entries(without)).toEqual([[1, null, 1]]);
  });

  it('stay when an organiser types in what was written on paper', () => {
    const said = promise([['Ask our wards', '2027-06-30']]);
    const typed = promise([['Ask our wards', '2027-06-30']], said, { wants: false, isFromPaper: true });
    expect(letters(said, typed)).toBe(0);
  });
});

describe('the files for a calendar', () => {
  const settings = {
    seminar,
    personId: newAttendanceOf().personId,
    languages: ['cy', 'en'],
    organiser: { name: 'Cronfa / Fund', mailbox: 'mailbox@fund.example.org' },
    url: 'https://cascade.fund.example.org/promises/token',
  } as const;

  function read(before: Attendance, after: Attendance) {
    return promiseCalendars(changedEntries(before, after), settings).flatMap(({ content, filename }) => {
      for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const calendar = new ICAL.Component(ICAL.parse(content));
      return calendar.getAllSubcomponents('vevent').map((component) => {
        const event = new ICAL.Event(component);
        return {
          filename,
          method: calendar.getFirstPropertyValue('method'),
          uid: event.uid,
          sequence: event.sequence,
          isWholeDay: event.startDate.isDate,
          on: event.startDate.toString(),
          text: event.summary,
          status: component.getFirstPropertyValue('status'),
          attendees: event.attendees.length,
        };
      });
    });
  }

  it('put in whole days, of one name whatever changes, and take them out by it', () => {
    const text = 'Gofyn i’n tair ward pa ffurflenni y maent yn eu llenwi ddwywaith, a’u rhoi mewn un tŷ';
    const said = promise([[text, '2027-06-30']]);
    const [put] = read(newAttendanceOf(), said);
    expect(put).toEqual({
      filename: 'promises.ics',
      method: 'PUBLISH',
      uid: `promise-sharing-records-${settings.personId}-1@fund.example.org`,
      sequence: 0,
      isWholeDay: true,
      on: '2027-06-30',
      text,
      status: 'CONFIRMED',
      attendees: 0,
    });
    const moved = answer(said, { outcome: 'not-yet', newDate: calendarDate('2027-09-01') });
    expect(read(said, moved)).toEqual([{ ...put, sequence: 1, on: '2027-09-01' }]);
    const [out] = read(moved, answer(moved, { moment: 'quarter', outcome: 'done' }));
    expect([out!.method, out!.uid, out!.sequence, out!.status]).toEqual(['CANCEL', put!.uid, 2, 'CANCELLED']);
  });

  it('are one for all that stand, and one for each that goes', () => {
    const said = promise([
      ['One', '2027-06-30'],
      ['Two', '2027-07-30'],
      ['Three', '2027-08-30'],
    ]);
    const fewer = promise([['Four', '2027-09-30']], said);
    expect(read(newAttendanceOf(), said).map(({ filename }) => filename)).toEqual([
      'promises.ics',
      'promises.ics',
      'promises.ics',
    ]);
    expect(read(said, fewer).map(({ method, text }) => [method, text])).toEqual([
      ['PUBLISH', 'Four'],
      ['CANCEL', 'Two'],
      ['CANCEL', 'Three'],
    ]);
  });
});
