import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { applicationDocumentId } from '../../functions/applications/application-documents.ts';
import { fullForm } from '../../functions/applications/full-form.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { htmlFaults, launchBrowser, looks, openContext, pageFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { fullAnswers } from '../support/full-bids.ts';
import { beginBidOn, type BidOnSite, gwen, idOf, nia, tomas } from './bid-on-site.ts';

let dynamo: TestDynamo;
let browser: Browser;
let site: PortalSite;
let bid: BidOnSite;
let page: Page;

beforeAll(async () => {
  dynamo = await startDynamo();
  browser = await launchBrowser();
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2026-11-20T10:00:00Z');
  bid = await beginBidOn(site);
  page = await (await openContext(browser, { locale: 'en-GB' })).newPage();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  await dynamo.stop();
});

/** Many pages are looked at in one test, because each is a step of one bid. */
const manyPages = 600_000;

/** Nothing axe objects to, nothing wider than the screen, no script, valid HTML; `act` is done on the page first. */
async function look(address: string, act?: () => Promise<unknown>): Promise<void> {
  for (const { width, language, isFirst } of looks) {
    await page.setViewportSize({ width, height: 900 });
    const url = `${site.origin}${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
    const answer = await page.goto(url);
    const sent = (await answer?.text()) ?? '';
    await act?.();
    expect(await page.locator('script').count()).toBe(0);
    const faults = [...(await pageFaults(page, isFirst)), ...(await htmlFaults(sent))];
    expect([address, width, language, faults]).toEqual([address, width, language, []]);
  }
}

const submit = () =>
  Promise.all([page.waitForNavigation(), page.locator('main form button:not([name])').last().click()]);

/** Presses Tab until the focus is on what a person looks for. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`no key leads to ${selector} on ${page.url()}`);
}

async function press(selector: string): Promise<void> {
  await tabTo(selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

describe('with a keyboard alone, at phone width', () => {
  test('a writer fills in a table of rows, asks for more of them, and finishes the section', async () => {
    await bid.bringTo('invited');
    const path = await bid.pathOf(nia);
    await page.setViewportSize({ width: 390, height: 900 });
    await page.goto(`${site.origin}${path}/full/sections/risks?lang=en`);
    const fillRow = async (row: number, risk: string): Promise<void> => {
      await tabTo(`[id="risks.${row}.risk"]`);
      await page.keyboard.insertText(risk);
      for (const column of ['likelihood', 'effect']) {
        await tabTo(`[id="risks.${row}.${column}"]`);
        await page.keyboard.type('High');
      }
      await tabTo(`[id="risks.${row}.answer"]`);
      await page.keyboard.insertText('We watch it.');
    };
    await fillRow(0, 'No signal');
    await press('button[name=more-rows]');
    expect(await page.locator('[id="risks.0.risk"]').inputValue()).toBe('No signal');
    expect(await page.locator('[id="risks.5.risk"]').count()).toBe(1);
    await fillRow(5, 'Snow');
    await tabTo('input[name=choice]');
    await page.keyboard.press('Space');
    await press('main form button:not([name])');
    expect(await page.locator('.govuk-notification-banner').textContent()).toContain('Risks');
    const written = await site.applicationDocuments.read(applicationDocumentId('full', (await bid.now()).id));
    expect(written['risks']).toMatchObject({
      isFinished: true,
      answers: {
        risks: [
          { risk: 'No signal', likelihood: 'high', effect: 'high', answer: 'We watch it.' },
          { risk: 'Snow', likelihood: 'high', effect: 'high', answer: 'We watch it.' },
        ],
      },
    });
  });
});

describe('every page of a full application', () => {
  test(
    'while it is written',
    async () => {
      const path = await bid.pathOf(nia);
      await look(path);
      for (const section of fullForm.sectionIds) await look(`${path}/full/sections/${section}`);
      await look(`${path}/full/sections/dissemination`, async () => {
        await page.check('[name=choice][value=yes]');
        await submit();
      });
      await look(`${path}/full/check`);
      await look(`${path}/full/attachments`);
      await bid.post(`${path}/people`, { ...tomas, role: 'co-applicant' });
      await bid.post(`${path}/people`, { ...gwen, role: 'certifier' });
      await bid.writeFull();
      await look(`${path}?saved=risks`);
      await look(`${path}/full/sections/costs`);
      await bid.writeFull({ funding: { sum: '500000', 'months-between': '1', instalments: '120' } });
      await look(`${path}/full/sections/funding`);
      await look(`${path}/full/check`);
      await bid.writeFull();
      await look(`${path}/full/check`, submit);
      await look(`${path}/full/print`);
      await look(`${path}/full/history`);
      await look(`${path}/full/sections/funding/versions`);
      await look(`${path}/full/sections/funding/compare`);
      await bid.post(`${path}/full/sections/risks`, { ...fullAnswers.risks, base: '1', choice: 'yes' });
      await look(`${path}/full/sections/risks/choose/3`);
    },
    manyPages,
  );

  test(
    'while it is certified, and once it is sent',
    async () => {
      const path = await bid.pathOf(nia);
      await bid.post(`${path}/full/check`, { send: 'yes' });
      expect((await bid.now()).state).toBe('certifying');
      const certifiers = await bid.certifierPath();
      await look(certifiers);
      await look(certifiers, async () => {
        await page.check('[name=choice][value=no]');
        await submit();
      });
      await look(path);
      await look(await bid.pathOf(gwen));
      await look(`${path}/take-back`, submit);
      await look(`${path}/people/${idOf(gwen)}`);
      await bid.post(certifiers, { choice: 'no', reason: 'The saving of 2029 is counted twice.' });
      await look(path);
      await bid.post(`${path}/full/check`, { send: 'yes' });
      await bid.post(await bid.certifierPath(), { choice: 'yes', name: 'Gwen Eleri Parry' });
      await look(path);
      await look(`${path}/send`, submit);
      const now = site.now();
      site.setTime('2027-02-01T10:00:00Z');
      await look(path);
      await look(`${path}/send`);
      site.setTime(now);
      await bid.post(`${path}/send`, { choice: 'yes' });
      await look(`${path}/full/sent`);
      await look(path);
      await look('/answered/certified');
      await look('/answered/not-certified');
    },
    manyPages,
  );

  test(
    'as staff see it',
    async () => {
      const { id } = await bid.now();
      const [name = '', value = ''] = (await site.cookie('staff')).split(/=(.*)/s);
      await page.context().addCookies([{ name, value, url: site.origin }]);
      await look(`/staff/applications/${id}`);
      await look(`/staff/applications/${id}/documents/full/print`);
      await look(`/staff/applications/${id}/documents/full/history`);
      await look(`/staff/applications/${id}/documents/full/sections/funding/compare`);
      await look(`/staff/applications/${id}/send-back`, submit);
      await bid.staff('send-back', { reason: 'Please say more.', dueOn: '2027-02-12' });
      await look(`/staff/applications/${id}/set-deadline`, submit);
      await look(`/staff/applications/${id}/set-deadline`, async () => {
        await page.fill('#dueOn-day', '12');
        await page.fill('#dueOn-month', '3');
        await page.fill('#dueOn-year', '2027');
        await submit();
      });
    },
    manyPages,
  );
});
