import type { Assessment, AssessmentChange } from '../../functions/assessment/assessment.ts';
import { type Criterion, defaultCriteria } from '../../functions/assessment/criteria.ts';
import { assignReviewers } from '../../functions/assessment/panel-members.ts';
import {
  declare,
  type Review,
  type ReviewDecision,
  type Reviewer,
  saveScore,
  submitReview,
} from '../../functions/assessment/review.ts';
import type { Opinion, Score } from '../../functions/assessment/scores.ts';
import { eventTime, secondsAfter, type EventTime } from '../../functions/kernel/event-time.ts';
import type { Result } from '../../functions/kernel/result.ts';
import type { MessageKey } from '../../functions/messages/catalogue.ts';
import type { Occasion } from '../../functions/obligations/view.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { person } from '../support/people.ts';

/** The criteria of the tests' round: the fund's own. */
export const criteria: readonly Criterion[] = defaultCriteria();

export const applicationId = 'bid-001' as ProjectId;
export const start = eventTime('2027-02-01T10:00:00Z');
export const later = (minutes: number): EventTime => secondsAfter(start, minutes * 60);

const reviewer = (name: string): Reviewer => {
  const { id } = person(name, `${name.toLowerCase().replaceAll(' ', '.')}@panel.example.org`);
  return { id, name };
};

/** The tests' panel. */
export const [gwen, huw, mair, owain] = ['Gwen Parry', 'Huw Rees', 'Mair Lloyd', 'Owain Price'].map(
  reviewer,
) as [Reviewer, Reviewer, Reviewer, Reviewer];

export const byStaff = (at = start): Occasion => ({ at, by: { kind: 'staff', name: 'Nia Staff' } });
export const by = (one: Reviewer, at = start): Occasion => ({ at, by: { kind: 'person', ...one } });

/** What a rule allowed. Throws the refusal when it did not. */
export function granted<Value>(result: Result<Value, MessageKey>): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
}

/** The assessment after a decision, as the table would have it. */
export function after(before: Assessment, { reviews, moderation }: AssessmentChange): Assessment {
  const changed = new Map(reviews.map(({ review }) => [review.reviewer.id, review]));
  const known = new Set(before.reviews.map(({ reviewer: { id } }) => id));
  return {
    ...before,
    reviews: [
      ...before.reviews.map((review) => changed.get(review.reviewer.id) ?? review),
      ...[...changed.values()].filter(({ reviewer: { id } }) => !known.has(id)),
    ],
    moderation:
      moderation === null
        ? before.moderation
        : { ...moderation.after, version: (before.moderation?.version ?? 0) + 1 },
  };
}

export const nobodyAssigned: Assessment = { applicationId, reviews: [], moderation: null };

/** An application with reviewers who have said nothing yet. */
export function assigned(reviewers: readonly Reviewer[] = [gwen, huw, mair]): Assessment {
  return after(
    nobodyAssigned,
    granted(assignReviewers(nobodyAssigned, { reviewers, peopleOfBid: [] }, byStaff())),
  );
}

/** One person's review that nobody has touched. */
export function newReview(one: Reviewer = gwen): Review {
  return { ...(assigned([gwen, huw, mair]).reviews[0] as Review), reviewer: one };
}

/** The review after decisions, one after the other. */
export function through(review: Review, ...steps: ((review: Review) => ReviewDecision)[]): Review {
  return steps.reduce((now, step) => granted(step(now)).review, review);
}

/** The decision that nothing links the reviewer with the bid. */
export const declaresNothing = (review: Review): ReviewDecision =>
  declare(review, { kind: 'none', note: '' }, by(review.reviewer));

/** The decision that gives one criterion a score, from what stands now. */
export const scores =
  (criterionId: string, opinion: Opinion, isModerated = false) =>
  (review: Review): ReviewDecision =>
    saveScore(
      review,
      { criterionId, baseVersion: review.scores[criterionId]?.version ?? 0, ...opinion },
      { criteria, isModerated },
      by(review.reviewer),
    );

export const submits = (review: Review): ReviewDecision =>
  submitReview(review, { criteria, isModerated: false }, by(review.reviewer));

/** A review that was sent, with these points for each criterion. */
export function submitted(one: Reviewer, points: Score | Readonly<Record<string, Score>>): Review {
  const given = criteria.map(({ id }) =>
    scores(id, { score: typeof points === 'number' ? points : (points[id] ?? 3), reason: `About ${id}` }),
  );
  return through(newReview(one), declaresNothing, ...given, submits);
}

/** An application with these reviews. */
export function assessmentOf(...reviews: Review[]): Assessment {
  return { applicationId, reviews, moderation: null };
}
