import { type ApplicationView, applicantRoleOf } from '../../applications/application.ts';
import type { IntroductionMessage, IntroductionTemplate } from '../../introductions/introduction-message.ts';
import type { IntroductionView } from '../../introductions/introduction-view.ts';
import { spokespersonOf } from '../../introductions/who-may-be-introduced.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { type Translate, translator } from '../../messages/translate.ts';
import { type Language, languagesFor, type Person } from '../../people/person.ts';
import type { Block, Fact, FundSettings, Letter } from './letter.ts';

/** Everything a letter about an introduction is made of. */
export interface IntroductionLetterRequest {
  readonly message: IntroductionMessage;
  readonly view: IntroductionView;
  /** A person, or the fund's own mailbox. */
  readonly recipient: Person | 'fund';
  readonly settings: FundSettings;
  /** Where the reader answers or changes their mind; for the fund, the staff page. */
  readonly url: string;
}

/** What each letter holds beside its headline and opening; and what its link is for, where it has one. */
const parts: Readonly<
  Record<
    IntroductionTemplate,
    {
      readonly facts: readonly FactName[];
      readonly action: MessageKey | null;
      readonly next?: MessageKey;
    }
  >
> = {
  'introduction-asked': {
    facts: ['own-bid'],
    action: 'letter.action.answer-introduction',
    next: 'letter.introduction-asked.next',
  },
  'introduction-made': {
    facts: ['other-bid', 'other-organisation', 'name', 'email'],
    action: 'letter.action.introductions',
    next: 'letter.introduction-made.next',
  },
  'joint-bid-suggested': {
    facts: ['other-bid', 'other-organisation', 'name', 'email'],
    action: 'letter.action.introductions',
    next: 'letter.joint-bid-suggested.next',
  },
  'mentor-asked': {
    facts: ['project', 'helped-bid', 'helped-organisation'],
    action: 'letter.action.answer-mentor',
    next: 'letter.mentor-asked.next',
  },
  'mentor-found': {
    facts: ['project', 'project-organisation', 'name', 'email'],
    action: 'letter.action.introductions',
    next: 'letter.mentor-found.next',
  },
  'mentor-thanked': {
    facts: ['helped-bid', 'helped-organisation', 'name', 'email'],
    action: null,
    next: 'letter.mentor-thanked.next',
  },
  'introduction-answered': { facts: ['kind', 'helped-bid', 'with'], action: 'letter.action.similar' },
};

type FactName =
  | 'own-bid'
  | 'other-bid'
  | 'other-organisation'
  | 'helped-bid'
  | 'helped-organisation'
  | 'project'
  | 'project-organisation'
  | 'name'
  | 'email'
  | 'kind'
  | 'with';

/** Writes a letter about an introduction in the language or languages of its reader, Welsh first; the fund's mailbox gets both. Pure. */
export function composeIntroductionLetter(request: IntroductionLetterRequest): readonly Letter[] {
  const { recipient } = request;
  const languages: readonly Language[] =
    recipient === 'fund' ? ['cy', 'en'] : languagesFor(recipient.language);
  return languages.map((language) => letterIn(request, language));
}

function letterIn(request: IntroductionLetterRequest, language: Language): Letter {
  const { message, recipient, settings, url } = request;
  const t = translator(language);
  const { facts, action, next } = parts[message.template];
  const words =
    message.template === 'introduction-answered'
      ? (`introduction-answered.${message.answer}` as const)
      : message.template;
  return {
    language,
    topic: t('letter.topic.introduction'),
    about: aboutOf(request),
    headline: t(`letter.${words}.headline`),
    greeting:
      recipient === 'fund'
        ? t('letter.greeting.fund')
        : t('letter.greeting.person', { name: recipient.name }),
    blocks: [
      { kind: 'paragraph', text: t(`letter.${words}.opening`) },
      { kind: 'facts', facts: facts.flatMap((name) => factFor(name, request, t)) },
      ...(next === undefined ? [] : [{ kind: 'paragraph' as const, text: t(next) }]),
      ...(action === null ? [] : [{ kind: 'action' as const, label: t(action), url }]),
    ] satisfies Block[],
    closing: { thanks: t('letter.thanks'), from: settings.fundName[language], notes: notesFor(request, t) },
  };
}

