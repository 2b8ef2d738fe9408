import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { transact } from '../../functions/kernel/table.ts';
import { createLog } from '../../functions/kernel/log.ts';
import { contactPosts, organisationTypes } from '../../functions/organisations/contact-post.ts';
import { suppressPerson } from '../../functions/people/person-store.ts';
import { createAdvanceRound } from '../../functions/rounds/advance-round.handler.ts';
import { blankAnnouncement } from '../../functions/rounds/announcement.ts';
import type { RoundId } from '../../functions/rounds/round.ts';
import { begunBid, openRound } from '../support/bids.ts';
import {
  faultsOfPages,
  htmlFaults,
  launchBrowser,
  looks,
  openContext,
  pageFaults,
} from '../support/browser.ts';
import { contactsFile, idOfAddress } from '../support/contacts.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';
import { loadContacts, someContacts } from './rounds-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let browser: Browser;
let page: Page;

const announcement = {
  ...blankAnnouncement,
  words: { cy: 'Dysgu sy’n dod gyntaf.', en: 'Learning comes first.' },
  audience: { posts: contactPosts, organisationTypes },
};
const sent = openRound({ id: 'round-11' as RoundId, announcement });
const gone = idOfAddress(someContacts[1]?.['email'] ?? '');

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2026-11-20T10:00:00Z');
  await loadContacts(site);
  const { access } = site;
  await transact(access.client, [suppressPerson(access.stateTable, gone, 'hard-bounce', site.now())]);
  await site.rounds.begin(openRound({ announcement }), [], site.now());
  await site.rounds.begin(sent, [], site.now());
  await site.applications.begin(begunBid(), site.now());
  const names = { 'name-cy': 'Rownd 13', 'name-en': 'Round 13', id: '', form: 'form-1' };
  await site.send('/staff/rounds/new', names);
  const seen = /name="seen" value="(\w+)"/.exec(
    await (await site.see('/staff/rounds/round-11/announcement/send')).text(),
  );
  await site.send('/staff/rounds/round-11/announcement/send', { choice: 'yes', seen: seen?.[1] ?? '' });
  const advance = createAdvanceRound({ ...site, log: createLog(() => undefined) });
  await advance({ id: sent.id, at: site.now() });

  browser = await launchBrowser();
  const context = await openContext(browser, { viewport: { width: 390, height: 800 }, locale: 'cy-GB' });
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  await dynamo.stop();
});

/** Signs in as staff through the provider's page. */
async function signIn(): Promise<void> {
  await page.goto(`${site.origin}/staff`);
  if (!page.url().includes('/local/identity/')) return;
  await page.locator('button[value="local-staff-1"]').click();
  await page.waitForURL(`${site.origin}/staff`);
}

const pagesAbout = {
  rounds: [
    '/staff/rounds',
    '/staff/rounds/new',
    '/staff/rounds/round-12',
    '/staff/rounds/round-11',
    '/staff/rounds/round-13?done=publish',
    '/staff/rounds/round-13/withdraw',
    '/staff/rounds/round-13/publish',
  ],
  'parts of a round': [
    '/staff/rounds/round-13/edit/name',
    '/staff/rounds/round-13/edit/dates',
    '/staff/rounds/round-13/edit/money',
    '/staff/rounds/round-13/edit/themes',
    '/staff/rounds/round-13/edit/criteria',
    '/staff/rounds/round-12/edit/dates',
    '/staff/rounds/round-12/edit/money',
  ],
  'the announcement': [
    '/staff/rounds/round-13/announcement',
    '/staff/rounds/round-12/announcement?done=words',
    '/staff/rounds/round-12/announcement/words',
    '/staff/rounds/round-12/announcement/audience',
    '/staff/rounds/round-12/announcement/preview',
    '/staff/rounds/round-12/announcement/test',
    '/staff/rounds/round-12/announcement/send',
    '/staff/rounds/round-11/announcement/reached',
    '/staff/rounds/round-11/announcement/reached?fate=left-out',
  ],
  contacts: [
    '/staff/contacts?done=contact',
    '/staff/contacts/new',
    '/staff/contacts/gwynedd-council_leader',
    '/staff/contacts/gwynedd-council_chief-executive',
    '/staff/contacts/import',
    '/staff/contacts/import-done?created=3&rejected=1',
  ],
} as const;
const looksAtPages = (Object.keys(pagesAbout) as (keyof typeof pagesAbout)[]).flatMap((what) =>
  looks.map((look) => [what, look.language, look.width, look] as const),
);

