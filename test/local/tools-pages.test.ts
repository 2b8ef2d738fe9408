import { expect, test } from '@jest/globals';
import { callExamples, curlOf } from '../../infra/local/call-examples.ts';
import { callsPage } from '../../infra/local/calls-page.ts';
import { controlCalls } from '../../infra/local/control-calls.ts';
import type { ControlParts } from '../../infra/local/control-parts.ts';
import { help } from '../../infra/local/flags.ts';
import { messagePage, toolsPage, withToolsLink } from '../../infra/local/tools-pages.ts';

const nasty = '<script>alert(1)</script>"\'&';
const message = {
  id: 'id',
  at: '2026-12-01T09:00:00.000Z',
  from: nasty,
  to: [nasty],
  subject: nasty,
  headers: { subject: nasty, [nasty]: 'x' },
  text: nasty,
  html: nasty,
  attachments: [{ name: nasty, type: nasty, size: 1 }],
  relay: 'unknown' as const,
};

test('whatever an email holds is inert on the tools pages', () => {
  const overview = toolsPage({
    now: message.at,
    isClockVirtual: true,
    message: nasty,
    messages: [message],
    total: 1,
    from: 0,
    older: null,
    faults: [],
  });
  for (const html of [overview, messagePage(message, nasty)]) {
    expect(html).toContain('&#60;script&#62;');
    expect(html).not.toContain('<script');
  }
});

test('a message of which the relay does not know is shown so, with the way to settle it; one that stays here has no word on it', () => {
  const unknown = messagePage(message, '');
  expect(unknown).toContain('Not known');
  expect(unknown).toContain('action="/local/tools/relay"');
  for (const relay of ['handed-on', 'offered', null] as const)
    expect(messagePage({ ...message, relay }, '')).not.toContain('Not known');
});

test('the links of a message can be opened beside the frame, once each, and nothing else becomes a link', () => {
  const text =
    'Answer: https://fund.example.org/a?x=1&y=2.\r\n(https://fund.example.org/a?x=1&y=2) javascript:alert(1) https://b.example/"onclick="';
  const links = [
    ...messagePage({ ...message, text }, '').matchAll(/<li><a class="govuk-link" href="([^"]*)"/g),
  ];
  expect(links.map(([, href]) => href)).toEqual([
    'https://fund.example.org/a?x=1&#38;y=2',
    'https://b.example/',
  ]);
});

test('every call there is has an example, in the help and among the local tools', () => {
  const calls = Object.keys(controlCalls({} as ControlParts, () => Promise.reject(new Error('never'))));
  expect(callExamples.map(({ call }) => call).toSorted()).toEqual(calls.toSorted());
  const shown = callsPage('http://127.0.0.1:8080');
  for (const { call } of callExamples) {
    expect(help).toContain(call);
    expect(shown).toContain(call);
  }
  const move = callExamples.find(({ call }) => call === 'POST /local/clock');
  expect(curlOf(move!, 'http://127.0.0.1:8080')).toBe(
    `curl -H 'content-type: application/json' --data-binary '{"by":"P7D"}' http://127.0.0.1:8080/local/clock`,
  );
});

test('only the front page gets the link, in a landmark of its own before its end, and only when it is a page', () => {
  const page = Buffer.from('<html><body>ŵ</body></html>');
  expect(withToolsLink('/', 'text/html; charset=utf-8', page).toString()).toMatch(
    /ŵ<nav[^>]* aria-label="[^"]+".*href="\/local\/tools".*<\/nav><\/body>/,
  );
  expect(withToolsLink('/staff', 'text/html', page)).toBe(page);
  expect(withToolsLink('/', 'application/json', page)).toBe(page);
});
