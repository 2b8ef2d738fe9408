import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { eventTime } from '../../functions/kernel/event-time.ts';
import type { Round, RoundId } from '../../functions/rounds/round.ts';
import { begunBid, openRound } from '../support/bids.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2026-10-21T10:00:00Z');
});
afterEach(() => site.stop());

const names = { 'name-cy': 'Rownd 13', 'name-en': 'Round 13', id: '', form: 'form-1' };
const begin = (fields: Record<string, string> = {}) =>
  site.send('/staff/rounds/new', { ...names, ...fields });
const round = async (id = 'round-13'): Promise<Round> => {
  const found = await site.rounds.get(id as RoundId);
  if (found === null) throw new Error(`there is no ${id}`);
  return found;
};
const textOf = async (path: string, language: 'cy' | 'en' = 'en') => (await site.see(path, language)).text();
const save = async (part: string, fields: Record<string, string>, id = 'round-13') =>
  site.send(`/staff/rounds/${id}/edit/${part}`, { version: String((await round(id)).version), ...fields });
const dates = {
  'opens-day': '30',
  'opens-month': '11',
  'opens-year': '2026',
  'opens-time': '9:00',
  'closes-day': '29',
  'closes-month': '1',
  'closes-year': '2027',
  'closes-time': '5pm',
};
const money = { budget: '£5,000,000', minimum: '200000', share: '75' };
const settle = async (what: 'publish' | 'withdraw', choice = 'yes', id = 'round-13') =>
  site.send(`/staff/rounds/${id}/${what}`, { choice, version: String((await round(id)).version) });

describe('a round is begun', () => {
  test('as a draft that nobody outside sees', async () => {
    const answer = await begin();
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `${site.origin}/staff/rounds/round-13`,
    ]);
    expect(await round()).toMatchObject({ state: 'draft', name: { cy: 'Rownd 13', en: 'Round 13' } });
    expect(await (await site.call('/apply')).text()).not.toContain('Rownd 13');
    expect((await site.call('/apply/round-13')).status).toBe(404);
    expect(await textOf('/staff/rounds', 'cy')).toContain('Rownd 13');
  });

  test('once, however often the form arrives', async () => {
    const answers = await Promise.all([begin(), begin(), begin()]);
    await begin();
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await site.rounds.list()).toHaveLength(1);
  });

  test('under an id of its own when another has its name', async () => {
    await begin();
    expect((await begin({ form: 'form-2' })).headers.get('location')).toBe(
      `${site.origin}/staff/rounds/round-13-2`,
    );
  });

  test('under the short name that staff give it, unless that is taken or no short name', async () => {
    await begin({ id: 'digital-2027' });
    expect(await round('digital-2027')).toMatchObject({ id: 'digital-2027' });
    expect(await (await begin({ id: 'digital-2027', form: 'form-2' })).text()).toContain(
      'Another round has this short name',
    );
    expect(await (await begin({ id: 'Digital 2027', form: 'form-3' })).text()).toContain('small letters');
  });

  test('with a name in both languages; what was typed is not lost', async () => {
    const answer = await begin({ 'name-cy': '' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('Enter the name in Welsh.');
    expect(page).toContain('value="Round 13"');
    expect(await site.rounds.list()).toEqual([]);
  });
});

