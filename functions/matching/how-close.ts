import type { SimilarWork } from './similar-work.ts';

/** How alike two works are, in words a person can act on. */
export const closenesses = ['very-close', 'close', 'some'] as const;
export type Closeness = (typeof closenesses)[number];

/** From which score on two works are that close; below the last line nothing is found. Our own lines, drawn on the labelled bids in `test/matching/`: see `how-close.test.ts`. */
const lines = { 'very-close': 0.5, close: 0.35 } as const;

/** How alike a found work is to the one that was asked for. A score alone says nothing to a person, so pages say this. */
export function howClose({ score }: Pick<SimilarWork, 'score'>): Closeness {
  if (score >= lines['very-close']) return 'very-close';
  return score >= lines.close ? 'close' : 'some';
}
