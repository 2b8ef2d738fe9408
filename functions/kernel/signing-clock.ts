import type { EventTime } from './event-time.ts';

/**
 * How far the time of an event is from this machine's clock, in milliseconds: for a library that dates its signatures by that clock. So what is signed bears
 * the time that the event brought, like everything else. On AWS the two are the same; where time is moved by hand they are not.
 */
export function offsetOfClock(at: EventTime): number {
  return Date.parse(at) - Date.now();
}
