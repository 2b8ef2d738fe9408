import assert from 'node:assert/strict';
import type { Application } from '../../../functions/applications/application.ts';
import type { ApplicationState } from '../../../functions/applications/lifecycle.ts';
import type { Assessment } from '../../../functions/assessment/assessment.ts';
import { sightOf } from '../../../functions/assessment/review-access.ts';
import type { Delivery } from '../../../functions/deliveries/delivery.ts';
import { everyItem } from '../../../functions/kernel/paging.ts';
import { ladders, obligationKinds } from '../../../functions/obligations/ladder.ts';
import type { TestFund } from '../../support/fund.ts';
import { earliestDue } from '../virtual-time.ts';
import { counted, expectedLetters, nameOf, templateOf } from './expected-letters.ts';
import { tableOfDecisions } from './minister.ts';
import { budgetOf } from './opening.ts';
import { isModerated, moderatedScore } from './panel.ts';
import { type PlannedReview, plannedReviews } from './panel-plan.ts';
import type { Played } from './round-of-300.ts';
import {
  calendar,
  criteria,
  type PlannedBid,
  reviewedBids,
  roundId,
  type Scenario,
  scoreOf,
} from './scenario.ts';

/** A round that is over, with what was read of it once for all checks. */
export interface AfterRound extends Played {
  readonly fund: TestFund;
  readonly scenario: Scenario;
  readonly bids: ReadonlyMap<string, Application>;
  readonly assessments: ReadonlyMap<string, Assessment>;
  /** The ledger of letters. */
  readonly ledger: readonly Delivery[];
}

/** Reads what the checks look at. */
export async function afterRound(fund: TestFund, scenario: Scenario, played: Played): Promise<AfterRound> {
  const bids = await everyItem((from) => fund.applications.ofRound(roundId, from));
  const ids = reviewedBids(scenario).map(({ id }) => id);
  const months = ['09', '10', '11', '12'].map((month) => `2026-${month}`);
  const later = ['01', '02', '03', '04'].map((month) => `2027-${month}`);
  const ledger: Delivery[] = [];
  for (const month of [...months, ...later])
    ledger.push(...(await everyItem((from) => fund.deliveries.inMonth(month, from))));
  return {
    ...played,
    fund,
    scenario,
    bids: new Map(bids.map((bid) => [bid.id, bid])),
    assessments: new Map(
      (await played.pages.assessments.getMany(ids)).map((one) => [one.applicationId, one]),
    ),
    ledger,
  };
}

