import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newContactCheck } from '../../functions/obligations/new-obligation.ts';
import type { Obligation } from '../../functions/obligations/obligation.ts';
import type { ObligationView } from '../../functions/obligations/view.ts';
import { createPersonStore } from '../../functions/people/person-store.ts';
import { personIdOf } from '../../functions/people/person.ts';
import { createDueRows } from '../../functions/tick/due-rows.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { newView, rhian, siân, testKeys, tom, withContacts } from '../support/people.ts';
import { openAnswerSite, type AnswerSite } from './answer-site.ts';

let dynamo: TestDynamo;
let site: AnswerSite;
let view: ObligationView;
let path: string;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openAnswerSite(await dynamo.createTables());
  view = newView();
  await site.add(view);
  path = site.pathFor(view.obligation, rhian);
});
afterEach(() => site.stop());

const seen = async (id = view.obligation.id) => (await site.obligations.view(id)) as ObligationView;
const whereTo = (response: Response) => new URL(response.headers.get('location') ?? '', site.origin).pathname;
const nia = { who: 'named', name: 'Nia Rees', email: 'Nia.Rees@gwynedd.example.org', language: 'cy' };

describe('“this is not mine”', () => {
  it('hands over at once to somebody of an organisation the project knows, and the old link stops working', async () => {
    expect(whereTo(await site.post(`${path}/not-mine`, nia))).toBe('/answered/handed-over');
    const { contacts } = await seen();
    expect(contacts.lead).toMatchObject({
      name: 'Nia Rees',
      email: 'nia.rees@gwynedd.example.org',
      language: 'cy',
    });
    expect(site.started).toHaveLength(1);
    expect((await site.get(path)).status).toBe(404);
    expect((await site.get('/answered/handed-over')).status).toBe(200);
  });

  it('lets the chase look at once, so that the newcomer is written to before the next tick', async () => {
    await site.post(`${path}/not-mine`, nia);
    const { id, version } = (await seen()).obligation;
    expect(site.looks).toEqual([{ name: `kick-${id}-${version}`, input: { obligationId: id } }]);
  });

  it('loses nothing when the look cannot be started: the row is due, and the tick finds it', async () => {
    site.breakWorkflows(true);
    expect(whereTo(await site.post(`${path}/not-mine`, nia))).toBe('/answered/handed-over');
    expect((await seen()).obligation.nextAt).toBe(site.now());
    expect(site.logged.join()).toContain('SERVE_PORTAL_CHASE_NOT_STARTED');
    const due = createDueRows(site.access);
    const found: string[] = [];
    for (const shard of due.shards)
      for await (const rows of due.things(shard, site.now()))
        found.push(...rows.map(({ subject }) => subject));
    expect(found).toEqual([view.obligation.id]);
  });

  it('keeps everything written so far for the person who takes over', async () => {
    await site.post(`${path}/sections/worked`, { what: 'Rhian’s words', base: '0', choice: 'no' });
    await site.post(`${path}/not-mine`, nia);
    const { obligation, contacts } = await seen();
    const page = await site.get(`${site.pathFor(obligation, contacts.lead ?? rhian)}/sections/worked`);
    expect(await page.text()).toContain('Rhian’s words');
  });

  it('waits for staff when the address is of an organisation the project does not know', async () => {
    const stranger = { ...nia, email: 'nia@elsewhere.example.com' };
    expect(whereTo(await site.post(`${path}/not-mine`, stranger))).toBe(path);
    expect((await seen()).obligation.handoverRequest).toMatchObject({ name: 'Nia Rees', by: rhian.id });
    expect(await (await site.get(`${path}?lang=en`)).text()).toContain(
      'You named somebody else. Name: Nia Rees',
    );
  });

  it('lets the role fall open and asks the sponsor when the reader does not know', async () => {
    expect(whereTo(await site.post(`${path}/not-mine`, { who: 'unknown' }))).toBe('/answered/left');
    const { contacts, project } = await seen();
    expect(contacts.lead).toBeUndefined();
    const asked = await site.obligations.list({ projectId: project.id, kind: 'contact-check', limit: 10 });
    expect(asked.items).toHaveLength(1);
  });

  it('refuses a name, address or language that is missing or wrong, and keeps what was typed', async () => {
    const before = await site.everything();
    const wrong = [
      { name: '' },
      { email: 'not an address' },
      { language: '' },
      { name: 'x'.repeat(121) },
      { email: rhian.email },
    ];
    for (const one of wrong) {
      const response = await site.post(`${path}/not-mine`, { ...nia, ...one });
      expect([one, response.status]).toEqual([one, 422]);
    }
    const page = await (await site.post(`${path}/not-mine`, { ...nia, email: 'nia@' })).text();
    expect(page).toContain('value="Nia Rees"');
    expect(page).toContain('value="nia@"');
    expect(await site.everything()).toBe(before);
  });

  it('does not change the name or language of somebody the fund knows', async () => {
    await site.post(`${path}/not-mine`, { ...nia, name: 'Bogus', email: tom.email });
    const people = await createPersonStore(site.access).get([tom.id]);
    expect(people.get(tom.id)).toMatchObject({ name: tom.name, language: tom.language });
  });

  it('is not offered once the document was sent', async () => {
    await site.finishEverySection(view.obligation, rhian);
    await site.post(`${path}/check`, { send: 'yes' });
    for (const part of ['not-mine', 'more-time']) {
      expect(whereTo(await site.get(`${path}/${part}`))).toBe(path);
      expect(await (await site.get(path)).text()).not.toContain(`/${part}"`);
    }
    await site.post(`${path}/not-mine`, nia);
    expect((await seen()).contacts.lead?.id).toBe(rhian.id);
  });
});

