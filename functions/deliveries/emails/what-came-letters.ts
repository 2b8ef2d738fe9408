import { longDate } from '../../messages/dates.ts';
import type { Translate } from '../../messages/translate.ts';
import type { Language } from '../../people/person.ts';
import { beaconFigures } from '../../seminars/beacon.ts';
import { barriersInOrder } from '../../seminars/commitment.ts';
import type { SeminarReport } from '../../seminars/seminar-report.ts';
import type { Seminar } from '../../seminars/seminar.ts';
import { shareText, smallestGroup } from '../../seminars/what-came-of-it.ts';
import type { Happened } from '../../seminars/what-happened.ts';
import type { Block } from './letter.ts';
import { facts, paragraph } from './writing.ts';

/** What the organiser's report says, on one page: what was learnt, what became of the promises, what stood in the way, and what comes next. */
export function reportBlocks(
  seminar: Seminar,
  report: SeminarReport,
  moment: Seminar['reported'][number],
  url: string,
  t: Translate,
  language: Language,
): readonly Block[] {
  const { outcome, topics, hasFewAnswers, quotes, next } = report;
  return [
    facts(
      { label: t(`seminar.kind.${seminar.kind}`), value: seminar.title[language] },
      { label: t('letter.fact.moment'), value: t(`seminar.moment.${moment}`) },
      { label: t('letter.fact.registered'), value: String(outcome.people) },
      { label: t('what-came.promised'), value: shareText(outcome.promised) },
      { label: t('letter.fact.commitments'), value: String(outcome.commitments) },
      { label: t('what-came.answered'), value: shareText(outcome.answered) },
      { label: t('what-came.done'), value: shareText(outcome.done) },
      { label: t('what-came.lasting'), value: shareText(outcome.lasting) },
    ),
    {
      kind: 'list',
      lead: t('what-came.learning'),
      items: topics.map(({ name, expected, actual }) =>
        t('letter.seminar-report.topic', {
          topic: name[language],
          expected: shareText(expected),
          actual: shareText(actual),
        }),
      ),
    },
    ...(hasFewAnswers
      ? [paragraph(t('what-came.few-answers', { least: smallestGroup }))]
      : [
          ...barriersNamed(report, t),
          ...quotes.map((text): Block => ({ kind: 'quote', label: t('letter.what-came.quote'), text })),
        ]),
    {
      kind: 'list',
      lead: t('staff.what-came.beacon'),
      items: beaconFigures.map(({ name, percent }) => `${t(name)}: ${percent}%`),
    },
    ...(next.length === 0
      ? [paragraph(t('what-came.next.none'))]
      : [
          {
            kind: 'list',
            lead: t('what-came.next'),
            items: next.map((step) => nextStepText(step, t, language)),
          } as const,
        ]),
    { kind: 'action', label: t('letter.action.see-report'), url },
  ];
}

function barriersNamed({ outcome: { barriers } }: SeminarReport, t: Translate): readonly Block[] {
  const named = barriersInOrder(barriers).filter((barrier) => barriers[barrier] > 0);
  if (named.length === 0) return [];
  return [
    {
      kind: 'list',
      lead: t('seminar.more.barrier'),
      items: named.map((barrier) => `${t(`seminar.barrier.${barrier}`)}: ${barriers[barrier]}`),
    },
  ];
}

/** One step that comes by itself, and when. */
export function nextStepText(
  { kind, moment, on }: SeminarReport['next'][number],
  t: Translate,
  language: Language,
): string {
  const date = longDate(on, language);
  return t(kind === 'ask' ? 'what-came.next.ask' : 'what-came.next.tell', {
    moment: t(`seminar.moment.${moment}`),
    date,
  });
}

/** What everybody who answered is told: what people said they would do, what happened, and what the organiser says about it. */
export function happenedBlocks(
  seminar: Seminar,
  { figures, themes, words, quotes }: Happened,
  url: string,
  t: Translate,
  language: Language,
): readonly Block[] {
  return [
    facts({ label: t(`seminar.kind.${seminar.kind}`), value: seminar.title[language] }),
    ...(figures === null
      ? []
      : [
          facts(
            { label: t('letter.fact.promisers'), value: String(figures.people) },
            { label: t('letter.fact.commitments'), value: String(figures.commitments) },
            { label: t('letter.fact.answered'), value: String(figures.answered) },
            { label: t('letter.fact.done'), value: String(figures.done) },
            { label: t('letter.fact.lasting'), value: String(figures.lasting) },
          ),
        ]),
    ...(themes.length === 0
      ? []
      : [
          {
            kind: 'list',
            lead: t('letter.seminar-happened.themes'),
            items: themes.map(({ name, people }) =>
              t('letter.seminar-happened.theme', { theme: name[language], people }),
            ),
          } as const,
        ]),
    ...quotes.map((text): Block => ({ kind: 'quote', label: t('letter.what-came.quote'), text })),
    ...(words[language] === ''
      ? []
      : [{ kind: 'quote', label: t('letter.seminar-happened.words'), text: words[language] } as const]),
    { kind: 'action', label: t('letter.action.your-promises'), url },
    paragraph(t('letter.seminar-happened.next')),
  ];
}