/** What is true of a round that is over, each by the sentence that says so. What is expected comes from the scenario, never from what the fund did. */
export const roundChecks: Readonly<Record<string, (after: AfterRound) => void | Promise<void>>> = {
  'every bid stands where its people, the panel and the minister left it': ({ scenario, rulings, bids }) => {
    const awarded = new Set(rulings.filter(({ awardPence }) => awardPence !== null).map(({ bid }) => bid.id));
    const expected = scenario.bids.map((bid): [string, ApplicationState] => [
      bid.id,
      bid.fate === 'reviewed' ? (awarded.has(bid.id) ? 'awarded' : 'unsuccessful') : bid.fate,
    ]);
    same(sorted([...bids.values()].map(({ id, state }): [string, string] => [id, state])), sorted(expected));
  },

  'the ledger holds exactly the letters that follow from what was done, by template and by reader': ({
    scenario,
    rulings,
    ledger,
  }) => {
    const letters = ledger.map(nameOf);
    const expected = expectedLetters(scenario, rulings);
    same(counted(letters.map(templateOf)), counted(expected.map(templateOf)));
    same(counted(letters), counted(expected));
  },

  'every letter of the ledger left once, and none is owed, held or lost': ({ ledger, fund }) => {
    same(counted(ledger.map(({ state }) => state)), { sent: ledger.length });
    same(sorted(fund.outbox().map(({ letter }) => letter)), sorted(ledger.map(({ id }) => String(id))));
    const addressed = new Map(fund.outbox().map(({ letter, to }) => [letter, to]));
    for (const { id, sentTo } of ledger) same(addressed.get(id), [sentTo]);
  },

  'every reviewed bid has three reviews that count, with the scores their reviewers gave': ({
    scenario,
    assessments,
  }) => {
    const planned = plannedReviews(scenario);
    for (const bid of reviewedBids(scenario)) {
      const those = planned.filter((one) => one.bid === bid);
      const reviews = assessments.get(bid.id)?.reviews ?? [];
      const expected = those.map(({ reviewer, manner }): [string, string] => [
        reviewer.id,
        manner === 'conflicted' ? 'conflicted' : manner === 'silent' ? 'replaced' : 'submitted',
      ]);
      same(
        sorted(reviews.map(({ reviewer, state }): [string, string] => [reviewer.id, state])),
        sorted(expected),
      );
      same(reviews.filter(({ state }) => state === 'submitted').length, 3);
      for (const { reviewer } of those.filter(({ sentAt }) => sentAt !== null)) {
        const { scores = {} } = reviews.find((one) => one.reviewer.id === reviewer.id) ?? {};
        for (const { id } of criteria) same(scores[id]?.score, scoreOf(bid, reviewer, id));
      }
    }
  },

  'whoever declared a conflict reads nothing of the bid, not even its names': async ({ scenario, pages }) => {
    const conflicted = plannedReviews(scenario).filter(({ manner }) => manner === 'conflicted');
    assert(conflicted.length > 0);
    for (const { bid, reviewer } of conflicted) {
      same(sightOf(await pages.assessments.review(bid.id, reviewer.id)), 'nothing');
      assert((await pages.assessments.conflictsOf(reviewer.id)).has(bid.id));
    }
  },

  'the totals are the weighted scores, and nobody is placed above a better one': async ({
    scenario,
    pages,
  }) => {
    const { rows } = await tableOfDecisions(pages);
    const planned = Map.groupBy(plannedReviews(scenario), ({ bid }) => bid);
    const totals = new Map([...planned].map(([bid, those]) => [String(bid.id), totalOf(bid, those)]));
    same(rows.length, totals.size);
    for (const { application, total } of rows)
      same(total, Math.round(totals.get(application.id) ?? Number.NaN));
    const inOrder = rows.map(({ total }) => total ?? 0);
    same(
      inOrder,
      inOrder.toSorted((one, other) => other - one),
    );
  },

  'the awards stay within the budget, and could not have been one more': async ({
    scenario,
    rulings,
    pages,
  }) => {
    const { awardedPence, rows } = await tableOfDecisions(pages);
    const sum = rulings.reduce((all, { awardPence }) => all + (awardPence ?? 0), 0);
    same(awardedPence, sum);
    assert(sum <= budgetOf(scenario));
    same(rows.filter(({ isOverBudget }) => isOverBudget).length, 0);
    const left = budgetOf(scenario) - sum;
    const cheapest = Math.min(
      ...rulings.filter(({ awardPence }) => awardPence === null).map(({ bid }) => bid.pounds * 90),
    );
    assert(rulings.some(({ awardPence }) => awardPence !== null) && cheapest > left);
  },

  'every award is a project that owes all that its ladders chase, and repays its sum to the penny': async ({
    rulings,
    fund,
  }) => {
    // Nobody checks contacts before somebody is lost, and a project that goes on owes no note about its end.
    const kinds = obligationKinds.filter(
      (kind) => ladders[kind].about === 'project' && kind !== 'contact-check' && kind !== 'lessons-note',
    );
    for (const { bid, awardPence } of rulings) {
      const view = await fund.lives.view(bid.id);
      same(view !== null, awardPence !== null);
      if (view === null) continue;
      same(view.project.amountPence, awardPence);
      const instalments = view.award?.repayments?.instalments ?? [];
      same(
        instalments.reduce((sum, { amountPence }) => sum + amountPence, 0),
        awardPence,
      );
      same([...new Set(view.obligations.map(({ kind }) => kind))].toSorted(), kinds.toSorted());
      same(view.obligations.filter(({ nextAt }) => nextAt === null || nextAt <= calendar.ends).length, 0);
    }
  },

  'every bid that was sent was compared with all other work, and none that was not sent was found': async ({
    scenario,
    fund,
  }) => {
    const sent = scenario.bids.filter(({ sentAt }) => sentAt !== null);
    const found = new Set<string>();
    for (const bid of sent) {
      const similar = await fund.similar.read(bid.id);
      assert(similar !== null, `${bid.id} was not compared`);
      assert(!similar.found.some(({ id }) => id === bid.id));
      assert(similar.projects.length > 0);
      if (bid.fate === 'reviewed') for (const { id } of similar.found) found.add(id);
    }
    const unsent = scenario.bids.filter(({ fate }) => fate === 'draft');
    same(
      unsent.filter(({ id }) => found.has(id)),
      [],
    );
  },

  'nothing is due any more, and nothing that was started failed': async ({ fund, bids }) => {
    const next = await earliestDue(fund);
    assert(next === null || next > calendar.ends, `something has been due since ${next}`);
    // A bid that came to nothing looks once more, when the time is over for which it is kept.
    same(
      [...bids.values()].filter(
        ({ pending, nextAt, keptUntil }) => pending.length > 0 || (nextAt !== null && nextAt !== keptUntil),
      ),
      [],
    );
    same(
      fund.logged.filter((line) => /failed|NOT_STARTED|"level":"(?:error|warn)"/i.test(line)),
      [],
    );
  },
};

/** What the panel's scores for a bid come to, in hundredths of a per cent, worked out from what its reviewers were to give. */
function totalOf(bid: PlannedBid, planned: readonly PlannedReview[]): number {
  const reviewers = planned.filter(({ sentAt }) => sentAt !== null).map(({ reviewer }) => reviewer);
  const points = criteria.map(({ id, weightPercent }, place) => {
    const given = reviewers.map((reviewer) =>
      place === 0 && isModerated(bid) ? moderatedScore : scoreOf(bid, reviewer, id),
    );
    return weightPercent * given.reduce<number>((sum, score) => sum + score, 0);
  });
  const most = 5 * 100 * reviewers.length;
  return (points.reduce((sum, one) => sum + one, 0) * 10_000) / most;
}

function same(actual: unknown, expected: unknown): void {
  assert.deepStrictEqual(actual, expected);
}

function sorted<Item>(items: Iterable<Item>): readonly Item[] {
  return [...items].toSorted((one, other) => (String(one) < String(other) ? -1 : 1));
}
