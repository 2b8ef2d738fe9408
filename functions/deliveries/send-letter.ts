import { isSendingTime, nextSendingTime } from '../calendar/working-days.ts';
import { type EventTime, secondsAfter } from '../kernel/event-time.ts';
import type { Log } from '../kernel/log.ts';
import type { Tables, TransactItem } from '../kernel/table.ts';
import { timelineRow } from '../obligations/obligation-rows.ts';
import { system } from '../obligations/view.ts';
import type { PersonStore } from '../people/person-store.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { Delivery, DeliveryId } from './delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';
import { type LetterSubject, type LetterSubjects, peopleOf } from './letter-subject.ts';
import { outcomeOfError, type SendOutcome } from './send-outcome.ts';
import { whyNotWanted } from './still-wanted.ts';
import { wakeChaseOf } from './wake-chase.ts';

/** A message ready for the provider. */
export interface Email {
  /** The one address it goes to. */
  readonly to: string;
  /** The MIME message. */
  readonly raw: Uint8Array;
}

/** What sending needs from outside. */
export interface SendDeps {
  readonly tables: Tables;
  readonly deliveries: DeliveryStore;
  readonly subjects: LetterSubjects;
  readonly people: Pick<PersonStore, 'get'>;
  /** Writes the letter. `recipient` is null for the fund's own mailbox. */
  write(letter: {
    delivery: Delivery;
    subject: LetterSubject;
    recipient: Person | null;
    at: EventTime;
  }): Promise<Email>;
  /** Gives a message to the provider and answers the provider's id; throws as the provider's client does. */
  handOver(email: Email): Promise<string>;
  readonly log: Log;
}

/** What became of an attempt. `skipped`: another sender had it, or it was settled before. */
export type Attempt = 'sent' | 'stopped' | 'postponed' | 'failed' | 'unknown' | 'skipped';

/** How long a sender may hold a letter before nobody can know whether it left: longer than an execution lives, so that no sender outlives its claim. */
const leaseSeconds = 1800;

/** How long a letter waits when the provider is busy or we were interrupted. */
const busySeconds = 60;

/**
 * Sends one letter: write it, claim it, look once more whether it is wanted, hand it over, settle it.
 *
 * A sender that dies before the claim leaves the letter owed, and the tick finds it. One that dies after the claim leaves it claimed; when the lease
 * ends it becomes unknown, because it may have left. The provider's report or staff settle it then; it is never sent again unasked.
 * @param known the letter as it was read a moment ago; what has changed since then stops the claim.
 */
export async function sendLetter(
  deps: SendDeps,
  id: DeliveryId,
  at: EventTime,
  known?: Delivery,
): Promise<Attempt> {
  const delivery = known ?? (await deps.deliveries.get(id));
  if (delivery?.state === 'sending') return endLease(deps, delivery, at);
  if (delivery?.state !== 'owed') return 'skipped';
  if (delivery.onlyInSendingHours && !isSendingTime(at))
    return postpone(deps, delivery, nextSendingTime(at), 'sending-hours');

  const before = await look(deps, delivery, at);
  if (before.why !== null) return stop(deps, delivery, before.why, at);
  const email = await deps.write({ delivery, subject: before.subject, recipient: before.recipient, at });

  const claimed: Delivery = {
    ...delivery,
    attempt: delivery.attempt + 1,
    state: 'sending',
    claimedAt: at,
    sentTo: email.to,
    providerId: null,
  };
  const isOurs = await deps.deliveries.step(delivery, 'claim', {
    claimedAt: at,
    sentTo: email.to,
    providerId: null,
    nextAt: secondsAfter(at, leaseSeconds),
  });
  if (!isOurs) return 'skipped';
  const now = await lookOrLetGo(deps, claimed, at, before.subject);
  if (now.why !== null) return stop(deps, claimed, now.why, at);
  return settle(deps, claimed, at, await attempt(deps, email));
}

type Look =
  | { readonly why: string }
  | { readonly why: null; readonly subject: LetterSubject; readonly recipient: Person | null };

