import type { EventTime } from '../kernel/event-time.ts';

/** Up to when somebody has had everything that was meant for them. Runs of digests move it, and nothing else does. */
export interface Covering {
  /** Everything released before is behind them; null for whoever never had a digest: then their subscriptions say since when. */
  readonly until: EventTime | null;
  /** Of the items that stand in several networks, the last that they had: what comes by one network does not come again by another. */
  readonly had: readonly string[];
}

/** Somebody who never had a digest. */
export const nothingCovered: Covering = { until: null, had: [] };
