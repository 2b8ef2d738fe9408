import { escapeXml } from './aws-answer.ts';
import { callsPath } from './calls-page.ts';
import type { Fault } from './faults.ts';
import type { ShownMessage } from './mail-message.ts';
import type { OutboxEntry } from './outbox.ts';
import { page } from './page.ts';
import { sampleAccounts } from './accounts.ts';

/** A message as these pages show it. */
export interface ToolsMessage extends ShownMessage {
  readonly relay: OutboxEntry['relay'];
}

/** What the overview shows. */
export interface Overview {
  readonly now: string;
  readonly isClockVirtual: boolean;
  /** What just happened, or empty. */
  readonly message: string;
  /** Newest first. */
  readonly messages: readonly ToolsMessage[];
  readonly total: number;
  readonly from: number;
  /** Where the next older messages start, or null when there are none. */
  readonly older: number | null;
  readonly faults: readonly Fault[];
}

/** Adds the way to the local tools to the portal's front page, at its foot, without the portal knowing of it. */
export function withToolsLink(path: string, contentType: string, body: Buffer): Buffer {
  if (path !== '/' || !contentType.startsWith('text/html')) return body;
  const link =
    '<nav class="govuk-width-container" aria-label="This machine" lang="en"><p class="govuk-body govuk-!-margin-top-4"><a class="govuk-link" href="/local/tools">Local tools</a></p></nav>';
  const html = body.toString('utf8');
  const end = html.lastIndexOf('</body>');
  return end === -1 ? body : Buffer.from(html.slice(0, end) + link + html.slice(end));
}

/** Clock, outbox, faults and people to sign in as, on one page. */
export function toolsPage(overview: Overview): string {
  return page(
    'Local tools',
    `<h1 class="govuk-heading-l">Local tools</h1>
<p class="govuk-body">These exist on this machine only. Nothing here is part of what is deployed.</p>
${happenedSection(overview.message)}
<p class="govuk-body"><a class="govuk-link" href="${callsPath}">Driving this machine from outside</a></p>
${clockSection(overview)}
${outboxSection(overview)}
${faultsSection(overview.faults)}
${accountsSection()}`,
  );
}

/** One message: as its reader sees it, its text, its headers and its raw form. */
export function messagePage(message: ToolsMessage, raw: string, happened = ''): string {
  const facts = [
    ['From', message.headers['from'] ?? message.from],
    ['To', message.to.join(', ')],
    ['Sent', readable(message.at)],
    [
      'Attachments',
      message.attachments.map(({ name, type, size }) => `${name} (${type}, ${size} bytes)`).join(', ') ||
        'None',
    ],
    ...(message.relay === null ? [] : [['Relay', relayWords[message.relay]] as const]),
  ] as const;
  const path = `/local/tools/mail/${encodeURIComponent(message.id)}`;
  return page(
    message.subject,
    `<h1 class="govuk-heading-l">${escapeXml(message.subject)}</h1>
${happenedSection(happened)}
<dl class="govuk-summary-list">${facts.map(([key, value]) => summaryRow(key, value)).join('')}</dl>
${message.relay === 'unknown' ? settleSection(message.id) : ''}
${reportSection(path)}
${linksSection(message)}
<h2 class="govuk-heading-m">HTML</h2>
${message.html === '' ? '<p class="govuk-body">It has no HTML part.</p>' : `<iframe class="local-frame" sandbox="allow-popups allow-popups-to-escape-sandbox" src="${path}/html" title="The message as HTML"></iframe>`}
<h2 class="govuk-heading-m">Text</h2>
<pre class="govuk-body local-raw">${escapeXml(message.text)}</pre>
<h2 class="govuk-heading-m">Headers</h2>
<dl class="govuk-summary-list">${Object.entries(message.headers)
      .map(([key, value]) => summaryRow(key, value))
      .join('')}</dl>
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Raw message</span></summary>
<div class="govuk-details__text"><p class="govuk-body"><a class="govuk-link" href="/local/mail/${encodeURIComponent(message.id)}.eml">Download</a></p>
<pre class="govuk-body local-raw">${escapeXml(raw)}</pre></div></details>`,
  );
}

