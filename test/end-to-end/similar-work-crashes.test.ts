import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { putBidOfPerson, putNewApplication } from '../../functions/applications/application-rows.ts';
import type { Application } from '../../functions/applications/application.ts';
import { answerAsMentor } from '../../functions/introductions/answer-introduction.ts';
import { decideIntroduction } from '../../functions/introductions/decide-introduction.ts';
import { introductionIdOf } from '../../functions/introductions/introduction.ts';
import {
  createIntroductionStore,
  type IntroductionStore,
} from '../../functions/introductions/introduction-store.ts';
import { introductionSubject } from '../../functions/deliveries/subject.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { transact } from '../../functions/kernel/table.ts';
import { createWorkIndex } from '../../functions/matching/work-index.ts';
import { createWorkStore, workRow } from '../../functions/matching/work-store.ts';
import { workOfApplication } from '../../functions/applications/application.ts';
import { addPerson } from '../../functions/people/person-store.ts';
import { createProjectStore } from '../../functions/projects/project-store.ts';
import { gareth, nia, sentBid } from '../introductions/introduced.ts';
import { dieAtEveryCall } from '../support/crashes.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import type { TestFund } from '../support/fund.ts';
import { rhian, siân, tom } from '../support/people.ts';
import { recordsProject, storeProject } from '../support/works.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const sentAt = eventTime('2026-11-20T10:00:00Z');
const records = recordsProject();
const words = {
  title: 'One digital record for community nurses',
  summary: 'Community nurses carry paper notes. Tablets and one digital record would replace them.',
};

/** Stores a bid as the transaction that sent or withdrew it left it. */
async function storeBid(
  { tables, rounds }: TestFund,
  bid: ReturnType<typeof sentBid>,
  changes: Partial<Application> = {},
): Promise<Application> {
  const application = { ...bid.application, ...words, ...changes };
  await rounds.begin(bid.round, [], bid.round.createdAt);
  await transact(tables.client, [
    putNewApplication(tables, application),
    ...[...bid.people.values()].flatMap((person) => [
      addPerson(tables.stateTable, person),
      putBidOfPerson(tables, person.id, application.id),
    ]),
  ]);
  return application;
}

/** What a search finds that is like the project. */
async function foundLikeRecords({ tables }: TestFund): Promise<readonly string[]> {
  const search = await createWorkIndex(createWorkStore(tables)).fresh(eventTime('2026-11-20T12:00:00Z'));
  const work = workOfApplication({ ...sentBid('b-asking', nia).application, ...words });
  return search.nearest(work, 10).map(({ id }) => id);
}

const laterTicks = async (fund: TestFund): Promise<void> => {
  fund.calls.isCounting = false;
  for (const time of ['10:05', '10:10', '10:15']) await fund.tick(`2026-11-20T${time}:00Z`);
};

describe('the lifecycle’s function dies at any of its calls', () => {
  test('and a bid that was sent is compared all the same, and found by others', async () => {
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        fund.calls.isCounting = false;
        await storeProject(fund.tables, records, [rhian, tom, siân]);
        await storeBid(fund, sentBid('b-one', nia), { pending: ['find-similar'], nextAt: sentAt });
        fund.calls.isCounting = true;
        fund.calls.only = 'find-similar-work';
        await fund.tick(sentAt);
        await laterTicks(fund);
      },
      async (fund, where) => {
        const id = sentBid('b-one', nia).application.id;
        const stored = (await fund.applications.view(id))?.application;
        expect({ where, pending: stored?.pending, nextAt: stored?.nextAt }).toEqual({
          where,
          pending: [],
          nextAt: null,
        });
        const similar = await fund.similar.read(id);
        expect({ where, projects: similar?.projects.map((one) => one.id) }).toEqual({
          where,
          projects: [records.id],
        });
        expect({ where, found: await foundLikeRecords(fund) }).toEqual({
          where,
          found: expect.arrayContaining(['b-one', records.id]),
        });
      },
    );
    expect(calls).toBeGreaterThan(2);
  });

  test('and a bid that was withdrawn is found no more', async () => {
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        fund.calls.isCounting = false;
        const withdrawn = await storeBid(fund, sentBid('b-one', nia), {
          state: 'withdrawn',
          pending: ['forget-work'],
          nextAt: sentAt,
        });
        await transact(fund.tables.client, [
          workRow(fund.tables.stateTable, workOfApplication(withdrawn), withdrawn.createdAt),
        ]);
        fund.calls.isCounting = true;
        fund.calls.only = 'find-similar-work';
        await fund.tick(sentAt);
        await laterTicks(fund);
      },
      async (fund, where) => {
        expect({ where, found: await foundLikeRecords(fund) }).toEqual({ where, found: [] });
        const stored = (await fund.applications.view(sentBid('b-one', nia).application.id))?.application;
        expect({ where, pending: stored?.pending }).toEqual({ where, pending: [] });
      },
    );
    expect(calls).toBeGreaterThan(2);
  });
});

