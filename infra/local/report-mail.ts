import { ControlRefusal } from './control-parts.ts';
import type { ControlParts } from './control-parts.ts';
import type { BounceKind, MailEventKind } from './mail-event.ts';
import type { OutboxEntry } from './outbox.ts';

/** Lets the provider report on a message, and answers when what follows from that is over. @throws ControlRefusal when nobody would hear of it. */
export async function reportMail(
  { mail, settled }: Pick<ControlParts, 'mail' | 'settled'>,
  entry: OutboxEntry,
  kind: MailEventKind,
  bounce: BounceKind = { type: 'Permanent', subType: 'General' },
): Promise<void> {
  if (!mail.report(entry, kind, bounce))
    throw new ControlRefusal(409, `The configuration set of this message publishes no ${kind} events.`);
  await settled();
}
