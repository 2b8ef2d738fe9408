import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { calendarDate, sendingTime } from '../../functions/calendar/working-days.ts';
import { type EventTime, secondsAfter } from '../../functions/kernel/event-time.ts';
import { transact } from '../../functions/kernel/table.ts';
import { upsertPerson } from '../../functions/people/person-store.ts';
import type { Person } from '../../functions/people/person.ts';
import { answerHandOn, handOn, openPromises, sayWhetherLeft } from '../../functions/seminars/hand-on.ts';
import { asksAfter, usualMoments } from '../../functions/seminars/moments.ts';
import { noPromises, withAsks } from '../../functions/seminars/promises.ts';
import { putAttendance, putPromises, putSeminar } from '../../functions/seminars/seminar-rows.ts';
import { commitmentOf, newAttendanceOf } from '../seminars/attendance.ts';
import { publishedSeminar } from '../seminars/seminar.ts';
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

const seminar = publishedSeminar({ hasEnded: true, nextAt: null });
const attendance = newAttendanceOf({ commitments: [commitmentOf()] });
const may = sendingTime(calendarDate('2027-05-13'));
const month = sendingTime(calendarDate('2027-06-11'));
const quarter = sendingTime(calendarDate('2027-08-12'));
const end = sendingTime(calendarDate('2030-12-31'));

async function promised(one: TestFund): Promise<void> {
  const { client, stateTable } = one.tables;
  const asks = asksAfter(calendarDate('2027-05-12'), usualMoments);
  await transact(client, [
    ...[rhian, siân, tom].map((someone) => upsertPerson(stateTable, someone)),
    putSeminar(one.tables, null, seminar),
    putAttendance(one.tables, null, attendance),
    putPromises(one.tables, noPromises(tom.id), withAsks(noPromises(tom.id), seminar.id, asks)),
  ]);
}

async function change(one: TestFund, decide: Parameters<TestFund['promises']['change']>[1]): Promise<void> {
  const said = await one.promises.change(tom.id, decide);
  if (!said.ok) throw new Error(said.refusal);
}

const names = (one: TestFund, to: Person, at: EventTime) =>
  change(one, (promises) => handOn(promises, tom, to, openPromises([attendance]), at));
const agrees = (one: TestFund, who: Person, isYes = true) =>
  change(one, (promises) => answerHandOn(promises, who.id, isYes));
const passes = (one: TestFund, from: EventTime, to: EventTime) => createVirtualTime(one, from).to(to);
const letters = (one: TestFund) =>
  one.outbox().map(({ letter, to }) => [letter.replace(`promises_${tom.id}_`, ''), to[0]]);

describe('somebody who has left', () => {
  it('is asked nothing more, and nobody in their place', async () => {
    await promised(fund);
    await change(fund, (promises) => sayWhetherLeft(promises, false, may));
    await passes(fund, may, end);
    expect(letters(fund)).toEqual([]);
  });

  it('names a colleague, who is sent the words and who promised them, and is asked once they agree', async () => {
    await promised(fund);
    await names(fund, siân, may);
    await passes(fund, may, secondsAfter(month, 3600));
    expect(letters(fund)).toEqual([[`hand-on_${siân.id}`, siân.email]]);
    await agrees(fund, siân);
    await passes(fund, secondsAfter(month, 3600), secondsAfter(quarter, 3600));
    expect(letters(fund).slice(1)).toEqual([['2027-08-12', siân.email]]);
    for (const entry of fund.outbox()) {
      const { text = '', html = '' } = await PostalMime.parse(entry.raw());
      for (const part of [text, html])
        for (const words of [tom.name, 'Ask our three wards which forms they fill in twice'])
          expect(part).toContain(words);
    }
    // She does not carry it on any more.
    await agrees(fund, siân, false);
    await passes(fund, secondsAfter(quarter, 3600), end);
    expect(letters(fund)).toHaveLength(2);
  });

  it('who is back before the colleague was written to spares them the letter', async () => {
    await promised(fund);
    await names(fund, siân, may);
    await change(fund, (promises) => sayWhetherLeft(promises, true, may));
    await passes(fund, may, secondsAfter(month, 3600));
    expect(letters(fund)).toEqual([['2027-06-11', tom.email]]);
  });

  it('whose question waits to be sent is not sent it', async () => {
    await promised(fund);
    fund.afterClaim(async (id) => {
      if (id.endsWith('2027-06-11')) await change(fund, (promises) => sayWhetherLeft(promises, false, month));
    });
    await passes(fund, may, secondsAfter(month, 3600));
    expect(letters(fund)).toEqual([]);
  });
});

describe('an address that fails', () => {
  it('ends what is asked of its person: no further letter is even owed', async () => {
    await promised(fund);
    await passes(fund, may, month);
    const [first] = fund.outbox();
    await fund.report(first!, 'Bounce');
    await passes(fund, secondsAfter(month, 300), end);
    expect(letters(fund)).toEqual([['2027-06-11', tom.email]]);
    const owed = await fund.deliveries.ofRecipient(tom.id, 20);
    expect(owed.map(({ state }) => state)).toEqual(['bounced']);
  });

  it('of who carries on ends it for them alone', async () => {
    await promised(fund);
    await names(fund, siân, may);
    await agrees(fund, siân);
    await passes(fund, may, month);
    const bounced = fund.outbox().find(({ letter }) => letter.endsWith('2027-06-11'));
    await fund.report(bounced!, 'Bounce');
    await passes(fund, secondsAfter(month, 300), end);
    expect(letters(fund).filter(([letter]) => letter !== `hand-on_${siân.id}`)).toEqual([
      ['2027-06-11', siân.email],
    ]);
    expect((await fund.people.get([tom.id])).get(tom.id)?.suppression).toBeNull();
  });
});

it('a colleague is written to once, wherever a function dies', async () => {
  await dieAtEveryCall(
    dynamo,
    async (one) => {
      one.calls.isCounting = false;
      await promised(one);
      await names(one, siân, may);
      one.calls.isCounting = true;
      await one.tick(may);
    },
    async (one, where) => {
      for (const seconds of [300, 600, 2400]) await one.tick(secondsAfter(may, seconds));
      const owed = await one.deliveries.ofRecipient(siân.id, 20);
      expect([where, owed.length]).toEqual([where, 1]);
      expect(letters(one).length).toBeLessThanOrEqual(1);
    },
  );
});
