import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { transact } from '../../functions/kernel/table.ts';
import { suppressPerson } from '../../functions/people/person-store.ts';
import { seed } from '../lessons/seed.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { newView, rhian, tom } from '../support/people.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
const view = newView('2027-03-01', undefined, 'lights');

beforeAll(async () => {
  dynamo = await startDynamo();
  const access = await dynamo.createTables();
  site = await openPortalSite(access);
  const project = { ...view.project, title: 'The children’s lights' };
  await seed(access, {
    ...view,
    project,
    obligation: { ...view.obligation, projectTitle: project.title },
  });
  await site.send(`/staff/obligations/${view.obligation.id}/chase-now`, {
    step: 'check',
    choice: 'yes',
    reason: '',
    dueOn: '',
    person: '',
    version: '1',
  });
  const [letter] = await site.deliveries.about(view.obligation.id);
  if (letter === undefined) throw new Error('no letter');
  await site.deliveries.step(letter, 'claim', { nextAt: null });
  const sent = await site.deliveries.get(letter.id);
  if (sent === null) throw new Error('no letter');
  await site.deliveries.step(sent, 'report-bounced', { nextAt: null, detail: 'hard-bounce' });
  await transact(access.client, [suppressPerson(access.stateTable, rhian.id, 'hard-bounce', site.now())]);
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});

const see = async (path: string) =>
  (await (await site.see(path)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the board', () => {
  test('finds an obligation by the people of its project, and by a title with either apostrophe', async () => {
    for (const words of ['rhian', tom.email, "children's", 'children’s LIGHTS'])
      expect([words, (await see(`/staff?q=${encodeURIComponent(words)}`)).includes('1 found.')]).toEqual([
        words,
        true,
      ]);
    expect(await see('/staff?q=nobody-like-it')).toContain('Nothing found.');
  });

  test('says who is asked while the owner cannot be reached', async () => {
    expect(await see('/staff')).toContain(`${rhian.name} Not reached, so asked instead: ${tom.name}`);
    expect(await (await site.see('/staff/obligations.csv')).text()).toContain(
      `${rhian.name},${rhian.email},${tom.name},${tom.email}`,
    );
  });

  test('counts the letters that came back, and leads to them', async () => {
    expect(await see('/staff')).toMatch(/1 Letters that came back/);
    expect(await see('/staff/deliveries?state=came-back')).toContain('1 letter ');
    expect(await see('/staff/deliveries?state=failed')).toContain('No letters');
  });
});

describe('the list of letters', () => {
  test('names the project of each, is searched, and still shows last month on the first of a month', async () => {
    const start = site.now();
    site.setTime('2027-01-01T09:00:00Z');
    const text = await see('/staff/deliveries');
    expect(text).toContain('1 letter ');
    expect(text).toContain('The children’s lights');
    expect(await see('/staff/deliveries?q=rhian+children%27s')).toContain('1 letter ');
    expect(await see('/staff/deliveries?q=somebody-else')).toContain('No letters');
    expect(await see('/staff/deliveries?month=2027-01')).toContain('No letters');
    site.setTime(start);
  });
});
