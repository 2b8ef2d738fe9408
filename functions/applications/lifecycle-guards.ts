import { areAllIn } from '../assessment/moderation.ts';
import { fewestReviewers, standingReviews } from '../assessment/panel-members.ts';
import type { Review } from '../assessment/review.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import { takesSubmission } from '../rounds/round.ts';
import type { ApplicationView } from './application.ts';
import type { GuardName } from './lifecycle.ts';

/** What is known beside the view when an event is decided. */
export interface EventCommand {
  /** What staff or the applicant say about it; empty when nothing is. */
  readonly reason: string;
  /** Sections of the written answers that are not finished; read in the same round as the view. */
  readonly unfinished: readonly string[];
  /** The bid's reviews as the decision leaves them; none where it is about something else. */
  readonly reviews?: readonly Review[];
}

/** What each guard asks: the message that says why not, or null. */
export const guards: Readonly<
  Record<GuardName, (view: ApplicationView, command: EventCommand, on: Occasion) => MessageKey | null>
> = {
  'round-takes-it': ({ application, round }, _, { at }) =>
    takesSubmission(round, { begunAt: application.createdAt, at })
      ? null
      : 'application.refusal.round-closed',
  complete: (_, { unfinished }) => (unfinished.length === 0 ? null : 'application.refusal.unfinished'),
  'enough-reviewers': (_, { reviews = [] }) =>
    standingReviews(reviews).length >= fewestReviewers ? null : 'assessment.refusal.too-few-reviewers',
  'all-reviews-in': (_, { reviews = [] }) => (areAllIn(reviews) ? null : 'assessment.refusal.scores-awaited'),
  'not-all-reviews-in': (_, { reviews = [] }) => (areAllIn(reviews) ? 'application.refusal.assessed' : null),
  'reason-given': (_, { reason }) => (reason.trim() === '' ? 'refusal.reason-missing' : null),
};
