import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { transact } from '../../functions/kernel/table.ts';
import { contactIdOf, emptyPost } from '../../functions/organisations/contact.ts';
import { personIdOf } from '../../functions/people/person.ts';
import { noPromises, withAsks } from '../../functions/seminars/promises.ts';
import { putAttendance, putPromises, putSeminar } from '../../functions/seminars/seminar-rows.ts';
import type { SeminarId } from '../../functions/seminars/seminar.ts';
import { clock, draftSeminar, publishedSeminar } from '../seminars/seminar.ts';
import { answerOf, commitmentOf, newAttendanceOf } from '../seminars/attendance.ts';
import { signAttendanceLink } from '../../functions/seminars/seminar-links.ts';
import { faultsOfPages, launchBrowser, lookRows, openContext, pageFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian, testKeys, tom } from '../support/people.ts';
import { known, openSeminarSite, type SeminarSite } from './seminar-site.ts';

let dynamo: TestDynamo;
let seminars: SeminarSite;
let browser: Browser;
let page: Page;

const draft = draftSeminar({ id: 'a-draft' as SeminarId });
const over = publishedSeminar({
  id: 'digital-front-doors' as SeminarId,
  title: { cy: 'Drysau digidol i wasanaethau cyhoeddus', en: 'Digital front doors' },
  startsAt: clock('2027-01-13', '10:00'),
  endsAt: clock('2027-01-13', '12:00'),
  slides: 'https://slides.example.org/drysau-digidol',
  hasEnded: true,
  nextAt: null,
});
const placeOf = (id: SeminarId) =>
  `/places/${signAttendanceLink(testKeys, { seminarId: id, personId: tom.id })}`;

/** A seminar that comes, a draft, and one that is over, at which Tom promised three things and others one each. */
beforeAll(async () => {
  dynamo = await startDynamo();
  seminars = await openSeminarSite(await dynamo.createTables(), {
    about: {
      cy: 'Sut y rhannodd tri bwrdd iechyd gofnodion cleifion, beth aeth o’i le, a beth fyddent yn ei wneud eto.',
      en: 'How three health boards shared patient records, what went wrong, and what they would do again.',
    },
  });
  const { site, seminar } = seminars;
  const { access } = site;
  await known(site, tom);
  const contactId = contactIdOf('Cyngor Gwynedd', 'leader');
  if (contactId === null) throw new Error('a post must have an id');
  const post = emptyPost('Cyngor Gwynedd', 'leader', contactId, { at: site.now(), by: 'Catrin Rees' });
  await site.contacts.save(post, { contact: { ...post, personId: rhian.id }, person: rhian });
  const commitments = [
    commitmentOf({ answers: [answerOf({ changed: 'Two forms fewer on each ward', wouldTell: true })] }),
    commitmentOf({ number: 2, text: 'Gofyn i’n tîm digidol am fynediad i’r system newydd', byOn: null }),
    commitmentOf({
      number: 3,
      text: 'Visit Hywel Dda',
      answers: [answerOf({ outcome: 'not-yet', barrier: 'time' })],
    }),
  ];
  const learnt = { expected: { consent: 'great-deal' }, actual: { consent: 'little' } } as const;
  await transact(access.client, [
    putSeminar(access, null, draft),
    putSeminar(access, null, over),
    putAttendance(access, null, newAttendanceOf({ seminarId: seminar.id, way: 'online' })),
    putAttendance(access, null, newAttendanceOf({ seminarId: over.id, commitments, ...learnt })),
    putPromises(access, noPromises(tom.id), withAsks(noPromises(tom.id), over.id, [])),
    ...[1, 2, 3, 4, 5].map((number) =>
      putAttendance(
        access,
        null,
        newAttendanceOf({
          seminarId: over.id,
          personId: personIdOf(`person-${number}@example.org`, testKeys),
          commitments: [commitmentOf()],
          ...learnt,
        }),
      ),
    ),
  ]);
  browser = await launchBrowser();
  page = await (await openContext(browser, { viewport: { width: 390, height: 800 } })).newPage();
});
afterAll(async () => {
  await browser.close();
  await seminars.stop();
  await dynamo.stop();
});

