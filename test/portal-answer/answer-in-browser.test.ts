import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { asTyped } from '../../functions/documents/answers.ts';
import { lessonsForm, sectionIds, type SectionId } from '../../functions/lessons/lessons-learnt-sections.ts';
import { newContactCheck } from '../../functions/obligations/new-obligation.ts';
import { acceptAnswer } from '../../functions/obligations/obligation-actions.ts';
import { type ObligationView, system } from '../../functions/obligations/view.ts';
import { finishedAnswers } from '../lessons/finished-document.ts';
import { launchBrowser, looks, openContext, pageFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { newView, rhian, siân, tom, withContacts } from '../support/people.ts';
import { openAnswerSite, type AnswerSite } from './answer-site.ts';

const { sections } = lessonsForm;
let dynamo: TestDynamo;
let browser: Browser;
let site: AnswerSite;
let view: ObligationView;
let path: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  dynamo = await startDynamo();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await dynamo.stop();
});
beforeEach(async () => {
  site = await openAnswerSite(await dynamo.createTables());
  view = newView();
  await site.add(view);
  path = site.pathFor(view.obligation, rhian);
  context = await openContext(browser, { viewport: { width: 390, height: 800 }, locale: 'en-GB' });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await site.stop();
});

/** Presses Tab until the focus is on what a person looks for. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`no key leads to ${selector} on ${page.url()}`);
}

/** Chooses a radio button: Tab reaches the group, Space chooses the first, arrows move on. */
async function choose(name: string, value: string): Promise<void> {
  await tabTo(`input[name="${name}"]`);
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 6; presses++) {
    if (await page.locator(`input[name="${name}"][value="${value}"]`).isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no key chooses ${value} of ${name}`);
}

async function follow(selector: string): Promise<void> {
  await tabTo(selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

async function fillSection(section: SectionId): Promise<void> {
  const typed = asTyped(sections[section], finishedAnswers[section]);
  for (const field of sections[section].fields) {
    const text = typed[field.id] ?? '';
    if (text === '') continue;
    if (field.kind === 'choice') {
      await choose(field.id, text);
      continue;
    }
    await tabTo(`#${field.id}`);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(text);
  }
  await choose('choice', 'yes');
  await follow('main button');
}

describe('at phone width, in Welsh, with a keyboard alone', () => {
  it('a lead goes from the link to the receipt', async () => {
    await page.goto(`${site.origin}${path}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
    await follow('a[href$="/sections/aims"]');
    for (const section of sectionIds) {
      expect(new URL(page.url()).pathname).toBe(`${path}/sections/${section}`);
      await fillSection(section);
      await follow('.govuk-notification-banner__link');
    }
    expect(new URL(page.url()).pathname).toBe(`${path}/check`);
    expect(await page.locator('main').textContent()).toContain('Take the astronomers with you.');
    await choose('send', 'yes');
    await follow('main button');
    expect(await page.locator('h1').textContent()).toContain('Diolch');
    const { obligation } = (await site.obligations.view(view.obligation.id)) as ObligationView;
    expect(obligation).toMatchObject({ state: 'submitted', submitted: { by: rhian.id } });
    expect(site.started).toHaveLength(1);
    const sent = await site.documents.read(view.obligation.id);
    expect(Object.fromEntries(sectionIds.map((id) => [id, sent[id]?.answers]))).toEqual(finishedAnswers);
  });

  it('a mistake is named above the heading, leads to its field, and what was typed stays', async () => {
    await page.goto(`${site.origin}${path}/sections/elsewhere`);
    await choose('level', 'national');
    await tabTo('#for-now');
    await page.keyboard.insertText('Prynu ar ein pen ein hunain');
    await choose('choice', 'yes');
    await follow('main button');
    expect(await page.title()).toMatch(/^Gwall: /);
    await follow('.govuk-error-summary a');
    expect(await page.locator(':focus').getAttribute('id')).toBe('for-good');
    expect(await page.locator('#for-now').inputValue()).toBe('Prynu ar ein pen ein hunain');
    expect(await page.locator('[name=level][value=national]').isChecked()).toBe(true);
  });

  it('the language switch keeps what was typed, and Enter in a field sends the form instead of switching', async () => {
    await page.goto(`${site.origin}${path}/sections/talk`);
    await choose('willing', 'later');
    await tabTo('#contact');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('Rhian, 01286 000000');
    await page.locator('button[name=switch-language]').focus();
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('#contact').inputValue()).toBe('Rhian, 01286 000000');
    expect(await page.locator('[name=willing][value=later]').isChecked()).toBe(true);
    expect(await site.documents.read(view.obligation.id)).toEqual({});
    await choose('choice', 'no');
    await page.locator('#contact').focus();
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect((await site.documents.read(view.obligation.id))['talk']?.answers).toEqual({
      willing: 'later',
      contact: 'Rhian, 01286 000000',
    });
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

describe('every page behind a link', () => {
  it('has nothing axe objects to, nothing wider than the screen, and no script', async () => {
    const leaderless = withContacts(newView('2027-04-01', '2026-11-02T10:00:00Z', 'i2s-023'), {
      deputy: tom,
      sponsor: siân,
    });
    const check = newContactCheck(
      leaderless.project,
      { role: 'lead', person: rhian.id, because: 'unreachable' },
      site.now(),
    );
    await site.add({ ...leaderless, obligation: check });
    const look = async (address: string, act?: () => Promise<unknown>) => {
      for (const { width, language, isFirst } of looks) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${site.origin}${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
        await act?.();
        const scripts = await page.locator('script').count();
        const faults = await pageFaults(page, isFirst);
        expect([address, width, language, faults, scripts]).toEqual([address, width, language, [], 0]);
      }
    };
    const submit = () => Promise.all([page.waitForNavigation(), page.locator('main button').click()]);
    await look(path);
    await look(`${path}/sections/elsewhere`, submit);
    await look(`${path}/sections/results`);
    await look(`${path}/more-time`, submit);
    await look(`${path}/not-mine`, async () => {
      await page.check('[name=who][value=named]');
      await submit();
    });
    await look(site.pathFor(check, siân), submit);
    await look('/answer/nonsense');
    await look('/answered/left');
    const savedBy = { id: tom.id, name: tom.name };
    const theirs = {
      baseVersion: 0,
      answers: { what: 'long'.repeat(60) },
      isFinished: true,
      savedBy,
      savedAt: site.now(),
    };
    await site.documents.save(view.obligation.id, 'worked', theirs);
    await site.post(`${path}/sections/worked`, { base: '0', what: 'Mine', choice: 'no' });
    await look(`${path}/sections/worked/choose/2`, submit);
    await look(`${path}/sections/worked?join=2`);
    await look(`${path}/sections/worked/versions`);
    await look(`${path}/check`);
    await site.finishEverySection(view.obligation, rhian);
    await site.post(`${path}/more-time`, { until: '2027-03-15', reason: 'Meters' });
    await look(`${path}?saved=worked`);
    await look(`${path}/check`, submit);
    await site.post(`${path}/check`, { send: 'yes' });
    await look(`${path}/sent`);
    await look(path);
    await look(`${path}/print`);
    await look(`${path}/sections/advice`, submit);
    await site.obligations.change(view.obligation.id, site.now(), (seen) =>
      acceptAnswer(seen, { reason: '' }, { at: site.now(), by: system }),
    );
    await look(path);
  });
});
