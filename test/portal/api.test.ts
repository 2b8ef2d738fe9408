import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';
import { projectFile } from './project-file.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let authorization: string;

const sian = { sponsor_name: 'Siân Morgan', sponsor_email: 'sian@board.example.org' };
const rhian = { lead_name: 'Rhian Pritchard', lead_email: 'rhian@board.example.org', lead_language: 'cy' };
const tom = { lead_name: 'Tom Bevan', lead_email: 'tom@council.example.org', lead_language: 'en' };
const csv = projectFile([
  {
    id: 'one',
    title: 'Ysbyty newydd',
    organisation: 'Bwrdd Iechyd',
    lessons_due: '2027-03-01',
    ...rhian,
    ...sian,
  },
  {
    id: 'two',
    title: 'Street lights',
    organisation: 'Gwynedd Council',
    lessons_due: '2026-12-03',
    ...tom,
    ...sian,
  },
  {
    id: 'three',
    title: 'Late from the start',
    organisation: 'Gwynedd Council',
    lessons_due: '2026-11-02',
    ...tom,
  },
]);

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openPortalSite(await dynamo.createTables());
  authorization = `Bearer ${await site.token('staff')}`;
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});

interface Called {
  readonly status: number;
  readonly type: string | null;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads answers the way a program in any language would
  readonly json: any;
}

/** Calls the API as staff; answers the status and the JSON. */
async function call(
  method: string,
  path: string,
  body?: unknown,
  type = 'application/json',
): Promise<Called> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await site.call(path, {
    method,
    headers: { authorization, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body: text }),
  });
  return { status: response.status, type: response.headers.get('content-type'), json: await response.json() };
}

