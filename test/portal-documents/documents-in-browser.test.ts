import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { asTyped } from '../../functions/documents/answers.ts';
import { everyAnswer, everyKind } from '../documents/every-kind.ts';
import { launchBrowser, openContext, pageFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openDocumentSite, type DocumentSite } from './document-site.ts';

let dynamo: TestDynamo;
let browser: Browser;
let site: DocumentSite;
let context: BrowserContext;
let page: Page;
const path = '/bid/bid-1';

beforeAll(async () => {
  dynamo = await startDynamo();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await dynamo.stop();
});
beforeEach(async () => {
  site = await openDocumentSite(await dynamo.createTables());
  await site.bids.add('bid-1');
  context = await openContext(browser, { viewport: { width: 390, height: 800 }, locale: 'en-GB' });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await site.stop();
});

const submit = (selector = 'main button:not([name])') =>
  Promise.all([page.waitForNavigation(), page.locator(selector).click()]);

describe('fields of every kind, at phone width', () => {
  it.each(everyKind.sectionIds)(
    'section %s has nothing axe objects to, empty, filled in and with mistakes',
    async (section) => {
      const here = `${site.origin}${path}/sections/${section}?lang=cy`;
      await page.goto(here);
      expect(await pageFaults(page)).toEqual([]);
      await submit();
      await page.check('[name=choice][value=yes]');
      await submit();
      expect(await page.title()).toMatch(/^Gwall: /);
      expect(await pageFaults(page)).toEqual([]);
      const form = {
        ...asTyped(everyKind.sections[section], everyAnswer[section]),
        base: '0',
        choice: 'yes',
      };
      expect((await site.post(`${path}/sections/${section}`, form)).status).toBe(303);
      await page.goto(here);
      expect(await pageFaults(page)).toEqual([]);
      await page.goto(`${site.origin}${path}/check`);
      expect(await pageFaults(page)).toEqual([]);
    },
  );

  it('the button below a table keeps what was typed and brings the reader back to the table with more rows', async () => {
    await page.goto(`${site.origin}${path}/sections/plan?lang=cy`);
    await page.locator('[id="risks.0.by-day"]').fill('1');
    await page.locator('[id="risks.0.by-month"]').fill('4');
    await page.locator('[id="risks.0.by-year"]').fill('2027');
    await page.locator('[id="risks.0.size"]').selectOption('large');
    await submit('[name=more-rows][value=risks]');
    expect(new URL(page.url()).hash).toBe('#risks');
    expect(await page.locator('[id="risks.0.size"]').inputValue()).toBe('large');
    expect(await page.locator('[id="risks.1.size"]').inputValue()).toBe('');
    expect(await page.locator('[id="risks.2.size"]').count()).toBe(0);
  });

  it('an error of a row leads to its field, one of the whole table to the table', async () => {
    await page.goto(`${site.origin}${path}/sections/sums?lang=en`);
    await page.locator('[id="costs.1.cost"]').fill('12');
    await page.check('[name=choice][value=yes]');
    await submit();
    await page.locator('.govuk-error-summary a', { hasText: 'Row 1: Enter the year' }).click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('costs.0.year');
    await page.locator('.govuk-error-summary a', { hasText: 'Fill in more rows' }).click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('costs');
    expect(await page.locator('[id="costs.0.cost"]').inputValue()).toBe('12');
  });
});
