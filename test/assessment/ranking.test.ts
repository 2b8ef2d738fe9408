import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { panelOf } from '../../functions/assessment/panel.ts';
import { rankApplications, type ScoredBid } from '../../functions/assessment/ranking.ts';
import { type Score, scoreScale } from '../../functions/assessment/scores.ts';
import {
  assessmentOf,
  assigned,
  criteria,
  gwen,
  huw,
  mair,
  nobodyAssigned,
  submitted,
} from './panel-members.ts';

const panels = new Map(
  scoreScale.flatMap((learning) =>
    scoreScale.map((rest) => {
      const points = Object.fromEntries(
        criteria.map(({ id, isLearning }) => [id, isLearning ? learning : rest]),
      ) as Record<string, Score>;
      const reviews = [gwen, huw, mair].map((one) => submitted(one, points));
      return [`${rest}${learning}`, panelOf(assessmentOf(...reviews), criteria)] as const;
    }),
  ),
);

function bid(id: string, amountPence: number, rest: Score, learning: Score = rest): ScoredBid {
  const application = { id, title: `Bid ${id}`, organisation: 'Gwynedd Council', amountPence };
  return { application, panel: panels.get(`${rest}${learning}`)! };
}
const idsOf = (bids: readonly ScoredBid[]) => bids.map(({ application }) => application.id);

const anyBids = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,4}$/),
      amount: fc.integer({ min: 0, max: 300_000_000 }),
      rest: fc.constantFrom(...scoreScale),
      learning: fc.constantFrom(...scoreScale),
    }),
    { selector: ({ id }) => id, maxLength: 25 },
  )
  .map((bids) => bids.map(({ id, amount, rest, learning }) => bid(id, amount, rest, learning)));

describe('the order of applications', () => {
  it('is by the total; of equal ones by learning, then the smaller sum, then the id', () => {
    const bids = [
      bid('z', 100, 3),
      bid('a', 100, 3),
      bid('cheap', 50, 3),
      bid('best', 900, 5),
      bid('worst', 1, 0),
    ];
    expect(idsOf(rankApplications(bids, 0).ranked)).toEqual(['best', 'cheap', 'a', 'z', 'worst']);
  });

  it('puts learning first among equal totals', () => {
    const even = bid('even', 1, 3);
    const learner: ScoredBid = {
      ...bid('learner', 1_000, 3),
      panel: { ...even.panel, learning: even.panel.learning! + 1 },
    };
    expect(idsOf(rankApplications([even, learner], 0).ranked)).toEqual(['learner', 'even']);
  });

  it('does not depend on the order in which they are given', () => {
    fc.assert(
      fc.property(anyBids, fc.nat(1_000_000_000), (bids, budget) => {
        expect(rankApplications(bids.toReversed(), budget)).toEqual(rankApplications(bids, budget));
      }),
    );
  });
});

describe('the sums against the budget', () => {
  it('add up to the penny, and the line falls where they exceed it', () => {
    const bids = [bid('one', 60_000, 5), bid('two', 30_000, 4), bid('three', 20_000, 3), bid('four', 1, 2)];
    const ranking = rankApplications(bids, 100_000);
    expect(ranking.ranked.map(({ cumulativePence, isAboveLine }) => [cumulativePence, isAboveLine])).toEqual([
      [60_000, true],
      [90_000, true],
      [110_000, false],
      [110_001, false],
    ]);
    expect(ranking).toMatchObject({ aboveLine: 2, remainingPence: 10_000 });
  });

  it('that are exactly the budget fit it', () => {
    expect(rankApplications([bid('one', 100, 5)], 100)).toMatchObject({ aboveLine: 1, remainingPence: 0 });
    expect(rankApplications([bid('one', 101, 5)], 100)).toMatchObject({ aboveLine: 0, remainingPence: 100 });
  });

  it('keep these laws for any round: no bid is lost, sums only grow, one line, and nothing above it is too much', () => {
    fc.assert(
      fc.property(anyBids, fc.nat(1_000_000_000), (bids, budget) => {
        const { ranked, aboveLine, remainingPence } = rankApplications(bids, budget);
        expect(idsOf(ranked).toSorted()).toEqual(idsOf(bids).toSorted());
        let sum = 0;
        for (const [index, one] of ranked.entries()) {
          sum += one.application.amountPence;
          expect(one.cumulativePence).toBe(sum);
          expect(one.place).toBe(index + 1);
          expect(one.isAboveLine).toBe(index < aboveLine);
          expect(one.total).toBeLessThanOrEqual(ranked[index - 1]?.total ?? 10_000);
        }
        expect(remainingPence).toBeGreaterThanOrEqual(0);
        expect(remainingPence).toBe(budget - (ranked[aboveLine - 1]?.cumulativePence ?? 0));
        const next = ranked[aboveLine];
        if (next) expect(next.application.amountPence).toBeGreaterThan(remainingPence);
      }),
    );
  });
});

describe('applications that are not fully scored', () => {
  it('come after the others and say what they wait for, and their sums do not count', () => {
    const unscored = (id: string, panel: ScoredBid['panel']): ScoredBid => ({ ...bid(id, 500, 3), panel });
    const ranking = rankApplications(
      [
        unscored('waits', panelOf(assigned(), criteria)),
        unscored('nobody', panelOf(nobodyAssigned, criteria)),
        unscored('few', panelOf(assessmentOf(submitted(gwen, 5), submitted(huw, 5)), criteria)),
        bid('scored', 100, 1),
      ],
      1_000,
    );
    expect(idsOf(ranking.ranked)).toEqual(['scored']);
    expect(ranking.remainingPence).toBe(900);
    expect(ranking.unranked.map(({ application, why }) => [application.id, why])).toEqual([
      ['few', 'too-few-reviewers'],
      ['nobody', 'nobody-assigned'],
      ['waits', 'scores-awaited'],
    ]);
  });
});
