import { nextSendingTime } from '../calendar/working-days.ts';
import { type EventTime, secondsAfter } from '../kernel/event-time.ts';
import type { Log } from '../kernel/log.ts';
import { type TableAccess, transact, type TransactItem } from '../kernel/table.ts';
import { timelineRow } from '../obligations/obligation-rows.ts';
import { system } from '../obligations/view.ts';
import { countSoftBounces, type PersonStore, suppressPerson } from '../people/person-store.ts';
import { countReturned } from '../digests/digest-rows.ts';
import { stopRun, whyTrip } from '../digests/digest-run.ts';
import type { DigestStore } from '../digests/digest-store.ts';
import { readSubject } from './subject.ts';
import type { PersonId, Suppression } from '../people/person.ts';
import type { Delivery, DeliveryState } from './delivery.ts';
import type { DeliveryEvent } from './delivery-event.ts';
import { type DeliveryStep, deliverySteps } from './delivery-steps.ts';
import type { DeliveryStore } from './delivery-store.ts';
import { wakeChaseOf } from './wake-chase.ts';

/** What recording needs. */
export interface RecordDeps {
  readonly tables: TableAccess;
  readonly deliveries: DeliveryStore;
  readonly people: Pick<PersonStore, 'get'>;
  readonly digests: Pick<DigestStore, 'change' | 'returned'>;
  readonly log: Log;
}

/** Soft bounces in a row that count as a hard one. */
const softBouncesToStop = 3;

/**
 * Writes what became of a letter, and what follows from it, at once: a hard bounce or a complaint stops all mail to that person and lets the chase look
 * now, so that it turns to the next one. Reports come late, twice and out of order; each is taken once, and only from a state it can follow.
 */
export async function recordReport(deps: RecordDeps, event: DeliveryEvent): Promise<void> {
  const delivery = await deps.deliveries.get(event.deliveryId);
  if (delivery === null)
    return deps.log.warn('RECORD_DELIVERY_EVENT_NO_SUCH_LETTER', { kind: event.report.kind });
  deps.log.info('RECORD_DELIVERY_EVENT', { deliveryId: delivery.id, kind: event.report.kind });
  const { report, providerId, at } = event;
  // A letter is tried again under a new id of the provider's. What is said late of a former attempt tells of the address, not of the letter.
  const isOfFormerAttempt =
    delivery.bouncedId === providerId || (delivery.providerId !== null && delivery.providerId !== providerId);
  if (isOfFormerAttempt && report.kind !== 'complained' && report.kind !== 'bounced') return;
  const arrived = { providerId, sentAt: delivery.sentAt ?? at, detail: null, nextAt: null };
  switch (report.kind) {
    case 'sent':
      // As a rule the sender has settled it by now; a write whose condition cannot hold costs as much as one that changes something.
      if (mayFollow('report-sent', delivery)) await deps.deliveries.step(delivery, 'report-sent', arrived);
      return;
    case 'delivered':
      await deps.deliveries.step(
        delivery,
        'report-delivered',
        arrived,
        await forgetSoftBounces(deps, delivery),
      );
      return;
    case 'rejected':
      await deps.deliveries.step(
        delivery,
        'report-rejected',
        { providerId, detail: 'provider-rejected', nextAt: null },
        [noted(deps, delivery, 'delivery-failed', at, {})],
      );
      return;
    case 'bounced':
      return stopMailTo(deps, delivery, 'hard-bounce', event, report.reason);
    case 'complained':
      return stopMailTo(deps, delivery, 'complaint', event, '');
    case 'soft-bounced':
      return softBounce(deps, delivery, event, report.reason);
    case 'auto-reply':
    case 'delayed':
      return;
  }
}

function mayFollow(step: DeliveryStep, { state }: Delivery): boolean {
  const from: readonly DeliveryState[] = deliverySteps[step].from;
  return from.includes(state);
}

