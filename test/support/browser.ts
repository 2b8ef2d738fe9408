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

/** In which languages pages are looked at: both share their templates, so a run that is not thorough looks at Welsh, the longer one. */
export const lookLanguages: readonly ('cy' | 'en')[] = isThorough ? ['cy', 'en'] : ['cy'];

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

/**
 * What is wrong with the page that a browser shows now; nothing, if all is well. The second language of a page has the structure and the colours of the
 * first: unless the run is thorough, axe looks at what its words can break only.
 */
export async function pageFaults(page: Page, isFirstLook = true): Promise<readonly string[]> {
  await page.addScriptTag({ url: await axeAddress });
  const rules = isFirstLook || isThorough ? {} : { runOnly: { type: 'rule', values: rulesAboutWords } };
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify({ resultTypes: ['violations'], preload: false, ...rules })})`,
  );
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return [
    ...violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0]?.html.slice(0, 120)}`),
    ...(overflow > 0 ? [`wider than the phone by ${overflow}`] : []),
  ];
}

/** What is wrong with the HTML as it was sent. */
export async function htmlFaults(source: string): Promise<readonly string[]> {
  const report = await html.validateString(source);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} line ${line}: ${message}`),
  );
}
