import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Application } from '../../functions/applications/application.ts';
import { budgetBeside, roundDecisions } from '../../functions/applications/round-decisions.ts';
import type { Assessment } from '../../functions/assessment/assessment.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { gwen, huw, mair, submitted } from '../assessment/panel-members.ts';
import { criteria } from '../assessment/panel-members.ts';
import { approval, decidedRound, refusal, scoredBids } from '../support/decisions.ts';

const round = { ...decidedRound, criteria, budgetPence: 50_000_000 };

function bid(name: string, changes: Partial<Application> = {}): Application {
  return { ...scoredBids[0]!.application, id: name as ProjectId, title: name, ...changes };
}

const approved = (name: string, awardPence: number, changes: Partial<Application> = {}): Application =>
  bid(name, { state: 'approved', decision: { ...approval({ awardPence }), number: 2 }, ...changes });

function scoredAt(id: string, score: 1 | 2 | 3 | 4 | 5): Assessment {
  const applicationId = id as ProjectId;
  const reviews = [gwen, huw, mair].map((one) => ({ ...submitted(one, score), applicationId }));
  return { applicationId, reviews, moderation: null };
}

describe('the decisions of a round', () => {
  test('stand in the order of the panel, those without scores below by title', () => {
    const { rows } = roundDecisions(
      round,
      [bid('d'), bid('low'), bid('c', { state: 'applied' }), bid('high')],
      [scoredAt('low', 2), scoredAt('high', 5)],
    );
    expect(rows.map(({ application, place }) => [application.id, place])).toEqual([
      ['high', 1],
      ['low', 2],
      ['c', null],
      ['d', null],
    ]);
    expect(rows[0]).toMatchObject({ total: 10_000, telling: 'undecided', decision: null });
  });

  test('leave out bids that never came before the minister', () => {
    const states = ['draft', 'submitted', 'declined', 'invited', 'withdrawn'] as const;
    expect(
      roundDecisions(
        round,
        states.map((state) => bid(state, { state })),
        [],
      ).rows,
    ).toEqual([]);
  });

  test('say from where on the budget is not enough, and what is left of it', () => {
    const { rows, awardedPence, leftPence } = roundDecisions(
      round,
      [approved('a', 30_000_000), approved('b', 30_000_000), bid('c', { state: 'assessed' })],
      [],
    );
    expect(rows.map(({ cumulativePence, isOverBudget }) => [cumulativePence, isOverBudget])).toEqual([
      [30_000_000, false],
      [60_000_000, true],
      [60_000_000, false],
    ]);
    expect([awardedPence, leftPence]).toEqual([60_000_000, -10_000_000]);
  });

  test('say of each what stands between it and its people', () => {
    const none = approval({ contacts: {} });
    const { rows, counts } = roundDecisions(
      round,
      [
        bid('a'),
        bid('b', { state: 'approved', decision: { ...none, number: 2 } }),
        approved('c', 1_000_000),
        approved('d', 1_000_000, { pending: ['tell'] }),
        bid('e', { state: 'unsuccessful', decision: { ...refusal(), number: 2 } }),
      ],
      [],
    );
    expect(rows.map(({ telling, missing }) => [telling, missing])).toEqual([
      ['undecided', []],
      ['incomplete', ['sponsor', 'champion', 'finance']],
      ['ready', []],
      ['on-its-way', []],
      ['told', []],
    ]);
    expect(counts).toEqual({ undecided: 1, incomplete: 1, ready: 1, 'on-its-way': 1, told: 1 });
  });

  test('count no decision that was taken up again', () => {
    const again = bid('a', { state: 'assessed', decision: { ...approval(), number: 2 } });
    expect(roundDecisions(round, [again], [])).toMatchObject({ awardedPence: 0, rows: [{ decision: null }] });
  });

  test('take what they award from the budget, to the penny', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1000, max: 10_000_000_000 }), { maxLength: 20 }), (sums) => {
        const bids = sums.map((sum, place) => approved(`b${place}`, sum));
        const { awardedPence, leftPence, rows } = roundDecisions(round, bids, []);
        const all = sums.reduce((total, sum) => total + sum, 0);
        expect([awardedPence, leftPence]).toEqual([all, round.budgetPence - all]);
        expect(rows.at(-1)?.cumulativePence ?? 0).toBe(all);
        for (const one of bids) {
          const { othersPence, leftPence: left } = budgetBeside(round, bids, one);
          expect(othersPence + (one.decision?.award?.awardPence ?? 0)).toBe(all);
          expect(left).toBe(round.budgetPence - othersPence);
        }
      }),
    );
  });
});
