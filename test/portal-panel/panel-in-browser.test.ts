import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ProjectId } from '../../functions/projects/project.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import {
  faultsOfPages,
  htmlFaults,
  launchBrowser,
  lookRows,
  openContext,
  pageFaults,
} from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { busyBids, busyPanel } from './busy-panel.ts';
import { bidNow, reviewOf } from './panel-fund.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let browser: Browser;
let people: Awaited<ReturnType<typeof busyPanel>>;

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openPortalSite(await dynamo.createTables());
  people = await busyPanel(site);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  await dynamo.stop();
});

/** A browser window in which somebody signs in through the provider's page. */
async function signedIn(account: string, width: number): Promise<{ page: Page; context: BrowserContext }> {
  const context = await openContext(browser, { viewport: { width, height: 900 }, locale: 'cy-GB' });
  const page = await context.newPage();
  await page.goto(`${site.origin}/staff/sign-out`);
  await page.locator(`button[value="${account}"]`).click();
  await page.waitForURL(`${site.origin}/**`);
  return { page, context };
}

const reviewerPages = [
  '/reviews',
  '/reviews?done=conflict',
  `/reviews/${busyBids.assigned}/declare`,
  `/reviews/${busyBids.troubled}/declare`,
  `/reviews/${busyBids.scoring}`,
  `/reviews/${busyBids.scoring}?saved=savings`,
  `/reviews/${busyBids.scoring}/criteria/savings`,
  `/reviews/${busyBids.scoring}/criteria/learning?saved=savings`,
  `/reviews/${busyBids.scoring}/check`,
  `/reviews/${busyBids.scoring}/scores`,
  `/reviews/${busyBids.sent}`,
  `/reviews/${busyBids.sent}/check`,
  `/reviews/${busyBids.sent}/scores?done=sent`,
  '/reviews/nothing-here',
  '/staff',
];

const staffPages = () => [
  '/reviews',
  `/staff/applications/${busyBids.scored}`,
  `/staff/applications/${busyBids.waiting}/reviewers`,
  `/staff/applications/${busyBids.troubled}/reviewers?done=replaced`,
  `/staff/applications/${busyBids.waiting}/reviewers/assign`,
  `/staff/applications/${busyBids.scored}/reviewers/reopen`,
  `/staff/applications/${busyBids.troubled}/reviewers/${people.nia.id}/replace`,
  `/staff/applications/${busyBids.scored}/panel?done=moderated`,
  `/staff/applications/${busyBids.waiting}/panel`,
  `/staff/applications/${busyBids.dear}/panel/savings`,
  '/staff/rounds/round-12/panel',
  '/staff/rounds/round-12/panel?sort=learning',
  '/staff/rounds/round-12/pack',
  `/staff/obligations/review_${busyBids.assigned}_${people.nia.id}`,
];

describe.each(lookRows)('in a real browser, in %s and %d pixels wide', (_language, width, look) => {
  test.each([
    ['a reviewer', 'local-reviewer-1', () => reviewerPages],
    ['staff', 'local-staff-1', staffPages],
  ] as const)(
    'axe and the HTML checker find nothing on any page of %s',
    async (_, account, pages) => {
      const { page, context } = await signedIn(account, width);
      expect(await faultsOfPages(page, site.origin, pages(), look)).toEqual({});
      await context.close();
    },
    120_000,
  );
});

