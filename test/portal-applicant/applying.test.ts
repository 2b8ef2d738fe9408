import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createLookAtApplication } from '../../functions/applications/look-at-application.handler.ts';
import { createRemoveBid } from '../../functions/applications/remove-bid.handler.ts';
import { dateAt } from '../../functions/calendar/working-days.ts';
import type { EventTime } from '../../functions/kernel/event-time.ts';
import { createLog } from '../../functions/kernel/log.ts';
import { allowed } from '../../functions/kernel/result.ts';
import { longDate } from '../../functions/messages/dates.ts';
import { bidLinkFor, bidPath, signBidLink } from '../../functions/applications/bid-link.ts';
import type { Application } from '../../functions/applications/application.ts';
import type { Delivery } from '../../functions/deliveries/delivery.ts';
import { applicationSubject } from '../../functions/deliveries/subject.ts';
import { type PersonId, personIdOf } from '../../functions/people/person.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { expressionAnswers, openRound } from '../support/bids.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { testKeys } from '../support/people.ts';

let dynamo: TestDynamo;
let site: PortalSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2026-11-20T10:00:00Z');
  await site.rounds.begin(openRound(), [], site.now());
});
afterEach(() => site.stop());

const nia = { name: 'Nia Hughes', email: 'nia.hughes@hyweldda.example.org', language: 'cy' };
const niaId = personIdOf(nia.email, testKeys);

const post = (path: string, fields: Record<string, string>) =>
  site.call(path, { method: 'POST', headers: { cookie: 'lang=en' }, body: new URLSearchParams(fields) });
const get = (path: string, language = 'en') => site.call(path, { headers: { cookie: `lang=${language}` } });
const begin = (form = 'form-1', person: Record<string, string> = nia) =>
  post('/apply/round-12', { ...person, form });
const bidsOf = (id: PersonId = niaId) => site.applications.ofPerson(id);
const bid = async (): Promise<Application> => {
  const [first] = await bidsOf();
  if (first === undefined) throw new Error('no bid was begun');
  return first;
};
const pathOf = (application: Application, person: PersonId = niaId) =>
  bidPath(signBidLink(testKeys, bidLinkFor(application, person)));
const lettersOf = async (application: Application): Promise<readonly Delivery[]> =>
  site.deliveries.about(applicationSubject(application.id));
const templates = async (application: Application) =>
  (await lettersOf(application)).map(({ message }) => message.template).toSorted();

/** Writes every section of the expression of interest and calls it finished. */
async function writeAll(path: string): Promise<void> {
  for (const [section, answers] of Object.entries(expressionAnswers)) {
    const saved = await post(`${path}/expression/sections/${section}`, {
      ...answers,
      base: '0',
      choice: 'yes',
    });
    expect([section, saved.status, saved.headers.get('location')]).toEqual([
      section,
      303,
      `${site.origin}${path}?saved=${section}`,
    ]);
  }
}

describe('beginning a bid', () => {
  test('asks for the own name, address and language of whoever begins it', async () => {
    const page = await (await get('/apply/round-12')).text();
    for (const said of ['Your name', 'Your work email address', 'Which language should we write to you in?'])
      expect(page).toContain(said);
    expect(page).toContain('autocomplete="email"');
    const refused = await begin('form-1', { name: '', email: '', language: '' });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Enter your name')]);
  });

  test('anybody sees which round is open and until when, without an account', async () => {
    const page = await (await get('/apply')).text();
    expect(page).toContain('Round 12');
    expect(page).toContain('18 December 2026 at 17:00');
    expect(page).toContain('£200,000');
  });

  test('an address gets a link by email, and the page tells nobody whether the fund knows it', async () => {
    const first = await begin();
    expect([first.status, first.headers.get('location')]).toEqual([
      303,
      `${site.origin}/apply/round-12/sent`,
    ]);
    const application = await bid();
    expect(application).toMatchObject({ state: 'draft', people: [{ id: niaId, role: 'lead' }] });
    expect(await templates(application)).toEqual(['application-link']);
    const again = await begin('form-2');
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
  });

  test('the same form sent twice, and a second one before a word is written, begin one bid and write one letter', async () => {
    await Promise.all([begin(), begin(), begin()]);
    await begin('form-2');
    expect(await bidsOf()).toHaveLength(1);
    expect(await templates(await bid())).toEqual(['application-link']);
  });

  test('whoever asks again after a while gets the link again, and no second bid', async () => {
    await begin();
    site.setTime('2026-11-20T10:11:00Z');
    await begin('form-2');
    await post('/lost-link', { email: nia.email });
    expect(await bidsOf()).toHaveLength(1);
    expect(await templates(await bid())).toEqual(['application-link', 'application-link']);
  });

  test('nobody can give somebody else another name by typing their address', async () => {
    await begin();
    await post('/lost-link', { email: nia.email });
    await begin('form-9', { ...nia, name: 'Somebody Else', language: 'en' });
    expect((await site.people.get([niaId])).get(niaId)).toMatchObject({ name: nia.name, language: 'cy' });
  });

  test.each([
    ['2026-11-01T09:00:00Z', 'This round is not open yet'],
    ['2026-12-18T17:00:00Z', 'This round has closed'],
  ])('at %s no bid begins, and the page says so kindly', async (at, said) => {
    site.setTime(at);
    expect(await (await get('/apply/round-12')).text()).toContain(said);
    await begin();
    expect(await bidsOf()).toEqual([]);
  });
});

