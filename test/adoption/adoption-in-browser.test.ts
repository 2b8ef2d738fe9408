import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { adoptionIdOf } from '../../functions/adoption/adoption.ts';
import { reportIdea } from '../../functions/adoption/report-idea.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { answerPath, linkFor, signAnswerLink } from '../../functions/obligations/answer-link.ts';
import type { Person } from '../../functions/people/person.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { faultsOfPages, launchBrowser, lookRows, openContext, pageFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { testKeys } from '../support/people.ts';
import {
  ann,
  answerBy,
  bodiesToAsk,
  bryn,
  ceri,
  dafydd,
  provenProject,
  seedLessons,
  seedProven,
  sentAt,
} from './adopters.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let browser: Browser;
let page: Page;
const sent = provenProject('i2s-sent');
const fresh = { ...provenProject('i2s-fresh', null), title: 'Cofnodion digidol i nyrsys cymunedol' };
const staff = { at: sentAt, by: { kind: 'staff', name: 'Catrin Rees' } } as const;

const pathOf = async (body: string, person: Person) => {
  const view = await site.obligations.view(adoptionIdOf(sent.id, body));
  if (view === null) throw new Error(`nothing was sent to ${body}`);
  return answerPath(signAnswerLink(testKeys, linkFor(view.obligation, person.id)));
};

/** A proven idea that was sent to four bodies, of which two answered; and one that waits to be sent. */
beforeAll(async () => {
  dynamo = await startDynamo();
  const access = await dynamo.createTables();
  site = await openPortalSite(access);
  site.setTime(sentAt);
  await seedProven(access, sent);
  await seedProven(access, fresh);
  await seedLessons(access, sent);
  await site.adoptions.send(sent, [...bodiesToAsk(), ...bodiesToAsk('leader').slice(1)], answerBy, staff);
  site.setTime('2027-06-10T10:00:00Z');
  const say = async (body: string, person: Person, fields: Record<string, string>) => {
    const form = new URLSearchParams({ contact: '', 'may-tell': 'yes', ...fields });
    const answer = await site.call(await pathOf(body, person), { method: 'POST', body: form });
    if (answer.status !== 303) throw new Error(`not taken: ${answer.status}`);
  };
  await say('powys-county-council', ann, {
    stance: 'adapting',
    words: 'Rydym yn dechrau gyda’r pentrefi, a’r trefi wedyn.\nBydd y lampau’n pylu ar ôl hanner nos.',
    contact: 'Ann Prosser, 01597 000 000',
    'by-day': '29',
    'by-month': '9',
    'by-year': '2028',
  });
  await say('betsi-cadwaladr-university-health-board', dafydd, {
    stance: 'not',
    words: 'We light car parks only, and the columns belong to our landlords.',
    'barrier-not-relevant': 'yes',
    'barrier-money': 'yes',
    'may-tell': 'no',
  });
  const due = eventTime('2027-10-01T08:00:00Z');
  await site.adoptions.report(sent.id, due, (view) => reportIdea(view, due));
  browser = await launchBrowser();
  page = await (await openContext(browser, { viewport: { width: 390, height: 800 } })).newPage();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  await dynamo.stop();
});

async function signIn() {
  await page.goto(`${site.origin}/staff`);
  const button = page.locator('button[value="local-staff-1"]');
  if ((await button.count()) > 0) await button.click();
  await page.waitForURL(`${site.origin}/staff`);
}
const mainButton = () => page.locator('main form button.govuk-button:not(.govuk-button--secondary)');

describe('proven ideas in a real browser', () => {
  test.each(lookRows)(
    'axe and the HTML checker find nothing on the page of a body (%s, %d wide)',
    async (_language, _width, look) => {
      const pages = [
        await pathOf('cardiff-council', ceri),
        await pathOf('powys-county-council', ann),
        `${await pathOf('powys-county-council', bryn)}?done=answer`,
        `${await pathOf('cardiff-council', ceri)}/not-mine`,
        `${await pathOf('cardiff-council', ceri)}/more-time`,
      ];
      expect(await faultsOfPages(page, site.origin, pages, look)).toEqual({});
    },
  );

  test.each(lookRows)('nor on a page of staff (%s, %d wide)', async (_language, _width, look) => {
    await signIn();
    const pages = [
      '/staff/adoption',
      '/staff/adoption?by=organisation',
      '/staff/adoption?q=nothing+like+it',
      '/staff/adoption/proven',
      `/staff/projects/${sent.id}/adoption?sent=4`,
      `/staff/projects/${fresh.id}/adoption`,
      `/staff/projects/${fresh.id}/adoption/send`,
      `/staff/obligations/${adoptionIdOf(sent.id, 'powys-county-council')}`,
      `/staff/projects/${sent.id}`,
    ];
    expect(await faultsOfPages(page, site.origin, pages, look)).toEqual({});
  });

  test('staff send an idea with the keyboard, through a mistake and a check, in Welsh on a phone', async () => {
    await signIn();
    await page.goto(`${site.origin}/staff/start?lang=cy`);
    await page.locator('main a[href="/staff/adoption/proven"]').click();
    await page.locator(`main a[href="/staff/projects/${fresh.id}/adoption/send"]`).click();
    await mainButton().last().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Gwall: /);
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('#q').fill('caerdydd');
    await page.locator('button[name="tick-all"]').click();
    await page.locator('#q').fill('');
    await page.locator('button[name="filter"]').click();
    expect(await page.locator('input[value="cardiff-council"]').isChecked()).toBe(true);
    await page.locator('input[value="swansea-council"]').check();
    await page.locator('input[name="through"][value="chief-executive"]').check();
    await mainButton().last().click();
    await page.waitForSelector('input[name="choice"]');
    expect(await page.locator('main').innerText()).toContain('Gofynnir i 1 corff');
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('#choice').check();
    await mainButton().last().click();
    await page.waitForURL(/\?sent=1$/);
    expect(await page.locator('main').innerText()).toContain('Cyngor Caerdydd');
    expect(await site.adoptions.requestsOf(fresh.id)).toHaveLength(1);
  });

  test('a body answers with the keyboard, through mistakes, and changes its mind', async () => {
    await page.goto(`${site.origin}${await pathOf('cardiff-council', ceri)}?lang=en`);
    await mainButton().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.govuk-error-summary');
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('input[name="stance"][value="not"]').check();
    await page.locator('#words').fill('No money this year.');
    await page.locator('#may-tell').check();
    await mainButton().click();
    await page.waitForSelector('#barriers-error');
    expect(await page.locator('#words').inputValue()).toBe('No money this year.');
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('input[name="barrier-money"]').check();
    await mainButton().click();
    await page.waitForURL(/\?done=answer$/);
    expect(await page.locator('input[name="barrier-money"]').isChecked()).toBe(true);
    await page.locator('input[name="stance"][value="adopting"]').check();
    await page.locator('#words').fill('The money came.');
    await mainButton().click();
    await page.waitForURL(/\?done=answer$/);
    expect(await page.locator('#words').inputValue()).toBe('The money came.');
    expect(await pageFaults(page)).toEqual([]);
    const view = await site.obligations.view(adoptionIdOf(sent.id, 'cardiff-council'));
    expect(view?.obligation.adoption?.answer).toMatchObject({ stance: 'adopting', barriers: [] });
  });
});
