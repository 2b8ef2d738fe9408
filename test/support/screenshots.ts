import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Where pictures of the pages are kept, for somebody who wants to look at them: `SCREENSHOTS=<folder>`. */
const screenshots = process.env['SCREENSHOTS'];

export const areScreenshotsKept = screenshots !== undefined;

const kept = new Map<string, number>();

/** Keeps a picture of the whole page, named after its address, its language and its width, in the folder that `SCREENSHOTS` names. */
export async function keepScreenshot(page: Page): Promise<void> {
  if (screenshots === undefined) return;
  const { pathname, search } = new URL(page.url());
  // What stands for somebody in a link says nothing to whoever looks at the picture.
  const address = `${pathname}${search}`.replace(/[?&]lang=\w+/, '').replace(/[\w.~-]{40,}/g, 'link');
  const language = await page.locator('html').getAttribute('lang');
  const isMistake = /^(?:Gwall|Error): /.test(await page.title());
  const name = [
    address.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'start',
    ...(isMistake ? ['mistake'] : []),
    language,
    page.viewportSize()?.width,
  ].join('_');
  const times = (kept.get(name) ?? 0) + 1;
  kept.set(name, times);
  mkdirSync(screenshots, { recursive: true });
  const path = `${screenshots}/${name}${times > 1 ? `_${times}` : ''}.png`;
  await page.screenshot({ path, fullPage: true, timeout: 0 });
}
