import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { TimelineEvent } from '../obligations/view.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { PersonId } from '../people/person.ts';
import type { ProjectId } from '../projects/project.ts';
import type { Moderation } from './moderation.ts';
import type { Review, ReviewChange, ReviewDecision } from './review.ts';

/** All that was said of one application: its reviews, ended ones too, and what the panel agreed. */
export interface Assessment {
  readonly applicationId: ProjectId;
  readonly reviews: readonly Review[];
  /** Null until the first reviewer is assigned; without scores until the panel agrees its first one. */
  readonly moderation: Moderation | null;
}

/** The same with what the reviewers owe, open or closed, for decisions that change both. */
export interface AssessmentView {
  readonly assessment: Assessment;
  readonly owed: ReadonlyMap<PersonId, Obligation>;
}

/** What a decision about an assessment wants to be true together. */
export interface AssessmentChange {
  readonly reviews: readonly ReviewChange[];
  readonly moderation: { readonly after: Moderation; readonly timeline: readonly TimelineEvent[] } | null;
}

/** What such a decision answers: what to commit, or the message that says why not. */
export type AssessmentDecision = Result<AssessmentChange, MessageKey>;

/** Whether the panel has agreed a score of its own. Then the reviews stay as they are, so that the originals can be kept. */
export function isModerated({ moderation }: Pick<Assessment, 'moderation'>): boolean {
  return moderation !== null && Object.keys(moderation.scores).length > 0;
}

/** A decision about one review of an assessment: refused when there is no such review. */
export function decideReview(
  assessment: Assessment,
  reviewerId: PersonId,
  decide: (review: Review, panel: { readonly isModerated: boolean }) => ReviewDecision,
): AssessmentDecision {
  const review = assessment.reviews.find(({ reviewer }) => reviewer.id === reviewerId);
  if (review === undefined) return refused('refusal.not-found');
  const decided = decide(review, { isModerated: isModerated(assessment) });
  return decided.ok ? allowed({ reviews: [decided.value], moderation: null }) : decided;
}
