import { describe, expect, test } from '@jest/globals';
import PostalMime from 'postal-mime';
import { composeLetter } from '../../functions/deliveries/emails/compose-letter.ts';
import type { LetterRequest } from '../../functions/deliveries/emails/letter.ts';
import { renderEmail } from '../../functions/deliveries/emails/render-email.ts';
import type { DeliveryId } from '../../functions/deliveries/delivery.ts';
import { siân, tom } from '../support/people.ts';
import { fund, letterCases } from './letter-cases.ts';

async function emailOf(request: LetterRequest, name = siân.name) {
  const { raw } = await renderEmail(composeLetter(request), {
    deliveryId: 'lessons-learnt_i2s-022_1_ask_pabcdefghijkl' as DeliveryId,
    thread: `chase.${request.view.obligation.id}`,
    to: { name, address: siân.email },
    at: request.at,
    fund,
    from: 'reminders@cascade.example.org',
    configurationSet: 'cascade-live',
  });
  const source = raw.toString('utf8');
  const head = source.slice(0, source.indexOf('\r\n\r\n'));
  return { raw, head, parsed: await PostalMime.parse(raw) };
}

const header = (parsed: { headers: { key: string; value: string }[] }, key: string) =>
  parsed.headers.find((one) => one.key === key)?.value;

describe('an email of a chase', () => {
  const request = letterCases['ask']!(siân);

  test('carries the headers that keep it in its conversation, stop automatic answers and name its delivery', async () => {
    const { parsed } = await emailOf(request);
    expect(parsed.from).toMatchObject({
      name: 'Cronfa Buddsoddi i Arbed / Invest to Save Fund',
      address: 'reminders@cascade.example.org',
    });
    expect(parsed.to).toMatchObject([{ name: 'Siân Morgan', address: siân.email }]);
    expect(parsed.replyTo).toMatchObject([{ address: fund.mailbox }]);
    const root = '<chase.lessons-learnt_i2s-022@cascade.example.org>';
    const expected = {
      references: root,
      'in-reply-to': root,
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'OOF, AutoReply',
      'content-language': 'cy, en',
      'x-ses-configuration-set': 'cascade-live',
      'x-ses-message-tags': 'delivery=lessons-learnt_i2s-022_1_ask_pabcdefghijkl',
      date: 'Mon, 15 Feb 2027 09:00:00 +0000',
    };
    for (const [key, value] of Object.entries(expected))
      expect([key, header(parsed, key)]).toEqual([key, value]);
  });

  test('is no bulk mail', async () => {
    const { head } = await emailOf(request);
    expect(head).not.toMatch(/^(List-|Precedence)/im);
  });

  test('is the same to the byte when it is made again', async () => {
    expect((await emailOf(request)).raw.equals((await emailOf(request)).raw)).toBe(true);
  });

  test('lets nobody write a header with their name or a project’s title', async () => {
    const name = 'Ann "Boss"\r\nBcc: all@example.org\r\n\r\n<script>\u202Egnp.exe';
    const { project } = request.view;
    const view = {
      ...request.view,
      project: { ...project, title: `Lamps\r\nX-Evil: yes\u2028, "all" =cmd()` },
    };
    const { head, parsed } = await emailOf({ ...request, view }, name);
    expect(head).not.toMatch(/^(Bcc|X-Evil):/im);
    expect(head).not.toContain('\u202E');
    expect(parsed.to).toHaveLength(1);
    expect(parsed.to?.[0]).toMatchObject({
      address: siân.email,
      name: 'Ann "Boss" Bcc: all@example.org <script>gnp.exe',
    });
    expect(parsed.subject).toBe('Gwersi a ddysgwyd / Lessons learnt: Lamps X-Evil: yes, "all" =cmd()');
  });

  test('keeps Welsh letters and emoji in the subject and in both parts', async () => {
    const view = { ...request.view, project: { ...request.view.project, title: 'Tŷ Gŵydd 🐑 – ôl-osod' } };
    const { parsed } = await emailOf({ ...request, view });
    expect(parsed.subject).toContain('Tŷ Gŵydd 🐑 – ôl-osod');
    expect(parsed.text).toContain('Tŷ Gŵydd 🐑 – ôl-osod');
    expect(parsed.html).toContain('Tŷ Gŵydd 🐑 – ôl-osod');
  });
});

describe('a receipt', () => {
  test('has the document as a text file in the reader’s language', async () => {
    const { parsed } = await emailOf(letterCases['receipt']!(tom));
    expect(parsed.attachments).toMatchObject([
      { filename: 'lessons-learnt.txt', mimeType: 'text/plain', disposition: 'attachment' },
    ]);
    const { content } = parsed.attachments[0]!;
    const text = typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8');
    expect(text).toContain('The first columns were too weak for the new lamps.');
  });

  test('has it in both languages for a reader of both', async () => {
    const { parsed } = await emailOf(letterCases['receipt']!(siân));
    expect(parsed.attachments.map(({ filename }) => filename)).toEqual([
      'gwersi-a-ddysgwyd.txt',
      'lessons-learnt.txt',
    ]);
  });
});