/** The portal dies at any call of something somebody does; whoever hears nothing does it again. */
async function dieWhile(
  prepare: (fund: TestFund) => Promise<void>,
  act: (introductions: IntroductionStore) => Promise<unknown>,
  check: (fund: TestFund, where: string) => Promise<void>,
): Promise<number> {
  return dieAtEveryCall(
    dynamo,
    async (fund) => {
      fund.calls.isCounting = false;
      await prepare(fund);
      fund.calls.isCounting = true;
      const { tables, applications, died } = fund.mortal();
      const mortal = createIntroductionStore(
        { ...tables, deliveryRetentionDays: 400 },
        { applications, projects: createProjectStore(tables) },
      );
      const heard = await Promise.race([act(mortal), died]).catch(() => null);
      fund.calls.isCounting = false;
      if (heard === null) await act(fund.introductions);
      for (const time of ['10:05', '10:10']) await fund.tick(`2026-11-20T${time}:00Z`);
    },
    check,
  );
}

describe('the portal dies', () => {
  const staff = { at: sentAt, by: { kind: 'staff', name: 'Catrin Rees' } } as const;
  const readers = (fund: TestFund, template: string) =>
    fund
      .outbox()
      .filter(({ letter }) => letter.includes(template))
      .flatMap(({ to }) => to)
      .toSorted();

  test('while staff introduce two bids: pressed again, each is told once', async () => {
    const id = introductionIdOf(
      'meeting',
      sentBid('b-one', nia).application.id,
      sentBid('b-two', gareth).application.id,
    );
    const calls = await dieWhile(
      async (fund) => {
        await storeBid(fund, sentBid('b-one', nia));
        await storeBid(fund, sentBid('b-two', gareth));
      },
      (introductions) =>
        introductions.change(id, sentAt, (view) => decideIntroduction(view, 'introduce', staff)),
      async (fund, where) => {
        expect({ where, told: readers(fund, 'introduction-made') }).toEqual({
          where,
          told: [gareth.email, nia.email].toSorted(),
        });
        for (const bid of ['b-one', 'b-two'] as const) {
          const lines = await fund.applications.timeline(sentBid(bid, nia).application.id);
          expect({
            where,
            bid,
            lines: lines.filter(({ what }) => what === 'introduction-made').length,
          }).toEqual({
            where,
            bid,
            lines: 1,
          });
        }
      },
    );
    expect(calls).toBeGreaterThan(3);
  });

  test('while a mentor says yes: said again, both are told once', async () => {
    const bid = sentBid('b-one', nia);
    const id = introductionIdOf('mentor', bid.application.id, records.id);
    const by = { at: sentAt, by: { kind: 'person', id: rhian.id, name: rhian.name } } as const;
    const calls = await dieWhile(
      async (fund) => {
        await storeProject(fund.tables, records, [rhian, tom, siân]);
        await storeBid(fund, bid);
        await fund.introductions.change(id, sentAt, (view) => decideIntroduction(view, 'ask', staff));
      },
      (introductions) => introductions.change(id, sentAt, (view) => answerAsMentor(view, 'yes', by)),
      async (fund, where) => {
        expect({
          where,
          found: readers(fund, 'mentor-found'),
          thanked: readers(fund, 'mentor-thanked'),
        }).toEqual({
          where,
          found: [nia.email],
          thanked: [rhian.email],
        });
        expect({ where, letters: (await fund.deliveries.about(introductionSubject(id))).length }).toEqual({
          where,
          letters: 3,
        });
      },
    );
    expect(calls).toBeGreaterThan(3);
  });

  test('while a bid says that it may be introduced: said again, it stands in the bid and in the introduction', async () => {
    const bids = [sentBid('b-one', nia), sentBid('b-two', gareth, { mayIntroduce: false })] as const;
    const id = introductionIdOf('meeting', bids[0].application.id, bids[1].application.id);
    const calls = await dieWhile(
      async (fund) => {
        for (const bid of bids) await storeBid(fund, bid);
        await fund.introductions.change(id, sentAt, (view) => decideIntroduction(view, 'ask', staff));
      },
      (introductions) =>
        introductions.sayForBid(
          bids[1].application.id,
          { by: gareth.id, may: true },
          { at: sentAt, by: { kind: 'person', id: gareth.id, name: gareth.name } },
        ),
      async (fund, where) => {
        const view = await fund.introductions.view(id);
        expect({
          where,
          state: view?.introduction?.state,
          may: view?.bids[1]?.application.mayIntroduce,
        }).toEqual({
          where,
          state: 'agreed',
          may: true,
        });
        expect({ where, told: readers(fund, 'introduction-answered') }).toHaveProperty('told.length', 1);
      },
    );
    expect(calls).toBeGreaterThan(3);
  });
});
