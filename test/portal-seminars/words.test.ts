import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { transact } from '../../functions/kernel/table.ts';
import { createThemeStore } from '../../functions/seminars/theme-store.ts';
import { putAttendance, putSeminar } from '../../functions/seminars/seminar-rows.ts';
import { sayingsOf } from '../../functions/seminars/sayings.ts';
import { termsIn } from '../../functions/seminars/terms.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { htmlFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian } from '../support/people.ts';
import { answered, attendancesOf, seatThem } from './answered-seminar.ts';
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
});
afterEach(() => site.stop());

const sayings = sayingsOf(attendancesOf());
const [term] = termsIn(sayings);
const page = `/staff/what-came/words/${encodeURIComponent(term!.key)}`;
const themePage = '/staff/what-came/themes/one-form-for-all';
const names = { 'name-cy': 'Un ffurflen i bawb', 'name-en': 'One form for all' };
const theme = () => createThemeStore(site.access).list();

describe('what people said in their own words', () => {
  test('is counted, leads to the quotes, and names nobody', async () => {
    await seatThem(site);
    for (const language of ['cy', 'en'] as const) {
      const list = await (await site.see('/staff/what-came/words', language)).text();
      expect(list).toContain(`href="${page}"`);
      const shown = await (await site.see(page, language)).text();
      for (const quote of sayings.filter(({ id }) => term!.sayings.includes(id)))
        expect(shown.replaceAll('&#39;', "'")).toContain(quote.text);
      for (const text of [list, shown]) {
        expect(text).not.toContain('Attendee');
        expect(await htmlFaults(text)).toEqual([]);
      }
    }
    const table = await (await site.see('/staff/what-came/words.csv')).text();
    expect(table.split('\r\n')).toHaveLength(termsIn(sayings).length + 2);
  });

  test('is not shown where fewer than five people said something', async () => {
    await transact(site.access.client, [
      putSeminar(site.access, null, answered),
      ...attendancesOf()
        .slice(0, 4)
        .map((one) => putAttendance(site.access, null, one)),
    ]);
    const shown = await (await site.see('/staff/what-came/words')).text();
    expect(shown).toContain('Fewer than 5 people');
    expect((await site.see(page)).status).toBe(404);
  });

  test('is gathered under a theme that staff name in both languages, and taken out again', async () => {
    await seatThem(site);
    const half = await (await site.send(page, { ...names, 'name-cy': '', 'word-itself': 'yes' })).text();
    expect(half).toContain('Give the theme a name in Welsh and in English');
    const none = await (await site.send(page, names)).text();
    expect(none).toContain('Choose the word itself');
    expect(await theme()).toEqual([]);

    const saved = await site.send(page, { ...names, 'word-itself': 'yes' });
    expect(saved.headers.get('location')).toBe(`${site.origin}${themePage}?done=saved`);
    await site.send(page, { ...names, 'word-itself': 'yes' });
    const quote = sayings.find(({ id }) => term!.sayings.includes(id))!;
    await site.send(page, { theme: 'one-form-for-all', [`quote-${quote.id}`]: 'yes' });
    expect(await theme()).toMatchObject([
      {
        name: { cy: names['name-cy'], en: names['name-en'] },
        terms: [term!.key],
        sayings: [quote.id],
        version: 3,
        changedBy: 'Catrin Rees',
      },
    ]);
    for (const language of ['cy', 'en'] as const)
      expect(await htmlFaults(await (await site.see(themePage, language)).text())).toEqual([]);

    await site.send(themePage, { ...names, version: '2' });
    expect((await theme())[0]?.terms).toEqual([term!.key]);
    await site.send(themePage, { ...names, version: '3', [`quote-${quote.id}`]: 'yes' });
    expect(await theme()).toMatchObject([{ terms: [], sayings: [quote.id], version: 4 }]);
  });
});
