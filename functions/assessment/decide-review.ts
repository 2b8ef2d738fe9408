import type { ApplicationView } from '../applications/application.ts';
import { type ApplicationDecision, decideEvent } from '../applications/decide-event.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import { type Assessment, decideReview, isModerated } from './assessment.ts';
import { type ChangedObligation, reviewBegun, reviewOver, reviewSent } from './review-obligations.ts';
import {
  type Declaration,
  declare,
  type ReviewChange,
  saveScores,
  type ScoreRefused,
  type ScoreSave,
  submitReview,
} from './review.ts';
import { assessmentOf, barredNow, settleReviews } from './settle-reviews.ts';

/**
 * A reviewer says what links them with a bid. A conflict can be declared whatever has become of the bid, and ends the chase; anything else only while the
 * panel is at work. Null when they had said the same before.
 */
export function decideDeclaration(
  view: ApplicationView,
  reviewerId: PersonId,
  { kind, note }: Pick<Declaration, 'kind' | 'note'>,
  on: Occasion,
): ApplicationDecision | null {
  const isConflict = kind === 'conflict';
  const barred = isConflict ? null : barredNow(view, 'review', 'reviewer');
  if (barred) return barred;
  const before = assessmentOf(view);
  const declared = decideReview(before, reviewerId, (review) => declare(review, { kind, note }, on));
  if (!declared.ok) return declared;
  if (declared.value.reviews.every(({ review }) => before.reviews.includes(review))) return null;
  const owed = view.assessment?.owed.get(reviewerId);
  const over = isConflict ? reviewOver(owed, { reason: '', isTold: false }, on) : null;
  const change = {
    application: view.application,
    timeline: [],
    deliveries: [],
    obligations: over === null ? [] : [over.changed],
    assessment: declared.value,
  };
  return allowed(settleReviews(view, change, on));
}

/** A reviewer sends their review. The last one that is awaited makes the bid a scored one, in the same transaction. */
export function decideSending(
  view: ApplicationView,
  reviewerId: PersonId,
  on: Occasion,
): ApplicationDecision {
  const barred = barredNow(view, 'review', 'reviewer');
  if (barred) return barred;
  const sent = decideReview(assessmentOf(view), reviewerId, (review, panel) =>
    submitReview(review, { criteria: view.round.criteria, ...panel }, on),
  );
  if (!sent.ok) return sent;
  const decided = decideEvent(view, 'review', 'reviewer', { reason: '', unfinished: [] }, on);
  if (!decided.ok) return decided;
  const over = reviewSent(view.assessment?.owed.get(reviewerId), reviewerId, on);
  const obligations = over === null ? [] : [over];
  return allowed(settleReviews(view, { ...decided.value, obligations, assessment: sent.value }, on));
}

/** Scores that a reviewer saves: what of them can be kept, what cannot, and what it means for what they owe. */
export interface ScoresDecided {
  readonly review: ReviewChange;
  /** False when everything that could be kept stands already. */
  readonly isChanged: boolean;
  readonly refusals: readonly ScoreRefused[];
  readonly owed: ChangedObligation | null;
}

/** Decides what of a form's scores is kept. The bid itself does not change. */
export function decideScores(
  view: ApplicationView,
  assessment: Assessment,
  reviewerId: PersonId,
  saves: readonly ScoreSave[],
  on: Occasion,
): Result<ScoresDecided, MessageKey> {
  const barred = barredNow(view, 'review', 'reviewer');
  if (barred) return barred;
  const review = assessment.reviews.find(({ reviewer }) => reviewer.id === reviewerId);
  if (review === undefined) return refused('refusal.not-found');
  const context = { criteria: view.round.criteria, isModerated: isModerated(assessment) };
  const { refusals, ...saved } = saveScores(review, saves, context, on);
  const isChanged = saved.review !== review;
  const owed = isChanged ? reviewBegun(view.assessment?.owed.get(reviewerId), on.at) : null;
  return allowed({ review: saved, isChanged, refusals, owed });
}
