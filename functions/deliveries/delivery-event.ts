import * as z from 'zod/mini';
import { type EventTime, eventTime } from '../kernel/event-time.ts';
import type { DeliveryId } from './delivery.ts';

/** What the provider says became of a letter. */
export type Report =
  | { readonly kind: 'sent' | 'delivered' | 'complained' | 'rejected' | 'delayed' }
  | { readonly kind: 'bounced'; readonly reason: string }
  | { readonly kind: 'soft-bounced'; readonly reason: string }
  /** An automatic answer, out of office as a rule: it proves that the address works. */
  | { readonly kind: 'auto-reply' };

/** A report about one letter. */
export interface DeliveryEvent {
  readonly deliveryId: DeliveryId;
  readonly providerId: string;
  readonly at: EventTime;
  readonly report: Report;
}

const sesEvent = z.object({
  time: z.string(),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({ messageId: z.string(), tags: z.optional(z.record(z.string(), z.array(z.string()))) }),
    bounce: z.optional(z.object({ bounceType: z.string(), bounceSubType: z.optional(z.string()) })),
  }),
});

/**
 * Reads an SES event as EventBridge brings it. Null when it is about no letter of ours (a message sent by hand from the console has no tag) or of a kind
 * that says nothing about its fate.
 * @throws when it has not the form of an SES event.
 */
export function readDeliveryEvent(event: unknown): DeliveryEvent | null {
  const { time, detail } = z.parse(sesEvent, event);
  const deliveryId = detail.mail.tags?.['delivery']?.[0];
  const report = readReport(detail);
  if (deliveryId === undefined || report === null) return null;
  return {
    deliveryId: deliveryId as DeliveryId,
    providerId: detail.mail.messageId,
    at: eventTime(time),
    report,
  };
}

function readReport({ eventType, bounce }: z.infer<typeof sesEvent>['detail']): Report | null {
  switch (eventType) {
    case 'Send':
      return { kind: 'sent' };
    case 'Delivery':
      return { kind: 'delivered' };
    case 'Complaint':
      return { kind: 'complained' };
    case 'Reject':
    case 'Rendering Failure':
      return { kind: 'rejected' };
    case 'DeliveryDelay':
      return { kind: 'delayed' };
    case 'Bounce':
      return readBounce(bounce?.bounceType ?? 'Undetermined', bounce?.bounceSubType ?? 'General');
    default:
      return null;
  }
}

/**
 * Out-of-office answers come as transient bounces of the general kind (SES mailbox simulator, `ooto@`), so that kind never counts against an address.
 * The other transient kinds (mailbox full, message too large, content rejected) do: the letter did not arrive.
 */
function readBounce(type: string, subType: string): Report {
  if (type === 'Permanent') return { kind: 'bounced', reason: subType };
  if (type === 'Transient' && subType !== 'General') return { kind: 'soft-bounced', reason: subType };
  return { kind: 'auto-reply' };
}
