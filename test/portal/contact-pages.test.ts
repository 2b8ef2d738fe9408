import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { transact } from '../../functions/kernel/table.ts';
import { newContactCheck } from '../../functions/obligations/new-obligation.ts';
import { obligationKey, putNew } from '../../functions/obligations/obligation-rows.ts';
import type { ObligationView } from '../../functions/obligations/view.ts';
import { suppressPerson, upsertPerson } from '../../functions/people/person-store.ts';
import { personIdOf } from '../../functions/people/person.ts';
import { createContactChanges } from '../../functions/projects/contact-changes.ts';
import { createProjectStore } from '../../functions/projects/project-store.ts';
import { seed } from '../lessons/seed.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { newView, person, rhian, siân, testKeys, tom } from '../support/people.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';

const nia = {
  who: 'named',
  name: 'Nia Rees',
  email: 'Nia.Rees@gwynedd.example.org',
  language: 'cy',
  reason: 'Rhian has left the council',
};
const niaId = personIdOf(nia.email, testKeys);

let dynamo: TestDynamo;
let site: PortalSite;
let view: ObligationView;
let made = 0;

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openPortalSite(await dynamo.createTables());
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});
/** A project of its own for each test, that was asked the day before. */
beforeEach(async () => {
  site.setTime('2027-02-16T14:00:00Z');
  const fresh = newView('2027-03-01', undefined, `c-${++made}`);
  const sentAt = eventTime('2027-02-15T09:00:00Z');
  const sent = [{ rung: 'ask', at: sentAt, to: [rhian.id], because: 'ladder' }] as const;
  const chase = { ...fresh.obligation.chase, sent };
  view = { ...fresh, obligation: { ...fresh.obligation, state: 'asked', chase } };
  await seed(site.access, view);
});

const page = (role = 'lead') => `/staff/projects/${view.project.id}/contacts/${role}`;
const stored = async () => (await site.obligations.view(view.obligation.id)) as ObligationView;
/** What the second page's form holds. */
const shown = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)">/g)].map(([, name, value]) => [
      String(name),
      String(value).replaceAll('&#39;', '’'),
    ]),
  );
/** Enters who it is to be, and answers the second page's form. */
async function checkPage(fields: Readonly<Record<string, string>> = nia, role = 'lead') {
  const response = await site.send(page(role), fields);
  const text = await response.text();
  return { status: response.status, text, form: shown(text) };
}

