import { longDateAndTime } from '../../messages/dates.ts';
import { nextStepText } from '../../deliveries/emails/what-came-letters.ts';
import { beaconFigures } from '../../seminars/beacon.ts';
import { barriersInOrder } from '../../seminars/commitment.ts';
import type { SeminarReport } from '../../seminars/seminar-report.ts';
import type { Seminar } from '../../seminars/seminar.ts';
import { shareText, smallestGroup } from '../../seminars/what-came-of-it.ts';
import { barriersChart, commitmentsChart, learningChart } from '../charts/outcome-charts.ts';
import type { Visit } from '../visit.ts';

/** One page of what came of a seminar, as `portal/seminars/report-parts.njk` shows it: to staff, and to whoever holds the organiser's link. */
export function reportModel(
  seminar: Seminar,
  report: SeminarReport,
  { t, language, at }: Pick<Visit, 't' | 'language' | 'at'>,
) {
  const { outcome, topics, hasFewAnswers, quotes, next } = report;
  const named = topics.map(({ name, expected, actual }) => ({ name: name[language], expected, actual }));
  return {
    asOf: longDateAndTime(at, language),
    figures: [
      { name: t('letter.fact.registered'), value: String(outcome.people) },
      { name: t('what-came.promised'), value: shareText(outcome.promised) },
      { name: t('letter.fact.commitments'), value: String(outcome.commitments) },
      { name: t('what-came.answered'), value: shareText(outcome.answered) },
      { name: t('what-came.done'), value: shareText(outcome.done) },
      { name: t('what-came.lasting'), value: shareText(outcome.lasting) },
    ],
    learning: learningChart(t, named),
    topics: named.map(({ name, expected, actual }) => ({
      name,
      expected: shareText(expected),
      actual: shareText(actual),
    })),
    commitments: commitmentsChart(t, outcome),
    beacon: beaconFigures.map(({ name, percent }) => ({ name: t(name), value: `${percent}%` })),
    barriersDrawn: hasFewAnswers ? null : barriersChart(t, outcome.barriers),
    barriers: hasFewAnswers
      ? []
      : barriersInOrder(outcome.barriers).map((barrier) => ({
          name: t(`seminar.barrier.${barrier}`),
          count: outcome.barriers[barrier],
        })),
    smallestGroup,
    quotes,
    next: next.map((step) => nextStepText(step, t, language)),
    title: seminar.title[language],
  };
}
