import type { EventTime } from '../kernel/event-time.ts';
import { allowed, refused } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import type { ProjectId } from '../projects/project.ts';
import type { RoundId } from '../rounds/round.ts';
import type { Application, ApplicationView } from './application.ts';
import { type ApplicationDecision, decideEvent } from './decide-event.ts';
import { standingDecision } from './decision.ts';

/** A decision as the member of staff saw it who sends it: if it was changed since, nobody is told something that nobody has read. */
export interface SeenDecision {
  readonly id: ProjectId;
  /** `Decision.number`. */
  readonly number: number;
}

/** One decision that staff chose to send. */
export interface ChosenDecision extends SeenDecision {
  readonly at: EventTime;
  /** The name of the member of staff. */
  readonly by: string;
  /** `queued`: the bid itself has it to do from then on. `left`: it could not be sent any more, and `why`. */
  readonly became: 'waiting' | 'queued' | 'left';
  readonly why: MessageKey | null;
}

/**
 * The sending of a round's decisions: everything that was ever chosen, by one press after another. It is one row, so that a press counts as a whole: when
 * the process dies half-way through the bids, the row is still due and the rest follows.
 */
export interface Sending {
  readonly roundId: RoundId;
  readonly chosen: readonly ChosenDecision[];
  /** When it must be gone on with; null when nothing waits. */
  readonly nextAt: EventTime | null;
  readonly version: number;
}

/** The sending of a round of which nothing was chosen yet. */
export function noSending(roundId: RoundId): Sending {
  return { roundId, chosen: [], nextAt: null, version: 0 };
}

/** Adds what staff chose, but for what is being sent already; null when that is all of it. */
export function choose(
  sending: Sending,
  seen: readonly SeenDecision[],
  by: string,
  at: EventTime,
): Sending | null {
  const isOn = (one: SeenDecision) => sending.chosen.some((old) => isSame(old, one) && old.became !== 'left');
  const added = seen
    .filter((one, place) => !isOn(one) && seen.findIndex(({ id }) => id === one.id) === place)
    .map(({ id, number }): ChosenDecision => ({ id, number, at, by, became: 'waiting', why: null }));
  if (added.length === 0) return null;
  const kept = sending.chosen.filter((old) => !added.some((one) => one.id === old.id));
  return { ...sending, chosen: [...kept, ...added], nextAt: at };
}

/** What waits to be put on its way, the first chosen first. */
export function waitingIn({ chosen }: Sending): readonly ChosenDecision[] {
  return chosen.filter(({ became }) => became === 'waiting');
}

/** The sending after some of it was dealt with: `why` is null for what was put on its way. */
export function settle(
  sending: Sending,
  dealtWith: readonly (SeenDecision & { readonly why: MessageKey | null })[],
): Sending {
  const chosen = sending.chosen.map((one): ChosenDecision => {
    const done = dealtWith.find((other) => isSame(one, other));
    if (done === undefined || one.became !== 'waiting') return one;
    return { ...one, became: done.why === null ? 'queued' : 'left', why: done.why };
  });
  const isDone = chosen.every(({ became }) => became !== 'waiting');
  return { ...sending, chosen, nextAt: isDone ? null : sending.nextAt };
}

/**
 * Puts one chosen decision on its way, so that the bid's own next look tells its people. Null when that was done before: by another press, another member
 * of staff, or a process that died. Refused when the decision is no longer the one that was chosen.
 */
export function queueDecision(
  view: ApplicationView,
  chosen: SeenDecision & { readonly by: string },
  { at }: Pick<Occasion, 'at'>,
): ApplicationDecision | null {
  const { application } = view;
  if (standingDecision(application)?.number !== chosen.number) return refused('decision.refusal.changed');
  if (isOnItsWay(application) || wasTold(application)) return null;
  const on: Occasion = { at, by: { kind: 'staff', name: chosen.by } };
  const decided = decideEvent(view, 'send-decision', 'staff', { reason: '', unfinished: [] }, on);
  return decided.ok ? allowed(decided.value) : decided;
}

/** Whether its people are about to be told. */
export function isOnItsWay({ state, pending }: Pick<Application, 'state' | 'pending'>): boolean {
  return (state === 'approved' || state === 'refused') && pending.includes('tell');
}

/** Whether its people know. */
export function wasTold({ state }: Pick<Application, 'state'>): boolean {
  return state === 'awarded' || state === 'unsuccessful';
}

/** Whether it was decided, and its people neither know nor are about to. */
export function isUntold(application: Pick<Application, 'state' | 'pending'>): boolean {
  const { state } = application;
  return (state === 'approved' || state === 'refused') && !isOnItsWay(application);
}

function isSame(one: SeenDecision, other: SeenDecision): boolean {
  return one.id === other.id && one.number === other.number;
}
