import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dateAt } from '../../functions/calendar/working-days.ts';
import type { SectionId } from '../../functions/lessons/lessons-learnt-sections.ts';
import { acceptAnswer, returnAnswer } from '../../functions/obligations/obligation-actions.ts';
import type { ObligationId } from '../../functions/obligations/obligation.ts';
import { system, type ObligationView } from '../../functions/obligations/view.ts';
import { finishedAnswers } from '../lessons/finished-document.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { newView, rhian, siân, tom } from '../support/people.ts';
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

const on = () => ({ at: site.now(), by: system });
const obligation = async () => (await site.obligations.view(view.obligation.id))?.obligation;
const words = async (section: SectionId = 'worked') =>
  (await site.documents.read(view.obligation.id))[section]?.answers['what'];
const save = (what: string, base = 0, choice = 'no', by = path) =>
  site.post(`${by}/sections/worked`, { what, base: String(base), choice });
const whereTo = (response: Response) => new URL(response.headers.get('location') ?? '', site.origin).pathname;

async function accept(): Promise<void> {
  await site.finishEverySection(view.obligation, rhian);
  await site.post(`${path}/check`, { send: 'yes' });
  await site.obligations.change(view.obligation.id, site.now(), (seen) =>
    acceptAnswer(seen, { reason: '' }, on()),
  );
}

describe('a section', () => {
  it('names every mistake at once: an answer that is no sum, and the choice that is missing', async () => {
    const response = await site.post(`${path}/sections/results?lang=en`, {
      'actual-saving': 'much',
      base: '0',
    });
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain('href="#actual-saving"');
    expect(page).toContain('href="#choice"');
  });

  it('shows what the fund knows and says where it comes from, until somebody saved it', async () => {
    const page = await (await site.get(`${path}/sections/aims?lang=en`)).text();
    expect(page).toContain('Converts council street lights to LED.');
    expect(page).toContain('from its record of your project');
    await site.post(`${path}/sections/aims`, {
      organisations: 'Gwynedd Council',
      aim: 'Ours',
      base: '0',
      choice: 'no',
    });
    const after = await (await site.get(`${path}/sections/aims?lang=en`)).text();
    expect(after).not.toContain('from its record of your project');
    expect(after).toContain('Saved by: Rhian Pritchard');
  });

  it('is saved unfinished or too long, and finished only when nothing is missing', async () => {
    expect(whereTo(await save('gair '.repeat(700)))).toBe(path);
    const refused = await save('gair '.repeat(700), 1, 'yes');
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('Geiriau nawr: 700');
    expect(page).toContain('gair '.repeat(50));
    expect((await obligation())?.state).toBe('draft');
    expect((await save('', 1, 'yes')).status).toBe(422);
    expect((await save('Short now', 1, 'yes')).status).toBe(303);
  });

  it('keeps every letter of an answer that cannot be stored as it stands', async () => {
    const typed = {
      'expected-saving': 'about a million',
      'actual-saving': '12',
      outcomes: 'Warm “homes” & <b>more</b>',
      base: '0',
      choice: 'no',
    };
    const response = await site.post(`${path}/sections/results`, typed);
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain('value="about a million"');
    expect(page).toContain('Warm “homes” &amp; &lt;b&gt;more&lt;/b&gt;');
    expect(await site.documents.read(view.obligation.id)).toEqual({});
  });

  it('keeps what was typed when the language is switched, and saves nothing', async () => {
    const before = await site.everything();
    const form = { what: 'Typed, not saved', base: '0', choice: 'no', 'switch-language': 'en' };
    const response = await site.post(`${path}/sections/worked`, form);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('<html lang="en"');
    expect(page).toContain('Typed, not saved');
    expect(page).toMatch(/value="no"[^>]*checked/);
    expect(await site.everything()).toBe(before);
  });

  it('can be written by the deputy and the sponsor as by the lead', async () => {
    for (const someone of [tom, siân]) {
      const theirs = site.pathFor(view.obligation, someone);
      expect((await site.get(theirs)).status).toBe(200);
    }
    await save('Tom’s words', 0, 'yes', site.pathFor(view.obligation, tom));
    const page = await (
      await site.get(`${site.pathFor(view.obligation, siân)}/sections/worked?lang=en`)
    ).text();
    expect(page).toContain('Tom’s words');
    expect(page).toContain('Saved by: Tom Bevan');
  });

  it('does not exist under another name, nor for a question about people', async () => {
    for (const part of [
      '/sections/none',
      '/sections/none/versions',
      '/sections/worked/choose/9',
      '/sections/__proto__',
    ]) {
      expect([part, (await site.get(`${path}${part}`)).status]).toEqual([part, 404]);
    }
  });
});

