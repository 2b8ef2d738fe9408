import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { retellable, sayingsOf } from '../../functions/seminars/sayings.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { htmlFaults } from '../support/browser.ts';
import { rhian } from '../support/people.ts';
import { answered, attendancesOf, attendee, seatThem } from './answered-seminar.ts';
import { known } from './seminar-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2027-05-04T09:00:00Z');
  await known(site, rhian);
  await seatThem(site);
});
afterEach(() => site.stop());

const page = `/staff/seminars/${answered.id}/say-back`;
const seminar = async () => (await site.seminars.get(answered.id))!;
const [quote] = retellable(sayingsOf(attendancesOf()));
const words = { 'words-cy': 'Byddwn yn cwrdd eto.', 'words-en': 'We will meet again.' };
const send = async (fields: Readonly<Record<string, string>>) =>
  site.send(page, { ...fields, version: String((await seminar()).version) });

describe('what the organiser adds for those who answered', () => {
  test('is kept with the words chosen, shown in the letter as it will leave, and sends nothing', async () => {
    const saved = await send({ ...words, [`quote-${quote!.id}`]: 'yes' });
    expect(saved.headers.get('location')).toBe(`${site.origin}${page}?done=saved`);
    expect((await seminar()).saidBack).toEqual({
      words: { cy: words['words-cy'], en: words['words-en'] },
      quotes: [quote!.id],
    });
    const shown = await (await site.see(page)).text();
    expect(shown).toContain('You said, this happened');
    expect(shown).toContain('Dywedoch chi, digwyddodd hyn');
    expect(shown).toContain('5 May 2027');
    expect(await htmlFaults(shown)).toEqual([]);
    expect(await site.deliveries.ofRecipient(attendee(0).id, 10)).toEqual([]);
  });

  test('is refused in one language alone, and what was typed stays', async () => {
    const shown = await (await send({ ...words, 'words-cy': '' })).text();
    expect(shown).toContain('Write your words in Welsh and in English');
    expect(shown).toContain(words['words-en']);
    expect((await seminar()).saidBack.words.en).toBe('');
  });

  test('can be nothing that was not said together with “I would tell others”', async () => {
    const promise = sayingsOf(attendancesOf()).find(({ kind }) => kind === 'commitment');
    await send({ ...words, [`quote-${promise!.id}`]: 'yes' });
    expect((await seminar()).saidBack.quotes).toEqual([]);
    expect(await (await site.see(page)).text()).not.toContain('Attendee 0');
  });
});

test('the page of what came of a seminar names nobody, in either language', async () => {
  for (const language of ['cy', 'en'] as const) {
    const shown = await (await site.see(`/staff/seminars/${answered.id}/report`, language)).text();
    expect(await htmlFaults(shown)).toEqual([]);
    expect(shown).toContain('6 / 7 (86%)');
    expect(shown).not.toContain('Attendee');
  }
});
