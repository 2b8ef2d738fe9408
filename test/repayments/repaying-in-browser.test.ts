import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import type { ProjectView } from '../../functions/projects/project-view.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { awarded, huw, seedAward } from '../support/awards.ts';
import {
  faultsOfPages,
  htmlFaults,
  launchBrowser,
  lookRows,
  openContext,
  pageFaults,
} from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { instalmentsAsked, linkTo, lookAround, payByStaff, paymentFields } from './repaying.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let browser: Browser;
let page: Page;
const seen = awarded();
const { id } = seen.project;
const here = `/staff/projects/${id}/repayments`;

beforeAll(async () => {
  dynamo = await startDynamo();
  const access = await dynamo.createTables();
  site = await openPortalSite(access);
  await seedAward(access, seen);
  await seedAward(access, awarded({ repayments: null }, 'repays-nothing'));
  site.setTime('2028-10-20T10:00:00Z');
  await lookAround(site, id, site.now());
  const day = calendarDate('2028-04-02');
  await payByStaff(site, id, { ...paymentFields(day, 'BACS 4711', 3_000_000), note: 'By post' });
  await payByStaff(site, id, paymentFields(day, 'BACS 4712', 1_000_001));
  await payByStaff(site, id, paymentFields(day, 'BACS 4713', 99));
  const [, , third] = (await view()).payments;
  await site.send(`${here}/payments/${third?.id}/strike-out`, {
    step: 'check',
    reason: 'It was another project’s.',
    choice: 'yes',
  });
  browser = await launchBrowser();
  const context = await openContext(browser);
  const [name = '', value = ''] = (await site.cookie('staff')).split('=');
  await context.addCookies([{ name, value, url: site.origin }]);
  page = await context.newPage();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
  await dynamo.stop();
});

const view = async () => (await site.lives.view(id)) as ProjectView;
const link = async () => linkTo(instalmentsAsked(await view())[0] as never, huw);

/** Fills in a payment and goes on to its check page. */
async function enterPayment(): Promise<void> {
  await page.locator('#paidOn-day').fill('19');
  await page.locator('#paidOn-month').fill('10');
  await page.locator('#paidOn-year').fill('2028');
  await page.locator('#reference').fill('BACS 4714');
  await page.locator('#amount').fill('5,000.01');
  await goOn();
}

async function goOn(): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.locator('#form button').last().click()]);
}

describe('pages about repayments in a real browser', () => {
  test.each(lookRows)(
    'axe and the HTML checker find nothing on any page (%s, %d wide)',
    async (_language, width, look) => {
      await page.setViewportSize({ width, height: 800 });
      const [first] = (await view()).payments;
      const pages = [
        `${here}?done=payment`,
        '/staff/projects/repays-nothing/repayments',
        '/staff/repayments',
        '/staff/repayments?late=only&sort=repaid',
        `${here}/payment`,
        `${here}/payments/${first?.id}/strike-out`,
        `${here}/reschedule`,
        await link(),
        `${await link()}/more-time`,
        '/answered/payment',
      ];
      expect(await faultsOfPages(page, site.origin, pages, look)).toEqual({});

      const open = (path: string) => page.goto(`${site.origin}${path}`);
      const isClean = async (): Promise<void> =>
        expect([
          page.url(),
          ...(await pageFaults(page, look.isFirst)),
          ...(await htmlFaults(await page.content())),
        ]).toEqual([page.url()]);
      for (const path of [await link(), `${here}/payment`]) {
        await open(path);
        await page.locator('#amount').fill('');
        await goOn();
        await isClean();
        await enterPayment();
        await isClean();
      }
      await open(`${here}/payments/${first?.id}/strike-out`);
      await page.locator('#reason').fill('It was another project’s.');
      await goOn();
      await isClean();
      await open(`${here}/reschedule`);
      await goOn();
      await isClean();
      await page.locator('input[value=planned-anew]').check();
      await page.locator('#firstDueOn-day').fill('29');
      await page.locator('#firstDueOn-month').fill('3');
      await page.locator('#firstDueOn-year').fill('2029');
      await page.locator('#instalments').fill('30');
      await page.locator('#reason').fill('Savings come later.');
      await goOn();
      await isClean();
      expect((await view()).payments).toHaveLength(3);
    },
    240_000,
  );

  test('a payment is confirmed with the keyboard alone, on a phone, in Welsh', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${site.origin}${await link()}?lang=cy`);
    await enterPayment();
    await page.locator('input[name=choice][value=yes]').focus();
    await page.keyboard.press('Space');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toContain('/answered/payment');
    expect(await page.locator('h1').textContent()).toContain('mae’r taliad wedi’i gofnodi');
    expect((await view()).payments).toHaveLength(4);
  }, 120_000);
});
