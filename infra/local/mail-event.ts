import { headerOf, rawHeaders } from './mail-message.ts';
import type { OutboxEntry } from './outbox.ts';

/** What SES can say about a message it accepted. */
export type MailEventKind = 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Reject';

/** How a message came back: as SES names it in `bounceType` and `bounceSubType`. */
export interface BounceKind {
  readonly type: 'Permanent' | 'Transient';
  readonly subType: 'General' | 'Suppressed' | 'NoEmail' | 'MailboxFull';
}

/** An event as EventBridge delivers it. */
export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}

const detailTypes: Record<MailEventKind, string> = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  Reject: 'Email Rejected',
};

/** The names of the kinds in a configuration set's `MatchingEventTypes`, in lower case. */
export const matchingEventType: Record<MailEventKind, string> = {
  Send: 'send',
  Delivery: 'delivery',
  Bounce: 'bounce',
  Complaint: 'complaint',
  Reject: 'reject',
};

/** The event SES publishes about a message, with the message's tags. Source: "SES events schema reference" and "Event publishing record contents" in the SES guide. */
export function mailEvent(
  kind: MailEventKind,
  entry: OutboxEntry,
  raw: Buffer,
  at: string,
  bounce: BounceKind = { type: 'Permanent', subType: 'General' },
): BusEvent {
  const headers = rawHeaders(raw);
  return {
    version: '0',
    id: crypto.randomUUID(),
    'detail-type': detailTypes[kind],
    source: 'aws.ses',
    account: '000000000000',
    time: at.replace(/\.\d{3}Z$/, 'Z'),
    region: 'eu-west-2',
    resources:
      entry.configurationSet === null
        ? []
        : [`arn:aws:ses:eu-west-2:000000000000:configuration-set/${entry.configurationSet}`],
    detail: {
      eventType: kind,
      mail: {
        timestamp: entry.at,
        source: entry.from,
        sourceArn: `arn:aws:ses:eu-west-2:000000000000:identity/${entry.from.split('@').at(-1) ?? ''}`,
        sendingAccountId: '000000000000',
        messageId: entry.id,
        destination: entry.to,
        headersTruncated: false,
        headers,
        commonHeaders: {
          from: [headerOf(headers, 'From') ?? entry.from],
          to: entry.to,
          messageId: entry.id,
          subject: headerOf(headers, 'Subject') ?? '',
        },
        tags: entry.tags,
      },
      ...about(kind, entry, at, bounce),
    },
  };
}

function about(
  kind: MailEventKind,
  entry: OutboxEntry,
  at: string,
  bounce: BounceKind,
): Record<string, unknown> {
  switch (kind) {
    case 'Send':
      return { send: {} };
    case 'Delivery':
      return {
        delivery: {
          timestamp: at,
          processingTimeMillis: Math.max(0, Date.parse(at) - Date.parse(entry.at)),
          recipients: entry.to,
          smtpResponse: '250 2.0.0 OK',
          reportingMTA: 'local.smtp-out.amazonses.com',
        },
      };
    case 'Bounce':
      return {
        bounce: {
          feedbackId: `${entry.id}-feedback`,
          bounceType: bounce.type,
          bounceSubType: bounce.subType,
          bouncedRecipients: entry.to.map((emailAddress) => ({
            emailAddress,
            action: 'failed',
            status: bounce.type === 'Permanent' ? '5.1.1' : '4.2.2',
            diagnosticCode:
              bounce.type === 'Permanent'
                ? 'smtp; 550 5.1.1 user unknown'
                : 'smtp; 450 4.2.2 try again later',
          })),
          timestamp: at,
          reportingMTA: 'dns; local.smtp-out.amazonses.com',
        },
      };
    case 'Complaint':
      return {
        complaint: {
          feedbackId: `${entry.id}-feedback`,
          complainedRecipients: entry.to.map((emailAddress) => ({ emailAddress })),
          timestamp: at,
          userAgent: 'Amazon SES Mailbox Simulator',
          complaintFeedbackType: 'abuse',
          arrivalDate: entry.at,
        },
      };
    case 'Reject':
      return { reject: { reason: 'Bad content' } };
  }
}

/** What the SES mailbox simulator reports for one of its addresses, in order; null for any other address. Labels (`bounce+x@`) count. */
export function simulated(address: string): readonly (readonly [MailEventKind, BounceKind?])[] | null {
  const name = /^([a-z]+)(?:\+.*)?@simulator\.amazonses\.com$/i.exec(address)?.[1]?.toLowerCase();
  return name === undefined ? null : (simulator[name] ?? null);
}

const simulator: Record<string, readonly (readonly [MailEventKind, BounceKind?])[]> = {
  success: [['Delivery']],
  bounce: [['Bounce', { type: 'Permanent', subType: 'General' }]],
  ooto: [['Delivery'], ['Bounce', { type: 'Transient', subType: 'General' }]],
  complaint: [['Delivery'], ['Complaint']],
  suppressionlist: [['Bounce', { type: 'Permanent', subType: 'Suppressed' }]],
};
