import type { CalendarDate } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { OutcomeMoment } from './moments.ts';

/** Three at most: who promises much keeps little (mission: "Seminars end in promises"). */
export const mostCommitments = 3;

/** In characters, for what somebody promises, and for each of their answers. */
export const longestCommitment = 500;

/** What stands in the way. */
export const barriers = ['time', 'money', 'skills', 'leadership', 'not-relevant', 'other'] as const;
export type Barrier = (typeof barriers)[number];

/** The barriers, the one named most often first. */
export function barriersInOrder(counts: Readonly<Record<Barrier, number>>): readonly Barrier[] {
  return barriers.toSorted((one, other) => counts[other] - counts[one]);
}

/** What came of a commitment, when it is asked the first time. */
export const outcomes = ['done', 'partly', 'not-yet', 'no-longer'] as const;
export type Outcome = (typeof outcomes)[number];

/** What is answered where it was done before: whether it lasted. */
export const lastings = ['lasted', 'did-not-last'] as const;
export type Lasting = (typeof lastings)[number];

/** One answer about one commitment. Answering twice at one moment edits it. */
export interface CommitmentAnswer {
  readonly moment: OutcomeMoment;
  readonly at: EventTime;
  readonly outcome: Outcome | Lasting;
  /** By when it will be done instead; with `not-yet` and `partly` only. */
  readonly newDate: CalendarDate | null;
  /** Why it is not wanted any more; with `no-longer` only. */
  readonly why: string;
  /** What changed, and how one can see it. */
  readonly changed: string;
  readonly evidence: string;
  /** Whether they would tell others; null when they did not say. */
  readonly wouldTell: boolean | null;
  readonly barrier: Barrier | null;
}

/** What one person said they will do. */
export interface Commitment {
  /** Its place among those of one person at one seminar, from 1. */
  readonly number: number;
  /** In their own words. */
  readonly text: string;
  readonly byOn: CalendarDate | null;
  /** Who could help. */
  readonly helper: string;
  readonly madeAt: EventTime;
  /** Whether the organiser typed it in from paper. */
  readonly isFromPaper: boolean;
  readonly answers: readonly CommitmentAnswer[];
}

/** Where a commitment stands: what was last said of it. */
export type CommitmentState = 'open' | Outcome | Lasting;

/** Where a commitment stands. */
export function commitmentState({ answers }: Commitment): CommitmentState {
  return answers.at(-1)?.outcome ?? 'open';
}

/** The day by which somebody now means to have done what they promised; null when they named none. */
export function dateNow({ byOn, answers }: Commitment): CalendarDate | null {
  return answers.findLast(({ newDate }) => newDate !== null)?.newDate ?? byOn;
}

/** Whether something may still come of a commitment. */
export function isUnderWay(state: CommitmentState): boolean {
  return state === 'open' || state === 'partly' || state === 'not-yet';
}

/** What is asked of a commitment at a moment: what came of it, whether it lasted, or nothing. */
export type CommitmentQuestion = 'outcome' | 'lasting' | null;

/** When somebody is asked whether what they did has lasted, by when they said that it was done: a year after the seminar, or the next time after that. */
const lastingAskedAt: Readonly<Record<OutcomeMoment, OutcomeMoment | null>> = {
  month: 'year',
  quarter: 'year',
  year: 'three-years',
  'three-years': null,
};

/**
 * What is asked of a commitment at a moment. What was done is asked about once more, at a year; what is no longer wanted and what lasted, or did
 * not, rests for ever. An answer given at this very moment changes nothing: answering twice edits.
 */
export function questionAt(commitment: Commitment, moment: OutcomeMoment): CommitmentQuestion {
  const last = commitment.answers.findLast((answer) => answer.moment !== moment);
  switch (last?.outcome) {
    case undefined:
    case 'partly':
    case 'not-yet':
      return 'outcome';
    case 'done':
      return last !== undefined && lastingAskedAt[last.moment] === moment ? 'lasting' : null;
    case 'no-longer':
    case 'lasted':
    case 'did-not-last':
      return null;
  }
}

/** Whether somebody has answered about a commitment at a moment. */
export function isAnsweredAt({ answers }: Commitment, moment: OutcomeMoment): boolean {
  return answers.some((answer) => answer.moment === moment);
}

/** The commitment with an answer; one given before at the same moment is replaced. */
export function withAnswer(commitment: Commitment, answer: CommitmentAnswer): Commitment {
  const others = commitment.answers.filter(({ moment }) => moment !== answer.moment);
  return { ...commitment, answers: [...others, answer] };
}
