import { translator } from '../../messages/translate.ts';
import { type Language, languagesFor } from '../../people/person.ts';
import { attendanceQuestion } from '../../seminars/attendance.ts';
import type { PromisesMessage } from '../../seminars/seminar-message.ts';
import type { PersonAtSeminars } from '../../seminars/promises-store.ts';
import type { Block, FundSettings, Letter } from './letter.ts';

/** Everything a letter about somebody's promises is made of. */
export interface PromisesLetterRequest {
  readonly message: PromisesMessage;
  readonly there: PersonAtSeminars;
  readonly settings: FundSettings;
  /** Where its reader answers. */
  readonly url: string;
}

/** Writes the letter that asks somebody about their promises, in the language or languages of its reader: their own words, seminar by seminar. Pure. */
export function composePromisesLetter(request: PromisesLetterRequest): readonly Letter[] {
  return languagesFor(request.there.person.language).map((language) => letterIn(request, language));
}

function letterIn({ message, there, settings, url }: PromisesLetterRequest, language: Language): Letter {
  const t = translator(language);
  const asked = message.asks.flatMap(({ seminarId, moment }) => {
    const seminar = there.seminars.get(seminarId);
    const attendance = there.attendances.get(seminarId);
    const question = attendance === undefined ? null : attendanceQuestion(attendance, moment);
    if (seminar === undefined || attendance === undefined || question === null) return [];
    return [{ seminar, attendance, question }];
  });
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
          label: t(ask === 'lasting' ? 'letter.promises-asked.lasting' : 'letter.promises-asked.your-words'),
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
    greeting: t('letter.greeting.person', { name: there.person.name }),
    blocks: [
      {
        kind: 'paragraph',
        text: t(isAboutOutcomes ? 'letter.promises-asked.opening' : 'letter.promises-asked.opening-commit'),
      },
      ...blocks,
      {
        kind: 'action',
        label: t(isAboutOutcomes ? 'letter.action.answer-promises' : 'letter.action.commit'),
        url,
      },
      { kind: 'paragraph', text: t('letter.promises-asked.no-more') },
    ],
    closing: {
      thanks: t('letter.thanks'),
      from: settings.fundName[language],
      notes: [
        t('letter.note.contact', { mailbox: settings.mailbox, phone: settings.phone }),
        t('letter.note.welsh'),
      ],
    },
  };
}
