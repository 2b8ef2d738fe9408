import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { transact } from '../../functions/kernel/table.ts';
import { addMember, type NamedMember } from '../../functions/networks/join.ts';
import { leaveEverything, leaveNetwork } from '../../functions/networks/leave.ts';
import { memberShards } from '../../functions/networks/member-rows.ts';
import { createMemberStore, type MemberStore } from '../../functions/networks/member-store.ts';
import { networksOf } from '../../functions/networks/member.ts';
import { createNetworkStore, type NetworkStore } from '../../functions/networks/network-store.ts';
import { beginNetwork, editNetwork, type Network } from '../../functions/networks/network.ts';
import { mailboxOf } from '../../functions/people/mailbox.ts';
import { suppressPerson } from '../../functions/people/person-store.ts';
import type { PersonId } from '../../functions/people/person.ts';
import { countCalls, type CountedTables } from '../support/counted.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { testKeys } from '../support/people.ts';
import { at, byStaff, care, catrin, energy, ground, named, nia } from './members.ts';

let dynamo: TestDynamo;
let counted: CountedTables;
let members: MemberStore;
let networks: NetworkStore;
beforeAll(async () => {
  dynamo = await startDynamo();
});
beforeEach(async () => {
  counted = countCalls(await dynamo.createTables());
  members = createMemberStore({ ...counted.tables, deliveryRetentionDays: 400, keys: testKeys });
  networks = createNetworkStore({ ...counted.tables, deliveryRetentionDays: 400 });
});
afterAll(() => dynamo.stop());

const add = (who: NamedMember, network: Network = energy) =>
  members.changeAt(who.email, at, (view) => addMember(view, network, who, ground, byStaff));
const leave = (id: PersonId, how: 'one-click' | 'removed' = 'one-click') =>
  members.change(id, at, (member) => leaveNetwork(member, energy.id, how, byStaff));
const rosterOf = async (network = energy) =>
  (await members.roster(network.id, { limit: 100 })).items.map(({ name }) => name);

describe('spellings of one mailbox', () => {
  test.each([
    ['Nia@Council.Example.Org', 'nia@council.example.org'],
    [' nia@council.example.org ', 'nia@council.example.org'],
    ['ｎｉａ@council.example.org', 'nia@council.example.org'],
    ['nia+news+more@council.example.org', 'nia@council.example.org'],
    ['+news@council.example.org', '+news@council.example.org'],
    ['nia@cyngor-môn.example.org', 'nia@xn--cyngor-mn-n7a.example.org'],
    ['nia@council.example.org.', 'nia@council.example.org'],
    ['n.i.a+x@googlemail.com', 'nia@gmail.com'],
    ['n.i.a@council.example.org', 'n.i.a@council.example.org'],
  ])('%s is %s', (spelling, mailbox) => {
    expect(mailboxOf(spelling)).toBe(mailbox);
  });
});

