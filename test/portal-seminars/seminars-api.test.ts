import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { seminarSubject } from '../../functions/deliveries/subject.ts';
import { transact } from '../../functions/kernel/table.ts';
import { putAttendance } from '../../functions/seminars/seminar-rows.ts';
import type { SeminarId } from '../../functions/seminars/seminar.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { loadContacts } from '../portal/rounds-site.ts';
import { answerOf, commitmentOf, newAttendanceOf } from '../seminars/attendance.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian, tom } from '../support/people.ts';
import { known } from './seminar-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let authorization: string;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2027-03-01T10:00:00Z');
  authorization = `Bearer ${await site.token('staff')}`;
});
afterEach(() => site.stop());

const id = 'sharing-records' as SeminarId;
const path = `/api/seminars/${id}`;
const whole = {
  id,
  kind: 'shared-learning',
  title: { cy: 'Rhannu cofnodion', en: 'Sharing records' },
  startsAt: '2027-05-12T14:00:00+01:00',
  endsAt: '2027-05-12T16:00:00+01:00',
  place: { cy: 'Pontio, Bangor', en: 'Pontio, Bangor' },
  places: 30,
  topics: [{ name: { cy: 'Cydsyniad', en: 'Consent' } }],
};

/** Calls the API as staff; answers the status and the JSON. */
async function call(method: 'GET' | 'POST', address: string, sent?: unknown) {
  const response = await site.call(address, {
    method,
    headers: { authorization, ...(sent === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
  });
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads answers the way a program in any language would
  return { status: response.status, json: (await response.json()) as any };
}

const begin = (more: object = {}) => call('POST', '/api/seminars', { ...whole, ...more });
const happened = (json: { timeline: { what: string }[] }) => json.timeline.map(({ what }) => what);

/** One person at it, who promised one thing and says that it is done. */
async function tomWasThere(): Promise<void> {
  await known(site, tom);
  const commitments = [
    commitmentOf({ text: '=SUM(A1:A9)', answers: [answerOf({ changed: 'Two forms fewer' })] }),
  ];
  await transact(site.access.client, [putAttendance(site.access, null, newAttendanceOf({ commitments }))]);
}

describe('seminars, for programs', () => {
  test('one is begun, published, moved, called off and shown with what happened', async () => {
    expect(await begin()).toMatchObject({
      status: 200,
      json: {
        id,
        phase: 'draft',
        startsAt: '2027-05-12T13:00:00.000Z',
        topics: [{ id: 'consent-1' }],
        organiser: { email: 'catrin.rees@fund.example.org' },
        asked: expect.arrayContaining([{ moment: 'month', dueOn: '2027-06-11' }]),
      },
    });
    expect((await call('POST', `${path}/publish`, {})).json).toMatchObject({ phase: 'coming', taken: 0 });
    const later = { startsAt: '2027-05-13T13:00:00Z', endsAt: '2027-05-13T15:00:00Z' };
    expect(await call('POST', path, later)).toMatchObject({ status: 422, json: { error: 'reason-missing' } });
    expect((await call('POST', path, { ...later, reason: 'The hall is taken.' })).json).toMatchObject(
      later_(later),
    );
    expect(await call('POST', `${path}/cancel`, {})).toMatchObject({ status: 422 });
    const { json } = await call('POST', `${path}/cancel`, { reason: 'Snow.' });
    expect([json.phase, json.reason, happened(json)]).toEqual([
      'cancelled',
      'Snow.',
      ['seminar-begun', 'seminar-published', 'seminar-moved', 'seminar-cancelled'],
    ]);
    expect(json.timeline[2]).toMatchObject({
      by: 'Catrin Rees',
      text: 'Time or place changed. Begins: 13 May 2027 at 14:00. The hall is taken.',
    });
    expect(await call('GET', path)).toMatchObject({ status: 200, json });
    // Both changes are followed up at once.
    expect(site.looks.map(({ input }) => input)).toEqual(
      Array.from({ length: 2 }, () => ({ subject: 'seminar', id })),
    );
  });

  test('a call that is repeated begins no second one, publishes nothing twice and cancels once', async () => {
    await begin();
    expect(await begin()).toMatchObject({ status: 409, json: { error: 'id-taken' } });
    await call('POST', `${path}/publish`, {});
    expect(await call('POST', `${path}/publish`, {})).toMatchObject({
      status: 409,
      json: { error: 'published' },
    });
    const first = await call('POST', `${path}/cancel`, { reason: 'Snow.' });
    expect(await call('POST', `${path}/cancel`, { reason: 'Snow.' })).toEqual(first);
  });

  test.each([
    [{ title: { cy: '', en: 'Sharing records' } }, 'invalid'],
    [{ startsAt: '12/5/2027' }, 'invalid'],
    [{ place: null }, 'nowhere'],
    [{ link: 'javascript:alert(1)' }, 'invalid'],
    [{ link: 'http://meet.example.org' }, 'invalid'],
    [{ places: 0 }, 'invalid'],
    [{ places: 1.5 }, 'invalid'],
    [{ topics: [] }, 'invalid'],
    [{ topics: [{ id: '../x', name: whole.title }] }, 'invalid'],
    [{ endsAt: '2027-05-12T13:00:00Z' }, 'ends-before-it-starts'],
    [{ startsAt: '9999-12-31T10:00:00Z', endsAt: '9999-12-31T12:00:00Z' }, 'too-far'],
    [{ moments: [] }, 'moments-wrong'],
    [{ projects: ['no-such-project'] }, 'invalid'],
    [{ id: 'Sharing Records' }, 'invalid'],
    [{ organiser: { name: 'Rhian', email: 'rhian\r\nBcc: all@example.org' } }, 'invalid'],
  ])('one that cannot be is refused, with why (%j)', async (wrong, error) => {
    expect(await begin(wrong)).toMatchObject({ status: 422, json: { error } });
    expect(await site.seminars.list()).toEqual([]);
  });

  test('one is changed on the version that was seen; moments until it is published, slides ever after', async () => {
    const { json } = await begin();
    const moments = json.moments.map((one: { name: string }) => ({ ...one, isOn: one.name !== 'quarter' }));
    expect((await call('POST', path, { moments, version: json.version })).json.asked).toHaveLength(4);
    expect(await call('POST', path, { places: 40, version: json.version })).toMatchObject({
      status: 409,
      json: { error: 'changed-meanwhile' },
    });
    await call('POST', `${path}/publish`, {});
    expect(await call('POST', path, { moments: json.moments })).toMatchObject({
      status: 409,
      json: { error: 'moments-fixed' },
    });
    const slides = 'https://slides.example.org/1';
    expect((await call('POST', path, { slides })).json).toMatchObject({ slides, places: 30 });
    expect(await call('GET', '/api/seminars/nope')).toMatchObject({ status: 404 });
    expect(await call('POST', '/api/seminars/nope', {})).toMatchObject({ status: 404 });
    expect(await call('GET', '/api/seminars/NOT%20ONE')).toMatchObject({ status: 404 });
  });

  test('one like an earlier one has all of it but what is said anew', async () => {
    await begin({ about: { cy: 'Beth', en: 'What' } });
    const begun = await call('POST', '/api/seminars', {
      like: id,
      startsAt: '2028-05-10T13:00:00Z',
      endsAt: '2028-05-10T15:00:00Z',
      places: 50,
    });
    expect(begun.json).toMatchObject({
      id: `${id}-2`,
      title: whole.title,
      about: { cy: 'Beth', en: 'What' },
      places: 50,
      startsAt: '2028-05-10T13:00:00.000Z',
      phase: 'draft',
    });
    expect(await call('POST', '/api/seminars', { ...whole, like: 'nope' })).toMatchObject({ status: 404 });
  });

  test('they are listed in pages, by where they stand, their kind and words of their title', async () => {
    await begin();
    await begin({ id: 'open-day', kind: 'open-day', title: { cy: 'Diwrnod agored', en: 'Open day' } });
    await begin({ id: 'third', startsAt: '2027-06-12T13:00:00Z', endsAt: '2027-06-12T14:00:00Z' });
    await call('POST', '/api/seminars/third/publish', {});
    const idsOf = async (query: string) => {
      const { json } = await call('GET', `/api/seminars${query}`);
      return json.items.map((one: { id: string }) => one.id);
    };
    expect(await idsOf('')).toEqual(['third', id, 'open-day']);
    expect(await idsOf('?phase=coming')).toEqual(['third']);
    expect(await idsOf('?kind=open-day')).toEqual(['open-day']);
    expect(await idsOf('?q=COFNODION&phase=draft')).toEqual([id]);
    const first = await call('GET', '/api/seminars?limit=2');
    expect(await idsOf(`?limit=2&cursor=${first.json.next}`)).toEqual(['open-day']);
    expect(await call('GET', '/api/seminars?phase=never')).toMatchObject({ status: 422 });
  });
});

test('an invitation is chosen, tested on oneself, looked at and sent once, to those who were seen', async () => {
  await loadContacts(site);
  await begin();
  const chosen = await call('POST', `${path}/invitation`, {
    posts: ['leader', 'finance-director'],
    organisationTypes: ['council', 'police'],
  });
  expect(chosen.json).toMatchObject({ sending: null });
  expect(chosen.json.recipients.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['Rhian Pritchard', 'Siân Morgan', 'Priya Patel']),
  );
  const tests = [1, 2].map(() => call('POST', `${path}/invitation/test`, { version: chosen.json.version }));
  expect((await Promise.all(tests)).map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const letters = await site.deliveries.about(seminarSubject(id));
  expect(letters.map(({ message }) => message)).toEqual([
    { template: 'seminar-invitation', seats: [], isTest: true },
  ]);
  const { version, list } = (await call('GET', `${path}/invitation`)).json;
  expect(await call('POST', `${path}/invite`, { version, list })).toMatchObject({
    status: 409,
    json: { error: 'not-published' },
  });
  const published = await call('POST', `${path}/publish`, {});
  const seen = { version: published.json.version, list };
  expect(await call('POST', `${path}/invite`, { ...seen, list: 'another' })).toMatchObject({ status: 409 });
  expect(await call('POST', `${path}/invite`, { list })).toMatchObject({ status: 422 });
  expect((await call('POST', `${path}/invite`, seen)).json).toMatchObject({
    sending: { recipients: 3, queued: 0, by: 'Catrin Rees' },
  });
  expect(await call('POST', `${path}/invite`, seen)).toMatchObject({
    status: 409,
    json: { error: 'invited' },
  });
});

test('who comes, what they promised and what came of it are read, and exported without a formula', async () => {
  await begin();
  await call('POST', `${path}/publish`, {});
  await tomWasThere();
  const people = await call('GET', `${path}/attendances`);
  expect(people.json).toMatchObject({
    items: [{ personId: tom.id, name: tom.name, state: 'registered', commitments: 1 }],
    next: null,
  });
  const { json } = await call('GET', `${path}/commitments`);
  expect(json.items).toMatchObject([
    { name: tom.name, text: '=SUM(A1:A9)', state: 'done', answers: [{ changed: 'Two forms fewer' }] },
  ]);
  const csv = await site.call(`${path}/commitments.csv`, { headers: { authorization } });
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const text = await csv.text();
  expect(text).toContain(",'=SUM(A1:A9),");
  expect(text).not.toMatch(/[,"]=SUM/);
  expect((await call('GET', '/api/what-came')).json.all.people).toBe(0);
  site.setTime('2027-06-30T09:00:00Z');
  authorization = `Bearer ${await site.token('staff')}`;
  expect((await call('GET', '/api/what-came?by=year')).json).toMatchObject({
    all: { people: 1, commitments: 1, done: { count: 1, of: 1 } },
    groups: [],
    inSmallGroups: 1,
    beacon: { expectedFairAmountOrMore: 77 },
  });
  expect(await call('GET', '/api/what-came?by=person')).toMatchObject({ status: 422 });
});

test('people are listed in pages, each once', async () => {
  await begin();
  for (const person of [tom, rhian]) {
    await known(site, person);
    await transact(site.access.client, [
      putAttendance(site.access, null, newAttendanceOf({ personId: person.id })),
    ]);
  }
  const first = await call('GET', `${path}/attendances?limit=1`);
  const second = await call('GET', `${path}/attendances?limit=1&cursor=${first.json.next}`);
  const ids = [first, second].flatMap(({ json }) =>
    json.items.map((one: { personId: string }) => one.personId),
  );
  expect(ids.toSorted()).toEqual([tom.id, rhian.id].toSorted());
});

/** Times as the API answers them. */
function later_({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }) {
  return { startsAt: startsAt.replace('Z', '.000Z'), endsAt: endsAt.replace('Z', '.000Z') };
}
