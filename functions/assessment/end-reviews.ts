import type { ApplicationChange } from '../applications/application-change.ts';
import type { ApplicationView } from '../applications/application.ts';
import type { Occasion } from '../obligations/view.ts';
import { reviewOver } from './review-obligations.ts';
import { awaitedStates, endReviewWithBid } from './review.ts';

/** The bid is over: reviews that are awaited end, and their reviewers are told. Those that were sent stay as what was said of it. Null when none is awaited. */
export function endReviews(
  { assessment: view }: Pick<ApplicationView, 'assessment'>,
  on: Occasion,
): Required<Pick<ApplicationChange, 'assessment' | 'obligations' | 'deliveries'>> | null {
  const awaited = (view?.assessment.reviews ?? []).filter(({ state }) => awaitedStates.includes(state));
  if (view === undefined || awaited.length === 0) return null;
  const over = awaited.flatMap(
    ({ reviewer }) => reviewOver(view.owed.get(reviewer.id), { reason: '', isTold: true }, on) ?? [],
  );
  return {
    assessment: { reviews: awaited.map((review) => endReviewWithBid(review, on)), moderation: null },
    obligations: over.map(({ changed }) => changed),
    deliveries: over.flatMap(({ deliveries }) => deliveries),
  };
}
