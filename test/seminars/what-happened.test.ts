import { describe, expect, it } from '@jest/globals';
import { sayBack } from '../../functions/seminars/decide-seminar.ts';
import { tellWhatHappened } from '../../functions/seminars/advance-seminar.ts';
import { nextSeminarLook, seminarDuty } from '../../functions/seminars/seminar-duties.ts';
import { reportOf } from '../../functions/seminars/seminar-report.ts';
import { retellable, sayingsOf } from '../../functions/seminars/sayings.ts';
import { isToldWhatHappened, tellingsOf, whatHappened } from '../../functions/seminars/what-happened.ts';
import type { Seminar } from '../../functions/seminars/seminar.ts';
import type { Theme } from '../../functions/seminars/theme.ts';
import { answered, attendancesOf } from '../portal-seminars/answered-seminar.ts';
import { answerOf, commitmentOf, newAttendanceOf } from './attendance.ts';
import { clock } from './seminar.ts';

const seven = attendancesOf();
const at = clock('2027-05-20', '09:00');
const staff = { kind: 'staff', name: 'Catrin Rees' } as const;
const reported: Seminar['reported'] = ['thanks', 'nothing-yet', 'month', 'quarter', 'year', 'three-years'];
const words = { cy: 'Byddwn yn cwrdd eto.', en: 'We will meet again.' };

describe('one page of what came of a seminar', () => {
  it('says what was learnt topic by topic, what became of the promises, what stood in the way, and what comes next', () => {
    const report = reportOf(answered, seven, at);
    expect(report.outcome).toMatchObject({
      people: 7,
      promised: { count: 7, of: 7 },
      answered: { count: 6, of: 7 },
      done: { count: 3, of: 6 },
      barriers: { time: 2, skills: 1 },
    });
    expect(report.topics).toMatchObject([
      { expected: { count: 5, of: 7 }, actual: { count: 4, of: 7 } },
      { expected: { count: 7, of: 7 }, actual: { count: 0, of: 7 } },
    ]);
    expect(report.next).toEqual([
      { kind: 'ask', moment: 'year', on: '2028-01-13' },
      { kind: 'tell', moment: 'year', on: '2028-02-03' },
    ]);
  });

  it('quotes only what changed, only of those who would tell others, and one of each', () => {
    expect(reportOf(answered, seven, at).quotes.toSorted()).toEqual([
      'Mae un ffurflen gydsyniad i bawb erbyn hyn',
      'Two forms fewer on each ward',
      'We now meet them each month',
    ]);
    const [first, ...others] = seven;
    const twice = commitmentOf({
      answers: [
        answerOf({ changed: 'An older word', wouldTell: true }),
        answerOf({
          moment: 'quarter',
          at: clock('2027-08-12', '10:00'),
          changed: 'A newer word',
          wouldTell: true,
        }),
      ],
    });
    const { quotes } = reportOf(answered, [{ ...first!, commitments: [twice] }, ...others], at);
    expect(quotes).toContain('A newer word');
    expect(quotes).not.toContain('An older word');
  });

  it('breaks nothing down where fewer than five answered', () => {
    const report = reportOf(answered, seven.slice(0, 4), at);
    expect(report).toMatchObject({ hasFewAnswers: true, quotes: [], outcome: { commitments: 4 } });
    expect(report.topics.map(({ expected }) => expected.of)).toEqual([0, 0]);
  });
});

