import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { transact } from '../../functions/kernel/table.ts';
import { upsertPerson } from '../../functions/people/person-store.ts';
import { personIdOf } from '../../functions/people/person.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { person, testKeys } from '../support/people.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';
import { projectFile } from './project-file.ts';

let dynamo: TestDynamo;
let site: PortalSite;

const siân = { sponsor_name: 'Siân Môn', sponsor_email: 'sian@board.example.org' };
const tom = { name: 'Tom Bevan', email: 'tom@council.example.org' };
const file = projectFile([
  { id: 'one', title: 'Ysbyty newydd', organisation: 'Board', ...siân, ...leads(tom) },
  { id: 'two', title: 'Street lights', organisation: 'Council', ...siân },
  { id: 'three', title: 'A bridge', organisation: 'Council', ...leads(tom), ...deputises(tom) },
]);

function leads({ name, email }: typeof tom): Record<string, string> {
  return { lead_name: name, lead_email: email };
}
function deputises({ name, email }: typeof tom): Record<string, string> {
  return { deputy_name: name, deputy_email: email };
}

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openPortalSite(await dynamo.createTables());
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});

const see = async (path: string) => (await site.see(path)).text();

describe('the people the fund writes to', () => {
  test('nobody yet: the page says how people come in', async () => {
    expect(await see('/staff/people')).toContain('There are no people yet.');
    expect((await site.importing.run(file, site.now())).rejected).toEqual([]);
  });

  test('are found by part of a name or an address, in any case, with or without accents', async () => {
    for (const words of ['sian mon', 'MÔN', 'sian@board', 'board siân']) {
      const text = await see(`/staff/people?q=${encodeURIComponent(words)}`);
      expect([words, text.includes('1 person'), text.includes('Siân Môn')]).toEqual([words, true, true]);
      expect(text).not.toContain('Tom Bevan');
    }
    const none = await see('/staff/people?q=nobody-like-it');
    expect(none).toContain('No people');
    expect(none).not.toContain('There are no people yet.');
  });

  test('have their roles on their page, by project; somebody without one too', async () => {
    const text = await see(`/staff/people/${personIdOf(tom.email, testKeys)}`);
    const entries = [...text.matchAll(/<li class="entry">(.*?)<\/li>/gs)].map(([entry]) =>
      entry
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    expect(entries).toEqual(['A bridge : three Project lead, Deputy', 'Ysbyty newydd : one Project lead']);
    const former = person('Gone Now', 'gone@council.example.org');
    await transact(site.access.client, [upsertPerson(site.access.stateTable, former)]);
    expect(await see(`/staff/people/${former.id}`)).toContain('None now.');
  });

  test('are listed fifty to a page, and a search keeps its words from page to page', async () => {
    const many = Array.from({ length: 60 }, (_, number) =>
      person(`Reader ${String(number).padStart(2, '0')}`, `reader-${number}@many.example.org`),
    );
    await transact(
      site.access.client,
      many.map((one) => upsertPerson(site.access.stateTable, one)),
    );
    const first = await see('/staff/people?q=many.example');
    expect(first).toContain('60 people');
    expect(first).toContain('href="/staff/people?q=many.example&amp;page=2"');
    const second = await see('/staff/people?q=many.example&page=2');
    expect([second.includes('Reader 49'), second.includes('Reader 50')]).toEqual([false, true]);
  });
});
