import { describe, expect, it } from '@jest/globals';
import { calendarDate, sendingTime } from '../../functions/calendar/working-days.ts';
import { askPromises } from '../../functions/seminars/ask-promises.ts';
import type { Attendance } from '../../functions/seminars/attendance.ts';
import { asksAfter, usualMoments } from '../../functions/seminars/moments.ts';
import { noPromises, type Promises, withAsks } from '../../functions/seminars/promises.ts';
import type { SeminarId } from '../../functions/seminars/seminar.ts';
import { tom } from '../support/people.ts';
import { answerOf, commitmentOf, newAttendanceOf } from './attendance.ts';

const on = (date: string) => sendingTime(calendarDate(date));
const seminar = (name: string) => name as SeminarId;

function wasAt(endedOn: Readonly<Record<string, string>>): Promises {
  return Object.entries(endedOn).reduce(
    (promises, [id, date]) => withAsks(promises, seminar(id), asksAfter(calendarDate(date), usualMoments)),
    noPromises(tom.id),
  );
}

function at(...attendances: readonly Partial<Attendance>[]): ReadonlyMap<SeminarId, Attendance> {
  return new Map(attendances.map((one) => newAttendanceOf(one)).map((one) => [one.seminarId, one]));
}

const asked = (promises: Promises, attendances: ReadonlyMap<SeminarId, Attendance>, date: string) =>
  askPromises(promises, attendances, on(date));
const messages = (decision: ReturnType<typeof askPromises>) =>
  decision?.deliveries.map(({ message }) =>
    'asks' in message ? message.asks.map(({ seminarId, moment }) => `${seminarId} ${moment}`) : [],
  );

describe('what one person is asked', () => {
  it('about three seminars in one week comes in one letter', () => {
    const promises = wasAt({ monday: '2027-05-10', wednesday: '2027-05-12', friday: '2027-05-14' });
    const attendances = at(
      { seminarId: seminar('monday') },
      { seminarId: seminar('wednesday') },
      { seminarId: seminar('friday') },
    );
    expect(promises.nextAt).toBe(on('2027-05-24'));
    const decision = asked(promises, attendances, '2027-05-24');
    expect(messages(decision)).toEqual([
      ['monday nothing-yet', 'wednesday nothing-yet', 'friday nothing-yet'],
    ]);
    expect(decision?.promises.nextAt).toBe(on('2027-06-09'));
  });

  it('is asked once: what was asked is pending no more', () => {
    const attendances = at({ commitments: [commitmentOf()] });
    let promises = wasAt({ 'sharing-records': '2027-05-12' });
    const letters: string[] = [];
    for (let looks = 0; promises.nextAt !== null; looks++) {
      expect(looks).toBeLessThan(10);
      const decision = askPromises(promises, attendances, promises.nextAt);
      letters.push(...(messages(decision)?.flat() ?? []));
      promises = decision?.promises ?? promises;
    }
    expect(letters).toEqual(
      ['month', 'quarter', 'year', 'three-years'].map((moment) => `sharing-records ${moment}`),
    );
  });

  it('is nothing before the day', () => {
    expect(asked(wasAt({ 'sharing-records': '2027-05-12' }), at({}), '2027-05-25')).toBeNull();
  });

  it.each<[string, Partial<Attendance>, readonly string[]]>([
    ['who promised nothing, once whether they will', {}, ['nothing-yet']],
    [
      'who has done it, once more at a year whether it lasted',
      { commitments: [commitmentOf({ answers: [answerOf({ moment: 'month' })] })] },
      ['year'],
    ],
    [
      'who did it only by the year, three years on whether it lasted',
      { commitments: [commitmentOf({ answers: [answerOf({ moment: 'year' })] })] },
      ['three-years'],
    ],
    [
      'who will not do it, nothing more',
      { commitments: [commitmentOf({ answers: [answerOf({ outcome: 'no-longer', why: 'Merged' })] })] },
      [],
    ],
    ['who does not want to be asked, nothing', { isLeftAlone: true, commitments: [commitmentOf()] }, []],
    ['who gave their place up, nothing', { state: 'cancelled', commitments: [commitmentOf()] }, []],
  ])('is asked of one %s', (_, attendance, moments) => {
    let promises = wasAt({ 'sharing-records': '2027-05-12' });
    const letters: string[] = [];
    while (promises.nextAt !== null) {
      const decision = askPromises(promises, at(attendance), promises.nextAt);
      letters.push(...(messages(decision)?.flat() ?? []));
      promises = decision?.promises ?? { ...promises, nextAt: null };
    }
    expect(letters).toEqual(moments.map((moment) => `sharing-records ${moment}`));
  });

  it('after an outage of a year is the latest question alone', () => {
    const decision = asked(
      wasAt({ 'sharing-records': '2027-05-12' }),
      at({ commitments: [commitmentOf()] }),
      '2028-06-05',
    );
    expect(messages(decision)).toEqual([['sharing-records year']]);
    expect(decision?.promises.pending.map(({ moment }) => moment)).toEqual(['three-years']);
  });
});
