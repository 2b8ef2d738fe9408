import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { contactsFile, idOfAddress } from '../support/contacts.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
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
});
afterEach(() => site.stop());

const textOf = async (path: string, language: 'cy' | 'en' = 'en') => (await site.see(path, language)).text();
const nia = {
  who: 'named',
  name: 'Nia Rees',
  email: 'nia@body.example.org',
  language: 'cy',
  type: 'council',
};
const holderOf = async (id: string) =>
  (await site.contacts.list()).find(({ contact }) => contact.id === id)?.person;
const versionOf = async (id: string) =>
  String((await site.contacts.list()).find(({ contact }) => contact.id === id)?.contact.version);

/** Uploads a file as the page does. */
async function upload(csv: string): Promise<string> {
  const cookie = `${await site.cookie('staff')}; lang=en`;
  const token = /name="form-token" value="([^"]+)"/.exec(await textOf('/staff/contacts/import'))?.[1] ?? '';
  const body = new FormData();
  body.set('form-token', token);
  body.set('file', new File([csv], 'contacts.csv', { type: 'text/csv' }));
  const answer = await site.call('/staff/contacts/import', {
    method: 'POST',
    headers: { cookie, origin: site.origin },
    body,
  });
  return new URL(answer.headers.get('location') ?? '/nowhere', site.origin).pathname;
}

describe('the register of contacts', () => {
  test('is found by words, post and kind of body', async () => {
    await loadContacts(site);
    expect(await textOf('/staff/contacts')).toContain('5 posts.');
    expect(await textOf('/staff/contacts?q=sian')).toContain('1 post.');
    expect(await textOf('/staff/contacts?post=chief-executive')).toContain('2 posts.');
    expect(await textOf('/staff/contacts?type=police', 'cy')).toContain('Heddlu');
  });

  test('can be downloaded, and what was downloaded loads again and changes nothing', async () => {
    await loadContacts(site);
    const csv = await textOf('/staff/contacts.csv');
    expect(csv).toContain(
      'Gwynedd Council,council,leader,Rhian Pritchard,rhian.pritchard@body.example.org,cy',
    );
    const preview = await textOf(await upload(csv));
    expect(preview).toMatch(/Unchanged posts<\/dt><dd class="govuk-summary-list__value">5</);
  });

  test('shows what a file would do, names its bad rows, and loads the good ones on yes', async () => {
    await loadContacts(site);
    const rows = [
      { ...(someContacts[0] as Record<string, string>), name: 'Nia Rees', email: 'nia@body.example.org' },
      { organisation: 'Swansea Council', post: 'mayor', name: 'A', email: 'a@body.example.org' },
    ];
    const check = await upload(contactsFile(rows));
    const page = await textOf(check);
    expect(page).toContain('Rhian Pritchard');
    expect(page).toContain('Nia Rees');
    expect(page).toContain('Enter leader, chief executive');
    expect((await holderOf('gwynedd-council_leader'))?.name).toBe('Rhian Pritchard');
    expect((await site.send(check, { choice: '' })).status).toBe(422);
    const answer = await site.send(check, { choice: 'yes' });
    expect(answer.headers.get('location')).toContain('created=0&updated=1&unchanged=0&rejected=1');
    expect((await holderOf('gwynedd-council_leader'))?.name).toBe('Nia Rees');
    expect((await site.see(check)).status).toBe(404);
  });

  test('gets a post that staff add, once', async () => {
    const fields = { ...nia, organisation: 'Swansea Council', post: 'leader' };
    expect((await site.send('/staff/contacts/new', { ...fields, email: 'nowhere' })).status).toBe(422);
    expect((await site.send('/staff/contacts/new', fields)).status).toBe(303);
    expect(await (await site.send('/staff/contacts/new', fields)).text()).toContain(
      'This post is in the register already.',
    );
    expect(await holderOf('swansea-council_leader')).toMatchObject({ name: 'Nia Rees', language: 'cy' });
  });

  test('says who holds a post now, or that nobody does', async () => {
    await loadContacts(site);
    const id = 'gwynedd-council_leader';
    expect(await textOf(`/staff/contacts/${id}`)).toContain('value="Rhian Pritchard"');
    await site.send(`/staff/contacts/${id}`, { ...nia, version: await versionOf(id) });
    expect((await holderOf(id))?.id).toBe(idOfAddress(nia.email));
    await site.send(`/staff/contacts/${id}`, {
      who: 'nobody',
      type: 'council',
      version: await versionOf(id),
    });
    expect(await holderOf(id)).toBeNull();
  });

  test('keeps the first of two changes made at once, and shows the second what it typed', async () => {
    await loadContacts(site);
    const id = 'gwynedd-council_leader';
    const version = await versionOf(id);
    const answers = await Promise.all(
      ['Nia Rees', 'Huw Jones'].map((name, place) =>
        site.send(`/staff/contacts/${id}`, { ...nia, name, email: `n${place}@body.example.org`, version }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect(await answers.find(({ status }) => status === 422)?.text()).toContain(
      'What you typed is still here',
    );
  });

  test('has no page for what is no contact', async () => {
    for (const path of [
      '/staff/contacts/nobody_leader',
      '/staff/contacts/UP',
      '/staff/contacts/import/none-such',
    ])
      expect([path, (await site.see(path)).status]).toEqual([path, 404]);
  });
});
