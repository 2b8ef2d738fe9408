import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { putNewApplication } from '../../functions/applications/application-rows.ts';
import type { Application } from '../../functions/applications/application.ts';
import { applicationSubject } from '../../functions/deliveries/subject.ts';
import { eventTime, secondsAfter } from '../../functions/kernel/event-time.ts';
import { transact } from '../../functions/kernel/table.ts';
import { addPerson } from '../../functions/people/person-store.ts';
import { personIdOf } from '../../functions/people/person.ts';
import { createProjectStore } from '../../functions/projects/project-store.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { begunBid, openRound } from '../support/bids.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { person, testKeys } from '../support/people.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let fund: TestFund;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const decidedAt = eventTime('2027-03-01T10:00:00Z');
const round = openRound();
const bids = ['one', 'two', 'three', 'four', 'five'].map((name, place) => {
  const lead = person(`Lead ${name}`, `lead.${name}@bodies.example.org`, place % 2 === 0 ? 'cy' : 'en');
  return begunBid(`b${name.padEnd(12, 'a')}`, lead, eventTime('2026-11-10T10:00:00Z'), round);
});

beforeEach(async () => {
  const access = await dynamo.createTables();
  site = await openPortalSite(access);
  fund = await openFund(access);
  site.setTime(decidedAt);
  await site.rounds.begin(round, [], round.createdAt);
  for (const { application, lead } of bids) {
    const scored: Application = {
      ...application,
      state: 'assessed',
      title: `Bid ${lead.name}`,
      organisation: 'Powys County Council',
      amountPence: 30_000_001,
    };
    await transact(access.client, [putNewApplication(access, scored), addPerson(access.stateTable, lead)]);
  }
  return async () => {
    await fund.stop();
    await site.stop();
  };
});

const date = (name: string, iso: string) => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};
const champion = { name: 'Owain Prys', email: 'owain.prys@powys.example.org' };
const approval: Record<string, string> = {
  ...date('decided-on', '2027-02-26'),
  reasons: 'A clear case, and a plan to pass it on.',
  sum: '300000.01',
  ...date('starts', '2027-04-05'),
  ...date('ends', '2029-03-30'),
  ...date('evaluation', '2029-09-28'),
  repayment: 'equal',
  ...date('first-due', '2029-04-02'),
  'months-between': '6',
  instalments: '7',
  conditions: 'The other health boards are asked each half year.',
  'people.0.role': 'champion',
  'people.0.name': champion.name,
  'people.0.email': champion.email,
  'people.0.language': 'cy',
  'milestones.0.what': 'First area live',
  ...date('milestones.0.when', '2027-10-01'),
  'outcomes.0.outcome': 'Notes are written once',
};
const refusal = {
  ...date('decided-on', '2027-02-26'),
  reasons: 'The saving is not shown. Please speak to Gwynedd.',
};

const bid = async (place: number): Promise<Application> => {
  const view = await site.applications.view(bids[place]!.application.id);
  return view!.application;
};
const decide = async (place: number, outcome: 'approve' | 'refuse', fields: Record<string, string>) => {
  const { id, version } = await bid(place);
  return site.send(`/staff/applications/${id}/${outcome}`, {
    ...fields,
    step: 'check',
    choice: 'yes',
    version: String(version),
  });
};
const tell = async (places: readonly number[]): Promise<Response> => {
  const path = '/staff/rounds/round-12/decisions';
  const cookie = `${await site.cookie('staff')}; lang=en`;
  const page = await (await site.see(path)).text();
  const token = /name="form-token" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const body = new URLSearchParams({ 'form-token': token, step: 'check', choice: 'yes' });
  for (const place of places) body.append('application', bids[place]!.application.id);
  return site.call(path, { method: 'POST', headers: { cookie, origin: site.origin }, body });
};
const letters = (place: number) => site.deliveries.about(applicationSubject(bids[place]!.application.id));

