import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { decideReview } from '../../functions/assessment/assessment.ts';
import {
  assessmentItems,
  moderationKey,
  reviewKey,
  reviewPointerKey,
} from '../../functions/assessment/assessment-rows.ts';
import { type AssessmentStore, createAssessmentStore } from '../../functions/assessment/assessment-store.ts';
import { moderate } from '../../functions/assessment/moderation.ts';
import { panelOf } from '../../functions/assessment/panel.ts';
import { assignReviewers, replaceReviewer } from '../../functions/assessment/panel-members.ts';
import {
  declare,
  reopenReview,
  type Review,
  type ReviewDecision,
  type Reviewer,
  saveScores,
} from '../../functions/assessment/review.ts';
import { mayReadBid } from '../../functions/assessment/review-access.ts';
import type { Score } from '../../functions/assessment/scores.ts';
import { allowed } from '../../functions/kernel/result.ts';
import {
  ConditionsFailed,
  type TableAccess,
  transact,
  type TransactItem,
} from '../../functions/kernel/table.ts';
import { translator } from '../../functions/messages/translate.ts';
import { timelineText } from '../../functions/portal/staff/timeline-text.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import {
  applicationId,
  by,
  byStaff,
  criteria,
  declaresNothing,
  granted,
  gwen,
  huw,
  later,
  mair,
  owain,
  scores,
  start,
  submits,
} from './panel-members.ts';

let dynamo: TestDynamo;
let access: TableAccess;
let store: AssessmentStore;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

beforeEach(async () => {
  access = await dynamo.createTables();
  store = createAssessmentStore(access);
});

const assign = (reviewers: readonly Reviewer[] = [gwen, huw, mair], id: ProjectId = applicationId) =>
  store.change(id, start, (assessment) =>
    assignReviewers(assessment, { reviewers, peopleOfBid: [] }, byStaff()),
  );
const step = (reviewer: Reviewer, decide: (review: Review) => ReviewDecision, at = start) =>
  store.change(applicationId, at, (assessment) => decideReview(assessment, reviewer.id, decide));
const moderateNeed = (score: Score, baseVersion: number) =>
  store.change(applicationId, later(60), (assessment) =>
    moderate(assessment, { criterionId: 'need', score, reason: 'Agreed', baseVersion }, criteria, byStaff()),
  );
const review = async (reviewer: Reviewer) => (await store.review(applicationId, reviewer.id))!;
const happened = async () => (await store.timeline(applicationId)).map(({ what }) => what);

/** Declares, scores everything on one page and sends it. */
async function send(reviewer: Reviewer, points: Score = 3): Promise<void> {
  granted(await step(reviewer, declaresNothing, later(1)));
  const saves = criteria.map(({ id }) => ({
    criterionId: id,
    baseVersion: 0,
    score: points,
    reason: 'Because',
  }));
  granted(
    await step(
      reviewer,
      (review) => allowed(saveScores(review, saves, { criteria, isModerated: false }, by(reviewer))),
      later(2),
    ),
  );
  granted(await step(reviewer, submits, later(3)));
}

describe('reviewers who are assigned', () => {
  it('find their reviews, whatever the application, and nobody else’s', async () => {
    granted(await assign());
    granted(await assign([gwen, mair, owain], 'bid-002' as ProjectId));
    const idsOf = async (reviewer: Reviewer) =>
      (await store.reviewsOf(reviewer.id)).map(({ applicationId }) => applicationId);
    expect(await idsOf(gwen)).toEqual(['bid-001', 'bid-002']);
    expect(await idsOf(huw)).toEqual(['bid-001']);
    expect(await idsOf(owain)).toEqual(['bid-002']);
    expect(
      (await store.getMany(['bid-002', 'bid-001', 'bid-003'] as ProjectId[])).map(
        ({ reviews }) => reviews.length,
      ),
    ).toEqual([3, 3, 0]);
  });

  it('by two of the staff at once are assigned once', async () => {
    const both = await Promise.all([assign(), assign()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, refusal: 'assessment.refusal.already-assigned' });
    expect(await happened()).toEqual(Array(3).fill('review-assigned'));
  });
});

