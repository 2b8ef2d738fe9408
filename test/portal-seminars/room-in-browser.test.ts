import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { personIdOf } from '../../functions/people/person.ts';
import { clock } from '../seminars/seminar.ts';
import { faultsOfPages, launchBrowser, lookRows, openContext, pageFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian, testKeys } from '../support/people.ts';
import { openSeminarSite, type SeminarSite } from './seminar-site.ts';

let dynamo: TestDynamo;
let seminars: SeminarSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  dynamo = await startDynamo();
  seminars = await openSeminarSite(await dynamo.createTables());
  seminars.site.setTime(clock('2027-05-12', '15:50'));
  browser = await launchBrowser();
  page = await (await openContext(browser, { viewport: { width: 390, height: 800 } })).newPage();
});
afterAll(async () => {
  await browser.close();
  await seminars.stop();
  await dynamo.stop();
});

const pages = () => [seminars.room, `${seminars.room}/thanks`, `${seminars.organisedBy(rhian.id)}/poster`];

describe('the room of a seminar in a real browser', () => {
  test.each(lookRows)(
    'axe and the HTML checker find nothing (%s, %d wide)',
    async (_language, _width, look) => {
      expect(await faultsOfPages(page, seminars.site.origin, pages(), look)).toEqual({});
    },
  );

  test('the poster is one sheet of A4', async () => {
    await page.goto(`${seminars.site.origin}${seminars.organisedBy(rhian.id)}/poster`);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  test('somebody says what they will do on a phone, in Welsh, through a mistake', async () => {
    const { site, seminar } = seminars;
    await page.goto(`${site.origin}${seminars.room}?lang=cy`);
    await page.locator('#text-1').fill('Gofyn i’n tair ward');
    await page.locator('main form button:not([aria-hidden])').click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Gwall: /);
    expect(await pageFaults(page)).toEqual([]);
    expect(await page.locator('#text-1').inputValue()).toBe('Gofyn i’n tair ward');
    await page.locator('#name').fill('Nia Hughes');
    await page.locator('#email').fill('nia@hyweldda.example.org');
    await page.locator('input[name="language"][value="cy"]').check();
    await page.locator('#organisation').fill('Bwrdd Iechyd Prifysgol Hywel Dda');
    await page.locator('main form button:not([aria-hidden])').click();
    await page.waitForURL(/\/thanks$/);
    const view = await site.attendances.view(seminar.id, personIdOf('nia@hyweldda.example.org', testKeys));
    expect(view?.attendance?.commitments).toMatchObject([{ text: 'Gofyn i’n tair ward' }]);
  });
});
