import type { MessageKey } from '../../messages/catalogue.ts';
import { type Translate, translator } from '../../messages/translate.ts';
import { type Language, languagesFor, type Person } from '../../people/person.ts';
import { attendanceQuestion } from '../../seminars/attendance.ts';
import { openPromises } from '../../seminars/hand-on.ts';
import type { PromisesMessage } from '../../seminars/seminar-message.ts';
import type { PersonAtSeminars } from '../../seminars/promises-store.ts';
import type { Block, FundSettings, Letter } from './letter.ts';

/** Everything a letter about somebody's promises is made of. */
export interface PromisesLetterRequest {
  readonly message: PromisesMessage;
  readonly there: PersonAtSeminars;
  /** Who promised, or who carries it on. */
  readonly recipient: Pick<Person, 'id' | 'name' | 'language'>;
  readonly settings: FundSettings;
  /** Where its reader answers. */
  readonly url: string;
}

/** Writes a letter about somebody's promises, in the language or languages of its reader: in the words they were made in, seminar by seminar. Pure. */
export function composePromisesLetter(request: PromisesLetterRequest): readonly Letter[] {
  return languagesFor(request.recipient.language).map((language) =>
    request.message.template === 'promises-hand-on'
      ? handOnLetterIn(request, language)
      : askingLetterIn(request, request.message, language),
  );
}

function askingLetterIn(
  { there, recipient, settings, url }: PromisesLetterRequest,
  message: Extract<PromisesMessage, { readonly template: 'promises-asked' }>,
  language: Language,
): Letter {
  const t = translator(language);
  const asked = message.asks.flatMap(({ seminarId, moment }) => {
    const seminar = there.seminars.get(seminarId);
    const attendance = there.attendances.get(seminarId);
    const question = attendance === undefined ? null : attendanceQuestion(attendance, moment);
    if (seminar === undefined || attendance === undefined || question === null) return [];
    return [{ seminar, attendance, question }];
  });
  const isTheirs = recipient.id === there.person.id;
  const isAboutOutcomes = asked.some(({ question }) => question.kind === 'outcomes');
  const blocks = asked.flatMap(({ seminar, attendance, question }): Block[] => [
    {
      kind: 'facts',
      facts: [{ label: t(`seminar.kind.${seminar.kind}`), value: seminar.title[language] }],
    },
    ...(question.kind === 'commit'
      ? [{ kind: 'paragraph', text: t('letter.promises-asked.commit') } as const]
      : question.commitments.map(({ number, ask }): Block => ({
          kind: 'quote',
          label:
            ask === 'lasting'
              ? t(isTheirs ? 'letter.promises-asked.lasting' : 'letter.promises-asked.lasting-carried')
              : isTheirs
                ? t('letter.promises-asked.your-words')
                : there.person.name,
          text: attendance.commitments.find((one) => one.number === number)?.text ?? '',
        }))),
  ]);
  const [first] = asked;
  return {
    language,
    topic: t('letter.topic.promises'),
    about:
      asked.length === 1
        ? (first?.seminar.title[language] ?? '')
        : t('letter.promises-asked.several', { count: asked.length }),
    headline: t(isAboutOutcomes ? 'letter.promises-asked.headline' : 'letter.promises-asked.headline-commit'),
    greeting: t('letter.greeting.person', { name: recipient.name }),
    blocks: [
      {
        kind: 'paragraph',
        text: t(openingOf(isAboutOutcomes, isTheirs)),
      },
      ...blocks,
      {
        kind: 'action',
        label: t(isAboutOutcomes ? 'letter.action.answer-promises' : 'letter.action.commit'),
        url,
      },
      {
        kind: 'paragraph',
        text: t(isTheirs ? 'letter.promises-asked.no-more' : 'letter.promises-hand-on.stop'),
      },
    ],
    closing: closingOf(settings, t, language),
  };
}

function openingOf(isAboutOutcomes: boolean, isTheirs: boolean): MessageKey {
  if (!isTheirs) return 'letter.promises-asked.opening-carried';
  return isAboutOutcomes ? 'letter.promises-asked.opening' : 'letter.promises-asked.opening-commit';
}

/** Whether a colleague carries on what somebody promised: their words, and who promised them. */
function handOnLetterIn(
  { there, recipient, settings, url }: PromisesLetterRequest,
  language: Language,
): Letter {
  const t = translator(language);
  const open = openPromises(there.attendances.values());
  return {
    language,
    topic: t('letter.topic.promises'),
    about: there.person.name,
    headline: t('letter.promises-hand-on.headline'),
    greeting: t('letter.greeting.person', { name: recipient.name }),
    blocks: [
      { kind: 'paragraph', text: t('letter.promises-hand-on.opening') },
      { kind: 'facts', facts: [{ label: t('letter.promises-hand-on.who'), value: there.person.name }] },
      ...open.map(({ seminarId, commitment }): Block => ({
        kind: 'quote',
        label: there.seminars.get(seminarId)?.title[language] ?? '',
        text: commitment.text,
      })),
      { kind: 'action', label: t('letter.action.carry-on'), url },
      { kind: 'paragraph', text: t('letter.promises-hand-on.next') },
    ],
    closing: closingOf(settings, t, language),
  };
}

function closingOf(settings: FundSettings, t: Translate, language: Language): Letter['closing'] {
  return {
    thanks: t('letter.thanks'),
    from: settings.fundName[language],
    notes: [
      t('letter.note.contact', { mailbox: settings.mailbox, phone: settings.phone }),
      t('letter.note.welsh'),
    ],
  };
}
