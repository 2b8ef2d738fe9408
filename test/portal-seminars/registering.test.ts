import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { seminarSubject } from '../../functions/deliveries/subject.ts';
import { personIdOf } from '../../functions/people/person.ts';
import { endSeminar, runPage } from '../../functions/seminars/advance-seminar.ts';
import { allowed } from '../../functions/kernel/result.ts';
import { htmlFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { testKeys } from '../support/people.ts';
import { clock } from '../seminars/seminar.ts';
import { openSeminarSite, type SeminarSite } from './seminar-site.ts';

let dynamo: TestDynamo;
let seminars: SeminarSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  seminars = await openSeminarSite(await dynamo.createTables());
});
afterEach(() => seminars.stop());

const nia = {
  name: 'Nia Hughes',
  email: 'nia.hughes@hyweldda.example.org',
  language: 'cy',
  organisation: 'Hywel Dda University Health Board',
  way: 'online',
  'expected-consent': 'fair-amount',
  access: 'A hearing loop',
  diet: '',
};
const niaId = personIdOf(nia.email, testKeys);
const path = () => `/seminars/${seminars.seminar.id}`;
const registers = (said: Readonly<Record<string, string>> = nia) => seminars.post(path(), said);
const attendance = async () =>
  (await seminars.site.attendances.all(seminars.seminar.id)).find(({ personId }) => personId === niaId);
const letters = async () =>
  (await seminars.site.deliveries.about(seminarSubject(seminars.seminar.id))).map(
    ({ message }) => message.template,
  );

/** The seminar ends, as its own look would end it. */
async function ends(): Promise<void> {
  const { site, seminar } = seminars;
  const at = clock('2027-05-12', '16:00');
  site.setTime(at);
  await site.seminars.change(seminar.id, at, (one) => allowed(endSeminar(one, at)));
  const attendances = await site.attendances.all(seminar.id);
  await site.seminars.change(seminar.id, at, (one) =>
    allowed(runPage(one, { attendances, hasMore: false, promises: new Map() }, at)),
  );
}

describe('registering for a seminar', () => {
  test('takes a name and an address and no account, and keeps what somebody needs apart', async () => {
    expect(await seminars.text('/seminars')).toContain('Sharing records');
    const sent = await registers();
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      `${seminars.site.origin}${path()}/sent`,
    ]);
    expect(await attendance()).toMatchObject({
      state: 'registered',
      way: 'online',
      organisationType: 'health-board',
      expected: { consent: 'fair-amount' },
    });
    expect(JSON.stringify(await attendance())).not.toContain('hearing loop');
    const needs = (at: string) => seminars.site.attendances.needsAt(seminars.seminar.id, eventTime(at));
    expect(await needs('2027-05-20T10:00:00Z')).toEqual(
      new Map([[niaId, { access: 'A hearing loop', diet: '' }]]),
    );
    // Two weeks after the seminar it is kept no longer.
    expect((await needs('2027-05-27T10:00:00Z')).size).toBe(0);
    expect(await letters()).toEqual(['seminar-registered']);
  });

  test('twice changes nothing of what was said, whoever typed the address; the letter comes again', async () => {
    await registers();
    const before = await attendance();
    const again = await registers({
      ...nia,
      name: 'Somebody Else',
      way: 'in-place',
      organisation: 'Elsewhere',
    });
    expect(again.headers.get('location')).toBe(`${seminars.site.origin}${path()}/sent`);
    await registers();
    expect(await attendance()).toMatchObject({ way: 'online', organisation: before!.organisation });
    expect((await seminars.site.people.get([niaId])).get(niaId)?.name).toBe('Nia Hughes');
    expect((await letters()).toSorted()).toEqual(['seminar-registered', 'seminar-registered']);
    expect(await seminars.site.attendances.places(seminars.seminar.id)).toEqual({ taken: 1, waiting: 0 });
  });

  test('with a form that lacks something says what, and keeps what was typed', async () => {
    const shown = await (await registers({ ...nia, email: 'nia', organisation: '' })).text();
    expect(shown).toContain('Enter your organisation');
    expect(shown).toContain('value="Nia Hughes"');
    expect(await attendance()).toBeUndefined();
  });

  test('is changed and given up by the link alone, with a question in between', async () => {
    await registers();
    const place = seminars.placeOf(niaId);
    expect(await seminars.text(place)).toContain('meet.example.org');
    await seminars.post(place, { ...nia, way: 'in-place' });
    expect(await attendance()).toMatchObject({ way: 'in-place', state: 'registered' });
    expect(await seminars.text(place)).not.toContain('meet.example.org');
    expect((await seminars.get(`${place}/leave`)).status).toBe(200);
    expect((await seminars.post(`${place}/leave`, {})).status).toBe(422);
    expect(await attendance()).toMatchObject({ state: 'registered' });
    await seminars.post(`${place}/leave`, { choice: 'leave' });
    expect(await attendance()).toMatchObject({ state: 'cancelled' });
    expect(await seminars.site.attendances.places(seminars.seminar.id)).toEqual({ taken: 0, waiting: 0 });
  });
});

