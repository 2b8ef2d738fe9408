import type { EventTime } from '../kernel/event-time.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion, TimelineEvent } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import type { ProjectId } from '../projects/project.ts';
import type { Criterion } from './criteria.ts';
import { type Opinion, type SavedScore, sameOpinion, type Scores, whatIsMissing } from './scores.ts';

/** Where a review stands. `conflicted` and `replaced` are ends: nothing of it counts, and its reviewer reads nothing of the bid. */
export const reviewStates = [
  'assigned',
  'declared',
  'scoring',
  'submitted',
  'conflicted',
  'replaced',
] as const;
export type ReviewState = (typeof reviewStates)[number];

/** States in which the panel waits for the review. */
export const awaitedStates: readonly ReviewState[] = ['assigned', 'declared', 'scoring'];

/** States in which nothing more can happen. */
export const endedStates: readonly ReviewState[] = ['conflicted', 'replaced'];

/** What a reviewer can say of themselves and a bid: nothing links them, something does and leaves them free to judge, or it does not. */
export const declarationKinds = ['none', 'interest', 'conflict'] as const;
export type DeclarationKind = (typeof declarationKinds)[number];

/** A note on an interest is at most this long, in characters. */
export const longestNote = 1_000;

/** What a reviewer declared last; what they declared before is in the timeline. */
export interface Declaration {
  readonly kind: DeclarationKind;
  /** What the interest is; may be empty unless it is an interest that does not conflict. */
  readonly note: string;
  readonly at: EventTime;
}

/** A member of a panel. The name is kept, because the person may have left when somebody asks. */
export interface Reviewer {
  readonly id: PersonId;
  readonly name: string;
}

/** One panel member's scores and comments on one application; there is one for each pair of the two. */
export interface Review {
  readonly applicationId: ProjectId;
  readonly reviewer: Reviewer;
  readonly state: ReviewState;
  readonly declaration: Declaration | null;
  readonly scores: Scores;
  readonly assignedAt: EventTime;
  /** When it was last sent; null while it is not. */
  readonly submittedAt: EventTime | null;
  /** When it was sent for the first time: from then on its writer may have seen what others scored. */
  readonly firstSubmittedAt: EventTime | null;
  /** Why staff last opened it again. */
  readonly reopened: { readonly at: EventTime; readonly reason: string } | null;
  /** Why staff took it from its reviewer; without a reason when the bid itself came to an end. */
  readonly replaced: { readonly at: EventTime; readonly reason: string } | null;
  readonly version: number;
}

/** What a decision wants to be true together. A decision with nothing to do answers the review it was given. */
export interface ReviewChange {
  readonly review: Review;
  readonly timeline: readonly TimelineEvent[];
}

/** What a decision answers: what to commit, or the message that says why not. */
export type ReviewDecision = Result<ReviewChange, MessageKey>;

/** What a decision about scores has to know beside the review. */
export interface ScoringContext {
  /** Those of the application's round. */
  readonly criteria: readonly Criterion[];
  /** Whether the panel has agreed scores of its own, after which the originals stay as they are. */
  readonly isModerated: boolean;
}

/** A score somebody wants to save, and the version they began from (0 when nothing was saved for the criterion). */
export interface ScoreSave extends Opinion {
  readonly criterionId: string;
  readonly baseVersion: number;
}

/** A reviewer says what links them with the bid. A conflict may be found at any time, and ends the review at once; all else stays as far as it had come. */
export function declare(
  review: Review,
  { kind, note }: Pick<Declaration, 'kind' | 'note'>,
  on: Occasion,
): ReviewDecision {
  const barred = notIn('declare', review);
  if (barred) return barred;
  if (kind === 'interest' && note.trim() === '') return refused('assessment.refusal.note-missing');
  if (note.length > longestNote) return refused('assessment.refusal.note-too-long');
  if (review.declaration?.kind === kind && review.declaration.note === note) return nothingToDo(review);
  const first = review.state === 'assigned' ? 'declared' : review.state;
  const declared: Review = {
    ...review,
    state: kind === 'conflict' ? 'conflicted' : first,
    declaration: { kind, note, at: on.at },
  };
  return change(declared, on, `review-declared-${kind}`, { note });
}

/**
 * Keeps a score, finished or not. Refused when the same criterion was saved since the form was opened, in another tab, say: the form is shown
 * again with what was typed and with what stands. After submission a score may be changed, not emptied, until the panel is moderated.
 */
export function saveScore(
  review: Review,
  save: ScoreSave,
  { criteria, isModerated }: ScoringContext,
  on: Occasion,
): ReviewDecision {
  const barred = notIn('save-score', review);
  if (barred) return barred;
  const criterion = criteria.find(({ id }) => id === save.criterionId);
  if (criterion === undefined) return refused('assessment.refusal.no-such-criterion');
  const before = review.scores[criterion.id];
  const opinion: Opinion = { score: save.score, reason: save.reason };
  if (sameOpinion(before ?? { score: null, reason: '' }, opinion)) return nothingToDo(review);
  if (isModerated) return refused('assessment.refusal.moderated');
  if ((before?.version ?? 0) !== save.baseVersion)
    return refused('assessment.refusal.score-changed-meanwhile');

  const saved = savedScore(review, before, opinion, on.at);
  const scored: Review = { ...review, scores: { ...review.scores, [criterion.id]: saved } };
  if (review.state !== 'submitted') return allowed({ review: { ...scored, state: 'scoring' }, timeline: [] });
  if (whatIsMissing([criterion], scored.scores).length > 0)
    return refused('assessment.refusal.incomplete-after-submission');
  return change(scored, on, 'review-changed', { criterion: `${criterion.name.cy} / ${criterion.name.en}` });
}

