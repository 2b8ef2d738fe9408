import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decideEvent } from '../../functions/applications/decide-event.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { allowed } from '../../functions/kernel/result.ts';
import { transact } from '../../functions/kernel/table.ts';
import { contactPosts, organisationTypes } from '../../functions/organisations/contact-post.ts';
import { system } from '../../functions/obligations/view.ts';
import { suppressPerson, upsertPerson } from '../../functions/people/person-store.ts';
import type { Person } from '../../functions/people/person.ts';
import { applicationSubject, roundSubject } from '../../functions/deliveries/subject.ts';
import { blankAnnouncement } from '../../functions/rounds/announcement.ts';
import { sendAnnouncement } from '../../functions/rounds/decide-announcement.ts';
import { editRound } from '../../functions/rounds/decide-round.ts';
import { putRecipients } from '../../functions/rounds/round-rows.ts';
import type { RoundId } from '../../functions/rounds/round.ts';
import { begunBid, openRound } from '../support/bids.ts';
import { manyPeople } from '../support/contacts.ts';
import { dieAtEveryCall } from '../support/crashes.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { person, rhian, siân, tom } from '../support/people.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const id = 'round-12' as RoundId;
const staff = { kind: 'staff', name: 'Catrin Rees' } as const;
const words = { cy: 'Dysgu sy’n dod gyntaf.', en: 'Learning comes first.' };
const published = openRound({
  announcement: { ...blankAnnouncement, words, audience: { posts: contactPosts, organisationTypes } },
  nextAt: eventTime('2026-12-11T09:00:00Z'),
});

/** A published round, and a circular of it that staff have just sent. */
async function announce(
  fund: TestFund,
  people: readonly Person[],
  { areKnown = true }: { readonly areKnown?: boolean } = {},
): Promise<void> {
  await fund.rounds.begin(published, [], published.createdAt);
  for (const one of areKnown ? people : [])
    await transact(fund.tables.client, [upsertPerson(fund.tables.stateTable, one)]);
  const at = eventTime('2026-11-03T10:02:00Z');
  const recipients = people.map((one) => ({
    id: one.id,
    seats: [{ organisation: 'A council', post: 'leader' as const }],
  }));
  const list = { recipients, leftOut: [] };
  const sent = await fund.rounds.change(id, at, (round) => {
    const decided = sendAnnouncement(round, list, null, { at, by: staff });
    return decided?.ok
      ? allowed({ ...decided.value, also: [putRecipients(fund.tables, id, list)] })
      : decided;
  });
  expect(sent.ok).toBe(true);
}

async function begin(fund: TestFund, bid: string, lead: Person): Promise<void> {
  await fund.applications.begin(begunBid(bid, lead), eventTime('2026-11-10T10:00:00Z'));
}

const circular = (people: readonly Person[]) =>
  people.map((one) => `round_round-12_announcement_${one.id}`).toSorted();

