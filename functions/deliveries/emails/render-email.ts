import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { cleanLine } from '../../kernel/text.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import type { DeliveryId } from '../delivery.ts';
import { subjectOf } from './compose-letter.ts';
import type { FundSettings, Letter } from './letter.ts';
import { documentAsText, renderHtml, renderText } from './render-letter.ts';

/** Everything about an email beside its words. */
export interface Envelope {
  readonly deliveryId: DeliveryId;
  /** Names the conversation: letters of one thread stack in a mail program. */
  readonly thread: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly at: EventTime;
  readonly fund: FundSettings;
  /** The address reminders come from, and nothing else: a From address for each kind of mail (Gmail, "Email sender guidelines"). */
  readonly from: string;
  readonly configurationSet: string;
  /** What it does to its reader's calendar, if anything. Mail programs act on the first; the others go with it as files. */
  readonly calendars?: readonly Calendar[];
}

/** An entry that goes with an email: as a part that mail programs act on, and as a file for all others (RFC 6047). */
export interface Calendar {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  readonly content: string;
  /** `seminar.ics` where nothing else is said. */
  readonly filename?: string;
}

/** A message ready for the provider. */
export interface RenderedEmail {
  readonly raw: Buffer;
  readonly subject: string;
}

/**
 * Puts letters into one MIME message. The same arguments give the same bytes. Names and titles cannot break a header: what could is taken out,
 * and the rest is encoded by the composer.
 */
export async function renderEmail(letters: readonly Letter[], envelope: Envelope): Promise<RenderedEmail> {
  const { deliveryId, thread, to, at, fund, from, configurationSet, calendars = [] } = envelope;
  const [calendar, ...others] = calendars;
  const subject = cleanLine(subjectOf(letters));
  const domain = from.slice(from.lastIndexOf('@') + 1);
  // One root for all letters of a thread, which nobody sends: mail programs then keep them in one conversation. SES replaces Message-ID.
  const root = `<${thread}@${domain}>`;
  const composer = new MailComposer({
    from: { name: cleanLine(letters.map(({ closing }) => closing.from).join(' / ')), address: from },
    to: { name: cleanLine(to.name), address: to.address },
    replyTo: fund.mailbox,
    subject,
    date: new Date(at),
    messageId: `<${deliveryId}@${domain}>`,
    inReplyTo: root,
    references: root,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'Content-Language': letters.map(({ language }) => language).join(', '),
      'X-SES-CONFIGURATION-SET': configurationSet,
      'X-SES-MESSAGE-TAGS': `delivery=${deliveryId}`,
    },
    text: renderText(letters),
    html: renderHtml(letters, subject),
    attachments: [...copiesOf(letters), ...others.map(calendarFile)],
    ...(calendar === undefined ? {} : { icalEvent: { filename: 'seminar.ics', ...calendar } }),
    textEncoding: 'quoted-printable',
    baseBoundary: createHash('sha256').update(deliveryId).digest('hex').slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { raw: await composer.compile().build(), subject };
}

function calendarFile({ method, content, filename = 'seminar.ics' }: Calendar) {
  return { filename, content, contentType: `text/calendar; charset=utf-8; method=${method}` };
}

/**
 * The document as a text file, one for each language of the letter. Text, because mail gateways of public bodies hold back attached HTML; with a
 * byte-order mark, so that every editor sees that it is UTF-8.
 */
function copiesOf(letters: readonly Letter[]) {
  return letters.flatMap(({ copy }) =>
    copy === undefined
      ? []
      : [
          {
            filename: `${copy.file}.txt`,
            content: `\uFEFF${documentAsText(copy).replaceAll('\n', '\r\n')}\r\n`,
            contentType: 'text/plain; charset=utf-8',
          },
        ],
  );
}
