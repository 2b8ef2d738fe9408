import type { ApplicationChange } from '../applications/application-change.ts';
import type { ApplicationView } from '../applications/application.ts';
import { decideEvent } from '../applications/decide-event.ts';
import { type ApplicationEvent, type Party, transitionFor } from '../applications/lifecycle.ts';
import { refused } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { system, type Occasion } from '../obligations/view.ts';
import type { Assessment, AssessmentChange } from './assessment.ts';

/** What the bid's reviewers said so far; nothing before the first is assigned. */
export function assessmentOf({ application, assessment }: ApplicationView): Assessment {
  return assessment?.assessment ?? { applicationId: application.id, reviews: [], moderation: null };
}

/** The refusal of what means nothing in the bid's state, or is not this party's; null when it can be. */
export function barredNow(
  { application: { state } }: ApplicationView,
  event: ApplicationEvent,
  by: Party,
): ReturnType<typeof refused<MessageKey>> | null {
  const transition = transitionFor(state, event);
  if (transition === undefined) return refused(`application.refusal.${state}`);
  return transition.who.includes(by) ? null : refused('application.refusal.not-yours');
}

/** An assessment as a change leaves it. */
export function assessmentAfter(before: Assessment, { reviews, moderation }: AssessmentChange): Assessment {
  const changed = new Map(reviews.map(({ review }) => [review.reviewer.id, review]));
  const known = new Set(before.reviews.map(({ reviewer }) => reviewer.id));
  return {
    ...before,
    reviews: [
      ...before.reviews.map((review) => changed.get(review.reviewer.id) ?? review),
      ...[...changed.values()].filter(({ reviewer }) => !known.has(reviewer.id)),
    ],
    moderation: moderation?.after ?? before.moderation,
  };
}

/**
 * Adds to a decision about reviews what it means for the bid: with the last review in, the bid is scored; with one gone, it is not any more. Both are
 * committed with the review that brought them about, so that no crash can come between, and `assessed` always means that all reviews are in.
 */
export function settleReviews(
  view: ApplicationView,
  change: ApplicationChange & { readonly assessment: AssessmentChange },
  { at }: Occasion,
): ApplicationChange {
  const { reviews } = assessmentAfter(assessmentOf(view), change.assessment);
  const now = { ...view, application: change.application };
  for (const event of ['reviews-in', 'reviews-missing'] as const) {
    const command = { reason: '', unfinished: [], reviews };
    const moved = decideEvent(now, event, 'system', command, { at, by: system });
    if (moved.ok)
      return {
        ...change,
        application: moved.value.application,
        timeline: [...change.timeline, ...moved.value.timeline],
        deliveries: [...change.deliveries, ...moved.value.deliveries],
      };
  }
  return change;
}
