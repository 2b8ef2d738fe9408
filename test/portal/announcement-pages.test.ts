import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { roundSubject } from '../../functions/deliveries/subject.ts';
import { transact } from '../../functions/kernel/table.ts';
import { suppressPerson } from '../../functions/people/person-store.ts';
import { personIdOf } from '../../functions/people/person.ts';
import { createAdvanceRound } from '../../functions/rounds/advance-round.handler.ts';
import type { RoundId } from '../../functions/rounds/round.ts';
import { createLog } from '../../functions/kernel/log.ts';
import { openRound } from '../support/bids.ts';
import { idOfAddress } from '../support/contacts.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { testKeys } from '../support/people.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';
import { loadContacts, someContacts } from './rounds-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2026-11-03T10:00:00Z');
  await site.rounds.begin(openRound(), [], site.now());
  await loadContacts(site);
});
afterEach(() => site.stop());

const id = 'round-12' as RoundId;
const path = '/staff/rounds/round-12/announcement';
const textOf = async (page: string, language: 'cy' | 'en' = 'en') => (await site.see(page, language)).text();
const round = async () => {
  const found = await site.rounds.get(id);
  if (found === null) throw new Error('there is no round');
  return found;
};
const words = { 'words-cy': 'Dysgu sy’n dod gyntaf.', 'words-en': 'Learning comes first.' };
const writeWords = () => site.send(`${path}/words`, words);
const choose = (...fields: [string, string][]) =>
  sendMany(`${path}/audience`, [['step', 'chosen'], ...fields]);
const chooseAll = () =>
  choose(
    ['posts', 'leader'],
    ['posts', 'chief-executive'],
    ['posts', 'finance-director'],
    ['types', 'council'],
    ['types', 'health-board'],
    ['types', 'police'],
  );
const seen = async () => /name="seen" value="(\w+)"/.exec(await textOf(`${path}/send`))?.[1] ?? '';
const letters = async () =>
  (await site.deliveries.about(roundSubject(id))).filter(({ message }) => !('isTest' in message));
const sendIt = async (choice = 'yes') => site.send(`${path}/send`, { choice, seen: await seen() });
/** What `application-lifecycle` does when it is started for the round. */
const advance = () =>
  createAdvanceRound({
    rounds: site.rounds,
    applications: site.applications,
    log: createLog(() => undefined),
  })({ id, at: site.now() });

/** A form in which one name has many values, as checkboxes have. */
async function sendMany(to: string, fields: readonly [string, string][]): Promise<Response> {
  const cookie = `${await site.cookie('staff')}; lang=en`;
  const token = /name="form-token" value="([^"]+)"/.exec(await (await site.see(to)).text())?.[1] ?? '';
  const body = new URLSearchParams([['form-token', token], ...fields]);
  return site.call(to, { method: 'POST', headers: { cookie, origin: site.origin }, body });
}

describe('preparing the announcement', () => {
  test('asks for the fund’s words in both languages, and keeps what was typed', async () => {
    const answer = await site.send(`${path}/words`, { ...words, 'words-en': ' ' });
    const page = await answer.text();
    expect([
      answer.status,
      page.includes('Enter the words in English.'),
      page.includes('Dysgu sy’n dod gyntaf.'),
    ]).toEqual([422, true, true]);
    expect((await writeWords()).status).toBe(303);
    expect((await round()).announcement.words).toEqual({ cy: words['words-cy'], en: words['words-en'] });
  });

  test('asks whom it goes to, with how many people each choice means', async () => {
    const page = await textOf(`${path}/audience`);
    expect(page).toContain('2 people in the register');
    expect(page).toContain('Nobody in the register');
    expect((await choose()).status).toBe(422);
    await choose(['posts', 'leader'], ['types', 'council'], ['types', 'nonsense']);
    expect((await round()).announcement.audience).toEqual({
      posts: ['leader'],
      organisationTypes: ['council'],
    });
    expect(await textOf(path)).toContain('1 person');
  });

  test('shows it as its readers will see it, Welsh first, whoever looks', async () => {
    await writeWords();
    for (const language of ['cy', 'en'] as const) {
      const page = await textOf(`${path}/preview`, language);
      expect(page.indexOf('Mae’r gronfa’n gwahodd ceisiadau')).toBeGreaterThan(0);
      expect(page.indexOf('The fund invites bids')).toBeGreaterThan(
        page.indexOf('Mae’r gronfa’n gwahodd ceisiadau'),
      );
      for (const said of [
        'Dysgu sy’n dod gyntaf.',
        'Learning comes first.',
        '18 Rhagfyr 2026 am 17:00',
        '18 December 2026 at 17:00',
      ])
        expect(page).toContain(said);
    }
  });

  test('sends a test to whoever asks for one, once, and to nobody else', async () => {
    await writeWords();
    const yes = { choice: 'yes', version: String((await round()).version) };
    await Promise.all([site.send(`${path}/test`, yes), site.send(`${path}/test`, yes)]);
    expect(await site.deliveries.about(roundSubject(id))).toMatchObject([
      { recipientId: personIdOf('catrin.rees@fund.example.org', testKeys), message: { isTest: true } },
    ]);
    expect(site.started).toHaveLength(1);
  });
});

