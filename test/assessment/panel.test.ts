import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Assessment } from '../../functions/assessment/assessment.ts';
import { isModerated } from '../../functions/assessment/assessment.ts';
import { type Criterion, learningCriteria } from '../../functions/assessment/criteria.ts';
import { moderate } from '../../functions/assessment/moderation.ts';
import { disagreementsOf, panelOf, type PanelCriterion } from '../../functions/assessment/panel.ts';
import { assignReviewers, replaceReviewer } from '../../functions/assessment/panel-members.ts';
import { declare, reopenReview } from '../../functions/assessment/review.ts';
import { type Score, scoreScale } from '../../functions/assessment/scores.ts';
import { catalogue } from '../../functions/messages/catalogue.ts';
import {
  after,
  assessmentOf,
  assigned,
  by,
  byStaff,
  criteria,
  declaresNothing,
  granted,
  gwen,
  huw,
  mair,
  nobodyAssigned,
  owain,
  submitted,
  through,
} from './panel-members.ts';

const panel = (assessment: Assessment) => panelOf(assessment, criteria);
const agree = (assessment: Assessment, criterionId: string, score: Score | null, reason = 'As discussed') =>
  moderate(
    assessment,
    { criterionId, score, reason, baseVersion: assessment.moderation?.version ?? 0 },
    criteria,
    byStaff(),
  );

/** Three reviewers' points for every criterion. */
const points = fc.record(
  Object.fromEntries(criteria.map(({ id }) => [id, fc.constantFrom(...scoreScale)])),
) as fc.Arbitrary<Record<string, Score>>;
const threeReviews = fc
  .tuple(points, points, points)
  .map(([one, two, three]) =>
    assessmentOf(submitted(gwen, one), submitted(huw, two), submitted(mair, three)),
  );

describe('assigning reviewers', () => {
  it('takes three or more', () => {
    const assign = (...reviewers: (typeof gwen)[]) =>
      assignReviewers(nobodyAssigned, { reviewers, peopleOfBid: [] }, byStaff());
    expect(assign(gwen, huw)).toEqual({ ok: false, refusal: 'assessment.refusal.too-few-reviewers' });
    expect(assign(gwen, huw, gwen)).toEqual({ ok: false, refusal: 'assessment.refusal.too-few-reviewers' });
    expect(granted(assign(gwen, huw, mair, owain)).reviews.map(({ review }) => review.state)).toEqual(
      Array(4).fill('assigned'),
    );
  });

  it('never makes anybody judge a bid they are named in', () => {
    const command = { reviewers: [gwen, huw, mair], peopleOfBid: [huw.id] };
    expect(assignReviewers(nobodyAssigned, command, byStaff())).toEqual({
      ok: false,
      refusal: 'assessment.refusal.own-bid',
    });
  });

  it('adds one where a conflict left a gap, and never the one who has it', () => {
    const [first, ...others] = assigned().reviews;
    const conflicted = through(first!, (review) => declare(review, { kind: 'conflict', note: '' }, by(gwen)));
    const assessment = assessmentOf(conflicted, ...others);
    expect(panel(assessment)).toMatchObject({ standing: 'too-few-reviewers', counts: { conflicted: 1 } });
    const add = (reviewer: typeof gwen) =>
      assignReviewers(assessment, { reviewers: [reviewer], peopleOfBid: [] }, byStaff());
    expect(add(gwen)).toEqual({ ok: false, refusal: 'assessment.refusal.has-conflict' });
    expect(add(huw)).toEqual({ ok: false, refusal: 'assessment.refusal.already-assigned' });
    expect(panel(after(assessment, granted(add(owain)))).standing).toBe('scores-awaited');
  });
});