describe('with the keyboard alone', () => {
  test('a reviewer declares, scores through a mistake, and sends; the pages on the way are clean', async () => {
    const { page, context } = await signedIn('local-reviewer-1', 390);
    await page.goto(`${site.origin}/reviews/${busyBids.assigned}?lang=cy`);
    expect(page.url()).toContain('/declare');
    await page.locator('#note').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Gwall: /);
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('#kind').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.origin}/reviews/${busyBids.assigned}`);
    await page.locator('.govuk-task-list__link').first().focus();
    await page.keyboard.press('Enter');
    for (const criterion of ['savings', 'delivery', 'learning']) {
      await page.waitForURL(new RegExp(`/criteria/${criterion}`));
      await page.locator('#score-5').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Am ei fod yn glir');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    await page.waitForSelector('.govuk-notification-banner--success');
    await page.goto(`${site.origin}/reviews/${busyBids.assigned}/check`);
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('#send').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/scores/);
    expect(await reviewOf(site, busyBids.assigned, people.nia)).toMatchObject({
      state: 'submitted',
      scores: { savings: { score: 4, reason: 'Am ei fod yn glir' } },
    });
    await context.close();
  });

  test('two windows on one score: the second sees both, and chooses', async () => {
    const { page, context } = await signedIn('local-reviewer-1', 390);
    const other = await context.newPage();
    const address = `${site.origin}/reviews/${busyBids.scoring}/criteria/delivery?lang=en`;
    await page.goto(address);
    await other.goto(address);
    const save = async (window: Page, reason: string) => {
      await window.locator('#score-3').check();
      await window.locator('#reason').fill(reason);
      await window.locator('main form button').first().click();
    };
    await save(page, 'From the first window');
    await page.waitForURL(/criteria\/learning/);
    await save(other, 'From the second window');
    await other.waitForSelector('.govuk-error-summary');
    expect(await other.locator('main').innerText()).toContain('From the first window');
    expect(await other.locator('#reason').inputValue()).toBe('From the second window');
    expect(await pageFaults(other)).toEqual([]);
    expect(await htmlFaults(await other.content())).toEqual([]);
    await other.locator('main form button').first().click();
    await other.waitForURL(/criteria\/learning/);
    const { scores } = await reviewOf(site, busyBids.scoring, people.nia);
    expect(scores['delivery']).toMatchObject({ reason: 'From the second window', version: 2 });
    await context.close();
  });

  test('staff choose three reviewers from the list, read the letters, go back and forth, and assign them', async () => {
    const { page, context } = await signedIn('local-staff-1', 1280);
    await page.goto(`${site.origin}/staff/applications/${busyBids.waiting}/reviewers/assign?lang=en`);
    await page.locator('main form button').first().click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await pageFaults(page)).toEqual([]);
    for (const one of [people.gwen, people.huw, people.mair])
      await page.locator(`input[name="person"][value="${one.id}"]`).check();
    await page.locator('main form button').first().click();
    await page.waitForSelector('#choice');
    expect(await pageFaults(page)).toEqual([]);
    expect(await htmlFaults(await page.content())).toEqual([]);
    await page.locator('button[name="edit"]').click();
    await page.waitForSelector('#dueOn-day');
    expect(await page.locator('input[name="person"]:checked').count()).toBe(3);
    await page.locator('main form button').first().click();
    await page.waitForSelector('#choice');
    await page.locator('#choice').check();
    await page.locator('main form button').first().click();
    await page.waitForSelector('.govuk-notification-banner--success');
    expect((await bidNow(site, busyBids.waiting)).state).toBe('assessment');
    await context.close();
  });
});

describe('on paper', () => {
  test('each bid of the pack begins on a page of its own, and nothing of the screen’s frame is printed', async () => {
    const { page, context } = await signedIn('local-staff-1', 1280);
    await page.goto(`${site.origin}/staff/rounds/round-12/pack?lang=en`);
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate<{ breaks: string[]; hidden: string[] }>(`(() => ({
      breaks: [...document.querySelectorAll('.pack-bid')].map((one) => getComputedStyle(one).breakBefore),
      hidden: ['.govuk-service-navigation', '.languages', '.govuk-template__footer', '.govuk-back-link']
        .map((name) => getComputedStyle(document.querySelector(name)).display),
    }))()`);
    expect(shown.breaks).toEqual(Array(7).fill('page'));
    expect(shown.hidden).toEqual(Array(4).fill('none'));
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(pages.length).toBeGreaterThanOrEqual(8);
    const moderated = await site.assessments.get(busyBids.scored as ProjectId);
    expect(moderated.moderation?.scores['savings']).toMatchObject({ score: 4 });
    const text = await page.locator(`#bid-${busyBids.scored}`).innerText();
    for (const words of [
      'Huw had read the savings as costs.',
      'Gwen Parry about savings',
      '£450,000',
      'A diary of decisions',
    ])
      expect(text).toContain(words);
    await context.close();
  });
});
