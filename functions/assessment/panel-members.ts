import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import type { ProjectId } from '../projects/project.ts';
import { type Assessment, type AssessmentDecision, isModerated } from './assessment.ts';
import { endedStates, endReview, type Review, type ReviewChange, type Reviewer } from './review.ts';

/** How many reviewers an application needs, those with a conflict not counted (issue 3, "Assessment": three or more). */
export const fewestReviewers = 3;

/** The reviews that count or are still awaited. */
export function standingReviews(reviews: readonly Review[]): readonly Review[] {
  return reviews.filter(({ state }) => !endedStates.includes(state));
}

/**
 * Staff assign reviewers, three or more together with those who are there. Nobody reviews a bid they are named in (`peopleOfBid`), and nobody whose
 * review has ended comes back.
 */
export function assignReviewers(
  assessment: Assessment,
  {
    reviewers,
    peopleOfBid,
  }: { readonly reviewers: readonly Reviewer[]; readonly peopleOfBid: readonly PersonId[] },
  on: Occasion,
): AssessmentDecision {
  const assigned = assign(assessment, reviewers, peopleOfBid, on);
  if (!assigned.ok) return assigned;
  const count = standingReviews(assessment.reviews).length + assigned.value.length;
  if (count < fewestReviewers) return refused('assessment.refusal.too-few-reviewers');
  return allowed({ reviews: assigned.value, moderation: null });
}

/** Staff replace a reviewer, who is late or cannot judge, by another, or by nobody when enough others remain. */
export function replaceReviewer(
  assessment: Assessment,
  command: {
    readonly reviewerId: PersonId;
    readonly replacement: Reviewer | null;
    readonly reason: string;
    readonly peopleOfBid: readonly PersonId[];
  },
  on: Occasion,
): AssessmentDecision {
  const review = assessment.reviews.find(({ reviewer }) => reviewer.id === command.reviewerId);
  if (review === undefined) return refused('refusal.not-found');
  const ended = endReview(review, command, { isModerated: isModerated(assessment) }, on);
  if (!ended.ok) return ended;
  const newcomers = command.replacement === null ? [] : [command.replacement];
  const assigned = assign(assessment, newcomers, command.peopleOfBid, on);
  if (!assigned.ok) return assigned;
  const count = standingReviews(assessment.reviews).length - 1 + assigned.value.length;
  if (command.replacement === null && count < fewestReviewers)
    return refused('assessment.refusal.too-few-reviewers');
  return allowed({ reviews: [ended.value, ...assigned.value], moderation: null });
}

function assign(
  assessment: Assessment,
  reviewers: readonly Reviewer[],
  peopleOfBid: readonly PersonId[],
  on: Occasion,
): Result<readonly ReviewChange[], MessageKey> {
  if (isModerated(assessment)) return refused('assessment.refusal.moderated');
  const changes = new Map<PersonId, ReviewChange>();
  for (const reviewer of reviewers) {
    if (peopleOfBid.includes(reviewer.id)) return refused('assessment.refusal.own-bid');
    const there = assessment.reviews.find((review) => review.reviewer.id === reviewer.id);
    if (there !== undefined) return refused(whyNotAgain(there));
    const review = newReview(assessment.applicationId, reviewer, on);
    const timeline = [{ what: 'review-assigned', by: on.by, args: { reviewer: reviewer.name } }];
    changes.set(reviewer.id, { review, timeline });
  }
  return allowed([...changes.values()]);
}

function whyNotAgain({ state }: Review): MessageKey {
  if (state === 'conflicted') return 'assessment.refusal.has-conflict';
  return state === 'replaced' ? 'assessment.refusal.was-replaced' : 'assessment.refusal.already-assigned';
}

function newReview(applicationId: ProjectId, reviewer: Reviewer, { at }: Occasion): Review {
  return {
    applicationId,
    reviewer,
    state: 'assigned',
    declaration: null,
    scores: {},
    assignedAt: at,
    submittedAt: null,
    firstSubmittedAt: null,
    reopened: null,
    replaced: null,
    version: 0,
  };
}
