import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openRun, stopRun } from '../../functions/digests/digest-run.ts';
import { enterItem } from '../../functions/digests/edition.ts';
import { putRun } from '../../functions/digests/digest-rows.ts';
import { putNetwork } from '../../functions/networks/network-rows.ts';
import { transact } from '../../functions/kernel/table.ts';
import { clock, itemOf } from '../digests/digests.ts';
import { networkOf } from '../networks/members.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { faultsOfPages, launchBrowser, lookRows, openContext } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let browser: Browser;
let page: Page;
const network = networkOf('energy');
const empty = networkOf('empty');
const at = clock('05-11');
const sending = { ...openRun('weekly', at, at), freezing: null, pages: 3 };
const counts = { recipients: 120, nothingFor: 9, printed: 2, sent: 49, stopped: 1, failed: 0, unknown: 0 };

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openPortalSite(await dynamo.createTables());
  site.setTime(at);
  const stopped = stopRun({ ...openRun('monthly', at, at), freezing: null, pages: 3, counts }, 'bounces', {
    at,
    by: '',
  });
  if (!stopped.ok) throw new Error(stopped.refusal);
  const { access } = site;
  await transact(access.client, [
    putNetwork(access, null, { ...network, version: 0 }),
    putNetwork(access, null, { ...empty, version: 0 }),
    putRun(access, null, { ...sending, counts }),
    putRun(access, null, stopped.value),
  ]);
  for (const id of ['one', 'two', 'three']) {
    const item = itemOf(id, [network.id], { author: 'Nia Rees' });
    await site.editions.offer(item, at, (now) => enterItem(item, [network], now, at));
  }
  browser = await launchBrowser();
  page = await (await openContext(browser, { viewport: { width: 390, height: 800 } })).newPage();
  await page.goto(`${site.origin}/staff`);
  await page.locator('button[value="local-staff-1"]').click();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  await dynamo.stop();
});

const pages = [
  '/staff/networks/energy/edition',
  '/staff/networks/empty/edition',
  '/staff/networks/energy/edition/new',
  '/staff/digests',
  '/staff/digests/start',
  `/staff/digests/${sending.id}`,
  `/staff/digests/${sending.id}/stop`,
  '/staff/digests/monthly-202705110900',
  '/staff/digests/monthly-202705110900/resume',
];

describe('editions and runs in a real browser', () => {
  test.each(lookRows)('no page has a fault (%s, %d wide)', async (_language, _width, look) => {
    expect(await faultsOfPages(page, site.origin, pages, look)).toEqual({});
  });

  test('what waits is approved, pinned and put in order on the page itself', async () => {
    await page.goto(`${site.origin}/staff/networks/energy/edition?lang=en`);
    const item = (id: string) => page.locator(`#item-${id}`);
    await item('two')
      .getByRole('button', { name: /Approve/ })
      .click();
    await item('one')
      .getByRole('button', { name: /Put first/ })
      .click();
    await item('three')
      .getByRole('button', { name: /Leave out/ })
      .click();
    const entries = await site.editions.entries(network.id, 9);
    const stand = entries.map(
      ({ itemId, state, isPinned }) => `${itemId} ${state}${isPinned ? ' first' : ''}`,
    );
    expect(stand.toSorted()).toEqual(['one offered first', 'three left-out', 'two approved']);
  });

  test('a run is stopped by staff who say so, and goes on', async () => {
    await page.goto(`${site.origin}/staff/digests/${sending.id}/stop?lang=en`);
    await page.getByLabel('Yes, stop it').check();
    await page.getByRole('button', { name: 'Continue' }).last().click();
    expect((await site.digests.get(sending.id))?.stop).toMatchObject({ cause: 'staff' });
    await page.goto(`${site.origin}/staff/digests/${sending.id}/resume?lang=en`);
    await page.getByLabel('Yes, go on').check();
    await page.getByRole('button', { name: 'Continue' }).last().click();
    expect((await site.digests.get(sending.id))?.stop).toBeNull();
  });
});