describe('what those who answered are told', () => {
  const due = { ...answered, reported };

  it('is due fifteen working days after the question at three months and at a year, and once at each', () => {
    expect(tellingsOf(answered).map(({ moment, on }) => [moment, on])).toEqual([
      ['quarter', '2027-05-05'],
      ['year', '2028-02-03'],
    ]);
    const before = clock('2027-05-04', '12:00');
    expect(seminarDuty(due, before)).toBeNull();
    expect(nextSeminarLook(due, before)).toBe(clock('2027-05-05', '09:00'));
    expect(seminarDuty(due, at)).toEqual({ kind: 'tell', moment: 'quarter' });
    const { seminar } = tellWhatHappened(due, seven, 'quarter', [], at);
    expect(seminar.runs).toMatchObject([{ duty: 'tell-what-happened' }]);
    expect(nextSeminarLook({ ...seminar, runs: [] }, at)).toBe(clock('2028-02-03', '09:00'));
  });

  it('is only the last of what an outage held up', () => {
    expect(seminarDuty(due, clock('2028-06-01', '09:00'))).toEqual({ kind: 'tell', moment: 'year' });
    const { seminar } = tellWhatHappened(due, seven, 'year', [], clock('2028-06-01', '09:00'));
    expect(nextSeminarLook({ ...seminar, runs: [] }, clock('2028-06-01', '09:00'))).toBeNull();
  });

  it('is figures, the organiser’s words, and only those quotes that were chosen and may still be told', () => {
    const [kept, other] = retellable(sayingsOf(seven));
    const hidden = sayingsOf(seven).find(({ kind }) => kind === 'commitment');
    const quotes = [kept!.id, hidden!.id];
    const told = whatHappened({ ...answered, saidBack: { words, quotes } }, seven, 'quarter', []);
    expect(told).toEqual({
      moment: 'quarter',
      figures: { people: 7, commitments: 7, answered: 6, done: 3, lasting: 0 },
      themes: [],
      words,
      quotes: [kept!.text],
    });
    expect(other).toBeDefined();
  });

  it('names the themes that staff found in the words of at least five', () => {
    const chosen = sayingsOf(seven).filter(({ kind }) => kind === 'commitment');
    const theme = (count: number, en: string): Theme => ({
      id: en as Theme['id'],
      name: { cy: `${en} yn Gymraeg`, en },
      terms: [],
      sayings: chosen.slice(0, count).map(({ id }) => id),
      changedAt: at,
      changedBy: 'Catrin Rees',
      version: 1,
    });
    const themes = [theme(4, 'few'), theme(5, 'some'), theme(7, 'all')];
    expect(
      whatHappened(answered, seven, 'quarter', themes)?.themes.map(({ name, people }) => [name.en, people]),
    ).toEqual([
      ['all', 7],
      ['some', 5],
    ]);
  });

  it('is nothing where fewer than five promised something, unless the organiser has something to say', () => {
    const few = seven.slice(0, 4);
    expect(whatHappened(answered, few, 'quarter', [])).toBeNull();
    const { seminar } = tellWhatHappened(due, few, 'quarter', [], at);
    expect([seminar.runs, seminar.told]).toEqual([[], ['thanks', 'nothing-yet', 'month', 'quarter']]);
    const [kept] = retellable(sayingsOf(few));
    expect(
      whatHappened({ ...answered, saidBack: { words, quotes: [kept!.id] } }, few, 'quarter', []),
    ).toMatchObject({ figures: null, quotes: [], words });
  });

  it('goes to those who answered, and not to those who left, or asked to be left alone', () => {
    const said = { commitments: [commitmentOf({ answers: [answerOf()] })] };
    expect(isToldWhatHappened(newAttendanceOf(said))).toBe(true);
    expect(isToldWhatHappened(newAttendanceOf({ commitments: [commitmentOf()] }))).toBe(false);
    expect(isToldWhatHappened(newAttendanceOf({ ...said, isLeftAlone: true }))).toBe(false);
    expect(isToldWhatHappened(newAttendanceOf({ ...said, state: 'cancelled' }))).toBe(false);
  });

  it('takes the organiser’s words in both languages, or none', () => {
    const on = { at, by: staff };
    expect(sayBack(answered, { words: { cy: 'Diolch', en: '' }, quotes: [] }, on)).toEqual({
      ok: false,
      refusal: 'seminar.refusal.words-half',
    });
    expect(sayBack(answered, { words, quotes: [] }, on)).toMatchObject({
      ok: true,
      value: { seminar: { saidBack: { words } } },
    });
    expect(sayBack(answered, answered.saidBack, on)).toBeNull();
  });
});
