import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { eventTime, type EventTime } from '../../functions/kernel/event-time.ts';
import type { Result } from '../../functions/kernel/result.ts';
import { transact } from '../../functions/kernel/table.ts';
import { upsertPerson } from '../../functions/people/person-store.ts';
import type { Person, PersonId } from '../../functions/people/person.ts';
import { answerCommitment, commit } from '../../functions/seminars/commit-and-answer.ts';
import { cancelSeminar, editSeminar, publishSeminar } from '../../functions/seminars/decide-seminar.ts';
import { nameOrganiser } from '../../functions/seminars/name-organiser.ts';
import { giveUpPlace, register, type Registration } from '../../functions/seminars/registration.ts';
import type { Seminar } from '../../functions/seminars/seminar.ts';
import { clock, draftSeminar } from '../seminars/seminar.ts';
import { answerOf } from '../seminars/attendance.ts';
import { createVirtualTime } from '../simulation/virtual-time.ts';
import { dieAtEveryCall } from '../support/crashes.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { rhian, siân, tom } from '../support/people.ts';

let dynamo: TestDynamo;
let fund: TestFund;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  fund = await openFund(await dynamo.createTables());
});
afterEach(() => fund.stop());

const { id } = draftSeminar();
const staff = { kind: 'staff', name: 'Catrin Rees' } as const;
const begun = eventTime('2027-03-01T10:00:00Z');
const said: Registration = {
  way: 'online',
  organisation: 'Gwynedd Council',
  organisationType: 'council',
  expected: { consent: 'fair-amount' },
};

async function publish(one: TestFund, facts: Partial<Seminar> = {}): Promise<void> {
  for (const someone of [rhian, tom, siân])
    await transact(one.tables.client, [upsertPerson(one.tables.stateTable, someone)]);
  await one.seminars.begin(draftSeminar(facts), [], begun);
  await mustChange(
    one.seminars.change(id, begun, (seminar) => publishSeminar(seminar, { at: begun, by: staff })),
  );
}

async function mustChange<Value>(changing: Promise<Result<Value>>): Promise<void> {
  const changed = await changing;
  if (!changed.ok) throw new Error(changed.refusal);
}

async function comes(one: TestFund, { id: personId }: Person, at: EventTime): Promise<void> {
  const on = { at, by: staff };
  await mustChange(one.attendances.change(id, personId, on, (view) => register(view, said, on)));
  await one.tick(at);
}

async function goes(one: TestFund, { id: personId }: Person, at: EventTime): Promise<void> {
  const on = { at, by: staff };
  await mustChange(one.attendances.change(id, personId, on, (view) => giveUpPlace(view, on)));
  await one.tick(at);
}

/** Changes what one person said, as their page would. */
function says(
  one: TestFund,
  personId: PersonId,
  at: EventTime,
  change: Parameters<TestFund['attendances']['say']>[2],
): Promise<void> {
  return one.acting(at, () => mustChange(one.attendances.say(id, personId, change)));
}

const promised = { text: 'Ask our three wards which forms they fill in twice', byOn: null, helper: '' };
const templates = (one: TestFund, to: Person) =>
  one
    .outbox()
    .filter((entry) => entry.to.includes(to.email))
    .map(({ letter }) => letter.replace(/^(seminar_sharing-records|promises)_/, '').replace(to.id, 'you'));

