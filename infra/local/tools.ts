import type { IncomingMessage, ServerResponse } from 'node:http';
import { addWorkingDays, dateAt, sendingHours } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { Temporal } from 'temporal-polyfill';
import { callsPage, callsPath } from './calls-page.ts';
import type { ControlParts } from './control-parts.ts';
import { originOf } from './flags.ts';
import { shownMessage } from './mail-message.ts';
import type { MoveClock } from './move-clock.ts';
import type { OutboxEntry } from './outbox.ts';
import { page } from './page.ts';
import { reportMail } from './report-mail.ts';
import { messagePage, toolsPage } from './tools-pages.ts';
import type { ToolsMessage } from './tools-pages.ts';

const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
/** An email's HTML may style itself and open its links in a window of their own, and nothing else: no script, no request anywhere. */
const frameHeaders = {
  ...html,
  'content-security-policy':
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
const shownAtOnce = 50;

/** How many sentences about what happened are kept for the pages that show them. */
const sentencesKept = 50;

/** Serves the pages under `/local/tools`; answers false for any other path. */
export function toolsPages(parts: ControlParts, moveClock: MoveClock) {
  const happened = new Map<string, string>();
  /** A form leads on to a page that can be loaded again without doing it again; what happened is said there. */
  const leadOn = (response: ServerResponse, path: string, sentence: string): void => {
    const id = crypto.randomUUID();
    happened.set(id, sentence);
    for (const oldest of [...happened.keys()].slice(0, -sentencesKept)) happened.delete(oldest);
    response.writeHead(303, { location: `${path}?happened=${id}`, 'cache-control': 'no-store' });
    response.end();
  };
  const show = (response: ServerResponse, content: string, status = 200, headers: object = html): void => {
    response.writeHead(status, { ...headers });
    response.end(content);
  };
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    body: Buffer,
  ): Promise<boolean> => {
    if (url.pathname !== '/local/tools' && !url.pathname.startsWith('/local/tools/')) return false;
    const [, , , kind = '', id = '', part = ''] = url.pathname.split('/');
    const entry = kind === 'mail' ? parts.outbox.find(id) : undefined;
    const said = happened.get(url.searchParams.get('happened') ?? '') ?? '';
    if (request.method === 'POST') {
      const form = new URLSearchParams(body.toString());
      const act = Object.hasOwn(forms, kind) ? forms[kind as keyof typeof forms] : undefined;
      if (entry !== undefined) leadOn(response, url.pathname, await report(parts, entry, form));
      else if (act !== undefined) leadOn(response, '/local/tools', await act(parts, form, moveClock));
      else show(response, notFound, 404);
    } else if (url.pathname === '/local/tools') show(response, await overview(parts, url.searchParams, said));
    else if (url.pathname === callsPath) show(response, callsPage(originOf(parts.port)));
    else if (entry === undefined) show(response, notFound, 404);
    else {
      const raw = parts.outbox.raw(entry);
      const shown = await toolsMessage(entry, raw);
      if (part === 'html') show(response, opensElsewhere(shown.html), 200, frameHeaders);
      else show(response, messagePage(shown, raw.toString('utf8'), said));
    }
    return true;
  };
}

/** What the forms do, by the last part of where they lead. Each answers what happened. */
const forms = { clock: move, faults: changeFaults, relay: settleRelay };

const notFound = page(
  'Not found',
  '<h1 class="govuk-heading-l">Not found</h1><p class="govuk-body">There is no such page or message.</p>',
);

async function overview(
  { clock, outbox, faults }: ControlParts,
  query: URLSearchParams,
  message: string,
): Promise<string> {
  const entries = outbox.entries();
  const from = Math.max(0, Math.floor(Number(query.get('from') ?? 0)) || 0);
  const newest = entries.toReversed().slice(from, from + shownAtOnce);
  const messages = await Promise.all(newest.map((entry) => toolsMessage(entry, outbox.raw(entry))));
  return toolsPage({
    now: clock.now(),
    isClockVirtual: clock.kind === 'virtual',
    message,
    messages,
    total: entries.length,
    from,
    older: from + shownAtOnce < entries.length ? from + shownAtOnce : null,
    faults: faults.list(),
  });
}

async function move({ clock }: ControlParts, form: URLSearchParams, moveClock: MoveClock): Promise<string> {
  try {
    const by = form.get('by');
    const { now, ticks, executions, sent } = await moveClock(
      by === 'working-day'
        ? { to: nextWorkingMorning(clock.now()) }
        : by === null || by === ''
          ? { to: form.get('to') }
          : { by },
    );
    return `It is now ${now}. Ticks: ${ticks}. Executions: ${executions}. Emails sent: ${sent}.`;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Just after the morning's mail has gone, so that its outcome can be seen. */
function nextWorkingMorning(now: string): string {
  const day = addWorkingDays(dateAt(eventTime(now)), 1);
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: 'Europe/London', plainTime: sendingHours.end })
    .toInstant()
    .toString();
}

function changeFaults({ faults }: ControlParts, form: URLSearchParams): string {
  if (form.get('do') === 'clear') {
    faults.clear();
    return 'No faults are in force.';
  }
  const [service, fault] = (form.get('what') ?? '').split(' ');
  const chosen = form.get('function') ?? '';
  try {
    faults.add({
      service,
      fault,
      after: Number(form.get('after') ?? 0),
      count: Number(form.get('count') ?? 1),
      ...(chosen === '' ? {} : { function: chosen }),
    });
    return 'The fault is in force.';
  } catch (error) {
    return (error as Error).message;
  }
}

/** Somebody looked, and says whether a message arrived of which the relay does not know. */
function settleRelay({ outbox, relay }: ControlParts, form: URLSearchParams): string {
  const entry = outbox.find(form.get('id') ?? '');
  if (relay === null) return 'This run has no relay. Start it with --relay to settle what is not known.';
  const hasArrived = form.get('arrived');
  if (entry === undefined || (hasArrived !== 'yes' && hasArrived !== 'no'))
    return 'There is no such message.';
  if (!relay.settle(entry, hasArrived === 'yes')) return 'It is known by now what became of this message.';
  return hasArrived === 'yes' ? 'The message counts as delivered.' : 'The message is offered once more.';
}

async function toolsMessage(entry: OutboxEntry, raw: Buffer): Promise<ToolsMessage> {
  return { ...(await shownMessage(entry, raw)), relay: entry.relay };
}

const reports = { Delivery: 'delivered', Bounce: 'bounced', Complaint: 'complained about' } as const;

async function report(parts: ControlParts, entry: OutboxEntry, form: URLSearchParams): Promise<string> {
  const kind = (Object.keys(reports) as (keyof typeof reports)[]).find((one) => one === form.get('report'));
  if (kind === undefined) return 'There is no such report.';
  try {
    await reportMail(parts, entry, kind);
    return `The provider reported this message as ${reports[kind]}.`;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Lets an email's links open in a window of their own: in the frame they would open a page that cannot do anything. */
function opensElsewhere(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, `$&${base}`) : `${base}${html}`;
}
