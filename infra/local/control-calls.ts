import { accountFor, roles } from './accounts.ts';
import { ControlRefusal } from './control-parts.ts';
import type { ControlParts } from './control-parts.ts';
import type { MailEventKind } from './mail-event.ts';
import { shownMessage } from './mail-message.ts';
import type { MoveClock } from './move-clock.ts';
import type { Outbox, OutboxEntry } from './outbox.ts';
import { reportMail } from './report-mail.ts';

/** One call: answers what is sent back as JSON, or the bytes of a message. @throws ControlRefusal */
export type ControlCall = (url: URL, body: Buffer, parameter: string) => unknown;

/** Every call, by its method and path; `*` stands for the parameter. */
export function controlCalls(
  parts: ControlParts,
  moveClock: MoveClock,
): Readonly<Record<string, ControlCall>> {
  const { clock, outbox, faults, signIn } = parts;
  const reported = (kind: MailEventKind) => async (url: URL, _: Buffer, id: string) => {
    const entry = messageWith(outbox, id);
    const isTransient = url.searchParams.get('type')?.toLowerCase() === 'transient';
    await reportMail(
      parts,
      entry,
      kind,
      isTransient ? { type: 'Transient', subType: 'MailboxFull' } : undefined,
    );
    return { id: entry.id, reported: kind };
  };
  return {
    'GET /local/clock': () => ({ now: clock.now() }),
    'POST /local/clock': (_, body) => moveClock(jsonOf(body)),
    'GET /local/mail': (url) => shownMail(outbox, url.searchParams),
    'GET /local/mail/*': (_, __, name) => outbox.raw(messageWith(outbox, name.replace(/\.eml$/, ''))),
    'POST /local/mail': () => {
      throw new ControlRefusal(
        409,
        'Nothing in the template receives email yet (it holds no AWS::SES::ReceiptRule), so a message has nowhere to go.',
      );
    },
    'POST /local/mail/*/bounce': reported('Bounce'),
    'POST /local/mail/*/complaint': reported('Complaint'),
    'POST /local/mail/*/delivery': reported('Delivery'),
    'POST /local/token': async (_, body) => {
      const { role, email } = jsonOf(body);
      const known = roles.find((one) => one === role);
      if (known === undefined) throw new ControlRefusal(400, `"role" is one of ${roles.join(', ')}.`);
      if (email !== undefined && typeof email !== 'string')
        throw new ControlRefusal(400, '"email" is an address.');
      return { token: await signIn.token(accountFor(known, email ?? null)) };
    },
    'GET /local/faults': () => faults.list(),
    'POST /local/faults': (_, body) => {
      const wanted = jsonOf(body);
      try {
        return faults.add(wanted);
      } catch (error) {
        throw new ControlRefusal(400, (error as Error).message);
      }
    },
    'DELETE /local/faults': () => {
      faults.clear();
      return [];
    },
  };
}

/** `to` is part of an address; `after` is a message's id or an instant; `limit` is how many, oldest first. */
async function shownMail(outbox: Outbox, query: URLSearchParams) {
  const [to, after, limit] = [query.get('to')?.toLowerCase(), query.get('after'), query.get('limit')];
  if (limit !== null && !/^[1-9]\d*$/.test(limit))
    throw new ControlRefusal(400, '"limit" is how many messages at most: 1 or more.');
  const wanted = outbox.entries().slice(after === null ? 0 : firstAfter(outbox, after));
  const addressed =
    to === undefined
      ? wanted
      : wanted.filter((entry) => entry.to.some((address) => address.toLowerCase() === to));
  const chosen = limit === null ? addressed : addressed.slice(0, Number(limit));
  return Promise.all(chosen.map((entry) => shownMessage(entry, outbox.raw(entry))));
}

function firstAfter(outbox: Outbox, after: string): number {
  const entry = outbox.find(after);
  if (entry !== undefined) return outbox.entries().indexOf(entry) + 1;
  const instant = Date.parse(after);
  if (Number.isNaN(instant)) throw new ControlRefusal(400, '"after" is the id of a message or an instant.');
  const first = outbox.entries().findIndex(({ at }) => Date.parse(at) > instant);
  return first === -1 ? outbox.entries().length : first;
}

function messageWith(outbox: Outbox, id: string): OutboxEntry {
  const entry = outbox.find(id);
  if (entry === undefined) throw new ControlRefusal(404, `There is no message "${id}" in the outbox.`);
  return entry;
}

function jsonOf(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Said below: what is not JSON is not a JSON object either.
  }
  throw new ControlRefusal(400, 'The body is a JSON object.');
}