describe('writing it and sending it', () => {
  test('what is saved stays, and is said in lists at once', async () => {
    await begin();
    const path = pathOf(await bid());
    await writeAll(path);
    expect(await bid()).toMatchObject({
      title: 'Digital health records for community nurses',
      organisation: 'Hywel Dda University Health Board',
      amountPence: 45_000_000,
      expectedAnnualSavingPence: 12_000_000,
      mayIntroduce: true,
      state: 'draft',
    });
  });

  test('it is sent once, acknowledged once, and looked at for similar work, however often the form arrives', async () => {
    await begin();
    const path = pathOf(await bid());
    await writeAll(path);
    const sent = await Promise.all([1, 2, 3].map(() => post(`${path}/expression/check`, { send: 'yes' })));
    for (const one of sent)
      expect([one.status, one.headers.get('location')]).toEqual([
        303,
        `${site.origin}${path}/expression/sent`,
      ]);
    const application = await bid();
    expect(application).toMatchObject({ state: 'submitted', submitted: { by: niaId } });
    expect(await templates(application)).toEqual(['application-link', 'application-received']);
    expect(site.looks.map(({ input }) => input)).toEqual([{ subject: 'application', id: application.id }]);
  });

  test('an unfinished one is not sent, and a sent one is not changed', async () => {
    await begin();
    const path = pathOf(await bid());
    await post(`${path}/expression/sections/money`, { sum: '1', saving: '1', base: '0', choice: 'yes' });
    await post(`${path}/expression/check`, { send: 'yes' });
    expect((await bid()).state).toBe('draft');
    await writeAll2(path);
    await post(`${path}/expression/check`, { send: 'yes' });
    await post(`${path}/expression/sections/money`, { sum: '99', saving: '1', base: '1', choice: 'yes' });
    expect(await bid()).toMatchObject({ state: 'submitted', amountPence: 100 });
  });

  async function writeAll2(path: string): Promise<void> {
    for (const [section, answers] of Object.entries(expressionAnswers))
      await post(`${path}/expression/sections/${section}`, { ...answers, base: '0', choice: 'yes' });
  }

  test('after closing time it is kept as a draft, and the page says so kindly', async () => {
    await begin();
    const path = pathOf(await bid());
    await writeAll(path);
    site.setTime('2026-12-18T17:15:00Z');
    const refusedPage = await post(`${path}/expression/check`, { send: 'yes' });
    expect(await refusedPage.text()).toContain('Nothing is lost: your draft is kept');
    expect((await bid()).state).toBe('draft');
    expect(await (await get(path)).text()).toContain('Nothing is lost: your draft is kept');
  });
});

describe('writing it together', () => {
  test('the lead invites another, who gets a link of their own and can write and send', async () => {
    await begin();
    const path = pathOf(await bid());
    const tomas = {
      name: 'Tomas Ellis',
      email: 'tomas@carms.example.org',
      language: 'en',
      role: 'co-applicant',
    };
    expect((await post(`${path}/people`, tomas)).status).toBe(303);
    const tomasId = personIdOf(tomas.email, testKeys);
    const theirs = pathOf(await bid(), tomasId);
    await writeAll(theirs);
    await post(`${theirs}/expression/check`, { send: 'yes' });
    expect(await bid()).toMatchObject({ state: 'submitted', submitted: { by: tomasId } });
    expect((await lettersOf(await bid())).filter(({ recipientId }) => recipientId === tomasId)).toHaveLength(
      2,
    );
  });

  test('each who lost their link gets it again, however often the others have just asked for theirs', async () => {
    await begin();
    const path = pathOf(await bid());
    const others = ['tomas', 'mair'].map((name) => ({
      name,
      email: `${name}@carms.example.org`,
      language: 'en',
    }));
    await post(`${path}/people`, { ...others[0]!, role: 'co-applicant' });
    await post(`${path}/people`, { ...others[1]!, role: 'certifier' });
    const [tomas, mair] = others.map(({ email }) => personIdOf(email, testKeys));
    const linksTo = async (id: unknown) =>
      (await lettersOf(await bid())).filter(
        ({ recipientId, message }) => recipientId === id && message.template === 'application-link',
      ).length;
    // The certifier was sent none before; the others got theirs when they joined.
    for (const { email } of [...others, nia, nia]) await post('/lost-link', { email });
    expect(await Promise.all([niaId, tomas, mair].map(linksTo))).toEqual([1, 0, 1]);
    site.setTime('2026-11-20T10:11:00Z');
    for (const { email } of [nia, ...others, ...others, nia]) await post('/lost-link', { email });
    expect(await Promise.all([niaId, tomas, mair].map(linksTo))).toEqual([2, 1, 2]);
  });

  test('somebody who was taken out finds their link dead, like a forged one', async () => {
    await begin();
    const path = pathOf(await bid());
    const tomas = {
      name: 'Tomas Ellis',
      email: 'tomas@carms.example.org',
      language: 'en',
      role: 'co-applicant',
    };
    await post(`${path}/people`, tomas);
    const tomasId = personIdOf(tomas.email, testKeys);
    const theirs = pathOf(await bid(), tomasId);
    expect((await get(theirs)).status).toBe(200);
    await post(`${path}/people/${tomasId}`, { choice: 'remove' });
    const [dead, forged] = await Promise.all([get(theirs), get('/applications/x.y')]);
    expect([dead.status, await dead.text()]).toEqual([404, await forged.text()]);
  });
});

