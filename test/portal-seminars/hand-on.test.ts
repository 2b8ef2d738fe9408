import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { transact } from '../../functions/kernel/table.ts';
import { personIdOf } from '../../functions/people/person.ts';
import { noPromises, withAsks } from '../../functions/seminars/promises.ts';
import { signPromisesLink } from '../../functions/seminars/seminar-links.ts';
import { putAttendance, putPromises, putSeminar } from '../../functions/seminars/seminar-rows.ts';
import type { SeminarId } from '../../functions/seminars/seminar.ts';
import { commitmentOf, newAttendanceOf } from '../seminars/attendance.ts';
import { clock, publishedSeminar } from '../seminars/seminar.ts';
import { faultsOfPages, launchBrowser, lookRows, openContext } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian, testKeys, tom } from '../support/people.ts';
import { known, openSeminarSite, type SeminarSite } from './seminar-site.ts';

const over = publishedSeminar({
  id: 'digital-front-doors' as SeminarId,
  kind: 'network-meeting',
  title: { cy: 'Drysau digidol i wasanaethau cyhoeddus', en: 'Digital front doors' },
  startsAt: clock('2027-01-13', '10:00'),
  endsAt: clock('2027-01-13', '12:00'),
  hasEnded: true,
  nextAt: null,
});
const nia = { name: 'Nia Hughes', email: 'nia.hughes@gwynedd.example.org', language: 'cy' } as const;
const niaId = personIdOf(nia.email, testKeys);
const theirs = `/promises/${signPromisesLink(testKeys, tom.id, niaId)}`;

let dynamo: TestDynamo;
let seminars: SeminarSite;
let browser: Browser;
let page: Page;
let own: string;
beforeAll(async () => {
  dynamo = await startDynamo();
  seminars = await openSeminarSite(await dynamo.createTables(), {
    kind: 'network-meeting',
    follows: over.id,
  });
  const { access } = seminars.site;
  for (const someone of [tom, rhian]) await known(seminars.site, someone);
  await transact(access.client, [
    putSeminar(access, null, over),
    putAttendance(access, null, newAttendanceOf({ seminarId: over.id, commitments: [commitmentOf()] })),
    putPromises(access, noPromises(tom.id), withAsks(noPromises(tom.id), over.id, [])),
  ]);
  own = seminars.promisesOf(tom.id);
  browser = await launchBrowser();
  page = await (await openContext(browser, { viewport: { width: 390, height: 800 } })).newPage();
});
afterAll(async () => {
  await browser.close();
  await seminars.stop();
  await dynamo.stop();
});

const handOnLetters = async () =>
  (await seminars.site.deliveries.ofRecipient(niaId, 9)).map(({ message }) => message.template);
const left = async () => (await seminars.site.promises.getMany([tom.id])).get(tom.id)?.left;

describe('somebody who is no longer the right person', () => {
  test('names a colleague of the same organisation, who is written to once', async () => {
    expect(await seminars.text(own)).toContain('I am no longer the right person');
    const wrong = await seminars.post(`${own}/left`, {
      who: 'named',
      ...nia,
      email: 'nia@powys.example.org',
    });
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining('only to somebody of the same organisation'),
    ]);
    expect((await seminars.post(`${own}/left`, { who: '' })).status).toBe(422);
    for (let press = 0; press < 2; press++)
      expect((await seminars.post(`${own}/left`, { who: 'named', ...nia })).status).toBe(303);
    expect(await handOnLetters()).toEqual(['promises-hand-on']);
    expect(await seminars.text(own)).toContain('You told us that you are no longer the right person');
  });

  test('has a page that changes nothing when it is opened, and is for them alone', async () => {
    const before = await left();
    for (const path of [`${own}/left`, `${theirs}/carry-on`])
      expect((await seminars.get(path)).status).toBe(200);
    for (const path of [`${theirs}/left`, `${own}/carry-on`, `${theirs}/calendar.ics`])
      expect([path, (await seminars.get(path)).status]).toEqual([path, 404]);
    expect(await left()).toEqual(before);
    const stranger = `/promises/${signPromisesLink(testKeys, tom.id, rhian.id)}`;
    expect((await seminars.get(stranger)).status).toBe(404);
  });
});

describe('the colleague who was named', () => {
  test('answers nothing before they agree', async () => {
    for (const path of [theirs, `${theirs}/${over.id}/1`])
      expect((await seminars.get(path)).headers.get('location')).toMatch(/carry-on$/);
  });

  test.each(lookRows)('finds pages without a fault (%s, %d wide)', async (_language, _width, look) => {
    const pages = [`${own}/left`, own, `${theirs}/carry-on`, `${theirs}/carry-on/thanks`];
    expect(await faultsOfPages(page, seminars.site.origin, pages, look)).toEqual({});
  });

  test('agrees, says what came of it, and can stop', async () => {
    expect(await seminars.text(`${theirs}/carry-on`)).toContain('Ask our three wards');
    await seminars.post(`${theirs}/carry-on`, { choice: 'yes' });
    const shown = await seminars.text(theirs);
    expect(shown).toContain('Promised by: Tom Bevan');
    expect(shown).not.toContain('Not be asked any more');
    expect((await seminars.get(`${theirs}/${over.id}/ask`)).status).toBe(404);
    const said = await seminars.post(`${theirs}/${over.id}/1`, { outcome: 'done', why: '' });
    expect(said.status).toBe(303);
    const attendance = (await seminars.site.attendances.ofPerson(tom.id, [over.id])).get(over.id);
    expect(attendance?.commitments[0]?.answers.map(({ outcome }) => outcome)).toEqual(['done']);
    await seminars.post(`${theirs}/carry-on`, { choice: 'no' });
    expect((await left())?.successor?.says).toBe('no');
  });

  test.each(lookRows)(
    'and what they carry on, and staff the actions before a meeting (%s, %d wide)',
    async (_language, _width, look) => {
      await seminars.post(`${theirs}/carry-on`, { choice: 'yes' });
      const { origin } = seminars.site;
      expect(await faultsOfPages(page, origin, [theirs], look)).toEqual({});
      await page.goto(`${origin}/staff`);
      const signIn = page.locator('button[value="local-staff-1"]');
      if ((await signIn.count()) > 0) await signIn.click();
      await page.waitForURL(`${origin}/staff`);
      const meeting = `/staff/seminars/${seminars.seminar.id}`;
      expect(await faultsOfPages(page, origin, [meeting, `${meeting}/follows`], look)).toEqual({});
    },
  );

  test('loses their link when who promised is back', async () => {
    await seminars.post(`${own}/left`, { who: 'there' });
    expect((await seminars.get(theirs)).status).toBe(404);
  });
});
