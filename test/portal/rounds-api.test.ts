import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { applicationSubject, roundSubject } from '../../functions/deliveries/subject.ts';
import type { RoundId } from '../../functions/rounds/round.ts';
import { begunBid, openRound } from '../support/bids.ts';
import { contactsFile, idOfAddress } from '../support/contacts.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { person } from '../support/people.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';
import { loadContacts, someContacts } from './rounds-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let authorization: string;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2026-11-03T10:00:00Z');
  authorization = `Bearer ${await site.token('staff')}`;
});
afterEach(() => site.stop());

/** Calls the API as staff; answers the status and the JSON. */
async function call(method: string, path: string, body?: unknown, type = 'application/json') {
  const response = await site.call(path, {
    method,
    headers: { authorization, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads answers the way a program in any language would
  return { status: response.status, json: (await response.json()) as any };
}

const whole = {
  id: 'round-13',
  name: { cy: 'Rownd 13', en: 'Round 13' },
  opensAt: '2026-11-30T09:00:00Z',
  closesAt: '2027-01-29T17:00:00+00:00',
  budgetPence: 500_000_000,
};
const words = { cy: 'Dysgu sy’n dod gyntaf.', en: 'Learning comes first.' };

describe('rounds, for programs', () => {
  test('one is begun, published and shown', async () => {
    const begun = await call('POST', '/api/rounds', whole);
    expect(begun).toMatchObject({
      status: 200,
      json: {
        id: 'round-13',
        state: 'draft',
        phase: 'draft',
        unchecked: [],
        minimumPence: 20_000_000,
        closesAt: '2027-01-29T17:00:00.000Z',
      },
    });
    const published = await call('POST', '/api/rounds/round-13/publish', { version: begun.json.version });
    expect(published).toMatchObject({
      status: 200,
      json: { state: 'published', phase: 'announced', bids: { total: 0 } },
    });
    expect(published.json.timeline.map(({ what }: { what: string }) => what)).toEqual([
      'round-begun',
      'round-published',
    ]);
    expect(await call('GET', '/api/rounds/round-13')).toEqual(published);
    expect((await call('GET', '/api/rounds')).json).toMatchObject({
      items: [{ id: 'round-13' }],
      next: null,
    });
  });

  test('a call that is repeated begins no second round, and publishes nothing twice', async () => {
    await call('POST', '/api/rounds', whole);
    expect(await call('POST', '/api/rounds', whole)).toMatchObject({
      status: 409,
      json: { error: 'id-taken' },
    });
    await call('POST', '/api/rounds/round-13/publish', {});
    expect(await call('POST', '/api/rounds/round-13/publish', {})).toMatchObject({
      status: 409,
      json: { error: 'published' },
    });
    expect(await call('POST', '/api/rounds/round-13/withdraw', {})).toMatchObject({
      status: 409,
      json: { error: 'cannot-withdraw' },
    });
  });

  test('two without an id get ids of their own', async () => {
    const { id: _, ...nameless } = whole;
    const ids = [await call('POST', '/api/rounds', nameless), await call('POST', '/api/rounds', nameless)];
    expect(ids.map(({ json }) => json.id)).toEqual(['round-13', 'round-13-2']);
  });

  test.each([
    [{ name: { cy: '', en: 'Round 13' } }, 422, 'invalid'],
    [{ opensAt: '30/11/2026' }, 422, 'invalid'],
    [{ budgetPence: 10.5 }, 422, 'invalid'],
    [{ budgetPence: 0 }, 422, 'no-budget'],
    [{ closesAt: '2026-11-30T09:00:00Z' }, 422, 'closes-before-opens'],
    [{ criteria: [{ id: 'need', name: words, weightPercent: 100, isLearning: false }] }, 422, 'criteria'],
  ])('one that cannot be is refused, with why (%j)', async (wrong, status, error) => {
    expect(await call('POST', '/api/rounds', { ...whole, ...wrong })).toMatchObject({
      status,
      json: { error },
    });
    expect(await site.rounds.list()).toEqual([]);
  });

  test('one is changed as it may be, on the version that was seen', async () => {
    const { json } = await call('POST', '/api/rounds', whole);
    const edited = await call('POST', '/api/rounds/round-13', {
      version: json.version,
      minimumPence: 5_000_000,
    });
    expect(edited.json).toMatchObject({ minimumPence: 5_000_000, budgetPence: 500_000_000 });
    expect(
      await call('POST', '/api/rounds/round-13', { version: json.version, minimumPence: 1 }),
    ).toMatchObject({ status: 409, json: { error: 'changed-meanwhile' } });
    await call('POST', '/api/rounds/round-13/publish', {});
    expect(await call('POST', '/api/rounds/round-13', { minimumPence: 1 })).toMatchObject({
      status: 409,
      json: { error: 'fixed' },
    });
    const later = { closesAt: '2027-02-05T17:00:00Z' };
    expect(await call('POST', '/api/rounds/round-13', later)).toMatchObject({
      status: 422,
      json: { error: 'reason-missing' },
    });
    expect(await call('POST', '/api/rounds/round-13', { ...later, reason: 'Snow.' })).toMatchObject({
      status: 200,
      json: { closesAt: '2027-02-05T17:00:00.000Z' },
    });
    expect(await call('GET', '/api/rounds/nope')).toMatchObject({ status: 404 });
    expect(await call('POST', '/api/rounds/nope', {})).toMatchObject({ status: 404 });
  });
});

describe('the announcement of a round, for programs', () => {
  const path = '/api/rounds/round-12';
  beforeEach(async () => {
    await site.rounds.begin(openRound(), [], site.now());
    await loadContacts(site);
  });

  test('is prepared, looked at, sent once and followed', async () => {
    const prepared = await call('POST', `${path}/announcement`, {
      words,
      posts: ['leader', 'finance-director'],
      organisationTypes: ['council', 'police'],
    });
    expect(prepared).toMatchObject({
      status: 200,
      json: { sending: null, counts: [{ fate: 'waiting', count: 3 }] },
    });
    const { version, list } = prepared.json;
    const sent = await call('POST', `${path}/announce`, { version, list });
    expect(sent).toMatchObject({ status: 200, json: { sending: { recipients: 3, queued: 0 } } });
    expect(await call('POST', `${path}/announce`, { version, list })).toMatchObject({
      status: 409,
      json: { error: 'announced' },
    });
    expect(site.looks.map(({ input }) => input)).toEqual([{ subject: 'round', id: 'round-12' }]);
    const { json } = await call('GET', `${path}/announcement`);
    expect(json.recipients).toContainEqual({
      personId: idOfAddress('rhian.pritchard@body.example.org'),
      name: 'Rhian Pritchard',
      email: 'rhian.pritchard@body.example.org',
      seats: [{ organisation: 'Gwynedd Council', post: 'leader' }],
      fate: 'waiting',
      sentAt: null,
    });
  });

  test('is not sent without the version that was seen, nor to another list, nor without words', async () => {
    const { json } = await call('POST', `${path}/announcement`, {
      posts: ['leader'],
      organisationTypes: ['council'],
    });
    const announce = (more: object) => call('POST', `${path}/announce`, { version: json.version, ...more });
    expect(await call('POST', `${path}/announce`, {})).toMatchObject({ status: 422 });
    expect(await announce({})).toMatchObject({ status: 409, json: { error: 'words-missing' } });
    const { json: ready } = await call('POST', `${path}/announcement`, { words });
    expect(await announce({ version: json.version })).toMatchObject({
      status: 409,
      json: { error: 'changed-meanwhile' },
    });
    expect(await announce({ version: ready.version, list: 'another' })).toMatchObject({
      status: 409,
      json: { error: 'changed-meanwhile' },
    });
    expect(await site.deliveries.about(roundSubject('round-12' as RoundId))).toEqual([]);
    expect(site.looks).toEqual([]);
  });
});

describe('contacts, for programs', () => {
  test('come in as a CSV, are listed page by page, and are changed one by one', async () => {
    const csv = contactsFile(someContacts);
    expect(await call('POST', '/api/contacts/import', csv, 'text/csv')).toMatchObject({
      status: 200,
      json: { created: 5, rejected: [] },
    });
    expect(await call('POST', '/api/contacts/import', '{}')).toMatchObject({ status: 415 });
    const first = await call('GET', '/api/contacts?limit=3');
    const second = await call('GET', `/api/contacts?limit=3&cursor=${first.json.next}`);
    expect([first.json.items.length, second.json.items.length, second.json.next]).toEqual([3, 2, null]);
    const nia = { name: 'Nia Rees', email: 'Nia@body.example.org', language: 'cy' };
    const leader = { organisation: 'Gwynedd Council', post: 'leader' };
    for (const _ of [1, 2])
      expect(await call('POST', '/api/contacts', { ...leader, person: nia })).toMatchObject({
        status: 200,
        json: {
          id: 'gwynedd-council_leader',
          organisationType: 'council',
          person: { name: 'Nia Rees', email: 'nia@body.example.org' },
        },
      });
    expect(await call('POST', '/api/contacts', { ...leader, person: null })).toMatchObject({
      json: { person: null },
    });
    expect(await call('POST', '/api/contacts', { ...leader, organisation: '?', person: null })).toMatchObject(
      { status: 422 },
    );
  });
});

describe('bids, for programs', () => {
  const leads = [1, 2, 3].map((number) => person(`Lead ${number}`, `lead-${number}@body.example.org`));
  const [sent, other] = ['bsentbid', 'bdraftbid'];
  beforeEach(async () => {
    const second = openRound({ id: 'round-11' as RoundId, opensAt: openRound().opensAt });
    await site.rounds.begin(openRound(), [], site.now());
    await site.rounds.begin(second, [], site.now());
    await site.applications.begin(begunBid(sent, leads[0], site.now()), site.now());
    await site.applications.begin(begunBid(other, leads[1], site.now()), site.now());
    await site.applications.begin(begunBid('belsewhere', leads[2], site.now(), second), site.now());
    await site.applications.change(sent as never, site.now(), ({ application }) => ({
      ok: true,
      value: {
        application: {
          ...application,
          state: 'submitted',
          submitted: { at: site.now(), by: application.people[0]!.id },
        },
        timeline: [],
        deliveries: [],
      },
    }));
  });
  const idsOf = (json: { items: { id: string }[] }) => json.items.map(({ id }) => id);

  test('are listed by round and state, and all of them page by page', async () => {
    expect(idsOf((await call('GET', '/api/applications?round=round-12')).json).toSorted()).toEqual([
      other,
      sent,
    ]);
    expect(idsOf((await call('GET', '/api/applications?state=submitted')).json)).toEqual([sent]);
    expect((await call('GET', '/api/applications?round=nope')).json).toEqual({ items: [], next: null });
    const all: string[] = [];
    let next = '';
    for (let pages = 0; pages < 9; pages++) {
      const { json } = await call('GET', `/api/applications?limit=1${next === '' ? '' : `&cursor=${next}`}`);
      all.push(...idsOf(json));
      if (json.next === null) break;
      next = json.next;
    }
    expect(all.toSorted()).toEqual(['bdraftbid', 'belsewhere', 'bsentbid']);
  });

  test('are in no list and on no page of a member who declared a conflict with them', async () => {
    const member = { id: idOfAddress('catrin.rees@fund.example.org'), name: 'Catrin Rees' };
    await site.register.signedIn(
      'local-staff-1',
      { ...member, email: 'catrin.rees@fund.example.org' },
      site.now(),
    );
    await site.access.client.send(
      new PutCommand({
        TableName: site.access.stateTable,
        Item: { pk: `PERSON#${member.id}`, sk: `REVIEW#${sent}`, applicationId: sent, isConflicted: true },
      }),
    );
    expect(idsOf((await call('GET', '/api/applications?round=round-12')).json)).toEqual([other]);
    expect(await call('GET', `/api/applications/${sent}`)).toMatchObject({ status: 403 });
  });

  test('are shown with their people, what happened and what staff can do', async () => {
    const { json } = await call('GET', `/api/applications/${sent}`);
    expect(json).toMatchObject({
      state: 'submitted',
      roundId: 'round-12',
      people: [{ role: 'lead', name: 'Lead 1' }],
      events: ['invite', 'decline', 'send-back', 'withdraw'],
      deliveries: [{ template: 'application-link' }],
    });
    expect(await call('GET', '/api/applications/nope')).toMatchObject({ status: 404 });
  });

  test('are moved on by the table, once, with one letter', async () => {
    const { version } = (await call('GET', `/api/applications/${sent}`)).json;
    const path = `/api/applications/${sent}/decline`;
    expect(await call('POST', path, { version })).toMatchObject({
      status: 422,
      json: { error: 'reason-missing' },
    });
    const answers = await Promise.all(
      [1, 2].map(() => call('POST', path, { version, reason: 'Please speak to Powys.' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const letters = await site.deliveries.about(applicationSubject(sent as never));
    expect(letters.map(({ message }) => message.template).toSorted()).toEqual([
      'application-declined',
      'application-link',
    ]);
    expect(await call('POST', `/api/applications/${other}/invite`, {})).toMatchObject({
      status: 409,
      json: { error: 'draft' },
    });
    expect(await call('POST', `/api/applications/${sent}/submit`, {})).toMatchObject({ status: 404 });
  });
});
