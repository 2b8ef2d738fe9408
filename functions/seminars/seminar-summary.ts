import type { Attendance } from './attendance.ts';
import { commitmentState } from './commitment.ts';

/** What came of a seminar by now, in numbers. */
export interface SeminarSummary {
  readonly registered: number;
  readonly waiting: number;
  /** How many people promised something. */
  readonly promised: number;
  readonly commitments: number;
  /** How many commitments somebody has said something of. */
  readonly answered: number;
  /** How many were done, whether or not they lasted. */
  readonly done: number;
  readonly lasting: number;
}

/** Counts what came of a seminar. */
export function summaryOf(attendances: readonly Attendance[]): SeminarSummary {
  const there = attendances.filter(({ state }) => state === 'registered');
  const commitments = there.flatMap((one) => one.commitments);
  const states = commitments.map(commitmentState);
  return {
    registered: there.length,
    waiting: attendances.filter(({ state }) => state === 'waiting').length,
    promised: there.filter((one) => one.commitments.length > 0).length,
    commitments: commitments.length,
    answered: commitments.filter(({ answers }) => answers.length > 0).length,
    done: states.filter((state) => state === 'done' || state === 'lasted' || state === 'did-not-last').length,
    lasting: states.filter((state) => state === 'lasted').length,
  };
}
