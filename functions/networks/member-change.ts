import type { Delivery } from '../deliveries/delivery.ts';
import type { Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { TimelineEvent } from '../obligations/view.ts';
import type { Person } from '../people/person.ts';
import type { Member } from './member.ts';

/** Everything a decision about a member may look at. */
export interface MemberView {
  /** Null before they are in any network. */
  readonly member: Member | null;
  /** Null when the fund does not know them. */
  readonly person: Person | null;
  /** Everybody whose address leads to the same mailbox, themselves among them, and what those want of networks. */
  readonly sameMailbox: {
    readonly people: readonly Person[];
    readonly members: readonly Member[];
  };
}

/** What a decision about a member wants to be true together: all of it is committed at once, or none. */
export interface MemberChange {
  readonly member: Member;
  /** The person, when they are new or described anew. */
  readonly person: Person | null;
  readonly timeline: readonly TimelineEvent[];
  readonly deliveries: readonly Delivery[];
}

/** What a rule answers: what to commit, the message that says why not, or null when all is so already. */
export type MemberDecision = Result<MemberChange, MessageKey> | null;
