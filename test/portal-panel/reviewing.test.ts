import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { reviewObligationId } from '../../functions/assessment/review-obligations.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import {
  appliedBid,
  assign,
  bidNow,
  declareNothing,
  owedBy,
  panelOfSite,
  reviewOf,
  reviewWhole,
  scoreAll,
} from './panel-fund.ts';

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
  const { catrin, gwen, huw, mair } = people;
  const assigned = await assign(site, catrin, bid, [gwen, huw, mair]);
  expect([assigned.status, assigned.headers.get('location')]).toEqual([
    303,
    `${site.origin}/staff/applications/${bid}/reviewers?done=assigned`,
  ]);
});
afterEach(() => site.stop());

const lettersTo = async (one: { readonly id: string }) =>
  (await site.deliveries.about(reviewObligationId(bid as ProjectId, one.id as never))).map(({ message }) =>
    message.template === 'rung' ? message.rung : message.template,
  );

describe('a reviewer', () => {
  test('finds on their first page what was asked of them, and nothing that was not', async () => {
    const page = await (await people.gwen.see('/reviews')).text();
    expect(page).toContain(title);
    expect(page).toContain('To be declared');
    expect(page).toContain('15 December 2026');
    const other = await (await people.owain.see('/reviews')).text();
    expect(other).toContain('Nothing waits for your review');
    expect(other).not.toContain(title);
    expect((await people.owain.see(`/reviews/${bid}`)).status).toBe(404);
  });

  test('sees names before they declare, and not a word of the bid', async () => {
    const opened = await people.gwen.see(`/reviews/${bid}`);
    expect(opened.headers.get('location')).toBe(`${site.origin}/reviews/${bid}/declare`);
    const page = await (await people.gwen.see(`/reviews/${bid}/declare`)).text();
    expect(page).toContain(title);
    expect(page).toContain('Carmarthenshire County Council');
    expect(page).toContain('Rhian Pritchard');
    expect(page).not.toContain('rhian.pritchard@');
    expect(page).not.toContain(words);
    expect(page).not.toContain('450,000');
    for (const path of ['criteria/savings', 'check', 'scores'])
      expect([path, (await people.gwen.see(`/reviews/${bid}/${path}`)).status]).toEqual([path, 303]);
    expect(
      (await people.gwen.send(`/reviews/${bid}/criteria/savings`, { base: '0', score: '3', reason: 'x' }))
        .status,
    ).toBe(303);
    expect((await reviewOf(site, bid, people.gwen)).scores).toEqual({});
  });

  test('must choose what they declare, and say what an interest is', async () => {
    const nothing = await people.gwen.send(`/reviews/${bid}/declare`, { kind: '', note: '' });
    expect([nothing.status, await nothing.text()]).toEqual([422, expect.stringContaining('Choose whether')]);
    const mute = await people.gwen.send(`/reviews/${bid}/declare`, { kind: 'interest', note: ' ' });
    expect([mute.status, await mute.text()]).toEqual([
      422,
      expect.stringContaining('Enter what your interest'),
    ]);
    await people.gwen.send(`/reviews/${bid}/declare`, {
      kind: 'interest',
      note: 'I once worked in Carmarthen.',
    });
    expect(await (await people.gwen.see(`/reviews/${bid}`)).text()).toContain(words);
    expect(await reviewOf(site, bid, people.gwen)).toMatchObject({
      state: 'declared',
      declaration: { kind: 'interest', note: 'I once worked in Carmarthen.' },
    });
  });

  test('scores at their own pace: what is saved stays, finished or not', async () => {
    await declareNothing(people.gwen, bid);
    const saved = await people.gwen.send(`/reviews/${bid}/criteria/savings`, {
      base: '0',
      score: '4',
      reason: '',
    });
    expect(saved.headers.get('location')).toBe(
      `${site.origin}/reviews/${bid}/criteria/delivery?saved=savings`,
    );
    const page = await (await people.gwen.see(`/reviews/${bid}`)).text();
    expect(page).toContain('Criteria scored: 0 of 3.');
    expect(await reviewOf(site, bid, people.gwen)).toMatchObject({
      scores: { savings: { score: 4, reason: '' } },
    });
    expect(await owedBy(site, bid, people.gwen)).toMatchObject({ state: 'draft', lastSavedAt: site.now() });
    await scoreAll(people.gwen, bid, '2');
    expect((await reviewOf(site, bid, people.gwen)).scores['delivery']).toMatchObject({
      score: 2,
      version: 1,
    });
  });

  test('who saves in two windows sees both, and keeps the one they choose', async () => {
    await declareNothing(people.gwen, bid);
    const save = (base: string, score: string, reason: string) =>
      people.gwen.send(`/reviews/${bid}/criteria/savings`, { base, score, reason });
    await save('0', '4', 'From the first window');
    const second = await save('0', '1', 'From the second window');
    const page = await second.text();
    expect(second.status).toBe(422);
    expect(page).toContain('From the first window');
    expect(page).toContain('From the second window');
    expect(page).toMatch(/name="base" value="1"/);
    expect((await reviewOf(site, bid, people.gwen)).scores['savings']).toMatchObject({ score: 4 });
    await save('1', '1', 'From the second window');
    expect((await reviewOf(site, bid, people.gwen)).scores['savings']).toMatchObject({
      score: 1,
      version: 2,
    });
  });

  test('what is typed is kept when the language is switched, and a score off the scale is refused', async () => {
    await declareNothing(people.gwen, bid);
    const path = `/reviews/${bid}/criteria/savings`;
    const switched = await people.gwen.send(path, {
      base: '0',
      score: '3',
      reason: 'Typed',
      'switch-language': 'cy',
    });
    expect(await switched.text()).toContain('Typed');
    const off = await people.gwen.send(path, { base: '0', score: '6', reason: 'Typed' });
    expect([off.status, await off.text()]).toEqual([422, expect.stringContaining('from 0 to 5')]);
    expect((await reviewOf(site, bid, people.gwen)).scores).toEqual({});
  });

  test('sends it once, however often the form arrives, and only when it is complete', async () => {
    await declareNothing(people.gwen, bid);
    const early = await people.gwen.send(`/reviews/${bid}/check`, { send: 'yes' });
    expect([early.status, await early.text()]).toEqual([
      422,
      expect.stringContaining('Give every criterion'),
    ]);
    await scoreAll(people.gwen, bid, '4');
    expect(await (await people.gwen.see(`/reviews/${bid}/check`)).text()).toContain(
      'Gwen Parry about delivery',
    );
    const sent = await Promise.all(
      [1, 2, 3].map(() => people.gwen.send(`/reviews/${bid}/check`, { send: 'yes' })),
    );
    for (const one of sent)
      expect([one.status, one.headers.get('location')]).toEqual([
        303,
        `${site.origin}/reviews/${bid}/scores?done=sent`,
      ]);
    const timeline = await site.assessments.timeline(bid as ProjectId);
    expect(timeline.filter(({ what }) => what === 'review-submitted')).toHaveLength(1);
    expect(await owedBy(site, bid, people.gwen)).toMatchObject({ state: 'accepted', nextAt: null });
  });

  test('is blind to the others until their own scores are in, and sees them then', async () => {
    await reviewWhole(people.gwen, bid, '5');
    await declareNothing(people.huw, bid);
    await scoreAll(people.huw, bid, '1');
    for (const path of ['', '/check', '/criteria/savings', '/scores', '/declare'])
      expect(await (await people.huw.see(`/reviews/${bid}${path}`)).text()).not.toContain('Gwen Parry about');
    expect((await people.huw.see(`/reviews/${bid}/scores`)).status).toBe(403);
    await people.huw.send(`/reviews/${bid}/check`, { send: 'yes' });
    const page = await (await people.huw.see(`/reviews/${bid}/scores`)).text();
    expect(page).toContain('Gwen Parry about savings');
    expect(page).toContain('Disagreement');
    expect(page).toContain('1 review is awaited');
  });

  test('who changes a score after seeing the others leaves what was sent first beside it', async () => {
    await reviewWhole(people.gwen, bid, '5');
    await reviewWhole(people.huw, bid, '1');
    await people.huw.send(`/reviews/${bid}/criteria/savings`, {
      base: '1',
      score: '4',
      reason: 'Gwen is right',
    });
    const page = await (await people.gwen.see(`/reviews/${bid}/scores`)).text();
    expect(page).toContain('Gwen is right');
    expect(page).toContain('Sent first: 1. Huw Rees about savings');
    const emptied = await people.huw.send(`/reviews/${bid}/criteria/savings`, {
      base: '2',
      score: '',
      reason: '',
    });
    expect(emptied.status).toBe(422);
  });
});