describe('replacing a late reviewer', () => {
  const replace = (assessment: Assessment, replacement: typeof gwen | null, reason = 'Late') =>
    replaceReviewer(assessment, { reviewerId: gwen.id, replacement, reason, peopleOfBid: [] }, byStaff());

  it('ends their review with the reason and asks another, in one decision', () => {
    const replaced = after(assigned(), granted(replace(assigned(), owain)));
    expect(replaced.reviews.map(({ reviewer, state }) => [reviewer.name, state])).toEqual([
      ['Gwen Parry', 'replaced'],
      ['Huw Rees', 'assigned'],
      ['Mair Lloyd', 'assigned'],
      ['Owain Price', 'assigned'],
    ]);
    expect(assignReviewers(replaced, { reviewers: [gwen], peopleOfBid: [] }, byStaff())).toEqual({
      ok: false,
      refusal: 'assessment.refusal.was-replaced',
    });
  });

  it('takes nobody in their place only when three others remain', () => {
    expect(replace(assigned(), null)).toEqual({ ok: false, refusal: 'assessment.refusal.too-few-reviewers' });
    expect(replace(assigned([gwen, huw, mair, owain]), null).ok).toBe(true);
  });

  it('brings another even where a conflict has left fewer than three', () => {
    const [first, ...others] = assigned([huw, gwen, mair]).reviews;
    const conflicted = through(first!, (review) => declare(review, { kind: 'conflict', note: '' }, by(huw)));
    expect(replace(assessmentOf(conflicted, ...others), owain).ok).toBe(true);
  });

  it('needs a reason, a review that stands, and somebody else', () => {
    expect(replace(assigned(), owain, ' ')).toEqual({ ok: false, refusal: 'refusal.reason-missing' });
    expect(replace(assigned([huw, mair, owain]), gwen)).toEqual({ ok: false, refusal: 'refusal.not-found' });
    expect(replace(assigned(), gwen)).toEqual({ ok: false, refusal: 'assessment.refusal.already-assigned' });
  });

  it('takes their scores out of the totals', () => {
    const assessment = assessmentOf(
      submitted(gwen, 0),
      submitted(huw, 5),
      submitted(mair, 5),
      submitted(owain, 5),
    );
    expect(panel(assessment).total).toBe(7500);
    expect(panel(after(assessment, granted(replace(assessment, null)))).total).toBe(10_000);
  });
});

describe('the totals of a panel', () => {
  it('are 100.00 of all fives and 0.00 of all noughts', () => {
    for (const [score, total] of [
      [5, 10_000],
      [0, 0],
    ] as const)
      expect(
        panel(assessmentOf(submitted(gwen, score), submitted(huw, score), submitted(mair, score))),
      ).toMatchObject({
        total,
        originalTotal: total,
        learning: total,
        spread: { lowest: total, highest: total, range: 0 },
        standing: 'scored',
      });
  });

  it('weigh every criterion, with learning apart: worked by hand', () => {
    // Gwen: 3 everywhere but savings (weight 20) 5 and learning (weight 15 of 25) 1: (80 - 15) × 3 + 100 + 15 = 310 of 500.
    const assessment = assessmentOf(
      submitted(gwen, { savings: 5, learning: 1 }),
      submitted(huw, 3),
      submitted(mair, 4),
    );
    const { reviewers, total, learning, spread } = panel(assessment);
    expect(reviewers).toEqual([
      { reviewer: gwen, total: 6200, learning: 3600 },
      { reviewer: huw, total: 6000, learning: 6000 },
      { reviewer: mair, total: 8000, learning: 8000 },
    ]);
    expect({ total, learning, spread }).toEqual({
      total: 6733,
      learning: 5867,
      spread: { lowest: 6000, highest: 8000, range: 2000 },
    });
  });

  it('do not depend on the order in which reviews came', () => {
    fc.assert(
      fc.property(threeReviews, (assessment) => {
        const [one, two, three] = assessment.reviews;
        for (const reviews of [
          [two!, one!, three!],
          [three!, two!, one!],
        ])
          expect(panel({ ...assessment, reviews })).toEqual(panel(assessment));
      }),
    );
  });

  it('lie between the lowest and the highest of the reviewers, within a rounding, and each reviewer’s is exact', () => {
    fc.assert(
      fc.property(threeReviews, (assessment) => {
        const { total, reviewers, spread } = panel(assessment);
        expect(total).toBeGreaterThanOrEqual(spread!.lowest);
        expect(total).toBeLessThanOrEqual(spread!.highest);
        const mean = reviewers.reduce((sum, one) => sum + one.total, 0) / 3;
        expect(Math.abs(total! - mean)).toBeLessThanOrEqual(0.5);
        for (const one of reviewers) expect(Number.isInteger(one.total) && one.total % 20 === 0).toBe(true);
      }),
    );
  });

  it('rise when any one score rises', () => {
    fc.assert(
      fc.property(points, points, fc.constantFrom(...criteria), (one, other, { id }) => {
        fc.pre((one[id] ?? 5) < 5);
        const raised = { ...one, [id]: ((one[id] ?? 0) + 1) as Score };
        const totalWith = (gwens: Record<string, Score>) =>
          panel(assessmentOf(submitted(gwen, gwens), submitted(huw, other), submitted(mair, other))).total!;
        expect(totalWith(raised)).toBeGreaterThan(totalWith(one));
      }),
    );
  });

  it('count what was sent and nothing else, and say who is awaited', () => {
    const [waiting] = assigned([owain, huw, mair]).reviews;
    const drafting = through(waiting!, declaresNothing);
    const assessment = assessmentOf(submitted(gwen, 5), submitted(huw, 5), drafting);
    expect(panel(assessment)).toMatchObject({
      standing: 'scores-awaited',
      counts: { assigned: 3, submitted: 2, awaited: 1, conflicted: 0, replaced: 0 },
      total: 10_000,
    });
    const takenBack = through(submitted(mair, 0), (review) =>
      reopenReview(review, { reason: 'Misread' }, { isModerated: false }, byStaff()),
    );
    expect(panel(assessmentOf(submitted(gwen, 5), submitted(huw, 5), takenBack))).toMatchObject({
      standing: 'scores-awaited',
      total: 10_000,
    });
    expect(panel(assigned())).toMatchObject({
      total: null,
      learning: null,
      spread: null,
      originalTotal: null,
    });
    expect(panel(nobodyAssigned).standing).toBe('nobody-assigned');
  });

  it('wait for a review that lacks a score the round asks for by now', () => {
    const added: readonly Criterion[] = [...criteria, { ...criteria[0]!, id: 'added' }];
    const assessment = assessmentOf(submitted(gwen, 5), submitted(huw, 5), submitted(mair, 5));
    expect(panelOf(assessment, added)).toMatchObject({ standing: 'scores-awaited', counts: { awaited: 3 } });
    expect(panelOf(assessment, []).standing).toBe('scores-awaited');
  });
});

