import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { PortalSite } from '../portal/portal-site.ts';
import { faultsOfPages, launchBrowser, lookRows, openContext } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { joinOnPaper, keepPaperRun, openNewsSite } from './news-site.ts';
import { keepScreenshot } from '../support/screenshots.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let digest: string;
let run: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  dynamo = await startDynamo();
  const news = await openNewsSite(await dynamo.createTables());
  ({ site, digest } = news);
  const people = await Promise.all(
    ['huw', 'mair', 'sioned'].map((name) =>
      joinOnPaper(
        site,
        news.networks,
        `${name}@example.org`,
        name === 'mair' ? '' : '1 Stryd Fawr\nBangor\nLL57 1AA',
      ),
    ),
  );
  run = `/staff/digests/${(await keepPaperRun(site, people, ['first', 'second', 'third'])).id}`;
  browser = await launchBrowser();
  page = await (await openContext(browser, { viewport: { width: 390, height: 800 } })).newPage();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  await dynamo.stop();
});

async function signIn(): Promise<void> {
  await page.goto(`${site.origin}/staff`);
  const button = page.locator('button[value="local-staff-1"]');
  if ((await button.count()) > 0) await button.click();
}

describe('news in a real browser', () => {
  test.each(lookRows)(
    'axe and the HTML checker find nothing (%s, %d wide)',
    async (_language, _width, look) => {
      const paths = [digest, '/news/first?via=energy', '/news/second', '/networks/energy/news'];
      expect(await faultsOfPages(page, site.origin, paths, look)).toEqual({});
    },
  );

  test.each(lookRows)('and nothing on the pages for staff (%s, %d wide)', async (_language, _width, look) => {
    await signIn();
    const paths = [
      '/staff/digests',
      '/staff/digests/what-gets-read',
      '/staff/digests/what-gets-read?period=month',
      run,
      `${run}/print`,
      `${run}/print/labels`,
      `${run}/print/digests`,
    ];
    expect(await faultsOfPages(page, site.origin, paths, look)).toEqual({});
  });

  test('each digest on paper begins on a sheet of its own, Welsh on its front and English on its back, and labels are one sheet', async () => {
    await signIn();
    await page.setViewportSize({ width: 794, height: 1123 });
    for (const [path, sheets] of [
      ['labels', 1],
      ['digests', 4],
    ] as const) {
      await page.goto(`${site.origin}${run}/print/${path}`);
      await page.emulateMedia({ media: 'print' });
      await keepScreenshot(page);
      await page.emulateMedia({ media: null });
      const pdf = await page.pdf({ preferCSSPageSize: true });
      if (process.env['SCREENSHOTS'] !== undefined)
        writeFileSync(`${process.env['SCREENSHOTS']}/${path}.pdf`, pdf);
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(sheets);
    }
    await page.setViewportSize({ width: 390, height: 800 });
  });

  test('the button leads on to the whole', async () => {
    await page.goto(`${site.origin}/news/second?lang=en`);
    await page.click('main button');
    expect(new URL(page.url()).pathname).toBe('/seminars');
  });

  test.each(['cy', 'en'])(
    'the feed in %s is XML, and its titles are the words that were typed',
    async (language) => {
      await page.goto(`${site.origin}/`);
      const read = await page.evaluate<{
        readonly root: string;
        readonly titles: readonly string[];
      }>(`(async () => {
      const text = await (await fetch('/networks/energy/news.atom?lang=${language}')).text();
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      const asWords = (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent;
      return {
        root: feed.documentElement.nodeName + ' ' + feed.documentElement.getAttribute('xml:lang'),
        titles: [...feed.querySelectorAll('entry > title')].map((title) => asWords(title.textContent)),
      };
    })()`);
      expect(read).toEqual({
        root: `feed ${language}`,
        titles:
          language === 'cy' ? ['Gwres & <golau>', 'Teitl first'] : ['Heat & <light> ]]>', 'Title first'],
      });
    },
  );
});
