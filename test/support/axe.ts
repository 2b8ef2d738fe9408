import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { isThorough } from './thorough.ts';

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

/** The rules of axe that look at colours, which cost more than all others together. */
const rulesAboutColours = ['color-contrast', 'link-in-text-block'];

/** How a part of a page looks: what it is, of which class, and in what it lies. */
const partOf = `((one) => [one.parentElement, one].map(({ localName, className }) => localName + '.' + className).join(' > '))`;
const everyPart = `[...document.querySelectorAll('body *')]`;
const partsSeen = new Set<string>();

/** The parts of a page whose colours axe has not looked at yet. */
async function newParts(page: Page): Promise<readonly string[]> {
  const parts = await page.evaluate<string[]>(`[...new Set(${everyPart}.map(${partOf}))]`);
  const added = parts.filter((part) => !partsSeen.has(part));
  for (const part of added) partsSeen.add(part);
  return added;
}

const axeRun = (context: string, options: object): string =>
  `axe.run(${context}, ${JSON.stringify({ resultTypes: ['violations'], preload: false, ...options })})`;
const only = (rules: readonly string[]) => ({ runOnly: { type: 'rule', values: rules } });

/**
 * What axe finds on the page that a browser shows now. The second language of a page has the structure and the colours of the first, and parts of one
 * class have one colour: unless the run is thorough, axe looks at what its words can break only, and at the colours of what it has not seen.
 */
export async function violationsOn(page: Page, isFirstLook: boolean): Promise<AxeResults['violations']> {
  await page.addScriptTag({ url: await axeAddress });
  const run = async (context: string, options: object) =>
    (await page.evaluate<AxeResults>(axeRun(context, options))).violations;
  if (isThorough) return run('document', {});
  if (!isFirstLook) return run('document', only(rulesAboutWords));
  const parts = await newParts(page);
  const rules = Object.fromEntries(rulesAboutColours.map((rule) => [rule, { enabled: false }]));
  // One part of each kind is enough.
  const these = `((kinds) => ({ include: ${everyPart}.filter((one) => kinds.delete(${partOf}(one))) }))(new Set(${JSON.stringify(parts)}))`;
  return [
    ...(await run('document', { rules })),
    ...(parts.length === 0 ? [] : await run(these, only(rulesAboutColours))),
  ];
}
