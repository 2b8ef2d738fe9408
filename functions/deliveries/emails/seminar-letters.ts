import { clockTimeAt } from '../../calendar/clock-time.ts';
import { longDate, longDateAndTime } from '../../messages/dates.ts';
import { type Translate, translator } from '../../messages/translate.ts';
import { type Language, languagesFor, type Person } from '../../people/person.ts';
import type { Attendance } from '../../seminars/attendance.ts';
import { entriesStillTrue } from '../../seminars/promise-entries.ts';
import type { SeminarMessage } from '../../seminars/seminar-message.ts';
import type { Seminar } from '../../seminars/seminar.ts';
import type { SeminarReport } from '../../seminars/seminar-report.ts';
import type { Block, Fact, FundSettings, Letter } from './letter.ts';
import { actionBlocks, type ActionsOfSeries } from './meeting-action-blocks.ts';
import { paragraphsOf } from './paragraphs.ts';
import { notesOfSeats } from './round-letters.ts';
import { happenedBlocks, reportBlocks } from './what-came-letters.ts';

/** Everything a letter about a seminar is made of. */
export interface SeminarLetterRequest {
  readonly message: SeminarMessage;
  readonly seminar: Seminar;
  readonly recipient: Pick<Person, 'name' | 'language'>;
  /** Null where its reader has not registered. */
  readonly attendance: Attendance | null;
  /** What came of it by now; for the organiser's report only. */
  readonly report: SeminarReport | null;
  /** The actions of the meetings before it; for its organiser's letter about them only. */
  readonly actions?: ActionsOfSeries | null;
  readonly settings: FundSettings;
  /** Where the reader goes on. */
  readonly url: string;
}

/** Writes a letter about a seminar: the invitation in both languages for everybody, as the Welsh language standards ask of circulars; the others in the language of their reader. Pure. */
export function composeSeminarLetter(request: SeminarLetterRequest): readonly Letter[] {
  const { message, recipient } = request;
  const languages =
    message.template === 'seminar-invitation' ? (['cy', 'en'] as const) : languagesFor(recipient.language);
  return languages.map((language) => letterIn(request, language));
}

function letterIn(request: SeminarLetterRequest, language: Language): Letter {
  const { message, seminar, recipient, settings } = request;
  const t = translator(language);
  const { template } = message;
  return {
    language,
    topic: t(`seminar.kind.${seminar.kind}`),
    about: seminar.title[language],
    headline: t(`letter.${template}.headline`),
    greeting: t('letter.greeting.person', { name: recipient.name }),
    blocks: [
      ...(message.template === 'seminar-invitation' && message.isTest === true
        ? [paragraph(t('letter.seminar-invitation.test'))]
        : []),
      paragraph(t(`letter.${template}.opening`)),
      ...partsOf[template](request, t, language),
    ],
    closing: {
      thanks: t('letter.thanks'),
      from: settings.fundName[language],
      notes: [
        ...(message.template === 'seminar-invitation' ? notesOfSeats(message, t, language) : []),
        t('letter.note.contact', { mailbox: settings.mailbox, phone: settings.phone }),
        t('letter.note.welsh'),
      ],
    },
  };
}

type Parts = (request: SeminarLetterRequest, t: Translate, language: Language) => readonly Block[];

const place =
  (
    template:
      'seminar-registered' | 'seminar-waiting' | 'seminar-place-free' | 'seminar-left' | 'seminar-moved',
  ): Parts =>
  (request, t, language) => [
    ...reasonOf(request, template === 'seminar-moved', t),
    { kind: 'facts', facts: factsOf(request, t, language) },
    { kind: 'action', label: t('letter.action.your-place'), url: request.url },
    paragraph(t(`letter.${template}.next`)),
  ];

