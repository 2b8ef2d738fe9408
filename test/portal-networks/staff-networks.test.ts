import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { NetworkId } from '../../functions/networks/network.ts';
import { isIn, subscriptionTo } from '../../functions/networks/member.ts';
import { membersFile } from '../networks/member-csv.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { idOfAddress } from '../support/contacts.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';

let dynamo: TestDynamo;
let site: PortalSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2026-11-02T10:00:00Z');
});
afterEach(() => site.stop());

const id = 'energy-managers' as NetworkId;
const page = `/staff/networks/${id}`;
const facts = {
  step: 'typed',
  'name-cy': 'Rheolwyr ynni',
  'name-en': 'Energy managers',
  'purpose-cy': 'Rhannu gwaith ar ynni.',
  'purpose-en': 'Sharing work on energy.',
  'sector-council': 'yes',
  pace: 'monthly',
  approval: 'approved',
  joining: 'open',
  'coordinator-name': 'Gwen Parry',
  email: 'gwen@council.example.org',
  form: 'form-1',
};
const begin = (said: Readonly<Record<string, string>> = {}) =>
  site.send('/staff/networks/new', { ...facts, ...said });
const nia = {
  name: 'Nia Rees',
  email: 'nia@council.example.org',
  organisation: 'Gwynedd Council',
  language: 'cy',
  source: 'Delegates of 2026',
  basis: 'public-task',
  'date-day': '30',
  'date-month': '10',
  'date-year': '2026',
};
const add = (said: Readonly<Record<string, string>> = {}) =>
  site.send(`${page}/members/new`, { ...nia, ...said });
const niaId = idOfAddress(nia.email);
const memberNia = async () => (await site.members.get([niaId])).get(niaId) ?? null;
/** Uploads a file as the page does. */
async function upload(csv: string): Promise<Response> {
  const cookie = `${await site.cookie('staff')}; lang=en`;
  const body = new FormData();
  const token = /name="form-token" value="([^"]+)"/.exec(await text(`${page}/members/import`))?.[1] ?? '';
  body.set('form-token', token);
  body.set('file', new File([csv], 'members.csv', { type: 'text/csv' }));
  const headers = { cookie, origin: site.origin };
  return site.call(`${page}/members/import`, { method: 'POST', headers, body });
}
const text = async (path: string) => (await site.see(path)).text();

describe('a network', () => {
  test('is begun once, however often the form is sent, with its coordinator', async () => {
    for (const _ of [1, 2])
      expect((await begin()).headers.get('location')).toBe(`${site.origin}${page}?done=saved`);
    expect(await site.networks.list()).toMatchObject([
      {
        id,
        name: { cy: 'Rheolwyr ynni', en: 'Energy managers' },
        sectors: ['council'],
        defaultPace: 'monthly',
        goesOutByItself: false,
        coordinatorId: idOfAddress('gwen@council.example.org'),
      },
    ]);
    const shown = await text(page);
    for (const said of [
      'Sharing work on energy.',
      'Gwen Parry',
      'Once a month',
      'No members',
      'Network begun.',
    ])
      expect(shown).toContain(said);
    expect(await text('/staff/networks')).toContain('Gwen Parry');
  });

  test('says everything that is wrong at once, and keeps what was typed', async () => {
    const response = await begin({ 'name-cy': '', 'purpose-en': '', pace: '', 'coordinator-name': '' });
    const shown = await response.text();
    expect(response.status).toBe(422);
    for (const said of ['name in both languages', 'is for in both languages', 'how often', 'Enter'])
      expect(shown).toContain(said);
    expect(shown).toContain('value="Energy managers"');
    expect(await site.networks.list()).toEqual([]);
  });

  test('is changed only as it was seen', async () => {
    await begin();
    const shown = await text(`${page}/change`);
    expect(shown).toContain('value="gwen@council.example.org"');
    const change = (version: string) =>
      site.send(`${page}/change`, {
        ...facts,
        approval: 'by-itself',
        version,
        email: '',
        'coordinator-name': '',
      });
    expect(await (await change('7')).text()).toContain('changed');
    await change('1');
    expect(await site.networks.get(id)).toMatchObject({
      goesOutByItself: true,
      coordinatorId: null,
      version: 2,
    });
  });

  test('that there is none of is not found', async () => {
    for (const path of ['', '/members', '/members.csv', '/members/import', '/members/new', '/change'])
      expect((await site.see(`/staff/networks/none${path}`)).status).toBe(404);
  });
});

