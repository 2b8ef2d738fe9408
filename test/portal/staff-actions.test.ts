import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Obligation } from '../../functions/obligations/obligation.ts';
import type { ObligationView } from '../../functions/obligations/view.ts';
import { transact } from '../../functions/kernel/table.ts';
import { suppressPerson, upsertPerson } from '../../functions/people/person-store.ts';
import { actionNames } from '../../functions/portal/staff/actions.ts';
import { seed } from '../lessons/seed.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { newView, person, rhian, tom } from '../support/people.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';

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
beforeEach(async () => {
  await add({});
});

/** A project of its own for each test, whose document has these facts. */
async function add(facts: Partial<Obligation>): Promise<void> {
  const fresh = newView('2027-03-01', undefined, `p-${++made}`);
  view = { ...fresh, obligation: { ...fresh.obligation, ...facts } };
  await seed(site.access, view);
}

const page = (action: string) => `/staff/obligations/${view.obligation.id}/${action}`;
const now = async () => (await site.obligations.view(view.obligation.id))?.obligation as Obligation;
const moved = { 'dueOn-day': '1', 'dueOn-month': '6', 'dueOn-year': '2027', reason: 'The lead is ill' };
const check = { step: 'check', dueOn: '2027-06-01', reason: 'The lead is ill', person: '', version: '1' };

