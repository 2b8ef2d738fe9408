import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createAssessmentStore } from '../../functions/assessment/assessment-store.ts';
import { assignReviewers } from '../../functions/assessment/panel-members.ts';
import { declare } from '../../functions/assessment/review.ts';
import { decideReview } from '../../functions/assessment/assessment.ts';
import { personIdOf } from '../../functions/people/person.ts';
import {
  champion,
  decidedRound,
  finance,
  recordedAt,
  scoredBids as bids,
  sponsor,
  storeScoredBids,
} from '../support/decisions.ts';
import { gwen, huw } from '../assessment/panel-members.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { testKeys } from '../support/people.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  site.setTime(recordedAt);
  await site.rounds.begin(decidedRound, [], decidedRound.createdAt);
  await storeScoredBids(site.access);
});
afterEach(() => site.stop());

const idOf = (place: number) => bids[place]!.application.id;

async function call(path: string, body?: unknown) {
  const answer = await site.call(`/api/${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { authorization: `Bearer ${await site.token('staff')}`, 'content-type': 'application/json' },
  });
  return { status: answer.status, json: (await answer.json()) as Record<string, any> };
}

const refusal = { decidedOn: '2026-11-13', reasons: 'The saving is not shown.', writtenIn: 'en' };
const named = (role: string, { name, email, language }: typeof sponsor) => ({ role, name, email, language });
const approval = {
  ...refusal,
  reasons: 'A clear case.',
  sumPence: 30_000_001,
  startDate: '2027-04-05',
  endDate: '2029-03-30',
  evaluationDueOn: '2029-09-28',
  repayment: {
    kind: 'stepped',
    firstDueOn: '2029-04-02',
    monthsBetween: 6,
    steps: [
      { instalments: 2, weight: 1 },
      { instalments: 3, weight: 2 },
    ],
  },
  people: [named('sponsor', sponsor), named('champion', champion), named('finance', finance)],
  milestones: [{ title: 'First area live', dueOn: '2027-10-01' }],
  outcomes: ['Notes are written once'],
};

describe('recording a decision', () => {
  test('answers with every instalment, summing to the penny', async () => {
    const { status, json } = await call(`applications/${idOf(0)}/approve`, approval);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      state: 'approved',
      missing: [],
      decision: { outcome: 'approved', recordedBy: expect.any(String), award: { awardPence: 30_000_001 } },
    });
    const { instalments } = json['decision'].award;
    expect(instalments).toHaveLength(5);
    expect(instalments.reduce((sum: number, one: any) => sum + one.amountPence, 0)).toBe(30_000_001);
  });

  test('says what an award lacks before it can be told, and takes it when it is put right', async () => {
    const { milestones: _, people: __, ...bare } = approval;
    expect((await call(`applications/${idOf(0)}/approve`, bare)).json).toMatchObject({
      missing: ['sponsor', 'champion', 'finance', 'milestones'],
    });
    expect((await call(`applications/${idOf(0)}/approve`, approval)).json).toMatchObject({ missing: [] });
  });

  test.each([
    ['a day to come', { decidedOn: '2026-11-21' }, 422],
    ['no reasons', { reasons: ' ' }, 422],
    ['a sum that is no whole pence', { sumPence: 1.5 }, 422],
    ['repayments the application did not propose', { repayment: 'as-applied' }, 422],
    ['an address that is none', { people: [{ ...named('sponsor', sponsor), email: 'nobody' }] }, 422],
    ['another version', { version: 99 }, 409],
  ])('refuses %s, and changes nothing', async (_, changes, status) => {
    const before = await site.everything();
    const answer = await call(`applications/${idOf(0)}/approve`, { ...approval, ...changes });
    expect([answer.status, answer.json['message']]).toEqual([status, expect.stringMatching(/./)]);
    expect(await site.everything()).toBe(before);
  });

  test('is taken back with a reason', async () => {
    await call(`applications/${idOf(0)}/refuse`, refusal);
    expect((await call(`applications/${idOf(0)}/reconsider`, { reason: '' })).status).toBe(422);
    const { json } = await call(`applications/${idOf(0)}/reconsider`, { reason: 'A mistake.' });
    expect(json).toMatchObject({ state: 'assessed', decision: null });
    expect((await call(`applications/${idOf(0)}/reconsider`, { reason: 'Again.' })).status).toBe(409);
  });
});

describe('telling decisions', () => {
  test('tells all that are ready, once, however often it is called', async () => {
    await call(`applications/${idOf(0)}/approve`, approval);
    await call(`applications/${idOf(1)}/refuse`, refusal);
    const { people: _, ...bare } = approval;
    await call(`applications/${idOf(2)}/approve`, bare);
    const answers = await Promise.all([
      call('rounds/round-12/decisions/tell', {}),
      call('rounds/round-12/decisions/tell', {}),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { json } = await call('rounds/round-12/decisions');
    expect(json['sending']).toMatchObject({ chosen: 2, waiting: 0, onItsWay: 2, told: 0, left: [] });
    expect(json['items'].map((one: any) => [one.id, one.telling])).toEqual(
      [0, 4, 3, 2, 1]
        .map((place) => [
          idOf(place),
          ['on-its-way', 'on-its-way', 'incomplete', 'undecided', 'undecided'][place],
        ])
        .toSorted(),
    );
    expect(json).toMatchObject({
      awardedPence: 60_000_002,
      budgetPence: 500_000_000,
      leftPence: 439_999_998,
    });
  });

  test('leaves out one that changed since it was read, and says so', async () => {
    const { json } = await call(`applications/${idOf(0)}/refuse`, refusal);
    const { number } = json['decision'];
    await call(`applications/${idOf(0)}/refuse`, { ...refusal, reasons: 'In other words.' });
    const told = await call('rounds/round-12/decisions/tell', { decisions: [{ id: idOf(0), number }] });
    expect(told.json).toMatchObject({ onItsWay: 0, left: [{ id: idOf(0) }] });
  });

  test('knows no bid of another round, and no other round', async () => {
    const none = [{ id: 'elsewhere', number: 2 }];
    expect((await call('rounds/round-12/decisions/tell', { decisions: none })).status).toBe(404);
    expect((await call('rounds/round-13/decisions')).status).toBe(404);
  });

  test('names as wrong what no bid is called, however long or broken it is', async () => {
    for (const id of ['\uD800', 'x'.repeat(3000), '', 'a/b']) {
      const told = await call('rounds/round-12/decisions/tell', { decisions: [{ id, number: 2 }] });
      expect([told.status, told.json['fields']]).toEqual([
        422,
        [expect.objectContaining({ field: 'decisions.0.id' })],
      ]);
    }
  });

  test('from the page too: a form that names a bid of another round, or none, sends nothing of it', async () => {
    const { json } = await call(`applications/${idOf(0)}/refuse`, refusal);
    const other = { ...decidedRound, id: 'round-13' as typeof decidedRound.id };
    await site.rounds.begin(other, [], other.createdAt);
    for (const id of [idOf(0), 'nobody']) {
      const sent = await site.send('/staff/rounds/round-13/decisions/send', {
        step: 'check',
        choice: 'yes',
        chosen: `${id}.${json['decision'].number}`,
      });
      expect(sent.status).toBe(422);
    }
    expect((await site.sendings.get(other.id)).chosen).toEqual([]);
    expect((await site.applications.view(idOf(0)))?.application.pending).toEqual([]);
  });
});

describe('a member of staff who has a conflict with a bid', () => {
  const email = 'catrin.rees@fund.example.org';

  async function declareConflict(place: number): Promise<void> {
    const id = idOf(place);
    const assessments = createAssessmentStore(site.access);
    const them = { id: personIdOf(email, testKeys), name: 'Catrin Rees' };
    const on = { at: recordedAt, by: { kind: 'person', ...them } } as const;
    const reviewers = [them, gwen, huw];
    await assessments.change(id, recordedAt, (before) =>
      assignReviewers(before, { reviewers, peopleOfBid: [] }, on),
    );
    await assessments.change(id, recordedAt, (before) =>
      decideReview(before, them.id, (review) =>
        declare(review, { kind: 'conflict', note: 'A cousin leads it.' }, on),
      ),
    );
  }

  test('sees nothing of its decision, in no row and no sum, and sends nothing of it', async () => {
    await call(`applications/${idOf(0)}/approve`, approval);
    await call(`applications/${idOf(1)}/approve`, approval);
    await declareConflict(0);
    const path = '/staff/rounds/round-12/decisions';
    for (const part of ['', '/send', '/awards', '/awards.csv', '/progress']) {
      const text = await (await site.see(`${path}${part}`)).text();
      expect([part, text.includes(bids[0]!.application.title), text.includes(idOf(0))]).toEqual([
        part,
        false,
        false,
      ]);
    }
    const table = await (await site.see(path)).text();
    expect(table).toContain('£300,000.01');
    expect(table).not.toContain('£600,000.02');
    const { decision } = (await site.applications.view(idOf(0)))!.application;
    await site.send(`${path}/send`, {
      step: 'check',
      choice: 'yes',
      decision: `${idOf(0)}.${decision?.number}`,
    });
    expect((await site.applications.view(idOf(0)))!.application.pending).toEqual([]);
    expect((await site.see(`/staff/applications/${idOf(0)}/approve`)).status).toBe(403);
  });
});