const relayWords: Readonly<Record<NonNullable<OutboxEntry['relay']>, string>> = {
  waiting: 'Waiting to be handed on',
  offered: 'Being handed on',
  unknown: 'Not known',
  'handed-on': 'Handed on',
  refused: 'Refused',
};

/** It is not offered again by itself: a letter that may have gone is never blindly repeated. */
function settleSection(id: string): string {
  return `<div class="govuk-inset-text"><p class="govuk-body">Not known: the connection to the mail server ended after this message was offered, and nobody heard whether it was taken. Look for its Message-ID in the log of the mail server, or ask its reader. Then say what you found.</p>
<form method="post" action="/local/tools/relay"><input type="hidden" name="id" value="${escapeXml(id)}"><div class="govuk-button-group">
<button class="govuk-button" name="arrived" value="yes">It arrived</button>
<button class="govuk-button govuk-button--secondary" name="arrived" value="no">It did not: offer it once more</button></div></form></div>`;
}

function happenedSection(sentence: string): string {
  return sentence === '' ? '' : `<div class="govuk-inset-text" role="status">${escapeXml(sentence)}</div>`;
}

function reportSection(path: string): string {
  return `<h2 class="govuk-heading-m">What became of it</h2>
<form method="post" action="${path}"><div class="govuk-button-group">
<button class="govuk-button govuk-button--secondary" name="report" value="Delivery">It was delivered</button>
<button class="govuk-button govuk-button--secondary" name="report" value="Bounce">It bounced: no such address</button>
<button class="govuk-button govuk-button--secondary" name="report" value="Complaint">Its reader called it spam</button></div></form>`;
}

/** The addresses in the text part, which says the same as the HTML. */
function linksSection({ text }: ToolsMessage): string {
  const links = new Set(
    [...text.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([link]) => link.replace(/[.,;:!?)\]]+$/, '')),
  );
  if (links.size === 0) return '';
  const items = [...links].map(
    (link) => `<li><a class="govuk-link" href="${escapeXml(link)}">${escapeXml(link)}</a></li>`,
  );
  return `<h2 class="govuk-heading-m">Links</h2><ul class="govuk-list govuk-list--bullet local-raw">${items.join('')}</ul>`;
}

function clockSection({ now, isClockVirtual }: Overview): string {
  const heading = `<h2 class="govuk-heading-m" id="clock">Clock</h2><p class="govuk-body">It is ${escapeXml(readable(now))}.</p>`;
  if (!isClockVirtual) return `${heading}<p class="govuk-body">This run follows the real clock.</p>`;
  return `${heading}
<form method="post" action="/local/tools/clock"><div class="govuk-button-group">
<button class="govuk-button" name="by" value="working-day">Next working day</button>
<button class="govuk-button" name="by" value="P7D">A week later</button>
<button class="govuk-button" name="by" value="P1M">A month later</button>
</div></form>
<form method="post" action="/local/tools/clock">
${field('to', 'Move to', 'An instant, such as 2026-12-01T09:00:00Z', now)}
<button class="govuk-button govuk-button--secondary">Move</button></form>`;
}

function outboxSection({ messages, total, from, older }: Overview): string {
  const isRelayed = messages.some(({ relay }) => relay !== null);
  const cell = (words: string): string => `<td class="govuk-table__cell">${words}</td>`;
  const header = (words: string): string => `<th scope="col" class="govuk-table__header">${words}</th>`;
  const rows = messages.map(
    ({ id, at, to, subject, relay }) =>
      `<tr class="govuk-table__row">${cell(escapeXml(readable(at)))}${cell(escapeXml(to.join(', ')))}${cell(`<a class="govuk-link" href="/local/tools/mail/${encodeURIComponent(id)}">${escapeXml(subject === '' ? '(no subject)' : subject)}</a>`)}${isRelayed ? cell(relay === null ? '' : relayWords[relay]) : ''}</tr>`,
  );
  const shown =
    total === 0
      ? 'No email has been sent yet.'
      : `Newest first: ${from + 1} to ${from + messages.length} of ${total}.`;
  return `<h2 class="govuk-heading-m" id="outbox">Outbox</h2><p class="govuk-body">${shown}</p>
${rows.length === 0 ? '' : `<table class="govuk-table"><thead class="govuk-table__head"><tr class="govuk-table__row">${header('Sent')}${header('To')}${header('Subject')}${isRelayed ? header('Relay') : ''}</tr></thead><tbody class="govuk-table__body">${rows.join('')}</tbody></table>`}
${older === null ? '' : `<p class="govuk-body"><a class="govuk-link" href="/local/tools?from=${older}#outbox">Older messages</a></p>`}`;
}