describe('staff act on an obligation', () => {
  test('moving a date asks why and until when, shows who gets what, and does it on "yes"', async () => {
    const asked = await site.send(page('extend'), moved);
    const text = await asked.text();
    expect(asked.status).toBe(200);
    expect(text).toContain('Tuesday 1 June 2027');
    expect(text).toContain('Letter: First notice. To: Rhian Pritchard (Project lead)');
    expect((await now()).dueOn).toBe('2027-03-01');
    const done = await site.send(page('extend'), { ...check, choice: 'yes' });
    expect([done.status, done.headers.get('location')]).toEqual([
      303,
      `${site.origin}/staff/obligations/${view.obligation.id}?done=extend`,
    ]);
    expect((await now()).dueOn).toBe('2027-06-01');
    const [entry] = (await site.obligations.timeline(view.obligation.id)).slice(-1);
    expect(entry).toMatchObject({ what: 'due-date-moved', by: { kind: 'staff', name: 'Catrin Rees' } });
  });

  test('"no" changes nothing and leads back', async () => {
    const before = await site.everything();
    const no = await site.send(page('extend'), { ...check, choice: 'no' });
    expect([no.status, no.headers.get('location')]).toEqual([
      303,
      `${site.origin}/staff/obligations/${view.obligation.id}`,
    ]);
    expect(await site.everything()).toBe(before);
  });

  test.each(actionNames)(
    '"%s" without a choice changes nothing, and says that a choice is missing',
    async (action) => {
      await add(readyFor(action));
      const before = await site.everything();
      for (const fields of [
        {},
        { ...moved, person: rhian.id },
        { ...check, person: rhian.id },
        { ...check, person: rhian.id, choice: 'maybe' },
      ]) {
        const response = await site.send(page(action), fields);
        expect(response.status).toBeLessThan(500);
        expect(response.status).not.toBe(303);
      }
      expect(await site.everything()).toBe(before);
    },
  );

  test.each(actionNames)('"%s" says what will happen, is done on "yes", and says so', async (action) => {
    await add(readyFor(action));
    const entered = await site.send(page(action), { ...moved, person: rhian.id });
    expect(await entered.text()).toContain('What will happen');
    const done = await site.send(page(action), { ...check, person: rhian.id, choice: 'yes' });
    expect(done.status).toBe(303);
    const after = await site.see(new URL(done.headers.get('location') ?? '').href.slice(site.origin.length));
    expect(await after.text()).toContain('govuk-notification-banner--success');
    expect((await now()).version).toBe(2);
  });

  test('a form made by somebody else, in another session or on another site is refused', async () => {
    const before = await site.everything();
    const cookie = await site.cookie('staff');
    const others: Record<string, string>[] = [{ 'form-token': '' }, { 'form-token': 'made-up' }];
    for (const fields of others) {
      const response = await site.send(page('extend'), { ...check, choice: 'yes', ...fields });
      expect(response.status).toBe(403);
    }
    const token =
      /name="form-token" value="([^"]+)"/.exec(await (await site.see(page('extend'))).text())?.[1] ?? '';
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const body = new URLSearchParams({ ...check, choice: 'yes', 'form-token': token });
      const response = await site.call(page('extend'), {
        method: 'POST',
        headers: { cookie, ...headers } as Record<string, string>,
        body,
      });
      expect(response.status).toBe(403);
    }
    expect(await site.everything()).toBe(before);
  });

  test('when somebody else was faster, the page shows what would happen now and asks again', async () => {
    await site.send(page('pause'), { ...check, choice: 'yes' });
    const late = await site.send(page('extend'), { ...check, choice: 'yes' });
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('Somebody else changed this meanwhile');
    expect((await now()).dueOn).toBe('2027-03-01');
  });

  test('a date that is over and a reason that is missing are both named at once, with the hidden word in Welsh too', async () => {
    const past = { 'dueOn-day': '2', 'dueOn-month': '11', 'dueOn-year': '2026', reason: '' };
    const both = await (await site.send(page('extend'), past)).text();
    expect(both).toMatch(
      /href="#dueOn-day">Enter a date after today\.[\s\S]*href="#reason">Enter a reason\./,
    );
    const cookie = `${await site.cookie('staff')}; lang=cy`;
    const form = await (await site.call(page('extend'), { headers: { cookie } })).text();
    const token = /name="form-token" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const welsh = await site.call(page('extend'), {
      method: 'POST',
      headers: { cookie, origin: site.origin },
      body: new URLSearchParams({ ...past, 'form-token': token }),
    });
    const text = await welsh.text();
    expect(text).toMatch(/govuk-visually-hidden">Gwall:</);
    expect(text).not.toContain('Error:');
  });

  test('a day on which offices are closed is named, with the next working day', async () => {
    const easter = { ...moved, 'dueOn-day': '29', 'dueOn-month': '3' };
    const text = await (await site.send(page('extend'), easter)).text();
    expect(text).toContain('Monday 29 March 2027. The next working day: Tuesday 30 March 2027');
  });

  test('a mistake is named at the field and above, in the title too, and what was typed stays', async () => {
    const wrong = await site.send(page('extend'), {
      'dueOn-day': '31',
      'dueOn-month': '2',
      'dueOn-year': '2027',
      reason: 'Because of this',
    });
    const text = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(text).toMatch(/<title>Error: /);
    expect(text).toContain('href="#dueOn-day"');
    expect(text).toContain('Because of this');
    const past = await site.send(page('extend'), { ...moved, 'dueOn-year': '2026' });
    expect(await past.text()).toContain('Enter a date after today.');
    const long = await site.send(page('extend'), { ...moved, reason: 'word '.repeat(400) });
    expect(await long.text()).toContain('1,000 characters at most');
  });

  test('the language switch keeps what was typed, on both pages, and changes nothing', async () => {
    const before = await site.everything();
    const first = await site.send(page('extend'), {
      ...moved,
      reason: 'My own words',
      'switch-language': 'cy',
    });
    const text = await first.text();
    expect(text).toContain('<html lang="cy"');
    expect(text).toContain('My own words');
    expect(text).toContain('value="2027"');
    const second = await site.send(page('extend'), {
      ...check,
      reason: 'My own words',
      choice: 'yes',
      'switch-language': 'cy',
    });
    const secondText = await second.text();
    expect(secondText).toContain('Beth fydd yn digwydd');
    expect(secondText).toContain('My own words');
    expect(await site.everything()).toBe(before);
  });

  test('what an action owes is sent at once; when that cannot be started, the action still holds', async () => {
    const sent = site.started.length;
    await site.send(page('chase-now'), { ...check, choice: 'yes' });
    expect(site.started.slice(sent)).toEqual([
      { deliveryIds: [expect.stringContaining(rhian.id)], at: site.now() },
    ]);
    const other = await dynamo.createTables();
    const broken = await openPortalSite(other);
    broken.breakWorkflows();
    await seed(other, view);
    const done = await broken.send(page('chase-now'), { ...check, choice: 'yes' });
    await broken.stop();
    expect(done.status).toBe(303);
    expect(broken.logged.join()).toContain('SERVE_PORTAL_DELIVER_NOT_STARTED');
  });

  test('words typed after the session ended are shown, not lost', async () => {
    const response = await site.call(page('waive'), {
      method: 'POST',
      headers: { 'accept-language': 'en' },
      body: new URLSearchParams({ reason: 'A long and careful reason' }),
    });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('A long and careful reason');
  });

  test('a letter that was refused can be sent again by staff, once, and the timeline says who did', async () => {
    await site.send(page('chase-now'), { ...check, choice: 'yes' });
    const [letter] = await site.deliveries.about(view.obligation.id);
    if (letter === undefined) throw new Error('no letter');
    const again = `/staff/deliveries/${letter.id}/send-again`;
    expect((await site.send(again, { choice: 'yes' })).status).toBe(409);
    await site.deliveries.step(letter, 'claim', { nextAt: null });
    const claimed = await site.deliveries.get(letter.id);
    if (claimed === null) throw new Error('no letter');
    await site.deliveries.step(claimed, 'refuse', { nextAt: null, detail: 'provider-refused' });
    expect((await site.send(again, {})).status).toBe(422);
    expect((await site.deliveries.get(letter.id))?.state).toBe('failed');
    expect((await site.send(again, { choice: 'yes' })).status).toBe(303);
    expect((await site.deliveries.get(letter.id))?.state).toBe('owed');
    expect((await site.obligations.timeline(view.obligation.id)).at(-1)).toMatchObject({
      what: 'sent-again',
    });
    expect(site.started.at(-1)).toMatchObject({ deliveryIds: [letter.id] });
  });

  test('confirming a new person lets the chase look at once, and not only at the next tick', async () => {
    await add(readyFor('confirm-handover'));
    await site.send(page('confirm-handover'), { ...check, choice: 'yes' });
    const { id, version } = await now();
    expect(site.looks.at(-1)).toEqual({ name: `kick-${id}-${version}`, input: { obligationId: id } });
  });

  test('a person named for a handover whose mail was stopped is not promised a letter', async () => {
    await add(readyFor('confirm-handover'));
    const ann = person('Ann Known', 'ann@elsewhere.example.com');
    const { stateTable, client } = site.access;
    await transact(client, [upsertPerson(stateTable, ann)]);
    const promised = async () => (await site.send(page('confirm-handover'), { reason: 'Yes' })).text();
    expect(await promised()).toContain('To: Ann Known');
    await transact(client, [suppressPerson(stateTable, ann.id, 'complaint', site.now())]);
    expect(await promised()).not.toContain('To: Ann Known');
  });

  test('an action that makes nobody look starts no look', async () => {
    const before = site.looks.length;
    await site.send(page('pause'), { ...check, choice: 'yes' });
    expect(site.looks).toHaveLength(before);
  });

  test('mail to a person is let through again only with a reason and a "yes", and the reason is kept', async () => {
    await add({});
    const lift = `/staff/people/${tom.id}/lift`;
    expect((await site.see(lift)).status).toBe(303);
    await suppress();
    expect((await site.send(lift, { reason: 'They called' })).status).toBe(422);
    expect((await site.send(lift, { choice: 'yes' })).status).toBe(422);
    expect((await site.people.get([tom.id])).get(tom.id)?.suppression).not.toBeNull();
    expect((await site.send(lift, { choice: 'yes', reason: 'They called' })).status).toBe(303);
    expect((await site.people.get([tom.id])).get(tom.id)?.suppression).toBeNull();
    expect(await (await site.see(`/staff/people/${tom.id}`)).text()).toContain(
      'Mail let through again. They called',
    );
  });

  test('a person’s language is changed by a choice, and by nothing else', async () => {
    const path = `/staff/people/${rhian.id}/language`;
    expect((await site.send(path, {})).status).toBe(422);
    expect((await site.send(path, { language: 'fr' })).status).toBe(422);
    expect((await site.send(path, { language: 'both' })).status).toBe(303);
    expect((await site.people.get([rhian.id])).get(rhian.id)?.language).toBe('both');
  });
});

async function suppress(): Promise<void> {
  await transact(site.access.client, [
    suppressPerson(site.access.stateTable, tom.id, 'hard-bounce', site.now()),
  ]);
}

/** What an obligation must be for an action to make sense. */
function readyFor(action: (typeof actionNames)[number]): Partial<Obligation> {
  const at = site.now();
  if (action === 'accept' || action === 'return')
    return { state: 'submitted', submitted: { at, by: rhian.id } };
  if (action === 'resume') return { paused: { at, reason: 'Holidays' } };
  if (action === 'refuse-more-time')
    return { timeRequest: { by: rhian.id, at, until: '2027-04-01' as Obligation['dueOn'], reason: 'Ill' } };
  if (action.endsWith('handover'))
    return {
      handoverRequest: {
        by: rhian.id,
        role: 'lead',
        at,
        name: 'Ann Other',
        email: 'ann@elsewhere.example.com',
        language: 'en',
      },
    };
  return {};
}
