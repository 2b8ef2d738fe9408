import { dateAt } from '../calendar/working-days.ts';
import type { Attendance, LearningByTopic } from './attendance.ts';
import { type Barrier, barriers, commitmentState } from './commitment.ts';
import type { Seminar } from './seminar.ts';

/** By what people are put together. A network is not among them until there are networks. */
export const groupings = ['seminar', 'topic', 'organisation-type', 'year'] as const;
export type Grouping = (typeof groupings)[number];

/** A group smaller than this is not told apart: who is meant could be guessed (issue 4, "What came of it"). */
export const smallestGroup = 5;

/** A part of a whole; nothing is known where the whole is nobody. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** What came of some seminars for one group of people. */
export interface Outcome {
  readonly group: string;
  readonly people: number;
  /** Of those who said what they expected, how many expected a fair amount or more. */
  readonly expected: Share;
  /** Of those who said what they learnt, how many learnt a fair amount or more. */
  readonly actual: Share;
  readonly commitments: number;
  readonly answered: Share;
  readonly done: Share;
  readonly lasting: Share;
  readonly barriers: Readonly<Record<Barrier, number>>;
}

/** What is told of the groups, and how many people are in groups too small to be told apart. */
export interface WhatCame {
  readonly all: Outcome;
  readonly groups: readonly Outcome[];
  readonly inSmallGroups: number;
}

/** One person at one seminar. */
export interface AtSeminar {
  readonly seminar: Seminar;
  readonly attendance: Attendance;
}

/**
 * What the Beacon scheme found, for comparison (mission, "Seminars end in promises"): in per cent of those asked.
 */
export const beacon = {
  expectedFairAmountOrMore: 77,
  learntOnlyALittle: 41,
  madeOrMeantToMakeChanges: 55,
  changedAfterThreeYears: 79,
  improvedWorkingPractices: 52,
  newWorkingPractices: 38,
} as const;

/** What came of seminars, for all and by groups. Only those who had a place are counted. */
export function whatCameOfIt(there: readonly AtSeminar[], grouping: Grouping): WhatCame {
  const seated = there.filter(({ attendance }) => attendance.state === 'registered');
  const groups = Map.groupBy(
    seated.flatMap((one) => groupsOf(one, grouping).map((group) => ({ ...one, group }))),
    ({ group }) => group,
  );
  const told = [...groups].filter(([, members]) => members.length >= smallestGroup);
  return {
    all: outcomeOf('', seated),
    groups: told.map(([group, members]) => outcomeOf(group, members, grouping === 'topic' ? group : null)),
    inSmallGroups: [...groups.values()]
      .filter((members) => members.length < smallestGroup)
      .reduce((sum, members) => sum + members.length, 0),
  };
}

function groupsOf({ seminar, attendance }: AtSeminar, grouping: Grouping): readonly string[] {
  switch (grouping) {
    case 'seminar':
      return [seminar.id];
    case 'topic':
      return seminar.topics.map(({ id }) => `${seminar.id}/${id}`);
    case 'organisation-type':
      return [attendance.organisationType ?? 'other'];
    case 'year':
      return [dateAt(seminar.startsAt).slice(0, 4)];
  }
}

/** @param topic the one topic that learning is counted of; null for all. */
function outcomeOf(group: string, members: readonly AtSeminar[], topic: string | null = null): Outcome {
  const commitments = members.flatMap(({ attendance }) => attendance.commitments);
  const answers = commitments.flatMap((one) => one.answers);
  const states = commitments.map(commitmentState);
  const isDone = (state: string) => state === 'done' || state === 'lasted' || state === 'did-not-last';
  const answered = commitments.filter((one) => one.answers.length > 0).length;
  const asked = states.filter((state) => state === 'lasted' || state === 'did-not-last').length;
  return {
    group,
    people: members.length,
    expected: learningShare(members, topic, ({ expected }) => expected),
    actual: learningShare(members, topic, ({ actual }) => actual),
    commitments: commitments.length,
    answered: { count: answered, of: commitments.length },
    done: { count: states.filter(isDone).length, of: answered },
    lasting: { count: states.filter((state) => state === 'lasted').length, of: asked },
    barriers: Object.fromEntries(
      barriers.map((barrier) => [barrier, answers.filter((one) => one.barrier === barrier).length]),
    ) as Record<Barrier, number>,
  };
}

function learningShare(
  members: readonly AtSeminar[],
  topic: string | null,
  saidOf: (attendance: Attendance) => LearningByTopic,
): Share {
  const said = members.flatMap(({ seminar, attendance }) =>
    Object.entries(saidOf(attendance))
      .filter(([id]) => topic === null || topic === `${seminar.id}/${id}`)
      .map(([, learning]) => learning),
  );
  return {
    count: said.filter((learning) => learning === 'great-deal' || learning === 'fair-amount').length,
    of: said.length,
  };
}

/** A share in whole per cent; null where nobody was asked. */
export function percent({ count, of }: Share): number | null {
  return of === 0 ? null : Math.round((count * 100) / of);
}