describe('staff', () => {
  async function sentBid(): Promise<Application> {
    await begin();
    const path = pathOf(await bid());
    await writeAll(path);
    await post(`${path}/expression/check`, { send: 'yes' });
    return bid();
  }

  test('see it in the list and open it', async () => {
    const { id, title } = await sentBid();
    expect(await (await site.see('/staff/applications')).text()).toContain(title);
    expect(await (await site.see(`/staff/applications/${id}`, 'cy')).text()).toContain(title);
  });

  test('are told when it asks for less than the round gives', async () => {
    const { id, amountPence } = await sentBid();
    const shown = async () => (await site.see(`/staff/applications/${id}`)).text();
    expect(await shown()).not.toContain('Below the least sum');
    const minimumPence = (amountPence ?? 0) + 100;
    await site.rounds.change(openRound().id, site.now(), (round) =>
      allowed({ round: { ...round, minimumPence }, timeline: [], deliveries: [] }),
    );
    expect(await shown()).toContain('Below the least sum');
  });

  test('decline it with feedback, once, after they have seen the letter in both languages', async () => {
    const { id, version } = await sentBid();
    const path = `/staff/applications/${id}/decline`;
    const reason = 'Please speak to Powys first.';
    const checkPage = await (await site.send(path, { reason })).text();
    expect(checkPage).toContain('Nid ydym yn gwahodd y cais hwn i fynd ymhellach');
    expect(checkPage).toContain('We do not invite this bid to go further');
    expect((await bid()).state).toBe('submitted');
    const yes = { reason, step: 'check', choice: 'yes', version: String(version) };
    await Promise.all([site.send(path, yes), site.send(path, yes)]);
    expect(await bid()).toMatchObject({ state: 'declined', reason });
    expect(await templates(await bid())).toEqual([
      'application-declined',
      'application-link',
      'application-received',
    ]);
  });

  test('and its people are told until when a declined bid is kept; afterwards nobody of it is found on any page', async () => {
    const { id, title, version } = await sentBid();
    const path = pathOf(await bid());
    const yes = { reason: 'Not this time.', step: 'check', choice: 'yes', version: String(version) };
    await site.send(`/staff/applications/${id}/decline`, yes);
    const files = { discard: async () => undefined };
    const log = createLog(() => undefined);
    const look = async (at: EventTime) => {
      await createLookAtApplication({ applications: site.applications, keptDays: 365, log })({ id, at });
      await createRemoveBid({ access: site.access, files, log })({ id, at });
    };
    await site.applications.change(id, site.now(), ({ application }) =>
      allowed({ application: { ...application, pending: [] }, timeline: [], deliveries: [] }),
    );
    await look(site.now());
    const until = (await bid()).keptUntil!;
    const day = (language: 'cy' | 'en') => longDate(dateAt(until), language);
    const pageOf = async (language: 'cy' | 'en') =>
      (await site.call(path, { headers: { cookie: `lang=${language}` } })).text();
    expect(await pageOf('en')).toContain(`We keep this bid until ${day('en')}`);
    expect(await pageOf('cy')).toContain(`Cadwn y cais hwn tan ${day('cy')}`);
    expect(await (await site.see(`/staff/applications/${id}`)).text()).toContain(day('en'));

    await look(until);
    expect((await site.call(path, { headers: { cookie: 'lang=en' } })).status).toBe(404);
    for (const page of [`/staff/applications/${id}`, '/staff/applications']) {
      const text = await (await site.see(page)).text();
      expect(text).toContain('Removed bid');
      expect([page, text.includes(title), text.includes('Nia Hughes')]).toEqual([page, false, false]);
    }
    expect((await site.send(`/staff/applications/${id}/reconsider`, yes)).status).toBe(409);
  });

  test('who decide two things at once decide one', async () => {
    const { id, version } = await sentBid();
    const yes = { reason: 'A reason.', step: 'check', choice: 'yes', version: String(version) };
    const answers = await Promise.all([
      site.send(`/staff/applications/${id}/decline`, yes),
      site.send(`/staff/applications/${id}/invite`, yes),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(await lettersOf(await bid())).toHaveLength(3);
  });
});
