import type { Delivery, DeliveryId } from '../deliveries/delivery.ts';
import { memberSubject, networkSubject, type SubjectId } from '../deliveries/subject.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { PersonId } from '../people/person.ts';
import type { NetworkMessage } from './network-message.ts';
import type { Network } from './network.ts';

/** A letter that somebody's typing of an address brings about: one in ten minutes, however often it is typed. */
export function askedLetter(
  to: PersonId,
  template: 'network-confirm' | 'network-own-page',
  at: EventTime,
): Delivery {
  const window = at.replace(/\D/g, '').slice(0, 11);
  return letter(memberSubject(to), `${template}_${window}`, to, template, at);
}

/** The link of a network's coordinator, to whoever is that from this version of the network on. */
export function coordinatorLetter(
  { id, version, coordinatorId }: Network & { readonly coordinatorId: PersonId },
  at: EventTime,
): Delivery {
  const name = `coordinator_v${version + 1}_${coordinatorId}`;
  return letter(networkSubject(id), name, coordinatorId, 'network-coordinator', at);
}

function letter(
  about: SubjectId,
  name: string,
  to: PersonId,
  template: NetworkMessage['template'],
  at: EventTime,
): Delivery {
  return {
    id: `${about}_${name}` as DeliveryId,
    about,
    recipientId: to,
    message: { template },
    cycle: 0,
    onlyInSendingHours: false,
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
