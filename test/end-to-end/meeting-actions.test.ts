import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime, type EventTime } from '../../functions/kernel/event-time.ts';
import type { Result } from '../../functions/kernel/result.ts';
import { transact } from '../../functions/kernel/table.ts';
import { upsertPerson } from '../../functions/people/person-store.ts';
import { answerCommitment } from '../../functions/seminars/commit-and-answer.ts';
import { cancelSeminar, editSeminar, publishSeminar } from '../../functions/seminars/decide-seminar.ts';
import { noPromises } from '../../functions/seminars/promises.ts';
import { putAttendance, putPromises, putSeminar } from '../../functions/seminars/seminar-rows.ts';
import type { Seminar, SeminarId } from '../../functions/seminars/seminar.ts';
import { answerOf, commitmentOf, newAttendanceOf } from '../seminars/attendance.ts';
import { clock, draftSeminar, publishedSeminar } from '../seminars/seminar.ts';
import { createVirtualTime } from '../simulation/virtual-time.ts';
import { dieAtEveryCall } from '../support/crashes.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { rhian, siân, tom } from '../support/people.ts';

let dynamo: TestDynamo;
let fund: TestFund;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  fund = await openFund(await dynamo.createTables());
});
afterEach(() => fund.stop());

const by = { kind: 'staff', name: 'Catrin Rees' } as const;
const begun = eventTime('2027-03-01T10:00:00Z');
const spring = 'spring' as SeminarId;
const autumn = 'autumn' as SeminarId;
const startsAt = clock('2027-11-03', '14:00');

async function must<Value>(changing: Promise<Result<Value>>): Promise<void> {
  const changed = await changing;
  if (!changed.ok) throw new Error(changed.refusal);
}

async function meet(one: TestFund, facts: Partial<Seminar>): Promise<void> {
  const meeting = draftSeminar({ kind: 'network-meeting', ...facts });
  await one.seminars.begin(meeting, [], begun);
  await must(one.seminars.change(meeting.id, begun, (seminar) => publishSeminar(seminar, { at: begun, by })));
}

/** A meeting in May at which two people agreed to do something, and one that follows it in November, organised by Rhian. */
async function twoMeetings(one: TestFund, hasActions = true): Promise<void> {
  const { client, stateTable } = one.tables;
  await transact(
    client,
    [rhian, tom, siân].map((someone) => upsertPerson(stateTable, someone)),
  );
  const earlier = publishedSeminar({
    id: spring,
    kind: 'network-meeting',
    title: { cy: 'Rhwydwaith y gwanwyn', en: 'Spring network' },
    hasEnded: true,
    nextAt: null,
  });
  await transact(client, [putSeminar(one.tables, null, earlier)]);
  await meet(one, { id: autumn, follows: spring, startsAt, endsAt: clock('2027-11-03', '16:00') });
  if (!hasActions) return;
  const agreed = [
    newAttendanceOf({
      seminarId: spring,
      commitments: [commitmentOf(), commitmentOf({ number: 2, text: 'Share our form', byOn: null })],
    }),
    newAttendanceOf({
      seminarId: spring,
      personId: siân.id,
      commitments: [commitmentOf({ text: 'Find a room', byOn: calendarDate('2027-12-01') })],
    }),
  ];
  await transact(
    client,
    agreed.map((attendance) => putAttendance(one.tables, null, attendance)),
  );
}

const told = (one: TestFund) => one.outbox().filter(({ letter }) => letter.includes('_meeting-actions_'));

async function passes(one: TestFund, from: EventTime, to: EventTime): Promise<void> {
  await createVirtualTime(one, from).to(to);
}

