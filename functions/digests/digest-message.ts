import type { Delivery, DeliveryId } from '../deliveries/delivery.ts';
import { digestSubject } from '../deliveries/subject.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { PersonId } from '../people/person.ts';
import type { DigestRunId } from './digest-run.ts';
import type { DueDigest } from './due-digest.ts';
import type { ItemId } from './item.ts';

/** What one person's digest holds: the texts of the items lie with the items, which do not change once they went out. */
export interface DigestMessage {
  readonly template: 'digest';
  readonly items: readonly ItemId[];
  /** How many items came while its reader had paused. */
  readonly skipped: number;
}

/** One digest to one person in one run: its id is made of both, so that there is never a second. */
export function digestIdOf(runId: DigestRunId, personId: PersonId): DeliveryId {
  return `${digestSubject(runId)}_${personId}` as DeliveryId;
}

/** The digest that one person is owed. It is not due by itself: the run sends its pages at its own pace, so that reminders and receipts overtake it, and it can be stopped. */
export function digestLetter(
  runId: DigestRunId,
  personId: PersonId,
  { items, skipped }: DueDigest,
  at: EventTime,
): Delivery {
  return {
    id: digestIdOf(runId, personId),
    about: digestSubject(runId),
    recipientId: personId,
    message: { template: 'digest', items, skipped },
    cycle: 0,
    onlyInSendingHours: false,
    state: 'owed',
    createdAt: at,
    nextAt: null,
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
