import { describe, expect, it } from '@jest/globals';
import type { Attendance } from '../../functions/seminars/attendance.ts';
import type { Seminar, SeminarId } from '../../functions/seminars/seminar.ts';
import { percent, whatCameOfIt } from '../../functions/seminars/what-came-of-it.ts';
import { answerOf, commitmentOf, newAttendanceOf } from './attendance.ts';
import { publishedSeminar } from './seminar.ts';

const wednesday = publishedSeminar();
const other = publishedSeminar({ id: 'digital-front-doors' as SeminarId });
const at = (seminar: Seminar, attendance: Partial<Attendance> = {}) => ({
  seminar,
  attendance: newAttendanceOf({ seminarId: seminar.id, ...attendance }),
});
const times = (count: number, seminar: Seminar, attendance: Partial<Attendance> = {}) =>
  Array.from({ length: count }, () => at(seminar, attendance));

describe('what came of seminars', () => {
  it('counts commitments by what was last said of them, and those who had a place alone', () => {
    const { all } = whatCameOfIt(
      [
        at(wednesday, {
          commitments: [commitmentOf({ answers: [answerOf()] }), commitmentOf({ number: 2 })],
        }),
        at(wednesday, {
          commitments: [
            commitmentOf({ answers: [answerOf(), answerOf({ moment: 'year', outcome: 'lasted' })] }),
            commitmentOf({ number: 2, answers: [answerOf({ outcome: 'not-yet', barrier: 'time' })] }),
          ],
        }),
        at(wednesday, { state: 'waiting', commitments: [commitmentOf()] }),
      ],
      'seminar',
    );
    expect(all).toMatchObject({
      people: 2,
      promised: { count: 2, of: 2 },
      commitments: 4,
      answered: { count: 3, of: 4 },
      done: { count: 2, of: 3 },
      lasting: { count: 1, of: 1 },
      barriers: { time: 1, money: 0 },
    });
  });

  it('compares what people expected to learn with what they did, topic by topic', () => {
    const { groups } = whatCameOfIt(
      [
        ...times(4, wednesday, { expected: { consent: 'great-deal' }, actual: { consent: 'little' } }),
        at(wednesday, { expected: { consent: 'little', systems: 'fair-amount' }, actual: {} }),
      ],
      'topic',
    );
    expect(groups).toMatchObject([
      {
        group: 'sharing-records/consent',
        expected: { count: 4, of: 5 },
        actual: { count: 0, of: 4 },
      },
      { group: 'sharing-records/systems', expected: { count: 1, of: 1 } },
    ]);
  });

  it('tells no group of fewer than five apart, and says how many people are in such groups', () => {
    const there = [
      ...times(6, wednesday, { organisationType: 'council' }),
      ...times(4, other, { organisationType: 'police' }),
      ...times(2, other, { organisationType: 'fire-service' }),
    ];
    for (const grouping of ['organisation-type', 'seminar'] as const) {
      const { groups, withheld, all } = whatCameOfIt(there, grouping);
      expect([grouping, groups.map(({ people }) => people), withheld, all.people]).toEqual([
        grouping,
        grouping === 'seminar' ? [6, 6] : [6],
        grouping === 'seminar' ? 0 : 6,
        12,
      ]);
    }
  });

  it('withholds the next smallest group too where all less the others would tell of a small one', () => {
    const { groups, withheld } = whatCameOfIt(
      [
        ...times(7, wednesday, { organisationType: 'council' }),
        ...times(5, wednesday, { organisationType: 'fire-service' }),
        ...times(1, wednesday, { organisationType: 'police' }),
      ],
      'organisation-type',
    );
    expect([groups.map(({ group }) => group), withheld]).toEqual([['council'], 6]);
  });

  it('counts those at the seminars to which a network was invited as that network’s', () => {
    const invited = (networks: readonly string[]) =>
      publishedSeminar({
        invitation: { ...wednesday.invitation, networks: networks as Seminar['invitation']['networks'] },
      });
    const { groups, withheld } = whatCameOfIt(
      [...times(5, invited(['records', 'digital'])), ...times(6, invited(['records'])), ...times(7, other)],
      'network',
    );
    expect([groups.map(({ group, people }) => [group, people]), withheld]).toEqual([
      [
        ['records', 11],
        ['digital', 5],
      ],
      0,
    ]);
  });

  it('knows nothing where nobody was asked', () => {
    expect(percent({ count: 0, of: 0 })).toBeNull();
    expect(percent({ count: 2, of: 3 })).toBe(67);
  });
});