describe('the API', () => {
  test('projects come in as a CSV; the same file again changes nothing', async () => {
    const first = await call('POST', '/api/projects/import', `\uFEFF${csv}`, 'text/csv; charset=utf-8');
    expect(first).toMatchObject({
      status: 200,
      json: { created: 3, updated: 0, unchanged: 0, rejected: [] },
    });
    const again = await call('POST', '/api/projects/import', csv, 'text/csv');
    expect(again.json).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: [] });
  });

  test('a bad row is named with its row, its column and what to do, in the language asked for', async () => {
    const bad = projectFile([
      { id: 'four', title: 'Good', organisation: 'Council', lead_name: 'A', lead_email: 'not-an-address' },
    ]);
    const { json } = await call('POST', '/api/projects/import', bad, 'text/csv');
    expect(json.rejected).toEqual([{ row: 2, column: 'lead_email', message: expect.stringMatching(/./) }]);
    const welsh = await site.call('/api/projects/import', {
      method: 'POST',
      headers: { authorization, 'content-type': 'text/csv', 'accept-language': 'cy' },
      body: bad,
    });
    expect(((await welsh.json()) as Called['json']).rejected[0].message).not.toBe(json.rejected[0].message);
  });

  test('what is no CSV is refused in plain words', async () => {
    expect((await call('POST', '/api/projects/import', { a: 1 })).status).toBe(415);
    const binary = await site.call('/api/projects/import', {
      method: 'POST',
      headers: { authorization, 'content-type': 'text/csv' },
      body: new Uint8Array([0xff, 0xfe, 0x00, 0x41]),
    });
    expect(binary.status).toBe(422);
  });

  test('projects are listed in pages, and one is shown with its people', async () => {
    const first = await call('GET', '/api/projects?limit=2');
    expect(first.json.items).toHaveLength(2);
    const second = await call('GET', `/api/projects?limit=2&cursor=${first.json.next}`);
    expect(
      [...first.json.items, ...second.json.items].map(({ id }: { id: string }) => id).toSorted(),
    ).toEqual(['one', 'three', 'two']);
    expect(second.json.next).toBeNull();
    const { json } = await call('GET', '/api/projects/one');
    expect(json).toMatchObject({
      id: 'one',
      title: 'Ysbyty newydd',
      contacts: { lead: { name: 'Rhian Pritchard', email: 'rhian@board.example.org', language: 'cy' } },
    });
    expect((await call('GET', '/api/projects/nobody')).status).toBe(404);
  });

  test('obligations are listed with their owner and what was sent, by kind, state, project and whether they are late', async () => {
    const all = await call('GET', '/api/obligations');
    expect(all.json.items).toHaveLength(3);
    expect(all.json.items[0]).toMatchObject({
      id: 'lessons-learnt_three',
      kind: 'lessons-learnt',
      projectId: 'three',
      state: 'planned',
      dueOn: '2026-11-02',
      nextAt: null,
      overdue: true,
      owner: { name: 'Tom Bevan', email: 'tom@council.example.org', language: 'en' },
      rungsSent: [],
    });
    const ids = async (query: string) =>
      (await call('GET', `/api/obligations?${query}`)).json.items.map(
        ({ projectId }: { projectId: string }) => projectId,
      );
    expect(await ids('overdue=true')).toEqual(['three']);
    expect(await ids('overdue=false')).toEqual(['two', 'one']);
    expect(await ids('project=one')).toEqual(['one']);
    expect(await ids('state=accepted')).toEqual([]);
    expect(await ids('kind=contact-check')).toEqual([]);
    const first = await call('GET', '/api/obligations?limit=1');
    const rest = await call('GET', `/api/obligations?limit=5&cursor=${first.json.next}`);
    expect(rest.json.items).toHaveLength(2);
  });

  test('one obligation comes with its calendar, its timeline, its document and its letters', async () => {
    const { json } = await call('GET', '/api/obligations/lessons-learnt_one');
    expect(json.rungsPlanned.map(({ rung }: { rung: string }) => rung)).toEqual([
      'notice',
      'ask',
      'reminder',
      'due',
      'overdue',
      'overdue-again',
      'sponsor',
      'fund',
    ]);
    expect(json.rungsPlanned[0]).toEqual({
      rung: 'notice',
      at: '2027-01-18T09:00:00.000Z',
      to: ['rhian@board.example.org'],
    });
    expect(json.rungsPlanned[7].to).toEqual(['fund@fund.example.org']);
    expect(json).toMatchObject({ chaseRests: false, document: null, deliveries: [] });
    expect(json.timeline.length).toBeGreaterThan(0);
  });

  test('chase now sends at once, and the rung is in what was sent, with its address', async () => {
    const { status, json } = await call('POST', '/api/obligations/lessons-learnt_two/chase-now', {
      reason: 'Minister asks',
    });
    expect(status).toBe(200);
    expect(json.rungsSent).toEqual([
      { rung: 'ask', at: site.now(), to: ['tom@council.example.org'], because: 'staff' },
    ]);
    expect(json.deliveries).toHaveLength(1);
    expect(site.started).toHaveLength(1);
    const letters = await call('GET', '/api/deliveries?state=owed');
    expect(letters.json.items).toMatchObject([
      { obligationId: 'lessons-learnt_two', rung: 'ask', state: 'owed' },
    ]);
    expect((await call('GET', '/api/deliveries?obligation=lessons-learnt_two')).json.items).toHaveLength(1);
    expect((await call('GET', '/api/deliveries?state=unknown')).json).toEqual({ items: [], next: null });
  });

  test('a call that names the version it is about is done once, however often it is sent', async () => {
    const at = '/api/obligations/lessons-learnt_two';
    const { version } = (await call('GET', at)).json;
    const body = { reason: 'Asked by telephone', version };
    expect((await call('POST', `${at}/pause`, body)).json.version).toBe(version + 1);
    const before = await site.everything();
    const again = await call('POST', `${at}/pause`, body);
    expect([again.status, again.json.error]).toEqual([409, 'changed-meanwhile']);
    expect(await site.everything()).toBe(before);
    await call('POST', `${at}/resume`, { reason: '', version: version + 1 });
  });

  test('each action does what it says and keeps its reason', async () => {
    const at = '/api/obligations/lessons-learnt_one';
    expect((await call('POST', `${at}/extend`, { dueOn: '2027-05-04', reason: 'Ill' })).json).toMatchObject({
      dueOn: '2027-05-04',
    });
    expect((await call('POST', `${at}/pause`, { reason: 'Flood' })).json).toMatchObject({
      paused: { reason: 'Flood' },
      chaseRests: true,
      nextAt: null,
    });
    expect((await call('POST', `${at}/resume`, { reason: 'Dry' })).json).toMatchObject({
      paused: null,
      chaseRests: false,
    });
    expect((await call('POST', `${at}/waive`, { reason: 'Merged' })).json).toMatchObject({
      state: 'waived',
      closed: { reason: 'Merged' },
    });
    const { json } = await call('GET', at);
    expect(json.timeline.slice(-4).map(({ what }: { what: string }) => what)).toEqual([
      'due-date-moved',
      'paused',
      'resumed',
      'waived',
    ]);
    expect(json.timeline.at(-1)).toMatchObject({ by: 'Catrin Rees', text: 'Waived. Merged' });
  });

  test('what cannot be done says why: 404 for what is not there, 409 for the wrong moment, 422 for what was sent', async () => {
    const at = '/api/obligations/lessons-learnt_two';
    const cases: [string, string, unknown, number, string][] = [
      ['POST', '/api/obligations/lessons-learnt_nobody/pause', { reason: 'x' }, 404, 'not-found'],
      ['GET', '/api/obligations/nothing', undefined, 404, 'not-found'],
      ['POST', `${at}/accept`, { reason: 'x' }, 409, 'not-in-this-state'],
      ['POST', `${at}/resume`, { reason: 'x' }, 409, 'not-paused'],
      ['POST', '/api/obligations/lessons-learnt_one/pause', { reason: 'x' }, 409, 'closed'],
      ['POST', `${at}/pause`, {}, 422, 'reason-missing'],
      ['POST', `${at}/extend`, { reason: 'x' }, 422, 'date-missing'],
      ['POST', `${at}/extend`, { reason: 'x', dueOn: '2020-01-01' }, 422, 'date-not-ahead'],
      ['POST', `${at}/extend`, { reason: 'x', dueOn: '2027-02-30' }, 422, 'invalid'],
      ['POST', `${at}/extend`, { reason: 7, dueOn: '2027-02-03' }, 422, 'invalid'],
      ['POST', `${at}/pause`, '{"reason":', 400, 'unreadable'],
      ['GET', '/api/obligations?limit=0', undefined, 422, 'invalid'],
      ['GET', '/api/obligations?state=lost', undefined, 422, 'invalid'],
      ['GET', '/api/nothing', undefined, 404, 'not-found'],
      ['DELETE', at, undefined, 404, 'not-found'],
    ];
    const before = await site.everything();
    for (const [method, path, body, status, error] of cases) {
      const answer = await call(method, path, body);
      expect([path, answer.status, answer.json.error, answer.type]).toEqual([
        path,
        status,
        error,
        'application/problem+json',
      ]);
      expect(answer.json.message).toMatch(/^[A-Z].*/);
    }
    expect(await site.everything()).toBe(before);
  });

  test('a cursor made by hand reads from the beginning, and breaks nothing', async () => {
    for (const cursor of ['x', 'eyJhIjoxfQ', encodeURIComponent('"><script>')]) {
      for (const list of ['projects', 'obligations', 'people', 'deliveries']) {
        expect((await call('GET', `/api/${list}?cursor=${cursor}`)).status).toBe(200);
      }
    }
  });

  test('people are listed with their language and whether mail may go to them', async () => {
    const { json } = await call('GET', '/api/people');
    expect(json.items.map(({ name }: { name: string }) => name)).toEqual([
      'Rhian Pritchard',
      'Siân Morgan',
      'Tom Bevan',
    ]);
    expect(json.items[1]).toMatchObject({ language: 'unknown', suppression: null });
  });

  test('the API describes itself, and describes every call there is', async () => {
    const response = await site.call('/api/openapi.json');
    const { openapi, paths } = (await response.json()) as { openapi: string; paths: Record<string, object> };
    const described = Object.entries(paths).flatMap(([path, calls]) =>
      Object.keys(calls).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = site.portal.routes
      .filter(({ who }) => who.startsWith('bearer'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(openapi).toBe('3.1.0');
    expect(described.toSorted()).toEqual(served.toSorted());
  });
});