describe('a conflict', () => {
  const conflict = { kind: 'conflict', note: 'My sister leads it.' };

  test('ends the review at once: no page, no letter, no score any more', async () => {
    await declareNothing(people.gwen, bid);
    const declared = await people.gwen.send(`/reviews/${bid}/declare`, conflict);
    expect(declared.headers.get('location')).toBe(`${site.origin}/reviews?done=conflict`);
    const home = await (await people.gwen.see('/reviews?done=conflict')).text();
    expect(home).not.toContain(title);
    expect(home).toContain('Your conflict is recorded');
    for (const path of ['', '/declare', '/check', '/criteria/savings', '/scores']) {
      const page = await people.gwen.see(`/reviews/${bid}${path}`);
      expect([path, page.status]).toEqual([path, 403]);
      expect(await page.text()).not.toContain(title);
    }
    const typed = await people.gwen.send(`/reviews/${bid}/criteria/savings`, {
      base: '0',
      score: '5',
      reason: 'x',
    });
    expect(typed.status).toBe(403);
    expect(await reviewOf(site, bid, people.gwen)).toMatchObject({ state: 'conflicted', scores: {} });
    expect(await owedBy(site, bid, people.gwen)).toMatchObject({ state: 'waived', nextAt: null });
    expect(await lettersTo(people.gwen)).toEqual(['ask']);
  });

  test('that leaves three who have sent makes the bid a scored one', async () => {
    await assign(site, people.catrin, bid, [people.owain]);
    await reviewWhole(people.gwen, bid);
    await reviewWhole(people.huw, bid);
    await reviewWhole(people.mair, bid);
    expect((await bidNow(site, bid)).state).toBe('assessment');
    await people.owain.send(`/reviews/${bid}/declare`, conflict);
    expect((await bidNow(site, bid)).state).toBe('assessed');
  });

  test('found after all scores were in takes the bid back to the panel, and another reviewer brings it forward', async () => {
    for (const one of [people.gwen, people.huw, people.mair]) await reviewWhole(one, bid);
    expect((await bidNow(site, bid)).state).toBe('assessed');
    await people.mair.send(`/reviews/${bid}/declare`, conflict);
    expect((await bidNow(site, bid)).state).toBe('assessment');
    await assign(site, people.catrin, bid, [people.owain]);
    await reviewWhole(people.owain, bid);
    expect((await bidNow(site, bid)).state).toBe('assessed');
  });
});

