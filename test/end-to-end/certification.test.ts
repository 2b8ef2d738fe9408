import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  applicationDocumentId,
  createApplicationDocuments,
} from '../../functions/applications/application-documents.ts';
import type { Application } from '../../functions/applications/application.ts';
import { decideEvent } from '../../functions/applications/decide-event.ts';
import { numberIn } from '../../functions/applications/full-figures.ts';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { allowed } from '../../functions/kernel/result.ts';
import { transact } from '../../functions/kernel/table.ts';
import { system } from '../../functions/obligations/view.ts';
import { upsertPerson } from '../../functions/people/person-store.ts';
import { begunBid } from '../support/bids.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { fullDocument } from '../support/full-bids.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { rhian, siân, tom } from '../support/people.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const begun = begunBid();
const { id } = begun.application;
const at = eventTime('2026-11-20T10:00:00Z');
const writer = { at, by: { kind: 'person', id: rhian.id, name: rhian.name } } as const;
const certifier = { at, by: { kind: 'person', id: siân.id, name: siân.name } } as const;
const nothing = { reason: '', unfinished: [] };

/** A fund with a bid that is invited to apply in full: Rhian leads it, Tom writes too, Siân certifies. */
async function fundWithBid(): Promise<TestFund> {
  const fund = await openFund(await dynamo.createTables());
  const { stateTable, client } = fund.tables;
  await fund.rounds.begin(begun.round, [], at);
  await fund.applications.begin({ ...begun, deliveries: [] }, at);
  for (const person of [tom, siân]) await transact(client, [upsertPerson(stateTable, person)]);
  await fund.applications.change(id, at, ({ application }) =>
    allowed({
      application: {
        ...application,
        state: 'invited',
        invitedAt: at,
        title: 'Digital health records',
        people: [
          ...application.people,
          { id: tom.id, role: 'co-applicant', addedAt: at },
          { id: siân.id, role: 'certifier', addedAt: at },
        ],
      },
      timeline: [],
      deliveries: [],
    }),
  );
  return fund;
}

async function ask(fund: TestFund): Promise<void> {
  const asked = await fund.applications.change(id, at, (view) =>
    decideEvent(view, 'ask-certifier', 'applicant', nothing, writer),
  );
  expect(asked.ok).toBe(true);
}

async function bidOf(fund: TestFund): Promise<Application> {
  const view = await fund.applications.view(id);
  if (view === null) throw new Error('the bid is gone');
  return view.application;
}

const templatesOf = async (fund: TestFund) =>
  (await fund.deliveries.about(`application_${id}`)).map(({ message }) => message.template).toSorted();

/** Does something with stores that die at one of their calls, a call later each time, until it lives through; `check` then looks at what is left. */
async function dyingAtEveryCall(
  prepare: () => Promise<TestFund>,
  act: (mortal: ReturnType<TestFund['mortal']>) => Promise<unknown>,
  check: (fund: TestFund, where: string) => Promise<void>,
): Promise<number> {
  for (let call = 1; ; call++) {
    let hasLived = false;
    for (const when of ['before', 'after'] as const) {
      const fund = await prepare();
      try {
        fund.calls.crashAt = { call, when };
        fund.calls.isCounting = true;
        const mortal = fund.mortal();
        hasLived = await Promise.race([act(mortal).then(() => true), mortal.died.catch(() => false)]);
        fund.calls.isCounting = false;
        fund.calls.crashAt = null;
        await check(fund, `${when} call ${call}`);
      } finally {
        await fund.stop();
      }
    }
    if (hasLived) return call;
  }
}