describe('staff change who holds a role', () => {
  test('the project page leads to each role, and nothing changes before "yes"', async () => {
    const text = await (await site.see(`/staff/projects/${view.project.id}`)).text();
    for (const role of ['lead', 'deputy', 'sponsor']) expect(text).toContain(`href="${page(role)}"`);
    const before = await site.everything();
    expect((await site.see(page())).status).toBe(200);
    const { form } = await checkPage();
    expect((await site.send(page(), form)).status).toBe(422);
    expect((await site.send(page(), { ...form, choice: 'no' })).status).toBe(303);
    expect(await site.everything()).toBe(before);
    expect((await site.see(page('owner'))).status).toBe(404);
    expect((await site.see('/staff/projects/none/contacts/lead')).status).toBe(404);
  });

  test('the second page says who gets what, when, and "yes" does it', async () => {
    const { status, text, form } = await checkPage();
    expect(status).toBe(200);
    expect(text).toContain('Wednesday 17 February 2027. Letter: Request. To: Nia Rees');
    expect(text).toContain('Letter: Reminder. To: Nia Rees (Project lead)');
    expect(text).toContain('Name: Rhian Pritchard');
    const done = await site.send(page(), { ...form, choice: 'yes' });
    expect(new URL(done.headers.get('location') ?? '').search).toBe('?done=contacts');
    const { contacts, obligation } = await stored();
    expect(contacts).toMatchObject({ lead: { name: 'Nia Rees', language: 'cy' }, deputy: { id: tom.id } });
    expect(obligation.nextAt).toBe('2027-02-17T09:00:00.000Z');
    expect((await site.obligations.timeline(obligation.id)).at(-1)).toMatchObject({
      what: 'contacts-changed',
      by: { kind: 'staff', name: 'Catrin Rees' },
      args: { roles: 'lead', reason: nia.reason },
    });
    const project = await (await site.see(`/staff/projects/${view.project.id}?done=contacts`)).text();
    expect(project).toContain('govuk-notification-banner--success');
    expect(project).toContain('contacts changed: Project lead. Rhian has left the council');
  });

  test('in the sending hours the chase looks at once', async () => {
    site.setTime('2027-02-17T09:05:00Z');
    const { text, form } = await checkPage();
    expect(text).toContain('At once. Letter: Request. To: Nia Rees');
    await site.send(page(), { ...form, choice: 'yes' });
    expect(site.looks.at(-1)?.input).toEqual({ obligationId: view.obligation.id });
  });

  test('a role can be left open, and the page says who is written to instead', async () => {
    const { text, form } = await checkPage({ who: 'nobody', reason: 'Nobody leads it now' });
    expect(text).toContain('To: Tom Bevan');
    await site.send(page(), { ...form, choice: 'yes' });
    expect((await stored()).project.contacts).toEqual({ deputy: tom.id, sponsor: siân.id });
  });

  test('everything open of the project is named; a question about the role is settled by its answer', async () => {
    const check = newContactCheck(
      view.project,
      { role: 'lead', person: rhian.id, because: 'unreachable' },
      site.now(),
    );
    await transact(site.access.client, [putNew(site.access, check)]);
    const { text, form } = await checkPage();
    expect(text).toContain('Who leads the project now');
    expect(text).toContain('Lessons-learnt document');
    expect(text).toContain('Settled');
    await site.send(page(), { ...form, choice: 'yes' });
    expect((await site.obligations.timeline(check.id)).at(-1)).toMatchObject({ what: 'contacts-changed' });
    expect((await site.obligations.view(check.id))?.obligation.nextAt).toBe('2027-02-17T09:00:00.000Z');
  });

  test('somebody whose mail was stopped stays stopped, and the page says so', async () => {
    const known = person('Ceri Vaughan', 'ceri@gwynedd.example.org', 'en');
    const { stateTable, client } = site.access;
    await transact(client, [upsertPerson(stateTable, known)]);
    await transact(client, [suppressPerson(stateTable, known.id, 'complaint', site.now())]);
    const named = { ...nia, name: 'Ceri V.', email: known.email, language: 'unknown' };
    const { text, form } = await checkPage(named);
    expect(text).toContain('Marked our mail as unwanted.');
    expect(text).toContain('Letters go to the next person');
    expect(text).toContain('Name until now: Ceri Vaughan');
    expect(text).toContain('Letter: Request. To: Tom Bevan');
    await site.send(page(), { ...form, choice: 'yes' });
    expect((await stored()).contacts.lead).toMatchObject({
      name: 'Ceri V.',
      language: 'en',
      suppression: { reason: 'complaint' },
    });
  });

  test('mistakes are named at their fields, in the title too, and what was typed stays', async () => {
    const wrong = { who: 'named', name: '', email: 'nia@nowhere', language: '', reason: '' };
    const { status, text } = await checkPage(wrong);
    expect(status).toBe(422);
    expect(text).toContain('<title>Error:');
    for (const field of ['name', 'email', 'language', 'reason']) expect(text).toContain(`href="#${field}"`);
    expect(text).toContain('value="nia@nowhere"');
    expect((await checkPage({ name: 'Kept' })).text).toContain('href="#who"');
    expect((await checkPage({ name: 'Kept' })).text).toContain('value="Kept"');
    const same = { ...nia, name: rhian.name, email: rhian.email, language: 'unknown' };
    expect((await checkPage(same)).text).toContain('This person has this role already.');
    const accent = { ...nia, email: 'siân@gwynedd.example.org' };
    expect((await checkPage(accent)).text).toContain('href="#email"');
  });

  test('from the second page one can go back to what was entered, and read it in the other language', async () => {
    const { form } = await checkPage();
    const again = await (await site.send(page(), { ...form, edit: 'yes' })).text();
    for (const typed of [nia.name, nia.email, nia.reason]) expect(again).toContain(typed);
    expect(again).not.toContain('id="choice"');
    const welsh = await (await site.send(page(), { ...form, 'switch-language': 'cy' })).text();
    expect(welsh).toContain('Beth fydd yn digwydd');
    expect(welsh).toContain(nia.reason);
    const first = await site.send(page(), { who: 'named', name: 'Half', 'switch-language': 'cy' });
    expect(first.status).toBe(200);
    expect(await first.text()).toContain('value="Half"');
  });

  test('a project that owes nothing remembers the change itself', async () => {
    const { stateTable, client } = site.access;
    await transact(client, [{ Delete: { TableName: stateTable, Key: obligationKey(view.obligation.id) } }]);
    const { text, form } = await checkPage();
    expect(text).toContain('The project owes nothing now');
    await site.send(page(), { ...form, choice: 'yes' });
    expect(await (await site.see(`/staff/projects/${view.project.id}`)).text()).toContain(nia.reason);
  });
});

