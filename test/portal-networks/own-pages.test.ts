import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { composeNetworkLetter } from '../../functions/deliveries/emails/network-letters.ts';
import { renderText } from '../../functions/deliveries/emails/render-letter.ts';
import { subjectOf } from '../../functions/deliveries/emails/compose-letter.ts';
import { memberSubject, networkSubject } from '../../functions/deliveries/subject.ts';
import { transact } from '../../functions/kernel/table.ts';
import { addMember } from '../../functions/networks/join.ts';
import {
  coordinatorPath,
  signCoordinatorLink,
  signSubscriberLink,
  type SubscriberLink,
  subscriberPath,
} from '../../functions/networks/network-links.ts';
import { putNetwork } from '../../functions/networks/network-rows.ts';
import { networksOf } from '../../functions/networks/member.ts';
import { upsertPerson } from '../../functions/people/person-store.ts';
import { fund } from '../deliveries/letter-cases.ts';
import { byStaff, care, energy, ground, networkOf, nia } from '../networks/members.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { htmlFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { person, testKeys, tom } from '../support/people.ts';

let dynamo: TestDynamo;
let site: PortalSite;
const closed = networkOf('closed', { isOpen: false });
const coordinated = networkOf('coordinated', { coordinatorId: tom.id });
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2026-11-02T10:00:00Z');
  const { access } = site;
  const networks = [energy, care, closed, coordinated];
  await transact(access.client, [
    ...networks.map((one) => putNetwork(access, null, one)),
    upsertPerson(access.stateTable, tom),
  ]);
});
afterEach(() => site.stop());

const post = (path: string, fields: Readonly<Record<string, string>>) =>
  site.call(path, { method: 'POST', headers: { cookie: 'lang=en' }, body: new URLSearchParams(fields) });
const text = async (path: string) => (await site.call(path, { headers: { cookie: 'lang=en' } })).text();
const linkOf = (link: SubscriberLink) => subscriberPath(link.kind, signSubscriberLink(testKeys, link));
const own = linkOf({ kind: 'wishes', personId: nia.id });
const join = linkOf({ kind: 'join', personId: nia.id });
const leaveOf = (networkId: typeof energy.id | null) =>
  linkOf({ kind: 'leave', personId: nia.id, networkId });
const memberNia = async () => (await site.members.get([nia.id])).get(nia.id);
const inNetworks = async () => {
  const member = await memberNia();
  return member === undefined ? [] : [...networksOf(member)].toSorted();
};
const letters = async () =>
  (await site.deliveries.about(memberSubject(nia.id))).map(({ message }) => message.template);
const ask = (more: Readonly<Record<string, string>> = {}) =>
  post('/networks', {
    name: 'Nia Rees',
    email: nia.email,
    language: 'cy',
    organisation: '',
    'network-energy': 'yes',
    ...more,
  });
async function isMember(): Promise<void> {
  for (const network of [energy, care])
    await site.members.changeAt(nia.email, site.now(), (view) =>
      addMember(view, network, nia, ground, byStaff),
    );
}
const wishes = {
  'network-energy': 'yes',
  'network-care': 'yes',
  pace: 'weekly',
  format: 'web',
  language: 'any',
  address: '',
};

