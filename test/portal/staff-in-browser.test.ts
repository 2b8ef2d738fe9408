import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ProjectId } from '../../functions/projects/project.ts';
import type { Obligation } from '../../functions/obligations/obligation.ts';
import { transact } from '../../functions/kernel/table.ts';
import { suppressPerson } from '../../functions/people/person-store.ts';
import { seed } from '../lessons/seed.ts';
import { pastBid } from '../applications/past-bids.ts';
import { csvOf } from '../projects/csv.ts';
import {
  faultsOfPages,
  htmlFaults,
  launchBrowser,
  lookRows,
  openContext,
  pageFaults,
} from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { newView, rhian, tom } from '../support/people.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';
import { projectFile } from './project-file.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let browser: Browser;
let page: Page;
const view = newView('2027-03-01', undefined, 'seen');
const waiting = newView('2027-03-05', undefined, 'waits');
const late = newView('2026-11-20', undefined, 'late');

beforeAll(async () => {
  dynamo = await startDynamo();
  const access = await dynamo.createTables();
  site = await openPortalSite(access);
  await seed(access, view);
  const at = site.now();
  const asks: Partial<Obligation> = {
    timeRequest: { by: rhian.id, at, until: '2027-04-01' as Obligation['dueOn'], reason: 'Ill' },
    handoverRequest: {
      by: rhian.id,
      role: 'lead',
      at,
      name: 'Ann Other',
      email: 'ann@elsewhere.example.com',
      language: 'en',
    },
    paused: { at, reason: 'Holidays' },
  };
  await seed(access, { ...waiting, obligation: { ...waiting.obligation, ...asks } });
  await seed(access, {
    ...late,
    obligation: { ...late.obligation, state: 'submitted', submitted: { at, by: rhian.id } },
  });
  await site.send('/staff/obligations/lessons-learnt_seen/chase-now', {
    step: 'check',
    choice: 'yes',
    reason: '',
    dueOn: '',
    person: '',
    version: '1',
  });
  const [letter] = await site.deliveries.about(view.obligation.id);
  if (letter === undefined) throw new Error('no letter');
  await site.deliveries.step(letter, 'claim', { nextAt: null });
  const claimed = await site.deliveries.get(letter.id);
  if (claimed !== null) await site.deliveries.step(claimed, 'lose', { nextAt: null, detail: 'no-reply' });
  await transact(access.client, [suppressPerson(access.stateTable, tom.id, 'hard-bounce', at)]);

  await site.pastBidImporting.run(csvOf(pastBid()), at);
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

const everyPage = (letterId: string): readonly string[] => [
  '/',
  '/accessibility',
  '/privacy',
  '/contact',
  '/nope',
  '/staff/signed-out',
  '/staff',
  '/staff?only=overdue&q=nothing-like-it',
  '/staff/projects',
  '/staff/projects/seen',
  '/staff/projects/seen/contacts/lead',
  '/staff/obligations/lessons-learnt_seen?done=pause',
  '/staff/obligations/lessons-learnt_waits',
  '/staff/obligations/lessons-learnt_late',
  '/staff/obligations/lessons-learnt_seen/letters/sponsor',
  '/staff/obligations/lessons-learnt_waits/extend',
  '/staff/obligations/lessons-learnt_waits/confirm-handover',
  '/staff/obligations/lessons-learnt_late/accept',
  '/staff/obligations/lessons-learnt_seen/revoke-links',
  '/staff/obligations/lessons-learnt_seen/resume',
  '/staff/obligations/lessons-learnt_seen/note',
  '/staff/deliveries',
  `/staff/deliveries/${letterId}/send-again`,
  '/staff/people',
  `/staff/people/${tom.id}`,
  `/staff/people/${tom.id}/lift`,
  `/staff/people/${rhian.id}/export`,
  `/staff/people/${rhian.id}/erase`,
  `/staff/people/${rhian.id}/language`,
  '/staff/import',
  '/staff/import-done?created=3&rejected=1',
  '/staff/welsh',
  '/staff/welsh?area=letters&state=drafted',
  '/staff/import-applications',
  '/staff/applications/past-1',
  '/staff/rounds/past-round-3-2014',
  '/staff/sign-out',
];

const faults = () => pageFaults(page);

describe('staff pages in a real browser', () => {
  test.each(lookRows)(
    'axe and the HTML checker find nothing on any page (%s, %d wide)',
    async (_language, _width, look) => {
      await signIn();
      const [letter] = await site.deliveries.about(view.obligation.id);
      const pages = everyPage(letter?.id ?? '');
      expect(await faultsOfPages(page, site.origin, pages, look)).toEqual({});
    },
    120_000,
  );

  test('a date is moved with the keyboard alone, in Welsh, through a mistake, and the pages on the way are clean', async () => {
    await signIn();
    await page.goto(`${site.origin}/staff/obligations/lessons-learnt_seen/extend?lang=cy`);
    await page.locator('#dueOn-day').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Gwall: /);
    expect(await faults()).toEqual([]);
    await page.locator('.govuk-error-summary a').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('1');
    await page.keyboard.press('Tab');
    await page.keyboard.type('6');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2027');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Mae’r arweinydd yn sâl');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#choice');
    expect(await faults()).toEqual([]);
    await page.locator('.language-button').click();
    await page.waitForSelector('html[lang="en"]');
    expect(await page.locator('main').innerText()).toContain('Mae’r arweinydd yn sâl');
    await page.locator('#choice').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.govuk-notification-banner--success');
    expect((await site.obligations.view(view.obligation.id))?.obligation.dueOn).toBe('2027-06-01');
  });

  test('a new lead is named, in Welsh, through a mistake, and the pages on the way are clean', async () => {
    await signIn();
    await page.goto(`${site.origin}/staff/projects/seen/contacts/lead?lang=cy`);
    await page.locator('main form button').click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await faults()).toEqual([]);
    await page.locator('#who').check();
    await page.locator('#name').fill('Nia Rees');
    await page.locator('#email').fill(tom.email);
    await page.locator('#language').check();
    await page.locator('#reason').fill('Mae Rhian wedi gadael');
    await page.locator('main form button').click();
    await page.waitForSelector('#choice');
    expect(await faults()).toEqual([]);
    expect(await htmlFaults(await page.content())).toEqual([]);
    expect(await page.locator('main').innerText()).toContain('Dim post');
    await page.locator('#choice').check();
    await page.locator('main form button').first().click();
    await page.waitForSelector('.govuk-notification-banner--success');
    expect((await site.obligations.view(view.obligation.id))?.contacts.lead?.id).toBe(tom.id);
  });

  test('a spreadsheet is chosen, looked through and imported', async () => {
    await signIn();
    await page.goto(`${site.origin}/staff/import?lang=en`);
    const text = projectFile([
      {
        id: 'new-1',
        title: 'A new project',
        organisation: 'Council',
        lead_name: 'A Lead',
        lead_email: 'a@council.example.org',
        lessons_due: '2027-06-01',
      },
      { id: 'new-2', title: 'A bad row', organisation: 'Council', lead_email: 'nonsense' },
    ]);
    await page.setInputFiles('#file', {
      name: 'projects.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await page.locator('main button').click();
    await page.waitForSelector('#choice');
    expect(await faults()).toEqual([]);
    const main = await page.locator('main').innerText();
    expect(main).toContain('A new project');
    expect(main).toContain('lead_email');
    expect(await site.people.get([])).toEqual(new Map());
    await page.locator('#choice').check();
    await page.locator('main button').click();
    await page.waitForURL(/import-done/);
    await page.goto(`${site.origin}/staff/projects?q=new+project`);
    expect(await page.locator('main').innerText()).toContain('A new project');
  });

  test('past applications are looked through: what is new, what changes and what is wrong, in Welsh', async () => {
    await signIn();
    await page.goto(`${site.origin}/staff/import-applications?lang=cy`);
    const text = csvOf(
      pastBid({ decision: 'declined', amount_gbp: '300000' }),
      pastBid({ id: 'past-2', title: 'Biomass for leisure centres' }),
      pastBid({ id: 'past-3', decision: 'awarded' }),
    );
    const file = { name: 'bids.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.setInputFiles('#file', file);
    await page.locator('main button').click();
    await page.waitForSelector('#choice');
    expect(await faults()).toEqual([]);
    expect(await page.locator('main').innerText()).toContain('Nid oes gan unrhyw brosiect y dynodydd hwn.');
    await page.locator('.language-button').click();
    await page.waitForSelector('html[lang="en"]');
    await page.locator('#choice').check();
    await page.locator('main button').click();
    await page.waitForURL(/import-applications-done/);
    expect((await site.applications.view('past-2' as ProjectId))?.application.state).toBe('unsuccessful');
  });

  test('a search that is narrowed by state and letter shows what it says it found', async () => {
    await signIn();
    await page.goto(`${site.origin}/staff?lang=en`);
    await page.locator('#state').selectOption('submitted');
    await page.locator('main form button').click();
    await page.waitForURL(/state=submitted/);
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await page.locator('main').innerText()).toContain('1 found.');
  });
});
