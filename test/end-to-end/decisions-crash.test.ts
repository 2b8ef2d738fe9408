import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Decision } from '../../functions/applications/decision.ts';
import type { ApplicationState } from '../../functions/applications/lifecycle.ts';
import { queueDecisions } from '../../functions/applications/queue-decisions.ts';
import { createSendingStore } from '../../functions/applications/sending-store.ts';
import { choose, type SeenDecision } from '../../functions/applications/sending.ts';
import { applicationSubject } from '../../functions/deliveries/subject.ts';
import { secondsAfter } from '../../functions/kernel/event-time.ts';
import { transact } from '../../functions/kernel/table.ts';
import { addPerson } from '../../functions/people/person-store.ts';
import { dieAtEveryCall } from '../support/crashes.ts';
import {
  approval,
  champion,
  decidedRound,
  finance,
  recordedAt,
  refusal,
  scoredBids,
  sponsor,
  storeScoredBids,
} from '../support/decisions.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import type { TestFund } from '../support/fund.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const after = (minutes: number) => secondsAfter(recordedAt, 60 * minutes);

/** Three bids of the five are approved and two refused, as staff recorded it. */
const decided = scoredBids.map(({ application, lead }, place) => {
  const isApproved = place % 2 === 0;
  const decision: Decision = { ...(isApproved ? approval() : refusal()), number: 1 };
  const state: ApplicationState = isApproved ? 'approved' : 'refused';
  return { application: { ...application, state, decision }, lead };
});
/** Five, and where that is enough to see it, two. */
const five = decided;
const two = decided.slice(0, 2);
const seenOf = (bids: typeof decided): readonly SeenDecision[] =>
  bids.map(({ application: { id } }) => ({ id, number: 1 }));

async function record(fund: TestFund, bids: typeof decided): Promise<void> {
  const { client, stateTable } = fund.tables;
  await fund.rounds.begin(decidedRound, [], decidedRound.createdAt);
  await storeScoredBids(fund.tables, bids);
  await transact(
    client,
    [sponsor, champion, finance].map((one) => addPerson(stateTable, one)),
  );
}

/** What a member of staff's "yes" does, with stores that can die under it. Answers whether they saw the page that says it is on its way. */
async function press(fund: TestFund, isMortal: boolean): Promise<boolean> {
  const { applications, tables, died } = isMortal
    ? fund.mortal()
    : { ...fund, died: new Promise<never>(() => undefined) };
  const sendings = createSendingStore(tables);
  const pressed = async (): Promise<boolean> => {
    const chosen = await sendings.change(decidedRound.id, recordedAt, (sending) => {
      const more = choose(sending, seenOf(five), 'Catrin Rees', recordedAt);
      return more && { sending: more };
    });
    await queueDecisions({ applications, sendings }, decidedRound.id, recordedAt);
    return chosen.ok;
  };
  return Promise.race([pressed(), died]).catch(() => false);
}

/** Every bid was told once, in one letter to each reader, and each that was approved is one project with its money whole. */
async function everybodyToldOnce(bids: typeof decided, fund: TestFund, where: string): Promise<void> {
  const found = await Promise.all(
    bids.map(async ({ application: { id } }, place) => {
      const [view, ledger, life] = await Promise.all([
        fund.applications.view(id),
        fund.deliveries.about(applicationSubject(id)),
        fund.lives.view(id),
      ]);
      const instalments = life?.award?.repayments?.instalments ?? [];
      const timeline = await fund.projects.timeline(id);
      return {
        place,
        state: view?.application.state,
        templates: ledger.map(({ message }) => message.template).toSorted(),
        readers: new Set(ledger.map(({ recipientId }) => recipientId)).size,
        unsettled: ledger.filter(({ state }) => state === 'owed' || state === 'sending').length,
        repaid: instalments.reduce((sum, { amountPence }) => sum + amountPence, 0),
        awarded: timeline.filter(({ what }) => what === 'project-awarded').length,
        milestones: (life?.obligations ?? []).filter(({ kind }) => kind === 'milestone').length,
      };
    }),
  );
  const expected = bids.map((_, place) =>
    place % 2 === 0
      ? {
          place,
          state: 'awarded',
          templates: ['application-awarded', 'application-named', 'application-named', 'application-named'],
          readers: 4,
          unsettled: 0,
          repaid: 30_000_001,
          awarded: 1,
          milestones: 1,
        }
      : {
          place,
          state: 'unsuccessful',
          templates: ['application-unsuccessful'],
          readers: 1,
          unsettled: 0,
          repaid: 0,
          awarded: 0,
          milestones: 0,
        },
  );
  expect({ where, found }).toEqual({ where, found: expected });
  const sent = fund
    .outbox()
    .map(({ letter }) => letter)
    .filter((letter) => letter.startsWith('application_'));
  expect({ where, twice: sent.filter((letter, at) => sent.indexOf(letter) !== at) }).toEqual({
    where,
    twice: [],
  });
}

describe('five decisions that are told', () => {
  it('are all told, each once, wherever the page dies on which staff said yes', async () => {
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        fund.calls.isCounting = false;
        await record(fund, five);
        fund.calls.isCounting = true;
        await press(fund, true);
        fund.calls.isCounting = false;
        // Whoever saw nothing happen looks at the page again; only if nothing of it was kept do they press once more.
        const { chosen } = await fund.sendings.get(decidedRound.id);
        if (chosen.length === 0) await press(fund, false);
        for (const minutes of [5, 10]) await fund.tick(after(minutes));
      },
      (fund, where) => everybodyToldOnce(five, fund, where),
    );
    expect(calls).toBeGreaterThan(9);
  }, 240_000);

  it('are all told, each once, wherever the function dies that tells them', async () => {
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        fund.calls.isCounting = false;
        await record(fund, five);
        await press(fund, false);
        fund.calls.only = 'look-at-application';
        fund.calls.isCounting = true;
        await fund.tick(after(5));
        fund.calls.isCounting = false;
        for (const minutes of [10, 15]) await fund.tick(after(minutes));
      },
      (fund, where) => everybodyToldOnce(five, fund, where),
    );
    expect(calls).toBeGreaterThan(9);
  }, 240_000);

  it('are all put on their way by the function that goes on where the page died, wherever that dies', async () => {
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        fund.calls.isCounting = false;
        await record(fund, two);
        // The page died right after the whole press was kept.
        await fund.sendings.change(decidedRound.id, recordedAt, (sending) => {
          const more = choose(sending, seenOf(two), 'Catrin Rees', recordedAt);
          return more && { sending: more };
        });
        fund.calls.only = 'queue-decisions';
        fund.calls.isCounting = true;
        await fund.tick(after(5));
        fund.calls.isCounting = false;
        for (const minutes of [10, 15]) await fund.tick(after(minutes));
      },
      (fund, where) => everybodyToldOnce(two, fund, where),
    );
    expect(calls).toBeGreaterThan(5);
  }, 240_000);
});
