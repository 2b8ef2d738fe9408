import type { EventTime } from '../kernel/event-time.ts';
import { type Pace, paces } from '../networks/preferences.ts';
import { latestRunTime, nextRunTime } from './run-times.ts';

/**
 * When digests leave next, and up to when all is settled. Whatever is released, and whatever run begins, goes through this one row, so that nothing can be
 * released into a window that has been cut: there is never a gap and never an overlap.
 */
export interface DigestClock {
  /** The latest end of a window. What is released from now on is released at this moment or later. */
  readonly closedUntil: EventTime | null;
  /** The end of the last run of each pace. */
  readonly last: Readonly<Partial<Record<Pace, EventTime>>>;
  /** When the next run of each pace begins; absent while nothing was ever released, or nothing new for what is sent as it comes. */
  readonly next: Readonly<Partial<Record<Pace, EventTime>>>;
  readonly nextAt: EventTime | null;
  readonly version: number;
}

/** Before anything was released. */
export const stoppedClock: DigestClock = { closedUntil: null, last: {}, next: {}, nextAt: null, version: 0 };

/** The moment at which something that is let out now is released. */
export function releaseTime({ closedUntil }: DigestClock, at: EventTime): EventTime {
  return closedUntil !== null && closedUntil > at ? closedUntil : at;
}

/** Something was released: every pace has something to look for. The same clock when each has a time already. */
export function withRelease(clock: DigestClock, at: EventTime): DigestClock {
  if (paces.every((pace) => clock.next[pace] !== undefined)) return clock;
  const next = Object.fromEntries(paces.map((pace) => [pace, clock.next[pace] ?? nextRunTime(pace, at)]));
  return timed({ ...clock, next });
}

/** The pace whose run is due first, with the end of its window; null when none is. */
export function dueRun(
  { next }: DigestClock,
  at: EventTime,
): { readonly pace: Pace; readonly to: EventTime } | null {
  for (const pace of paces) {
    const due = next[pace];
    if (due !== undefined && due <= at) return { pace, to: latestRunTime(pace, due, at) };
  }
  return null;
}

/** A run has begun: its window is cut. */
export function withRun(clock: DigestClock, pace: Pace, to: EventTime): DigestClock {
  const { closedUntil } = clock;
  const { [pace]: _over, ...others } = clock.next;
  return timed({
    ...clock,
    closedUntil: closedUntil === null || closedUntil < to ? to : closedUntil,
    last: { ...clock.last, [pace]: to },
    // What is sent as it comes waits for the next thing to come.
    next: pace === 'as-it-comes' ? others : { ...others, [pace]: nextRunTime(pace, to) },
  });
}

function timed(clock: DigestClock): DigestClock {
  const [nextAt] = Object.values(clock.next).toSorted();
  return { ...clock, nextAt: nextAt ?? null };
}