describe('when somebody else is faster', () => {
  test('"yes" counts only for what the page showed; then it shows what would happen now', async () => {
    const { form } = await checkPage();
    await site.send(`/staff/obligations/${view.obligation.id}/pause`, {
      step: 'check',
      choice: 'yes',
      reason: 'Holidays',
      dueOn: '',
      person: '',
      version: '1',
    });
    const late = await site.send(page(), { ...form, choice: 'yes' });
    const text = await late.text();
    expect(late.status).toBe(422);
    expect(text).toContain('Somebody else changed this meanwhile');
    expect(text).toContain('No more letters are sent by themselves.');
    expect((await stored()).contacts.lead?.id).toBe(rhian.id);
    expect((await site.send(page(), { ...shown(text), choice: 'yes' })).status).toBe(303);
    expect((await stored()).contacts.lead?.id).toBe(niaId);
  });

  test('changes at the same moment are all made, one after the other, and none is lost', async () => {
    const stores = {
      obligations: site.obligations,
      projects: createProjectStore(site.access),
      people: site.people,
    };
    const changes = createContactChanges(site.access, stores);
    const on = { at: site.now(), by: { kind: 'staff', name: 'Catrin Rees' } } as const;
    const newcomers = (['lead', 'deputy', 'sponsor'] as const).map((role) => ({
      role,
      person: person(`New ${role}`, `${role}@gwynedd.example.org`),
      reason: 'All new',
    }));
    const results = await Promise.all(newcomers.map((command) => changes.make(view.project.id, command, on)));
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
    const { contacts, obligation, project } = await stored();
    expect(
      Object.values(contacts)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['New deputy', 'New lead', 'New sponsor']);
    expect([obligation.version, project.version]).toEqual([4, 4]);
  });
});

describe('the API', () => {
  const call = async (body: unknown, id: string = view.project.id) => {
    const response = await site.call(`/api/projects/${id}/contacts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await site.token('staff')}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };
  const named = { name: nia.name, email: nia.email, language: 'cy' };

  test('changes a role with a reason, and answers the project', async () => {
    const changed = await call({ role: 'deputy', person: named, reason: 'Tom moved' });
    expect(changed).toMatchObject({
      status: 200,
      json: { contacts: { lead: { name: rhian.name }, deputy: { email: 'nia.rees@gwynedd.example.org' } } },
    });
    const left = await call({ role: 'deputy', person: null, reason: 'Nobody now' });
    expect(left.json['contacts']).toEqual({ lead: expect.anything(), sponsor: expect.anything() });
    expect((await stored()).project.contacts.deputy).toBeUndefined();
  });

  test('names what is wrong, and changes nothing', async () => {
    const before = await site.everything();
    const wrong: [number, unknown, string?][] = [
      [422, { role: 'deputy', person: named, reason: '' }],
      [422, { role: 'deputy', person: named }],
      [422, { role: 'owner', person: named, reason: 'x' }],
      [422, { role: 'lead', person: { ...named, email: 'nowhere' }, reason: 'x' }],
      [422, { role: 'lead', person: rhian, reason: 'x' }],
      [404, { role: 'lead', person: named, reason: 'x' }, 'none'],
      [404, { role: 'lead', person: named, reason: 'x' }, 'n'.repeat(3000)],
    ];
    for (const [status, body, id] of wrong) {
      const answer = await call(body, id);
      expect([body, answer.status]).toEqual([body, status]);
      expect(answer.json).toMatchObject({ error: expect.any(String), message: expect.any(String) });
    }
    expect(await site.everything()).toBe(before);
  });
});