describe('sending the announcement', () => {
  beforeEach(async () => {
    await writeWords();
    await chooseAll();
  });

  test('shows everybody who gets it and who is left out, and asks', async () => {
    const gone = idOfAddress(someContacts[1]?.['email'] ?? '');
    await transact(site.access.client, [
      suppressPerson(site.access.stateTable, gone, 'hard-bounce', site.now()),
    ]);
    const page = await textOf(`${path}/send`);
    expect(page).toContain('Recipients: 4 people');
    expect(page).toContain('Left out: 1 person');
    expect(page).toContain('The address does not work.');
    expect(page).toContain('Powys Teaching Health Board');
    expect((await sendIt('')).status).toBe(422);
    await sendIt('no');
    expect((await round()).announcement.sending).toBeNull();
  });

  test('is done once by a double click, a replay and two of the staff at once', async () => {
    const yes = { choice: 'yes', seen: await seen() };
    const answers = await Promise.all([1, 2, 3].map(() => site.send(`${path}/send`, yes)));
    answers.push(await site.send(`${path}/send`, yes));
    for (const answer of answers)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${site.origin}${path}/reached`]);
    expect((await round()).announcement.sending).toMatchObject({
      recipients: 5,
      queued: 0,
      by: 'Catrin Rees',
    });
    expect(site.looks.map(({ input }) => input)).toEqual([{ subject: 'round', id }]);
    await Promise.all([advance(), advance()]);
    await advance();
    expect((await letters()).map(({ recipientId }) => recipientId).toSorted()).toEqual(
      someContacts.map(({ email = '' }) => idOfAddress(email)).toSorted(),
    );
  });

  test('is not done to a list that nobody saw', async () => {
    const before = await seen();
    await loadContacts(site, [
      { ...(someContacts[0] as Record<string, string>), name: 'Nia Rees', email: 'nia@body.example.org' },
    ]);
    const page = await (await site.send(`${path}/send`, { choice: 'yes', seen: before })).text();
    expect(page).toContain('The list of recipients has changed meanwhile.');
    expect((await round()).announcement.sending).toBeNull();
  });

  test('is not possible before the round is published or after it has closed', async () => {
    site.setTime('2026-12-18T17:00:00Z');
    expect((await site.see(`${path}/send`)).status).toBe(409);
    await site.rounds.begin(openRound({ id: 'draft-1' as RoundId, state: 'draft' }), [], site.now());
    expect((await site.see('/staff/rounds/draft-1/announcement/send')).status).toBe(409);
  });

  test('holds even when nothing can be started: the tick finds it', async () => {
    site.breakWorkflows();
    await sendIt();
    expect(await round()).toMatchObject({ nextAt: site.now(), announcement: { sending: { queued: 0 } } });
  });

  test('fixes its words and its readers', async () => {
    await sendIt();
    expect((await writeWords()).status).toBe(409);
    expect((await site.see(`${path}/audience`)).status).toBe(409);
  });
});

describe('who was reached', () => {
  beforeEach(async () => {
    await writeWords();
    await chooseAll();
    const gone = idOfAddress(someContacts[1]?.['email'] ?? '');
    await transact(site.access.client, [
      suppressPerson(site.access.stateTable, gone, 'complaint', site.now()),
    ]);
    await sendIt();
  });
  const counts = async (query = '') =>
    [
      ...(await textOf(`${path}/reached${query}`)).matchAll(
        /figure__count">(\d+)<\/span><span class="figure__label">([^<]+)</g,
      ),
    ].map(([, count, label]) => `${count} ${label}`);

  test('is said with real counts, from the moment it is sent', async () => {
    expect(await counts()).toEqual(['5 Everybody on the list', '4 Still to be written', '1 Left out']);
    await advance();
    expect(await counts()).toEqual(['5 Everybody on the list', '4 Waiting to be sent', '1 Left out']);
    const [first, second, third] = await letters();
    for (const letter of [first, second, third]) {
      if (letter === undefined) throw new Error('no letter');
      await site.deliveries.step(letter, 'claim', {
        nextAt: null,
        claimedAt: site.now(),
        sentTo: 'x@body.example.org',
      });
    }
    const claimed = await letters();
    const [delivered, bounced] = claimed.filter(({ state }) => state === 'sending');
    if (!delivered || !bounced) throw new Error('no letter');
    await site.deliveries.step(delivered, 'report-delivered', { nextAt: null, sentAt: site.now() });
    await site.deliveries.step(bounced, 'report-bounced', { nextAt: null, detail: 'hard-bounce' });
    expect(await counts()).toEqual([
      '5 Everybody on the list',
      '1 Waiting to be sent',
      '1 Being sent',
      '1 Delivered',
      '1 Could not be delivered',
      '1 Left out',
    ]);
    const narrowed = await textOf(`${path}/reached?fate=bounced`);
    expect([...narrowed.matchAll(/<tr class="govuk-table__row">\s*<td/g)]).toHaveLength(1);
  });

  test('is a spreadsheet too, in the language of whoever asks', async () => {
    await advance();
    const csv = await textOf(`${path}/reached.csv`);
    expect(csv.split('\r\n')[0]).toContain('Organisation,Post,Name,Email');
    expect(csv).toContain(
      'Powys Teaching Health Board,Chief executive,Huw Owen,huw.owen@body.example.org,Waiting to be sent',
    );
    expect(csv).toContain('Tom Bevan,tom.bevan@body.example.org,Left out,Marked our mail as unwanted.');
    expect(await textOf(`${path}/reached.csv`, 'cy')).toContain('Prif weithredwr');
  });

  test('is where the list of all letters leads, by the round’s name', async () => {
    await advance();
    const page = await textOf('/staff/deliveries');
    expect(page).toContain('href="/staff/rounds/round-12/announcement/reached"');
    expect(page).toContain('Round 12');
    expect(await textOf('/staff/deliveries?q=round+12')).toContain('Announcement of a round');
  });
});
