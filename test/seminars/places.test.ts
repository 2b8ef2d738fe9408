import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventTime, type EventTime } from '../../functions/kernel/event-time.ts';
import type { Result } from '../../functions/kernel/result.ts';
import { transact } from '../../functions/kernel/table.ts';
import { upsertPerson } from '../../functions/people/person-store.ts';
import type { Person } from '../../functions/people/person.ts';
import { editSeminar, publishSeminar } from '../../functions/seminars/decide-seminar.ts';
import { giveUpPlace, register, type Registration } from '../../functions/seminars/registration.ts';
import { clock, draftSeminar } from './seminar.ts';
import { dieAtEveryCall } from '../support/crashes.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { person, rhian } from '../support/people.ts';

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
const by = { kind: 'staff', name: 'Catrin Rees' } as const;
const said: Registration = {
  way: 'online',
  organisation: 'Gwynedd Council',
  organisationType: 'council',
  expected: {},
};
const people = Array.from({ length: 12 }, (_, number) =>
  person(`Person ${String(number).padStart(2, '0')}`, `person-${number}@example.org`, 'en'),
);
/** Each registers a second after the one before. */
const when = (place: number) => eventTime(`2027-04-01T09:00:${String(place).padStart(2, '0')}Z`);
const later = eventTime('2027-04-02T09:00:00Z');

async function publish(one: TestFund, places: number): Promise<void> {
  const { client, stateTable } = one.tables;
  await transact(
    client,
    [rhian, ...people].map((someone) => upsertPerson(stateTable, someone)),
  );
  const at = eventTime('2027-03-01T10:00:00Z');
  await one.seminars.begin(draftSeminar({ places }), [], at);
  await must(one.seminars.change(id, at, (seminar) => publishSeminar(seminar, { at, by })));
}

async function must<Value>(changing: Promise<Result<Value>>): Promise<void> {
  const changed = await changing;
  if (!changed.ok) throw new Error(changed.refusal);
}

const comes = (one: TestFund, { id: personId }: Person, at: EventTime) =>
  must(one.attendances.change(id, personId, { at, by }, (view) => register(view, said, { at, by })));
const goes = (one: TestFund, { id: personId }: Person, at: EventTime) =>
  must(one.attendances.change(id, personId, { at, by }, (view) => giveUpPlace(view, { at, by })));
const resize = (one: TestFund, places: number | null, at: EventTime) =>
  one.seminars.change(id, at, (seminar) => editSeminar(seminar, { places }, '', { at, by }));

/** The numbers of the people in a state. */
async function who(one: TestFund, state: string): Promise<readonly number[]> {
  const all = await one.attendances.all(id);
  return people.flatMap((someone, number) =>
    all.some((attendance) => attendance.personId === someone.id && attendance.state === state)
      ? [number]
      : [],
  );
}

const told = (one: TestFund) =>
  one
    .outbox()
    .flatMap(({ letter, to }) => (letter.includes('_seminar-place-free_') ? to : []))
    .toSorted();

async function fill(one: TestFund, places: number, count = people.length): Promise<void> {
  await publish(one, places);
  for (const [place, someone] of people.slice(0, count).entries()) await comes(one, someone, when(place));
}

describe('a seminar with more places than before', () => {
  it('gives them to those who wait longest, in their order, each told once', async () => {
    await fill(fund, 3);
    await must(resize(fund, 7, later));
    await fund.tick(later);
    await fund.tick(eventTime('2027-04-02T09:05:00Z'));
    expect(await who(fund, 'registered')).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(await fund.attendances.places(id)).toEqual({ taken: 7, waiting: 5 });
    expect(told(fund)).toEqual(people.slice(3, 7).map(({ email }) => email));
    // It rests then until it ends.
    expect((await fund.seminars.get(id))?.nextAt).toBe(clock('2027-05-12', '16:00'));
  });

  it('without end gives everybody who waits one', async () => {
    await fill(fund, 1);
    await must(resize(fund, null, later));
    await fund.tick(later);
    expect(await who(fund, 'waiting')).toEqual([]);
    expect(told(fund)).toHaveLength(11);
  });

  it('gives none of them once it has begun', async () => {
    await fill(fund, 3);
    await must(resize(fund, 7, later));
    await fund.tick(clock('2027-05-12', '14:01'));
    expect(await who(fund, 'registered')).toEqual([0, 1, 2]);
  });

  it('loses, doubles and passes nobody when a place becomes free and others register in that moment', async () => {
    await fill(fund, 4, 8);
    await Promise.all([
      must(resize(fund, 6, later)),
      goes(fund, people[0]!, later),
      ...people
        .slice(8)
        .map((someone, place) => comes(fund, someone, eventTime(`2027-04-02T09:00:0${place}Z`))),
      fund.tick(later),
    ]);
    await fund.tick(eventTime('2027-04-02T09:05:00Z'));
    await fund.tick(eventTime('2027-04-02T09:10:00Z'));
    expect(await who(fund, 'cancelled')).toEqual([0]);
    expect(await who(fund, 'registered')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await fund.attendances.places(id)).toEqual({ taken: 6, waiting: 5 });
    expect(told(fund)).toEqual(people.slice(4, 7).map(({ email }) => email));
  });

  it('leaves nobody waiting beside a free place when the last who has one goes as another asks', async () => {
    await publish(fund, 1);
    await comes(fund, people[0]!, when(0));
    await Promise.all([goes(fund, people[0]!, later), comes(fund, people[1]!, later)]);
    expect(await who(fund, 'registered')).toEqual([1]);
    expect(await fund.attendances.places(id)).toEqual({ taken: 1, waiting: 0 });
  });

  it('gives the right number once, wherever a function dies', async () => {
    await dieAtEveryCall(
      dynamo,
      async (one) => {
        one.calls.isCounting = false;
        await fill(one, 1, 4);
        await one.tick(when(9));
        await must(resize(one, 3, later));
        one.calls.isCounting = true;
        // What the senders do is told by other tests; here it is the seminar that dies.
        one.calls.only = 'advance-seminar';
        await one.tick(later);
      },
      async (one, where) => {
        for (const time of ['09:05', '09:10']) await one.tick(eventTime(`2027-04-02T${time}:00Z`));
        expect([where, await who(one, 'registered')]).toEqual([where, [0, 1, 2]]);
        const letters = await Promise.all(
          people.slice(0, 4).map(async (someone) => {
            const all = await one.deliveries.ofRecipient(someone.id, 9);
            return all.filter((letter) => letter.message.template === 'seminar-place-free').length;
          }),
        );
        expect([where, letters]).toEqual([where, [0, 1, 1, 0]]);
        expect(new Set(told(one)).size).toBe(told(one).length);
      },
    );
  });
});

describe('a seminar with fewer places than before', () => {
  it('keeps as many as people have', async () => {
    await fill(fund, 4, 6);
    expect(await resize(fund, 3, later)).toEqual({ ok: false, refusal: 'seminar.refusal.places-taken' });
    expect((await fund.seminars.get(id))?.places).toBe(4);
  });

  it('gives no place that is gone, whoever asks in that moment', async () => {
    await fill(fund, 8, 4);
    const [resized] = await Promise.all([
      resize(fund, 5, later),
      ...people.slice(4, 8).map((someone) => comes(fund, someone, later)),
    ]);
    const { taken, waiting } = await fund.attendances.places(id);
    expect([taken + waiting, taken <= (resized.ok ? 5 : 8)]).toEqual([8, true]);
    expect((await fund.seminars.get(id))?.places).toBe(resized.ok ? 5 : 8);
  });
});