describe('after a seminar', () => {
  const words = 'Ask our three wards which forms they fill in twice';

  test('one page asks what its reader will do, and keeps their words', async () => {
    await registers();
    const commit = `${seminars.placeOf(niaId)}/commit`;
    // Before it begins there is nothing to say.
    expect((await seminars.get(commit)).status).toBe(303);
    await ends();
    const empty = await (await seminars.post(commit, {})).text();
    expect(empty).toContain('Write down one thing that you will do');
    const wrong = await (
      await seminars.post(commit, {
        'text-1': words,
        'by-1-day': '31',
        'by-1-month': '2',
        'by-1-year': '2027',
      })
    ).text();
    expect(wrong).toContain('Enter a real date');
    expect(wrong).toContain(words);
    const said = {
      'text-1': words,
      'by-1-day': '30',
      'by-1-month': '6',
      'by-1-year': '2027',
      'actual-consent': 'little',
    };
    expect((await seminars.post(commit, said)).status).toBe(303);
    expect(await attendance()).toMatchObject({
      actual: { consent: 'little' },
      commitments: [{ number: 1, text: words, byOn: '2027-06-30', isFromPaper: false }],
    });
  });

  test('what came of it is one step, a little more if they like, and answering twice edits', async () => {
    await registers();
    await ends();
    await seminars.post(`${seminars.placeOf(niaId)}/commit`, { 'text-1': words });
    seminars.site.setTime('2027-06-11T09:30:00Z');
    const mine = seminars.promisesOf(niaId);
    expect(await seminars.text(mine)).toContain(words);
    const one = `${mine}/${seminars.seminar.id}/1`;
    const missing = await (await seminars.post(one, { outcome: 'no-longer', why: '' })).text();
    expect(missing).toContain('Say in a few words why');
    const answered = await seminars.post(one, {
      outcome: 'not-yet',
      'by-day': '1',
      'by-month': '9',
      'by-year': '2027',
    });
    expect(answered.headers.get('location')).toBe(`${seminars.site.origin}${one}/more`);
    await seminars.post(`${one}/more`, {
      changed: 'Two forms fewer',
      tell: 'yes',
      barrier: 'time',
      evidence: '',
    });
    await seminars.post(one, { outcome: 'done' });
    const [commitment] = (await attendance())!.commitments;
    expect(commitment!.answers).toEqual([
      {
        moment: 'month',
        at: '2027-06-11T09:30:00.000Z',
        outcome: 'done',
        newDate: null,
        why: '',
        changed: 'Two forms fewer',
        evidence: '',
        wouldTell: true,
        barrier: 'time',
      },
    ]);
  });

  test('whoever asks not to be asked is left alone, and may change their mind', async () => {
    await registers();
    await ends();
    const ask = `${seminars.promisesOf(niaId)}/${seminars.seminar.id}/ask`;
    expect((await seminars.get(ask)).status).toBe(200);
    expect(await attendance()).toMatchObject({ isLeftAlone: false });
    await seminars.post(ask, { choice: 'leave-alone' });
    expect(await attendance()).toMatchObject({ isLeftAlone: true });
    await seminars.post(ask, { choice: 'ask' });
    expect(await attendance()).toMatchObject({ isLeftAlone: false });
  });
});

test('every page is sound HTML in both languages', async () => {
  const { seminar } = seminars;
  const before = ['/seminars', path(), `${path()}/sent`];
  await registers();
  const place = seminars.placeOf(niaId);
  for (const language of ['cy', 'en'] as const)
    for (const page of [...before, place, `${place}/leave`])
      expect([page, await htmlFaults(await seminars.text(page, language))]).toEqual([page, []]);
  await ends();
  await seminars.post(`${place}/commit`, { 'text-1': 'One', 'text-2': 'Two' });
  const mine = seminars.promisesOf(niaId);
  await seminars.post(`${mine}/${seminar.id}/1`, { outcome: 'partly' });
  const after = [
    place,
    `${place}/commit`,
    `${place}/thanks`,
    mine,
    `${mine}/${seminar.id}/1`,
    `${mine}/${seminar.id}/1/more`,
    `${mine}/${seminar.id}/ask`,
  ];
  for (const language of ['cy', 'en'] as const)
    for (const page of after)
      expect([page, await htmlFaults(await seminars.text(page, language))]).toEqual([page, []]);
});
