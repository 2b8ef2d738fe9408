import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventTime } from '../../functions/kernel/event-time.ts';
import type { TableAccess } from '../../functions/kernel/table.ts';
import { transact } from '../../functions/kernel/table.ts';
import { type ContactStore, createContactStore } from '../../functions/organisations/contact-store.ts';
import { contactIdOf, type ContactId, emptyPost, fillPost } from '../../functions/organisations/contact.ts';
import {
  type ContactImporting,
  createContactImporting,
} from '../../functions/organisations/import-contacts.ts';
import { createPersonStore, suppressPerson } from '../../functions/people/person-store.ts';
import { contactsFile, idOfAddress } from '../support/contacts.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { testKeys } from '../support/people.ts';

let dynamo: TestDynamo;
let access: TableAccess;
let contacts: ContactStore;
let importing: ContactImporting;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  access = await dynamo.createTables();
  contacts = createContactStore(access);
  importing = createContactImporting({ contacts, people: createPersonStore(access), keys: testKeys });
});

const at = eventTime('2026-11-02T10:00:00Z');
const options = { by: 'Catrin Rees', language: 'en' } as const;
const leader = {
  organisation: 'Gwynedd Council',
  organisation_type: 'council',
  post: 'leader',
  name: 'Rhian Pritchard',
  email: 'rhian@gwynedd.example.org',
  language: 'cy',
};
const director = { ...leader, post: 'finance director', name: 'Tom Bevan', email: 'tom@gwynedd.example.org' };
const load = (...rows: Record<string, string>[]) => importing.run(contactsFile(rows), at, options);
const leaderId = 'gwynedd-council_leader' as ContactId;
const holders = async () =>
  (await contacts.list()).map(({ contact, person }) => [
    contact.id,
    contact.organisationType,
    person?.name ?? null,
  ]);

describe('the register of contacts', () => {
  it('lists the posts of a body together, in the order of the posts', async () => {
    await load(director, leader, {
      ...leader,
      organisation: 'Cyngor Sir Ynys Môn',
      email: 'a@mon.example.org',
      name: 'A',
    });
    expect(await holders()).toEqual([
      ['cyngor-sir-ynys-mon_leader', 'council', 'A'],
      ['gwynedd-council_leader', 'council', 'Rhian Pritchard'],
      ['gwynedd-council_finance-director', 'council', 'Tom Bevan'],
    ]);
  });

  it('loads a file once: the same file again changes nothing', async () => {
    expect(await load(leader, director)).toMatchObject({ created: 2, updated: 0, unchanged: 0 });
    expect(await load(leader, director)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('shows what a file would do before it does it', async () => {
    await load(leader);
    const successor = { ...leader, name: 'Nia Rees', email: 'nia@gwynedd.example.org' };
    const preview = await importing.preview(contactsFile([successor, director]), at, options);
    expect(preview).toMatchObject({
      created: 1,
      updated: 1,
      changes: [
        { kind: 'updated', row: 2, before: { name: 'Rhian Pritchard' }, after: { name: 'Nia Rees' } },
        { kind: 'created', row: 3, before: null, after: { name: 'Tom Bevan' } },
      ],
    });
    expect(await holders()).toHaveLength(1);
  });

  it('keeps what staff said since when the old file comes again, and follows a new one', async () => {
    await load(leader);
    const before = (await contacts.get([leaderId])).get(leaderId);
    if (before === undefined) throw new Error('not loaded');
    const named = { name: 'Nia Rees', email: 'nia@gwynedd.example.org', language: 'en' as const };
    const person = { ...named, id: idOfAddress(named.email) };
    await contacts.save(
      before,
      fillPost(before, { organisationType: 'council', person }, undefined, { at, by: 'Staff' }),
    );
    await load(leader);
    expect(await holders()).toEqual([[leaderId, 'council', 'Nia Rees']]);
    await load({ ...leader, name: 'Huw Owen', email: 'huw@gwynedd.example.org' });
    expect(await holders()).toEqual([[leaderId, 'council', 'Huw Owen']]);
  });

  it('takes a body’s kind from its other posts where a file does not say it', async () => {
    await load(leader);
    await load({ ...director, organisation_type: '' });
    expect((await holders()).map(([, type]) => type)).toEqual(['council', 'council']);
  });

  it('lets a post be vacant, and a stop on somebody’s mail stay', async () => {
    await load(leader, director);
    const id = idOfAddress(director.email);
    await transact(access.client, [suppressPerson(access.stateTable, id, 'hard-bounce', at)]);
    await load({ ...director, name: 'Thomas Bevan' });
    const [first, second] = await contacts.list();
    expect(second?.person).toMatchObject({ name: 'Thomas Bevan', suppression: { reason: 'hard-bounce' } });
    if (first === undefined) throw new Error('no contact');
    await contacts.save(
      first.contact,
      fillPost(first.contact, { organisationType: 'council', person: null }, undefined, { at, by: 'Staff' }),
    );
    expect((await contacts.list())[0]?.person).toBeNull();
  });

  it('is changed by the first of two who saw the same post, and the second is told', async () => {
    const before = emptyPost(
      'Gwynedd Council',
      'leader',
      contactIdOf('Gwynedd Council', 'leader') as ContactId,
      { at, by: 'A' },
    );
    const change = fillPost(before, { organisationType: 'council', person: null }, undefined, {
      at,
      by: 'A',
    });
    const saved = await Promise.all([contacts.save(before, change), contacts.save(before, change)]);
    expect(saved.toSorted()).toEqual([false, true]);
  });

  it('loads many rows of one new person, and two loads at once, without losing any', async () => {
    const rows = ['leader', 'chief executive', 'finance director', 'finance portfolio holder'].map(
      (post) => ({ ...leader, post }),
    );
    const results = await Promise.all([load(...rows), load(...rows)]);
    expect(results.flatMap(({ rejected }) => rejected)).toEqual([]);
    expect(await holders()).toHaveLength(4);
  });
});