describe('members', () => {
  test('are on the roster of each network they are in, by name, and are counted', async () => {
    await add(named('Siân Morgan', 'sian@council.example.org'));
    await add(nia);
    await add(nia, care);
    expect(await rosterOf()).toEqual(['Nia Rees', 'Siân Morgan']);
    expect(await rosterOf(care)).toEqual(['Nia Rees']);
    expect(await Promise.all([energy, care].map(({ id }) => members.count(id)))).toEqual([2, 1]);
    await leave(nia.id);
    expect(await rosterOf()).toEqual(['Siân Morgan']);
    expect(await rosterOf(care)).toEqual(['Nia Rees']);
    expect((await members.timeline(nia.id)).map(({ what }) => what)).toEqual([
      'network-member-added',
      'network-member-added',
      'network-left',
    ]);
  });

  test('stand under their new name on every roster after a list names them so', async () => {
    await add(nia);
    await add(nia, care);
    await add({ ...nia, name: 'Zoe Rees' });
    expect([...(await rosterOf()), ...(await rosterOf(care))]).toEqual(['Zoe Rees', 'Zoe Rees']);
  });

  test('are listed page by page', async () => {
    for (const name of ['Ann', 'Bethan', 'Carys']) await add(named(name, `${name}@council.example.org`));
    const first = await members.roster(energy.id, { limit: 2 });
    const rest = await members.roster(energy.id, { limit: 2, cursor: first.cursor ?? '' });
    expect([first, rest].map(({ items }) => items.map(({ name }) => name))).toEqual([
      ['Ann', 'Bethan'],
      ['Carys'],
    ]);
  });

  test('who are added by two at once are there once, and nothing of either is lost', async () => {
    const both = await Promise.all([add(nia), add(nia, care), add(nia)]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    const member = (await members.get([nia.id])).get(nia.id);
    expect(member && [...networksOf(member)].toSorted()).toEqual(['care', 'energy']);
    expect(member?.subscriptions).toHaveLength(2);
  });

  test('are read for a run in pages of whole members: each once, in one order, one call a page, spread over all shards', async () => {
    const people = Array.from({ length: 120 }, (_, n) => named(`Member ${n}`, `m${n}@council.example.org`));
    await Promise.all(people.map((one) => add(one)));
    await Promise.all(people.filter((_, n) => n % 3 === 0).map((one) => add(one, care)));
    const run = async () => {
      const pages: (readonly string[])[] = [];
      for (const shard of memberShards) {
        let after: PersonId | null = null;
        do {
          const page = await members.page(shard, { after, limit: 5 });
          pages.push(page.members.map(({ personId }) => personId));
          if (page.members.some(({ subscriptions }) => subscriptions.length === 0))
            throw new Error('not whole');
          ({ after } = page);
        } while (after !== null);
      }
      return pages;
    };
    const before = [...counted.calls.values()].reduce((sum, count) => sum + count, 0);
    const pages = await run();
    const calls = [...counted.calls.values()].reduce((sum, count) => sum + count, 0) - before;
    expect(calls).toBe(pages.length);
    expect(pages.flat().toSorted()).toEqual(people.map(({ id }) => id).toSorted());
    expect(await run()).toEqual(pages);
    const used = new Set(people.map(({ id }) => id.slice(-1)));
    expect(used.size).toBeGreaterThan(16);
  });
});

describe('an address to which mail has stopped', () => {
  const spellings = [
    'NIA@council.example.org',
    'nia+digest@council.example.org',
    'Nia@COUNCIL.example.org.',
    'ｎｉａ@council.example.org',
  ];

  test.each(spellings)('is refused as %s', async (email) => {
    await add(nia);
    await leave(nia.id, 'removed');
    await transact(counted.tables.client, [
      suppressPerson(counted.tables.stateTable, nia.id, 'hard-bounce', at),
    ]);
    expect(await add(named('Nia', email))).toEqual({ ok: false, refusal: 'network.refusal.suppressed' });
    expect(await rosterOf()).toEqual([]);
  });

  test('is refused in its plain spelling, and in any other, when it had a longer one', async () => {
    const long = named('Nia', 'nia+fund@council.example.org');
    await add(long);
    await transact(counted.tables.client, [
      suppressPerson(counted.tables.stateTable, long.id, 'complaint', at),
    ]);
    for (const email of [nia.email, 'nia+other@council.example.org', ...spellings])
      expect(await add(named('Nia', email), care)).toMatchObject({ refusal: 'network.refusal.suppressed' });
  });

  test('is refused in any spelling when its owner wants nothing from any network', async () => {
    await add(nia);
    await members.change(nia.id, at, (member) => leaveEverything(member, 'one-click', byStaff));
    for (const email of spellings)
      expect(await add(named('Nia', email), care)).toMatchObject({
        refusal: 'network.refusal.wants-nothing',
      });
  });

  test('is looked up with many others in three reads', async () => {
    await add(named('Nia', 'nia+fund@council.example.org'));
    const before = [...counted.calls.values()].reduce((sum, count) => sum + count, 0);
    const emails = [
      'nia@council.example.org',
      ...Array.from({ length: 24 }, (_, n) => `m${n}@council.example.org`),
    ];
    const found = await members.lookUp(emails);
    const calls = [...counted.calls.values()].reduce((sum, count) => sum + count, 0) - before;
    expect(found.get('nia@council.example.org')?.sameMailbox.members).toHaveLength(1);
    expect(found.get('m1@council.example.org')?.sameMailbox).toEqual({ people: [], members: [] });
    expect(calls).toBeLessThanOrEqual(3);
  });
});

describe('networks', () => {
  const { name, purpose, sectors, coordinatorId, defaultPace, goesOutByItself, isOpen } = energy;
  const facts = { name, purpose, sectors, coordinatorId, defaultPace, goesOutByItself, isOpen };
  const begin = async (begunWith = 'form-1') => {
    const decided = beginNetwork({ id: energy.id, begunWith, facts }, byStaff);
    return decided.ok && networks.begin(decided.value, at);
  };

  test('begin once, and are changed with what happened', async () => {
    expect([await begin(), await begin('form-2')]).toEqual([true, false]);
    const later = eventTime('2026-11-03T10:00:00Z');
    const changed = await networks.change(energy.id, later, (network) =>
      editNetwork(network, { goesOutByItself: true }, { at: later, by: catrin }),
    );
    expect(changed).toMatchObject({ ok: true, value: { network: { goesOutByItself: true } } });
    expect(await networks.list()).toMatchObject([{ id: 'energy', goesOutByItself: true, version: 2 }]);
    expect((await networks.timeline(energy.id)).map(({ what }) => what)).toEqual([
      'network-begun',
      'network-changed',
    ]);
  });

  test('that do not exist cannot be changed', async () => {
    expect(await networks.change(energy.id, at, () => null)).toEqual({
      ok: false,
      refusal: 'refusal.not-found',
    });
  });
});