/** What the subject names: what the reader knows as theirs. */
function aboutOf({ message, view }: IntroductionLetterRequest): string {
  const own = 'of' in message ? bidOf(view, message.of) : view.bids[0];
  const isForMentor = message.template === 'mentor-asked' || message.template === 'mentor-thanked';
  return isForMentor && view.kind === 'mentor' ? view.project.title : own.application.title;
}

function factFor(name: FactName, request: IntroductionLetterRequest, t: Translate): readonly Fact[] {
  const value = factsOf[name](request, t);
  return value === '' ? [] : [{ label: t(labels[name]), value }];
}

const labels: Readonly<Record<FactName, MessageKey>> = {
  'own-bid': 'letter.fact.bid',
  'other-bid': 'letter.fact.their-bid',
  'other-organisation': 'letter.fact.organisation',
  'helped-bid': 'letter.fact.bid',
  'helped-organisation': 'letter.fact.organisation',
  project: 'letter.fact.project',
  'project-organisation': 'letter.fact.organisation',
  name: 'letter.fact.name',
  email: 'letter.fact.email',
  kind: 'letter.fact.introduction',
  with: 'letter.fact.with',
};

/** What each fact says; empty where there is nothing to say. */
const factsOf: Readonly<Record<FactName, (request: IntroductionLetterRequest, t: Translate) => string>> = {
  'own-bid': ({ message, view }) => ('of' in message ? bidOf(view, message.of).application.title : ''),
  'other-bid': (request) => otherBid(request)?.application.title ?? '',
  'other-organisation': (request) => otherBid(request)?.application.organisation ?? '',
  'helped-bid': ({ view }) => view.bids[0].application.title,
  'helped-organisation': ({ view }) => view.bids[0].application.organisation,
  project: ({ view }) => (view.kind === 'mentor' ? view.project.title : ''),
  'project-organisation': ({ view }) => (view.kind === 'mentor' ? view.project.organisation : ''),
  name: (request) => personNamed(request)?.name ?? '',
  email: (request) => personNamed(request)?.email ?? '',
  kind: ({ view }, t) => t(`introduction.kind.${view.kind}`),
  with: ({ view }) => (view.kind === 'mentor' ? view.project.title : view.bids[1].application.title),
};

/** The one person the reader hears of: who speaks for the other bid, or the mentor; for a mentor, who speaks for the bid. */
function personNamed(request: IntroductionLetterRequest): Person | null {
  const { message, view } = request;
  if (message.template === 'mentor-thanked') return spokespersonOf(view.bids[0]);
  if (view.kind === 'mentor')
    return Object.values(view.contacts).find((one: Person) => one.id === view.introduction?.mentor) ?? null;
  const other = otherBid(request);
  return other === null ? null : spokespersonOf(other);
}

function otherBid({ message, view }: IntroductionLetterRequest): ApplicationView | null {
  if (view.kind === 'mentor' || !('of' in message)) return null;
  return view.bids.find(({ application }) => application.id !== message.of) ?? null;
}

function bidOf({ bids }: IntroductionView, id: string): ApplicationView {
  return bids.find(({ application }) => application.id === id) ?? bids[0];
}

/** Why the reader gets this, how to reach us, and that Welsh is welcome. */
function notesFor({ message, view, recipient, settings }: IntroductionLetterRequest, t: Translate): string[] {
  if (recipient === 'fund') return [t('letter.note.automatic')];
  const role = 'of' in message ? applicantRoleOf(bidOf(view, message.of).application, recipient.id) : null;
  return [
    ...(role === null ? [] : [t('letter.note.applicant', { role: t(`applicant.role.${role}`) })]),
    ...('of' in message ? [t('letter.note.bid-link')] : []),
    t('letter.note.contact', { mailbox: settings.mailbox, phone: settings.phone }),
    t('letter.note.welsh'),
  ];
}
