import { readJson, writeAtomically } from './data-dir.ts';
import type { DueIndex } from './due-index.ts';
import { firesAtOrAfter } from './schedule.ts';
import type { Schedule } from './schedule.ts';

/** What happened while time went by. */
export interface TimePassed {
  readonly now: string;
  readonly ticks: number;
}

/** The time of this run. It stands still until someone moves it (virtual), or it is the machine's own (real). */
export interface Clock {
  readonly kind: 'virtual' | 'real';
  now(): string;
  /**
   * Moves forward through every due moment in order and answers when all is settled. One move at a time; a second waits for the first.
   * @throws ClockRefusal when that is not possible.
   */
  moveTo(instant: string): Promise<TimePassed>;
  /** Lets a real clock start waking schedules. */
  start(): void;
  stop(): void;
}

/** Why time cannot be moved as asked. */
export class ClockRefusal extends Error {
  readonly isConflict: boolean;
  constructor(message: string, isConflict: boolean) {
    super(message);
    this.isConflict = isConflict;
  }
}

interface Parts {
  readonly schedules: readonly Schedule[];
  readonly dueIndex: DueIndex;
  /** Wakes a schedule's function for one moment; resolves when that invocation is over. */
  readonly fire: (schedule: Schedule, at: string) => Promise<void>;
  /** Resolves when nothing is going on any more. */
  readonly settled: () => Promise<void>;
}

interface VirtualParts extends Parts {
  readonly file: string;
}

/** `lastTick` is the last moment whose ticks are over and settled. */
interface ClockState {
  now: string;
  lastTick: string | null;
}

/** The time a virtual clock shows before anything else is known: where it stopped, or `--at`, whichever is later; the real time at the very first start. */
export function initialTime(file: string, at: string | null): string {
  const stored = readJson<ClockState>(file);
  if (stored === undefined) {
    const now = at ?? new Date().toISOString();
    writeAtomically(file, JSON.stringify({ now, lastTick: null } satisfies ClockState));
    return now;
  }
  if (at === null || at <= stored.now) return stored.now;
  writeAtomically(file, JSON.stringify({ ...stored, now: at }));
  return at;
}

/** A clock that stands still between moves and survives the process. `initialTime` has been asked before. */
export function virtualClock({ file, schedules, dueIndex, fire, settled }: VirtualParts): Clock {
  const state = readJson<ClockState>(file) ?? { now: new Date().toISOString(), lastTick: null };
  const keep = (change: Partial<ClockState>): void => {
    Object.assign(state, change);
    writeAtomically(file, JSON.stringify(state));
  };

  const tick = async (at: string): Promise<void> => {
    keep({ now: at });
    const woken = schedules.filter((schedule) => firesAtOrAfter(schedule, at) === at);
    await Promise.all(woken.map((schedule) => fire(schedule, at)));
    await settled();
    keep({ lastTick: at });
  };

  /** The next moment at which a schedule fires and finds something due, or null when none does by `to`. */
  const nextTick = async (to: string, late: Lateness): Promise<string | null> => {
    const earliest =
      state.lastTick !== null && state.lastTick >= state.now ? later(state.lastTick, 1) : state.now;
    const { left, next } = await dueIndex.look(state.lastTick ?? state.now);
    const candidates = [
      ...(next === null ? [] : [next > earliest ? next : earliest]),
      ...(left === null ? [] : [later(earliest, late.patience(left))]),
    ];
    const moments = candidates
      .flatMap((instant) => schedules.map((schedule) => firesAtOrAfter(schedule, instant)))
      .toSorted();
    const moment = moments[0];
    return moment === undefined || moment > to ? null : moment;
  };

  const move = async (to: string): Promise<TimePassed> => {
    if (to < state.now)
      throw new ClockRefusal(`Time never goes back: it is ${state.now}, and ${to} is earlier.`, false);
    const late = lateness();
    let ticks = 0;
    await settled();
    for (let moment = await nextTick(to, late); moment !== null; moment = await nextTick(to, late)) {
      await tick(moment);
      ticks += 1;
    }
    keep({ now: to });
    return { now: to, ticks };
  };

  let moving: Promise<unknown> = Promise.resolve();
  return {
    kind: 'virtual',
    now: () => state.now,
    moveTo(instant) {
      const moved = moving.then(() => move(instant));
      moving = moved.catch(() => undefined);
      return moved;
    },
    start: () => undefined,
    stop: () => undefined,
  };
}

/** The machine's own clock. Each schedule fires when its time comes; a tick that is still running does not hold up the next. */
export function realClock({ schedules, fire }: Parts): Clock {
  const timers = new Map<Schedule, NodeJS.Timeout>();
  const now = (): string => new Date().toISOString();
  const plan = (schedule: Schedule, at: string): void => {
    const timer = setTimeout(
      () => {
        plan(schedule, firesAtOrAfter(schedule, later(at, 1)));
        void fire(schedule, at);
      },
      Math.max(0, Date.parse(at) - Date.now()),
    );
    timers.set(schedule, timer);
  };
  return {
    kind: 'real',
    now,
    moveTo: () =>
      Promise.reject(
        new ClockRefusal('This run follows the real clock (--clock real), which nobody can move.', true),
      ),
    start: () => {
      for (const schedule of schedules) plan(schedule, firesAtOrAfter(schedule, now()));
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

interface Lateness {
  /** Milliseconds to let go by before rows that are still due are tried again. */
  patience(left: string): number;
}

/**
 * In AWS a row that stays due is tried at every tick. Replaying a year of that would be 100,000 ticks for one stuck row, so the same rows are tried
 * again at the next tick, then after 5 minutes more each time doubled, at most a day apart.
 */
function lateness(): Lateness {
  let seen = '';
  let wait = 0;
  return {
    patience(left) {
      wait = left === seen ? Math.min(wait === 0 ? 300_000 : wait * 2, 86_400_000) : 0;
      seen = left;
      return wait;
    },
  };
}

function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