describe('somebody who wants to join', () => {
  test('is asked by a letter, and joins by a yes from there; opening the link does nothing', async () => {
    const shown = await text('/networks');
    expect(shown).toContain('Network energy');
    expect(shown).not.toContain('Network closed');
    expect((await ask()).headers.get('location')).toBe(`${site.origin}/networks/sent`);
    expect(await letters()).toEqual(['network-confirm']);
    expect(await inNetworks()).toEqual([]);
    expect(await text(join)).toContain('Do you want to join?');
    expect(await (await post(join, {})).text()).toContain('Error:');
    expect(await inNetworks()).toEqual([]);
    const joined = await post(join, { choice: 'yes' });
    expect(joined.headers.get('location')).toBe(`${site.origin}${own}?done=joined`);
    expect(await inNetworks()).toEqual(['energy']);
    expect((await post(join, { choice: 'yes' })).status).toBe(410);
  });

  test('is told the same whoever they are, and one letter goes however often it is asked', async () => {
    await isMember();
    const [first, second] = [await ask(), await ask()];
    expect([first, second].map((one) => one.headers.get('location'))).toEqual(
      Array.from({ length: 2 }, () => `${site.origin}/networks/sent`),
    );
    expect(await letters()).toEqual(['network-own-page']);
  });

  test('goes on with the page they have when they spell their address otherwise', async () => {
    await isMember();
    await ask({ email: 'nia+two@council.example.org', 'network-energy': 'yes' });
    expect(await letters()).toEqual(['network-own-page']);
  });

  test('gets nothing after saying that it was not them, or after fourteen days', async () => {
    await ask();
    expect(await (await post(join, { choice: 'no' })).text()).toContain('You get nothing');
    site.setTime('2026-11-17T10:00:00Z');
    expect((await post(join, { choice: 'yes' })).status).toBe(410);
    expect(await inNetworks()).toEqual([]);
  });

  test('must choose a network that is open', async () => {
    const shown = await (await ask({ 'network-energy': '', 'network-closed': 'yes' })).text();
    expect(shown).toContain('Choose at least one network');
    expect(await memberNia()).toBeUndefined();
  });

  test('is written to in both languages where theirs is unknown', () => {
    const request = {
      message: { template: 'network-confirm' } as const,
      networks: [energy],
      recipient: person('Nia', nia.email, 'unknown'),
      settings: fund,
      url: 'https://cascade.example.org/join/x',
    };
    const written = composeNetworkLetter(request);
    expect(subjectOf(written)).toBe('Cadarnhewch / Please confirm: Rhwydwaith energy / Network energy');
    for (const said of [
      'Os chi oedd, cadarnhewch',
      'If it was you, please confirm',
      'https://cascade.example.org/join/x',
    ])
      expect(renderText(written)).toContain(said);
  });
});

describe('somebody’s own page', () => {
  beforeEach(isMember);

  test('says what they get, and what they say there counts at once', async () => {
    expect(await text(own)).toContain('checked');
    const saved = await post(own, {
      ...wishes,
      'network-energy': '',
      pace: 'monthly',
      'paused-day': '24',
      'paused-month': '12',
      'paused-year': '2026',
      'topic-housing': 'yes',
      'sector-council': 'yes',
      format: 'print',
      address: '1 Stryd Fawr\nBangor',
      language: 'cy',
    });
    expect(saved.headers.get('location')).toContain('done=saved');
    expect(await inNetworks()).toEqual(['care']);
    expect((await memberNia())?.preferences).toEqual({
      pace: 'monthly',
      pausedUntil: '2026-12-24',
      topics: ['housing'],
      sectors: ['council'],
      language: 'cy',
      format: 'print',
      postalAddress: '1 Stryd Fawr\nBangor',
    });
    expect(await (await site.call(own)).text()).toContain('Eich rhwydweithiau');
  });

  test('keeps what was typed through a mistake', async () => {
    const shown = await (
      await post(own, {
        ...wishes,
        format: 'print',
        'paused-day': '1',
        'paused-month': '1',
        'paused-year': '2020',
      })
    ).text();
    expect(shown).toContain('Choose a day to come');
    expect(await (await post(own, { ...wishes, format: 'print' })).text()).toContain('Enter the address');
    expect((await memberNia())?.preferences.format).toBe('web');
  });

  test('opens by its own link only', async () => {
    const token = (path: string) => path.split('/')[2] ?? '';
    for (const other of [join, leaveOf(null), leaveOf(energy.id)])
      expect((await site.call(subscriberPath('wishes', token(other)))).status).toBe(404);
    expect((await site.call(subscriberPath('leave', token(own)))).status).toBe(404);
  });
});