describe('the pages about rounds in a real browser', () => {
  test.each(looksAtPages)(
    'axe and the HTML checker find nothing on those about %s (%s, %d wide)',
    async (what, _language, _width, look) => {
      await signIn();
      expect(await faultsOfPages(page, site.origin, pagesAbout[what], look)).toEqual({});
    },
  );

  test('a round is begun, filled in and published with the keyboard and through a mistake, in Welsh', async () => {
    await signIn();
    await page.goto(`${site.origin}/staff/rounds/new?lang=cy`);
    await page.locator('#name-cy').fill('Rownd 14');
    await page.locator('#name-cy').press('Enter');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Gwall: /);
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('.govuk-error-summary a').first().press('Enter');
    await page.keyboard.type('Round 14');
    await page.keyboard.press('Enter');
    await page.waitForURL(/round-14$/);

    await page.goto(`${site.origin}/staff/rounds/round-14/edit/dates`);
    await page.locator('#closes-time').fill('hanner nos');
    await page.locator('#closes-time').press('Enter');
    await page.waitForSelector('.govuk-error-summary');
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('#closes-time').fill('17:00');
    await page.locator('#closes-time').press('Enter');
    await page.waitForSelector('.govuk-notification-banner--success');

    await page.goto(`${site.origin}/staff/rounds/round-14/edit/money`);
    await page.locator('#budget').fill('£2,000,000');
    await page.locator('#budget').press('Enter');
    await page.waitForSelector('.govuk-notification-banner--success');

    await page.goto(`${site.origin}/staff/rounds/round-14/edit/criteria`);
    await page.locator('#c0-weight').fill('14');
    await page.locator('button[name="more-rows"]').click();
    await page.waitForSelector('#c7-name-cy');
    expect(await page.locator('main').innerText()).toContain('99');
    await page.locator('#c0-weight').press('Enter');
    await page.waitForSelector('.govuk-error-summary');
    expect(await pageFaults(page)).toEqual([]);
    expect(await page.locator('#c0-weight').inputValue()).toBe('14');

    await page.goto(`${site.origin}/staff/rounds/round-14/publish`);
    await page.locator('main form button').click();
    await page.waitForSelector('.govuk-error-summary');
    await page.locator('#choice').check();
    await page.locator('main form button').click();
    await page.waitForURL(/done=publish/);
    expect(await site.rounds.get('round-14' as RoundId)).toMatchObject({ state: 'published' });
  });

  test('a form of the announcement keeps what was typed when the language is switched', async () => {
    await signIn();
    await page.goto(`${site.origin}/staff/rounds/round-12/announcement/words?lang=cy`);
    await page.locator('#words-cy').fill('Geiriau newydd.');
    await page.locator('.language-button').click();
    await page.waitForSelector('html[lang="en"]');
    expect(await page.locator('#words-cy').inputValue()).toBe('Geiriau newydd.');
    await page.goto(`${site.origin}/staff/rounds/round-12/announcement/audience?lang=en`);
    await page.locator('#posts').uncheck();
    await page.locator('.language-button').click();
    await page.waitForSelector('html[lang="cy"]');
    expect(await page.locator('#posts').isChecked()).toBe(false);
    expect((await site.rounds.get('round-12' as RoundId))?.announcement.words.cy).toBe(announcement.words.cy);
  });

  test('a spreadsheet of contacts is chosen, looked through and loaded', async () => {
    await signIn();
    await page.goto(`${site.origin}/staff/contacts/import?lang=en`);
    const rows = [
      { organisation: 'Swansea Council', post: 'leader', name: 'Ann Other', email: 'ann@body.example.org' },
      { organisation: 'Swansea Council', post: 'mayor', name: 'Nobody', email: 'nobody@body.example.org' },
    ];
    await page.setInputFiles('#file', {
      name: 'contacts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(contactsFile(rows)),
    });
    await page.locator('main button').click();
    await page.waitForSelector('#choice');
    expect(await pageFaults(page)).toEqual([]);
    expect(await htmlFaults(await page.content())).toEqual([]);
    expect(await page.locator('main').innerText()).toContain('Ann Other');
    await page.locator('#choice').check();
    await page.locator('main button').click();
    await page.waitForURL(/import-done/);
    await page.goto(`${site.origin}/staff/contacts?q=abertawe`);
    expect(await page.locator('main').innerText()).toContain('Ann Other');
  });
});