describe('“I need more time”', () => {
  it('takes one of the dates on offer and a reason, and says what happens next', async () => {
    expect(
      whereTo(await site.post(`${path}/more-time`, { until: '2027-03-15', reason: 'Our meters are late.' })),
    ).toBe(path);
    expect((await seen()).obligation.timeRequest).toMatchObject({
      by: rhian.id,
      until: '2027-03-15',
      reason: 'Our meters are late.',
    });
    expect(await (await site.get(`${path}?lang=en`)).text()).toContain('Until: Monday 15 March 2027');
  });

  it('takes another date within a year, and no other', async () => {
    const ask = (day: string, month: string, year: string) =>
      site.post(`${path}/more-time`, { until: 'other', day, month, year, reason: 'Meters' });
    for (const [day, month, year] of [
      ['31', '2', '2027'],
      ['', '', ''],
      ['1', '3', '2027'],
      ['1', '1', '2020'],
      ['1', '3', '2029'],
      ['x', 'y', 'z'],
      ['1', '3', '27'],
    ]) {
      expect([day, month, year, (await ask(day ?? '', month ?? '', year ?? '')).status]).toEqual([
        day,
        month,
        year,
        422,
      ]);
    }
    expect((await seen()).obligation.timeRequest).toBeNull();
    expect((await ask('7', '4', '2027')).status).toBe(303);
    expect((await seen()).obligation.timeRequest).toMatchObject({ until: '2027-04-07' });
  });

  it('offers working days after today when the date has passed', async () => {
    site.setTime('2027-05-10T10:00:00Z');
    const page = await (await site.get(`${path}/more-time?lang=en`)).text();
    expect(page).toContain('Monday 24 May 2027');
    expect((await site.post(`${path}/more-time`, { until: '2027-05-24', reason: 'Late' })).status).toBe(303);
  });

  it('wants a reason', async () => {
    expect((await site.post(`${path}/more-time`, { until: '2027-03-15', reason: '  ' })).status).toBe(422);
    expect(
      (await site.post(`${path}/more-time`, { until: '2027-03-15', reason: 'x'.repeat(2001) })).status,
    ).toBe(422);
  });
});

