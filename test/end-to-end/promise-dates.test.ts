import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime, type EventTime } from '../../functions/kernel/event-time.ts';
import { transact } from '../../functions/kernel/table.ts';
import { upsertPerson } from '../../functions/people/person-store.ts';
import { answerCommitment, commit, leaveAlone } from '../../functions/seminars/commit-and-answer.ts';
import { publishSeminar } from '../../functions/seminars/decide-seminar.ts';
import { putAttendance } from '../../functions/seminars/seminar-rows.ts';
import { answerOf, newAttendanceOf } from '../seminars/attendance.ts';
import { clock, draftSeminar } from '../seminars/seminar.ts';
import { dieAtEveryCall } from '../support/crashes.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { rhian, tom } from '../support/people.ts';

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

const { id } = draftSeminar();
const by = { kind: 'staff', name: 'Catrin Rees' } as const;
const atEnd = clock('2027-05-12', '15:30');
const june = clock('2027-06-11', '10:00');

async function there(one: TestFund): Promise<void> {
  const at = eventTime('2027-03-01T10:00:00Z');
  await one.seminars.begin(draftSeminar(), [], at);
  await one.seminars.change(id, at, (seminar) => publishSeminar(seminar, { at, by }));
  const { client, stateTable } = one.tables;
  await transact(client, [
    upsertPerson(stateTable, rhian),
    upsertPerson(stateTable, tom),
    putAttendance(one.tables, null, newAttendanceOf()),
  ]);
}

async function says(one: TestFund, change: Parameters<TestFund['attendances']['say']>[2]): Promise<void> {
  const said = await one.attendances.say(id, tom.id, change);
  if (!said.ok) throw new Error(said.refusal);
}

const promises = (one: TestFund, texts: readonly string[], wantsCalendarEntries = true) =>
  says(one, ({ seminar, attendance }) =>
    commit(
      seminar,
      attendance!,
      {
        actual: {},
        promised: texts.map((text) => ({ text, byOn: calendarDate('2027-06-30'), helper: '' })),
        wantsCalendarEntries,
        isFromPaper: false,
      },
      { at: atEnd, by },
    ),
  );

const answers = (one: TestFund, at: EventTime, said: Parameters<typeof answerOf>[0]) =>
  says(one, ({ attendance }) => answerCommitment(attendance!, 1, answerOf({ at, ...said })));

const dates = (one: TestFund) => one.outbox().filter(({ letter }) => letter.includes('_promise-dates_'));

/** What each letter does to its reader's calendar, by another's reading. */
async function done(one: TestFund) {
  const all = await Promise.all(
    dates(one).map(async (entry) => {
      const { attachments } = await PostalMime.parse(entry.raw());
      return attachments
        .filter(({ filename }) => filename?.endsWith('.ics'))
        .map(({ content }) => {
          const text = Buffer.from(content as ArrayBuffer).toString();
          const calendar = new ICAL.Component(ICAL.parse(text));
          const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
          const method = String(calendar.getFirstPropertyValue('method'));
          return [
            method,
            ...events.map(({ sequence, startDate, summary }) =>
              method === 'CANCEL'
                ? `${sequence} ${summary}`
                : `${sequence} ${startDate.toString()} ${summary}`,
            ),
          ];
        });
    }),
  );
  return all;
}

describe('the dates somebody promised', () => {
  it('are sent for their calendar when they want them, change with a new date, and are taken out when it is done', async () => {
    await there(fund);
    await promises(fund, ['Ask our wards']);
    await fund.tick(atEnd);
    expect(await done(fund)).toEqual([[['PUBLISH', '0 2027-06-30 Ask our wards']]]);
    await fund.tick(june);
    await answers(fund, june, { outcome: 'not-yet', newDate: calendarDate('2027-09-01') });
    await fund.tick(june);
    const september = clock('2027-09-02', '10:00');
    await answers(fund, september, { moment: 'quarter', outcome: 'done' });
    await fund.tick(september);
    expect((await done(fund)).slice(1)).toEqual([
      [['PUBLISH', '1 2027-09-01 Ask our wards']],
      [['CANCEL', '2 Ask our wards']],
    ]);
    const [first] = dates(fund);
    const { text = '', html = '' } = await PostalMime.parse(first!.raw());
    for (const part of [text, html])
      for (const words of ['Ask our wards', 'In your calendar: 30 June 2027', 'Sharing records'])
        expect(part).toContain(words);
  });

  it('are not sent to those who do not want them, whatever they answer', async () => {
    await there(fund);
    await promises(fund, ['Ask our wards'], false);
    await answers(fund, june, { outcome: 'not-yet', newDate: calendarDate('2027-09-01') });
    await fund.tick(june);
    expect(dates(fund)).toEqual([]);
  });

  it('stay as they are for somebody who is not asked any more', async () => {
    await there(fund);
    await promises(fund, ['Ask our wards']);
    await fund.tick(atEnd);
    await says(fund, ({ attendance }) => ({ ok: true, value: leaveAlone(attendance!, true) }));
    await fund.tick(june);
    expect(await done(fund)).toHaveLength(1);
  });

  it('that change before they have left are sent as they are now, once', async () => {
    await there(fund);
    await promises(fund, ['Ask our wards', 'Visit Hywel Dda']);
    await promises(fund, ['Ask every ward', 'Visit Hywel Dda']);
    await fund.tick(atEnd);
    // One letter brings what is still as it was, the other what has changed since.
    expect((await done(fund)).toSorted()).toEqual([
      [['PUBLISH', '0 2027-06-30 Visit Hywel Dda']],
      [['PUBLISH', '1 2027-06-30 Ask every ward']],
    ]);
    await promises(fund, ['Ask a ward', 'Visit Hywel Dda']);
    await promises(fund, ['Ask two wards', 'Visit Hywel Dda']);
    await fund.tick(clock('2027-05-12', '15:40'));
    expect((await done(fund)).slice(2)).toEqual([[['PUBLISH', '3 2027-06-30 Ask two wards']]]);
  });

  it('take out and put in with one letter, a file for each that goes', async () => {
    await there(fund);
    await promises(fund, ['One', 'Two']);
    await fund.tick(atEnd);
    await promises(fund, ['Three']);
    await fund.tick(clock('2027-05-12', '15:40'));
    expect((await done(fund))[1]!.toSorted()).toEqual([
      ['CANCEL', '1 Two'],
      ['PUBLISH', '1 2027-06-30 Three'],
    ]);
  });

  it('are sent once, wherever a function dies', async () => {
    await dieAtEveryCall(
      dynamo,
      async (one) => {
        one.calls.isCounting = false;
        await there(one);
        await promises(one, ['Ask our wards']);
        one.calls.isCounting = true;
        await one.tick(atEnd);
      },
      async (one, where) => {
        for (const time of ['15:35', '15:40', '16:30']) await one.tick(clock('2027-05-12', time));
        const letters = await one.deliveries.ofRecipient(tom.id, 20);
        const about = letters.filter(({ message }) => message.template === 'promise-dates');
        expect([where, about.length]).toEqual([where, 1]);
        expect(dates(one).length).toBeLessThanOrEqual(1);
      },
    );
  });
});
