import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';
import { projectFile } from './project-file.ts';

let dynamo: TestDynamo;
let site: PortalSite;

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
async function lookThrough(csv: string): Promise<string> {
  const cookie = `${await site.cookie('staff')}; lang=en`;
  const form = await (await site.see('/staff/import')).text();
  const body = new FormData();
  body.set('form-token', /name="form-token" value="([^"]+)"/.exec(form)?.[1] ?? '');
  body.set('file', new File([csv], 'projects.csv', { type: 'text/csv' }));
  const taken = await site.call('/staff/import', {
    method: 'POST',
    headers: { cookie, origin: site.origin },
    body,
  });
  const path = (taken.headers.get('location') ?? '').slice(site.origin.length);
  return (await (await site.see(path)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
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