/** A score of several that could not be saved, and why. */
export interface ScoreRefused {
  readonly criterionId: string;
  readonly refusal: MessageKey;
}

/** Keeps the scores of one form: each that can be saved is, and the others are named, for the page to show again as they were typed. */
export function saveScores(
  review: Review,
  saves: readonly ScoreSave[],
  context: ScoringContext,
  on: Occasion,
): ReviewChange & { readonly refusals: readonly ScoreRefused[] } {
  let after = review;
  const timeline: TimelineEvent[] = [];
  const refusals: ScoreRefused[] = [];
  for (const save of saves) {
    const decided = saveScore(after, save, context, on);
    if (decided.ok) {
      after = decided.value.review;
      timeline.push(...decided.value.timeline);
    } else refusals.push({ criterionId: save.criterionId, refusal: decided.refusal });
  }
  return { review: after, timeline, refusals };
}

/** The review is finished: every criterion has its score and its reason. */
export function submitReview(
  review: Review,
  { criteria, isModerated }: ScoringContext,
  on: Occasion,
): ReviewDecision {
  const barred = notIn('submit', review);
  if (barred) return barred;
  if (isModerated) return refused('assessment.refusal.moderated');
  if (whatIsMissing(criteria, review.scores).length > 0) return refused('assessment.refusal.incomplete');
  const submitted: Review = {
    ...review,
    state: 'submitted',
    submittedAt: on.at,
    firstSubmittedAt: review.firstSubmittedAt ?? on.at,
  };
  return change(submitted, on, 'review-submitted', {});
}

/** Staff give a review back to its writer: it counts again when it is sent again, and until then its writer is blind again. */
export function reopenReview(
  review: Review,
  { reason }: { readonly reason: string },
  { isModerated }: Pick<ScoringContext, 'isModerated'>,
  on: Occasion,
): ReviewDecision {
  const barred = notIn('reopen', review);
  if (barred) return barred;
  if (isModerated) return refused('assessment.refusal.moderated');
  if (reason.trim() === '') return refused('refusal.reason-missing');
  const reopened: Review = {
    ...review,
    state: 'scoring',
    submittedAt: null,
    reopened: { at: on.at, reason },
  };
  return change(reopened, on, 'review-reopened', { reviewer: review.reviewer.name, reason });
}

/** Staff take a review from a reviewer who is late or cannot judge. What they scored is kept and does not count. */
export function endReview(
  review: Review,
  { reason }: { readonly reason: string },
  { isModerated }: Pick<ScoringContext, 'isModerated'>,
  on: Occasion,
): ReviewDecision {
  const barred = notIn('replace', review);
  if (barred) return barred;
  if (isModerated) return refused('assessment.refusal.moderated');
  if (reason.trim() === '') return refused('refusal.reason-missing');
  const ended: Review = { ...review, state: 'replaced', replaced: { at: on.at, reason } };
  return change(ended, on, 'review-replaced', { reviewer: review.reviewer.name, reason });
}

/** The bid is over, and an awaited review with it. */
export function endReviewWithBid(review: Review, on: Occasion): ReviewChange {
  const ended: Review = { ...review, state: 'replaced', replaced: { at: on.at, reason: '' } };
  const event = { what: 'review-ended-with-bid', by: on.by, args: { reviewer: review.reviewer.name } };
  return { review: ended, timeline: [event] };
}

type ReviewStep = 'declare' | 'save-score' | 'submit' | 'reopen' | 'replace';

/** The states in which each step makes sense; in any other it is refused. */
export const stepStates: Readonly<Record<ReviewStep, readonly ReviewState[]>> = {
  declare: ['assigned', 'declared', 'scoring', 'submitted'],
  'save-score': ['declared', 'scoring', 'submitted'],
  submit: ['declared', 'scoring'],
  reopen: ['submitted'],
  replace: ['assigned', 'declared', 'scoring', 'submitted'],
};

/** Why a step makes no sense in a state. Only staff open a review again, and only one that was sent. */
function notIn(step: ReviewStep, { state }: Review): ReturnType<typeof refused<MessageKey>> | null {
  if (stepStates[step].includes(state)) return null;
  if (state === 'conflicted') return refused('assessment.refusal.conflicted');
  if (state === 'replaced') return refused('assessment.refusal.replaced');
  if (step === 'reopen') return refused('assessment.refusal.not-submitted');
  return refused(state === 'assigned' ? 'assessment.refusal.declare-first' : 'refusal.already-submitted');
}

/** The score after a save. What was sent blind is kept the first time it is changed. */
function savedScore(
  review: Review,
  before: SavedScore | undefined,
  opinion: Opinion,
  at: EventTime,
): SavedScore {
  const sentBlind =
    review.firstSubmittedAt !== null && before !== undefined
      ? { score: before.score, reason: before.reason }
      : null;
  return {
    ...opinion,
    version: (before?.version ?? 0) + 1,
    savedAt: at,
    sentFirst: before?.sentFirst ?? sentBlind,
  };
}

function nothingToDo(review: Review): { ok: true; value: ReviewChange } {
  return allowed({ review, timeline: [] });
}

function change(
  review: Review,
  { by }: Occasion,
  what: string,
  args: TimelineEvent['args'],
): { ok: true; value: ReviewChange } {
  return allowed({ review, timeline: [{ what, by, args }] });
}
