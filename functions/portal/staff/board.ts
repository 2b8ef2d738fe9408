import type { CalendarDate } from '../../calendar/working-days.ts';
import { obligationKinds, type ObligationKind, type RungName, rungNames } from '../../obligations/ladder.ts';
import {
  type Obligation,
  type ObligationState,
  obligationStates,
  waitingStates,
} from '../../obligations/obligation.ts';
import { isOverdue } from './with-people.ts';

/** What a board can be narrowed to; a filter that is not set is null. */
export interface BoardFilter {
  readonly words: string;
  readonly kind: ObligationKind | null;
  readonly state: ObligationState | null;
  readonly rung: RungName | null;
  readonly only: BoardGroup | null;
}

/** The groups that ask for somebody's attention, in the order in which the board names them. */
export const boardGroups = [
  'owed',
  'overdue',
  'decision',
  'to-read',
  'more-time',
  'handover',
  'paused',
] as const;
export type BoardGroup = (typeof boardGroups)[number];

const isIn: Readonly<Record<BoardGroup, (obligation: Obligation, today: CalendarDate) => boolean>> = {
  owed: ({ state }) => waitingStates.includes(state),
  overdue: isOverdue,
  decision: ({ decisionNeeded }) => decisionNeeded !== null,
  'to-read': ({ state }) => state === 'submitted',
  'more-time': ({ timeRequest }) => timeRequest !== null,
  handover: ({ handoverRequest }) => handoverRequest !== null,
  paused: ({ paused }) => paused !== null,
};

/** How many open obligations there are in each group, and how many the fund waits for after each rung. */
export interface BoardCounts {
  readonly groups: Readonly<Record<BoardGroup, number>>;
  readonly rungs: Readonly<Partial<Record<RungName, number>>>;
}

/** Counts open obligations. */
export function countBoard(open: readonly Obligation[], today: CalendarDate): BoardCounts {
  const groups = Object.fromEntries(
    boardGroups.map((group) => [group, open.filter((one) => isIn[group](one, today)).length]),
  ) as Record<BoardGroup, number>;
  const rungs: Partial<Record<RungName, number>> = {};
  for (const one of open) {
    const rung = lastRung(one);
    if (rung !== null && waitingStates.includes(one.state)) rungs[rung] = (rungs[rung] ?? 0) + 1;
  }
  return { groups, rungs };
}

/** The rung a chase has reached in its present run; null before the first. */
export function lastRung({ chase }: Pick<Obligation, 'chase'>): RungName | null {
  return chase.sent.at(-1)?.rung ?? null;
}

/** Those that pass a filter, in their order, its words apart: those are looked for in what is known of people too. */
export function filterBoard(
  obligations: readonly Obligation[],
  filter: BoardFilter,
  today: CalendarDate,
): readonly Obligation[] {
  return obligations.filter(
    (one) =>
      (filter.kind === null || one.kind === filter.kind) &&
      (filter.state === null || one.state === filter.state) &&
      (filter.rung === null || lastRung(one) === filter.rung) &&
      (filter.only === null || isIn[filter.only](one, today)),
  );
}

/** Reads a filter from an address. What it does not know it leaves out, as when a link is old. */
export function readFilter(parameters: URLSearchParams): BoardFilter {
  const oneOf = <Choice extends string>(name: string, choices: readonly Choice[]): Choice | null =>
    choices.find((choice) => choice === parameters.get(name)) ?? null;
  return {
    words: (parameters.get('q') ?? '').slice(0, 200),
    kind: oneOf('kind', obligationKinds),
    state: oneOf('state', obligationStates),
    rung: oneOf('rung', rungNames),
    only: parameters.get('overdue') === 'true' ? 'overdue' : oneOf('only', boardGroups),
  };
}
