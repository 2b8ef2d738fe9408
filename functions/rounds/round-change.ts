import type { Delivery } from '../deliveries/delivery.ts';
import type { Result } from '../kernel/result.ts';
import type { TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { TimelineEvent } from '../obligations/view.ts';
import type { Round } from './round.ts';

/** What a decision about a round wants to be true together: all of it is committed at once, or none. */
export interface RoundChange {
  readonly round: Round;
  readonly timeline: readonly TimelineEvent[];
  readonly deliveries: readonly Delivery[];
  /** Writes of other rows that belong to the same decision (the list of a circular's recipients, say). */
  readonly also?: readonly TransactItem[];
}

/** What a rule answers: what to commit, the message that says why not, or null when there is nothing to do. */
export type RoundDecision = Result<RoundChange, MessageKey> | null;
