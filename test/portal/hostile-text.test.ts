import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { parse } from 'csv-parse/sync';
import type { ObligationView } from '../../functions/obligations/view.ts';
import { personIdOf } from '../../functions/people/person.ts';
import { seed } from '../lessons/seed.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { newView, testKeys } from '../support/people.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';
import { pastBid } from '../applications/past-bids.ts';
import { csvOf } from '../projects/csv.ts';
import { projectFile } from './project-file.ts';

/** Names as a spreadsheet, a form or an attacker may write them. */
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'O\'Brien "Bob" & Sons',
  "=cmd|'/c calc'!A1",
  '+44 0300',
  '@SUM(A1)',
  '-2+3',
  '{{ constructor.constructor("return 1")() }}',
  '{count, plural, other {x}}',
  "it's {broken",
  '\u202Egnirts \u2066rtl',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru 👩‍👩‍👧',
];

let dynamo: TestDynamo;
let site: PortalSite;
const views: ObligationView[] = [];

beforeAll(async () => {
  dynamo = await startDynamo();
  const access = await dynamo.createTables();
  site = await openPortalSite(access);
  for (const [place, name] of hostile.entries()) views.push(await add(name, place));
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});

async function countRows(): Promise<number | undefined> {
  const counted = await site.access.client.send(
    new ScanCommand({ TableName: site.access.stateTable, Select: 'COUNT' }),
  );
  return counted.Count;
}

/** A project of that name, led by somebody of that name, waiting for staff because of words like that. */
async function add(name: string, place: number): Promise<ObligationView> {
  const view = newView('2027-03-01', undefined, `h-${place}`);
  const lead = {
    ...view.contacts.lead,
    id: personIdOf(`h${place}@example.org`, testKeys),
    name,
    email: `h${place}@example.org`,
    language: 'en' as const,
    suppression: null,
    softBounces: 0,
    version: 1,
  };
  const made: ObligationView = {
    obligation: {
      ...view.obligation,
      projectTitle: name,
      organisation: name,
      matter: { title: name },
      timeRequest: { by: lead.id, at: site.now(), until: view.obligation.dueOn, reason: name },
    },
    project: {
      ...view.project,
      title: name,
      organisation: name,
      summary: name,
      savingNote: name,
      partners: [name],
      sourceUrl: `javascript:alert(1)//${name}`,
      contacts: { lead: lead.id },
      outcomes: [name],
      standing: { since: site.now(), reason: name },
      variations: [
        {
          at: site.now(),
          by: { kind: 'staff', name },
          reason: name,
          before: { startDate: null, endDate: null, amountPence: 1, instalments: null },
          after: { startDate: null, endDate: null, amountPence: 2, instalments: null },
        },
      ],
    },
    contacts: { lead },
  };
  await seed(site.access, made);
  return made;
}

