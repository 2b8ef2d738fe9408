import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { reviewObligationId } from '../../functions/assessment/review-obligations.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { openRound } from '../support/bids.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian } from '../support/people.ts';
import {
  appliedBid,
  assign,
  assignFields,
  bidNow,
  declareNothing,
  dueFields,
  owedBy,
  panelOfSite,
  reviewOf,
  reviewWhole,
  type Somebody,
} from './panel-fund.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let people: ReturnType<typeof panelOfSite>;
const bid = 'bqqqqqqqqqqqq';
const title = 'Digital health records for community nurses';

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

const reviewers = () => [people.gwen, people.huw, people.mair];
const assignThree = () => assign(site, people.catrin, bid, reviewers());
const assignPath = `/staff/applications/${bid}/reviewers/assign`;
const page = async (path: string, who = people.catrin, language: 'cy' | 'en' = 'en') =>
  (await who.see(path, language)).text();
const lettersTo = async (one: Somebody, id = bid) =>
  (await site.deliveries.about(reviewObligationId(id as ProjectId, one.id))).map(({ message }) =>
    message.template === 'rung' ? message.rung : message.template,
  );

describe('staff who assign reviewers', () => {
  test('see each letter in both languages before anything is done', async () => {
    const check = await people.catrin.send(assignPath, assignFields(reviewers()));
    const text = await check.text();
    expect(check.status).toBe(200);
    expect(text).toContain('Please review this application by 15 December 2026');
    expect(text).toContain('Adolygwch y cais hwn erbyn 15 Rhagfyr 2026');
    expect(text).toContain('gwen.parry@panel.example.org');
    expect((await bidNow(site, bid)).state).toBe('applied');
    expect(await lettersTo(people.gwen)).toEqual([]);
  });

  test('assign them with one decision: review, obligation and letter, and the bid is with the panel', async () => {
    expect((await assignThree()).status).toBe(303);
    expect((await bidNow(site, bid)).state).toBe('assessment');
    for (const one of reviewers()) {
      expect(await reviewOf(site, bid, one)).toMatchObject({ state: 'assigned' });
      expect(await owedBy(site, bid, one)).toMatchObject({
        kind: 'review',
        owedBy: one.id,
        state: 'asked',
        dueOn: '2026-12-15',
      });
      expect(await lettersTo(one)).toEqual(['ask']);
    }
    expect(site.started).toHaveLength(1);
    const shown = await page(`/staff/applications/${bid}/reviewers`);
    for (const one of reviewers()) expect(shown).toContain(one.email);
    expect(await page('/staff')).toContain('Gwen Parry');
  });

  test('need three or more, choose a real date ahead, and cannot choose who is named in the bid', async () => {
    const few = await people.catrin.send(assignPath, assignFields([people.gwen, people.huw]));
    expect([few.status, await few.text()]).toEqual([422, expect.stringContaining('Choose more reviewers')]);
    const past = await people.catrin.send(assignPath, {
      ...assignFields(reviewers()),
      'dueOn-year': '2025',
    });
    expect([past.status, await past.text()]).toEqual([
      422,
      expect.stringContaining('Enter a date after today'),
    ]);
    const half = await people.catrin.send(assignPath, {
      ...assignFields(reviewers()),
      'email-2': 'no address',
    });
    expect([half.status, await half.text()]).toEqual([422, expect.stringContaining('href="#email-2"')]);
    const own = { ...people.gwen, email: rhian.email };
    const named = await people.catrin.send(assignPath, assignFields([own, people.huw, people.mair]));
    expect([named.status, await named.text()]).toEqual([
      422,
      expect.stringContaining('named in the application'),
    ]);
    expect((await bidNow(site, bid)).state).toBe('applied');
  });

  test('choose from people who signed in before or were asked before, but for those of the bid', async () => {
    await site.register.signedIn('subject-1', people.owain, site.now());
    await site.register.signedIn('subject-2', { ...rhian }, site.now());
    await assignThree();
    await appliedBid(site, 'bzzzzzzzzzzzz', 'Another bid');
    const shown = await page('/staff/applications/bzzzzzzzzzzzz/reviewers/assign');
    for (const one of [...reviewers(), people.owain]) expect(shown).toContain(one.email);
    expect(shown).not.toContain(rhian.email);
    const { version } = await bidNow(site, 'bzzzzzzzzzzzz');
    const assigned = await people.catrin.send('/staff/applications/bzzzzzzzzzzzz/reviewers/assign', {
      person: [people.gwen.id, people.huw.id, people.owain.id],
      ...dueFields,
      step: 'check',
      choice: 'yes',
      version: String(version),
    });
    expect(assigned.status).toBe(303);
    expect(await lettersTo(people.owain, 'bzzzzzzzzzzzz')).toEqual(['ask']);
  });

  test('a form sent twice, and two of them at once, assign once and ask once', async () => {
    const { version } = await bidNow(site, bid);
    const fields = { ...assignFields(reviewers()), step: 'check', choice: 'yes', version: String(version) };
    const answers = await Promise.all(
      [people.catrin, people.catrin, people.gareth].map((one) => one.send(assignPath, fields)),
    );
    expect(answers.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1);
    for (const one of reviewers()) expect(await lettersTo(one)).toEqual(['ask']);
    const timeline = await site.assessments.timeline(bid as ProjectId);
    expect(timeline.map(({ what }) => what)).toEqual(Array(3).fill('review-assigned'));
  });

  test('without a choice, or with no, nothing happens', async () => {
    const fields = { ...assignFields(reviewers()), step: 'check', version: '0' };
    expect((await people.catrin.send(assignPath, fields)).status).toBe(422);
    expect((await people.catrin.send(assignPath, { ...fields, choice: 'no' })).status).toBe(303);
    expect((await people.catrin.send(assignPath, { ...fields, choice: 'yes' })).status).toBe(422);
    expect((await bidNow(site, bid)).state).toBe('applied');
  });

  test('can change what they entered, and lose nothing of it', async () => {
    const edited = await (
      await people.catrin.send(assignPath, { ...assignFields(reviewers()), step: 'check', edit: 'yes' })
    ).text();
    expect(edited).toContain('value="gwen.parry@panel.example.org"');
    expect(edited).toContain('name="dueOn-day" type="text" value="15"');
  });
});

