import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import nunjucks from 'nunjucks';
import type { DigestReader } from '../../digests/digest-reader-store.ts';
import { itemPath } from '../../digests/digest-links.ts';
import type { DigestItem } from '../../digests/item.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import { templateFolder } from '../../kernel/templates.ts';
import { cleanLine } from '../../kernel/text.ts';
import { translator } from '../../messages/translate.ts';
import type { Network } from '../../networks/network.ts';
import type { Language } from '../../people/person.ts';
import type { DeliveryId } from '../delivery.ts';
import type { FundSettings } from './letter.ts';
import { wrap } from './wrap.ts';

/** Where the reader of a digest goes on. */
export interface DigestLinks {
  /** Their own digest in a browser. */
  readonly web: string;
  readonly preferences: string;
  /** The page on which they leave; the same address takes the one request of a mail program (RFC 8058). */
  readonly unsubscribe: string;
}

/** Everything one digest is made of. */
export interface DigestEmail {
  readonly deliveryId: DeliveryId;
  readonly reader: DigestReader;
  readonly skipped: number;
  readonly links: DigestLinks;
  readonly settings: FundSettings;
  /** The address digests come from, and nothing else: a From address for each kind of mail (Gmail, "Email sender guidelines"). */
  readonly from: string;
  readonly configurationSet: string;
  readonly at: EventTime;
}

/** So many items stand with their summaries, the others with their titles alone: Gmail cuts what is longer than 102 KB. */
const mostInFull = 24;

const inOrder: readonly Language[] = ['cy', 'en'];

/** Puts one digest into a MIME message: both languages for everybody, Welsh first, as the Welsh language standards ask of circulars. The same arguments give the same bytes. */
export async function renderDigest(
  digest: DigestEmail,
): Promise<{ readonly raw: Buffer; readonly subject: string }> {
  const { deliveryId, reader, links, settings, from, configurationSet, at } = digest;
  const subject = subjectOf(digest);
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const composer = new MailComposer({
    from: {
      name: cleanLine(inOrder.map((language) => settings.fundName[language]).join(' / ')),
      address: from,
    },
    to: { name: cleanLine(reader.person.name), address: reader.person.email },
    replyTo: settings.mailbox,
    subject,
    date: new Date(at),
    messageId: `<${deliveryId}@${domain}>`,
    headers: {
      'List-Id': `<${listOf(reader.networks)}.${domain}>`,
      'List-Unsubscribe': `<${links.unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      Precedence: 'bulk',
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'Content-Language': inOrder.join(', '),
      'X-SES-CONFIGURATION-SET': configurationSet,
      'X-SES-MESSAGE-TAGS': `delivery=${deliveryId}`,
    },
    text: digestText(digest),
    ...(reader.member.preferences.format === 'text' ? {} : { html: digestHtml(digest) }),
    textEncoding: 'quoted-printable',
    baseBoundary: createHash('sha256').update(deliveryId).digest('hex').slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { raw: await composer.compile().build(), subject };
}

/** The list a digest belongs to: its reader's network, or where they are in several, all of the fund's. */
function listOf(networks: readonly Network[]): string {
  const [only, ...others] = networks;
  return only !== undefined && others.length === 0 ? only.id : 'networks';
}

/** The subject, in both languages. */
export function subjectOf({ reader }: Pick<DigestEmail, 'reader'>): string {
  const { length } = reader.items;
  return inOrder
    .map((language) => translator(language)('digest.email.subject', { count: length }))
    .join(' / ');
}

let environment: nunjucks.Environment | undefined;

/** A digest as HTML. Everything people typed is escaped. */
export function digestHtml(digest: DigestEmail): string {
  environment ??= new nunjucks.Environment(new nunjucks.FileSystemLoader(templateFolder()), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  const parts = inOrder.map((language) => partIn(digest, language));
  return environment.render('deliveries/emails/digest.njk', {
    parts,
    subject: subjectOf(digest),
    links: digest.links,
  });
}

/** The same as plain text, saying the same in the same order. */
export function digestText(digest: DigestEmail): string {
  return inOrder
    .map((language) => textOf(partIn(digest, language), digest.links))
    .join(`\n\n${'='.repeat(72)}\n\n`);
}

interface ShownItem {
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  readonly author: string;
  readonly url: string;
}

type Part = ReturnType<typeof partIn>;

function partIn({ reader, skipped, settings }: DigestEmail, language: Language) {
  const t = translator(language);
  const otherLanguage = language === 'cy' ? 'en' : 'cy';
  const { items, networks } = reader;
  const shown = items.map((item): ShownItem => shownItem(item, networks, settings, language));
  return {
    language,
    fund: settings.fundName[language],
    headline: t('digest.email.subject', { count: items.length }),
    other: translator(otherLanguage)('letter.other-language'),
    otherLanguage,
    networks: t('digest.email.networks', { names: networks.map(({ name }) => name[language]).join(', ') }),
    skipped: skipped > 0 ? t('digest.email.skipped', { count: skipped }) : '',
    items: shown.slice(0, mostInFull),
    more: shown.slice(mostInFull),
    moreLabel: t('digest.email.more'),
    read: t('digest.email.read'),
    labels: {
      web: t('digest.email.web'),
      preferences: t('digest.email.preferences'),
      unsubscribe: t('digest.email.unsubscribe'),
    },
    notes: [
      t('digest.email.why'),
      t('letter.note.contact', { mailbox: settings.mailbox, phone: settings.phone }),
      t('letter.note.welsh'),
    ],
  };
}

function shownItem(
  { id, kind, title, summary, author, networks: of }: DigestItem,
  networks: readonly Network[],
  { publicOrigin }: FundSettings,
  language: Language,
): ShownItem {
  const t = translator(language);
  const via = networks.find((network) => of.includes(network.id))?.id;
  return {
    kind: t(`digest.kind.${kind}`),
    title: title[language],
    summary: summary[language],
    author: author === '' ? '' : t('digest.email.by', { author }),
    url: `${publicOrigin}${itemPath(id, via)}`,
  };
}

function textOf(part: Part, links: DigestLinks): string {
  return [
    wrap(part.headline.toUpperCase()),
    part.other,
    wrap(part.networks),
    ...(part.skipped === '' ? [] : [wrap(part.skipped)]),
    ...part.items.map(itemAsText),
    ...(part.more.length === 0
      ? []
      : [
          [
            `${part.moreLabel}:`,
            ...part.more.map(({ title, url }) => `- ${wrap(title, '  ')}\n  ${url}`),
          ].join('\n'),
        ]),
    `--------\n${part.notes.map((note) => wrap(note)).join('\n\n')}`,
    `${part.labels.web}:\n${links.web}`,
    `${part.labels.preferences}:\n${links.preferences}`,
    `${part.labels.unsubscribe}:\n${links.unsubscribe}`,
  ].join('\n\n');
}

function itemAsText({ kind, title, summary, author, url }: ShownItem): string {
  return [wrap(`${kind}: ${title}`), wrap(summary), ...(author === '' ? [] : [wrap(author)]), url].join('\n');
}
