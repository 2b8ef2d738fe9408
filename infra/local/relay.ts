import { createTransport } from 'nodemailer';
import type { BounceKind, MailEventKind } from './mail-event.ts';
import type { Outbox, OutboxEntry } from './outbox.ts';

/** Hands accepted messages on to a real mail server, which makes one machine enough for a small fund. */
export interface Relay {
  /** Queues a message; it is handed on as soon as the server takes it. */
  handOn(entry: OutboxEntry): void;
  /** Takes up what was still waiting when the last run ended. */
  resume(): void;
  stop(): void;
}

interface Parts {
  readonly address: string;
  readonly outbox: Outbox;
  readonly report: (entry: OutboxEntry, kind: MailEventKind, bounce?: BounceKind) => void;
}

/** How long a message waits before it is offered again to a server that was away or busy. */
const offeredAgainAfter = 60_000;

/** Opens the way to an SMTP server, one connection, messages one after another. */
export function openRelay({ address, outbox, report }: Parts): Relay {
  const transport = createTransport({ url: address, pool: true, maxConnections: 1 });
  const waiting = new Set<NodeJS.Timeout>();
  let last: Promise<void> = Promise.resolve();

  const offer = async (entry: OutboxEntry): Promise<void> => {
    // Marked before it is offered: after a crash nobody knows whether the server took it, and a letter is never blindly repeated.
    outbox.update({ ...entry, relay: 'offered' });
    try {
      await transport.sendMail({ envelope: { from: entry.from, to: [...entry.to] }, raw: outbox.raw(entry) });
      outbox.update({ ...entry, relay: 'handed-on' });
      report(entry, 'Delivery');
    } catch (error) {
      const code = (error as { responseCode?: number }).responseCode ?? 0;
      if (code >= 500) {
        outbox.update({ ...entry, relay: 'refused' });
        report(entry, 'Bounce', { type: 'Permanent', subType: 'General' });
        return;
      }
      outbox.update({ ...entry, relay: 'waiting' });
      process.stderr.write(
        `The relay did not take message ${entry.id}; it is offered again in a minute: ${(error as Error).message}\n`,
      );
      const timer = setTimeout(() => {
        waiting.delete(timer);
        handOn(entry);
      }, offeredAgainAfter);
      waiting.add(timer);
    }
  };
  const handOn = (entry: OutboxEntry): void => {
    last = last.then(() => offer(entry));
  };
  return {
    handOn,
    resume() {
      for (const entry of outbox.entries()) if (entry.relay === 'waiting') handOn(entry);
    },
    stop() {
      for (const timer of waiting) clearTimeout(timer);
      transport.close();
    },
  };
}
