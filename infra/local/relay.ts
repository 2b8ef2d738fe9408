import type { BounceKind, MailEventKind } from './mail-event.ts';
import type { Outbox, OutboxEntry } from './outbox.ts';
import type { SmtpOutcome, SmtpServer } from './smtp.ts';

/** Hands accepted messages on to a real mail server, which makes one machine enough for a small fund. */
export interface Relay {
  /** Queues a message; it is handed on as soon as the server takes it. */
  handOn(entry: OutboxEntry): void;
  /** Takes up what was still waiting when the last run ended. What was being offered then may have been taken, and is not known from now on. */
  resume(): void;
  /**
   * Ends not knowing, in the words of somebody who looked: the message arrived, or it did not and is offered again.
   * Answers false for a message of which it is known what became of it.
   */
  settle(entry: OutboxEntry, hasArrived: boolean): boolean;
  stop(): void;
}

interface Parts {
  readonly server: SmtpServer;
  readonly outbox: Outbox;
  readonly report: (entry: OutboxEntry, kind: MailEventKind, bounce?: BounceKind) => void;
}

/** How long a message waits before it is offered again to a server that was away, busy, or wrongly set up. */
const offeredAgainAfter = 60_000;

/** Opens the way to a mail server, messages one after another. */
export function openRelay({ server, outbox, report }: Parts): Relay {
  const waiting = new Set<NodeJS.Timeout>();
  let isStopped = false;
  let last: Promise<void> = Promise.resolve();

  const handOn = (entry: OutboxEntry): void => {
    last = last.then(() => offer(entry));
  };
  const offer = async (entry: OutboxEntry): Promise<void> => {
    if (isStopped) return;
    // Marked before it is offered: after a crash nobody knows whether the server took it, and a letter is never blindly repeated.
    outbox.update({ ...entry, relay: 'offered' });
    const outcome = await server.offer({ from: entry.from, to: entry.to, raw: outbox.raw(entry) });
    if (outcome.is !== 'taken')
      process.stderr.write(`Relay, message ${entry.id}: ${saidOf[outcome.is]}: ${outcome.why}\n`);
    settled(entry, outcome);
  };
  const settled = (entry: OutboxEntry, { is }: SmtpOutcome): void => {
    outbox.update({ ...entry, relay: relayStateAfter[is] });
    if (is === 'taken') report(entry, 'Delivery');
    if (is === 'no-such-person') report(entry, 'Bounce', { type: 'Permanent', subType: 'General' });
    if (is === 'refused') report(entry, 'Reject');
    if (is !== 'not-taken' || isStopped) return;
    const timer = setTimeout(() => {
      waiting.delete(timer);
      handOn(entry);
    }, offeredAgainAfter);
    waiting.add(timer);
  };
  return {
    handOn,
    resume() {
      for (const entry of outbox.entries()) {
        if (entry.relay === 'waiting') handOn(entry);
        if (entry.relay === 'offered') outbox.update({ ...entry, relay: 'unknown' });
      }
    },
    settle(entry, hasArrived) {
      if (outbox.find(entry.id)?.relay !== 'unknown') return false;
      if (hasArrived) settled(entry, { is: 'taken' });
      else {
        outbox.update({ ...entry, relay: 'waiting' });
        handOn(entry);
      }
      return true;
    },
    stop() {
      isStopped = true;
      for (const timer of waiting) clearTimeout(timer);
      server.close();
    },
  };
}

const relayStateAfter: Readonly<Record<SmtpOutcome['is'], OutboxEntry['relay']>> = {
  taken: 'handed-on',
  'not-taken': 'waiting',
  unknown: 'unknown',
  'no-such-person': 'refused',
  refused: 'refused',
};

const saidOf: Readonly<Record<Exclude<SmtpOutcome['is'], 'taken'>, string>> = {
  'not-taken': 'the server did not take it; it is offered again in a minute',
  unknown: 'the server may have taken it; look at it under Local tools',
  'no-such-person': 'the server says that the address takes no mail; reported as a bounce',
  refused: 'the server refused the letter itself; reported as rejected',
};
