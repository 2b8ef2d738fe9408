import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { answerPath, linkFor, signAnswerLink } from '../../functions/obligations/answer-link.ts';
import { createObligationDocuments } from '../../functions/obligations/obligation-documents.ts';
import type { ObligationId } from '../../functions/obligations/obligation.ts';
import { decideProjectEvent } from '../../functions/projects/decide-project-event.ts';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { awarded, seedAward } from '../support/awards.ts';
import {
  faultsOfPages,
  htmlFaults,
  launchBrowser,
  lookRows,
  openContext,
  pageFaults,
} from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian, testKeys } from '../support/people.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const view = awarded({}, 'seen');
const writer = { id: rhian.id, name: rhian.name };

beforeAll(async () => {
  dynamo = await startDynamo();
  const access = await dynamo.createTables();
  site = await openPortalSite(access);
  site.setTime('2027-06-15T10:00:00Z');
  await seedAward(access, view);
  await writeWhatTheProjectFound();
  const on = { at: site.now(), by: { kind: 'staff', name: 'Catrin Rees' } } as const;
  const varied = await site.lives.change(view.project.id, on.at, (seen) =>
    decideProjectEvent(
      seen,
      'vary',
      'staff',
      { reason: 'The hospital opens later.', terms: { endDate: calendarDate('2030-09-30') } },
      on,
    ),
  );
  if (!varied.ok) throw new Error(varied.refusal);
  await seedAward(access, awarded({}, 'fresh'));
  browser = await launchBrowser();
  context = await openContext(browser, { viewport: { width: 390, height: 800 }, locale: 'cy-GB' });
  const [name = '', value = ''] = (await site.cookie('staff')).split('=');
  await context.addCookies([{ name, value, url: site.origin }]);
  page = await context.newPage();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
  await dynamo.stop();
});

/** Two reviews' worth of outcomes, and local benefit as it was forecast and found. */
async function writeWhatTheProjectFound(): Promise<void> {
  const documents = createObligationDocuments(site.access, site.obligations);
  const write = async (owed: string, section: string, answers: unknown) => {
    const id = owed as ObligationId;
    await documents.save(id, section, {
      baseVersion: 0,
      answers: answers as never,
      isFinished: true,
      savedBy: writer,
      savedAt: site.now(),
    });
    await documents.submit(id, writer, { at: site.now(), by: { kind: 'person', ...writer } });
  };
  const rounds = {
    spent: 3_480_333,
    'spent-locally': 2_400_000,
    'respent-locally': 1_580_772,
    how: 'Orders.',
  };
  await write('outcomes-review_seen_1', 'outcomes', {
    outcomes: [
      { outcome: 'No note is typed twice', standing: 'partly', learnt: 'Letters to surgeries still are.' },
    ],
  });
  await write('local-benefit-forecast_seen', 'rounds', rounds);
  await write('local-benefit-actual_seen', 'rounds', { ...rounds, 'spent-locally': 2_900_000 });
}

async function linkTo(id: string): Promise<string> {
  const found = await site.obligations.view(id as ObligationId);
  if (found === null) throw new Error(`there is no ${id}`);
  return answerPath(signAnswerLink(testKeys, linkFor(found.obligation, rhian.id)));
}

async function everyPage(): Promise<readonly string[]> {
  const [update, milestone, forecast, review, contacts] = await Promise.all(
    [
      'progress-update_fresh_1',
      'milestone_fresh_1',
      'local-benefit-forecast_fresh',
      'outcomes-review_fresh_1',
      'contact-confirmation_fresh_1',
    ].map(linkTo),
  );
  return [
    '/staff/projects',
    '/staff/projects/seen?done=vary',
    '/staff/projects/fresh/vary',
    '/staff/projects/fresh/pause',
    '/staff/projects/fresh/abandon',
    '/staff/obligations/milestone_seen_2',
    '/staff/obligations/local-benefit-forecast_seen',
    `${update}`,
    `${update}/sections/update`,
    `${milestone}`,
    `${milestone}/sections/milestone`,
    `${forecast}/sections/rounds`,
    `${review}/sections/outcomes`,
    `${contacts}`,
    '/answered/sent',
    '/answered/contacts-wait',
  ];
}

/** What is wrong with the page that is shown now; nothing, if all is well. */
async function faults(): Promise<readonly string[]> {
  return [...(await pageFaults(page)), ...(await htmlFaults(await page.content()))];
}

describe('pages about projects in a real browser', () => {
  test.each(lookRows)(
    'axe and the HTML checker find nothing on any page (%s, %d wide)',
    async (_language, _width, look) => {
      expect(await faultsOfPages(page, site.origin, await everyPage(), look)).toEqual({});
    },
    240_000,
  );

  test('terms are varied with the keyboard alone, in Welsh, through a mistake, and the pages on the way are clean', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${site.origin}/staff/projects/fresh/vary?lang=cy`);
    await page.locator('#endDate-month').fill('13');
    await page.locator('#reason').fill('Mae’r ysbyty’n agor yn hwyrach.');
    await page.locator('#endDate-month').focus();
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await page.title()).toMatch(/^Gwall: /);
    expect(await faults()).toEqual([]);
    expect(await page.locator('#reason').inputValue()).toBe('Mae’r ysbyty’n agor yn hwyrach.');
    await page.locator('#endDate-month').fill('9');
    await page.locator('#endDate-day').fill('30');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await page.locator('main').textContent()).toContain('30 Medi 2030 (cynt: 31 Mawrth 2030)');
    expect(await faults()).toEqual([]);
    await page.locator('input[name=choice][value=yes]').focus();
    await page.keyboard.press('Space');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await page.locator('main').textContent()).toContain('Amrywiwyd y telerau.');
    expect(await faults()).toEqual([]);
  }, 120_000);

  test('local benefit is seen before it is sent', async () => {
    const path = await linkTo('local-benefit-forecast_fresh');
    await page.goto(`${site.origin}${path}/sections/rounds?lang=en`);
    await page.locator('#spent').fill('34,803.33');
    await page.locator('#spent-locally').fill('24,000');
    await page.locator('#respent-locally').fill('15,807.72');
    await page.locator('#how').fill('From the order book.');
    await page.locator('input[name=choice][value=yes]').check();
    await Promise.all([page.waitForNavigation(), page.locator('main button:visible').last().click()]);
    expect(await page.locator('main').textContent()).toContain('2.14');
    expect(await faults()).toEqual([]);
  }, 120_000);
});
