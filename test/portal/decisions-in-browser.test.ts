import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { bidLinkFor, bidPath, signBidLink } from '../../functions/applications/bid-link.ts';
import { decideEvent } from '../../functions/applications/decide-event.ts';
import { system } from '../../functions/obligations/view.ts';
import { faultsOfPages, launchBrowser, lookRows, openContext, pageFaults } from '../support/browser.ts';
import {
  approval,
  approvalForm,
  champion,
  decidedRound,
  finance,
  recordedAt,
  refusal,
  scoredBids as bids,
  sponsor,
  storeScoredBids,
} from '../support/decisions.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { testKeys } from '../support/people.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let browser: Browser;
let page: Page;

const idOf = (place: number) => bids[place]!.application.id;
const staff = { at: recordedAt, by: { kind: 'staff', name: 'Catrin Rees' } } as const;
const nothing = { reason: '', unfinished: [] };

/** The first two are approved, the third and fourth refused, the fifth not decided; the last approval lacks its people, the fourth was told. */
async function decideAll(): Promise<void> {
  for (const place of [0, 1, 2, 3]) {
    const event = place < 2 ? 'approve' : 'refuse';
    const decision = event === 'refuse' ? refusal() : approval(place === 1 ? { contacts: {} } : {});
    const command = { ...nothing, reason: decision.reasons, decision, named: [sponsor, champion, finance] };
    await site.applications.change(idOf(place), recordedAt, (view) =>
      decideEvent(view, event, 'staff', command, staff),
    );
  }
  await site.applications.change(idOf(3), recordedAt, (view) =>
    decideEvent(view, 'tell', 'system', nothing, { at: recordedAt, by: system }),
  );
}

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openPortalSite(await dynamo.createTables());
  site.setTime(recordedAt);
  await site.rounds.begin({ ...decidedRound, budgetPence: 40_000_000 }, [], decidedRound.createdAt);
  await storeScoredBids(site.access);
  await decideAll();
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

const decisions = '/staff/rounds/round-12/decisions';
const linkOf = async (place: number) => {
  const view = await site.applications.view(idOf(place));
  if (view === null) throw new Error('the bid is gone');
  return bidPath(signBidLink(testKeys, bidLinkFor(view.application, bids[place]!.lead.id)));
};

describe('deciding a round', () => {
  test.each(lookRows)(
    'axe and the HTML checker find nothing on any page (%s, %d wide)',
    async (_language, _width, look) => {
      const offered = await linkOf(3);
      const pages = [
        decisions,
        `${decisions}/send`,
        `${decisions}/progress`,
        `${decisions}/awards`,
        `/staff/applications/${idOf(0)}`,
        `/staff/applications/${idOf(0)}/approve`,
        `/staff/applications/${idOf(2)}/refuse`,
        `/staff/applications/${idOf(3)}`,
        `/staff/applications/${idOf(4)}/approve`,
        offered,
        `${offered}/offer`,
      ];
      expect(await faultsOfPages(page, site.origin, pages, look)).toEqual({});
    },
    180_000,
  );

  test('an approval is typed, put right after a mistake, looked at again and recorded, in Welsh', async () => {
    const path = `/staff/applications/${idOf(4)}/approve`;
    await page.goto(`${site.origin}${path}?lang=cy`);
    for (const [name, value] of Object.entries({ ...approvalForm, 'ends-month': '13' })) {
      const field = page.locator(`[name="${name}"]`).first();
      const kind = await field.evaluate(
        (one) => one.tagName + ((one as unknown as { type: string }).type ?? ''),
      );
      if (kind.includes('radio')) await page.locator(`[name="${name}"][value="${value}"]`).check();
      else if (kind.startsWith('SELECT')) await field.selectOption(value);
      else await field.fill(value);
    }
    await page.locator('main form button.govuk-button:not([name])').last().click();
    expect(await page.title()).toMatch(/^Gwall:/);
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('.govuk-error-summary a').first().click();
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('ends-day');
    await page.locator('[name="ends-month"]').fill('3');
    await page.locator('main form button.govuk-button:not([name])').last().click();
    await page.locator('text=£42,857.15').first().waitFor();
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('[name="choice"][value="yes"]').check();
    await page.locator('main form button.govuk-button:not([name])').last().click();
    await page.waitForURL(/done=approve/);
    const view = await site.applications.view(idOf(4));
    expect(view?.application).toMatchObject({
      state: 'approved',
      decision: { award: { awardPence: 30_000_001 } },
    });
  }, 120_000);

  test('the letters are read and sent with the keyboard, after a choice that was forgotten', async () => {
    await page.goto(`${site.origin}${decisions}/send?lang=en`);
    await page.locator('main form button.govuk-button').last().focus();
    await page.keyboard.press('Enter');
    await page.locator('summary').first().waitFor();
    for (const summary of await page.locator('summary').all()) await summary.press('Enter');
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('main form button.govuk-button:not([name])').last().press('Enter');
    expect(await page.title()).toMatch(/^Error:/);
    await page.locator('.govuk-error-summary a').first().press('Enter');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/decisions\/progress$/);
    expect(await pageFaults(page)).toEqual([]);
    expect((await site.applications.view(idOf(0)))?.application.pending).toEqual(['tell']);
  }, 120_000);
});