describe('a process that dies', () => {
  test('while a section is saved keeps the words and what lists say of them, or neither; saving again is saving once', async () => {
    const owner = applicationDocumentId('full', id);
    const { answers } = fullDocument().funding ?? { answers: {} };
    const save = (tables: TestFund['tables'], applications: TestFund['applications']) =>
      createApplicationDocuments(tables, applications).save(owner, 'funding', {
        baseVersion: 0,
        answers,
        isFinished: true,
        savedBy: { id: rhian.id, name: rhian.name },
        savedAt: at,
      });
    const calls = await dyingAtEveryCall(
      fundWithBid,
      ({ tables, applications }) => save(tables, applications),
      async (fund, where) => {
        const documents = createApplicationDocuments(fund.tables, fund.applications);
        const saved = (await documents.read(owner))['funding'];
        const fact = (await bidOf(fund)).amountPence;
        expect([where, fact]).toEqual([where, saved ? numberIn(answers, 'sum') : null]);
        await save(fund.tables, fund.applications);
        expect([where, (await documents.versions(owner, 'funding')).length]).toEqual([where, 1]);
        expect([where, (await bidOf(fund)).amountPence]).toEqual([where, 45_000_000]);
      },
    );
    expect(calls).toBeGreaterThan(3);
  });

  test('while the certifier’s yes is taken leaves bid, obligation and letters at one, and the yes can be said again', async () => {
    const certify = (applications: TestFund['applications']) =>
      applications.change(id, at, (view) =>
        view.application.state === 'certified'
          ? null
          : decideEvent(view, 'certify', 'certifier', { ...nothing, signedAs: 'Siân Morgan' }, certifier),
      );
    const calls = await dyingAtEveryCall(
      async () => {
        const fund = await fundWithBid();
        await ask(fund);
        return fund;
      },
      ({ applications }) => certify(applications),
      async (fund, where) => {
        const view = await fund.applications.view(id);
        const isTaken = view?.application.state === 'certified';
        expect([where, view?.certification?.state]).toEqual([where, isTaken ? 'accepted' : 'asked']);
        expect([where, await templatesOf(fund)]).toEqual([
          where,
          isTaken ? ['application-certified', 'application-certified'] : [],
        ]);
        await certify(fund.applications);
        expect([where, await templatesOf(fund)]).toEqual([
          where,
          ['application-certified', 'application-certified'],
        ]);
      },
    );
    expect(calls).toBeGreaterThan(3);
  });
});

describe('on the fund’s real parts', () => {
  test('a certifier whose address fails gives the bid back at the next tick, and its writers hear of it', async () => {
    const fund = await fundWithBid();
    await ask(fund);
    await fund.tick('2026-11-20T10:05:00Z');
    const [letter] = fund.outbox();
    if (letter === undefined) throw new Error('the certifier got no letter');
    expect(letter.to).toEqual([siân.email]);
    await fund.report(letter, 'Bounce');
    await fund.tick('2026-11-20T10:10:00Z');
    await fund.tick('2026-11-20T10:15:00Z');
    expect(await bidOf(fund)).toMatchObject({ state: 'invited', certification: null });
    expect(fund.outbox().map(({ to }) => to[0])).toEqual([siân.email, rhian.email, tom.email]);
    await fund.tick('2027-03-01T09:00:00Z');
    expect(fund.outbox()).toHaveLength(3);
    expect(fund.logged.filter((line) => line.includes('failed'))).toEqual([]);
    await fund.stop();
  });

  test('nobody is reminded to certify once it is done, and the writers are reminded of the date once, on its morning', async () => {
    const fund = await fundWithBid();
    const set = { ...nothing, dueOn: calendarDate('2027-01-29') };
    await fund.applications.change(id, at, (view) =>
      decideEvent(view, 'set-deadline', 'staff', set, { at, by: system }),
    );
    await ask(fund);
    await fund.applications.change(id, at, (view) =>
      decideEvent(view, 'certify', 'certifier', { ...nothing, signedAs: 'Siân Morgan' }, certifier),
    );
    const days = ['2026-11-27', '2026-12-04', '2027-01-21', '2027-01-22', '2027-01-25', '2027-01-29'];
    const sentOn = new Map<string, string[]>();
    for (const day of days) {
      const before = fund.outbox().length;
      for (const minute of ['00', '05', '10']) await fund.tick(`${day}T09:${minute}:00Z`);
      sentOn.set(
        day,
        fund
          .outbox()
          .slice(before)
          .map(({ letter }) => /application-[a-z-]+|ask|reminder|due/.exec(letter)?.[0] ?? letter),
      );
    }
    expect(sentOn.get('2027-01-22')).toEqual(['application-due-soon', 'application-due-soon']);
    for (const day of days.slice(1).filter((one) => one !== '2027-01-22'))
      expect([day, sentOn.get(day)]).toEqual([day, []]);
    await fund.stop();
  });
});
