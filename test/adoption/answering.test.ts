import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAdoptionStore } from '../../functions/adoption/adoption-store.ts';
import { adoptionIdOf } from '../../functions/adoption/adoption.ts';
import type { ObligationId } from '../../functions/obligations/obligation.ts';
import { type AnswerSite, openAnswerSite } from '../portal-answer/answer-site.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { ann, answerBy, bodiesToAsk, bryn, provenProject, seedProven, sentAt } from './adopters.ts';

let dynamo: TestDynamo;
let site: AnswerSite;
let projects = 0;

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openAnswerSite(await dynamo.createTables());
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});

/** A proven project of its own, sent to every body that can be asked; the way to Powys' page for a person. */
async function begin() {
  const project = provenProject(`i2s-9${++projects}`);
  await seedProven(site.access, project);
  const store = createAdoptionStore({ ...site.access, deliveryRetentionDays: 396 });
  await store.send(project, bodiesToAsk(), answerBy, {
    at: sentAt,
    by: { kind: 'staff', name: 'Catrin Rees' },
  });
  site.setTime('2027-06-10T10:00:00Z');
  const id = adoptionIdOf(project.id, 'powys-county-council');
  return { id, project, path: await pathOf(id), store };
}
const one = async (id: ObligationId) => {
  const view = await site.obligations.view(id);
  if (view === null) throw new Error(`there is no ${id}`);
  return view.obligation;
};
const pathOf = async (id: ObligationId, person = ann) => site.pathFor(await one(id), person);
const textOf = async (path: string) => (await site.get(`${path}?lang=en`)).text();
const receipts = (id: string) =>
  site.started.filter((run) => JSON.stringify(run).includes(`${id}_1_receipt`)).length;

const yes = { stance: 'adapting', words: 'We do the villages first.', contact: '', 'may-tell': 'yes' };

describe('the page of a proven idea', () => {
  test('says what the idea is, whose, and asks one question, whoever reads it', async () => {
    const { path } = await begin();
    const text = await textOf(path);
    for (const said of [
      'LED street lighting: Gwynedd',
      'Converts council street lights to LED',
      'Gwynedd Council',
      'Powys County Council',
      '£120,000',
      'What will you do?',
    ])
      expect(text).toContain(said);
    expect(await (await site.get(`${path}?lang=cy`)).text()).toContain('Cyngor Sir Powys');
  });

  test('takes an answer, says so with a receipt, and shows it when it is opened again', async () => {
    const { path, id } = await begin();
    const sent = await site.post(path, { ...yes, 'by-day': '1', 'by-month': '9', 'by-year': '2028' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${site.origin}${path}?done=answer`]);
    expect(await one(id)).toMatchObject({
      state: 'accepted',
      adoption: { answer: { stance: 'adapting', byOn: '2028-09-01', by: ann.id, mayTell: true } },
    });
    expect(receipts(id)).toBe(1);
    const shown = await textOf(path);
    expect(shown).toContain('We do the villages first.');
    expect(shown).toContain('Last answered: 10 June 2027');
  });

  test('answering twice edits, a second click does nothing, and opening it changes nothing', async () => {
    const { path, id } = await begin();
    await site.post(path, yes);
    await site.post(path, yes);
    expect(receipts(id)).toBe(1);
    await site.post(path, { ...yes, stance: 'not', 'barrier-money': 'yes', 'barrier-time': 'yes' });
    expect(receipts(id)).toBe(2);
    expect((await one(id)).adoption?.answer).toMatchObject({ stance: 'not', barriers: ['time', 'money'] });
    const before = await site.everything();
    await site.get(path);
    await site.get(`${path}?done=answer`);
    expect(await site.everything()).toBe(before);
  });

  test('says everything that is missing at once, and keeps what was typed', async () => {
    const { path, id } = await begin();
    const empty = await site.post(`${path}?lang=en`, {});
    expect(empty.status).toBe(422);
    for (const [asked, typed, said] of [
      [{}, {}, 'Choose what you will do with it'],
      [{ stance: 'not' }, { words: 'Too dear.' }, 'Choose what stands in the way'],
      [
        { stance: 'adopting' },
        { words: 'Soon.', 'by-day': '31', 'by-month': '2', 'by-year': '2028' },
        'Enter a real date',
      ],
      [
        { stance: 'adopting' },
        { words: 'Soon.', 'by-day': '1', 'by-month': '2', 'by-year': '2020' },
        'Enter a date that has not passed',
      ],
    ] as const) {
      const response = await site.post(`${path}?lang=en`, { ...asked, ...typed });
      const text = await response.text();
      expect([response.status, text.includes(said)]).toEqual([422, true]);
      expect(text).toContain('Choose whether we may tell others');
      if ('words' in typed) expect(text).toContain(typed.words);
    }
    expect(await one(id)).toMatchObject({ state: 'asked', adoption: { answer: null } });
  });

  test('opens for nobody of the project, and for nobody who handed it on', async () => {
    const { path, id } = await begin();
    const { contacts } = (await site.obligations.view(id))!;
    expect(Object.keys(contacts)).toEqual(['adopter', 'senior']);
    const form = { who: 'named', name: 'Gwen Ellis', email: 'gwen.ellis@powys.example.org', language: 'cy' };
    expect((await site.post(`${path}/not-mine`, form)).headers.get('location')).toMatch(
      /\/answered\/handed-over/,
    );
    expect(await one(id)).toMatchObject({ adoption: { notTheirs: [ann.id] } });
    expect((await site.get(path)).status).toBe(404);
    expect(site.looks.at(-1)?.input).toEqual({ obligationId: id });
  });

  test('the other head answers by a link of their own', async () => {
    const { id } = await begin();
    const path = await pathOf(id, bryn);
    expect((await site.post(path, yes)).status).toBe(303);
    expect((await one(id)).adoption?.answer).toMatchObject({ by: bryn.id });
  });

  test('more time can be asked for, and what a body wrote is shown as text', async () => {
    const { path, id } = await begin();
    const hostile = '<script>alert(1)</script>{{ 7*7 }}';
    await site.post(path, { ...yes, words: hostile });
    const shown = await textOf(path);
    expect(shown).not.toContain('<script>alert');
    expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt;{{ 7*7 }}');
    const other = await begin();
    const wish = { until: 'other', day: '1', month: '9', year: '2027', reason: 'Cabinet meets in August.' };
    expect((await site.post(`${other.path}/more-time`, wish)).status).toBe(303);
    expect(await one(other.id)).toMatchObject({ timeRequest: { until: '2027-09-01' } });
    expect(await one(id)).toMatchObject({ state: 'accepted' });
  });
});

describe('sending a proven project', () => {
  test('asks each body once, whoever sends it however often at once', async () => {
    const { store, project } = await begin();
    const again = () =>
      store.send(project, bodiesToAsk('leader').concat(bodiesToAsk()), answerBy, {
        at: sentAt,
        by: { kind: 'staff', name: 'Dewi' },
      });
    const [first, second] = await Promise.all([again(), again()]);
    expect(first.sent.length + second.sent.length).toBe(1); // Swansea, which has a leader only.
    expect(await store.requestsOf(project.id)).toHaveLength(4);
    expect((await store.idea(project.id))?.version).toBe(1);
  });

  test('leaves what the project owes, and its life, as they are', async () => {
    const { project, path } = await begin();
    await site.post(path, yes);
    const { items } = await site.obligations.list({ projectId: project.id, open: true, limit: 100 });
    expect(items.map(({ kind }) => kind)).toEqual(['adoption', 'adoption']);
  });
});