const partsOf: Readonly<Record<SeminarMessage['template'], Parts>> = {
  'seminar-invitation': (request, t, language) => [
    ...paragraphsOf(request.seminar.about[language]).map(paragraph),
    { kind: 'facts', facts: factsOf(request, t, language) },
    {
      kind: 'list',
      lead: t('letter.seminar.topics'),
      items: request.seminar.topics.map(({ name }) => name[language]),
    },
    { kind: 'action', label: t('letter.action.register'), url: request.url },
    paragraph(t('letter.seminar-invitation.next')),
  ],
  'seminar-registered': place('seminar-registered'),
  'seminar-waiting': place('seminar-waiting'),
  'seminar-place-free': place('seminar-place-free'),
  'seminar-left': place('seminar-left'),
  'seminar-moved': place('seminar-moved'),
  'seminar-cancelled': (request, t, language) => [
    ...reasonOf(request, true, t),
    { kind: 'facts', facts: factsOf(request, t, language) },
  ],
  'seminar-thanks': ({ seminar, url }, t, language) => [
    { kind: 'facts', facts: [titleOf(seminar, t, language)] },
    { kind: 'action', label: t('letter.action.commit'), url },
    paragraph(t('letter.seminar-thanks.next')),
    ...(seminar.slides === null
      ? []
      : [{ kind: 'facts', facts: [{ label: t('letter.fact.slides'), value: seminar.slides }] } as const]),
  ],
  'seminar-committed': ({ seminar, attendance, url }, t, language) => [
    { kind: 'facts', facts: [titleOf(seminar, t, language)] },
    ...(attendance?.commitments ?? []).map(({ text }) => ({
      kind: 'quote' as const,
      label: t('letter.promises-asked.your-words'),
      text,
    })),
    { kind: 'action', label: t('letter.action.change-words'), url },
    paragraph(t('letter.seminar-committed.next')),
  ],
  'seminar-organiser': (request, t, language) => [
    { kind: 'facts', facts: factsOf(request, t, language) },
    { kind: 'action', label: t('letter.action.organise'), url: request.url },
    paragraph(t('letter.seminar-organiser.next')),
  ],
  'promise-dates': ({ message, seminar, attendance, url }, t, language) => [
    { kind: 'facts', facts: [titleOf(seminar, t, language)] },
    ...(message.template === 'promise-dates'
      ? entriesStillTrue(message.entries, attendance ?? {}).map(({ text, on }): Block => {
          const label =
            on === null
              ? t('letter.promise-dates.out')
              : `${t('letter.promise-dates.in')}: ${longDate(on, language)}`;
          return { kind: 'quote', label, text };
        })
      : []),
    { kind: 'action', label: t('letter.action.see-promises'), url },
    paragraph(t('letter.promise-dates.next')),
  ],
  'meeting-actions': (request, t, language) => [
    { kind: 'facts', facts: factsOf(request, t, language) },
    ...actionBlocks(request.actions ?? null, t, language),
    { kind: 'action', label: t('letter.action.see-meeting'), url: request.url },
  ],
  'seminar-report': ({ message, seminar, report, url }, t, language) => {
    if (message.template !== 'seminar-report' || report === null)
      throw new Error('a report is made of what came of the seminar');
    return reportBlocks(seminar, report, message.moment, url, t, language);
  },
  'seminar-happened': ({ seminar, url }, t, language) => {
    if (seminar.happened === null) throw new Error('nobody is told what nobody put together');
    return happenedBlocks(seminar, seminar.happened, url, t, language);
  },
};

/** When and where; the link to join only for those who have a place and come that way. */
function factsOf({ seminar, attendance }: SeminarLetterRequest, t: Translate, language: Language): Fact[] {
  const { startsAt, endsAt, link, languages } = seminar;
  const isIn = attendance?.state === 'registered' && attendance.way === 'online';
  const where = [seminar.place?.[language] ?? '', link === null ? '' : t('seminar.way.online')];
  return [
    titleOf(seminar, t, language),
    {
      label: t('letter.fact.when'),
      value: `${longDateAndTime(startsAt, language)} – ${clockTimeAt(endsAt)}`,
    },
    { label: t('letter.fact.where'), value: where.filter((one) => one !== '').join('; ') },
    ...(isIn && link !== null ? [{ label: t('letter.fact.join'), value: link }] : []),
    ...(languages[language] === ''
      ? []
      : [{ label: t('letter.fact.languages'), value: languages[language] }]),
  ];
}

function titleOf({ kind, title }: Seminar, t: Translate, language: Language): Fact {
  return { label: t(`seminar.kind.${kind}`), value: title[language] };
}

function reasonOf({ seminar }: SeminarLetterRequest, isTold: boolean, t: Translate): readonly Block[] {
  if (!isTold || seminar.reason === '') return [];
  return [{ kind: 'quote', label: t('letter.seminar.reason'), text: seminar.reason }];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
