import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  faultsOfPages,
  launchBrowser,
  lookRows,
  looks,
  openContext,
  pageFaults,
} from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian } from '../support/people.ts';
import { nia } from './introduced.ts';
import { garethsBid, niasBid, openSimilarSite, records, type SimilarSite } from './similar-site.ts';

let dynamo: TestDynamo;
let similar: SimilarSite;
let browser: Browser;
let page: Page;

const staffPath = `/staff/applications/${niasBid}`;
const introducePath = `${staffPath}/introductions/meeting/${garethsBid}/introduce`;
const askMentorPath = `${staffPath}/introductions/mentor/${records.id}/ask`;

beforeAll(async () => {
  dynamo = await startDynamo();
  similar = await openSimilarSite(await dynamo.createTables());
  await similar.compareBoth();
  browser = await launchBrowser();
  const context = await openContext(browser, { viewport: { width: 390, height: 800 } });
  page = await context.newPage();
  await page.goto(`${similar.site.origin}/staff`);
  await page.locator('button[value="local-staff-1"]').click();
  await page.waitForURL(`${similar.site.origin}/staff`);
});
afterAll(async () => {
  await browser.close();
  await similar.site.stop();
  await dynamo.stop();
});

describe('similar work and introductions', () => {
  test.each(lookRows)(
    'axe and the HTML checker find nothing on any page (%s, %d wide)',
    async (_language, _width, look) => {
      const bid = await similar.pathOf(niasBid, nia);
      const pages = [
        bid,
        `${bid}/introductions?done=yes`,
        staffPath,
        `${staffPath}/similar`,
        introducePath,
        askMentorPath,
      ];
      expect(await faultsOfPages(page, similar.site.origin, pages, look)).toEqual({});
    },
    240_000,
  );

  test('from a bid to an introduction, with the keyboard, through a mistake', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${similar.site.origin}${staffPath}?lang=cy`);
    await page.locator(`main a[href="${staffPath}/similar"]`).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/similar$/);
    await page.locator(`main a[href="${introducePath}"]`).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/introduce$/);
    await page.locator('main form button:not([aria-hidden])').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Gwall: /);
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('.govuk-error-summary a').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/similar\?done=introduce$/);
    expect(await page.locator('main').innerText()).toContain('Dywedir wrth y naill am y llall.');
    expect(await pageFaults(page)).toEqual([]);
    expect((await similar.site.applications.timeline(garethsBid)).map(({ what }) => what)).toContain(
      'introduction-made',
    );
  });

  test('somebody who is asked to be a mentor answers by their link, with the keyboard, and the page is as clean', async () => {
    await page.goto(`${similar.site.origin}${askMentorPath}?lang=en`);
    await page.locator('#choice').check();
    await page.locator('main form button:not([aria-hidden])').click();
    await page.waitForURL(/done=ask$/);
    const path = similar.mentorPath(rhian);
    for (const look of looks)
      expect(await faultsOfPages(page, similar.site.origin, [path], look)).toEqual({});
    await page.goto(`${similar.site.origin}${path}?lang=en`);
    await page.locator('input[value="yes"]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=we have told you and them who the other is');
    expect(await pageFaults(page)).toEqual([]);
    await page.goto(`${similar.site.origin}${staffPath}/similar`);
    expect(await pageFaults(page)).toEqual([]);
  }, 240_000);
});