const openPages = () => {
  const promises = seminars.promisesOf(tom.id);
  return [
    '/seminars',
    `/seminars/${seminars.seminar.id}`,
    `/seminars/${over.id}`,
    `/seminars/${seminars.seminar.id}/sent`,
    placeOf(seminars.seminar.id),
    `${placeOf(seminars.seminar.id)}/leave`,
    placeOf(over.id),
    `${placeOf(over.id)}/commit`,
    `${placeOf(over.id)}/thanks`,
    promises,
    `${promises}/${over.id}/2`,
    `${promises}/${over.id}/3`,
    `${promises}/${over.id}/ask`,
    seminars.organisedBy(rhian.id),
    `${seminars.organisedBy(rhian.id)}/details`,
    `${seminars.organisedBy(rhian.id)}/cancel`,
  ];
};
const staffPages = () => {
  const coming = `/staff/seminars/${seminars.seminar.id}`;
  return [
    '/staff/seminars',
    '/staff/seminars/new',
    `/staff/seminars/new?like=${over.id}`,
    `/staff/seminars/${draft.id}`,
    `/staff/seminars/${draft.id}/moments`,
    `/staff/seminars/${draft.id}/audience`,
    `/staff/seminars/${draft.id}/publish`,
    coming,
    `${coming}/details`,
    `${coming}/slides`,
    `${coming}/invite`,
    `${coming}/cancel`,
    `${coming}/organiser`,
    `/staff/seminars/${over.id}`,
    '/staff/what-came',
    '/staff/what-came?by=topic',
  ];
};

describe('seminars in a real browser', () => {
  test.each(lookRows)(
    'axe and the HTML checker find nothing on a page for everybody (%s, %d wide)',
    async (_language, _width, look) => {
      expect(await faultsOfPages(page, seminars.site.origin, openPages(), look)).toEqual({});
    },
  );

  test.each(lookRows)('nor on a page for staff (%s, %d wide)', async (_language, _width, look) => {
    const { origin } = seminars.site;
    await page.goto(`${origin}/staff`);
    const signIn = page.locator('button[value="local-staff-1"]');
    if ((await signIn.count()) > 0) await signIn.click();
    await page.waitForURL(`${origin}/staff`);
    expect(await faultsOfPages(page, origin, staffPages(), look)).toEqual({});
  });

  test('somebody registers with the keyboard alone, through a mistake, in Welsh on a phone', async () => {
    const { site, seminar } = seminars;
    await page.goto(`${site.origin}/seminars?lang=cy`);
    await page.locator(`main a[href="/seminars/${seminar.id}"]`).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/sharing-records$/);
    await page.locator('main form button:not([aria-hidden])').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Gwall: /);
    expect(await pageFaults(page)).toEqual([]);
    const nia = 'nia.hughes@hyweldda.example.org';
    await page.locator('.govuk-error-summary a').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nia Hughes');
    await page.keyboard.press('Tab');
    await page.keyboard.type(nia);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.locator('#organisation').focus();
    await page.keyboard.type('Bwrdd Iechyd Prifysgol Hywel Dda');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.locator('main form button:not([aria-hidden])').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sent$/);
    const view = await site.attendances.view(seminar.id, personIdOf(nia, testKeys));
    expect(view?.attendance).toMatchObject({ state: 'registered', way: 'in-place' });
    expect(view?.person).toMatchObject({ name: 'Nia Hughes', language: 'cy' });
  });

  test('one step answers, and the next is only if they like', async () => {
    const { site } = seminars;
    await page.goto(`${site.origin}${seminars.promisesOf(tom.id)}?lang=cy`);
    await page.locator(`main a[href$="/${over.id}/2"]`).click();
    await page.locator('input[value="partly"]').check();
    await page.locator('main form button:not([aria-hidden])').click();
    await page.waitForURL(/\/more$/);
    expect(await pageFaults(page)).toEqual([]);
    await page.locator('main a[href*="done=answered"]').click();
    expect(await page.locator('main').innerText()).toContain('Wedi’i wneud yn rhannol');
    expect(await pageFaults(page)).toEqual([]);
  });
});
