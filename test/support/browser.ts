import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import packedChromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { isThorough } from './thorough.ts';

/** Where pictures of the pages are kept, for somebody who wants to look at them: `SCREENSHOTS=<folder>`. */
const screenshots = process.env['SCREENSHOTS'];

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
export const looks: readonly Look[] =
  isThorough || screenshots !== undefined ? everyLook : everyLook.slice(0, 1);

/** The looks as a table of tests. */
export const lookRows = looks.map((look) => [look.language, look.width, look] as const);

/** A real browser. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ignoreDefaultArgs: ['--disable-dev-shm-usage'],
    executablePath: await packedChromium.executablePath(),
    // One process for everything dies with the first context that is closed.
    args: packedChromium.args.filter((argument) => argument !== '--single-process'),
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

/** Axe itself, put into the page from an address that may be kept: so a browser reads half a megabyte of script once, and not for every look. */
const axeAddress = serveAxe();

async function serveAxe(): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'max-age=3600, immutable',
    });
    response.end(axe.source);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/axe.js`;
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** The rules of axe that a translation can break. */
const rulesAboutWords = [
  'aria-command-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'button-name',
  'document-title',
  'empty-heading',
  'empty-table-header',
  'html-has-lang',
  'html-lang-valid',
  'image-alt',
  'input-button-name',
  'label',
  'link-name',
  'select-name',
  'summary-name',
  'svg-img-alt',
  'valid-lang',
];

/** How the parts of a page look: what each is, of which class, and in what it lies. */
const partsOfPage = `[...new Set([...document.querySelectorAll('body *')].map((one) =>
  [one.parentElement, one].map(({ localName, className }) => localName + '.' + className).join(' > ')))]`;
const partsSeen = new Set<string>();

/** Whether a page has a part whose colours axe has not looked at yet. */
async function showsSomethingNew(page: Page): Promise<boolean> {
  const parts = await page.evaluate<string[]>(partsOfPage);
  const added = parts.filter((part) => !partsSeen.has(part));
  for (const part of added) partsSeen.add(part);
  return added.length > 0;
}

/**
 * What is wrong with the page that a browser shows now; nothing, if all is well. The second language of a page has the structure and the colours of the
 * first, and parts of one class have one colour: unless the run is thorough, axe looks at what its words can break only, and at the colours of what it
 * has not seen.
 */
export async function pageFaults(page: Page, isFirstLook = true): Promise<readonly string[]> {
  await keepScreenshot(page);
  await page.addScriptTag({ url: await axeAddress });
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify({ resultTypes: ['violations'], preload: false, ...(await rulesFor(page, isFirstLook)) })})`,
  );
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return [
    ...violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0]?.html.slice(0, 120)}`),
    ...(overflow > 0 ? [`wider than the screen by ${overflow}`] : []),
  ];
}

async function rulesFor(page: Page, isFirstLook: boolean): Promise<object> {
  if (isThorough) return {};
  if (!isFirstLook) return { runOnly: { type: 'rule', values: rulesAboutWords } };
  return (await showsSomethingNew(page)) ? {} : { rules: { 'color-contrast': { enabled: false } } };
}

/** What is wrong with pages: by their paths, those with which something is. */
export async function faultsOfPages(
  page: Page,
  origin: string,
  paths: readonly string[],
  { width, language, isFirst }: Look,
): Promise<Readonly<Record<string, readonly string[]>>> {
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
  return found;
}

const kept = new Map<string, number>();

/** Keeps a picture of the whole page, named after its address, its language and its width, in the folder that `SCREENSHOTS` names. */
async function keepScreenshot(page: Page): Promise<void> {
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

/** What is wrong with the HTML as it was sent. */
export async function htmlFaults(source: string): Promise<readonly string[]> {
  const report = await html.validateString(source);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} line ${line}: ${message}`),
  );
}