describe('a draft', () => {
  beforeEach(async () => {
    await begin();
  });

  test('gets its dates by the clocks of Wales, on both sides of their change', async () => {
    const summer = { ...dates, 'opens-day': '23', 'opens-month': '10', 'closes-time': '17.00' };
    expect((await save('dates', summer)).status).toBe(303);
    expect(await round()).toMatchObject({
      opensAt: '2026-10-23T08:00:00.000Z',
      closesAt: '2027-01-29T17:00:00.000Z',
    });
    const page = await textOf('/staff/rounds/round-13');
    expect(page).toContain('23 October 2026 at 09:00');
    expect(page).toContain('29 January 2027 at 17:00');
    expect(await textOf('/staff/rounds/round-13', 'cy')).toContain('29 Ionawr 2027 am 17:00');
  });

  test.each([
    [{ 'closes-day': '31', 'closes-month': '2' }, 'Closes: Enter a real date'],
    [{ 'closes-time': 'noon' }, 'Closes: Enter a time of day'],
    [{ 'closes-day': '28', 'closes-month': '3', 'closes-time': '1:30' }, 'The clocks change in that hour'],
    [{ 'closes-year': '2025' }, 'The round must close after it opens'],
  ])('is not given dates that cannot be (%j), and keeps what was typed', async (wrong, said) => {
    const before = await round();
    const page = await (await save('dates', { ...dates, ...wrong })).text();
    expect(page).toContain(said);
    expect(page).toContain(
      'value="5pm"'.replace('5pm', (wrong as Record<string, string>)['closes-time'] ?? '5pm'),
    );
    expect(await round()).toEqual(before);
  });

  test('gets its money in pounds, kept in pence', async () => {
    await save('money', { budget: '£1,250,000.50', minimum: '50,000', share: '60%' });
    expect(await round()).toMatchObject({
      budgetPence: 125_000_050,
      minimumPence: 5_000_000,
      shareOfCostPercent: 60,
    });
    expect(await (await save('money', { ...money, budget: 'lots' })).text()).toContain(
      'Enter an amount in pounds',
    );
    expect(await (await save('money', { ...money, minimum: '6000000' })).text()).toContain(
      'between nothing and the budget',
    );
    expect(await (await save('money', { ...money, share: '101' })).text()).toContain('from 1 to 100');
  });

  test('gets themes in both languages, and none', async () => {
    await save('themes', {
      'theme-0-cy': 'Ynni',
      'theme-0-en': 'Energy',
      'theme-1-cy': '',
      'theme-1-en': '',
    });
    expect((await round()).themes).toEqual([{ cy: 'Ynni', en: 'Energy' }]);
    expect(await (await save('themes', { 'theme-0-cy': 'Ynni', 'theme-0-en': '' })).text()).toContain(
      'Say each theme in Welsh and in English.',
    );
    await save('themes', { 'theme-0-cy': '', 'theme-0-en': '' });
    expect((await round()).themes).toEqual([]);
  });

  test('is told by two who save at once that the second must look again, with what they typed', async () => {
    const { version } = await round();
    const both = await Promise.all(
      ['100000', '300000'].map((minimum) =>
        site.send('/staff/rounds/round-13/edit/money', { ...money, minimum, version: String(version) }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    const loser = both.find(({ status }) => status === 422);
    expect(await loser?.text()).toContain(
      'Somebody else changed this meanwhile. What you typed is still here',
    );
  });

  describe('has criteria', () => {
    const typed = async () => {
      const { criteria } = await round();
      return Object.fromEntries(
        criteria.flatMap(({ id, name, weightPercent, isLearning }, place) => [
          [`c${place}-id`, id],
          [`c${place}-name-cy`, name.cy],
          [`c${place}-name-en`, name.en],
          [`c${place}-weight`, String(weightPercent)],
          ...(isLearning ? [[`c${place}-learning`, 'yes']] : []),
        ]),
      ) as Record<string, string>;
    };

    test('that can be renamed, weighed anew, taken out and added to', async () => {
      const fields = {
        ...(await typed()),
        rows: '8',
        'c0-name-en': 'A clear need',
        'c1-remove': 'yes',
        'c7-name-cy': 'Gallu lledaenu',
        'c7-name-en': 'Can spread',
        'c7-weight': '20',
      };
      expect((await save('criteria', fields)).status).toBe(303);
      const { criteria } = await round();
      expect(criteria.map(({ id, name }) => [id, name.en])).toEqual([
        ['need', 'A clear need'],
        ...criteria.slice(1, 6).map(({ id, name }) => [id, name.en]),
        ['can-spread', 'Can spread'],
      ]);
      expect(criteria.map(({ id }) => id)).not.toContain('savings');
    });

    test('whose weights must come to 100, and of which learning must weigh something', async () => {
      const fields = { ...(await typed()), rows: '7' };
      expect(await (await save('criteria', { ...fields, 'c0-weight': '16' })).text()).toContain('101');
      const page = await (await save('criteria', { ...fields, 'c5-weight': '0', 'c0-weight': '30' })).text();
      expect(page).toContain('href="#c5-weight"');
    });

    test('to which a row can be added without losing a word, and without saving', async () => {
      const before = await round();
      const page = await (
        await save('criteria', {
          ...(await typed()),
          rows: '7',
          'c0-name-en': 'Half-way typed',
          'more-rows': 'yes',
        })
      ).text();
      expect(page).toContain('Half-way typed');
      expect(page).toContain('id="c7-name-cy"');
      expect(await round()).toEqual(before);
    });
  });
});

describe('a round is published', () => {
  beforeEach(async () => {
    await begin();
    await save('dates', dates);
  });

  test('only when every part was looked at', async () => {
    const answer = await settle('publish');
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining('Some parts still hold what was proposed'),
    ]);
    expect((await round()).state).toBe('draft');
  });

  test('after a page that says what will happen when, in both languages, with a real choice', async () => {
    await save('money', money);
    const page = await textOf('/staff/rounds/round-13/publish');
    expect(page).toContain('30 November 2026 at 09:00');
    expect(page).toContain('29 January 2027 at 17:15');
    expect(page).toContain('What cannot change afterwards');
    expect(await textOf('/staff/rounds/round-13/publish', 'cy')).toContain('29 Ionawr 2027 am 17:15');
    expect((await settle('publish', '')).status).toBe(422);
    await settle('publish', 'no');
    expect((await round()).state).toBe('draft');
    expect((await settle('publish')).headers.get('location')).toBe(
      `${site.origin}/staff/rounds/round-13?done=publish`,
    );
    expect(await round()).toMatchObject({ state: 'published', nextAt: '2027-01-22T09:00:00.000Z' });
    expect(await (await site.call('/apply', { headers: { cookie: 'lang=en' } })).text()).toContain(
      'Round 13',
    );
  });

  test('once by two who press at once, and not as it was before somebody changed it', async () => {
    await save('money', money);
    const stale = { choice: 'yes', version: String((await round()).version) };
    await save('themes', { 'theme-0-cy': 'Ynni', 'theme-0-en': 'Energy' });
    expect(await (await site.send('/staff/rounds/round-13/publish', stale)).text()).toContain(
      'Somebody else changed this meanwhile',
    );
    await Promise.all([settle('publish'), settle('publish')]);
    expect(
      (await site.rounds.timeline('round-13' as RoundId)).filter(({ what }) => what === 'round-published'),
    ).toHaveLength(1);
  });

  test('or given up as a draft, and then it is neither', async () => {
    await settle('withdraw');
    expect((await round()).state).toBe('withdrawn');
    expect((await site.see('/staff/rounds/round-13/edit/money')).status).toBe(409);
    expect((await site.call('/apply/round-13')).status).toBe(404);
  });
});

describe('a published round', () => {
  beforeEach(async () => {
    site.setTime('2026-11-20T10:00:00Z');
    await site.rounds.begin(openRound(), [], site.now());
  });
  const moved = { 'closes-day': '8', 'closes-month': '1', 'closes-year': '2027', 'closes-time': '17:00' };

  test('opens and closes to the public at the minute, by itself', async () => {
    const begins = async (at: string) => {
      site.setTime(at);
      return (await site.call('/apply/round-12', { headers: { cookie: 'lang=en' } })).text();
    };
    expect(await begins('2026-11-02T08:59:59.999Z')).toContain('This round is not open yet');
    expect(await begins('2026-11-02T09:00:00Z')).toContain('Who is writing?');
    expect(await begins('2026-12-18T16:59:59.999Z')).toContain('Who is writing?');
    expect(await begins('2026-12-18T17:00:00Z')).toContain('This round has closed');
  });

  test('closes later with a reason that is kept; nobody can shorten it', async () => {
    expect(await (await save('dates', moved, 'round-12')).text()).toContain('Enter a reason.');
    expect((await save('dates', { ...moved, reason: 'The site was down.' }, 'round-12')).status).toBe(303);
    expect(await round('round-12')).toMatchObject({ closesAt: '2027-01-08T17:00:00.000Z' });
    expect(await textOf('/staff/rounds/round-12')).toContain('The site was down.');
    const shorter = await save('dates', { ...moved, 'closes-day': '7', reason: 'Why not.' }, 'round-12');
    expect(await shorter.text()).toContain('A published date can only move later.');
  });

  test('gets another budget and keeps everything else', async () => {
    await save('money', { budget: '6000000', minimum: '1', share: '100' }, 'round-12');
    expect(await round('round-12')).toMatchObject({
      budgetPence: 600_000_000,
      minimumPence: 20_000_000,
      shareOfCostPercent: 75,
    });
    for (const part of ['name', 'themes']) {
      expect((await site.see(`/staff/rounds/round-12/edit/${part}`)).status).toBe(409);
      expect((await save(part, {}, 'round-12')).status).toBe(409);
    }
    expect(await textOf('/staff/rounds/round-12', 'cy')).toContain(
      'Newidiwyd y gyllideb. Cynt: £5,000,000. Nawr: £6,000,000.',
    );
  });

  test('scores what it did from the first bid on', async () => {
    expect((await site.see('/staff/rounds/round-12/edit/criteria')).status).toBe(200);
    const bid = begunBid();
    await site.applications.begin(bid, site.now());
    await site.applications.change(bid.application.id, site.now(), ({ application }) => ({
      ok: true,
      value: {
        application: {
          ...application,
          state: 'submitted',
          amountPence: 45_000_000,
          submitted: { at: site.now(), by: bid.lead.id },
        },
        timeline: [],
        deliveries: [],
      },
    }));
    expect((await site.see('/staff/rounds/round-12/edit/criteria')).status).toBe(409);
    const list = await textOf('/staff/rounds');
    expect(list).toContain('£450,000 of £5,000,000');
    expect(list).toContain('1 – ');
  });

  test('that was moved by nobody is not touched by a page that was left open', async () => {
    const stale = String((await round('round-12')).version);
    await save('money', { budget: '6000000' }, 'round-12');
    const answer = await site.send('/staff/rounds/round-12/edit/money', {
      budget: '7000000',
      version: stale,
    });
    expect(answer.status).toBe(422);
    expect(await round('round-12')).toMatchObject({ budgetPence: 600_000_000 });
  });

  test('lets itself look at once when a date that moves makes something due', async () => {
    site.setTime('2026-12-16T10:00:00Z');
    await save(
      'dates',
      { ...moved, 'closes-day': '21', 'closes-month': '12', 'closes-year': '2026', reason: 'Snow.' },
      'round-12',
    );
    expect(site.looks.map(({ input }) => input)).toEqual([{ subject: 'round', id: 'round-12' }]);
    expect((await round('round-12')).nextAt).toBe(eventTime('2026-12-16T10:00:00Z'));
  });

  test('that does not exist has no page', async () => {
    for (const path of ['/staff/rounds/nope', '/staff/rounds/round-12/edit/nope', '/staff/rounds/UP/publish'])
      expect([path, (await site.see(path)).status]).toEqual([path, 404]);
  });
});
