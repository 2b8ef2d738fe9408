import type { ApplicationMessage } from '../applications/application-message.ts';
import type { Application } from '../applications/application.ts';
import { applicationLetter } from '../applications/application-letters.ts';
import type { Delivery, DeliveryId } from '../deliveries/delivery.ts';
import { roundSubject } from '../deliveries/subject.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { PersonId } from '../people/person.ts';
import type { Recipient } from '../circulars/circular.ts';
import type { Round } from './round.ts';

/** The circular to one recipient. It is named after the round and the person: however often it is put into the ledger, one letter goes to them. */
export function announcementLetter(
  { id }: Pick<Round, 'id'>,
  { id: to, seats }: Recipient,
  at: EventTime,
): Delivery {
  return letter(
    `${roundSubject(id)}_announcement_${to}`,
    roundSubject(id),
    to,
    { template: 'round-announcement', seats },
    at,
  );
}

/** The circular as a test to a member of staff, one for each version of the round: pressing twice sends one. */
export function testLetter(
  { id, version }: Pick<Round, 'id' | 'version'>,
  to: PersonId,
  at: EventTime,
): Delivery {
  const message = { template: 'round-announcement', seats: [], isTest: true } as const;
  return letter(`${roundSubject(id)}_test_v${version}_${to}`, roundSubject(id), to, message, at);
}

/**
 * A letter to somebody with an unsent draft, one for each closing time. A reminder leaves in the sending hours of a working day; that a draft is kept is told
 * when the round has closed.
 */
export function draftLetter(
  application: Application,
  to: PersonId,
  message: Extract<ApplicationMessage, { readonly closesAt: EventTime }>,
  at: EventTime,
): Delivery {
  const plain = applicationLetter(application, to, message, at);
  const moment = message.closesAt.replace(/\D/g, '').slice(0, 12);
  return {
    ...plain,
    id: `${plain.about}_${message.template}_${moment}_${to}` as DeliveryId,
    onlyInSendingHours: message.template === 'application-closing-soon',
  };
}

function letter(
  id: string,
  about: Delivery['about'],
  to: PersonId,
  message: Delivery['message'],
  at: EventTime,
): Delivery {
  return {
    id: id as DeliveryId,
    about,
    recipientId: to,
    message,
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
