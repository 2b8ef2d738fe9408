import type { Delivery, DeliveryId } from '../deliveries/delivery.ts';
import { applicationSubject } from '../deliveries/subject.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { PersonId } from '../people/person.ts';
import type { Application } from './application.ts';
import type { ApplicationMessage } from './application-message.ts';

/**
 * A letter about an application, owed from now on; it leaves at any hour, because it answers something somebody did. It is named after the version it
 * answers: however often a decision is taken on that version, one letter goes to a person.
 */
export function applicationLetter(
  { id, version }: Pick<Application, 'id' | 'version'>,
  to: PersonId,
  message: ApplicationMessage,
  at: EventTime,
): Delivery {
  const about = applicationSubject(id);
  return {
    id: `${about}_${message.template}_v${version}_${to}` as DeliveryId,
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
