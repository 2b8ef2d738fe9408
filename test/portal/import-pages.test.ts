import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createWorkIndex } from '../../functions/matching/work-index.ts';
import { createWorkStore } from '../../functions/matching/work-store.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';
import { begunBid, storeFinishedBid } from '../support/bids.ts';
import { csvOf } from '../projects/csv.ts';
import { pastBid } from '../applications/past-bids.ts';
import { projectFile } from './project-file.ts';

let dynamo: TestDynamo;
let site: PortalSite;

const importing = '/staff/import-applications';

const lead = { lead_name: 'Ann Lead', lead_email: 'ann@council.example.org' };
const known = {
  id: 'known',
  title: 'Street lights',
  organisation: 'Council',
  amount_gbp: '1000',
  lessons_due: '2027-06-01',
  ...lead,
};

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openPortalSite(await dynamo.createTables());
  await site.importing.run(projectFile([known]), site.now());
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});

/** The page on which staff look through a file before they say yes, as plain words. */
async function lookThrough(csv: string, from = '/staff/import'): Promise<string> {
  const path = await sendFile(csv, from);
  return wordsOf(await site.see(path));
}

async function wordsOf(page: Response): Promise<string> {
  return (await page.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

/** Where a file waits for a yes. */
async function sendFile(csv: string, from: string): Promise<string> {
  const cookie = `${await site.cookie('staff')}; lang=en`;
  const form = await (await site.see(from)).text();
  const body = new FormData();
  body.set('form-token', /name="form-token" value="([^"]+)"/.exec(form)?.[1] ?? '');
  body.set('file', new File([csv], 'projects.csv', { type: 'text/csv' }));
  const taken = await site.call(from, {
    method: 'POST',
    headers: { cookie, origin: site.origin },
    body,
  });
  return (taken.headers.get('location') ?? '').slice(site.origin.length);
}

describe('a file of projects, before anybody says yes', () => {
  test('shows each field that changes as it is and as it would be, and leaves out what an empty cell does not say', async () => {
    const text = await lookThrough(
      projectFile([
        { ...known, amount_gbp: '2500', lessons_due: '', lead_name: 'Ann Other', theme: 'Light' },
      ]),
    );
    expect(text).toContain('Street lights (known)');
    expect(text).toContain('Amount £1,000 £2,500');
    expect(text).toContain('Theme Empty Light');
    expect(text).toContain(
      'Project lead Ann Lead, ann@council.example.org (Not known: we write in both) Ann Other, ann@council.example.org',
    );
    expect(text).not.toContain('Date of the lessons-learnt document');
  });

  test('names the new projects, and warns of those whose letters would all go to the fund', async () => {
    const text = await lookThrough(
      projectFile([
        { id: 'new-1', title: 'A bridge', organisation: 'Council', ...lead },
        { id: 'new-2', title: 'A ferry', organisation: 'Council' },
      ]),
    );
    const [warning = '', list = ''] = text.split('New projects').slice(-2);
    expect(warning).toContain('Projects without a contact: 1');
    expect(warning).toContain('A ferry (new-2)');
    expect(warning).not.toContain('A bridge');
    expect(list).toContain('A bridge (new-1)');
    expect(list).toContain('A ferry (new-2)');
  });

  test('one message says that semicolons or tabs separate its cells', async () => {
    for (const separator of [';', '\t']) {
      const text = await lookThrough(projectFile([known]).replaceAll(',', separator));
      expect(text.match(/separated by semicolons or tabs/g)).toHaveLength(1);
      expect(text).toContain('Values that cannot be used 1');
    }
  });
});

describe('the empty file that staff can download', () => {
  test('has every column, and loads once its rows are filled in', async () => {
    const response = await site.see('/staff/import-template.csv');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const header = (await response.text()).trim();
    expect(header).toContain('id*,title*,organisation*');
    expect(header).toContain('lead_name,lead_email');
    const row = header.split(',').map((_, place) => ['fresh', 'A tunnel', 'Council'][place] ?? '');
    const result = await site.importing.run(`${header}\r\n${row.join(',')}\r\n`, site.now());
    expect(result).toMatchObject({ created: 1, rejected: [], warnings: [] });
  });
});

describe('a file of applications from before Cascade', () => {
  const awarded = pastBid({
    id: 'known',
    title: 'Lights for streets',
    decision: 'awarded',
    summary: 'Puts LED lamps into every street light.',
  });
  const withdrawn = pastBid({ id: 'past-2', decision: 'withdrawn', round: '2012', title: 'Withdrawn one' });
  const file = csvOf(
    pastBid(),
    awarded,
    withdrawn,
    pastBid({ id: 'past-3', decision: 'awarded' }),
    pastBid({ id: 'past-4', decided_on: '2040-01-01' }),
  );
  const rowsStored = async () => (JSON.parse(await site.everything()) as [string[][]])[0].flat();
  const worksFound = async () => {
    const works = createWorkIndex(createWorkStore(site.access));
    const search = await works.fresh(site.now());
    const near = (title: string, summary: string) =>
      search
        .nearest(
          {
            id: 'new' as ProjectId,
            kind: 'application',
            title,
            summary,
            theme: 'energy',
            organisation: 'Conwy Council',
            organisationType: 'council',
            amountPence: 25_000_000,
            isFinished: false,
          },
          5,
        )
        .map(({ id, kind }) => `${kind} ${id}`);
    return [
      near('Heat pumps in schools', 'Replaces oil boilers with heat pumps.'),
      near('Street lights', 'New lamps for street lights.'),
    ];
  };

  test('is looked through in the reader’s language, and only a yes changes anything', async () => {
    const before = await rowsStored();
    const path = await sendFile(file, importing);
    const text = await wordsOf(await site.see(path));
    expect(text).toContain('New past applications 3');
    expect(text).toContain('Values that cannot be used 2');
    expect(text).toContain('5 id No project has this id.');
    expect(text).toContain('6 decided_on This date is still to come.');
    expect(text).toContain('sends nothing to anybody');
    const welsh = await wordsOf(await site.see(path, 'cy'));
    expect(welsh).toContain('Nid oes gan unrhyw brosiect y dynodydd hwn.');
    expect((await site.send(path, {})).status).toBe(422);
    expect(await rowsStored()).toEqual(before);
    const done = await site.send(path, { choice: 'yes' });
    expect(done.headers.get('location')).toMatch(
      /import-applications-done\?created=3&updated=0&unchanged=0&rejected=2$/,
    );
    expect((await site.send(path, { choice: 'yes' })).status).toBe(404);
  });

  test('nobody is written to, and nothing is started or left to be done', async () => {
    expect(await site.deliveries.about('application_past-1' as never)).toEqual([]);
    expect([site.started, site.looks]).toEqual([[], []]);
    const rows = await rowsStored();
    const ours = rows.filter((row) => /past-/.test(row));
    expect(ours.length).toBeGreaterThan(6);
    for (const row of ours) expect(row).not.toMatch(/"dueAt"|"email"/);
  });

  test('the API loads it by the same rules; the same file again changes nothing', async () => {
    const call = async (csv: string, language = 'en') => {
      const answer = await site.call('/api/applications/import', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await site.token('staff')}`,
          'content-type': 'text/csv',
          'accept-language': language,
        },
        body: csv,
      });
      return (await answer.json()) as Record<string, unknown>;
    };
    expect(await call(file, 'cy')).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 3,
      rejected: [
        { row: 5, column: 'id', message: expect.stringContaining('dynodydd') },
        { row: 6, column: 'decided_on' },
      ],
    });
    expect(await call(csvOf(pastBid({ summary: '' }), awarded))).toMatchObject({
      unchanged: 2,
      rejected: [],
    });
    const twice = await Promise.all(
      [1, 2].map(() => call(csvOf(...['a', 'b', 'c'].map((id) => pastBid({ id, round: '1999' }))))),
    );
    const sum = (name: string) => twice.reduce((all, one) => all + Number(one[name]), 0);
    expect([sum('created'), sum('unchanged')]).toEqual([3, 3]);
    expect(twice.flatMap(({ rejected }) => rejected)).toEqual([]);
  });

  test('new work finds a bid that was not awarded as a bid, an awarded one once, as its project, and a withdrawn one never', async () => {
    const [schools, lights] = await worksFound();
    expect(schools).toContain('application past-1');
    expect(schools).not.toContain('application past-2');
    expect(lights!.filter((one) => one.endsWith(' known'))).toEqual(['project known']);
  });

  test('staff see it beside a new bid, and that nobody of it can be introduced', async () => {
    const { application, lead, round } = begunBid('bnewheatpumps');
    await site.rounds.begin(round, [], site.now());
    await storeFinishedBid(
      site.access,
      {
        application: { ...application, state: 'submitted', submitted: { at: site.now(), by: lead.id } },
        lead,
        round,
        timeline: [],
        deliveries: [],
      },
      {
        title: 'Heat pumps in schools',
        summary: 'Replaces oil boilers with heat pumps.',
        theme: 'energy',
        organisation: 'Conwy Council',
      },
    );
    const similar = await wordsOf(await site.see('/staff/applications/bnewheatpumps/similar'));
    expect(similar).toContain('Heat pumps for schools');
    expect(similar).toContain('nobody of it can be written to from here');
  });

  test('stands in the list and can be filtered for; its page says where it is from and offers nothing', async () => {
    const list = await wordsOf(await site.see('/staff/applications?origin=imported&q=heat'));
    expect(list).toContain('Heat pumps for schools');
    expect(list).toContain('Round 3, 2014');
    expect(await wordsOf(await site.see('/staff/applications?origin=here'))).not.toContain('for schools');
    const page = await wordsOf(await site.see('/staff/applications/past-1'));
    for (const words of ['from before Cascade', 'Unsuccessful', '30 June 2014', 'Ann Lead', '£250,000'])
      expect(page).toContain(words);
    expect(await wordsOf(await site.see('/staff/applications/known'))).toContain('Awarded');
    await site.pastBidImporting.run(csvOf(pastBid({ id: 'past-5', decision: 'declined' })), site.now());
    const refused = await site.see('/staff/applications/past-5/reconsider');
    expect([refused.status, await wordsOf(refused)]).toEqual([409, expect.stringContaining('was imported')]);
  });

  test('a later file shows what it changes, in words', async () => {
    const text = await lookThrough(
      csvOf(pastBid({ amount_gbp: '300000', decision: 'declined', decided_on: '2014-07-01' })),
      importing,
    );
    expect(text).toContain('Changed past applications 1');
    expect(text).toContain('Decision Unsuccessful Not invited');
    expect(text).toContain('Sum asked for £250,000 £300,000');
    expect(text).toContain('Decided on 30 June 2014 1 July 2014');
  });

  test('every other page and call about it, and about its round, still answers', async () => {
    const round = '/staff/rounds/past-round-3-2014';
    for (const path of [
      '/staff/rounds',
      '/staff/applications',
      round,
      `${round}/decisions`,
      `${round}/panel`,
    ])
      expect([path, (await site.see(path, 'cy')).status]).toEqual([path, 200]);
    const others = ['/panel.csv', '/pack', '/decisions/send', '/decisions/progress', '/decisions/awards'];
    const parts = ['/announcement', '/edit/dates', '/publish', '/withdraw'];
    const ofBid = ['/similar', '/reviewers', '/panel', '/approve', '/documents/full/print'];
    const paths = [
      ...[...others, ...parts].map((part) => `${round}${part}`),
      ...['past-1', 'known'].flatMap((id) => ofBid.map((part) => `/staff/applications/${id}${part}`)),
    ];
    for (const path of paths) expect([path, (await site.see(path)).status < 500]).toEqual([path, true]);
    expect((await site.see(`${round}/edit/dates`)).status).toBe(409);
    expect(await wordsOf(await site.see(round))).toContain('over before Cascade');
    expect((await site.call('/apply/past-round-3-2014')).status).toBe(404);
    expect(await wordsOf(await site.call('/apply'))).not.toContain('2014');
    const headers = { authorization: `Bearer ${await site.token('staff')}` };
    const api = async (path: string) => (await site.call(path, { headers })).json();
    expect(await api('/api/applications/past-1')).toMatchObject({
      state: 'unsuccessful',
      events: [],
      people: [],
      imported: { decidedOn: '2014-06-30', lead: 'Ann Lead' },
    });
    for (const call of ['rounds/past-2012/decisions', 'rounds/past-2012/panel', 'applications/known/reviews'])
      expect([call, (await site.call(`/api/${call}`, { headers })).status < 500]).toEqual([call, true]);
    expect(await api('/api/rounds/past-2012')).toMatchObject({ phase: 'past', opensAt: null });
    expect(await api('/api/applications?round=past-2012')).toMatchObject({ items: [{ id: 'past-2' }] });
  });
});
