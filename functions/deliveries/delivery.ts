import type { ApplicationMessage } from '../applications/application-message.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { DigestMessage } from '../digests/digest-message.ts';
import type { IntroductionMessage } from '../introductions/introduction-message.ts';
import type { RungName } from '../obligations/ladder.ts';
import type { OwingRole, PersonId } from '../people/person.ts';
import type { NetworkMessage } from '../networks/network-message.ts';
import type { ProjectMessage } from '../projects/project-message.ts';
import type { RoundMessage } from '../rounds/round-message.ts';
import type { PromisesMessage, SeminarMessage } from '../seminars/seminar-message.ts';
import type { SubjectId } from './subject.ts';

/** Letters, digits, `_` and `-` only: the id travels as an SES message tag and comes back with every event. */
export type DeliveryId = string & { readonly deliveryId: unique symbol };

/** Who a delivery is for: a person, or the fund's own mailbox. */
export type RecipientId = PersonId | 'fund';

/**
 * From the moment an email is owed to what became of it. `stopped` was never sent because it was no longer wanted; `unknown` may or may not have been
 * accepted, and is settled by the provider's event or by staff, never by sending again unasked.
 */
export const deliveryStates = [
  'owed',
  'sending',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'failed',
  'unknown',
  'stopped',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What a letter says. The words are in the catalogue; here is only what cannot be looked up when it is sent. */
export type Message =
  | ObligationMessage
  | ApplicationMessage
  | ProjectMessage
  | RoundMessage
  | IntroductionMessage
  | SeminarMessage
  | PromisesMessage
  | NetworkMessage
  | DigestMessage;

/** What a letter about an obligation says. */
export type ObligationMessage =
  | {
      readonly template: 'rung';
      readonly rung: RungName;
      readonly wording: 'asked' | 'told';
      readonly inPlaceOf?: OwingRole;
    }
  | { readonly template: 'receipt' }
  | { readonly template: 'accepted' }
  | { readonly template: 'waived' }
  | { readonly template: 'handover-refused' }
  | { readonly template: 'date-moved'; readonly reason: string }
  | { readonly template: 'more-time-refused'; readonly reason: string }
  | { readonly template: 'handed-over'; readonly to: string };

/** One email to one person. */
export interface Delivery {
  readonly id: DeliveryId;
  /** What it is about: an obligation, an application, a project, an introduction, a round, a seminar, somebody's promises, a network, or what somebody wants of networks. */
  readonly about: SubjectId;
  readonly recipientId: RecipientId;
  readonly message: Message;
  /** The chase's run it belongs to, 0 where there is no chase; a reminder of an earlier run is no longer wanted. */
  readonly cycle: number;
  /** Whether it may leave only in the sending hours of a working day. */
  readonly onlyInSendingHours: boolean;
  readonly state: DeliveryState;
  readonly createdAt: EventTime;
  /** When the sender looks at it; null when it rests. */
  readonly nextAt: EventTime | null;
  /** How often it was claimed for sending. */
  readonly attempt: number;
  readonly claimedAt: EventTime | null;
  readonly sentAt: EventTime | null;
  /** The address it went to, kept for the ledger's retention. */
  readonly sentTo: string | null;
  /** The id SES gave it, of the attempt that counts. */
  readonly providerId: string | null;
  /** The id of the attempt that came back softly: a second report of it is old news. */
  readonly bouncedId: string | null;
  /** Why it stopped, failed or is unknown: a code of the catalogue (`delivery.detail.<code>`). */
  readonly detail: string | null;
  readonly version: number;
}
