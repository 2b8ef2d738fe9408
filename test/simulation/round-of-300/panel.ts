import type { Assessment } from '../../../functions/assessment/assessment.ts';
import {
  decideAssignment,
  decideModeration,
  decideReplacement,
} from '../../../functions/assessment/decide-panel.ts';
import { decideDeclaration, decideSending } from '../../../functions/assessment/decide-review.ts';
import type { DeclarationKind } from '../../../functions/assessment/review.ts';
import { usualReviewDue } from '../../../functions/assessment/review-obligations.ts';
import { saveScoresOf } from '../../../functions/assessment/save-scores.ts';
import type { EventTime } from '../../../functions/kernel/event-time.ts';
import type { Person } from '../../../functions/people/person.ts';
import { changeApplication } from '../../../functions/portal/act-on-application.ts';
import { byPerson, byStaff, done, type Pages } from './pages.ts';
import type { PlannedReview } from './panel-plan.ts';
import { criteria, type PlannedBid, scoreOf } from './scenario.ts';

/** The score the panel agrees where it talks about one. */
export const moderatedScore = 3;

/** Staff assign a bid's first reviewers. */
export async function assign(
  pages: Pages,
  { id }: PlannedBid,
  reviewers: readonly Person[],
  at: EventTime,
): Promise<void> {
  await done(
    changeApplication(pages, id, at, (view) =>
      decideAssignment(view, { reviewers, dueOn: usualReviewDue(at) }, byStaff(at)),
    ),
  );
}

/** Staff give a review to somebody else. */
export async function replace(
  pages: Pages,
  { bid, inPlaceOf, reviewer, askedAt: at }: PlannedReview,
): Promise<void> {
  if (inPlaceOf === null) throw new Error('this review is in nobody’s place');
  const command = {
    reviewerId: inPlaceOf.id,
    replacement: reviewer,
    reason: 'Another can do it sooner.',
    dueOn: usualReviewDue(at),
  };
  // Whose conflict ended their review has nothing that could be taken from them: another is assigned beside the two.
  await done(
    changeApplication(pages, bid.id, at, (view) => {
      const before = view.assessment?.assessment.reviews.find((one) => one.reviewer.id === inPlaceOf.id);
      return before?.state === 'conflicted'
        ? decideAssignment(view, { reviewers: [reviewer], dueOn: command.dueOn }, byStaff(at))
        : decideReplacement(view, command, byStaff(at));
    }),
  );
}

/** A reviewer says what links them with the bid. */
export async function declare(
  pages: Pages,
  { bid, reviewer, manner }: PlannedReview,
  at: EventTime,
): Promise<void> {
  const kind: DeclarationKind =
    manner === 'conflicted' ? 'conflict' : bid.number % 11 === 0 ? 'interest' : 'none';
  const note = kind === 'interest' ? 'I worked there ten years ago.' : '';
  await done(
    changeApplication(pages, bid.id, at, (view) =>
      decideDeclaration(view, reviewer.id, { kind, note }, byPerson(at, reviewer)),
    ),
  );
}

/** A reviewer saves scores: the first three criteria at a first sitting, what is missing at the last. */
export async function score(
  pages: Pages,
  review: PlannedReview,
  at: EventTime,
  sitting: 'first' | 'last',
): Promise<void> {
  const { bid, reviewer, manner } = review;
  const wanted =
    sitting === 'first' ? criteria.slice(0, 3) : manner === 'in-two-sittings' ? criteria.slice(3) : criteria;
  const saves = wanted.map(({ id }) => ({
    criterionId: id,
    baseVersion: 0,
    score: scoreOf(bid, reviewer, id),
    reason: `What the bid says of ${id} is clear in section two, and less so in the costs.`,
  }));
  const pageful = manner === 'one-by-one' ? saves.map((one) => [one]) : [saves];
  for (const some of pageful) {
    const { refusals } = await done(saveScoresOf(pages, bid.id, reviewer.id, some, byPerson(at, reviewer)));
    if (refusals.length > 0) throw new Error(refusals[0]?.refusal);
  }
}

/** A reviewer sends the review. */
export async function sendReview(
  pages: Pages,
  { bid, reviewer }: PlannedReview,
  at: EventTime,
): Promise<void> {
  await done(
    changeApplication(pages, bid.id, at, (view) => decideSending(view, reviewer.id, byPerson(at, reviewer))),
  );
}

/** Whether the panel talks about a bid. */
export function isModerated({ number }: PlannedBid): boolean {
  return number % 8 === 1;
}

/** Staff record what the panel agreed for the first criterion. */
export async function moderate(pages: Pages, { id }: PlannedBid, at: EventTime): Promise<void> {
  const command = (assessment: Assessment | undefined) => ({
    criterionId: criteria[0]?.id ?? '',
    score: moderatedScore,
    reason: 'The panel read the accounts together.',
    baseVersion: assessment?.moderation?.version ?? 0,
  });
  await done(
    changeApplication(pages, id, at, (view) =>
      decideModeration(view, command(view.assessment?.assessment) as never, byStaff(at)),
    ),
  );
}
