import type { ApplicationMessage, ApplicationTemplate } from '../../applications/application-message.ts';
import type { ApplicationView } from '../../applications/application.ts';
import { applicantRoleOf } from '../../applications/application.ts';
import { bidForms } from '../../applications/bid-forms.ts';
import type { WrittenDocument } from '../../documents/document.ts';
import type { FundedProject } from '../../projects/funded-projects.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { longDateAndTime } from '../../messages/dates.ts';
import { translator } from '../../messages/translate.ts';
import { type Language, languagesFor, type Person } from '../../people/person.ts';
import { decisionBlocks, type DecisionMessage, tellsDecision } from './decision-letters.ts';
import { copyOfDocument, fitsInLetter } from './copied-document.ts';
import type { Block, Body, CopiedDocument, Fact, FundSettings, Letter } from './letter.ts';

/** Everything a letter about an application is made of. */
export interface ApplicationLetterRequest {
  readonly message: ApplicationMessage;
  readonly view: ApplicationView;
  readonly recipient: Person;
  readonly settings: FundSettings;
  /** The person's own link to the bid. */
  readonly url: string;
  readonly at: EventTime;
  /** Funded work that is like the bid, for its receipt; none, as long as none was found. */
  readonly similar?: readonly FundedProject[];
  /** What was sent, for its receipt. */
  readonly document?: WrittenDocument;
}

/** What each letter says beside its headline and opening: which facts, and what its link is for. */
const parts: Readonly<
  Record<
    LetterWords,
    {
      readonly facts: readonly FactName[];
      /** What its link is for; without one for somebody whose link may open nothing any more. */
      readonly action: MessageKey | null;
      readonly next?: MessageKey;
    }
  >
> = {
  'application-link': {
    facts: ['round', 'closes'],
    action: 'letter.action.write-bid',
    next: 'letter.application-link.next',
  },
  'application-joined': { facts: ['title', 'by', 'round', 'closes'], action: 'letter.action.write-bid' },
  'application-received': {
    facts: ['title', 'organisation', 'round', 'received'],
    action: 'letter.action.see-bid',
    next: 'letter.application-received.next',
  },
  'application-received-full': {
    facts: ['title', 'organisation', 'round', 'received'],
    action: 'letter.action.see-bid',
    next: 'letter.application-received-full.next',
  },
  'application-invited': {
    facts: ['title', 'organisation', 'round', 'full-due'],
    action: 'letter.action.write-bid',
    next: 'letter.application-invited.next',
  },
  'application-declined': {
    facts: ['title', 'organisation', 'round'],
    action: 'letter.action.see-bid',
    next: 'letter.application-declined.next',
  },
  'application-returned': {
    facts: ['title', 'organisation', 'round', 'full-due'],
    action: 'letter.action.write-bid',
  },
  'application-withdrawn': { facts: ['title', 'organisation', 'round'], action: 'letter.action.see-bid' },
  'application-deadline': {
    facts: ['title', 'organisation', 'round', 'full-due'],
    action: 'letter.action.write-bid',
  },
  'application-due-soon': {
    facts: ['title', 'organisation', 'round', 'full-due'],
    action: 'letter.action.write-bid',
    next: 'letter.application-due-soon.next',
  },
  'application-certified': {
    facts: ['title', 'certifier', 'full-due'],
    action: 'letter.action.write-bid',
    next: 'letter.application-certified.next',
  },
  'application-not-certified': {
    facts: ['title', 'certifier', 'full-due'],
    action: 'letter.action.write-bid',
    next: 'letter.application-not-certified.next',
  },
  'application-certifier-lost': {
    facts: ['title', 'certifier', 'full-due'],
    action: 'letter.action.write-bid',
    next: 'letter.application-certifier-lost.next',
  },
  'application-certification-stopped': { facts: ['title', 'organisation'], action: null },
  'application-closing-soon': {
    facts: ['title', 'round', 'closes'],
    action: 'letter.action.write-bid',
    next: 'letter.application-closing-soon.next',
  },
  'application-kept': {
    facts: ['title', 'round', 'closed'],
    action: 'letter.action.see-bid',
    next: 'letter.application-kept.next',
  },
};

type LetterWords = Exclude<ApplicationTemplate, DecisionMessage['template']> | 'application-received-full';

type FactName =
  'title' | 'organisation' | 'round' | 'closes' | 'closed' | 'received' | 'by' | 'full-due' | 'certifier';

/** Writes a letter about an application in the language or languages of its reader, Welsh first. Pure. */
export function composeApplicationLetter(request: ApplicationLetterRequest): readonly Letter[] {
  return languagesFor(request.recipient.language).map((language) => letterIn(request, language));
}

