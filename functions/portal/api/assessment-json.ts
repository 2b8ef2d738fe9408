import type { z } from '@hono/zod-openapi';
import type { ApplicationView } from '../../applications/application.ts';
import type { Criterion } from '../../assessment/criteria.ts';
import { disagreementsOf, type Panel, panelOf } from '../../assessment/panel.ts';
import { isBlind } from '../../assessment/review-access.ts';
import { reviewObligationId } from '../../assessment/review-obligations.ts';
import type { Scores } from '../../assessment/scores.ts';
import { assessmentOf } from '../../assessment/settle-reviews.ts';
import type { OnPanels } from '../on-panels.ts';
import type { StaffDeps } from '../staff/deps.ts';
import type { RoundPanel } from '../staff/panels/round-panel.ts';
import type { bidReviews, roundPanel } from './assessment-schemas.ts';

/** The reviews of a bid for staff; without any scores for one of them who reviews it and scores blind. */
export async function bidReviewsJson(
  { people }: Pick<StaffDeps, 'people'>,
  view: ApplicationView,
  onPanels: OnPanels,
): Promise<z.infer<typeof bidReviews>> {
  const { application, round } = view;
  const assessment = assessmentOf(view);
  const blind = isBlind(assessment.reviews, onPanels.id);
  const known = await people.get(assessment.reviews.map(({ reviewer }) => reviewer.id));
  return {
    applicationId: application.id,
    state: application.state,
    version: application.version,
    criteria: round.criteria.map(criterionJson),
    reviews: assessment.reviews.map(({ reviewer, state, declaration, assignedAt, submittedAt, scores }) => ({
      reviewer: { ...reviewer, email: known.get(reviewer.id)?.email ?? null },
      state,
      declaration,
      assignedAt,
      submittedAt,
      dueOn: view.assessment?.owed.get(reviewer.id)?.dueOn ?? null,
      obligationId: reviewObligationId(application.id, reviewer.id),
      scores: state === 'submitted' && !blind ? scoresJson(round.criteria, scores) : [],
    })),
    isBlind: blind,
    panel: blind
      ? null
      : {
          ...totalsJson(panelOf(assessment, round.criteria)),
          moderationVersion: assessment.moderation?.version ?? 0,
          moderated: Object.entries(assessment.moderation?.scores ?? {}).map(([criterion, agreed]) => ({
            criterion,
            score: agreed.score,
            reason: agreed.reason,
            at: agreed.at,
          })),
        },
  };
}

/** The panel of a round. */
export function roundPanelJson({ round, ranking, blind, leftOut }: RoundPanel): z.infer<typeof roundPanel> {
  const { aboveLine, remainingPence } = ranking;
  return {
    roundId: round.id,
    budgetPence: round.budgetPence,
    aboveLine,
    remainingPence,
    leftOut,
    ranked: ranking.ranked.map(({ application, panel, place, cumulativePence, isAboveLine }) => ({
      id: application.id,
      title: application.title,
      organisation: application.organisation,
      amountPence: application.amountPence,
      place,
      cumulativePence,
      isAboveLine,
      ...totalsJson(panel),
    })),
    unranked: [
      ...ranking.unranked.map(({ application: { id, title, organisation }, why }) => ({
        id,
        title,
        organisation,
        why: why as string,
      })),
      ...blind.map(({ id, title, organisation }) => ({ id, title, organisation, why: 'blind' })),
    ],
  };
}

/** A criterion as calls name it. */
export function criterionJson({ id, name, weightPercent, isLearning }: Criterion) {
  return { id, name: { ...name }, weightPercent, isLearning };
}

/** The scores there are, in the order of the round's criteria. */
export function scoresJson(criteria: readonly Criterion[], scores: Scores) {
  return criteria.flatMap(({ id: criterion }) => {
    const saved = scores[criterion];
    if (saved === undefined) return [];
    const { score, reason, version, savedAt, sentFirst } = saved;
    return [{ criterion, score, reason, version, savedAt, sentFirst }];
  });
}

function totalsJson(panel: Panel) {
  const { standing, counts, total, originalTotal, learning, isModerated, spread } = panel;
  return {
    standing: standing as string,
    counts: { ...counts },
    total,
    originalTotal,
    learning,
    isModerated,
    spread: spread === null ? null : { ...spread },
    disagreements: disagreementsOf(panel).map(({ criterion }) => criterion.id),
  };
}