describe('the members of a network', () => {
  beforeEach(async () => {
    await begin();
  });

  test('are added one by one, and found by name, body and address', async () => {
    expect(await text(`${page}/members`)).toContain('Nobody is in this network yet');
    expect((await add()).headers.get('location')).toContain('done=added');
    await add({ name: 'Siân Morgan', email: 'sian@other.example.org', organisation: '' });
    expect(subscriptionTo(await memberNia(), id)).toMatchObject({
      state: 'active',
      ground: { way: 'staff', source: 'Delegates of 2026', date: '2026-10-30', by: 'Catrin Rees' },
    });
    for (const words of ['nia', 'gwynedd', encodeURIComponent(nia.email.toUpperCase())]) {
      const shown = await text(`${page}/members?q=${words}`);
      expect(shown).toContain('Nia Rees');
      expect(shown).not.toContain('Siân Morgan');
    }
    expect(await text(`${page}/members?q=zzz`)).toContain('Nobody found');
    expect(await text(`/staff/people/${niaId}`)).toContain('Added to a network: Energy managers.');
  });

  test('are not added with a day to come, nor without a source', async () => {
    const shown = await (await add({ 'date-year': '2027', source: '' })).text();
    expect(shown).toContain('must not be in the future');
    expect(shown).toContain('Enter where the address comes from');
    expect(await memberNia()).toBeNull();
  });

  test('who asked to be taken off are not put back, in any spelling; whom staff took off can be', async () => {
    await add();
    const remove = (choice: string) => site.send(`${page}/members/${niaId}/remove`, { choice });
    expect(await (await remove('')).text()).toContain('Error:');
    await remove('no');
    expect(isIn(await memberNia(), id)).toBe(true);
    await remove('removed');
    expect(isIn(await memberNia(), id)).toBe(false);
    await add();
    await remove('asked-staff');
    // A second press finds it done.
    expect((await remove('asked-staff')).headers.get('location')).toContain('done=removed');
    const shown = await (await add({ email: 'Nia+2@Council.Example.org' })).text();
    expect(shown).toContain('Only they can come back');
    expect(shown).toContain('value="Nia Rees"');
  });

  test('are downloaded as a file that can be loaded again, with nothing in it that a spreadsheet would run', async () => {
    await add({ name: '=cmd()', organisation: '+1' });
    const file = await (await site.see(`${page}/members.csv`)).text();
    const [row] = parse(file, { bom: true, columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({
      email: nia.email,
      name: "'=cmd()",
      organisation: "'+1",
      source: 'Delegates of 2026',
    });
  });

  test('are loaded from a file that is looked at first', async () => {
    await add();
    await site.send(`${page}/members/${niaId}/remove`, { choice: 'asked-staff' });
    const csv = membersFile(
      { email: 'new@council.example.org', name: 'New Person', source: 'A list' },
      { email: nia.email, name: 'Nia Rees', source: 'A list' },
      { email: 'wrong', name: 'Wrong', source: 'A list' },
    );
    const kept = await upload(csv);
    const waiting = new URL(kept.headers.get('location') ?? '').pathname;
    expect(waiting).toMatch(new RegExp(`^${page}/members/import/`));
    const shown = await text(waiting);
    for (const said of [
      'New Person',
      'Must not be written to',
      'left the network',
      'new@council.example.org',
    ])
      expect(shown).toContain(said);
    expect(await site.members.count(id)).toBe(0);
    const done = await site.send(waiting, { choice: 'yes' });
    const { pathname, searchParams } = new URL(done.headers.get('location') ?? '');
    expect(Object.fromEntries(searchParams)).toEqual({
      created: '1',
      updated: '0',
      unchanged: '0',
      rejected: '1',
      heldBack: '1',
    });
    expect(await text(`${pathname}?${searchParams.toString()}`)).toContain('Must not be written to');
    expect(await site.members.count(id)).toBe(1);
    expect((await site.see(waiting)).status).toBe(404);
  });
});
