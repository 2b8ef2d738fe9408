import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { transact } from '../../functions/kernel/table.ts';
import { addMember } from '../../functions/networks/join.ts';
import { beginNetwork } from '../../functions/networks/network.ts';
import { contactIdOf, emptyPost, fillPost } from '../../functions/organisations/contact.ts';
import { createErasing } from '../../functions/people/erase-person.ts';
import { publishSeminar } from '../../functions/seminars/decide-seminar.ts';
import { register, type Registration } from '../../functions/seminars/registration.ts';
import { putAttendance } from '../../functions/seminars/seminar-rows.ts';
import { createPersonNotes } from '../../functions/people/person-notes.ts';
import { suppressPerson, upsertPerson } from '../../functions/people/person-store.ts';
import { energy, ground } from '../networks/members.ts';
import { commitmentOf } from '../seminars/attendance.ts';
import { draftSeminar } from '../seminars/seminar.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { person, rhian, testKeys, tom } from '../support/people.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  await hold();
});
afterEach(() => site.stop());

const nia = person('Nia Gwawr Tudful', 'nia.tudful@council.example.org', 'cy');
const notes = () => createPersonNotes(site.access);
const who = { ...nia, organisation: 'Cyngor Aled' };
const by = { kind: 'staff', name: 'Catrin Rees' } as const;
const seminar = draftSeminar({ places: 1 });
const said: Registration = {
  way: 'online',
  organisation: 'Cyngor Aled',
  organisationType: 'council',
  expected: {},
};
const path = `/staff/people/${nia.id}`;

/** Nia is in a network, holds a post, has the only place at a seminar, promised something there and was noted; Tom waits for her place. */
async function hold(): Promise<void> {
  const at = site.now();
  const { access } = site;
  const begun = beginNetwork({ id: energy.id, begunWith: 'energy', facts: energy }, { at, by });
  if (!begun.ok) throw new Error(begun.refusal);
  await site.networks.begin(begun.value, at);
  await site.members.changeAt(nia.email, at, (view) => addMember(view, energy, who, ground, { at, by }));
  for (const someone of [rhian, tom])
    await transact(access.client, [upsertPerson(access.stateTable, someone)]);
  const contactId = contactIdOf('Cyngor Aled', 'leader');
  if (contactId === null) throw new Error('no such post');
  const post = emptyPost('Cyngor Aled', 'leader', contactId, { at, by: by.name });
  await site.contacts.save(
    post,
    fillPost(post, { organisationType: 'council', person: nia }, undefined, { at, by: by.name }),
  );
  await site.seminars.begin(seminar, [], at);
  await site.seminars.change(seminar.id, at, (one) => publishSeminar(one, { at, by }));
  for (const { id } of [nia, tom])
    await site.attendances.change(seminar.id, id, { at, by }, (view) => register(view, said, { at, by }));
  const attendance = (await site.attendances.ofPerson(nia.id, [seminar.id])).get(seminar.id);
  if (attendance === undefined) throw new Error('not registered');
  const commitments = [commitmentOf({ text: 'Ask the Tudful wards' })];
  await transact(access.client, [putAttendance(access, attendance, { ...attendance, commitments })]);
  await transact(access.client, [suppressPerson(access.stateTable, nia.id, 'hard-bounce', at)]);
  await notes().liftSuppression(nia.id, { at, by, reason: 'Nia Tudful rang' });
  const [letter] = await site.deliveries.everyTo(nia.id);
  if (letter === undefined) throw new Error('no letter');
  // Its sender noted where it went.
  await site.deliveries.step(letter, 'claim', { nextAt: null, claimedAt: at, sentTo: nia.email });
}

/** Every row of both tables, as text. */
async function everything(): Promise<string> {
  const tables = [site.access.stateTable, site.access.deliveriesTable];
  const rows = await Promise.all(
    tables.map((TableName) => site.access.client.send(new ScanCommand({ TableName, ConsistentRead: true }))),
  );
  // The key of a roster's line that was taken away goes with the line itself.
  return JSON.stringify(
    rows
      .flatMap(({ Items = [] }) => Items)
      .filter(({ sk, type }) => type !== 'erased' || !String(sk).startsWith('ROSTER#')),
  );
}

const erase = () => site.send(`${path}/erase`, { choice: 'yes' });
const seen = async (address: string) => (await site.see(address)).text();

