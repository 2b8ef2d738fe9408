import type { IncomingMessage, ServerResponse } from 'node:http';
import { addWorkingDays, dateAt, sendingHours } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { Temporal } from 'temporal-polyfill';
import type { ControlParts } from './control-parts.ts';
import { shownMessage } from './mail-message.ts';
import type { MoveClock } from './move-clock.ts';
import type { OutboxEntry } from './outbox.ts';
import { page } from './page.ts';
import { messagePage, toolsPage } from './tools-pages.ts';
import type { ToolsMessage } from './tools-pages.ts';

const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
/** An email's HTML may style itself and nothing else: no script, no request anywhere, no way out of its frame. */
const frameHeaders = {
  ...html,
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
};
const shownAtOnce = 50;

/** Serves the pages under `/local/tools`; answers false for any other path. */
export function toolsPages(parts: ControlParts, moveClock: MoveClock) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    body: Buffer,
  ): Promise<boolean> => {
    if (url.pathname !== '/local/tools' && !url.pathname.startsWith('/local/tools/')) return false;
    const back = async (message: string): Promise<void> => {
      response.writeHead(200, html);
      response.end(await overview(parts, url.searchParams, message));
    };
    const isPost = request.method === 'POST';
    const form = new URLSearchParams(isPost ? body.toString() : '');
    if (url.pathname === '/local/tools/clock' && isPost) {
      await back(await move(parts, moveClock, form));
    } else if (url.pathname === '/local/tools/faults' && isPost) {
      await back(changeFaults(parts, form));
    } else if (url.pathname === '/local/tools/relay' && isPost) {
      await back(settleRelay(parts, form));
    } else if (url.pathname === '/local/tools') {
      await back('');
    } else {
      await message(parts, url, response);
    }
    return true;
  };
}

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

async function move({ clock }: ControlParts, moveClock: MoveClock, form: URLSearchParams): Promise<string> {
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

async function message({ outbox }: ControlParts, url: URL, response: ServerResponse): Promise<void> {
  const [, , , kind = '', id = '', part = ''] = url.pathname.split('/');
  const entry = kind === 'mail' ? outbox.find(id) : undefined;
  if (entry === undefined) {
    response.writeHead(404, html);
    response.end(
      page(
        'Not found',
        '<h1 class="govuk-heading-l">Not found</h1><p class="govuk-body">There is no such page or message.</p>',
      ),
    );
    return;
  }
  const raw = outbox.raw(entry);
  const shown = await toolsMessage(entry, raw);
  if (part === 'html') {
    response.writeHead(200, frameHeaders);
    response.end(shown.html);
    return;
  }
  response.writeHead(200, html);
  response.end(messagePage(shown, raw.toString('utf8')));
}