async function stopMailTo(
  deps: RecordDeps,
  delivery: Delivery,
  reason: Suppression['reason'],
  { at, providerId }: DeliveryEvent,
  detail: string,
): Promise<void> {
  const complained = reason === 'complaint';
  const { recipientId } = delivery;
  const follows = [
    noted(deps, delivery, complained ? 'complained' : 'bounced', at, complained ? {} : { reason: detail }),
    ...(recipientId === 'fund' ? [] : [suppressPerson(deps.tables.stateTable, recipientId, reason, at)]),
    ...wakeChaseOf(deps.tables, delivery.about, at),
    ...countedOf(deps, delivery, complained ? 'complained' : 'bounced'),
  ];
  const facts = { providerId, detail: reason, nextAt: null };
  const taken = await deps.deliveries.step(
    delivery,
    complained ? 'report-complained' : 'report-bounced',
    facts,
    follows,
  );
  // The letter may be owed again by now, or settled otherwise. What is known of the address counts all the same.
  if (!taken) await transact(deps.tables.client, follows);
  await trip(deps, delivery, at);
}

/** What came back of a run of digests is counted with it. */
function countedOf(
  { tables }: RecordDeps,
  { about }: Delivery,
  what: 'bounced' | 'complained',
): readonly TransactItem[] {
  const subject = readSubject(about);
  return subject.kind === 'digest' ? [countReturned(tables, subject.id, what)] : [];
}

/** A run of which too much comes back stops by itself, before the provider looks at the account. */
async function trip({ digests }: RecordDeps, { about }: Delivery, at: EventTime): Promise<void> {
  const subject = readSubject(about);
  if (subject.kind !== 'digest') return;
  const returned = await digests.returned(subject.id);
  const stopped = await digests.change(subject.id, (run) => {
    const cause = run.stop === null && run.closedAt === null ? whyTrip(run.counts.sent, returned) : null;
    return cause === null ? null : stopRun(run, cause, { at, by: '' });
  });
  if (!stopped.ok) throw new Error(stopped.refusal);
}

/** Tries again on the next working morning, or gives the address up when it was the third time in a row. */
async function softBounce(
  deps: RecordDeps,
  delivery: Delivery,
  event: DeliveryEvent,
  reason: string,
): Promise<void> {
  const { recipientId } = delivery;
  // Of the fund's own mailbox nothing is counted but this letter's attempts.
  const bounces = recipientId === 'fund' ? delivery.attempt : 1 + (await softBouncesOf(deps, recipientId));
  if (bounces >= softBouncesToStop) return stopMailTo(deps, delivery, 'soft-bounces', event, reason);
  const tomorrow = nextSendingTime(secondsAfter(event.at, 20 * 3600));
  await deps.deliveries.step(
    delivery,
    'report-soft-bounced',
    { providerId: null, bouncedId: event.providerId, detail: 'soft-bounce', nextAt: tomorrow },
    [
      noted(deps, delivery, 'bounced', event.at, { reason }),
      ...(recipientId === 'fund' ? [] : [countSoftBounces(deps.tables.stateTable, recipientId, bounces)]),
    ],
  );
}

async function forgetSoftBounces(deps: RecordDeps, { recipientId }: Delivery): Promise<TransactItem[]> {
  if (recipientId === 'fund' || (await softBouncesOf(deps, recipientId)) === 0) return [];
  return [countSoftBounces(deps.tables.stateTable, recipientId, 0)];
}

async function softBouncesOf(deps: RecordDeps, id: PersonId): Promise<number> {
  return (await deps.people.get([id])).get(id)?.softBounces ?? 0;
}

function noted(
  deps: RecordDeps,
  delivery: Delivery,
  what: string,
  at: EventTime,
  args: Record<string, string>,
): TransactItem {
  return timelineRow(deps.tables, delivery.about, `${delivery.id}#${what}#${delivery.attempt}`, {
    at,
    what,
    by: system,
    args: { ...args, letter: delivery.id },
  });
}
