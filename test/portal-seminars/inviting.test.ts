import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  fingerprintOf,
  mostInvited,
  startSending,
  withAddressed,
} from '../../functions/circulars/circular.ts';
import { seminarSubject } from '../../functions/deliveries/subject.ts';
import { createLog } from '../../functions/kernel/log.ts';
import { transact } from '../../functions/kernel/table.ts';
import { addMember } from '../../functions/networks/join.ts';
import { leaveNetwork } from '../../functions/networks/leave.ts';
import { putNetwork } from '../../functions/networks/network-rows.ts';
import type { NetworkId } from '../../functions/networks/network.ts';
import { suppressPerson } from '../../functions/people/person-store.ts';
import { createAdvanceSeminar } from '../../functions/seminars/advance-seminar.handler.ts';
import { whySeminarLetterNotWanted } from '../../functions/seminars/letter-still-wanted.ts';
import { putInvited, putSeminar } from '../../functions/seminars/seminar-rows.ts';
import type { SeminarMessage } from '../../functions/seminars/seminar-message.ts';
import { byStaff, care, energy, ground, named, nia } from '../networks/members.ts';
import type { PortalSite } from '../portal/portal-site.ts';
import { publishedSeminar } from '../seminars/seminar.ts';
import { manyPeople } from '../support/contacts.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { suppressed, tom } from '../support/people.ts';
import { openSeminarSite, type SeminarSite } from './seminar-site.ts';

let dynamo: TestDynamo;
let seminars: SeminarSite;
let site: PortalSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  seminars = await openSeminarSite(await dynamo.createTables());
  ({ site } = seminars);
  await transact(site.access.client, [
    putNetwork(site.access, null, energy),
    putNetwork(site.access, null, care),
  ]);
});
afterEach(() => seminars.stop());

const page = () => `/staff/seminars/${seminars.seminar.id}`;
const siân = named('Siân Morgan', 'sian@health.example.org');
const join = (who: typeof nia, network = energy) =>
  site.members.changeAt(who.email, site.now(), (view) => addMember(view, network, who, ground, byStaff));
const choose = (fields: Readonly<Record<string, string>>) =>
  site.send(`${page()}/audience`, { step: 'chosen', ...fields });
const shownList = async () => (await site.see(`${page()}/invite`)).text();
const seenIn = (text: string) => /name="seen" value="([0-9a-f]+)"/.exec(text)?.[1] ?? '';
const invitation = async () => (await site.seminars.get(seminars.seminar.id))?.invitation;

describe('an invitation to networks and people', () => {
  test('goes to each of them once, whatever brings them onto the list, but to nobody whose mail has stopped', async () => {
    await join(nia);
    await join(nia, care);
    await join(siân);
    await transact(site.access.client, [
      suppressPerson(site.access.stateTable, siân.id, 'complaint', site.now()),
    ]);
    const guests = `Tom Bevan, ${tom.email}\n\nNia Rees <${nia.email.toUpperCase()}>`;
    const chosen = await choose({ 'network-energy': 'yes', 'network-care': 'yes', guests });
    expect(chosen.headers.get('location')).toContain('/invite');
    expect(await invitation()).toMatchObject({ networks: ['care', 'energy'], guests: [tom.id, nia.id] });
    const shown = await shownList();
    expect(shown).toContain('2 people');
    expect(shown.indexOf('Siân Morgan')).toBeGreaterThan(shown.indexOf('Left out'));
    await site.send(`${page()}/invite`, { choice: 'yes', seen: seenIn(shown) });
    const list = await site.seminars.invited(seminars.seminar.id);
    expect(list?.recipients).toEqual([
      { id: nia.id, seats: [], networks: ['care', 'energy'], isGuest: true },
      { id: tom.id, seats: [], isGuest: true },
    ]);
    expect(list?.leftOut).toMatchObject([{ id: siân.id, why: 'complaint' }]);
  });

  test('is shown again when somebody joined since it was looked at', async () => {
    await join(nia);
    await choose({ 'network-energy': 'yes' });
    const seen = seenIn(await shownList());
    await join(siân);
    const late = await (await site.send(`${page()}/invite`, { choice: 'yes', seen })).text();
    expect(late).toContain('Siân Morgan');
    expect((await invitation())?.sending).toBeNull();
  });

  test('asks for somebody, for whole lines, and for posts with kinds of bodies', async () => {
    expect(await (await choose({})).text()).toContain('a network, or name somebody');
    const half = await (
      await choose({ 'post-leader': 'yes', guests: 'Nobody\nNia, nia@example.org' })
    ).text();
    expect(half).toContain('kind of organisation');
    expect(half).toContain('These are not: Nobody');
    expect(half).toContain('Nia, nia@example.org');
    await choose({ guests: 'Nia Rees, nia@example.org' });
    expect(await (await site.see(`${page()}/audience`)).text()).toContain('Nia Rees, nia@example.org');
  });
});