describe('a round on real parts', () => {
  let fund: TestFund;
  beforeEach(async () => {
    fund = await openFund(await dynamo.createTables());
  });
  afterEach(() => fund.stop());
  const sent = (template: string) =>
    fund
      .outbox()
      .map(({ letter }) => letter)
      .filter((letter) => letter.includes(template))
      .toSorted();
  const submit = (bid: string, at: string) =>
    fund.applications.change(bid as never, eventTime(at), (view) =>
      decideEvent(
        view,
        'submit',
        'applicant',
        { reason: '', unfinished: [] },
        { at: eventTime(at), by: system },
      ),
    );

  it('writes to everybody on the list of its circular, once', async () => {
    const people = manyPeople(60);
    await announce(fund, people);
    await fund.tick('2026-11-03T10:05:00Z');
    await fund.tick('2026-11-03T10:10:00Z');
    expect(sent('announcement')).toEqual(circular(people));
    expect((await fund.rounds.get(id))?.announcement.sending).toMatchObject({ recipients: 60, queued: 60 });
    expect((await fund.rounds.timeline(id)).map(({ what }) => what)).toEqual([
      'round-announced',
      'round-announcement-queued',
    ]);
  });

  it('writes to nobody who was taken off the list by a bounce on the way', async () => {
    const people = manyPeople(3);
    await announce(fund, people);
    const [gone] = people;
    if (gone === undefined) throw new Error('nobody');
    await transact(fund.tables.client, [
      suppressPerson(fund.tables.stateTable, gone.id, 'complaint', eventTime('2026-11-03T10:03:00Z')),
    ]);
    await fund.tick('2026-11-03T10:05:00Z');
    expect(sent('announcement')).toEqual(circular(people.slice(1)));
    const letters = await fund.deliveries.about(roundSubject(id));
    expect(letters.map(({ state }) => state).toSorted()).toEqual(['sent', 'sent', 'stopped']);
  });

  it('announces nothing that has closed while nobody was sending', async () => {
    await announce(fund, manyPeople(2));
    await fund.tick('2026-12-18T17:00:00Z');
    expect(sent('announcement')).toEqual([]);
    const letters = await fund.deliveries.about(roundSubject(id));
    expect(letters.map(({ detail }) => detail)).toEqual(['round-closed', 'round-closed']);
  });

  it('reminds the writers of unsent drafts five working mornings before it closes, once', async () => {
    await fund.rounds.begin(published, [], published.createdAt);
    await begin(fund, 'bdraft', rhian);
    await begin(fund, 'bsent', tom);
    expect((await submit('bsent', '2026-12-01T10:00:00Z')).ok).toBe(true);
    for (const time of ['10T09:00', '11T09:00', '11T09:05', '14T09:00', '18T09:00'])
      await fund.tick(`2026-12-${time}:00Z`);
    expect(sent('closing-soon')).toEqual([
      `application_bdraft_application-closing-soon_202612181700_${rhian.id}`,
    ]);
  });

  it('does not remind somebody who sends the bid in the moment before the reminder leaves', async () => {
    await fund.rounds.begin(published, [], published.createdAt);
    await begin(fund, 'bdraft', rhian);
    fund.afterClaim(async (letter) => {
      if (letter.includes('closing-soon')) await submit('bdraft', '2026-12-11T09:00:01Z');
    });
    await fund.tick('2026-12-11T09:00:00Z');
    expect(sent('closing-soon')).toEqual([]);
    const letters = await fund.deliveries.about(applicationSubject('bdraft' as never));
    expect(letters.find(({ detail }) => detail === 'answered')).toMatchObject({ state: 'stopped' });
  });

  it('tells them, when it has closed and its grace is over, that their drafts are kept', async () => {
    await fund.rounds.begin(published, [], published.createdAt);
    await begin(fund, 'bdraft', siân);
    for (const time of ['17:00', '17:10', '17:15', '17:20']) await fund.tick(`2026-12-18T${time}:00Z`);
    expect(sent('application-kept')).toHaveLength(1);
    const letter = fund.outbox().find(({ letter: name }) => name.includes('application-kept'));
    expect(letter?.at).toBe('2026-12-18T17:15:00.000Z');
    expect((await fund.rounds.get(id))?.nextAt).toBeNull();
    expect((await fund.rounds.timeline(id)).map(({ what, args }) => [what, args])).toEqual([
      ['round-closed', { count: 1 }],
    ]);
  });

  it('after a month of downtime tells only what is still true', async () => {
    await fund.rounds.begin(published, [], published.createdAt);
    await begin(fund, 'bdraft', siân);
    await fund.tick('2027-01-12T09:00:00Z');
    expect([sent('closing-soon'), sent('application-kept')]).toMatchObject([[], [expect.any(String)]]);
  });

  it('that closes later reminds of the later time, and takes back what was still to be said of the earlier one', async () => {
    await fund.rounds.begin(published, [], published.createdAt);
    await begin(fund, 'bdraft', tom);
    await fund.tick('2026-12-11T09:00:00Z');
    const at = eventTime('2026-12-18T16:00:00Z');
    const closesAt = eventTime('2027-01-08T17:00:00Z');
    await fund.rounds.change(id, at, (round) =>
      editRound(round, { edit: { closesAt }, reason: 'Snow.', wasBidSent: false }, { at, by: staff }),
    );
    for (const day of ['2026-12-18T17:20', '2026-12-31T09:00', '2027-01-08T17:15'])
      await fund.tick(`${day}:00Z`);
    expect(sent('closing-soon').map((letter) => letter.split('_')[3])).toEqual([
      '202612181700',
      '202701081700',
    ]);
    expect(sent('application-kept').map((letter) => letter.split('_')[3])).toEqual(['202701081700']);
  });
});

