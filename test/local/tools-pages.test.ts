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

test('only the front page gets the link, in a landmark of its own before its end, and only when it is a page', () => {
  const page = Buffer.from('<html><body>ŵ</body></html>');
  expect(withToolsLink('/', 'text/html; charset=utf-8', page).toString()).toMatch(
    /ŵ<nav[^>]* aria-label="[^"]+".*href="\/local\/tools".*<\/nav><\/body>/,
  );
  expect(withToolsLink('/staff', 'text/html', page)).toBe(page);
  expect(withToolsLink('/', 'application/json', page)).toBe(page);
});
