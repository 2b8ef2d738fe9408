import type { MessageKey } from '../../messages/catalogue.ts';
import type { Translate } from '../../messages/translate.ts';
import { beacon, beaconFigures } from '../../seminars/beacon.ts';
import { type Barrier, barriersInOrder } from '../../seminars/commitment.ts';
import { type Outcome, type Share, shareText } from '../../seminars/what-came-of-it.ts';
import { type Bar, type BarChart, type BarGroup, type DrawnChart, drawBarChart } from './bar-chart.ts';

/** What one group expected to learn, and learnt. */
export interface Learnt extends Pick<Outcome, 'expected' | 'actual'> {
  readonly name: string;
}

/** More than these would be no picture any more; the table has them all. */
export const mostGroupsDrawn = 10;

/** Expected against actual learning, group by group, with what people expected of the Beacon scheme's days as a line. */
export function learningChart(t: Translate, groups: readonly Learnt[]): DrawnChart {
  const part = beacon.expectedFairAmountOrMore;
  const reference = { part: part / 100, text: t('what-came.beacon-line', { percent: part }) };
  return drawBarChart({
    id: 'learning-chart',
    title: t('what-came.learning'),
    what: t('what-came.learning.what'),
    groups: groups.slice(0, mostGroupsDrawn).map(({ name, expected, actual }) => ({
      name,
      bars: [
        { ...shareBar(t('what-came.expected'), expected, 'outlined'), reference },
        shareBar(t('what-came.learnt'), actual, 'filled'),
      ],
    })),
  });
}

/** What became of the commitments, with the Beacon scheme's figures drawn beneath as a reference. */
export function commitmentsChart(t: Translate, one: Outcome): DrawnChart {
  const { promised, answered, done, lasting } = one;
  const ours: readonly Bar[] = [
    shareBar(t('what-came.promised'), promised, 'outlined'),
    shareBar(t('what-came.answered'), answered, 'filled'),
    shareBar(t('what-came.done'), done, 'filled'),
    shareBar(t('what-came.lasting'), lasting, 'filled'),
  ];
  return drawBarChart({
    id: 'commitments-chart',
    title: t('what-came.commitments'),
    what: t('what-came.commitments.what'),
    groups: [{ name: t('what-came.made', { count: one.commitments }), bars: ours }, beaconGroup(t)],
  });
}

function beaconGroup(t: Translate): BarGroup {
  const shown: readonly MessageKey[] = ['staff.what-came.beacon.changes', 'staff.what-came.beacon.changed'];
  return {
    name: t('staff.what-came.beacon'),
    bars: beaconFigures
      .filter(({ name }) => shown.includes(name))
      .map(({ name, percent: part }) => ({
        text: `${t(name)}: ${part}%`,
        part: part / 100,
        look: 'striped',
      })),
  };
}

/** What stood in the way, by how often it was named. */
export function barriersChart(t: Translate, counts: Readonly<Record<Barrier, number>>): DrawnChart {
  const most = Math.max(1, ...Object.values(counts));
  const chart: BarChart = {
    id: 'barriers-chart',
    title: t('seminar.more.barrier'),
    what: t('what-came.barriers.what'),
    groups: [
      {
        name: null,
        bars: barriersInOrder(counts).map((barrier) => ({
          text: `${t(`seminar.barrier.${barrier}`)}: ${counts[barrier]}`,
          part: counts[barrier] / most,
          look: 'filled',
        })),
      },
    ],
  };
  return drawBarChart(chart);
}

function shareBar(name: string, share: Share, look: Bar['look']): Bar {
  return {
    text: `${name}: ${shareText(share)}`,
    part: share.of === 0 ? 0 : share.count / share.of,
    look,
  };
}