describe('a review that is saved', () => {
  beforeEach(async () => void granted(await assign()));

  it('comes back as it was written, with its version, and says in the timeline what matters', async () => {
    await send(gwen, 4);
    expect(await review(gwen)).toMatchObject({
      state: 'submitted',
      scores: { need: { score: 4, reason: 'Because' } },
      version: 4,
    });
    expect(await happened()).toEqual([
      ...Array(3).fill('review-assigned'),
      'review-declared-none',
      'review-submitted',
    ]);
    expect(await review(gwen)).not.toHaveProperty('pk');
  });

  it('twice with the same words writes nothing the second time', async () => {
    granted(await step(gwen, declaresNothing));
    const saved = granted(await step(gwen, scores('need', { score: 2, reason: 'x' })));
    expect(granted(await step(gwen, scores('need', { score: 2, reason: 'x' })))).toEqual(saved);
  });

  it('by all reviewers at the same moment is saved for each', async () => {
    await Promise.all([gwen, huw, mair].map((one) => send(one)));
    const assessment = await store.get(applicationId);
    expect(panelOf(assessment, criteria)).toMatchObject({ standing: 'scored', total: 6000 });
  });

  it('in two tabs at once for two criteria keeps both scores', async () => {
    granted(await step(gwen, declaresNothing));
    const both = await Promise.all([
      step(gwen, scores('need', { score: 1, reason: 'One tab' })),
      step(gwen, scores('value', { score: 2, reason: 'Other tab' })),
    ]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect((await review(gwen)).scores).toMatchObject({ need: { score: 1 }, value: { score: 2 } });
  });

  it('of somebody who was never assigned is refused', async () => {
    expect(await step(owain, declaresNothing)).toEqual({ ok: false, refusal: 'refusal.not-found' });
    expect(await store.review(applicationId, owain.id)).toBeNull();
  });
});

describe('a conflict', () => {
  it('declared while a score is being saved wins: whichever came first, the bid is closed to its reviewer', async () => {
    granted(await assign());
    granted(await step(gwen, declaresNothing));
    await Promise.all([
      step(gwen, scores('need', { score: 5, reason: 'Mine' })),
      step(gwen, (one) => declare(one, { kind: 'conflict', note: 'My brother applied' }, by(gwen))),
    ]);
    expect(mayReadBid(await review(gwen))).toBe(false);
    expect(await step(gwen, scores('value', { score: 5, reason: 'More' }))).toEqual({
      ok: false,
      refusal: 'assessment.refusal.conflicted',
    });
  });
});

describe('scores the panel agrees', () => {
  beforeEach(async () => {
    granted(await assign());
    for (const one of [gwen, huw, mair]) await send(one);
  });

  it('stand in a row of their own; the reviews keep the originals and cannot be changed any more', async () => {
    const before = await store.get(applicationId);
    const { moderation, reviews } = granted(await moderateNeed(5, before.moderation!.version));
    expect(moderation).toMatchObject({
      scores: { need: { score: 5, by: { name: 'Nia Staff' } } },
      history: [{ criterionId: 'need', score: 5 }],
      version: before.moderation!.version + 1,
    });
    expect(reviews).toEqual(before.reviews);
    expect(await step(gwen, scores('need', { score: 0, reason: 'No' }, true))).toEqual({
      ok: false,
      refusal: 'assessment.refusal.moderated',
    });
  });

  it('by two of the staff at once are recorded once', async () => {
    const both = await Promise.all([moderateNeed(5, 1), moderateNeed(1, 1)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, refusal: 'refusal.changed-meanwhile' });
  });

  it('and a review that is opened again at the same moment: one of the two happens, never both', async () => {
    for (let round = 0; round < 3; round++) {
      access = await dynamo.createTables();
      store = createAssessmentStore(access);
      granted(await assign());
      for (const one of [gwen, huw, mair]) await send(one);
      const [moderated, reopened] = await Promise.all([
        moderateNeed(5, 1),
        store.change(applicationId, later(60), (assessment) =>
          decideReview(assessment, gwen.id, (one, panel) =>
            reopenReview(one, { reason: 'Misread' }, panel, byStaff()),
          ),
        ),
      ]);
      expect([moderated.ok, reopened.ok].filter(Boolean)).toHaveLength(1);
    }
  });

  it('never stand over a review that changed meanwhile: the change was not seen', async () => {
    const seen = await store.get(applicationId);
    granted(await step(gwen, scores('need', { score: 0, reason: 'On reflection' })));
    const command = { criterionId: 'need', score: 5 as Score, reason: 'Agreed', baseVersion: 1 };
    const decided = granted(moderate(seen, command, criteria, byStaff()));
    await expect(transact(access.client, assessmentItems(access, seen, decided, later(60)))).rejects.toThrow(
      ConditionsFailed,
    );
    expect((await store.get(applicationId)).moderation?.scores).toEqual({});
  });

  it('never stand over a reviewer assigned meanwhile, whom they did not see', async () => {
    const seen = await store.get(applicationId);
    granted(await assign([owain]));
    const decided = granted(
      moderate(
        seen,
        { criterionId: 'need', score: 5, reason: 'Agreed', baseVersion: 1 },
        criteria,
        byStaff(),
      ),
    );
    await expect(transact(access.client, assessmentItems(access, seen, decided, later(60)))).rejects.toThrow(
      ConditionsFailed,
    );
    expect(await moderateNeed(5, 2)).toEqual({ ok: false, refusal: 'assessment.refusal.scores-awaited' });
  });
});

describe('a decision about reviews that shares its transaction', () => {
  const beside = (condition?: string): TransactItem => ({
    Put: {
      TableName: access.stateTable,
      Item: { pk: 'PROJECT#bid-001', sk: 'BESIDE' },
      ...(condition === undefined ? {} : { ConditionExpression: condition }),
    },
  });
  const exists = async (key: { pk: string; sk: string }) =>
    (await access.client.send(new GetCommand({ TableName: access.stateTable, Key: key }))).Item !== undefined;
  const assignBeside = (item: TransactItem) =>
    store.change(applicationId, start, (assessment) => {
      const decided = assignReviewers(
        assessment,
        { reviewers: [gwen, huw, mair], peopleOfBid: [] },
        byStaff(),
      );
      return decided.ok ? allowed({ ...decided.value, also: [item] }) : decided;
    });

  it('is written with the rows that belong to it', async () => {
    granted(await assignBeside(beside()));
    expect(await exists({ pk: 'PROJECT#bid-001', sk: 'BESIDE' })).toBe(true);
    expect(await exists(reviewPointerKey(gwen.id, applicationId))).toBe(true);
    expect(await exists(moderationKey(applicationId))).toBe(true);
  });

  it('is not written at all when one of them cannot be', async () => {
    expect(await assignBeside(beside('attribute_exists(pk)'))).toEqual({
      ok: false,
      refusal: 'refusal.changed-meanwhile',
    });
    expect(await exists(reviewKey(applicationId, gwen.id))).toBe(false);
    expect(await exists(reviewPointerKey(gwen.id, applicationId))).toBe(false);
  });
});

describe('what happened to the reviews', () => {
  it('can be said in both languages, every kind of it', async () => {
    granted(await assign());
    granted(await step(huw, (one) => declare(one, { kind: 'interest', note: 'A friend' }, by(huw))));
    for (const one of [gwen, huw, mair]) await send(one);
    granted(await step(gwen, scores('need', { score: 0, reason: 'On reflection' }), later(11)));
    granted(
      await step(
        huw,
        (one) => reopenReview(one, { reason: 'Misread' }, { isModerated: false }, byStaff(later(12))),
        later(12),
      ),
    );
    granted(await step(huw, submits, later(13)));
    granted(
      await store.change(applicationId, later(14), (assessment) => {
        const command = { reviewerId: mair.id, replacement: owain, reason: 'Ill', peopleOfBid: [] };
        return replaceReviewer(assessment, command, byStaff(later(14)));
      }),
    );
    await send(owain);
    granted(await moderateNeed(5, 2));
    const lift = { criterionId: 'need', score: null, reason: 'By mistake', baseVersion: 3 };
    granted(
      await store.change(applicationId, later(70), (assessment) =>
        moderate(assessment, lift, criteria, byStaff()),
      ),
    );
    granted(await step(gwen, (one) => declare(one, { kind: 'conflict', note: '' }, by(gwen)), later(80)));
    const entries = await store.timeline(applicationId);
    expect(new Set(entries.map(({ what }) => what))).toEqual(
      new Set([
        'review-assigned',
        'review-declared-none',
        'review-declared-interest',
        'review-declared-conflict',
        'review-submitted',
        'review-changed',
        'review-reopened',
        'review-replaced',
        'moderated',
        'moderation-lifted',
      ]),
    );
    for (const entry of entries)
      for (const language of ['cy', 'en'] as const) expect(timelineText(entry, language)).toMatch(/^[^{}]+$/);
    const agreed = entries.find(({ what }) => what === 'moderated')!;
    expect(timelineText(agreed, 'en')).toContain(translator('en')('assessment.criterion.need'));
  });
});