function letterIn(request: ApplicationLetterRequest, language: Language): Letter {
  const { message, view, recipient, settings, url } = request;
  const t = translator(language);
  const { headline, blocks, copy }: Body = tellsDecision(message)
    ? {
        headline: t(`letter.${message.template}.headline`),
        blocks: decisionBlocks(message, { view, url, language }),
      }
    : bodyOf(message, request, language);
  const isNamed = message.template === 'application-named';
  const role = applicantRoleOf(view.application, recipient.id);
  return {
    language,
    topic: t(isNamed ? 'letter.topic.project' : 'letter.topic.application'),
    about: view.application.title || view.round.name[language],
    headline,
    greeting: t('letter.greeting.person', { name: recipient.name }),
    blocks,
    ...(copy === undefined ? {} : { copy }),
    closing: {
      thanks: t('letter.thanks'),
      from: settings.fundName[language],
      notes: [
        ...(isNamed
          ? [t('letter.note.role', { role: message.roles.map((one) => t(`role.${one}`)).join(', ') })]
          : role === null
            ? []
            : [t('letter.note.applicant', { role: t(`applicant.role.${role}`) })]),
        ...(blocks.some(({ kind }) => kind === 'action') ? [t('letter.note.bid-link')] : []),
        t('letter.note.contact', { mailbox: settings.mailbox, phone: settings.phone }),
        t('letter.note.welsh'),
      ],
    },
  };
}

/** What the letters of every other step say. */
function bodyOf(
  message: Exclude<ApplicationMessage, DecisionMessage>,
  request: ApplicationLetterRequest,
  language: Language,
): Body {
  const t = translator(language);
  const words = wordsFor(message);
  const { facts, action, next } = parts[words];
  const copy = copyOfBid(message, request, language);
  const isShort = copy !== undefined && fitsInLetter(copy);
  const known = facts.map((name) => factsOf[name](request, language)).filter((fact) => fact !== null);
  return {
    headline: t(`letter.${words}.headline`),
    blocks: [
      { kind: 'paragraph', text: t(`letter.${words}.opening`) },
      ...reasonOf(message, language),
      { kind: 'facts', facts: known },
      ...(next === undefined ? [] : [{ kind: 'paragraph' as const, text: t(next) }]),
      ...(copy === undefined
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: t(isShort ? 'letter.receipt.copy-below' : 'letter.receipt.copy-attached'),
            },
          ]),
      ...similarIn(request, language),
      ...(action === null ? [] : [{ kind: 'action' as const, label: t(action), url: request.url }]),
      ...(isShort ? [copy] : []),
    ],
    ...(copy === undefined ? {} : { copy }),
  };
}

/** What was sent, with the receipt for it and with no other letter. */
function copyOfBid(
  message: ApplicationMessage,
  { document }: ApplicationLetterRequest,
  language: Language,
): CopiedDocument | undefined {
  if (message.template !== 'application-received' || document === undefined) return undefined;
  const t = translator(language);
  return copyOfDocument(bidForms[message.stage], document, language, {
    file: t(`letter.application-received.file.${message.stage}`),
    heading: t(`letter.application-received.copy.${message.stage}`),
  });
}

/** Under which name the words of a letter stand: its template, but for the two receipts. */
function wordsFor(message: Exclude<ApplicationMessage, DecisionMessage>): LetterWords {
  const isFullReceipt = message.template === 'application-received' && message.stage === 'full';
  return isFullReceipt ? 'application-received-full' : message.template;
}

/** Up to three funded projects with whom to ask about each. */
function similarIn({ similar = [], settings }: ApplicationLetterRequest, language: Language): Block[] {
  const t = translator(language);
  const items = similar.map(({ title, organisation, year, contact }) => {
    const who = [organisation, year].filter((part) => part !== '').join(', ');
    const ask =
      contact.kind === 'person'
        ? t('similar.contact.person', { name: contact.name, email: contact.email })
        : t('similar.contact.fund', { mailbox: settings.mailbox });
    return `${title} – ${who}. ${ask}`;
  });
  return items.length === 0 ? [] : [{ kind: 'list', lead: t('letter.similar.lead'), items }];
}

const factsOf: Readonly<
  Record<FactName, (request: ApplicationLetterRequest, language: Language) => Fact | null>
> = {
  title: ({ view }, language) => fact('letter.fact.bid', view.application.title, language),
  organisation: ({ view }, language) =>
    fact('letter.fact.organisation', view.application.organisation, language),
  round: ({ view }, language) => fact('letter.fact.round', view.round.name[language], language),
  closes: ({ view }, language) =>
    fact('letter.fact.closes', longDateAndTime(view.round.closesAt, language), language),
  closed: ({ view }, language) =>
    fact('letter.fact.closed', longDateAndTime(view.round.closesAt, language), language),
  received: ({ view: { application }, at }, language) => {
    const sent = application.applied ?? application.submitted;
    return fact('letter.fact.received', longDateAndTime(sent?.at ?? at, language), language);
  },
  'full-due': ({ view: { application } }, language) =>
    application.fullDueAt === null
      ? null
      : fact('letter.fact.full-due', longDateAndTime(application.fullDueAt, language), language),
  certifier: ({ message }, language) =>
    fact('applicant.role.certifier', 'certifier' in message ? message.certifier : '', language),
  by: ({ message }, language) =>
    fact('letter.fact.invited-by', message.template === 'application-joined' ? message.by : '', language),
};

function fact(label: MessageKey, value: string, language: Language): Fact | null {
  return value === '' ? null : { label: translator(language)(label), value };
}

function reasonOf(message: ApplicationMessage, language: Language): Block[] {
  const reason = 'reason' in message ? message.reason.trim() : '';
  return reason === '' ? [] : [{ kind: 'quote', label: translator(language)('letter.reason'), text: reason }];
}
