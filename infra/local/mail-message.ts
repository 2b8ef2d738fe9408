import PostalMime from 'postal-mime';
import type { OutboxEntry } from './outbox.ts';

/** A header of a raw message as it was written, unfolded. */
export interface RawHeader {
  readonly name: string;
  readonly value: string;
}

/** A message as `GET /local/mail` shows it. */
export interface ShownMessage {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** By lower-case name; a header that occurs again is joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly size: number }[];
}

/** Reads the headers of a raw message without changing a character of their values but the line folds. */
export function rawHeaders(raw: Buffer): RawHeader[] {
  const { head } = split(raw);
  return head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [{ name: line.slice(0, colon), value: line.slice(colon + 1).trim() }];
    });
}

/** The value of one header; undefined when it is not there. */
export function headerOf(headers: readonly RawHeader[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
}

/** The message as SES passes it on: its own Message-ID and Date, its own control headers and Bcc taken out, everything else as it was. */
export function asSesPassesOn(raw: Buffer, messageId: string, at: string): Buffer {
  const { head, body } = split(raw);
  const replaced = /^(?:message-id|date|bcc|x-ses-[a-z-]+):/i;
  const kept = head.split(/\r?\n(?![ \t])/).filter((header) => header !== '' && !replaced.test(header));
  const date = new Date(at).toUTCString().replace('GMT', '+0000');
  const headers = [...kept, `Message-ID: <${messageId}@eu-west-2.amazonses.com>`, `Date: ${date}`];
  return Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
}

/** Reads a message for people: decoded subject, both bodies and what is attached. */
export async function shownMessage(entry: OutboxEntry, raw: Buffer): Promise<ShownMessage> {
  const parsed = await PostalMime.parse(raw);
  const headers: Record<string, string> = {};
  for (const { name, value } of rawHeaders(raw)) {
    const key = name.toLowerCase();
    headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`;
  }
  return {
    id: entry.id,
    at: entry.at,
    from: entry.from,
    to: entry.to,
    subject: parsed.subject ?? '',
    headers,
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    attachments: parsed.attachments.map((attachment) => ({
      name: attachment.filename ?? '',
      type: attachment.mimeType,
      size:
        typeof attachment.content === 'string'
          ? Buffer.byteLength(attachment.content)
          : attachment.content.byteLength,
    })),
  };
}

/** `Ann Lee <ann@example.org>` → `ann@example.org`. */
export function bareAddress(text: string): string {
  return (/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).trim();
}

/** Latin-1 keeps every byte of the head as it was, whatever its encoding. */
function split(raw: Buffer): { head: string; body: Buffer } {
  const crlf = raw.indexOf('\r\n\r\n');
  const lf = raw.indexOf('\n\n');
  if (crlf !== -1 && (lf === -1 || crlf < lf))
    return { head: raw.toString('latin1', 0, crlf), body: raw.subarray(crlf + 4) };
  if (lf !== -1) return { head: raw.toString('latin1', 0, lf), body: raw.subarray(lf + 2) };
  return { head: raw.toString('latin1'), body: Buffer.alloc(0) };
}
