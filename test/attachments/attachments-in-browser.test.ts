import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { isListed } from '../../functions/attachments/attachment.ts';
import { launchBrowser, openContext, pageFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { temporaryFolder } from '../local/support/endpoint.ts';
import { type AttachmentSite, openAttachmentSite } from './attachment-site.ts';
import { docx, pdf } from './office-files.ts';

let dynamo: TestDynamo;
let browser: Browser;
let site: AttachmentSite;
let context: BrowserContext;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
const owner = { partition: 'PROJECT#gwynedd', part: 'full' };

beforeAll(async () => {
  dynamo = await startDynamo();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await dynamo.stop();
});
beforeEach(async () => {
  folder = temporaryFolder();
  site = await openAttachmentSite(await dynamo.createTables());
});
afterEach(async () => {
  await context.close();
  await site.stop();
  folder.remove();
});

async function visit(language: 'cy' | 'en', options: BrowserContextOptions = {}): Promise<void> {
  const viewport = { width: 390, height: 800 };
  context = await openContext(browser, { viewport, locale: `${language}-GB`, ...options });
  page = await context.newPage();
  await page.goto(`${site.origin}/bids/gwynedd`);
}

/** Chooses a file and presses the form's button; answers once the bucket has sent the browser back. */
async function upload(name: string, content: Uint8Array): Promise<void> {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  await page.setInputFiles('#attachment-file', path);
  await page.locator('form[enctype] button').click();
  await page.waitForURL(/\/arrived\?/);
}

const press = (selector: string) => page.locator(selector).click();
const text = async (selector: string) => (await page.locator(selector).textContent()) ?? '';
const listed = async () => (await site.store.list(owner)).filter(isListed).map(({ name }) => name);

describe('files of a bid in a real browser', () => {
  test('a file goes to the bucket and back, is added, downloaded and removed, without a script', async () => {
    await visit('en', { javaScriptEnabled: false, bypassCSP: false });
    const plan = docx();
    await upload('Cynllun busnes tŷ.docx', plan);
    expect(new URL(page.url()).origin).toBe(site.origin);
    expect(await text('main')).toContain('Cynllun busnes tŷ.docx');
    expect(await listed()).toEqual([]);
    await press('#attachment');
    await page.waitForURL(`${site.origin}/bids/gwynedd`);
    expect(await listed()).toEqual(['Cynllun busnes tŷ.docx']);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press('.govuk-summary-list__actions-list-item:first-child a'),
    ]);
    expect(download.suggestedFilename()).toBe('Cynllun busnes tŷ.docx');
    const saved = join(folder.path, 'saved');
    await download.saveAs(saved);
    expect(readFileSync(saved).equals(Buffer.from(plan))).toBe(true);

    await press('.govuk-summary-list__actions-list-item:last-child a');
    await page.locator('main button').click();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await listed()).toHaveLength(1);
    await page.locator('input[value="yes"]').check();
    await page.locator('main button').click();
    await page.waitForURL(`${site.origin}/bids/gwynedd`);
    expect(await listed()).toEqual([]);
  });

  test('a form that leads elsewhere than to the bucket is stopped by the browser', async () => {
    await visit('en', { bypassCSP: false });
    const stopped = page.waitForEvent('console', (message) => message.text().includes('form-action'));
    await page.evaluate(
      'document.querySelector("form[enctype]").action = "http://localhost:1/", document.querySelector("form[enctype]").submit()',
    );
    expect((await stopped).text()).toContain('Content Security Policy');
  });

  test('a phone and a screen reader can use every page of it', async () => {
    await visit('cy');
    expect(await pageFaults(page)).toEqual([]);
    await upload(`${'enw-hir-iawn-heb-fwlch'.repeat(5)}.pdf`, pdf);
    expect(await pageFaults(page)).toEqual([]);
    await press('#attachment');
    await page.waitForURL(`${site.origin}/bids/gwynedd`);
    expect(await pageFaults(page)).toEqual([]);
    await upload('macro.docx', docx({ 'word/vbaProject.bin': Buffer.from('x') }));
    await press('#attachment');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Gwall: /);
    expect(await text('.govuk-error-summary')).toContain('macros');
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('.govuk-error-summary a').click();
    expect(await page.locator('#attachment:focus').count()).toBe(1);
    await page.goto(`${site.origin}/bids/gwynedd`);
    await press('.govuk-summary-list__actions-list-item:last-child a');
    expect(await pageFaults(page)).toEqual([]);
  });
});
