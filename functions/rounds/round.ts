import { type EventTime, secondsAfter } from '../kernel/event-time.ts';
import type { Language } from '../people/person.ts';

/** Letters, digits and hyphens, so that it can stand in links, execution names and mail tags. */
export type RoundId = string & { readonly roundId: unique symbol };

/** What may be a round's id. */
export const roundIdPattern = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** A text that staff write in both languages. */
export type InBoth = Readonly<Record<Language, string>>;

/** What an application is scored on. */
export interface Criterion {
  /** A short name of its own in the round, for links and stored scores. */
  readonly id: string;
  readonly name: InBoth;
  /** Whole per cent; those of a round sum to 100. */
  readonly weightPercent: number;
  /** Whether it is about learning and passing it on. */
  readonly isLearning: boolean;
}

/** One of the fund's calls for bids. */
export interface Round {
  readonly id: RoundId;
  readonly name: InBoth;
  /** A draft is seen by staff only; once published, its dates count. */
  readonly state: 'draft' | 'published';
  /** The first instant at which a bid can be begun. */
  readonly opensAt: EventTime;
  /** The first instant at which no bid can be sent any more, but for those that were begun before (`graceSeconds`). */
  readonly closesAt: EventTime;
  /** All that the fund can award. Whole pence. */
  readonly budgetPence: number;
  /** The least a bid may ask for. Whole pence. */
  readonly minimumPence: number;
  /** The largest part of a project's cost that the fund bears, in per cent (fund-process: 75). */
  readonly shareOfCostPercent: number;
  /** What bids should be about; empty when anything may be (the Finance Committee argued against themed rounds in 2013). */
  readonly themes: readonly InBoth[];
  readonly criteria: readonly Criterion[];
  readonly createdAt: EventTime;
  /** When the round looks again by itself; null when it rests. */
  readonly nextAt: EventTime | null;
  readonly version: number;
}

/** Where a round stands at a moment. `grace`: closed to new bids, open for those begun before it closed. */
export type RoundPhase = 'draft' | 'announced' | 'open' | 'grace' | 'closed';

/** How long after closing time a bid that was begun before it can still be sent. */
export const graceSeconds = 15 * 60;

/** Where a round stands, to the second: it opens and closes by its own dates, not by a job that might be late. */
export function phaseOf(round: Pick<Round, 'state' | 'opensAt' | 'closesAt'>, at: EventTime): RoundPhase {
  if (round.state === 'draft') return 'draft';
  if (at < round.opensAt) return 'announced';
  if (at < round.closesAt) return 'open';
  return at < secondsAfter(round.closesAt, graceSeconds) ? 'grace' : 'closed';
}

/** Whether a bid begun at one moment can be sent at another. */
export function takesSubmission(
  round: Pick<Round, 'state' | 'opensAt' | 'closesAt'>,
  { begunAt, at }: { readonly begunAt: EventTime; readonly at: EventTime },
): boolean {
  const phase = phaseOf(round, at);
  return phase === 'open' || (phase === 'grace' && begunAt < round.closesAt);
}
