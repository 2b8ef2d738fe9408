import { type Assessment, isModerated } from './assessment.ts';
import { type Criterion, learningCriteria, weightOf } from './criteria.ts';
import type { ModeratedScore } from './moderation.ts';
import { fewestReviewers, standingReviews } from './panel-members.ts';
import { type Review, type Reviewer } from './review.ts';
import { highestScore, type SavedScore, whatIsMissing } from './scores.ts';

/** Two scores for one criterion that lie this far apart are a disagreement the panel should talk about: more than half of the scale. */
export const disagreementPoints = 3;

/** A share of the most there is, in hundredths of a percent: 10000 is 100.00%, all fives. */
export type Hundredths = number;

/** What one reviewer's scores come to. */
export interface ReviewerTotal {
  readonly reviewer: Reviewer;
  readonly total: Hundredths;
  readonly learning: Hundredths;
}

/** One criterion as the panel sees it. */
export interface PanelCriterion {
  readonly criterion: Criterion;
  /** The reviewers' own, in the order of the reviewers' names. */
  readonly scores: readonly (SavedScore & { readonly reviewer: Reviewer })[];
  /** The mean of the reviewers' scores in hundredths of a point; null before any is in. */
  readonly mean: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly isDisagreement: boolean;
  /** What the panel agreed instead of the mean; null where the mean counts. */
  readonly moderated: ModeratedScore | null;
}

/** How many reviews stand where. */
export interface PanelCounts {
  /** Those that count or may still come. */
  readonly assigned: number;
  readonly submitted: number;
  readonly awaited: number;
  readonly conflicted: number;
  readonly replaced: number;
}

/** Whether an application is fully scored, or what it waits for. */
export type PanelStanding = 'nobody-assigned' | 'too-few-reviewers' | 'scores-awaited' | 'scored';

/** What the panel's scores for one application come to. Totals are null before the first review is in. */
export interface Panel {
  readonly counts: PanelCounts;
  readonly standing: PanelStanding;
  readonly criteria: readonly PanelCriterion[];
  readonly reviewers: readonly ReviewerTotal[];
  /** The weighted total: of each criterion the moderated score where there is one, else the mean of the reviewers. */
  readonly total: Hundredths | null;
  /** The same by the reviewers' scores alone. */
  readonly originalTotal: Hundredths | null;
  /** The same as `total`, over the criteria about learning alone. */
  readonly learning: Hundredths | null;
  readonly isModerated: boolean;
  /** The lowest and the highest total of a reviewer, and how far they lie apart. */
  readonly spread: {
    readonly lowest: Hundredths;
    readonly highest: Hundredths;
    readonly range: Hundredths;
  } | null;
}

/**
 * What an assessment comes to by the criteria of its round. Only submitted reviews count that score every criterion; the order in which reviews
 * came makes no difference.
 */
export function panelOf(assessment: Assessment, criteria: readonly Criterion[]): Panel {
  const standing = standingReviews(assessment.reviews);
  const counted = standing.filter((review) => isComplete(review, criteria)).toSorted(byReviewer);
  const counts: PanelCounts = {
    assigned: standing.length,
    submitted: counted.length,
    awaited: standing.length - counted.length,
    conflicted: assessment.reviews.filter(({ state }) => state === 'conflicted').length,
    replaced: assessment.reviews.filter(({ state }) => state === 'replaced').length,
  };
  const scored = criteria.map((criterion) => criterionOf(criterion, counted, assessment));
  const learning = new Set(learningCriteria(criteria));
  const ofLearning = scored.filter(({ criterion }) => learning.has(criterion));
  const reviewers = counted.map((review) => ({
    reviewer: review.reviewer,
    total: totalOf(criteria, review),
    learning: totalOf([...learning], review),
  }));
  const totals = reviewers.map(({ total }) => total);
  const [lowest, highest] = [Math.min(...totals), Math.max(...totals)];
  return {
    counts,
    standing: standingOf(counts),
    criteria: scored,
    reviewers,
    total: panelTotal(scored, 'moderated'),
    originalTotal: panelTotal(scored, 'original'),
    learning: panelTotal(ofLearning, 'moderated'),
    isModerated: isModerated(assessment),
    spread: totals.length === 0 ? null : { lowest, highest, range: highest - lowest },
  };
}

/** The criteria on which the panel should talk, in their order. */
export function disagreementsOf({ criteria }: Panel): readonly PanelCriterion[] {
  return criteria.filter(({ isDisagreement }) => isDisagreement);
}

function isComplete({ state, scores }: Review, criteria: readonly Criterion[]): boolean {
  return state === 'submitted' && criteria.length > 0 && whatIsMissing(criteria, scores).length === 0;
}

function byReviewer({ reviewer: one }: Review, { reviewer: other }: Review): number {
  return compare(`${one.name}#${one.id}`, `${other.name}#${other.id}`);
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function standingOf({ assigned, awaited }: PanelCounts): PanelStanding {
  if (assigned === 0) return 'nobody-assigned';
  if (assigned < fewestReviewers) return 'too-few-reviewers';
  return awaited > 0 ? 'scores-awaited' : 'scored';
}

function criterionOf(
  criterion: Criterion,
  reviews: readonly Review[],
  { moderation }: Assessment,
): PanelCriterion {
  const scores = reviews.flatMap(({ reviewer, scores: all }) => {
    const saved = all[criterion.id];
    return saved === undefined ? [] : [{ ...saved, reviewer }];
  });
  const points = scores.map(({ score }) => score ?? 0);
  const none = points.length === 0;
  const [lowest, highest] = [Math.min(...points), Math.max(...points)];
  return {
    criterion,
    scores,
    mean: none ? null : rounded(sum(points) * 100, points.length),
    lowest: none ? null : lowest,
    highest: none ? null : highest,
    isDisagreement: !none && highest - lowest >= disagreementPoints,
    moderated: moderation?.scores[criterion.id] ?? null,
  };
}

/** One reviewer's weighted share of the most there is. */
function totalOf(criteria: readonly Criterion[], { scores }: Review): Hundredths {
  return share(
    sum(criteria.map(({ id, weightPercent }) => weightPercent * (scores[id]?.score ?? 0))),
    criteria,
    1,
  );
}

/** The panel's weighted share of the most there is; rounded once, at the end. */
function panelTotal(scored: readonly PanelCriterion[], by: 'moderated' | 'original'): Hundredths | null {
  const reviewers = scored[0]?.scores.length ?? 0;
  if (reviewers === 0) return null;
  const points = scored.map(({ criterion, scores, moderated }) => {
    const agreed = by === 'moderated' ? moderated : null;
    const together = agreed === null ? sum(scores.map(({ score }) => score ?? 0)) : agreed.score * reviewers;
    return criterion.weightPercent * together;
  });
  return share(
    sum(points),
    scored.map(({ criterion }) => criterion),
    reviewers,
  );
}

/** Weighted points of so many reviewers as a share of what all fives would come to; nothing where nothing is weighed. */
function share(points: number, criteria: readonly Criterion[], reviewers: number): Hundredths {
  const most = highestScore * weightOf(criteria) * reviewers;
  return most === 0 ? 0 : rounded(points * 10_000, most);
}

/** A quotient of whole numbers, rounded half up without ever being a fraction. */
function rounded(dividend: number, divisor: number): number {
  const twice = 2 * dividend + divisor;
  return (twice - (twice % (2 * divisor))) / (2 * divisor);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
