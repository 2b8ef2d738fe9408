import type { EventTime } from '../kernel/event-time.ts';
import { cleanText, countWords } from '../kernel/text.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { MessageArguments } from '../messages/translate.ts';
import type { Criterion } from './criteria.ts';

/** The points a criterion can get, 5 being the best (issue 3, "Assessment"). */
export const scoreScale = [0, 1, 2, 3, 4, 5] as const;
export type Score = (typeof scoreScale)[number];
export const highestScore = 5;

/** A reason longer than this does not count as complete; a draft may be longer for a while. */
export const mostWordsOfReason = 300;

/** No reason is longer than this, draft or not: a whole review with everything it keeps stays inside a row of the table. */
export const mostCharactersOfReason = 4_000;

/** What somebody thinks of a bid by one criterion, finished or not. */
export interface Opinion {
  readonly score: Score | null;
  /** Empty until it is written. */
  readonly reason: string;
}

/** An opinion as it was saved. */
export interface SavedScore extends Opinion {
  /** Counts what was saved for this criterion; a form carries the version it began from. */
  readonly version: number;
  readonly savedAt: EventTime;
  /** What its writer had sent before they could see anybody else's scores, when they changed it afterwards. */
  readonly sentFirst: Opinion | null;
}

/** What was saved by the id of its criterion; a criterion nobody saved is absent. */
export type Scores = Readonly<Record<string, SavedScore>>;

/** Something wrong with the score or the reason for one criterion, as a message of the catalogue. */
export interface ScoreProblem {
  readonly criterionId: string;
  readonly field: 'score' | 'reason';
  readonly message: MessageKey;
  readonly args: MessageArguments;
}

/**
 * Reads a score and its reason as they were typed; either may be empty in a draft. What cannot be stored is a problem: a score that is not on the
 * scale, and a reason beyond every limit.
 */
export function readOpinion(
  criterionId: string,
  typed: { readonly score: string; readonly reason: string },
): { readonly opinion: Opinion; readonly problems: readonly ScoreProblem[] } {
  const score = scoreScale.find((points) => String(points) === typed.score.trim()) ?? null;
  const reason = cleanText(typed.reason);
  const problems: ScoreProblem[] = [];
  if (score === null && typed.score.trim() !== '')
    problems.push({ criterionId, field: 'score', message: 'assessment.score.not-on-scale', args: {} });
  if (reason.length > mostCharactersOfReason) {
    const args = { limit: mostCharactersOfReason, count: reason.length };
    problems.push({ criterionId, field: 'reason', message: 'answer.too-many-characters', args });
  }
  return { opinion: { score, reason }, problems };
}

/** What stands between these scores and a finished review: scores not chosen, reasons not given, and reasons over the limit of words. */
export function whatIsMissing(criteria: readonly Criterion[], scores: Scores): readonly ScoreProblem[] {
  return criteria.flatMap(({ id }) => missingFor(id, scores[id]));
}

/** Whether two opinions say the same. */
export function sameOpinion(one: Opinion, other: Opinion): boolean {
  return one.score === other.score && one.reason === other.reason;
}

function missingFor(criterionId: string, opinion: Opinion | undefined): ScoreProblem[] {
  const { score, reason } = opinion ?? { score: null, reason: '' };
  const problems: ScoreProblem[] = [];
  if (score === null)
    problems.push({ criterionId, field: 'score', message: 'assessment.score.missing', args: {} });
  const count = countWords(reason);
  if (count === 0)
    problems.push({ criterionId, field: 'reason', message: 'assessment.reason.missing', args: {} });
  if (count > mostWordsOfReason) {
    const args = { limit: mostWordsOfReason, count };
    problems.push({ criterionId, field: 'reason', message: 'answer.too-many-words', args });
  }
  return problems;
}