describe('a reviewer who is late', () => {
  const replacePath = () => `/staff/applications/${bid}/reviewers/${people.gwen.id}/replace`;
  const replacement = () => ({
    person: 'new',
    'name-1': people.owain.name,
    'email-1': people.owain.email,
    reason: 'On leave',
    ...dueFields,
  });

  test('is replaced after staff have seen both letters, once, and reads nothing any more', async () => {
    await assignThree();
    await declareNothing(people.gwen, bid);
    const check = await (await people.catrin.send(replacePath(), replacement())).text();
    expect(check).toContain('We no longer ask for this');
    expect(check).toContain('Please review this application by');
    const { version } = await bidNow(site, bid);
    const yes = { ...replacement(), step: 'check', choice: 'yes', version: String(version) };
    const answers = await Promise.all(
      [people.catrin, people.gareth].map((one) => one.send(replacePath(), yes)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await lettersTo(people.gwen)).toSorted()).toEqual(['ask', 'waived']);
    expect(await lettersTo(people.owain)).toEqual(['ask']);
    expect((await people.gwen.see(`/reviews/${bid}`)).status).toBe(403);
    expect(await page('/reviews', people.gwen)).not.toContain(title);
    expect((await people.owain.see(`/reviews/${bid}/declare`)).status).toBe(200);
  });

  test('gets back the words they typed when they were replaced meanwhile', async () => {
    await assignThree();
    await declareNothing(people.gwen, bid);
    const { version } = await bidNow(site, bid);
    await people.catrin.send(replacePath(), {
      ...replacement(),
      step: 'check',
      choice: 'yes',
      version: String(version),
    });
    const typed = await people.gwen.send(`/reviews/${bid}/criteria/savings`, {
      base: '0',
      score: '4',
      reason: 'An hour of my work',
    });
    expect([typed.status, await typed.text()]).toEqual([403, expect.stringContaining('An hour of my work')]);
  });

  test('is not left out while too few others remain, nor without a reason', async () => {
    await assignThree();
    const alone = await people.catrin.send(replacePath(), { person: 'nobody', reason: 'On leave' });
    expect([alone.status, await alone.text()]).toEqual([
      422,
      expect.stringContaining('Choose more reviewers'),
    ]);
    const mute = await people.catrin.send(replacePath(), { ...replacement(), reason: '' });
    expect([mute.status, await mute.text()]).toEqual([422, expect.stringContaining('Enter a reason')]);
  });

  test('is left out when three others have sent theirs, which makes the bid a scored one', async () => {
    await assignThree();
    await assign(site, people.catrin, bid, [people.owain]);
    for (const one of [people.huw, people.mair, people.owain]) await reviewWhole(one, bid);
    const { version } = await bidNow(site, bid);
    await people.catrin.send(replacePath(), {
      person: 'nobody',
      reason: 'Too late',
      step: 'check',
      choice: 'yes',
      version: String(version),
    });
    expect((await bidNow(site, bid)).state).toBe('assessed');
  });

  test('cannot be let off by waiving what they owe: the review itself must go to somebody', async () => {
    await assignThree();
    const id = reviewObligationId(bid as ProjectId, people.gwen.id);
    expect((await people.catrin.see(`/staff/obligations/${id}/waive`)).status).toBe(409);
    const shown = await page(`/staff/obligations/${id}`);
    expect(shown).toContain(`/staff/applications/${bid}/reviewers`);
    expect(shown).toContain('Gwen Parry');
  });
});

