import type { ApplicationMessage, ApplicationTemplate } from '../../applications/application-message.ts';
import type { ApplicationView } from '../../applications/application.ts';
import { applicantRoleOf } from '../../applications/application.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { longDateAndTime } from '../../messages/dates.ts';
import { translator } from '../../messages/translate.ts';
import { type Language, languagesFor, type Person } from '../../people/person.ts';
import type { Block, Fact, FundSettings, Letter } from './letter.ts';

/** Everything a letter about an application is made of. */
export interface ApplicationLetterRequest {
  readonly message: ApplicationMessage;
  readonly view: ApplicationView;
  readonly recipient: Person;
  readonly settings: FundSettings;
  /** The person's own link to the bid. */
  readonly url: string;
  readonly at: EventTime;
}

/** What each letter says beside its headline and opening: which facts, and what its link is for. */
const parts: Readonly<
  Record<
    ApplicationTemplate,
    { readonly facts: readonly FactName[]; readonly action: MessageKey; readonly next?: MessageKey }
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
  'application-invited': {
    facts: ['title', 'organisation', 'round'],
    action: 'letter.action.write-bid',
    next: 'letter.application-invited.next',
  },
  'application-declined': {
    facts: ['title', 'organisation', 'round'],
    action: 'letter.action.see-bid',
    next: 'letter.application-declined.next',
  },
  'application-returned': { facts: ['title', 'organisation', 'round'], action: 'letter.action.write-bid' },
  'application-withdrawn': { facts: ['title', 'organisation', 'round'], action: 'letter.action.see-bid' },
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

type FactName = 'title' | 'organisation' | 'round' | 'closes' | 'closed' | 'received' | 'by';

/** Writes a letter about an application in the language or languages of its reader, Welsh first. Pure. */
export function composeApplicationLetter(request: ApplicationLetterRequest): readonly Letter[] {
  return languagesFor(request.recipient.language).map((language) => letterIn(request, language));
}

function letterIn(request: ApplicationLetterRequest, language: Language): Letter {
  const { message, view, recipient, settings, url } = request;
  const t = translator(language);
  const { facts, action, next } = parts[message.template];
  const known = facts.map((name) => factsOf[name](request, language)).filter((fact) => fact !== null);
  const role = applicantRoleOf(view.application, recipient.id);
  const blocks: Block[] = [
    { kind: 'paragraph', text: t(`letter.${message.template}.opening`) },
    ...reasonOf(message, language),
    { kind: 'facts', facts: known },
    ...(next === undefined ? [] : [{ kind: 'paragraph' as const, text: t(next) }]),
    { kind: 'action', label: t(action), url },
  ];
  return {
    language,
    topic: t('letter.topic.application'),
    about: view.application.title || view.round.name[language],
    headline: t(`letter.${message.template}.headline`),
    greeting: t('letter.greeting.person', { name: recipient.name }),
    blocks,
    closing: {
      thanks: t('letter.thanks'),
      from: settings.fundName[language],
      notes: [
        ...(role === null ? [] : [t('letter.note.applicant', { role: t(`applicant.role.${role}`) })]),
        t('letter.note.bid-link'),
        t('letter.note.contact', { mailbox: settings.mailbox, phone: settings.phone }),
        t('letter.note.welsh'),
      ],
    },
  };
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
  received: ({ view, at }, language) =>
    fact('letter.fact.received', longDateAndTime(view.application.submitted?.at ?? at, language), language),
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
