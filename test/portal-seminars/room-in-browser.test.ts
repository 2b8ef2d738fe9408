import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { personIdOf } from '../../functions/people/person.ts';
import { clock } from '../seminars/seminar.ts';
import { faultsOfPages, launchBrowser, lookRows, openContext, pageFaults } from '../support/browser.ts';
import { keepScreenshot } from '../support/screenshots.ts';
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

const pages = () => [
  seminars.room,
  `${seminars.room}/thanks`,
  `${seminars.organisedBy(rhian.id)}/poster`,
  `${seminars.organisedBy(rhian.id)}/paper`,
];

describe('the room of a seminar in a real browser', () => {
  test.each(lookRows)(
    'axe and the HTML checker find nothing (%s, %d wide)',
    async (_language, _width, look) => {
      expect(await faultsOfPages(page, seminars.site.origin, pages(), look)).toEqual({});
    },
  );

  test('the poster is one sheet of A4', async () => {
    await page.goto(`${seminars.site.origin}${seminars.organisedBy(rhian.id)}/poster`);
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    await keepScreenshot(page);
    await page.emulateMedia({ media: null });
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  test('somebody says what they will do on a phone, in Welsh, through a mistake', async () => {
    const { site, seminar } = seminars;
    await page.setViewportSize({ width: 390, height: 800 });
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

  test('the organiser types in papers with the keyboard, through a mistake, and sees them once more', async () => {
    const { site, seminar } = seminars;
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${site.origin}${seminars.organisedBy(rhian.id)}/paper?lang=en`);
    await page.locator('#name-1').focus();
    for (const text of [
      'Nia Hughes',
      'nia@hyweldda.example.org',
      '',
      'Visit Bangor\nand stay a day',
      '31/6/2027',
    ]) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await page.locator('main form button:not([aria-hidden])').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.govuk-error-summary');
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('#organisation-1').fill('Hywel Dda');
    await page.locator('#by-1').fill('30/6/2027');
    await page.locator('button[value="check"]').click();
    await page.waitForSelector('button[value="record"]');
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await pageFaults(page)).toEqual([]);
    }
    await page.locator('button[name="switch-language"]').click();
    expect(await page.locator('h1').innerText()).toBe('A yw hyn yn gywir?');
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('button[value="record"]').click();
    await page.waitForURL(/done=saved$/);
    const view = await site.attendances.view(seminar.id, personIdOf('nia@hyweldda.example.org', testKeys));
    expect(view?.attendance?.commitments.at(-1)).toMatchObject({
      text: 'Visit Bangor\nand stay a day',
      byOn: '2027-06-30',
      isFromPaper: true,
    });
  });
});