const faultChoices = [
  ['ses throttle', 'Email: too fast (throttled)'],
  ['ses error', 'Email: service unavailable, nothing sent'],
  ['ses refuse', 'Email: message refused'],
  ['ses lost-request', 'Email: connection lost before it is accepted'],
  ['ses lost-reply', 'Email: accepted, but the answer is lost'],
  ['ses hang', 'Email: never answers'],
  ['dynamodb throttle', 'Tables: throttled'],
  ['dynamodb error', 'Tables: service unavailable'],
  ['dynamodb lost-reply', 'Tables: written, but the answer is lost'],
  ['dynamodb hang', 'Tables: never answer'],
  ['function crash', 'A function dies'],
] as const;

function faultsSection(faults: readonly Fault[]): string {
  const inForce = faults.map(
    (fault) =>
      `<li>${fault.service} ${fault.fault}: after ${fault.after} more calls, ${fault.count} times${fault.function === null ? '' : `, in ${escapeXml(fault.function)}`}</li>`,
  );
  return `<h2 class="govuk-heading-m" id="faults">Faults</h2>
${inForce.length === 0 ? '<p class="govuk-body">No faults are in force.</p>' : `<ul class="govuk-list govuk-list--bullet">${inForce.join('')}</ul><form method="post" action="/local/tools/faults"><button class="govuk-button govuk-button--secondary" name="do" value="clear">Clear all faults</button></form>`}
<form method="post" action="/local/tools/faults">
<div class="govuk-form-group"><label class="govuk-label" for="what">What goes wrong</label><select class="govuk-select" id="what" name="what">${faultChoices.map(([value, label]) => `<option value="${value}">${label}</option>`).join('')}</select></div>
${field('after', 'Calls that pass first', '', '0')}
${field('count', 'Calls that then fail', '', '1')}
${field('function', 'Only in this function', 'Its id, such as send-deliveries; empty for any', '')}
<button class="govuk-button govuk-button--secondary">Make it happen</button></form>`;
}

function accountsSection(): string {
  const people = sampleAccounts.map(
    ({ name, email, role }) => `<li>${escapeXml(name)}, ${escapeXml(email)} (${role})</li>`,
  );
  return `<h2 class="govuk-heading-m" id="accounts">People to sign in as</h2>
<p class="govuk-body">The sign-in page lets you choose one; there are no passwords.</p>
<ul class="govuk-list govuk-list--bullet">${people.join('')}</ul>`;
}

function field(name: string, label: string, hint: string, value: string): string {
  const described = hint === '' ? '' : ` aria-describedby="${name}-hint"`;
  const hintText = hint === '' ? '' : `<div class="govuk-hint" id="${name}-hint">${escapeXml(hint)}</div>`;
  return `<div class="govuk-form-group"><label class="govuk-label" for="${name}">${escapeXml(label)}</label>${hintText}<input class="govuk-input govuk-input--width-20" id="${name}" name="${name}" value="${escapeXml(value)}"${described}></div>`;
}

function summaryRow(key: string, value: string): string {
  return `<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${escapeXml(key)}</dt><dd class="govuk-summary-list__value">${escapeXml(value)}</dd></div>`;
}

/** Weekday, date and time as the fund's people would say it. */
function readable(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/London',
  }).format(new Date(instant));
}
