import { type CalendarDate, dateAt } from '../calendar/working-days.ts';
import type { InBothLanguages } from '../assessment/criteria.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Attendance } from './attendance.ts';
import { asksAfter, type MomentName } from './moments.ts';
import { retellable, sayingsOf } from './sayings.ts';
import type { Seminar } from './seminar.ts';
import { type Outcome, outcomeOf, type Share, smallestGroup } from './what-came-of-it.ts';
import { tellingsOf } from './what-happened.ts';

/** What people expected to learn about one topic, and learnt; nothing where fewer than five said it. */
export interface TopicLearnt {
  readonly name: InBothLanguages;
  readonly expected: Share;
  readonly actual: Share;
}

/** What comes next of a seminar by itself. */
export type NextStep = {
  readonly kind: 'ask' | 'tell';
  readonly moment: MomentName;
  readonly on: CalendarDate;
};

/** One page of what came of a seminar by now: the letter to its organiser, and the page that is printed. */
export interface SeminarReport {
  readonly outcome: Outcome;
  readonly topics: readonly TopicLearnt[];
  /** Whether too few have answered to tell what stood in their way, or to quote them. */
  readonly hasFewAnswers: boolean;
  /** What changed, in the words of some who would tell others; without their names. */
  readonly quotes: readonly string[];
  /** What comes next, the soonest first. */
  readonly next: readonly NextStep[];
}

/** More would not fit on the page. */
const mostQuotes = 3;

/** Puts together what came of a seminar by a moment. Groups of fewer than five are not broken down. Pure. */
export function reportOf(seminar: Seminar, attendances: readonly Attendance[], at: EventTime): SeminarReport {
  const there = attendances
    .filter(({ state }) => state === 'registered')
    .map((attendance) => ({ seminar, attendance }));
  const answered = attendances.filter(
    ({ state, commitments }) =>
      state === 'registered' && commitments.some(({ answers }) => answers.length > 0),
  );
  const hasFewAnswers = answered.length < smallestGroup;
  return {
    outcome: outcomeOf('', there),
    topics: seminar.topics.map(({ id, name }) => {
      const { expected, actual } = outcomeOf('', there, `${seminar.id}/${id}`);
      return { name, expected: unlessFew(expected), actual: unlessFew(actual) };
    }),
    hasFewAnswers,
    quotes: hasFewAnswers ? [] : quotesFrom(attendances),
    next: nextSteps(seminar, at),
  };
}

/** One of each person at most: nobody speaks for the others. */
function quotesFrom(attendances: readonly Attendance[]): readonly string[] {
  const byPerson = new Map(
    retellable(sayingsOf(attendances))
      .toReversed()
      .map((one) => [one.personId, one]),
  );
  return retellable([...byPerson.values()])
    .slice(0, mostQuotes)
    .map(({ text }) => text);
}

/** Two steps are enough: what is asked next, and when those who answered hear of it. */
function nextSteps(seminar: Seminar, at: EventTime): readonly NextStep[] {
  const today = dateAt(at);
  const asks = asksAfter(dateAt(seminar.endsAt), seminar.moments).map(({ moment, dueOn }) => ({
    kind: 'ask' as const,
    moment,
    on: dueOn,
  }));
  const tells = tellingsOf(seminar).map(({ moment, on }) => ({ kind: 'tell' as const, moment, on }));
  return [asks, tells]
    .flatMap((some) => some.find(({ on }) => on > today) ?? [])
    .toSorted((one, other) => one.on.localeCompare(other.on));
}

function unlessFew(share: Share): Share {
  return share.of < smallestGroup ? { count: 0, of: 0 } : share;
}