describe('two people in one section', () => {
  const both = async (): Promise<string> => {
    await save('Tom’s words', 0, 'yes', site.pathFor(view.obligation, tom));
    return whereTo(await save('Rhian’s words', 0, 'yes'));
  };

  it('the second sees the first’s words beside their own', async () => {
    const choose = await both();
    expect(choose).toBe(`${path}/sections/worked/choose/2`);
    const page = await (await site.get(choose)).text();
    expect(page).toContain('Tom’s words');
    expect(page).toContain('Rhian’s words');
    expect(await words()).toBe('Tom’s words');
  });

  it('and keeps theirs, or their own, or joins both by hand; no text is ever gone', async () => {
    const choose = await both();
    expect(whereTo(await site.post(choose, { choice: 'theirs', base: '1' }))).toBe(path);
    expect(await words()).toBe('Tom’s words');

    const join = await site.post(choose, { choice: 'join', base: '1' });
    const joined = await (
      await site.get(new URL(join.headers.get('location') ?? '').href.slice(site.origin.length))
    ).text();
    expect(joined).toContain('Tom’s words\n\nRhian’s words');
    expect(joined).toContain('name="base" value="1"');

    await site.post(choose, { choice: 'mine', base: '1' });
    expect(await words()).toBe('Rhian’s words');
    const versions = await (await site.get(`${path}/sections/worked/versions`)).text();
    expect(versions).toContain('Tom’s words');
    expect(versions).toContain('Rhian’s words');
  });

  it('a choice on words that changed again is asked again', async () => {
    const choose = await both();
    await save('Tom’s better words', 1, 'yes', site.pathFor(view.obligation, tom));
    const again = await site.post(choose, { choice: 'mine', base: '1' });
    expect(whereTo(again)).toMatch(/choose\/4$/);
    expect(await words()).toBe('Tom’s better words');
  });
});