describe('a copy of all that is held on somebody', () => {
  test('is one file with everything, and is noted without a word of it', async () => {
    const page = await seen(`${path}/export`);
    expect(page).toContain('Copy of all that is held');
    const response = await site.send(`${path}/export`, {});
    expect([response.status, response.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="${nia.id}.json"`,
    ]);
    expect(await response.json()).toMatchObject({
      format: 'cascade-person-1',
      person: { name: nia.name, email: nia.email, language: 'cy' },
      member: { subscriptions: [{ networkId: 'energy', ground }] },
      posts: [{ organisation: 'Cyngor Aled', post: 'leader' }],
      seminars: [{ seminarId: seminar.id, commitments: [{ text: 'Ask the Tudful wards' }] }],
      letters: [{ recipientId: nia.id, expiresAt: expect.any(Number) }],
      timeline: expect.arrayContaining([expect.objectContaining({ what: 'suppression-lifted' })]),
      leftOut: 0,
    });
    expect(await seen(path)).toContain('A copy of all that is held was given out.');
  });
});

describe('erasing what is held on somebody', () => {
  test('is done only after a choice, which says what goes and what stays', async () => {
    const page = await seen(`${path}/erase`);
    for (const words of ['What goes', 'What stays', 'A keyed code of the address'])
      expect(page).toContain(words);
    expect((await site.send(`${path}/erase`, {})).status).toBe(422);
    expect((await site.send(`${path}/erase`, { choice: 'no' })).status).toBe(303);
    expect(await everything()).toContain('Tudful');
  });

  test('leaves no name, address or word of theirs in any row, and the place goes to whoever waits', async () => {
    expect((await erase()).status).toBe(303);
    const all = await everything();
    for (const word of ['Tudful', 'tudful', 'Gwawr'])
      expect([word, all.includes(word)]).toEqual([word, false]);
    const attendances = await site.attendances.ofPerson(tom.id, [seminar.id]);
    expect(attendances.get(seminar.id)?.state).toBe('registered');
    expect(await site.attendances.places(seminar.id)).toEqual({ taken: 1, waiting: 0 });
    const page = await seen(path);
    for (const words of ['Dilëwyd / Erased', 'Erasing has begun.', 'What was held was erased.', 'Catrin'])
      expect([words, page.includes(words)]).toEqual([words, true]);
    expect(page).not.toContain('Let mail through again');
    expect(await seen('/staff/people')).not.toContain('Dilëwyd');
    expect((await site.members.roster(energy.id, { limit: 10 })).items).toEqual([]);
    expect(await site.members.count(energy.id)).toBe(0);
  });

  test('keeps lists from bringing them back, in any spelling', async () => {
    await erase();
    for (const email of [nia.email, 'NIA.Tudful+news@council.example.org']) {
      const at = site.now();
      const added = await site.members.changeAt(email, at, (view) =>
        addMember(view, energy, { ...who, email }, ground, { at, by }),
      );
      expect(added.ok).toBe(false);
    }
    expect(await notes().liftSuppression(nia.id, { at: site.now(), by, reason: 'x' })).toBe(false);
  });

  test('goes on from where it was interrupted, and doing it again changes nothing', async () => {
    const broken = createErasing({
      tables: site.access,
      keys: testKeys,
      seminars: site.seminars,
      attendances: site.attendances,
      members: site.members,
      contacts: site.contacts,
      deliveries: {
        everyTo: async () => {
          throw new Error('the process dies');
        },
        forgetAddress: site.deliveries.forgetAddress,
      },
    });
    await expect(broken.erase(nia.id, { at: site.now(), by })).rejects.toThrow('the process dies');
    const held = (await site.people.get([nia.id])).get(nia.id);
    expect([held?.suppression?.reason, held?.email]).toEqual(['erased', nia.email]);
    expect(await seen(path)).toContain('Erasing has begun and is not finished.');
    await erase();
    expect(await everything()).not.toContain('Tudful');
    const before: unknown = JSON.parse(await everything());
    expect((await erase()).status).toBe(303);
    expect(JSON.parse(await everything())).toEqual(before);
  });

  test('of somebody who is not there says so', async () => {
    expect((await site.see('/staff/people/pnobody/erase')).status).toBe(404);
  });
});
