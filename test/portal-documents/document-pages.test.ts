import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { asTyped } from '../../functions/documents/answers.ts';
import { everyAnswer, everyKind } from '../documents/every-kind.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openDocumentSite, type DocumentSite } from './document-site.ts';

let dynamo: TestDynamo;
let site: DocumentSite;
const path = '/bid/bid-1';

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openDocumentSite(await dynamo.createTables());
  await site.bids.add('bid-1');
});
afterEach(() => site.stop());

type SectionId = (typeof everyKind.sectionIds)[number];
const typed = (section: SectionId) => asTyped(everyKind.sections[section], everyAnswer[section]);
const text = async (response: Response | Promise<Response>) => (await response).text();
const get = (part: string) => text(site.get(`${path}${part}${part.includes('?') ? '&' : '?'}lang=en`));
const post = (section: string, form: Readonly<Record<string, string>>, query = '') =>
  site.post(`${path}/sections/${section}?lang=en${query}`, { base: '0', ...form });
const whereTo = (response: Response) => {
  const { pathname, search, hash } = new URL(response.headers.get('location') ?? '', site.origin);
  return `${pathname}${search}${hash}`;
};
const answers = async (section: SectionId) => (await site.bids.documents.read('bid-1'))[section]?.answers;
const rowsOn = (page: string, table: string) =>
  new Set(page.match(new RegExp(`name="${table}\\.\\d+\\.`, 'g'))).size;

async function finish(): Promise<void> {
  for (const section of everyKind.sectionIds) await post(section, { ...typed(section), choice: 'yes' });
}

describe('a section with every kind of field', () => {
  it('saves what is typed and shows it again', async () => {
    for (const section of everyKind.sectionIds) {
      const saved = await post(section, { ...typed(section), choice: 'yes' });
      expect(whereTo(saved)).toBe(`${path}?saved=${section}`);
      expect(await answers(section)).toEqual(everyAnswer[section]);
    }
    const sums = await get('/sections/sums');
    expect(sums).toMatch(/name="costs\.1\.cost"[^>]*value="20000\.50"/);
    const plan = await get('/sections/plan');
    expect(plan).toMatch(/name="begin-month"[^>]*value="4"/);
    expect(plan).toMatch(/name="risks\.0\.by-year"[^>]*value="2027"/);
    expect(plan).toMatch(/value="large" selected/);
    expect(plan).toContain('The lamps are late.\nThen we wait.');
  });

  it('suggests organisations the fund knows, and takes any other', async () => {
    const page = await get('/sections/bid');
    expect(page).toContain('list="organisations"');
    expect(page).toContain('<option value="Conwy &quot;County&quot; &lt;Council&gt;">');
    await post('bid', { who: 'A new body', choice: 'no' });
    expect(await answers('bid')).toEqual({ who: 'A new body' });
    expect(await get('/sections/sums')).not.toContain('datalist');
  });

  it('shows what the fund knows and how many words an answer has', async () => {
    expect(await get('/sections/bid')).toContain('value="What the fund knows"');
    await post('bid', { idea: 'five words as you see', choice: 'no' });
    expect(await get('/sections/bid')).toContain('Up to 50 words. Words now: 5.');
  });

  it('names every mistake in words, where it is, and keeps what was typed', async () => {
    const response = await post('sums', {
      sum: 'much',
      years: '11',
      'costs.0.year': '',
      'costs.2.year': '2027',
      'costs.2.cost': 'lots <b>',
      choice: 'yes',
    });
    expect(response.status).toBe(422);
    const page = await text(response);
    const errors = [...page.matchAll(/<a href="#([^"]+)">([^<]+)<\/a>/g)].map(([, to, words]) => [to, words]);
    expect(errors).toEqual([
      ['sum', 'Enter an amount in pounds, such as 12,500 or 12,500.50'],
      ['years', 'Check the number. Lowest: 1. Highest: 10'],
      ['costs', 'Fill in more rows. Fewest rows allowed: 2. Rows now: 1'],
      ['costs.0.cost', 'Row 1: Enter an amount in pounds, such as 12,500 or 12,500.50'],
    ]);
    expect(page).toMatch(/name="costs\.0\.cost"[^>]*value="lots &lt;b&gt;"/);
    expect(await answers('sums')).toBeUndefined();
  });

  it('says an error about a date at the date, and leads to its first field', async () => {
    const page = await text(
      post('plan', { 'begin-day': '31', 'begin-month': '2', 'begin-year': '2027', choice: 'no' }),
    );
    expect(page).toContain('<a href="#begin-day">Enter a date that exists');
    expect(page).toContain('id="begin-error"');
    expect(page).toContain('value="31"');
  });
});

