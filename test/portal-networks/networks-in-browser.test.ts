import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { allowed } from '../../functions/kernel/result.ts';
import {
  signSubscriberLink,
  type SubscriberLink,
  subscriberPath,
} from '../../functions/networks/network-links.ts';
import { testKeys } from '../support/people.ts';
import { addMember, askToJoin } from '../../functions/networks/join.ts';
import { byStaff, care, energy, ground, named } from '../networks/members.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { membersFile } from '../networks/member-csv.ts';
import { faultsOfPages, launchBrowser, lookRows, openContext, pageFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { putNetwork } from '../../functions/networks/network-rows.ts';
import { transact } from '../../functions/kernel/table.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let browser: Browser;
let page: Page;

const nia = named('Nia Rees', 'nia@council.example.org', 'Cyngor Gwynedd');
const asking = named('Huw Owen', 'huw@council.example.org');
const people = [nia, named('Siân Morgan', 'sian@health.example.org', 'Bwrdd Iechyd Prifysgol Hywel Dda')];

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2026-11-02T10:00:00Z');
  const energyNetwork = {
    ...energy,
    name: { cy: 'Rheolwyr ynni', en: 'Energy managers' },
    purpose: { cy: 'Rhannu’r hyn a ddysgwyd am ynni.', en: 'Sharing what was learnt about energy.' },
  };
  await transact(site.access.client, [
    putNetwork(site.access, null, energyNetwork),
    putNetwork(site.access, null, care),
  ]);
  for (const one of people)
    await site.members.changeAt(one.email, site.now(), (view) =>
      addMember(view, energy, one, ground, byStaff),
    );
  await site.members.changeAt(asking.email, site.now(), (view) => {
    const change = askToJoin(view, [energyNetwork], asking, byStaff);
    return change === null ? null : allowed(change);
  });
  browser = await launchBrowser();
  page = await (await openContext(browser, { viewport: { width: 390, height: 800 } })).newPage();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  await dynamo.stop();
});

const staffPages = [
  '/staff/networks',
  '/staff/networks/new',
  '/staff/networks/energy',
  '/staff/networks/energy/change',
  '/staff/networks/energy/members',
  '/staff/networks/energy/members?q=nobody',
  '/staff/networks/care/members',
  '/staff/networks/energy/members/new',
  `/staff/networks/energy/members/${nia.id}/remove`,
  '/staff/networks/energy/members/import',
  '/staff/networks/energy/members/import-done?created=3&updated=1&unchanged=0&rejected=1&heldBack=2',
  `/staff/people/${nia.id}`,
];

const own = (link: SubscriberLink) => subscriberPath(link.kind, signSubscriberLink(testKeys, link));
const openPages = [
  '/networks',
  '/networks/sent',
  own({ kind: 'wishes', personId: nia.id }),
  own({ kind: 'leave', personId: nia.id, networkId: energy.id }),
  own({ kind: 'leave', personId: nia.id, networkId: null }),
  own({ kind: 'join', personId: asking.id }),
];

async function signIn(): Promise<void> {
  await page.goto(`${site.origin}/staff`);
  const button = page.locator('button[value="local-staff-1"]');
  if ((await button.count()) > 0) await button.click();
}

describe('networks in a real browser', () => {
  test.each(lookRows)('nor on a page for everybody (%s, %d wide)', async (_language, _width, look) => {
    expect(await faultsOfPages(page, site.origin, openPages, look)).toEqual({});
  });

  test.each(lookRows)(
    'axe and the HTML checker find nothing on a page for staff (%s, %d wide)',
    async (_language, _width, look) => {
      await signIn();
      expect(await faultsOfPages(page, site.origin, staffPages, look)).toEqual({});
    },
  );

  test('a file is looked at before it is loaded, and what is wrong with it is said', async () => {
    await signIn();
    await page.goto(`${site.origin}/staff/networks/energy/members/import?lang=en`);
    const csv = membersFile(
      { email: 'new@council.example.org', name: 'New Person', source: 'A list', organisation: 'Conwy' },
      { email: nia.email, name: 'Nia Rees-Jones', source: 'A list' },
      { email: 'wrong', name: 'Wrong', source: 'A list' },
    );
    await page.setInputFiles('#file', {
      name: 'members.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await page.click('main button');
    expect(await page.textContent('main')).toContain('Nia Rees → Nia Rees-Jones');
    expect(await pageFaults(page)).toEqual([]);
    await page.check('#choice');
    await page.click('main button');
    expect(await page.textContent('main')).toContain('The members are loaded');
  });

  test('a mistake is named above the form and at its field', async () => {
    await signIn();
    await page.goto(`${site.origin}/staff/networks/energy/members/new?lang=en`);
    await page.click('main button');
    expect(await page.title()).toContain('Error:');
    expect(await pageFaults(page)).toEqual([]);
  });
});
