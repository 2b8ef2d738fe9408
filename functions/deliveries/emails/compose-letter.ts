import type { MessageKey } from '../../messages/catalogue.ts';
import { ladders, type ObligationKind } from '../../obligations/ladder.ts';
import { type Language, languagesFor, owingRoles } from '../../people/person.ts';
import type { ObligationMessage } from '../delivery.ts';
import { adoptionLetter } from './adoption-letters.ts';
import { answerLetters } from './answer-letters.ts';
import { contactCheckLetter } from './contact-check-letters.ts';
import { fundLetter, fundWordsFor } from './fund-letters.ts';
import type { Body, Letter, LetterRequest } from './letter.ts';
import { isPlain, type WordsOf } from './kind-words.ts';
import { lessonsLearntLetter } from './lessons-learnt-letters.ts';
import { plainLetter } from './plain-letters.ts';
import { reviewLetter } from './review-letters.ts';
import { inLanguage, type Writing } from './writing.ts';

/**
 * Writes a letter in the language or languages of its reader, in the order in which they stand in one email: Welsh first. The fund's mailbox
 * gets both. Pure: what it says follows from its arguments.
 */
export function composeLetter(request: LetterRequest): readonly Letter[] {
  const languages: readonly Language[] =
    request.recipient === 'fund' ? ['cy', 'en'] : languagesFor(request.recipient.language);
  return languages.map((language) => letterIn(inLanguage(request, language)));
}

/** The subject of an email that carries these letters: "Cymraeg / English", and what it is about, once where its name has no language. */
export function subjectOf(letters: readonly Letter[]): string {
  const inEach = (part: 'topic' | 'about') => [...new Set(letters.map((letter) => letter[part]))].join(' / ');
  return `${inEach('topic')}: ${inEach('about')}`;
}

function letterIn(writing: Writing): Letter {
  const { t, language, recipient, view, settings } = writing;
  const body = bodyOf(writing);
  return {
    language,
    topic: topicOf(writing),
    about: view.project.title,
    greeting:
      recipient === 'fund'
        ? t('letter.greeting.fund')
        : t('letter.greeting.person', { name: recipient.name }),
    ...body,
    closing: {
      thanks: t('letter.thanks'),
      from: settings.fundName[language],
      notes: recipient === 'fund' ? [t('letter.note.automatic')] : notesFor(writing, body),
    },
  };
}

/** What the subject says first: plain kinds are called there as everywhere. */
function topicOf({ t, recipient, view: { obligation } }: Writing): string {
  const { kind } = obligation;
  if (recipient === 'fund') return t(`letter.topic.fund.${fundWordsFor(kind)}`);
  return t(isPlain(kind) ? `kind.${kind}` : `letter.topic.${kind}`);
}

function bodyOf(writing: Writing): Body {
  const { message, recipient, view } = writing;
  if (message.template !== 'rung') return answerLetters[message.template](writing);
  if (recipient === 'fund') return fundLetter(writing);
  const { kind } = view.obligation;
  return isPlain(kind) ? plainLetter(writing, message) : askingLetters[kind](writing, message);
}

/** What the rungs of a chase say to people of the project, where the kind has letters of its own. */
const askingLetters: Readonly<
  Record<
    WordsOf<'own'>,
    (writing: Writing, message: Extract<ObligationMessage, { template: 'rung' }>) => Body
  >
> = {
  'lessons-learnt': lessonsLearntLetter,
  'contact-check': contactCheckLetter,
  review: reviewLetter,
  adoption: adoptionLetter,
};

/** Why the reader is written to, by what owes the answer: before an award there is no project to have a role in, and another body has none in it. */
const notesAboutRole = {
  project: 'letter.note.role',
  application: 'letter.note.part',
  body: 'letter.note.adoption',
} as const;

function noteAboutRole(kind: ObligationKind): MessageKey {
  return notesAboutRole[ladders[kind].about];
}

/** A reviewer's link leads to where they sign in; every other one opens by itself. A certifier is named by the bid's lead, and cannot name another. */
function noteAboutLink(kind: ObligationKind): MessageKey {
  if (kind === 'review') return 'letter.note.sign-in';
  return kind === 'certification' ? 'letter.note.link.certification' : 'letter.note.link';
}

/** Why the person gets this, whose the link is, how to reach us, and that Welsh is welcome. */
function notesFor({ t, recipient, view, settings }: Writing, { blocks }: Body): string[] {
  const role = owingRoles.find((one) => recipient !== 'fund' && view.contacts[one]?.id === recipient.id);
  return [
    ...(role === undefined ? [] : [t(noteAboutRole(view.obligation.kind), { role: t(`role.${role}`) })]),
    ...(blocks.some(({ kind }) => kind === 'action') ? [t(noteAboutLink(view.obligation.kind))] : []),
    t('letter.note.contact', { mailbox: settings.mailbox, phone: settings.phone }),
    t('letter.note.welsh'),
  ];
}