describe('two working days before a network meeting', () => {
  it('its organiser is sent every action of the meeting before it, as it stands, once', async () => {
    await twoMeetings(fund);
    const at = clock('2027-10-29', '17:00');
    await fund.acting(at, () =>
      must(
        fund.attendances.say(spring, tom.id, ({ attendance }) =>
          answerCommitment(
            attendance!,
            1,
            answerOf({ at, moment: 'quarter', outcome: 'not-yet', newDate: calendarDate('2027-10-30') }),
          ),
        ),
      ),
    );
    await passes(fund, at, clock('2027-11-01', '08:59'));
    expect(told(fund)).toHaveLength(0);
    await passes(fund, clock('2027-11-01', '09:00'), clock('2027-11-03', '13:00'));
    const [letter, ...others] = told(fund);
    expect([letter!.to, others]).toEqual([[rhian.email], []]);
    const { text = '', html = '', subject = '' } = await PostalMime.parse(letter!.raw());
    for (const part of [text, html])
      for (const words of [
        'Rhwydwaith y gwanwyn',
        'Ask our three wards which forms they fill in twice',
        'Tom Bevan · Erbyn pryd: 30 Hydref 2027 (yn hwyr) · Ddim eto',
        'Share our form',
        'Siân Morgan · Erbyn pryd: 1 Rhagfyr 2027 · Dim wedi’i ddweud amdano eto',
      ])
        expect(part).toContain(words);
    expect(subject).toContain('Rhannu cofnodion');
  });

  it('says of an action whose owner has left that they have, and who carries it on', async () => {
    await twoMeetings(fund);
    const at = clock('2027-10-20', '10:00');
    const carried = { at, successor: { personId: rhian.id, says: 'yes' } } as const;
    await transact(
      fund.tables.client,
      [
        { ...noPromises(tom.id), left: carried },
        { ...noPromises(siân.id), left: { at, successor: null } },
      ].map((promises) => putPromises(fund.tables, noPromises(promises.personId), promises)),
    );
    await passes(fund, at, clock('2027-11-03', '13:00'));
    const { text = '' } = await PostalMime.parse(told(fund)[0]!.raw());
    expect(text).toContain('Tom Bevan (wedi gadael) · Parheir gan: Rhian Pritchard');
    expect(text).toContain('Siân Morgan (wedi gadael) · Erbyn');
  });

  it('moves with the meeting, and is sent anew for the new time', async () => {
    await twoMeetings(fund);
    const move = (date: string, at: EventTime) =>
      must(
        fund.seminars.change(autumn, at, (seminar) =>
          editSeminar(
            seminar,
            { startsAt: clock(date, '14:00'), endsAt: clock(date, '16:00') },
            'The hall was flooded',
            { at, by },
          ),
        ),
      );
    await move('2027-11-10', clock('2027-10-20', '10:00'));
    await passes(fund, clock('2027-10-20', '10:00'), clock('2027-11-07', '12:00'));
    expect(told(fund)).toHaveLength(0);
    await passes(fund, clock('2027-11-07', '12:00'), clock('2027-11-09', '12:00'));
    expect(told(fund)).toHaveLength(1);
    await move('2027-11-24', clock('2027-11-09', '12:00'));
    await passes(fund, clock('2027-11-09', '12:00'), clock('2027-11-22', '12:00'));
    expect(told(fund)).toHaveLength(2);
  });

  it('is not sent for a meeting that is cancelled, nor where nothing was agreed', async () => {
    await twoMeetings(fund, false);
    await passes(fund, clock('2027-10-01', '10:00'), clock('2027-11-03', '13:00'));
    expect(told(fund)).toHaveLength(0);
    const timeline = await fund.seminars.timeline(autumn);
    expect(timeline.find(({ what }) => what === 'seminar-actions-told')?.args).toEqual({ count: 0 });
  });

  it('is not sent once the meeting is cancelled', async () => {
    await twoMeetings(fund);
    const at = clock('2027-11-01', '08:00');
    await must(fund.seminars.change(autumn, at, (one) => cancelSeminar(one, 'Nobody can come', { at, by })));
    await passes(fund, at, clock('2027-11-03', '13:00'));
    expect(told(fund)).toHaveLength(0);
  });

  it('goes back over the whole series, past a meeting that was cancelled, and ends in a circle', async () => {
    await twoMeetings(fund);
    const at = clock('2027-10-01', '10:00');
    await meet(fund, { id: 'summer' as SeminarId, follows: spring });
    const follow = (id: SeminarId, follows: SeminarId) =>
      must(fund.seminars.change(id, at, (one) => editSeminar(one, { follows }, '', { at, by })));
    await follow(autumn, 'summer' as SeminarId);
    await follow(spring, autumn);
    await must(
      fund.seminars.change('summer' as SeminarId, begun, (one) =>
        cancelSeminar(one, 'Nobody can come', { at: begun, by }),
      ),
    );
    await passes(fund, at, clock('2027-11-03', '13:00'));
    const [letter] = told(fund);
    const { text = '' } = await PostalMime.parse(letter!.raw());
    expect(text).toContain('Share our form');
  });

  it('is sent once, wherever a function dies', async () => {
    await dieAtEveryCall(
      dynamo,
      async (one) => {
        one.calls.isCounting = false;
        await twoMeetings(one);
        one.calls.isCounting = true;
        await one.tick(clock('2027-11-01', '09:00'));
      },
      async (one, where) => {
        one.calls.isCounting = false;
        for (const time of ['09:05', '09:35']) await one.tick(clock('2027-11-01', time));
        const letters = await one.deliveries.ofRecipient(rhian.id, 20);
        const about = letters.filter(({ message }) => message.template === 'meeting-actions');
        expect([where, about.length]).toEqual([where, 1]);
        expect(told(one).length).toBeLessThanOrEqual(1);
      },
    );
  });
});
