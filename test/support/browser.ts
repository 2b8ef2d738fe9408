import packedChromium from '@sparticuz/chromium';
import { HtmlValidate } from 'html-validate';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { violationsOn } from './axe.ts';
import { areScreenshotsKept, keepScreenshot } from './screenshots.ts';
import { isThorough } from './thorough.ts';

/** How wide a page is looked at, and in which language. */
export interface Look {
  readonly width: 390 | 1280;
  readonly language: 'cy' | 'en';
  /** Whether axe has not seen the page in another of the looks. */
  readonly isFirst: boolean;
}

const everyLook: readonly Look[] = [
  { width: 390, language: 'cy', isFirst: true },
  { width: 390, language: 'en', isFirst: false },
  { width: 1280, language: 'cy', isFirst: false },
  { width: 1280, language: 'en', isFirst: false },
];

/**
 * The looks at each page. Languages and widths share their templates, so a run that is not thorough looks at the narrowest page with the longest words;
 * whoever keeps pictures gets all of them.
 */
export const looks: readonly Look[] = isThorough || areScreenshotsKept ? everyLook : everyLook.slice(0, 1);

/** The looks as a table of tests. */
export const lookRows = looks.map((look) => [look.language, look.width, look] as const);

/** A real browser. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ignoreDefaultArgs: ['--disable-dev-shm-usage'],
    executablePath: await packedChromium.executablePath(),
    args: [
      // One process for everything dies with the first context that is closed.
      ...packedChromium.args.filter((argument) => argument !== '--single-process'),
      // A page is gone before a compiler that makes its script faster has paid for itself.
      '--js-flags=--no-opt --no-maglev',
    ],
  });
}

/** A fresh profile whose pages can be looked at by axe: their own policy would not let its script in. What the policy says is tested where it is sent. */
export function openContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ bypassCSP: true, ...options });
}

const html = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How GOV.UK Frontend and a template engine write HTML; none of it changes what a browser or a screen reader makes of it.
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-redundant-role': 'off',
    'long-title': 'off',
    'prefer-native-element': 'off',
    'tel-non-breaking': 'off',
    // The cells of a table have dots in their ids, which HTML allows.
    'valid-id': ['error', { relaxed: true }],
    // Several checkboxes of one name are one question.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // The first button in a form takes the Enter key; it is kept from sight and from the tab order, not from the form.
    'hidden-focusable': ['error', { exclude: ['button'] }] as never,
  },
});

/** What is wrong with the page that a browser shows now; nothing, if all is well. */
export async function pageFaults(page: Page, isFirstLook = true): Promise<readonly string[]> {
  await keepScreenshot(page);
  const violations = await violationsOn(page, isFirstLook);
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return [
    ...violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0]?.html.slice(0, 120)}`),
    ...(overflow > 0 ? [`wider than the screen by ${overflow}`] : []),
  ];
}

/** What is wrong with pages: by their paths, those with which something is. */
export async function faultsOfPages(
  page: Page,
  origin: string,
  paths: readonly string[],
  { width, language, isFirst }: Look,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const sizeBefore = page.viewportSize();
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${origin}/?lang=${language}`);
  const found: Record<string, readonly string[]> = {};
  for (const path of paths) {
    const response = await page.goto(`${origin}${path}`);
    const wrong = [
      ...(await pageFaults(page, isFirst)),
      ...(await htmlFaults((await response?.text()) ?? '')),
    ];
    if ((await page.locator('html').getAttribute('lang')) !== language) wrong.push('in the wrong language');
    if (wrong.length > 0) found[path] = wrong;
  }
  if (sizeBefore !== null) await page.setViewportSize(sizeBefore);
  return found;
}

/** What is wrong with the HTML as it was sent. */
export async function htmlFaults(source: string): Promise<readonly string[]> {
  const report = await html.validateString(source);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} line ${line}: ${message}`),
  );
}
