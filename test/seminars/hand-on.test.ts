import { describe, expect, it } from '@jest/globals';
import { calendarDate, sendingTime } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import type { Person } from '../../functions/people/person.ts';
import { askPromises } from '../../functions/seminars/ask-promises.ts';
import {
  answerHandOn,
  handOn,
  openPromises,
  readerOf,
  sayWhetherLeft,
} from '../../functions/seminars/hand-on.ts';
import { asksAfter, usualMoments } from '../../functions/seminars/moments.ts';
import { noPromises, type Promises, withAsks } from '../../functions/seminars/promises.ts';
import type { SeminarId } from '../../functions/seminars/seminar.ts';
import { person, rhian, tom } from '../support/people.ts';
import { answerOf, commitmentOf, newAttendanceOf } from './attendance.ts';

const at = eventTime('2027-06-01T10:00:00Z');
const id = 'sharing-records' as SeminarId;
const promises = withAsks(noPromises(tom.id), id, asksAfter(calendarDate('2027-05-12'), usualMoments));
const attendance = newAttendanceOf({ commitments: [commitmentOf()] });
const open = openPromises([attendance]);

function must(decided: ReturnType<typeof handOn> | null): Promises {
  if (decided?.ok !== true) throw new Error('it is allowed');
  return decided.value.promises;
}
const left = must(sayWhetherLeft(promises, false, at));
const asked = must(handOn(promises, tom, rhian, open, at));
const agreed = must(answerHandOn(asked, rhian.id, true));

describe('who is asked about somebody’s promises', () => {
  it.each<[string, Promises, Person | null]>([
    ['themselves, while they are there', promises, tom],
    ['nobody, once they have left', left, null],
    ['nobody, while a colleague has not agreed to carry them on', asked, null],
    ['the colleague, once they agreed', agreed, rhian],
    ['nobody, once the colleague said no', must(answerHandOn(agreed, rhian.id, false)), null],
    ['themselves again, when they say that they are there', must(sayWhetherLeft(agreed, true, at)), tom],
    [
      'themselves again, when they come to another seminar',
      withAsks(agreed, 'another' as SeminarId, []),
      tom,
    ],
  ])('is %s', (_, one, reader) => {
    expect(readerOf(one)).toBe(reader?.id ?? null);
    const due = sendingTime(calendarDate('2027-06-11'));
    const decision = askPromises(one, new Map([[id, attendance]]), due);
    expect(decision?.deliveries.map(({ recipientId }) => recipientId)).toEqual(
      reader === null ? [] : [reader.id],
    );
    // What is due is due once, whether or not there was somebody to ask.
    expect(decision?.promises.pending.map(({ moment }) => moment)).toEqual([
      'quarter',
      'year',
      'three-years',
    ]);
  });
});

describe('handing promises on', () => {
  it('writes to the colleague once, about what may still be kept', () => {
    const decided = handOn(promises, tom, rhian, open, at);
    expect(
      decided.ok && decided.value.deliveries.map(({ id: letter, recipientId }) => [letter, recipientId]),
    ).toEqual([[`promises_${tom.id}_hand-on_${rhian.id}`, rhian.id]]);
  });

  it.each<[string, ReturnType<typeof handOn>, string]>([
    ['to oneself', handOn(promises, tom, tom, open, at), 'refusal.same-person'],
    [
      'to another organisation',
      handOn(promises, tom, person('Nia', 'nia@powys.example.org'), open, at),
      'seminar.refusal.other-organisation',
    ],
    [
      'to an address that anybody can have',
      handOn({ ...promises }, person('Tom', 'tom@gmail.com'), person('Nia', 'nia@gmail.com'), open, at),
      'seminar.refusal.other-organisation',
    ],
    ['when nothing is left', handOn(promises, tom, rhian, [], at), 'seminar.refusal.nothing-to-hand-on'],
    ['to who has answered', handOn(agreed, tom, rhian, open, at), 'seminar.refusal.has-answered'],
  ])('is refused %s', (_, decided, refusal) => {
    expect(decided).toEqual({ ok: false, refusal });
  });

  it('is answered only by who was named', () => {
    expect(answerHandOn(asked, tom.id, true)).toEqual({ ok: false, refusal: 'refusal.not-yours' });
    expect(answerHandOn(left, rhian.id, true)).toEqual({ ok: false, refusal: 'refusal.not-yours' });
  });

  it('leaves out what is over, and seminars about which they asked to be left alone', () => {
    const done = newAttendanceOf({
      commitments: [commitmentOf({ answers: [answerOf()] }), commitmentOf({ number: 2, text: 'Open' })],
    });
    expect(openPromises([done]).map(({ commitment }) => commitment.text)).toEqual(['Open']);
    expect(
      openPromises([
        { ...done, isLeftAlone: true },
        { ...done, state: 'cancelled' },
      ]),
    ).toEqual([]);
  });
});