describe('sending', () => {
  it('is offered only when every section is finished', async () => {
    const page = await (await site.get(`${path}/check`)).text();
    expect(page).not.toContain('name="send"');
    expect(whereTo(await site.post(`${path}/check`, { send: 'yes' }))).toBe(`${path}/check`);
    expect((await obligation())?.state).toBe('planned');
  });

  it('owes a receipt and starts sending it at once; “not yet” changes nothing', async () => {
    await site.finishEverySection(view.obligation, rhian);
    expect(whereTo(await site.post(`${path}/check`, { send: 'no' }))).toBe(path);
    expect((await obligation())?.state).toBe('draft');
    expect(whereTo(await site.post(`${path}/check`, { send: 'yes' }))).toBe(`${path}/sent`);
    expect((await obligation())?.submitted).toEqual({ at: site.now(), by: rhian.id });
    expect(site.started).toEqual([{ deliveryIds: [expect.any(String)], at: site.now() }]);
    expect(whereTo(await site.post(`${path}/check`, { send: 'yes' }))).toBe(`${path}/sent`);
    expect(site.started).toHaveLength(1);
  });

  it('leaves the document open for changes: answering twice edits the answer', async () => {
    await site.finishEverySection(view.obligation, rhian);
    await site.post(`${path}/check`, { send: 'yes' });
    expect((await save('', 1, 'change')).status).toBe(422);
    expect(whereTo(await save('Left as it was', 1, 'leave'))).toBe(path);
    expect(await words()).toBe(finishedAnswers.worked['what']);
    expect(whereTo(await save('Better', 1, 'change'))).toBe(path);
    expect(await words()).toBe('Better');
    expect((await obligation())?.state).toBe('submitted');
  });

  it('asks again, with the words still there, when a draft’s form arrives after somebody else sent the document', async () => {
    await site.finishEverySection(view.obligation, rhian);
    await site.post(`${path}/check`, { send: 'yes' });
    const response = await save('Half a thought', 1, 'no');
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('Half a thought');
    expect(page).toContain('value="change"');
  });

  it('shows what staff ask for when they returned it', async () => {
    await site.finishEverySection(view.obligation, rhian);
    await site.post(`${path}/check`, { send: 'yes' });
    const returned = {
      reason: 'More of the <savings>, please',
      dueOn: dateAt('2027-04-01T10:00:00.000Z' as never),
    };
    await site.obligations.change(view.obligation.id, site.now(), (seen) =>
      returnAnswer(seen, returned, on()),
    );
    expect(await (await site.get(path)).text()).toContain('More of the &lt;savings&gt;, please');
    expect(whereTo(await site.post(`${path}/check`, { send: 'yes' }))).toBe(`${path}/sent`);
  });

  it('ends with acceptance: words typed meanwhile are not saved, and are shown to be copied', async () => {
    await accept();
    const response = await save('Typed for an hour <i>', 1, 'change');
    const page = await response.text();
    expect(response.status).toBe(409);
    expect(page).toContain('Typed for an hour &lt;i&gt;');
    expect(await words()).toBe(finishedAnswers.worked['what']);
  });
});

describe('what people wrote', () => {
  it('comes out inert on every page, whatever it is', async () => {
    const hostile = '"><script>alert(1)</script>\u202Eevil {{7*7}} =cmd()|\u0000 🏴󠁧󠁢󠁷󠁬󠁳󠁿 {name} \'';
    // Names and titles were cleaned when they came in; answers come in here.
    const known = hostile.replaceAll(/[\u202E\u0000]/g, '');
    const odd = { ...view.project, title: known, organisation: known, summary: known };
    const eve = { ...rhian, name: known };
    const hosted = {
      ...view,
      project: { ...odd, id: 'odd-1' as never },
      contacts: { ...view.contacts, lead: eve },
    };
    const owed = {
      ...view.obligation,
      id: 'lessons-learnt_odd-1' as ObligationId,
      projectId: 'odd-1' as never,
      projectTitle: known,
    };
    await site.add({ ...hosted, obligation: owed });
    const theirs = site.pathFor(owed, rhian);
    await site.post(`${theirs}/sections/worked`, { what: hostile, base: '0', choice: 'no' });
    await site.post(`${theirs}/sections/worked`, { what: `${hostile} again`, base: '0', choice: 'no' });
    await site.post(`${theirs}/more-time`, { until: '2027-04-26', reason: hostile });
    for (const part of [
      '',
      '/sections/aims',
      '/sections/worked',
      '/sections/worked/choose/2',
      '/sections/worked/versions',
      '/check',
      '/print',
      '/more-time',
    ]) {
      const response = await site.get(`${theirs}${part}`);
      const page = await response.text();
      expect([part, response.status]).toEqual([part, 200]);
      const found = ['<script', '49 =cmd', '\u0000', '\u202E'].filter((harm) => page.includes(harm));
      expect([part, found]).toEqual([part, []]);
      expect([part, page.includes('&quot;&gt;&lt;script&gt;')]).toEqual([part, true]);
    }
  });
});