describe('a crash at any call of any function', () => {
  const everybodyOnce = (people: readonly Person[]) => async (fund: TestFund, where: string) => {
    const letters = fund.outbox().map(({ letter }) => letter);
    const ledger = await fund.deliveries.about(roundSubject(id));
    const marked = ledger.filter(({ state }) => state === 'unknown').map((letter) => String(letter.id));
    expect({ where, letters: [...new Set([...letters, ...marked])].toSorted() }).toEqual({
      where,
      letters: circular(people),
    });
    expect({ where, twice: letters.length - new Set(letters).size }).toEqual({ where, twice: 0 });
    expect((await fund.rounds.get(id))?.announcement.sending).toMatchObject({ queued: people.length });
  };
  it('while a circular goes out loses nobody on its list and writes to nobody twice', async () => {
    const people = manyPeople(3);
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        fund.calls.isCounting = false;
        await announce(fund, people);
        fund.calls.isCounting = true;
        await fund.tick('2026-11-03T10:05:00Z');
        fund.calls.isCounting = false;
        for (const time of ['10:10', '10:15', '11:00']) await fund.tick(`2026-11-03T${time}:00Z`);
      },
      everybodyOnce(people),
    );
    expect(calls).toBeGreaterThan(12);
  });

  it('between two pages of a circular goes on behind the last page that was committed', async () => {
    const people = manyPeople(53);
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        fund.calls.only = 'advance-round';
        // Nobody is on record, so that every letter is stopped before it is written: what counts here is the ledger.
        await announce(fund, people, { areKnown: false });
        for (const time of ['10:05', '10:10']) await fund.tick(`2026-11-03T${time}:00Z`);
      },
      async (fund, where) => {
        const ledger = await fund.deliveries.about(roundSubject(id));
        expect({ where, owed: ledger.map((letter) => String(letter.id)).toSorted() }).toEqual({
          where,
          owed: circular(people),
        });
        expect((await fund.rounds.get(id))?.announcement.sending).toMatchObject({ queued: 53 });
      },
    );
    expect(calls).toBeGreaterThanOrEqual(5);
  });

  it('while drafts are told of reminds each of their writers once', async () => {
    const writers = ['a', 'b', 'c'].map((name) => person(`Writer ${name}`, `${name}@body.example.org`));
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        fund.calls.isCounting = false;
        await fund.rounds.begin(published, [], published.createdAt);
        for (const writer of writers) await begin(fund, `b${writer.id}`, writer);
        await fund.tick('2026-11-10T10:00:00Z');
        fund.calls.isCounting = true;
        await fund.tick('2026-12-11T09:00:00Z');
        fund.calls.isCounting = false;
        for (const time of ['11T09:05', '14T09:00', '14T09:30']) await fund.tick(`2026-12-${time}:00Z`);
      },
      async (fund, where) => {
        const letters = fund.outbox().map(({ letter }) => letter);
        const ledgers = await Promise.all(
          writers.map((writer) => fund.deliveries.about(applicationSubject(`b${writer.id}` as never))),
        );
        const reminders = ledgers.flat().filter((letter) => letter.id.includes('closing-soon'));
        const lost = reminders.filter((letter) => !letters.includes(letter.id) && letter.state !== 'unknown');
        expect({
          where,
          reminders: reminders.length,
          lost,
          twice: letters.length - new Set(letters).size,
        }).toEqual({
          where,
          reminders: 3,
          lost: [],
          twice: 0,
        });
      },
    );
    expect(calls).toBeGreaterThan(12);
  });
});
