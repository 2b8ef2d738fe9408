import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { appliedBid, bidNow, owedBy, panelOfSite, type Somebody } from './panel-fund.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let people: ReturnType<typeof panelOfSite>;
const bid = 'bqqqqqqqqqqqq';
const title = 'Digital health records for community nurses';
const words = 'Nurses carry paper notes between homes';

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  people = panelOfSite(site);
  await appliedBid(site, bid, title);
});
afterEach(() => site.stop());

// oxlint-disable-next-line typescript/no-explicit-any -- a test reads answers the way a program in any language would
type Json = any;

/** A call with a bearer token of somebody. */
async function call(
  who: 'staff' | Somebody,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly json: Json }> {
  const token = who === 'staff' ? await site.token('staff') : await site.token('reviewer', who.email);
  const response = await site.call(path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: await response.json() };
}
const named = ({ name, email }: Somebody) => ({ name, email });
const assign = () =>
  call('staff', 'POST', `/api/applications/${bid}/reviewers`, {
    reviewers: [people.gwen, people.huw, people.mair].map(named),
    dueOn: '2026-12-15',
  });
const scoresOf = (points: number) => ({
  scores: ['savings', 'delivery', 'learning'].map((criterion) => ({
    criterion,
    score: points,
    reason: `About ${criterion}`,
    base: 0,
  })),
});
async function review(one: Somebody, points: number): Promise<void> {
  await call(one, 'POST', `/api/reviews/${bid}/declare`, { kind: 'none' });
  await call(one, 'POST', `/api/reviews/${bid}/scores`, scoresOf(points));
  await call(one, 'POST', `/api/reviews/${bid}/send`);
}

describe('programs of staff', () => {
  test('assign, see, replace, agree and give back, by the rules of the pages', async () => {
    const few = await call('staff', 'POST', `/api/applications/${bid}/reviewers`, {
      reviewers: [named(people.gwen)],
    });
    expect([few.status, few.json.error]).toEqual([409, 'too-few-reviewers']);
    const assigned = await assign();
    expect(assigned).toMatchObject({ status: 200, json: { state: 'assessment', isBlind: false } });
    expect((await assign()).json.error).toBe('already-assigned');
    const replaced = await call(
      'staff',
      'POST',
      `/api/applications/${bid}/reviewers/${people.mair.id}/replace`,
      { replacement: named(people.owain), reason: 'On leave' },
    );
    expect(replaced.json.reviews.map(({ state }: Json) => state).toSorted()).toEqual([
      'assigned',
      'assigned',
      'assigned',
      'replaced',
    ]);
    for (const [one, points] of [
      [people.gwen, 5],
      [people.huw, 1],
      [people.owain, 3],
    ] as const)
      await review(one, points);
    const seen = await call('staff', 'GET', `/api/applications/${bid}/reviews`);
    expect(seen.json).toMatchObject({
      state: 'assessed',
      panel: { standing: 'scored', total: 6000, disagreements: ['savings', 'delivery', 'learning'] },
    });
    const agreed = await call('staff', 'POST', `/api/applications/${bid}/moderation`, {
      criterion: 'savings',
      score: 5,
      reason: 'Agreed',
      base: seen.json.panel.moderationVersion,
    });
    expect(agreed.json.panel).toMatchObject({ total: 8000, originalTotal: 6000, isModerated: true });
    const panel = await call('staff', 'GET', '/api/rounds/round-12/panel');
    expect(panel.json.ranked).toMatchObject([{ id: bid, place: 1, total: 8000, isAboveLine: true }]);
    const back = await call('staff', 'POST', `/api/applications/${bid}/reopen-assessment`, {
      reviewers: [people.huw.id],
      reason: 'Look again',
    });
    expect([back.status, back.json.error]).toEqual([409, 'moderated']);
  });

  test('whose version is old change nothing', async () => {
    const old = await call('staff', 'POST', `/api/applications/${bid}/reviewers`, {
      reviewers: [people.gwen, people.huw, people.mair].map(named),
      version: 0,
    });
    expect([old.status, old.json.error]).toEqual([409, 'changed-meanwhile']);
    expect((await bidNow(site, bid)).state).toBe('applied');
  });
});

describe('programs of a reviewer', () => {
  beforeEach(async () => {
    await assign();
  });

  test('see names before they declare, the bid after it, and the others after their own', async () => {
    const { gwen, huw } = people;
    const listed = await call(gwen, 'GET', '/api/reviews');
    expect(listed.json.items).toEqual([
      expect.objectContaining({
        applicationId: bid,
        title,
        state: 'assigned',
        dueOn: '2026-12-15',
        scored: 0,
      }),
    ]);
    const before = await call(gwen, 'GET', `/api/reviews/${bid}`);
    expect(before.json).toMatchObject({
      title,
      documents: null,
      partners: ['Carmarthenshire County Council'],
    });
    expect(JSON.stringify(before.json)).not.toContain(words);
    expect((await call(gwen, 'POST', `/api/reviews/${bid}/scores`, scoresOf(4))).json.refused).toHaveLength(
      3,
    );
    await review(gwen, 4);
    await call(huw, 'POST', `/api/reviews/${bid}/declare`, { kind: 'none' });
    const blind = await call(huw, 'GET', `/api/reviews/${bid}`);
    expect(JSON.stringify(blind.json)).toContain(words);
    expect(blind.json.others).toBeNull();
    await review(huw, 2);
    const after = await call(huw, 'GET', `/api/reviews/${bid}`);
    expect(after.json.others).toMatchObject([{ reviewer: 'Gwen Parry', scores: [{ score: 4 }, {}, {}] }]);
    expect((await owedBy(site, bid, huw)).state).toBe('accepted');
    expect((await call(huw, 'POST', `/api/reviews/${bid}/send`)).status).toBe(200);
  });

  test('are told which score another window had saved meanwhile, and the rest is kept', async () => {
    await call(people.gwen, 'POST', `/api/reviews/${bid}/declare`, { kind: 'none' });
    const one = (base: number, score: number) => ({
      criterion: 'savings',
      score,
      reason: 'A reason',
      base,
    });
    await call(people.gwen, 'POST', `/api/reviews/${bid}/scores`, { scores: [one(0, 3)] });
    const second = await call(people.gwen, 'POST', `/api/reviews/${bid}/scores`, {
      scores: [one(0, 5), { criterion: 'learning', score: 2, reason: '', base: 0 }],
    });
    expect(second.json.refused).toMatchObject([{ criterion: 'savings', error: 'score-changed-meanwhile' }]);
    expect(second.json.review.scores).toMatchObject([{ score: 3 }, { criterion: 'learning', score: 2 }]);
  });

  test('open nobody else’s review, and nothing of the staff’s', async () => {
    expect((await call(people.owain, 'GET', '/api/reviews')).json.items).toEqual([]);
    for (const path of ['', '/scores', '/declare', '/send']) {
      const method = path === '' ? 'GET' : 'POST';
      const body = { '/scores': scoresOf(1), '/declare': { kind: 'none' } }[path];
      const answer = await call(people.owain, method, `/api/reviews/${bid}${path}`, body);
      expect([path, answer.status]).toEqual([path, 404]);
    }
    expect((await call(people.gwen, 'GET', `/api/applications/${bid}/reviews`)).status).toBe(403);
    expect((await call(people.gwen, 'GET', '/api/rounds/round-12/panel')).status).toBe(403);
  });
});