describe('what people type stays text', () => {
  test('in every page that shows it', async () => {
    for (const path of ['/staff', '/staff/projects', '/staff/people']) {
      expect(await (await site.see(path, 'cy')).text()).not.toMatch(/<script|<img/i);
    }
    for (const [place, view] of views.entries()) {
      const { id } = view.obligation;
      const paths = [
        `/staff/projects/${view.project.id}`,
        `/staff/projects/${view.project.id}/vary`,
        `/staff/obligations/${id}`,
        `/staff/obligations/${id}/extend`,
        `/staff/obligations/${id}/letters/ask`,
        `/staff/people/${view.contacts.lead?.id}`,
      ];
      for (const path of paths) {
        for (const language of ['cy', 'en'] as const) {
          const response = await site.see(path, language);
          const text = await response.text();
          expect([place, path, response.status]).toEqual([place, path, 200]);
          expect(text).not.toMatch(/<script|<img|href="javascript:/i);
        }
      }
    }
  });

  test('as a reason, through the check page into the timeline', async () => {
    const id = views[0]?.obligation.id ?? '';
    for (const reason of hostile) {
      const checked = await site.send(`/staff/obligations/${id}/pause`, { reason });
      expect(checked.status).toBe(200);
      expect(await checked.text()).not.toMatch(/<script|<img/i);
      await site.send(`/staff/obligations/${id}/pause`, {
        step: 'check',
        choice: 'yes',
        reason,
        dueOn: '',
        person: '',
        version: String((await site.obligations.view(views[0]!.obligation.id))?.obligation.version),
      });
      await site.send(`/staff/obligations/${id}/resume`, {
        step: 'check',
        choice: 'yes',
        reason,
        dueOn: '',
        person: '',
        version: String((await site.obligations.view(views[0]!.obligation.id))?.obligation.version),
      });
    }
    const page = await (await site.see(`/staff/obligations/${id}`)).text();
    expect(page).not.toMatch(/<script|<img/i);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('\u202E');
  });

  test('in the address of a search, and in an address that does not exist', async () => {
    for (const words of hostile) {
      const query = new URLSearchParams({ q: words, kind: words, page: words, only: words }).toString();
      for (const path of [
        `/staff?${query}`,
        `/staff/projects?${query}`,
        `/staff/deliveries?month=${encodeURIComponent(words)}`,
        `/staff/${encodeURIComponent(words)}`,
        `/staff/obligations/${encodeURIComponent(words)}/extend`,
        `/staff/import-done?created=${encodeURIComponent(words)}`,
      ]) {
        const response = await site.see(path);
        expect([path, response.status < 500]).toEqual([path, true]);
        expect(await response.text()).not.toMatch(/<script|<img/i);
      }
    }
  });

  test('in the spreadsheet: no cell begins with what a spreadsheet would run', async () => {
    const text = await (await site.see('/staff/obligations.csv')).text();
    const rows = parse(text, { bom: true }) as string[][];
    expect(rows).toHaveLength(hostile.length + 1);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
  });

  test('in headers: a line break in an address or a form adds none', async () => {
    const cookie = await site.cookie('staff');
    for (const path of [
      '/staff/sign-in?to=/staff%0d%0aset-cookie:x=1',
      '/staff?lang=cy%0d%0aset-cookie:x=1',
      `/staff/obligations/a%0d%0ab/extend`,
    ]) {
      const response = await site.call(path, { headers: { cookie } });
      expect(response.headers.getSetCookie().join()).not.toContain('x=1');
      expect(response.status).toBeLessThan(500);
    }
  });

  test('in an import: bad and good rows come out inert, and the file waits for a yes', async () => {
    const file = projectFile(
      hostile.map((name, place) => ({
        id: `i-${place}`,
        title: name,
        organisation: name,
        lead_name: name,
        lead_email: `i${place}@example.org`,
        lessons_due: '2027-06-01',
      })),
    );
    const body = new FormData();
    const page = await (await site.see('/staff/import')).text();
    body.set('form-token', /name="form-token" value="([^"]+)"/.exec(page)?.[1] ?? '');
    body.set('file', new File([file], '<script>.csv', { type: 'text/csv' }));
    const before = await countRows();
    const sent = await site.call('/staff/import', {
      method: 'POST',
      headers: { cookie: await site.cookie('staff') },
      body,
    });
    expect(sent.status).toBe(303);
    const check = (sent.headers.get('location') ?? '').slice(site.origin.length);
    const preview = await site.see(check);
    const text = await preview.text();
    expect(preview.status).toBe(200);
    expect(text).not.toMatch(/<script|<img/i);
    expect(text).toContain('New projects');
    expect((await site.send(check, {})).status).toBe(422);
    const after = await countRows();
    expect(after).toBe(before);
    const done = await site.send(check, { choice: 'yes' });
    expect(done.headers.get('location')).toMatch(/created=\d+/);
    expect((await site.send(check, { choice: 'yes' })).status).toBe(404);
  });

  test('in past applications: they come out inert on every page that shows them', async () => {
    const rows = hostile.map((name, place) =>
      pastBid({
        id: `p-${place}`,
        round: `2014 ${name}`,
        title: name,
        organisation: name,
        summary: name,
        lead_name: name,
      }),
    );
    const { created, rejected } = await site.pastBidImporting.run(csvOf(...rows), site.now());
    expect([created > 0, created + rejected.length >= rows.length]).toEqual([true, true]);
    for (const path of [
      '/staff/applications',
      '/staff/rounds',
      ...rows.map(({ id }) => `/staff/applications/${id}`),
    ]) {
      const page = await site.see(path);
      expect([path, page.status < 500]).toEqual([path, true]);
      expect(await page.text()).not.toMatch(/<script(?! nonce)|<img/i);
    }
  });

  test('and the log has none of it: no name, address, token or reason', () => {
    const lines = site.logged.join('\n');
    for (const name of hostile) expect(lines).not.toContain(name);
    expect(lines).not.toMatch(/example\.org|form-token|session=/);
  });
});

describe('addresses that nobody was given', () => {
  test('however long or odd they are, lead to "not found", and never to an error of ours', async () => {
    const long = 'a'.repeat(3000);
    const authorization = `Bearer ${await site.token('staff')}`;
    const cookie = await site.cookie('staff');
    const odd = [long, '%00', '%F0%9F', '..%2f..', 'lessons-learnt_', `lessons-learnt_${long}`, '_', '%20'];
    for (const id of odd) {
      for (const place of [
        '/staff/projects/',
        '/staff/obligations/',
        '/staff/people/',
        '/staff/import/',
        '/answer/',
        '/api/projects/',
        '/api/obligations/',
      ]) {
        const response = await site.call(`${place}${id}`, { headers: { authorization, cookie } });
        expect([place, id.slice(0, 20), response.status]).toEqual([place, id.slice(0, 20), 404]);
      }
      const acted = await site.call(`/api/obligations/${id}/pause`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: '{"reason":"x"}',
      });
      expect([id.slice(0, 20), acted.status]).toEqual([id.slice(0, 20), 404]);
    }
    const places = [
      { listing: 'PERSON', listingSort: '', pk: '', sk: '' },
      { listing: 'PERSON', listingSort: long, pk: long, sk: long },
    ];
    for (const place of places) {
      const cursor = Buffer.from(JSON.stringify(place)).toString('base64url').slice(0, 1999);
      expect(
        (await site.call(`/api/people?cursor=${cursor}`, { headers: { authorization } })).status,
      ).toBeLessThan(500);
    }
  });
});

describe('bodies that are no form', () => {
  test('too large, torn, of another type or empty: a page says what to do, and nothing changes', async () => {
    const before = await site.everything();
    const cookie = await site.cookie('staff');
    const path = `/staff/obligations/${views[1]?.obligation.id}/pause`;
    const cases: [string, string, number][] = [
      ['reason=' + 'x'.repeat(300_000), 'application/x-www-form-urlencoded', 413],
      ['{"reason":"x"}', 'application/json', 400],
      ['--a\r\nnot a part', 'multipart/form-data; boundary=b', 400],
      ['x', '', 400],
      ['', 'application/x-www-form-urlencoded', 403],
    ];
    for (const [body, type, status] of cases) {
      const response = await site.call(path, {
        method: 'POST',
        headers: { cookie, 'content-type': type },
        body,
      });
      expect([type, response.status]).toEqual([type, status]);
      expect(await response.text()).toContain('<h1');
    }
    expect(await site.everything()).toBe(before);
  });
});
