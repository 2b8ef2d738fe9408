import type { IncomingMessage, ServerResponse } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { accountFor, roles } from './accounts.ts';
import { ClockRefusal } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Mail } from './mail.ts';
import type { BounceKind, MailEventKind } from './mail-event.ts';
import { shownMessage } from './mail-message.ts';
import type { Outbox, OutboxEntry } from './outbox.ts';
import { stylesheet, stylesheetPath } from './page.ts';
import { identityPath } from './sign-in.ts';
import type { SignIn } from './sign-in.ts';
import { toolsPages } from './tools.ts';
import { answerJson, readBody } from './web.ts';

/** What can be driven from outside. */
export interface ControlParts {
  readonly port: number;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly mail: Mail;
  readonly faults: Faults;
  readonly signIn: SignIn;
  readonly executionsStarted: () => number;
  readonly settled: () => Promise<void>;
}

/** A request that cannot be done, in words for whoever made it. */
export class ControlRefusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

type Action = (url: URL, body: Buffer, parameter: string) => unknown;

/** Serves `/local/*`: the calls of the design's table "Driving it from outside", sign-in, and the pages for people. */
export function controlServer(
  parts: ControlParts,
): (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean> {
  const actions = actionsOf(parts);
  const tools = toolsPages(parts, moveClock(parts));
  return async (request, response, url) => {
    if (url.pathname !== '/local' && !url.pathname.startsWith('/local/')) return false;
    if (!isFromHere(request, parts.port)) {
      answerJson(response, 403, { error: 'Local tools answer only pages and programs of this machine.' });
      return true;
    }
    if (url.pathname.startsWith(`${identityPath}/`)) {
      await parts.signIn.serve(request, response);
      return true;
    }
    if (url.pathname === stylesheetPath) {
      response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' });
      response.end(stylesheet());
      return true;
    }
    const body = await readBody(request);
    if (body === null) {
      answerJson(response, 413, { error: 'The request is too large.' });
      return true;
    }
    if (await tools(request, response, url, body)) return true;
    await answer(actions, request.method ?? 'GET', url, body, response);
    return true;
  };
}

async function answer(
  actions: Record<string, Action>,
  method: string,
  url: URL,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const [, , name = '', ...rest] = url.pathname.split('/');
  const parameter = rest.length === 0 ? '' : decodeURIComponent(rest[0] ?? '');
  const what = rest.length < 2 ? '' : `/${rest.slice(1).join('/')}`;
  const wanted = `${method === 'HEAD' ? 'GET' : method} /local/${name}${rest.length === 0 ? '' : `/*${what}`}`;
  const action = actions[wanted];
  if (action === undefined) {
    answerJson(response, 404, {
      error: `There is no ${method} ${url.pathname}. There is: ${Object.keys(actions).join(', ')}.`,
    });
    return;
  }
  try {
    const result = await action(url, body, parameter);
    if (Buffer.isBuffer(result)) {
      response.writeHead(200, {
        'content-type': 'message/rfc822',
        'content-length': result.length,
        'x-content-type-options': 'nosniff',
      });
      response.end(result);
    } else {
      answerJson(response, 200, result);
    }
  } catch (error) {
    if (!(error instanceof ControlRefusal)) throw error;
    answerJson(response, error.status, { error: error.message });
  }
}

function actionsOf(parts: ControlParts): Record<string, Action> {
  const { clock, outbox, mail, faults, signIn, settled } = parts;
  const reported = (kind: MailEventKind) => async (url: URL, _: Buffer, id: string) => {
    const entry = messageWith(outbox, id);
    const bounce: BounceKind =
      url.searchParams.get('type')?.toLowerCase() === 'transient'
        ? { type: 'Transient', subType: 'MailboxFull' }
        : { type: 'Permanent', subType: 'General' };
    if (!mail.report(entry, kind, bounce)) {
      throw new ControlRefusal(409, `The configuration set of this message publishes no ${kind} events.`);
    }
    await settled();
    return { id: entry.id, reported: kind };
  };
  return {
    'GET /local/clock': () => ({ now: clock.now() }),
    'POST /local/clock': (_, body) => moveClock(parts)(jsonOf(body)),
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

/** Moves the clock as `{"to"}` or `{"by"}` says, and counts what that set off. Periods are reckoned in the fund's time zone. */
function moveClock({ clock, outbox, executionsStarted }: ControlParts) {
  return async (wanted: Record<string, unknown>) => {
    const [executions, sent] = [executionsStarted(), outbox.entries().length];
    if (clock.kind === 'real')
      throw new ControlRefusal(409, 'This run follows the real clock (--clock real), which nobody can move.');
    try {
      const { now, ticks } = await clock.moveTo(targetOf(wanted, clock.now()));
      return {
        now,
        ticks,
        executions: executionsStarted() - executions,
        sent: outbox.entries().length - sent,
      };
    } catch (error) {
      if (error instanceof ClockRefusal)
        throw new ControlRefusal(error.isConflict ? 409 : 400, error.message);
      throw error;
    }
  };
}

function targetOf({ to, by }: Record<string, unknown>, now: string): string {
  if ((to === undefined) === (by === undefined))
    throw new ControlRefusal(400, 'Say {"to": an instant} or {"by": a period such as "P30D"}.');
  try {
    const instant =
      to === undefined
        ? Temporal.Instant.from(now)
            .toZonedDateTimeISO('Europe/London')
            .add(Temporal.Duration.from(by as string))
            .toInstant()
        : Temporal.Instant.from(to as string);
    return new Date(instant.epochMilliseconds).toISOString();
  } catch {
    throw new ControlRefusal(
      400,
      to === undefined
        ? `"by" is a period such as "P30D" or "PT5M", not ${JSON.stringify(by)}.`
        : `"to" is an instant such as "2026-12-01T09:00:00Z", not ${JSON.stringify(to)}.`,
    );
  }
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

/** A web page elsewhere could post here, or have its own name lead here; its browser says so in these two headers. */
function isFromHere(request: IncomingMessage, port: number): boolean {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = request.headers;
  return (
    own.includes(host) &&
    (origin === undefined || origin === 'null' || own.some((name) => origin === `http://${name}`))
  );
}
