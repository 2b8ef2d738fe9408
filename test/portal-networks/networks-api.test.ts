import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sampleMembers, sampleNetworks } from '../../infra/local/sample/sample-networks.ts';
import { membersFile } from '../networks/member-csv.ts';
import { nia } from '../networks/members.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let authorization: string;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2026-11-02T10:00:00Z');
  authorization = `Bearer ${await site.token('staff')}`;
});
afterEach(() => site.stop());

/** Calls the API as staff; answers the status and the JSON. */
async function call(method: 'GET' | 'POST', address: string, sent?: object | string) {
  const isCsv = typeof sent === 'string';
  const response = await site.call(address, {
    method,
    headers: {
      authorization,
      ...(sent === undefined ? {} : { 'content-type': isCsv ? 'text/csv' : 'application/json' }),
    },
    ...(sent === undefined ? {} : { body: isCsv ? sent : JSON.stringify(sent) }),
  });
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads answers the way a program in any language would
  return { status: response.status, json: (await response.json()) as any };
}

const energy = {
  id: 'energy',
  name: { cy: 'Rheolwyr ynni', en: 'Energy managers' },
  purpose: { cy: 'Rhannu', en: 'Sharing' },
};
const who = { name: nia.name, email: nia.email, source: 'Delegates' };

test('a network is begun once, changed as it was seen, and told with what happened', async () => {
  expect(await call('POST', '/api/networks', energy)).toMatchObject({
    status: 200,
    json: { id: 'energy', defaultPace: 'monthly', isOpen: true, members: 0, coordinatorId: null },
  });
  expect(await call('POST', '/api/networks', energy)).toMatchObject({
    status: 409,
    json: { error: 'id-taken' },
  });
  const changed = await call('POST', '/api/networks/energy', {
    goesOutByItself: true,
    coordinator: { name: 'Gwen', email: 'gwen@council.example.org' },
    version: 1,
  });
  expect(changed.json).toMatchObject({ goesOutByItself: true, version: 2 });
  expect(changed.json.timeline.map(({ what }: { what: string }) => what)).toEqual([
    'network-begun',
    'network-handed-over',
  ]);
  expect(site.started).toHaveLength(1);
  expect(await call('POST', '/api/networks/energy', { isOpen: false, version: 1 })).toMatchObject({
    status: 409,
  });
  expect(await call('POST', '/api/networks', { ...energy, name: { cy: '', en: 'x' } })).toMatchObject({
    status: 422,
  });
  expect((await call('GET', '/api/networks/none')).status).toBe(404);
  expect((await call('GET', '/api/networks')).json.items).toMatchObject([{ id: 'energy' }]);
});

test('members are added, taken off, listed and loaded by the rules of the pages', async () => {
  await call('POST', '/api/networks', energy);
  const path = '/api/networks/energy/members';
  const added = await call('POST', path, who);
  expect(added).toMatchObject({
    status: 200,
    json: {
      personId: nia.id,
      pace: 'monthly',
      ground: { basis: 'public-task', way: 'staff', date: '2026-11-02' },
    },
  });
  expect((await call('GET', path)).json.items).toHaveLength(1);
  await call('POST', `${path}/${nia.id}/remove`, { isTheirWish: true });
  expect(await call('POST', path, { ...who, email: 'NIA+1@council.example.org' })).toMatchObject({
    status: 409,
    json: { error: 'has-left' },
  });
  const file = membersFile(who, { ...who, email: 'new@council.example.org' }, { ...who, email: 'x' });
  expect((await call('POST', `${path}/import`, file)).json).toMatchObject({
    created: 1,
    rejected: [{ row: 4 }],
    heldBack: [{ row: 2 }],
  });
  expect((await call('GET', '/api/networks/energy')).json.members).toBe(1);
});

test('the sample has twelve networks and as many invented members as are asked for, each at an address of their own', async () => {
  expect(sampleNetworks).toHaveLength(12);
  const files = [...sampleMembers(60)];
  expect([...sampleMembers(60)]).toEqual(files);
  for (const network of sampleNetworks)
    expect((await call('POST', '/api/networks', network)).status).toBe(200);
  let loaded = 0;
  for (const { network, csv } of files) {
    const { json } = await call('POST', `/api/networks/${network}/members/import`, csv);
    expect([json.rejected, json.heldBack, json.warnings]).toEqual([[], [], []]);
    loaded += json.created;
  }
  // Sixty people, every third of them in two networks, every tenth in three; some are led to one network twice.
  expect(loaded).toBeGreaterThan(75);
  const everybody = await site.people.list({ limit: 1000 });
  expect(everybody.items.filter(({ email }) => email.endsWith('.example.org'))).toHaveLength(60);
});