/** What it is about and the reader as they are now, and why the letter is not wanted, if it is not. */
async function look(
  deps: SendDeps,
  delivery: Delivery,
  at: EventTime,
  before?: LetterSubject,
): Promise<Look> {
  const subject = await deps.subjects.load(delivery, before);
  if (subject === null) return { why: 'gone' };
  const { recipientId } = delivery;
  const recipient = recipientId === 'fund' ? null : await readerOf(deps, subject, recipientId);
  const why = whyNotWanted(delivery, subject, recipient, at);
  return why !== null || recipient === undefined ? { why: why ?? 'gone' } : { why: null, subject, recipient };
}

/** The reader as they are now: read with the subject, if they belong to it. */
async function readerOf(
  { people }: SendDeps,
  subject: LetterSubject,
  id: PersonId,
): Promise<Person | undefined> {
  return peopleOf(subject).find((one) => one.id === id) ?? (await people.get([id])).get(id);
}

/** The same, for a letter that has been claimed: when the look fails it has certainly not left, so it is owed again. */
async function lookOrLetGo(
  deps: SendDeps,
  claimed: Delivery,
  at: EventTime,
  before: LetterSubject,
): Promise<Look> {
  try {
    return await look(deps, claimed, at, before);
  } catch (error) {
    await postpone(deps, claimed, soon(claimed, at), 'interrupted');
    throw error;
  }
}

async function attempt(deps: SendDeps, email: Email): Promise<SendOutcome & { providerId: string | null }> {
  try {
    return { step: 'accept', detail: null, error: null, providerId: await deps.handOver(email) };
  } catch (error) {
    return { ...outcomeOfError(error), providerId: null };
  }
}

async function settle(
  deps: SendDeps,
  claimed: Delivery,
  at: EventTime,
  outcome: SendOutcome & { providerId: string | null },
): Promise<Attempt> {
  const { step, detail, providerId } = outcome;
  if (step === 'accept') {
    await deps.deliveries.step(claimed, 'accept', { sentAt: at, providerId, detail, nextAt: null });
    return 'sent';
  }
  deps.log.warn(`SEND_DELIVERIES_${step.toUpperCase()}`, { deliveryId: claimed.id, error: outcome.error });
  if (step === 'postpone') return postpone(deps, claimed, soon(claimed, at), detail);
  const what = step === 'lose' ? 'delivery-unknown' : 'delivery-failed';
  await deps.deliveries.step(claimed, step, { detail, nextAt: null }, [noted(deps, claimed, what, at)]);
  return step === 'lose' ? 'unknown' : 'failed';
}

/** When a letter that could not leave now is tried again. */
function soon({ onlyInSendingHours }: Delivery, at: EventTime): EventTime {
  const later = secondsAfter(at, busySeconds);
  return onlyInSendingHours ? nextSendingTime(later) : later;
}

/** A letter that was claimed and never settled: its sender died. */
async function endLease(deps: SendDeps, delivery: Delivery, at: EventTime): Promise<Attempt> {
  if (delivery.nextAt === null || delivery.nextAt > at) return 'skipped';
  const ended = await deps.deliveries.step(delivery, 'lose', { detail: 'sender-died', nextAt: null }, [
    noted(deps, delivery, 'delivery-unknown', at),
  ]);
  if (ended) deps.log.warn('SEND_DELIVERIES_SENDER_DIED', { deliveryId: delivery.id });
  return ended ? 'unknown' : 'skipped';
}

async function postpone(
  deps: SendDeps,
  delivery: Delivery,
  until: EventTime,
  detail: string | null,
): Promise<Attempt> {
  return (await deps.deliveries.step(delivery, 'postpone', { detail, nextAt: until }))
    ? 'postponed'
    : 'skipped';
}

/** A letter nobody wants any more. When its reader cannot be reached the chase, if it is one's, looks at once and turns to the next person. */
async function stop(deps: SendDeps, delivery: Delivery, why: string, at: EventTime): Promise<Attempt> {
  const turns = why === 'unreachable' ? wakeChaseOf(deps.tables, delivery.about, at) : [];
  return (await deps.deliveries.step(delivery, 'stop', { detail: why, nextAt: null }, turns))
    ? 'stopped'
    : 'skipped';
}

function noted(deps: SendDeps, delivery: Delivery, what: string, at: EventTime): TransactItem {
  return timelineRow(deps.tables, delivery.about, `${delivery.id}#${delivery.attempt}`, {
    at,
    what,
    by: system,
    args: {},
  });
}
