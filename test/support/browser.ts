import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import packedChromium from '@sparticuz/chromium';
import { HtmlValidate } from 'html-validate';
import { type Browser, chromium, type Page } from 'playwright-core';

/** A real browser. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await packedChromium.executablePath(),
    // One process for everything dies with the first context that is closed.
    args: packedChromium.args.filter((argument) => argument !== '--single-process'),
  });
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
    // A cell of a table is named by its field, its row and its column: `milestones.0.what`.
    'valid-id': ['error', { relaxed: true }] as never,
    // The boxes of one question share its name, as radios do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }] as never,
    // The first button in a form takes the Enter key; it is kept from sight and from the tab order, not from the form.
    'hidden-focusable': ['error', { exclude: ['button'] }] as never,
  },
});

/** Axe itself, put into the page directly: its Playwright wrapper opens a second page for every look, which takes most of its time. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What is wrong with the page that a browser shows now; nothing, if all is well. Contrast is half of axe's time, and colours have no language: one look is enough. */
export async function pageFaults(page: Page, withColours = true): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ resultTypes: ['violations'], preload: false, rules: { 'color-contrast': { enabled: ${withColours} } } })`,
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
