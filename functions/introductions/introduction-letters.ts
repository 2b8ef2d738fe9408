import { writersOf } from '../applications/application.ts';
import type { ApplicationView } from '../applications/application.ts';
import type { Delivery, DeliveryId, RecipientId } from '../deliveries/delivery.ts';
import { applicationSubject, introductionSubject } from '../deliveries/subject.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Introduction } from './introduction.ts';
import type { IntroductionMessage } from './introduction-message.ts';

/** One letter to each of those who write a bid. */
export function lettersToBid(
  introduction: Introduction,
  { application }: ApplicationView,
  template: Extract<IntroductionMessage, { readonly of: unknown }>['template'],
  at: EventTime,
): readonly Delivery[] {
  const message: IntroductionMessage = { template, of: application.id };
  return writersOf(application).map((to) => introductionLetter(introduction, to, message, at));
}

/**
 * A letter about an introduction, owed from now on; it leaves at any hour, because it follows what somebody did. It is named after the version it comes of:
 * however often a decision is taken on that version, one letter goes to a person. The question whether a bid may be introduced is named after the bid alone,
 * so that nobody is asked it twice, whatever introductions staff begin at once.
 */
export function introductionLetter(
  { id, version }: Pick<Introduction, 'id' | 'version'>,
  to: RecipientId,
  message: IntroductionMessage,
  at: EventTime,
): Delivery {
  const about = introductionSubject(id);
  const named = [about, message.template, ...('of' in message ? [message.of] : []), `v${version}`];
  const name =
    message.template === 'introduction-asked' ? [applicationSubject(message.of), message.template] : named;
  return {
    id: [...name, to].join('_') as DeliveryId,
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