describe('the panel of a bid', () => {
  beforeEach(async () => {
    await assignThree();
    await reviewWhole(people.gwen, bid, '5');
    await reviewWhole(people.huw, bid, { savings: '1', delivery: '5', learning: '4' });
    await reviewWhole(people.mair, bid, '4');
  });
  const panelPath = `/staff/applications/${bid}/panel`;
  const agree = (fields: Record<string, string>, who = people.catrin) =>
    who.send(`${panelPath}/savings`, { base: '1', score: '3', reason: 'Agreed after talking', ...fields });

  test('shows every score with its reason, and what the reviewers disagree on first', async () => {
    const shown = await page(panelPath);
    for (const words of ['Gwen Parry about savings', 'Huw Rees about learning', 'Disagreement'])
      expect(shown).toContain(words);
    expect(shown.indexOf('id="savings"')).toBeLessThan(shown.indexOf('id="delivery"'));
    expect(await page(panelPath, people.catrin, 'cy')).toContain('Anghytundeb');
  });

  test('records what was agreed beside the originals, with its history, and takes it back', async () => {
    const { version } = (await site.assessments.get(bid as ProjectId)).moderation!;
    const base = String(version);
    expect((await agree({ base, score: '' })).status).toBe(422);
    expect((await agree({ base, reason: '' })).status).toBe(422);
    expect((await agree({ base })).status).toBe(303);
    const shown = await page(panelPath);
    for (const words of ['Agreed by the panel', 'Agreed after talking', 'Gwen Parry about savings'])
      expect(shown).toContain(words);
    const late = await people.gwen.send(`/reviews/${bid}/criteria/savings`, {
      base: '1',
      score: '0',
      reason: 'x',
    });
    expect(late.status).toBe(422);
    expect((await agree({ base, score: '2' }, people.gareth)).status).toBe(422);
    expect((await agree({ base: String(version + 1), score: 'none', reason: 'A slip' })).status).toBe(303);
    const lifted = await page(panelPath);
    expect(lifted).toContain('A slip');
    expect(lifted).not.toContain('Agreed by the panel');
  });

  test('two of the staff who agree at once agree once', async () => {
    const base = String((await site.assessments.get(bid as ProjectId)).moderation?.version);
    const answers = await Promise.all([agree({ base }), agree({ base, score: '5' }, people.gareth)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect((await site.assessments.get(bid as ProjectId)).moderation?.history).toHaveLength(1);
  });

  test('gives reviews back with a reason; they are asked again, score blind, and the bid waits', async () => {
    const path = `/staff/applications/${bid}/reviewers/reopen`;
    const { version } = await bidNow(site, bid);
    const fields = { person: [people.huw.id], reason: 'Look at the savings again', ...dueFields };
    expect(await (await people.catrin.send(path, fields)).text()).toContain('Huw Rees');
    await people.catrin.send(path, { ...fields, step: 'check', choice: 'yes', version: String(version) });
    expect((await bidNow(site, bid)).state).toBe('assessment');
    expect(await owedBy(site, bid, people.huw)).toMatchObject({
      state: 'returned',
      returnReason: 'Look at the savings again',
      nextAt: '2026-12-02T09:00:00.000Z',
    });
    expect(await page(`/reviews/${bid}`, people.huw)).toContain('Look at the savings again');
    expect((await people.huw.see(`/reviews/${bid}/scores`)).status).toBe(403);
    await people.huw.send(`/reviews/${bid}/check`, { send: 'yes' });
    expect((await bidNow(site, bid)).state).toBe('assessed');
  });

  test('keeps the scores from one of the staff who reviews the bid and has yet to send their own', async () => {
    await assign(site, people.catrin, bid, [people.gareth]);
    expect((await people.gareth.see(panelPath)).status).toBe(403);
    expect((await people.gareth.see(`${panelPath}/savings`)).status).toBe(403);
    for (const path of ['/staff/rounds/round-12/panel', '/staff/rounds/round-12/pack']) {
      const shown = await page(path, people.gareth);
      expect(shown).toContain('when your own scores are in');
      expect(shown).not.toContain('Gwen Parry about');
    }
    await reviewWhole(people.gareth, bid);
    expect(await page(panelPath, people.gareth)).toContain('Gwen Parry about savings');
  });
});

describe('the panel of a round', () => {
  const bids = [
    { id: 'b1aaaaaaaaaaa', title: 'Best of all', sum: '£2,000,000', points: '5' },
    { id: 'b2aaaaaaaaaaa', title: 'Second and dear', sum: '£2,500,000', points: '4' },
    { id: 'b3aaaaaaaaaaa', title: 'Third', sum: '£1,000,000', points: '3' },
  ];
  beforeEach(async () => {
    for (const one of bids) {
      await appliedBid(site, one.id, one.title, { sum: one.sum });
      await assign(site, people.catrin, one.id, reviewers());
      for (const reviewer of reviewers()) await reviewWhole(reviewer, one.id, one.points);
    }
  });

  test('ranks what is fully scored against the budget, names the line, and says why others have no place', async () => {
    const shown = await page('/staff/rounds/round-12/panel');
    const place = (words: string) => shown.indexOf(words);
    expect(place('Best of all')).toBeLessThan(place('Second and dear'));
    expect(place('Second and dear')).toBeLessThan(place('Here the budget ends'));
    expect(place('Here the budget ends')).toBeLessThan(place('Third'));
    expect(shown).toContain('£4,500,000');
    expect(shown).toContain('£500,000');
    expect(shown).toContain('100.00%');
    expect(shown.slice(place('Not in the order yet'))).toContain(title);
    expect(shown).toContain('No reviewer is assigned');
  });

  test('can be sorted, and taken away as a spreadsheet that runs nothing', async () => {
    const sorted = await page('/staff/rounds/round-12/panel?sort=asked');
    expect(sorted.indexOf('Second and dear')).toBeLessThan(sorted.indexOf('Best of all'));
    expect(sorted).not.toContain('Here the budget ends');
    const response = await people.catrin.see('/staff/rounds/round-12/panel.csv');
    expect(response.headers.get('content-disposition')).toContain('panel-round-12-2026-12-01.csv');
    const rows = parse(await response.text(), { bom: true, columns: true }) as Record<string, string>[];
    expect(
      rows.map((row) => [row['Place'], row['Title'], row['Sum so far'], row['Within the budget']]),
    ).toEqual([
      ['1', 'Best of all', '2000000', 'Yes'],
      ['2', 'Second and dear', '4500000', 'Yes'],
      ['3', 'Third', '5500000', 'No'],
      ['', title, '', ''],
    ]);
  });

  test('is printed with each bid on its own page: facts, answers, scores and reasons', async () => {
    const shown = await page('/staff/rounds/round-12/pack');
    expect(shown.match(/class="pack-bid"/g)).toHaveLength(4);
    for (const words of ['Best of all', 'A diary of decisions', 'Mair Lloyd about savings', '£2,500,000'])
      expect(shown).toContain(words);
  });

  test('is empty, and says so, before any full application has come in', async () => {
    await site.rounds.begin(openRound({ id: 'round-13' as never }), [], site.now());
    expect(await page('/staff/rounds/round-13/panel')).toContain('No full application of this round');
    expect(await page('/staff/rounds/round-13/pack')).toContain('No full application of this round');
    expect((await people.catrin.see('/staff/rounds/nope/panel')).status).toBe(404);
  });
});