describe('a table', () => {
  it('has as many rows as it shows at first, and more after its button, which saves what is there', async () => {
    expect(rowsOn(await get('/sections/sums'), 'costs')).toBe(3);
    const form = { sum: '10', 'costs.0.year': '2027', 'costs.1.year': '', 'costs.2.year': '2028' };
    const more = await post('sums', { ...form, 'more-rows': 'costs' });
    expect(whereTo(more)).toBe(`${path}/sections/sums?rows=costs.6#costs`);
    expect(await answers('sums')).toEqual({ sum: 1000, costs: [{ year: 2027 }, { year: 2028 }] });
    const page = await get('/sections/sums?rows=costs.6');
    expect(rowsOn(page, 'costs')).toBe(6);
    expect(page).not.toContain('name="more-rows"');
    expect(page).toContain('name="base" value="1"');
  });

  it('never has more rows than it may, whatever the address says', async () => {
    expect(rowsOn(await get('/sections/sums?rows=costs.9999'), 'costs')).toBe(6);
    for (const odd of ['costs.-1', 'costs.1e9', 'nothing.9', '__proto__.9', 'costs'])
      expect([odd, rowsOn(await get(`/sections/sums?rows=${odd}`), 'costs')]).toEqual([odd, 3]);
  });

  it('keeps its rows open when something else is wrong', async () => {
    const rows = Object.fromEntries(Array.from({ length: 5 }, (_, row) => [`costs.${row}.year`, '']));
    const page = await text(post('sums', { ...rows, sum: 'much', choice: 'no' }));
    expect(rowsOn(page, 'costs')).toBe(5);
    const again = await text(post('sums', { ...rows, sum: 'much', 'more-rows': 'costs' }));
    expect(again).toContain('href="#sum"');
  });

  it('can be emptied, and then it is gone', async () => {
    await post('plan', { ...typed('plan'), choice: 'yes' });
    await post('plan', {
      ...typed('plan'),
      'partners.0.name': ' ',
      'partners.0.mail': '',
      base: '1',
      choice: 'yes',
    });
    const { partners: _, ...rest } = everyAnswer.plan;
    expect(await answers('plan')).toEqual(rest);
  });

  it('does not unfinish a section that stays complete', async () => {
    await finish();
    await post('sums', { ...typed('sums'), 'more-rows': 'costs', base: '1' });
    expect((await site.bids.documents.read('bid-1'))['sums']?.isFinished).toBe(true);
  });

  it('of two people: the one who came second chooses, and both tables stand on the page', async () => {
    await post('sums', { 'costs.0.year': '2027', choice: 'no' }, '&as=tom');
    const second = await post('sums', { 'costs.0.year': '2028', 'more-rows': 'costs' });
    expect(whereTo(second)).toBe(`${path}/sections/sums/choose/2`);
    const page = await get('/sections/sums/choose/2');
    expect(page).toContain('1. Year: 2027');
    expect(page).toContain('1. Year: 2028');
    const joined = await get('/sections/sums?join=2');
    expect(joined).toMatch(/name="costs\.0\.year"[^>]*value="2027"/);
    expect(joined).toMatch(/name="costs\.1\.year"[^>]*value="2028"/);
  });

  it('of a document that was sent only shows more rows until somebody chooses to change it', async () => {
    await finish();
    await site.post(`${path}/check`, { send: 'yes' });
    const form = { ...typed('plan'), 'partners.1.name': 'Ynys Môn', base: '1' };
    const shown = await post('plan', { ...form, 'more-rows': 'partners' });
    expect(shown.status).toBe(200);
    const page = await text(shown);
    expect(rowsOn(page, 'partners')).toBe(3);
    expect(page).toContain('Ynys Môn');
    expect(await answers('plan')).toEqual(everyAnswer.plan);
    await post('plan', { ...form, choice: 'change' });
    expect(await answers('plan')).toMatchObject({ partners: [{ name: 'Conwy' }, { name: 'Ynys Môn' }] });
  });
});

