import { createWorkSearch } from '../../functions/matching/similar-work.ts';
import type { Work } from '../../functions/matching/work.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { labelledBids } from '../matching/labelled-pairs.ts';
import { measureMatching } from '../matching/measure.ts';
import { sampleWorks, workOfBid } from '../matching/works.ts';
import { type Benchmark, percentile, rounded } from './figure.ts';

const projects = 10_000;

/** How well similar work is found among the sample's projects, in all and for the bids nobody tuned on; and how long one search takes among 10,000. */
export const matching: Benchmark = {
  names: [
    'match_recall_at_5',
    'match_precision_at_1',
    'match_recall_at_5_held_out',
    'match_precision_at_1_held_out',
    'match_10k_ms',
  ],
  measure: async () => {
    const search = createWorkSearch(sampleWorks());
    const all = measureMatching(search, labelledBids);
    const heldOut = measureMatching(
      search,
      labelledBids.filter(({ half }) => half === 'held-out'),
    );
    return [
      { name: 'match_recall_at_5', value: rounded(all.recallAt5), unit: 'of 1' },
      { name: 'match_precision_at_1', value: rounded(all.precisionAt1), unit: 'of 1' },
      { name: 'match_recall_at_5_held_out', value: rounded(heldOut.recallAt5), unit: 'of 1' },
      { name: 'match_precision_at_1_held_out', value: rounded(heldOut.precisionAt1), unit: 'of 1' },
      { name: 'match_10k_ms', value: rounded(percentile(searchTimes(), 95)), unit: 'ms' },
    ];
  },
};

const rounds = 7;

/**
 * Milliseconds of a search, warm, for each labelled bid and for as many works of the fund itself, whose summaries are longer: of each the median of several
 * rounds, because what else the machine does at one moment is not what is measured.
 */
function searchTimes(): number[] {
  const fund = Array.from({ length: projects }, (_, number) => recombined(number));
  const search = createWorkSearch(fund);
  const own = fund.filter((_, number) => number % Math.floor(projects / labelledBids.length) === 0);
  const asked = [...labelledBids.map(workOfBid), ...own];
  const times = asked.map(() => [] as number[]);
  for (let round = 0; round <= rounds; round++) {
    for (const [place, work] of asked.entries()) {
      const began = performance.now();
      search.nearest(work, 5);
      if (round > 0) times[place]?.push(performance.now() - began);
    }
  }
  return times.map((some) => percentile(some, 50));
}

const texts = [...sampleWorks(), ...labelledBids.map(workOfBid)];

/** A project put together from the title of one text, the summaries of three others, the theme of another and the body of yet another; each number another mixture. */
function recombined(number: number): Work {
  const turn = Math.floor(number / texts.length);
  const text = (part: number) =>
    texts[(number * 7 + part * 13 + turn * (part * 5 + 3)) % texts.length] as Work;
  return {
    ...text(0),
    id: `many-${number}` as ProjectId,
    summary: [1, 2, 3].map((part) => text(part).summary).join(' '),
    theme: text(4).theme,
    organisation: text(5).organisation,
  };
}
