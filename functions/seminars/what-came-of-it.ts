import { dateAt } from '../calendar/working-days.ts';
import type { Attendance, LearningByTopic } from './attendance.ts';
import { type Barrier, barriers, commitmentState } from './commitment.ts';
import type { Seminar } from './seminar.ts';

/** By what people are put together. A network's are those at the seminars to which it was invited. */
export const groupings = ['seminar', 'topic', 'network', 'organisation-type', 'year'] as const;
export type Grouping = (typeof groupings)[number];

/** A group smaller than this is not told apart: who is meant could be guessed. */
export const smallestGroup = 5;

/** A part of a whole; nothing is known where the whole is nobody. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** What came of some seminars for one group of people. Those who had a place alone are counted. */
export interface Outcome {
  readonly group: string;
  readonly people: number;
  /** Of those who said what they expected, how many expected a fair amount or more. */
  readonly expected: Share;
  /** Of those who said what they learnt, how many learnt a fair amount or more. */
  readonly actual: Share;
  /** Of those who were there, how many wrote down what they will do. */
  readonly promised: Share;
  readonly commitments: number;
  /** Of the commitments, how many somebody has said something of. */
  readonly answered: Share;
  /** Of those answered, how many were done, whether or not they lasted. */
  readonly done: Share;
  /** Of those asked whether they lasted, how many did. */
  readonly lasting: Share;
  /** How often each was named. */
  readonly barriers: Readonly<Record<Barrier, number>>;
}

/** What is told of the groups, and how many people are in groups that are not told apart. */
export interface WhatCame {
  readonly all: Outcome;
  readonly groups: readonly Outcome[];
  readonly withheld: number;
}

/** One person at one seminar. */
export interface AtSeminar {
  readonly seminar: Seminar;
  readonly attendance: Attendance;
}

/** What came of seminars, for all and by groups. Only those who had a place are counted. */
export function whatCameOfIt(there: readonly AtSeminar[], grouping: Grouping): WhatCame {
  const seated = there.filter(({ attendance }) => attendance.state === 'registered');
  const groups = Map.groupBy(
    seated.flatMap((one) => groupsOf(one, grouping).map((group) => ({ ...one, group }))),
    ({ group }) => group,
  );
  const told = tellable([...groups]);
  return {
    all: outcomeOf('', seated),
    groups: told.map(([group, members]) => outcomeOf(group, members, grouping === 'topic' ? group : null)),
    withheld: sizeOf([...groups]) - sizeOf(told),
  };
}

/**
 * The groups that can be told apart. Where those too small are together still fewer than five people, what is told of all less what is told of the
 * others would tell of them: then the next smallest is withheld too.
 */
function tellable<Member>(
  groups: readonly (readonly [string, readonly Member[]])[],
): readonly (readonly [string, readonly Member[]])[] {
  const told = groups.filter(([, members]) => members.length >= smallestGroup);
  const withheld = sizeOf(groups) - sizeOf(told);
  if (withheld === 0 || withheld >= smallestGroup || told.length === 0) return told;
  const smallest = told.reduce((one, other) => (other[1].length < one[1].length ? other : one));
  return told.filter((one) => one !== smallest);
}

function sizeOf(groups: readonly (readonly [string, readonly unknown[]])[]): number {
  return groups.reduce((sum, [, members]) => sum + members.length, 0);
}

function groupsOf({ seminar, attendance }: AtSeminar, grouping: Grouping): readonly string[] {
  switch (grouping) {
    case 'seminar':
      return [seminar.id];
    case 'topic':
      return seminar.topics.map(({ id }) => `${seminar.id}/${id}`);
    case 'network':
      return seminar.invitation.networks;
    case 'organisation-type':
      return [attendance.organisationType ?? 'other'];
    case 'year':
      return [dateAt(seminar.startsAt).slice(0, 4)];
  }
}

/**
 * What came of some seminars for these people.
 * @param topic the one topic that learning is counted of, as `<seminar>/<topic>`; null for all.
 */
export function outcomeOf(
  group: string,
  members: readonly AtSeminar[],
  topic: string | null = null,
): Outcome {
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
    promised: {
      count: members.filter(({ attendance }) => attendance.commitments.length > 0).length,
      of: members.length,
    },
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

/** A share as it is written: "12 / 30 (40%)"; a dash where nobody was asked. */
export function shareText(share: Share): string {
  const part = percent(share);
  return part === null ? '–' : `${share.count} / ${share.of} (${part}%)`;
}
