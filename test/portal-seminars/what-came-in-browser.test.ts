import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { faultsOfPages, launchBrowser, lookRows, openContext } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { sayingsOf } from '../../functions/seminars/sayings.ts';
import { termsIn } from '../../functions/seminars/terms.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { rhian } from '../support/people.ts';
import { answered, attendancesOf, seatThem } from './answered-seminar.ts';
import { known } from './seminar-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2027-05-04T09:00:00Z');
  await known(site, rhian);
  await seatThem(site);
  await site.send(wordPage, {
    'name-cy': 'Un ffurflen i bawb',
    'name-en': 'One form for all',
    'word-itself': 'yes',
  });
  browser = await launchBrowser();
  page = await (await openContext(browser, { viewport: { width: 390, height: 800 } })).newPage();
  await page.goto(`${site.origin}/staff`);
  await page.locator('button[value="local-staff-1"]').click();
  await page.waitForURL(`${site.origin}/staff`);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  await dynamo.stop();
});

const ofSeminar = `/staff/seminars/${answered.id}`;
const [word] = termsIn(sayingsOf(attendancesOf()));
const wordPage = `/staff/what-came/words/${encodeURIComponent(word!.key)}`;
const themePage = '/staff/what-came/themes/one-form-for-all';
const pages = [
  '/staff/what-came',
  '/staff/what-came?by=topic',
  `${ofSeminar}/report`,
  `${ofSeminar}/say-back`,
  '/staff/what-came/words',
  wordPage,
  themePage,
];

describe('what came of seminars, in a real browser', () => {
  test.each(lookRows)('axe and the HTML checker find nothing (%s, %d wide)', async (_l, _w, look) => {
    expect(await faultsOfPages(page, site.origin, pages, look)).toEqual({});
  });

  test('what came of a seminar fits on one sheet of paper', async () => {
    await page.goto(`${site.origin}${ofSeminar}/report`);
    for (const language of ['cy', 'en']) {
      await page.goto(`${site.origin}${ofSeminar}/report?lang=${language}`);
      const paper = (
        await page.pdf({ format: 'A4', margin: { top: '10mm', bottom: '10mm', left: '12mm', right: '12mm' } })
      ).toString('latin1');
      expect([language, paper.match(/\/Type\s*\/Page[^s]/g)?.length]).toEqual([language, 1]);
    }
  });
});
