import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { transact, type TableAccess } from '../../functions/kernel/table.ts';
import { createMemberImporting, type MemberImporting } from '../../functions/networks/import-members.ts';
import { leaveNetwork } from '../../functions/networks/leave.ts';
import { createMemberStore, type MemberStore } from '../../functions/networks/member-store.ts';
import { subscriptionTo } from '../../functions/networks/member.ts';
import { suppressPerson } from '../../functions/people/person-store.ts';
import { idOfAddress } from '../support/contacts.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { testKeys } from '../support/people.ts';
import { membersFile } from './member-csv.ts';
import { at, byStaff, care, catrin, energy } from './members.ts';

let dynamo: TestDynamo;
let access: TableAccess;
let members: MemberStore;
let importing: MemberImporting;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  access = await dynamo.createTables();
  members = createMemberStore({ ...access, deliveryRetentionDays: 400, keys: testKeys });
  importing = createMemberImporting({ members, keys: testKeys });
});

const options = { by: catrin, language: 'en' } as const;
const nia = { email: 'nia@council.example.org', name: 'Nia Rees', source: 'Delegates of 2026' };
const load = (...rows: Record<string, string>[]) => importing.run(energy, membersFile(...rows), at, options);

describe('a file of members', () => {
  test('puts each into the network, with why they may be written to, once however often it is loaded', async () => {
    const row = { ...nia, organisation: 'Gwynedd Council', language: 'cymraeg', date: '30/10/2026' };
    expect(await load(row)).toMatchObject({ created: 1, unchanged: 0, rejected: [], heldBack: [] });
    expect(await load(row)).toMatchObject({ created: 0, unchanged: 1 });
    const member = (await members.get([idOfAddress(nia.email)])).get(idOfAddress(nia.email)) ?? null;
    expect(subscriptionTo(member, energy.id)?.ground).toEqual({
      basis: 'public-task',
      way: 'import',
      source: 'Delegates of 2026',
      date: '2026-10-30',
      wording: 'networks-2026-11',
      by: 'Catrin Rees',
    });
  });

  test('names what nobody could use, and loads the rest', async () => {
    const result = await load(
      nia,
      { ...nia, email: 'NIA+x@council.example.org' },
      { email: 'no address', name: '', source: '', basis: 'a whim', date: 'soon' },
    );
    expect(result.created).toBe(1);
    expect(result.rejected.map(({ row, column }) => [row, column])).toEqual([
      [3, 'email'],
      [4, 'email'],
      [4, 'name'],
      [4, 'source'],
      [4, 'basis'],
      [4, 'date'],
    ]);
  });

  test('shows first what it would do: who is new, who changes, who must not be written to', async () => {
    await load(nia, { ...nia, email: 'left@council.example.org', name: 'Left' });
    const left = idOfAddress('left@council.example.org');
    await members.change(left, at, (one) => leaveNetwork(one, energy.id, 'one-click', byStaff));
    const preview = await importing.preview(
      energy,
      membersFile(
        { ...nia, name: 'Nia Rees-Jones' },
        { ...nia, email: 'left+again@council.example.org', name: 'Left' },
        { ...nia, email: 'new@council.example.org', name: 'New' },
      ),
      at,
      options,
    );
    expect(preview).toMatchObject({
      created: 1,
      updated: 1,
      rejected: [],
      heldBack: [{ row: 3, column: 'email' }],
      changes: [
        { kind: 'updated', name: 'Nia Rees-Jones', nameBefore: 'Nia Rees' },
        { kind: 'created', name: 'New', nameBefore: null },
      ],
    });
    expect(preview.heldBack[0]?.message).toContain('left the network');
    expect(await members.count(energy.id)).toBe(1);
  });

  test.each([
    'Nia@Council.Example.Org',
    'nia+list@council.example.org',
    'ｎｉａ@council.example.org',
    ' nia@council.example.org',
  ])('cannot bring back an address to which mail has stopped (%s)', async (email) => {
    await load(nia);
    await transact(access.client, [
      suppressPerson(access.stateTable, idOfAddress(nia.email), 'complaint', at),
    ]);
    const result = await importing.run(care, membersFile({ ...nia, email }), at, options);
    expect(result).toMatchObject({ created: 0, heldBack: [{ row: 2 }] });
    expect(await members.count(care.id)).toBe(0);
  });

  test('of many hundreds is loaded whole, twice at once without a member lost or doubled', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => ({
      ...nia,
      email: `m${n}@council.example.org`,
      name: `Member ${n}`,
    }));
    const results = await Promise.all([load(...rows), load(...rows)]);
    expect(results.flatMap(({ rejected, heldBack }) => [...rejected, ...heldBack])).toEqual([]);
    expect(await members.count(energy.id)).toBe(300);
  });
});
