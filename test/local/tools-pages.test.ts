import { expect, test } from '@jest/globals';
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

test('only the front page gets the link, in a landmark of its own before its end, and only when it is a page', () => {
  const page = Buffer.from('<html><body>ŵ</body></html>');
  expect(withToolsLink('/', 'text/html; charset=utf-8', page).toString()).toMatch(
    /ŵ<nav[^>]* aria-label="[^"]+".*href="\/local\/tools".*<\/nav><\/body>/,
  );
  expect(withToolsLink('/staff', 'text/html', page)).toBe(page);
  expect(withToolsLink('/', 'application/json', page)).toBe(page);
});