describe('leaving', () => {
  beforeEach(isMember);
  const oneClick = (path: string, body: FormData | URLSearchParams) =>
    site.call(path, { method: 'POST', body });

  test('by the button of a mail program is done when it answers, without cookie or redirect, in either form', async () => {
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    const answers = [
      await oneClick(leaveOf(energy.id), new URLSearchParams('List-Unsubscribe=One-Click')),
      await oneClick(leaveOf(care.id), form),
      await oneClick(leaveOf(care.id), new URLSearchParams('List-Unsubscribe=One-Click')),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await inNetworks()).toEqual([]);
    expect((await memberNia())?.subscriptions.map(({ left }) => left?.how)).toEqual([
      'one-click',
      'one-click',
    ]);
  });

  test('by looking at the page changes nothing; by choosing on it leaves one network or everything', async () => {
    expect(await text(leaveOf(energy.id))).toContain('Leave this network: Network energy');
    expect(await (await post(leaveOf(energy.id), {})).text()).toContain('Error:');
    await post(leaveOf(energy.id), { choice: 'stay' });
    expect(await inNetworks()).toEqual(['care', 'energy']);
    expect(await (await post(leaveOf(energy.id), { choice: 'one' })).text()).toContain('You have left');
    expect(await inNetworks()).toEqual(['care']);
    await post(leaveOf(energy.id), { choice: 'all' });
    expect((await memberNia())?.stopped?.how).toBe('unsubscribe-page');
    const again = await site.members.changeAt(nia.email, site.now(), (view) =>
      addMember(view, closed, nia, ground, byStaff),
    );
    expect(again).toMatchObject({ refusal: 'network.refusal.wants-nothing' });
  });

  test('by a link that was altered changes nothing', async () => {
    const forged = leaveOf(energy.id).replace('/leave/', '/leave/x');
    expect((await oneClick(forged, new URLSearchParams('List-Unsubscribe=One-Click'))).status).toBe(404);
    expect(await inNetworks()).toEqual(['care', 'energy']);
  });
});

describe('the coordinator of a network', () => {
  const link = coordinatorPath(
    signCoordinatorLink(testKeys, { networkId: coordinated.id, personId: tom.id }),
  );

  test('keeps its members by their own link, and sees nothing else', async () => {
    const added = await post(`${link}/members/new`, {
      name: 'Nia Rees',
      email: nia.email,
      organisation: '',
      language: 'cy',
      source: 'Our own list',
      basis: 'public-task',
      'date-day': '1',
      'date-month': '11',
      'date-year': '2026',
    });
    expect(added.headers.get('location')).toBe(`${site.origin}${link}/members?done=added`);
    expect((await memberNia())?.subscriptions[0]?.ground).toMatchObject({ way: 'coordinator', by: tom.name });
    const shown = await text(`${link}/members`);
    expect(shown).toContain('Nia Rees');
    expect(shown).not.toContain('/staff/');
    expect(await text(link)).not.toContain('/staff/');
    expect(await text(`${link}/members.csv`)).toContain(nia.email);
    expect((await site.call(`${link}/members/import`)).status).toBe(200);
    await post(`${link}/members/${nia.id}/remove`, { choice: 'removed' });
    expect(await inNetworks()).toEqual([]);
  });

  test('has no way in once somebody else is that', async () => {
    await site.send('/staff/networks/coordinated/change', {
      step: 'typed',
      'name-cy': 'A',
      'name-en': 'A',
      'purpose-cy': 'B',
      'purpose-en': 'B',
      pace: 'weekly',
      approval: 'approved',
      joining: 'open',
      'coordinator-name': 'Gwen Parry',
      email: 'gwen@council.example.org',
      version: '1',
    });
    expect((await site.call(link)).status).toBe(404);
    const sent = await site.deliveries.about(networkSubject(coordinated.id));
    expect(sent.map(({ message }) => message.template)).toEqual(['network-coordinator']);
  });
});

test('every page is sound HTML in both languages', async () => {
  await isMember();
  await ask({ email: 'new@council.example.org' });
  const fresh = person('New', 'new@council.example.org').id;
  const pages = [
    '/networks',
    '/networks/sent',
    own,
    leaveOf(energy.id),
    leaveOf(null),
    linkOf({ kind: 'join', personId: fresh }),
  ];
  for (const page of pages)
    for (const language of ['cy', 'en']) {
      const response = await site.call(page, { headers: { cookie: `lang=${language}` } });
      expect([page, response.status, await htmlFaults(await response.text())]).toEqual([page, 200, []]);
    }
});
