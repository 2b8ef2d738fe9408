import type { Delivery, DeliveryId, Message, RecipientId } from '../deliveries/delivery.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { RungName } from './ladder.ts';
import type { Obligation, RungSent } from './obligation.ts';
import type { Recipient } from './recipients.ts';

/** Why a rung is sent, which also says whether it waits for the sending hours: only the ladder's own letters do. */
export type SentBecause = RungSent['because'];

/** The letters of one rung, owed from now on. The id makes a rung of a run go to a person once, however often it is decided. */
export function rungLetters(
  obligation: Obligation,
  rung: RungName,
  recipients: readonly Recipient[],
  at: EventTime,
  because: SentBecause,
): readonly Delivery[] {
  // Staff may chase again and again, and the fund may hear more than once that nobody is left; the ladder sends a rung to a person once.
  const isRepeatable = because === 'staff' || (because === 'reroute' && rung === 'fund');
  const again = isRepeatable ? `_v${obligation.version}` : '';
  return recipients.map(({ id, wording, inPlaceOf }) =>
    letterOwed({
      obligation,
      name: `${rung}${again}`,
      to: id,
      at,
      message: { template: 'rung', rung, wording, ...(inPlaceOf === undefined ? {} : { inPlaceOf }) },
      onlyInSendingHours: because === 'ladder',
    }),
  );
}

/** A letter that answers something somebody did; it leaves at any hour. `name` tells it apart from others of its kind: the version it answers. */
export function answerLetter(
  obligation: Obligation,
  to: RecipientId,
  message: Message,
  at: EventTime,
): Delivery {
  return letterOwed({
    obligation,
    name: `${message.template}_v${obligation.version}`,
    to,
    at,
    message,
    onlyInSendingHours: false,
  });
}

function letterOwed(letter: {
  obligation: Obligation;
  name: string;
  to: RecipientId;
  at: EventTime;
  message: Message;
  onlyInSendingHours: boolean;
}): Delivery {
  const { obligation, name, to, at, message, onlyInSendingHours } = letter;
  return {
    id: `${obligation.id}_${obligation.chase.cycle}_${name}_${to}` as DeliveryId,
    about: obligation.id,
    recipientId: to,
    message,
    cycle: obligation.chase.cycle,
    onlyInSendingHours,
    state: 'owed',
    createdAt: at,
    nextAt: at,
    attempt: 0,
    claimedAt: null,
    sentAt: null,
    sentTo: null,
    providerId: null,
    bouncedId: null,
    detail: null,
    version: 0,
  };
}