describe('“who leads now?”', () => {
  let check: Obligation;
  let theirs: string;
  beforeEach(async () => {
    check = newContactCheck(
      view.project,
      { role: 'lead', person: rhian.id, because: 'unreachable' },
      site.now(),
    );
    await site.add({ ...withContacts(view, { deputy: tom, sponsor: siân }), obligation: check });
    theirs = site.pathFor(check, siân);
  });

  it('says, when they told us themselves, that they did, and offers no new address of theirs', async () => {
    const left = newContactCheck(
      { ...view.project, id: 'i2s-left' as typeof view.project.id },
      { role: 'lead', person: rhian.id, because: 'not-theirs' },
      site.now(),
    );
    const people = withContacts(view, { deputy: tom, sponsor: siân });
    await site.add({ ...people, project: { ...people.project, id: left.projectId }, obligation: left });
    const path = site.pathFor(left, siân);
    const page = await (await site.get(`${path}?lang=en`)).text();
    expect(page).toContain(`Who told us: ${rhian.name}`);
    expect(page).not.toMatch(/does not work|The same person/);
    const same = { who: 'same', 'new-email': 'rhian@elsewhere.example.org' };
    expect((await site.post(path, same)).status).toBe(422);
  });

  it('is one page that shows whom we cannot reach, and changes nothing until answered', async () => {
    const before = await site.everything();
    const page = await (await site.get(`${theirs}?lang=en`)).text();
    expect(page).toContain('Who leads this project now?');
    expect(page).toContain(rhian.email);
    expect(
      (
        await site.post(theirs, {
          name: 'A',
          email: 'a@b.example.org',
          language: 'cy',
          'new-email': 'x@y.example.org',
        })
      ).status,
    ).toBe(422);
    expect((await site.get(`${theirs}/check`)).status).toBe(404);
    expect(await site.everything()).toBe(before);
  });

  it('takes the same person at a new address, in the language they had, and every chase that waits turns to them', async () => {
    const response = await site.post(theirs, { who: 'same', 'new-email': 'rhian@new.example.org' });
    expect(whereTo(response)).toBe('/answered/contact-named');
    const { contacts, obligation } = await seen();
    expect(contacts.lead).toMatchObject({ name: rhian.name, email: 'rhian@new.example.org', language: 'cy' });
    expect(obligation.nextAt).toBe(site.now());
    expect(site.looks.map(({ input }) => input)).toEqual([{ obligationId: obligation.id }]);
    expect((await seen(check.id)).obligation.state).toBe('accepted');
    expect((await site.get(theirs)).status).toBe(404);
  });

  it('takes another person', async () => {
    await site.post(theirs, { ...nia, who: 'another' });
    expect((await seen()).contacts.lead).toMatchObject({
      name: 'Nia Rees',
      id: personIdOf(nia.email, testKeys),
    });
  });

  it('says when the new address is missing, wrong or the old one', async () => {
    for (const email of ['', 'nope', rhian.email]) {
      expect([email, (await site.post(theirs, { who: 'same', 'new-email': email })).status]).toEqual([
        email,
        422,
      ]);
    }
  });

  it('leaves it to staff when the sponsor does not know, and can be answered later with the same link', async () => {
    expect(whereTo(await site.post(theirs, { who: 'unknown' }))).toBe('/answered/contact-unknown');
    await site.post(theirs, { who: 'unknown' });
    expect((await seen(check.id)).obligation.decisionNeeded).toBe('nobody-to-ask');
    expect(await site.obligations.timeline(check.id)).toHaveLength(1);
    expect((await site.get(theirs)).status).toBe(200);
  });

  it('asks about the deputy when it is the deputy who cannot be reached', async () => {
    const other = newContactCheck(
      view.project,
      { role: 'deputy', person: tom.id, because: 'unreachable' },
      site.now(),
    );
    await site.add({ ...withContacts(view, { lead: rhian, sponsor: siân }), obligation: other });
    const page = site.pathFor(other, siân);
    expect(await (await site.get(`${page}?lang=en`)).text()).toContain(
      'Who is the deputy of this project now?',
    );
    await site.post(page, { ...nia, who: 'another' });
    expect((await seen()).contacts).toMatchObject({ lead: { id: rhian.id }, deputy: { name: 'Nia Rees' } });
  });
});