describe('a seminar', () => {
  it('thanks those who were there as it ends, and asks each about their own words at each moment until they answer', async () => {
    await publish(fund);
    await comes(fund, tom, eventTime('2027-04-01T09:00:00Z'));
    await comes(fund, siân, eventTime('2027-04-01T09:01:00Z'));
    const time = createVirtualTime(fund, eventTime('2027-04-01T09:01:00Z'));
    await time.to(clock('2027-05-12', '17:00'));
    const atEnd = clock('2027-05-12', '17:00');
    await says(fund, tom.id, atEnd, ({ seminar, attendance }) =>
      commit(
        seminar,
        attendance!,
        {
          actual: { consent: 'great-deal' },
          promised: [promised],
          wantsCalendarEntries: false,
          isFromPaper: false,
        },
        { at: atEnd, by: staff },
      ),
    );
    await time.to(clock('2027-06-11', '10:00'));
    const answeredAt = clock('2027-06-11', '10:00');
    await says(fund, tom.id, answeredAt, ({ attendance }) =>
      answerCommitment(attendance!, 1, answerOf({ at: answeredAt })),
    );
    await time.to(clock('2030-12-31', '10:00'));
    expect(templates(fund, tom)).toEqual([
      'seminar-registered_v1_you',
      'thanks_you',
      'you_2027-06-11',
      'you_2028-05-12',
    ]);
    // She promised nothing, and is asked once whether she will.
    expect(templates(fund, siân)).toEqual(['seminar-registered_v1_you', 'thanks_you', 'you_2027-05-26']);
    // The organiser hears what came of it after each moment.
    expect(templates(fund, rhian)).toEqual(
      ['nothing-yet', 'month', 'quarter', 'year', 'three-years'].map((moment) => `report_${moment}`),
    );
    const [, , month] = fund.outbox().filter((entry) => entry.to.includes(tom.email));
    const { text = '', html = '' } = await PostalMime.parse(month!.raw());
    for (const part of [text, html]) expect(part).toContain(promised.text);
    // Whatever it says, a letter says of which seminar it speaks.
    for (const entry of fund.outbox()) {
      const read = await PostalMime.parse(entry.raw());
      expect([entry.letter, /Sharing records|Rhannu cofnodion/.test(read.text ?? '')]).toEqual([
        entry.letter,
        true,
      ]);
    }
  });

  it('sends whoever is named as organiser their link, and nobody who was replaced before it left', async () => {
    await publish(fund);
    const at = eventTime('2027-04-20T10:00:00Z');
    for (const one of [tom, siân])
      await mustChange(
        fund.seminars.change(id, at, (seminar) => nameOrganiser(seminar, one.id, { at, by: staff })),
      );
    await fund.tick(at);
    expect(templates(fund, tom)).toEqual([]);
    expect(templates(fund, siân)).toEqual(['organiser_v4_you']);
    const { text = '', html = '' } = await PostalMime.parse(fund.outbox().at(-1)!.raw());
    for (const part of [text, html]) expect(part).toContain('/organise/');
  });

  it('that moves tells everybody once, and moves all that hangs on it', async () => {
    await publish(fund);
    await comes(fund, tom, eventTime('2027-04-01T09:00:00Z'));
    const movedAt = eventTime('2027-04-20T10:00:00Z');
    const time = createVirtualTime(fund, movedAt);
    const startsAt = clock('2027-11-03', '14:00');
    const edit = { startsAt, endsAt: clock('2027-11-03', '16:00') };
    for (let press = 0; press < 2; press++)
      await fund.seminars.change(id, movedAt, (seminar) =>
        editSeminar(seminar, edit, 'The hall was flooded', { at: movedAt, by: staff }),
      );
    await time.to(clock('2027-12-31', '10:00'));
    expect(templates(fund, tom)).toEqual([
      'seminar-registered_v1_you',
      'seminar-moved_s1_you',
      'thanks_you',
      'you_2027-11-17',
    ]);
    const entries = await entriesFor(fund, tom);
    expect(entries.map(({ method, uid }) => [method, uid])).toEqual([
      ['REQUEST', 'seminar-sharing-records@fund.example.org'],
      ['REQUEST', 'seminar-sharing-records@fund.example.org'],
    ]);
    const [first, second] = entries;
    expect(second!.sequence).toBeGreaterThan(first!.sequence);
    // 14:00 in summer time, and 14:00 after the clocks have gone back.
    expect([first!.starts, second!.starts]).toEqual(['2027-05-12T13:00:00Z', '2027-11-03T14:00:00Z']);
  });

  it('that is cancelled tells everybody once, takes the entry out of their calendars, and asks nobody anything', async () => {
    await publish(fund);
    await comes(fund, tom, eventTime('2027-04-01T09:00:00Z'));
    const at = eventTime('2027-04-20T10:00:00Z');
    await mustChange(
      fund.seminars.change(id, at, (seminar) =>
        cancelSeminar(seminar, 'Nobody can speak', { at, by: staff }),
      ),
    );
    await createVirtualTime(fund, at).to(clock('2028-12-31', '10:00'));
    expect(templates(fund, tom)).toEqual(['seminar-registered_v1_you', 'seminar-cancelled_s1_you']);
    const entries = await entriesFor(fund, tom);
    expect(entries.map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL']);
    expect(entries[1]!.sequence).toBeGreaterThan(entries[0]!.sequence);
    const late = { at, by: staff };
    expect(await fund.attendances.change(id, siân.id, late, (view) => register(view, said, late))).toEqual({
      ok: false,
      refusal: 'seminar.refusal.cancelled',
    });
  });

  it('gives a place that becomes free to whoever waits longest, and none twice', async () => {
    await publish(fund, { places: 1 });
    await comes(fund, tom, eventTime('2027-04-01T09:00:00Z'));
    await comes(fund, siân, eventTime('2027-04-01T09:01:00Z'));
    await comes(fund, rhian, eventTime('2027-04-01T09:02:00Z'));
    await goes(fund, tom, eventTime('2027-04-02T09:00:00Z'));
    expect(
      (await fund.attendances.all(id)).map(({ personId, state }) => [personId, state]).toSorted(),
    ).toEqual(
      [
        [tom.id, 'cancelled'],
        [siân.id, 'registered'],
        [rhian.id, 'waiting'],
      ].toSorted(),
    );
    expect(await fund.attendances.places(id)).toEqual({ taken: 1, waiting: 1 });
    expect(templates(fund, siân)).toEqual(['seminar-waiting_v1_you', 'seminar-place-free_v2_you']);
    expect(templates(fund, tom)).toEqual(['seminar-registered_v1_you', 'seminar-left_v2_you']);
  });

  it('gives its last place once, whoever asks at the same moment', async () => {
    await publish(fund, { places: 1 });
    const on = { at: eventTime('2027-04-01T09:00:00Z'), by: staff };
    await Promise.all(
      [tom, siân, rhian].map((one) =>
        mustChange(fund.attendances.change(id, one.id, on, (view) => register(view, said, on))),
      ),
    );
    const states = (await fund.attendances.all(id)).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['registered', 'waiting', 'waiting']);
    expect(await fund.attendances.places(id)).toEqual({ taken: 1, waiting: 2 });
  });

  it('is told of and followed up once, wherever a function dies', async () => {
    await dieAtEveryCall(
      dynamo,
      async (one) => {
        one.calls.isCounting = false;
        await publish(one);
        await comes(one, tom, eventTime('2027-04-01T09:00:00Z'));
        one.calls.isCounting = true;
        const time = createVirtualTime(one, eventTime('2027-04-01T09:01:00Z'));
        await time.to(clock('2027-05-26', '11:00'));
      },
      async (one, where) => {
        await createVirtualTime(one, clock('2027-05-26', '11:00')).to(clock('2027-05-28', '11:00'));
        const letters = await one.deliveries.ofRecipient(tom.id, 20);
        expect([where, letters.map((letter) => letter.id).toSorted()]).toEqual([
          where,
          [
            `promises_${tom.id}_2027-05-26`,
            `seminar_sharing-records_seminar-registered_v1_${tom.id}`,
            `seminar_sharing-records_thanks_${tom.id}`,
          ],
        ]);
        expect(new Set(templates(one, tom)).size).toBe(templates(one, tom).length);
      },
    );
  });
});

async function entriesFor(one: TestFund, to: Person) {
  const entries = [];
  for (const entry of one.outbox().filter(({ to: addresses }) => addresses.includes(to.email))) {
    const { attachments } = await PostalMime.parse(entry.raw());
    const file = attachments.find(({ filename }) => filename === 'seminar.ics');
    if (file === undefined) continue;
    const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file.content as ArrayBuffer).toString()));
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
    entries.push({
      method: calendar.getFirstPropertyValue('method'),
      uid: event.uid,
      sequence: event.sequence,
      starts: event.startDate.toString(),
    });
  }
  return entries;
}
