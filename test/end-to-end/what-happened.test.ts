import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { transact } from '../../functions/kernel/table.ts';
import { upsertPerson } from '../../functions/people/person-store.ts';
import { sayBack } from '../../functions/seminars/decide-seminar.ts';
import { retellable, sayingsOf } from '../../functions/seminars/sayings.ts';
import { putAttendance, putSeminar } from '../../functions/seminars/seminar-rows.ts';
import { tellingsOf } from '../../functions/seminars/what-happened.ts';
import { answered, attendancesOf, attendee } from '../portal-seminars/answered-seminar.ts';
import { clock } from '../seminars/seminar.ts';
import { createVirtualTime } from '../simulation/virtual-time.ts';
import { dieAtEveryCall } from '../support/crashes.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { rhian } from '../support/people.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const { id } = answered;
const [telling] = tellingsOf(answered);
const dayBefore = clock('2027-05-04', '12:00');
/** Of the seven, one never answered, one asked to be left alone. */
const told = [0, 1, 2, 3, 5].map((place) => attendee(place));

async function live(fund: TestFund): Promise<void> {
  const { client, stateTable } = fund.tables;
  const people = [rhian, ...[0, 1, 2, 3, 4, 5, 6].map((place) => attendee(place))];
  const seminar = {
    ...answered,
    reported: ['thanks', 'nothing-yet', 'month', 'quarter'] as const,
    nextAt: telling!.at,
  };
  const seven = attendancesOf().map((one, place) => (place === 4 ? { ...one, isLeftAlone: true } : one));
  await transact(client, [
    ...people.map((one) => upsertPerson(stateTable, one)),
    putSeminar(fund.tables, null, seminar),
    ...seven.map((one) => putAttendance(fund.tables, null, one)),
  ]);
}

const letters = (fund: TestFund) =>
  fund
    .outbox()
    .map(({ letter }) => letter)
    .filter((letter) => letter.includes('_happened_'))
    .toSorted();
const all = told.map((one) => `seminar_${id}_happened_quarter_${one.id}`).toSorted();

describe('“you said, this happened”', () => {
  it('goes once to everybody who answered, in their language, with what the organiser added', async () => {
    const fund = await openFund(await dynamo.createTables());
    try {
      await live(fund);
      const words = { cy: 'Byddwn yn cwrdd eto ym mis Hydref.', en: 'We will meet again in October.' };
      const quotes = retellable(sayingsOf(attendancesOf())).map((one) => one.id);
      const on = { at: dayBefore, by: { kind: 'staff', name: 'Catrin Rees' } } as const;
      await fund.seminars.change(id, on.at, (one) => sayBack(one, { words, quotes }, on));
      await createVirtualTime(fund, dayBefore).to(clock('2027-09-01', '10:00'));
      expect(letters(fund)).toEqual(all);
      for (const [language, place] of [
        ['en', 0],
        ['cy', 1],
      ] as const) {
        const entry = fund
          .outbox()
          .find((one) => one.to.includes(attendee(place).email) && one.letter.includes('_happened_'));
        const { text = '', html = '' } = await PostalMime.parse(entry!.raw());
        for (const part of [text, html]) {
          expect(part).toContain(words[language]);
          expect(part).toContain('Two forms fewer on each ward');
          expect(part).toContain(answered.title[language]);
          expect(part).not.toContain('Attendee 2');
        }
        expect(text).toMatch(language === 'en' ? /Done: 3/ : /Wedi’u gwneud: 3/);
      }
    } finally {
      await fund.stop();
    }
  });

  it('goes to each once, wherever a function dies', async () => {
    await dieAtEveryCall(
      dynamo,
      async (fund) => {
        fund.calls.isCounting = false;
        await live(fund);
        fund.calls.isCounting = true;
        await createVirtualTime(fund, dayBefore).to(clock('2027-05-05', '11:00'));
      },
      async (fund, where) => {
        await createVirtualTime(fund, clock('2027-05-05', '11:00')).to(clock('2027-05-07', '11:00'));
        const owed = await Promise.all(told.map(({ id: to }) => fund.deliveries.ofRecipient(to, 20)));
        expect([
          where,
          owed
            .flat()
            .map((one) => one.id)
            .toSorted(),
        ]).toEqual([where, all]);
        expect([where, new Set(letters(fund)).size]).toEqual([where, letters(fund).length]);
      },
    );
  });
});
