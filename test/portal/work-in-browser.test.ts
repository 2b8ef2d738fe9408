import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { seed } from '../lessons/seed.ts';
import { faultsOfPages, launchBrowser, lookRows, openContext, pageFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { newView } from '../support/people.ts';
import { FunctionError } from '../support/workflows.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let browser: Browser;
let page: Page;
const view = newView('2027-03-01', undefined, 'seen');

beforeAll(async () => {
  dynamo = await startDynamo();
  const access = await dynamo.createTables();
  site = await openPortalSite(access);
  await seed(access, view);
  site.workflows.answer('decide-chase', () => {
    throw new FunctionError('Runtime.ExitError');
  });
  await site.send(`/staff/obligations/${view.obligation.id}/chase-now`, {
    step: 'check',
    choice: 'yes',
    reason: '',
    dueOn: '',
    person: '',
    version: '1',
  });
  const [letter] = await site.deliveries.about(view.obligation.id);
  await site.workflows.start('obligation-chase', 'failed', { obligationId: view.obligation.id });
  await site.workflows.start('deliver', 'done', { deliveryIds: [letter?.id] });
  await site.workflows.settled();
  browser = await launchBrowser();
  const context = await openContext(browser, { viewport: { width: 390, height: 800 } });
  page = await context.newPage();
  await page.goto(`${site.origin}/staff`);
  await page.locator('button[value="local-staff-1"]').click();
  await page.waitForURL(`${site.origin}/staff`);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  await dynamo.stop();
});

const pages = [
  '/staff/start',
  '/staff/work',
  '/staff/work?state=running',
  '/staff/work/obligation-chase.failed',
  '/staff/work/obligation-chase.failed/retry',
  '/staff/work/deliver.done?done=already',
];

describe('starting things and seeing what became of them', () => {
  test.each(lookRows)(
    'axe and the HTML checker find nothing on any page (%s, %d wide)',
    async (_language, _width, look) => {
      expect(await faultsOfPages(page, site.origin, pages, look)).toEqual({});
    },
  );

  test('from the menu to what failed, with the keyboard, through a mistake, to the new try', async () => {
    site.workflows.answer('decide-chase', () => ({ outcome: 'looked', deliveryIds: [] }));
    await page.goto(`${site.origin}/staff/start?lang=cy`);
    await page.locator('nav a[href="/staff/work"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/staff\/work$/);
    await page.locator('main a[href="/staff/work/obligation-chase.failed"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('a.govuk-button').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/retry$/);
    await page.locator('main form button:not([aria-hidden])').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Gwall: /);
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('.govuk-error-summary a').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/obligation-chase\.retry-1-failed\?done=done/);
    expect(await page.locator('main').innerText()).toContain('Dyma’r cynnig newydd.');
    expect(await pageFaults(page)).toEqual([]);
  });
});