describe('the bid', () => {
  test('is scored with the last review, in the same moment, whoever sends it and however often', async () => {
    await reviewWhole(people.gwen, bid);
    await reviewWhole(people.huw, bid);
    expect((await bidNow(site, bid)).state).toBe('assessment');
    await reviewWhole(people.mair, bid);
    expect((await bidNow(site, bid)).state).toBe('assessed');
    const timeline = await site.applications.timeline(bid as ProjectId);
    expect(timeline.filter(({ what }) => what === 'application-reviews-in')).toHaveLength(1);
  });

  test('is scored once when the last two are sent at the same moment', async () => {
    await reviewWhole(people.gwen, bid);
    for (const one of [people.huw, people.mair]) {
      await declareNothing(one, bid);
      await scoreAll(one, bid, '3');
    }
    const sent = await Promise.all(
      [people.huw, people.mair].map((one) => one.send(`/reviews/${bid}/check`, { send: 'yes' })),
    );
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    expect((await bidNow(site, bid)).state).toBe('assessed');
    const timeline = await site.applications.timeline(bid as ProjectId);
    expect(timeline.filter(({ what }) => what === 'application-reviews-in')).toHaveLength(1);
  });

  test('that is withdrawn ends what is awaited and tells those who were asked; what was sent stays', async () => {
    await reviewWhole(people.gwen, bid);
    await declareNothing(people.huw, bid);
    const { version } = await bidNow(site, bid);
    await people.catrin.send(`/staff/applications/${bid}/withdraw`, {
      reason: 'By phone',
      step: 'check',
      choice: 'yes',
      version: String(version),
    });
    expect((await bidNow(site, bid)).state).toBe('withdrawn');
    expect((await reviewOf(site, bid, people.gwen)).state).toBe('submitted');
    for (const one of [people.huw, people.mair]) {
      expect((await reviewOf(site, bid, one)).state).toBe('replaced');
      expect(await owedBy(site, bid, one)).toMatchObject({ state: 'waived', nextAt: null });
      expect((await lettersTo(one)).toSorted()).toEqual(['ask', 'waived']);
      expect((await one.see(`/reviews/${bid}`)).status).toBe(403);
    }
    const late = await people.gwen.send(`/reviews/${bid}/criteria/savings`, {
      base: '1',
      score: '0',
      reason: 'x',
    });
    expect(late.status).toBe(422);
    expect((await reviewOf(site, bid, people.gwen)).scores['savings']).toMatchObject({ score: 3 });
  });
});
