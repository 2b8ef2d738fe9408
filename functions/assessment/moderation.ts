import type { EventTime } from '../kernel/event-time.ts';
import { countWords } from '../kernel/text.ts';
import { allowed, refused } from '../kernel/result.ts';
import type { Actor, Occasion } from '../obligations/view.ts';
import type { ProjectId } from '../projects/project.ts';
import { type Assessment, type AssessmentDecision } from './assessment.ts';
import type { Criterion } from './criteria.ts';
import { fewestReviewers, standingReviews } from './panel-members.ts';
import { awaitedStates, type Review } from './review.ts';
import { mostCharactersOfReason, mostWordsOfReason, type Score } from './scores.ts';

/** A score that the panel agreed for a criterion, in place of the mean of the reviewers' scores. */
export interface ModeratedScore {
  readonly score: Score;
  readonly reason: string;
  readonly by: Actor;
  readonly at: EventTime;
}

/** One thing staff recorded: a score, or null when the reviewers' own scores were to count again. */
export interface ModerationEntry extends Omit<ModeratedScore, 'score'> {
  readonly criterionId: string;
  readonly score: Score | null;
}

/** What the panel agreed on one application. The reviewers' scores are not touched: they are in the reviews. */
export interface Moderation {
  readonly applicationId: ProjectId;
  /** The scores that count, by the id of their criterion. */
  readonly scores: Readonly<Record<string, ModeratedScore>>;
  /** Everything that was recorded, oldest first. */
  readonly history: readonly ModerationEntry[];
  /** Rises with every entry, and whenever the panel gets a new member: who is on it decides whether all reviews are in. */
  readonly version: number;
}

/** A panel that has agreed nothing yet. */
export function noModeration(applicationId: ProjectId): Moderation {
  return { applicationId, scores: {}, history: [], version: 0 };
}

/** A score to record, and the version of the moderation the form began from (0 when there was none). */
export interface ModerateCommand {
  readonly criterionId: string;
  /** Null: the reviewers' own scores count again. */
  readonly score: Score | null;
  readonly reason: string;
  readonly baseVersion: number;
}

/**
 * Staff record what the panel agreed for a criterion, with the reason. Only once every review is in, so that nobody is left who scores blind beside
 * scores that are known. Taking it back is always possible: a conflict found afterwards leaves a gap that only a new reviewer fills.
 */
export function moderate(
  { applicationId, reviews, moderation }: Assessment,
  { criterionId, score, reason, baseVersion }: ModerateCommand,
  criteria: readonly Criterion[],
  on: Occasion,
): AssessmentDecision {
  const criterion = criteria.find(({ id }) => id === criterionId);
  if (criterion === undefined) return refused('assessment.refusal.no-such-criterion');
  if (score !== null && !areAllIn(reviews)) return refused('assessment.refusal.scores-awaited');
  const before = moderation ?? noModeration(applicationId);
  if (baseVersion !== before.version) return refused('refusal.changed-meanwhile');
  if (score === null && before.scores[criterionId] === undefined)
    return refused('assessment.refusal.not-moderated');
  if (reason.trim() === '') return refused('refusal.reason-missing');
  if (countWords(reason) > mostWordsOfReason || reason.length > mostCharactersOfReason)
    return refused('assessment.refusal.reason-too-long');

  const recorded = { reason, by: on.by, at: on.at };
  const { [criterionId]: _old, ...others } = before.scores;
  const after: Moderation = {
    ...before,
    scores: score === null ? others : { ...others, [criterionId]: { score, ...recorded } },
    history: [...before.history, { criterionId, score, ...recorded }],
  };
  const named = `${criterion.name.cy} / ${criterion.name.en}`;
  const event =
    score === null
      ? { what: 'moderation-lifted', args: { criterion: named, reason } }
      : { what: 'moderated', args: { criterion: named, score, reason } };
  return allowed({ reviews: [], moderation: { after, timeline: [{ ...event, by: on.by }] } });
}

/** Whether enough reviews were sent, and none is awaited. */
export function areAllIn(reviews: readonly Review[]): boolean {
  const standing = standingReviews(reviews);
  return standing.length >= fewestReviewers && !standing.some(({ state }) => awaitedStates.includes(state));
}