describe('a disagreement', () => {
  it('is two scores for one criterion three points or more apart', () => {
    const assessment = assessmentOf(
      submitted(gwen, { need: 1, savings: 2 }),
      submitted(huw, { need: 4, savings: 4 }),
      submitted(mair, { need: 3, savings: 3 }),
    );
    expect(disagreementsOf(panel(assessment))).toMatchObject([
      { criterion: { id: 'need' }, lowest: 1, highest: 4, mean: 267 },
    ]);
  });
});

describe('a score the panel agrees', () => {
  const all = (): Assessment =>
    assessmentOf(submitted(gwen, { need: 0 }), submitted(huw, { need: 4 }), submitted(mair, { need: 5 }));

  it('counts instead of the mean, says so, and keeps the originals', () => {
    const before = panel(all());
    const moderated = after(all(), granted(agree(all(), 'need', 5)));
    const now = panel(moderated);
    // Need weighs 15: from a mean of 3 to 5 is 2/5 of 15.00.
    expect([before.total, now.total, now.originalTotal]).toEqual([6000, 6600, 6000]);
    expect(now.isModerated).toBe(true);
    expect(now.criteria[0]).toMatchObject({
      mean: 300,
      scores: [{ score: 0 }, { score: 4 }, { score: 5 }],
      moderated: { score: 5, reason: 'As discussed', by: { name: 'Nia Staff' } },
    });
    expect(moderated.reviews).toEqual(all().reviews);
  });

  it('changes only what it should: its criterion, the total by its weight, and learning only where it is about learning', () => {
    fc.assert(
      fc.property(
        threeReviews,
        fc.constantFrom(...criteria),
        fc.constantFrom(...scoreScale),
        (assessment, criterion, score) => {
          const before = panel(assessment);
          const now = panel(after(assessment, granted(agree(assessment, criterion.id, score))));
          const others = (list: readonly PanelCriterion[]) =>
            list.filter((one) => one.criterion.id !== criterion.id);
          expect(others(now.criteria)).toEqual(others(before.criteria));
          expect({ ...now, total: 0, learning: 0, criteria: [], isModerated: false }).toEqual({
            ...before,
            total: 0,
            learning: 0,
            criteria: [],
          });
          const own = before.criteria.find((one) => one.criterion.id === criterion.id)!;
          const sum = own.scores.reduce((points, one) => points + one.score!, 0);
          const shift = criterion.weightPercent * 20 * (score - sum / 3);
          expect(Math.abs(now.total! - before.total! - shift)).toBeLessThanOrEqual(1);
          if (!learningCriteria(criteria).includes(criterion)) expect(now.learning).toBe(before.learning);
        },
      ),
    );
  });

  it('of every criterion makes the total its own, whoever scored what', () => {
    fc.assert(
      fc.property(threeReviews, fc.constantFrom(...scoreScale), (assessment, score) => {
        const moderated = criteria.reduce(
          (now, { id }) => after(now, granted(agree(now, id, score))),
          assessment,
        );
        expect(panel(moderated).total).toBe(score * 2000);
        expect(panel(moderated).originalTotal).toBe(panel(assessment).total);
      }),
    );
  });

  it('waits until every review is in, so that nobody scores beside scores that are known', () => {
    const [waiting] = assigned([owain, huw, mair]).reviews;
    for (const assessment of [
      assigned(),
      assessmentOf(submitted(gwen, 3), submitted(huw, 3)),
      assessmentOf(submitted(gwen, 3), submitted(huw, 3), submitted(mair, 3), waiting!),
    ])
      expect(agree(assessment, 'need', 3)).toEqual({
        ok: false,
        refusal: 'assessment.refusal.scores-awaited',
      });
  });

  it('needs a reason, of the length that reasons have, and a criterion of the round', () => {
    expect(agree(all(), 'need', 3, ' ')).toEqual({ ok: false, refusal: 'refusal.reason-missing' });
    expect(agree(all(), 'need', 3, 'gair '.repeat(301))).toEqual({
      ok: false,
      refusal: 'assessment.refusal.reason-too-long',
    });
    expect(catalogue['assessment.refusal.reason-too-long'].en).toContain('300');
    expect(agree(all(), 'need', 3, 'gair '.repeat(300)).ok).toBe(true);
    expect(agree(all(), 'charm', 3)).toEqual({ ok: false, refusal: 'assessment.refusal.no-such-criterion' });
  });

  it('fixes the panel: nobody is assigned or replaced any more', () => {
    const moderated = after(all(), granted(agree(all(), 'need', 5)));
    expect(isModerated(moderated)).toBe(true);
    const add = assignReviewers(moderated, { reviewers: [owain], peopleOfBid: [] }, byStaff());
    expect(add).toEqual({ ok: false, refusal: 'assessment.refusal.moderated' });
    const command = { reviewerId: gwen.id, replacement: owain, reason: 'Late', peopleOfBid: [] };
    expect(replaceReviewer(moderated, command, byStaff())).toEqual({
      ok: false,
      refusal: 'assessment.refusal.moderated',
    });
  });

  it('can be taken back with a reason: the means count again, and the history keeps both', () => {
    const moderated = after(all(), granted(agree(all(), 'need', 5)));
    const lifted = after(moderated, granted(agree(moderated, 'need', null, 'By mistake')));
    expect(panel(lifted)).toEqual(panel(all()));
    expect(isModerated(lifted)).toBe(false);
    expect(lifted.moderation?.history.map(({ score, reason }) => [score, reason])).toEqual([
      [5, 'As discussed'],
      [null, 'By mistake'],
    ]);
    expect(agree(lifted, 'need', null)).toEqual({ ok: false, refusal: 'assessment.refusal.not-moderated' });
  });

  it('leaves a way on when a conflict comes to light afterwards: it is taken back, and another reviewer fills the gap', () => {
    const moderated = after(all(), granted(agree(all(), 'need', 5)));
    const [first, ...others] = moderated.reviews;
    const conflicted = through(first!, (review) => declare(review, { kind: 'conflict', note: '' }, by(gwen)));
    const gap = { ...moderated, reviews: [conflicted, ...others] };
    expect(panel(gap)).toMatchObject({ standing: 'too-few-reviewers', counts: { submitted: 2 } });
    expect(agree(gap, 'savings', 5)).toEqual({ ok: false, refusal: 'assessment.refusal.scores-awaited' });
    const lifted = after(gap, granted(agree(gap, 'need', null)));
    const add = assignReviewers(lifted, { reviewers: [owain], peopleOfBid: [] }, byStaff());
    expect(panel(after(lifted, granted(add))).standing).toBe('scores-awaited');
  });

  it('recorded by two at once counts once: the second looks again', () => {
    const moderated = after(all(), granted(agree(all(), 'need', 5)));
    const stale = { criterionId: 'need', score: 1 as Score, reason: 'No', baseVersion: 0 };
    expect(moderate(moderated, stale, criteria, byStaff())).toEqual({
      ok: false,
      refusal: 'refusal.changed-meanwhile',
    });
  });
});