describe('the list of an invitation', () => {
  test('holds a network of thousands, and is put into the ledger page by page, everybody once', async () => {
    const people = manyPeople(2_345);
    const list = withAddressed(
      { recipients: [], leftOut: [] },
      people.map((person) => ({ person, networks: ['energy' as NetworkId] })),
    );
    const on = { at: site.now(), by: { name: 'Catrin Rees' } };
    const started = startSending(list, fingerprintOf(list), on, mostInvited);
    if (!started.ok) throw new Error(started.refusal);
    const before = publishedSeminar({ id: 'large' as never, nextAt: site.now() });
    const seminar = { ...before, invitation: { ...before.invitation, sending: started.value } };
    await transact(site.access.client, [
      putSeminar(site.access, null, seminar),
      ...putInvited(site.access, seminar.id, list),
    ]);
    const advance = createAdvanceSeminar({ ...site, log: createLog(() => undefined) } as never);
    const letters: string[] = [];
    for (let hasMore = true; hasMore;) {
      const looked = await advance({ id: seminar.id, at: site.now() } as never);
      letters.push(...looked.pages.flat());
      ({ hasMore } = looked);
    }
    expect(new Set(letters).size).toBe(2_345);
    expect(letters).toHaveLength(2_345);
    const [first] = letters;
    expect(first).toBe(`${seminarSubject(seminar.id)}_invitation_${people[0]?.id}`);
  });

  test('is refused when it is longer than what is written together', () => {
    const recipients = Array.from({ length: mostInvited + 1 }, () => ({ id: tom.id, seats: [] }));
    const on = { at: site.now(), by: { name: 'Catrin Rees' } };
    expect(startSending({ recipients, leftOut: [] }, null, on, mostInvited)).toMatchObject({ ok: false });
  });

  test('leaves out whoever cannot be reached, and names each once', () => {
    const list = withAddressed({ recipients: [], leftOut: [] }, [
      { person: suppressed(tom), networks: ['energy' as NetworkId] },
      { person: suppressed(tom), networks: [] },
    ]);
    expect(list).toEqual({
      recipients: [],
      leftOut: [{ id: tom.id, seats: [], networks: ['energy'], isGuest: true, why: 'hard-bounce' }],
    });
  });
});

test('somebody who left every network that brought them onto the list gets nothing; who still is in one does', async () => {
  await join(nia);
  await join(nia, care);
  const { seminar } = seminars;
  const message = (networks?: readonly NetworkId[]): SeminarMessage => ({
    template: 'seminar-invitation',
    seats: [],
    ...(networks === undefined ? {} : { networks }),
  });
  const why = async (...networks: readonly NetworkId[]) => {
    const view = await site.attendances.view(seminar.id, nia.id);
    if (view === null) throw new Error('not known');
    const asked = message(networks.length === 0 ? undefined : networks);
    return whySeminarLetterNotWanted(asked, view, site.now());
  };
  expect(await why(energy.id)).toBeNull();
  await site.members.change(nia.id, site.now(), (one) =>
    leaveNetwork(one, energy.id, 'one-click', { at: site.now(), by: byStaff.by }),
  );
  expect(await why(energy.id)).toBe('left-network');
  expect(await why(energy.id, care.id)).toBeNull();
  // A guest, or the holder of a post, is written to whatever they want of networks.
  expect(await why()).toBeNull();
});
