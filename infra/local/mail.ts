import type { AwsAnswer, AwsService } from './aws-answer.ts';
import { awsError } from './aws-answer.ts';
import { mailEvent, matchingEventType, simulated } from './mail-event.ts';
import type { BounceKind, BusEvent, MailEventKind } from './mail-event.ts';
import { asSesPassesOn, bareAddress, headerOf, rawHeaders } from './mail-message.ts';
import type { Outbox, OutboxEntry } from './outbox.ts';

/** What the template says about mail. */
export interface MailProperties {
  /** Addresses and domains that may stand in From. */
  readonly identities: readonly string[];
  /** The kinds of event each configuration set hands to EventBridge, in lower case. */
  readonly publishedKinds: ReadonlyMap<string, ReadonlySet<string>>;
}

/** SES on this machine: an outbox, and reports about what is in it. */
export interface Mail {
  readonly service: AwsService;
  /** Publishes what the provider has to say about a message; answers false when its configuration set publishes no such event. */
  report(entry: OutboxEntry, kind: MailEventKind, bounce?: BounceKind): boolean;
}

interface Parts {
  readonly properties: MailProperties;
  readonly outbox: Outbox;
  /** Messages a second the account may send. */
  readonly rate: number;
  readonly now: () => string;
  readonly publish: (event: BusEvent) => void;
  /** Hands an accepted message on to a real server; null to keep it here. */
  readonly relay: ((entry: OutboxEntry) => void) | null;
}

const largestMessage = 10 * 1024 * 1024;

/** SES v1 (`SendRawEmail`, `GetSendQuota`) as a fund meets it out of the sandbox. */
export function openMail(parts: Parts): Mail {
  const report: Mail['report'] = (entry, kind, bounce) => {
    const kinds =
      entry.configurationSet === null
        ? undefined
        : parts.properties.publishedKinds.get(entry.configurationSet);
    if (kinds?.has(matchingEventType[kind]) !== true) return false;
    parts.publish(mailEvent(kind, entry, parts.outbox.raw(entry), parts.now(), bounce));
    return true;
  };
  const service: AwsService = async (call) => {
    const form = new URLSearchParams(call.body.toString());
    switch (form.get('Action')) {
      case 'SendRawEmail':
        return sendRawEmail(parts, report, form);
      case 'GetSendQuota':
        return getSendQuota(parts);
      default:
        return awsError('ses', 400, 'InvalidAction', `${form.get('Action')} has no local stand-in.`);
    }
  };
  return { service, report };
}

function sendRawEmail(parts: Parts, report: Mail['report'], form: URLSearchParams): AwsAnswer {
  const sent = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
  const headers = rawHeaders(sent);
  const from = bareAddress(form.get('Source') ?? headerOf(headers, 'From') ?? '');
  const to = recipients(form, headers);
  const configurationSet =
    form.get('ConfigurationSetName') ?? headerOf(headers, 'X-SES-CONFIGURATION-SET') ?? null;
  const refusal = refusalOf(parts.properties, sent.length, from, to, configurationSet);
  if (refusal !== null) return refusal;

  const at = parts.now();
  const id = newMessageId(at);
  const entry = parts.outbox.add(
    {
      id,
      at,
      from,
      to,
      configurationSet,
      tags: tagsOf(form, headers, from, configurationSet),
      relay: parts.relay === null ? null : 'waiting',
    },
    asSesPassesOn(sent, id, at),
  );
  report(entry, 'Send');
  const outcome = to.map(simulated).find((events) => events !== null);
  for (const [kind, bounce] of outcome ?? []) report(entry, kind, bounce);
  if (outcome === undefined) parts.relay?.(entry);
  return xml('SendRawEmail', `<MessageId>${id}</MessageId>`);
}

function refusalOf(
  properties: MailProperties,
  size: number,
  from: string,
  to: readonly string[],
  configurationSet: string | null,
): AwsAnswer | null {
  if (size > largestMessage)
    return awsError('ses', 400, 'MessageRejected', 'Message length is more than 10485760 bytes long.');
  if (to.length === 0) return awsError('ses', 400, 'InvalidParameterValue', 'Missing final recipients.');
  if (to.length > 50) return awsError('ses', 400, 'MessageRejected', 'Recipient count exceeds 50.');
  if (![from, ...to].every((address) => /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address))) {
    return awsError('ses', 400, 'InvalidParameterValue', 'Missing or malformed address.');
  }
  const domain = from.split('@').at(-1)?.toLowerCase() ?? '';
  const isVerified = properties.identities.some((identity) => {
    const verified = identity.toLowerCase();
    return verified.includes('@')
      ? verified === from.toLowerCase()
      : domain === verified || domain.endsWith(`.${verified}`);
  });
  if (!isVerified) {
    return awsError(
      'ses',
      400,
      'MessageRejected',
      `Email address is not verified. The following identities failed the check in region EU-WEST-2: ${from}`,
    );
  }
  if (configurationSet !== null && !properties.publishedKinds.has(configurationSet)) {
    return awsError(
      'ses',
      400,
      'ConfigurationSetDoesNotExist',
      `Configuration set <${configurationSet}> does not exist.`,
    );
  }
  return null;
}

function recipients(form: URLSearchParams, headers: ReturnType<typeof rawHeaders>): string[] {
  const given = [...form]
    .filter(([name]) => name.startsWith('Destinations.member.'))
    .map(([, value]) => bareAddress(value));
  if (given.length > 0) return given;
  return ['To', 'Cc', 'Bcc']
    .flatMap((name) => (headerOf(headers, name) ?? '').split(','))
    .map(bareAddress)
    .filter((address) => address !== '');
}

/** Tags come as a parameter or as a header (`name=value, name=value`); SES adds its own beside them. */
function tagsOf(
  form: URLSearchParams,
  headers: ReturnType<typeof rawHeaders>,
  from: string,
  configurationSet: string | null,
): Record<string, string[]> {
  const tags: Record<string, string[]> = {
    'ses:operation': ['SendRawEmail'],
    'ses:from-domain': [from.split('@').at(-1) ?? ''],
    'ses:source-ip': ['127.0.0.1'],
    ...(configurationSet === null ? {} : { 'ses:configuration-set': [configurationSet] }),
  };
  for (const pair of (headerOf(headers, 'X-SES-MESSAGE-TAGS') ?? '').split(',')) {
    const [name = '', value = ''] = pair.split('=').map((part) => part.trim());
    if (name !== '') tags[name] = [value];
  }
  for (const [parameter, name] of form) {
    if (/^Tags\.member\.\d+\.Name$/.test(parameter))
      tags[name] = [form.get(parameter.replace(/Name$/, 'Value')) ?? ''];
  }
  return tags;
}

function getSendQuota({ outbox, now, rate }: Parts): AwsAnswer {
  const since = Date.parse(now()) - 86_400_000;
  const entries = outbox.entries();
  const older = entries.findLastIndex((entry) => Date.parse(entry.at) <= since);
  return xml(
    'GetSendQuota',
    `<Max24HourSend>50000.0</Max24HourSend><MaxSendRate>${rate}.0</MaxSendRate><SentLast24Hours>${entries.length - older - 1}.0</SentLast24Hours>`,
  );
}

/** The form of SES's own ids: the time, then something unique. */
function newMessageId(at: string): string {
  return `0111${Date.parse(at).toString(16).padStart(12, '0')}-${crypto.randomUUID()}-000000`;
}

function xml(action: string, result: string): AwsAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body: `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>local</RequestId></ResponseMetadata></${action}Response>`,
  };
}
