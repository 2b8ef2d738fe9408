import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { htmlFaults, launchBrowser, lookLanguages, openContext, pageFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian } from '../support/people.ts';
import { nia } from './introduced.ts';
import { garethsBid, niasBid, openSimilarSite, records, type SimilarSite } from './similar-site.ts';

let dynamo: TestDynamo;
let similar: SimilarSite;
let browser: Browser;
let page: Page;
/** Where to leave pictures of the pages, when somebody wants to look at them. */
const pictures = process.env['PICTURES'];

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

/** What is wrong with pages, at the width of a phone and of a screen. */
async function faultsOf(
  paths: readonly string[],
  language: string,
): Promise<Record<string, readonly string[]>> {
  await page.goto(`${similar.site.origin}/?lang=${language}`);
  const found: Record<string, readonly string[]> = {};
  for (const path of paths) {
    const response = await page.goto(`${similar.site.origin}${path}`);
    const wrong = [...(await htmlFaults((await response?.text()) ?? ''))];
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      wrong.push(...(await pageFaults(page, language === 'cy' && width === 390)));
      await picture(`${path}-${language}-${width}`);
    }
    if (response?.status() !== 200) wrong.push(`answered ${response?.status() ?? 'nothing'}`);
    if ((await page.locator('html').getAttribute('lang')) !== language) wrong.push('in the wrong language');
    if (wrong.length > 0) found[path] = wrong;
  }
  return found;
}

async function picture(name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  const file = name.replace(/[^A-Za-z0-9]+/g, '-').slice(-90);
  await page.screenshot({ path: `${pictures}/${file}.png`, fullPage: true });
}

describe('similar work and introductions, on a phone and on a screen', () => {
  test.each(lookLanguages)(
    'axe and the HTML checker find nothing on any page (%s)',
    async (language) => {
      const bid = await similar.pathOf(niasBid, nia);
      const pages = [
        bid,
        `${bid}/introductions?done=yes`,
        staffPath,
        `${staffPath}/similar`,
        introducePath,
        askMentorPath,
      ];
      expect(await faultsOf(pages, language)).toEqual({});
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
    for (const language of lookLanguages) expect(await faultsOf([path], language)).toEqual({});
    await page.goto(`${similar.site.origin}${path}?lang=en`);
    await page.locator('input[value="yes"]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=we have told you and them who the other is');
    expect(await pageFaults(page)).toEqual([]);
    expect(await faultsOf([`${staffPath}/similar`], 'en')).toEqual({});
  }, 240_000);
});