describe('recording what the minister decided', () => {
  test('shows the instalments to the penny, and writes to nobody', async () => {
    const { id } = await bid(0);
    const page = await (await site.send(`/staff/applications/${id}/approve`, approval)).text();
    expect(page).toContain('£42,857.15');
    expect(page).toContain('£42,857.14');
    expect(page).toContain('£300,000.01');
    expect((await bid(0)).state).toBe('assessed');
    expect((await decide(0, 'approve', approval)).status).toBe(303);
    const approved = await bid(0);
    expect(approved).toMatchObject({ state: 'approved', decision: { award: { awardPence: 30_000_001 } } });
    expect(await letters(0)).toEqual([]);
  });

  test('says everything that is wrong at once, and loses nothing that was typed', async () => {
    const { id } = await bid(0);
    const answer = await site.send(`/staff/applications/${id}/approve`, {
      ...approval,
      ...date('ends', '2027-02-30'),
      sum: 'much',
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page.match(/href="#(ends-day|ends|sum)"/g)?.length).toBe(2);
    expect(page).toContain('First area live');
  });

  test('by two at once is recorded once', async () => {
    const answers = await Promise.all([decide(0, 'approve', approval), decide(0, 'refuse', refusal)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });

  test('can be reconsidered until the letters are on their way', async () => {
    await decide(0, 'approve', approval);
    const { id, version } = await bid(0);
    const again = { reason: 'The sum was wrong.', step: 'check', choice: 'yes' };
    await site.send(`/staff/applications/${id}/reconsider`, { ...again, version: String(version) });
    expect(await bid(0)).toMatchObject({ state: 'assessed', decision: null });
    await decide(0, 'approve', approval);
    await tell([0]);
    const queued = await bid(0);
    await site.send(`/staff/applications/${id}/reconsider`, { ...again, version: String(queued.version) });
    expect((await bid(0)).state).toBe('approved');
  });
});

describe('telling the applicants', () => {
  test('awards become projects and everybody gets one letter, also when two of the staff send at once and the first look dies', async () => {
    await decide(0, 'approve', approval);
    await decide(1, 'approve', approval);
    await decide(2, 'refuse', refusal);
    await decide(3, 'refuse', refusal);
    await Promise.all([tell([0, 1, 2, 3]), tell([0, 1, 2, 3])]);
    fund.calls.made = 0;
    fund.calls.crashAt = { call: 4, when: 'after' };
    for (let minutes = 0; minutes <= 60; minutes += 5) {
      await fund.tick(secondsAfter(decidedAt, 60 * minutes));
      if (minutes === 0) fund.calls.crashAt = null;
    }
    const states = await Promise.all([0, 1, 2, 3, 4].map(async (place) => (await bid(place)).state));
    expect(states).toEqual(['awarded', 'awarded', 'unsuccessful', 'unsuccessful', 'assessed']);
    for (const place of [0, 1, 2, 3]) expect(await letters(place)).toHaveLength(1);
    const sent = fund.outbox().filter(({ letter }) => letter.startsWith('application_'));
    expect(sent).toHaveLength(4);

    const project = await createProjectStore(site.access).get(bids[0]!.application.id);
    expect(project).toMatchObject({
      title: 'Bid Lead one',
      lifecycle: 'delivery',
      amountPence: 30_000_001,
      contacts: { lead: bids[0]!.lead.id, champion: personIdOf(champion.email, testKeys) },
      outcomes: ['Notes are written once'],
    });
    const { items } = await site.obligations.list({ projectId: project!.id, limit: 200 });
    const kinds = new Set(items.map(({ kind }) => kind));
    for (const kind of [
      'milestone',
      'progress-update',
      'contact-confirmation',
      'evaluation-report',
      'lessons-learnt',
    ])
      expect([kind, kinds.has(kind as never)]).toEqual([kind, true]);
    expect(await createProjectStore(site.access).get(bids[2]!.application.id)).toBeNull();
  });

  test('shows every letter in both languages first, and the page counts what has come of it', async () => {
    await decide(0, 'approve', approval);
    await decide(2, 'refuse', refusal);
    const path = '/staff/rounds/round-12/decisions';
    const page = await (await site.send(path, { application: bids[0]!.application.id })).text();
    expect(page).toContain('Mae eich cais yn llwyddiannus');
    expect(page).toContain('Your application is successful');
    expect(page).toContain('The other health boards are asked each half year.');
    await tell([0]);
    await fund.tick(decidedAt);
    const progress = await (await site.see(path)).text();
    expect(progress).toContain('Told: 1. Being told: 0. Recorded, not told: 1. Not decided: 3.');
  });
});