describe('from the list of sections to the sending', () => {
  it('each section says how far it has come, and leads on', async () => {
    await post('sums', { sum: '1', choice: 'no' });
    const page = await get('?saved=sums');
    const statuses = ['Started for you', 'In progress', 'Not yet started', 'Finished'];
    const said = page.match(new RegExp(`(?<=\\s)(${statuses.join('|')})(?=\\s)`, 'g'));
    expect(said).toEqual(['Started for you', 'In progress', 'Not yet started']);
    expect(page).toContain('Saved: Sums');
    expect(page).toContain('Next: Plan');
  });

  it('all answers are checked on one page, and sent once', async () => {
    expect(await get('/check')).not.toContain('name="send"');
    await finish();
    const page = await get('/check');
    expect(page).toContain('2. Year: 2028; Cost: £20,000.50');
    expect(page).toContain('name="send"');
    expect(whereTo(await site.post(`${path}/check`, { send: 'yes' }))).toBe(`${path}/sent`);
    expect(whereTo(await site.post(`${path}/check`, { send: 'yes' }))).toBe(`${path}/sent`);
    expect(await site.bids.read('bid-1')).toMatchObject({ state: 'sent' });
    expect(await get('/sent')).toContain('We send you an email with a copy');
  });

  it('waits for what else is needed, and says where it is done', async () => {
    await finish();
    await post('bid', { ...typed('bid'), name: 'Unsure', base: '1', choice: 'yes' });
    const page = await get('/check');
    expect(page).toContain('Make up your mind');
    expect(page).not.toContain('name="send"');
    expect(whereTo(await site.post(`${path}/check`, { send: 'yes' }))).toBe(`${path}/check`);
    expect(await site.bids.read('bid-1')).toMatchObject({ state: 'draft' });
  });

  it('ends when the bid is closed: pages are for reading, and words typed meanwhile are there to copy', async () => {
    await finish();
    await site.post(`${path}/check`, { send: 'yes' });
    await site.bids.close('bid-1');
    expect(whereTo(await site.get(`${path}/sections/sums`))).toBe(`${path}/check`);
    const check = await get('/check');
    expect(check).not.toContain('/sections/sums"');
    expect(check).not.toContain('You can still change it');
    const late = await post('plan', { ...typed('plan'), 'partners.1.name': 'Ynys <Môn>', choice: 'change' });
    expect(late.status).toBe(409);
    const page = await text(late);
    expect(page).toContain('Ynys &lt;Môn&gt;');
    expect(page).toContain('1 4 2027');
    expect(page).toContain('Large');
  });
});

describe('what people wrote', () => {
  it('comes out inert from every kind of field, in every language', async () => {
    const hostile = '"><script>alert(1)</script>\u202E{{7*7}} {n, plural, \'';
    const form = {
      who: hostile,
      name: hostile,
      idea: hostile,
      'partners.0.name': hostile,
      'risks.0.what': hostile,
      'costs.0.note': hostile,
    };
    for (const section of everyKind.sectionIds) {
      for (const choice of ['no', 'yes'])
        await post(section, { ...form, introduce: hostile, 'risks.0.size': hostile, choice });
      await post(section, { ...form, choice: 'no' });
      for (const language of ['cy', 'en'])
        for (const part of [`/sections/${section}`, `/sections/${section}/versions`, '/check', '/print']) {
          const page = await text(site.get(`${path}${part}?lang=${language}`));
          const found = ['<script', '49}', '\u202E'].filter((harm) => page.includes(harm));
          expect([part, found, page.includes('&lt;script&gt;')]).toEqual([part, [], true]);
        }
    }
  });
});
