import type { WorkSearch } from '../../functions/matching/similar-work.ts';
import type { LabelledBid } from './labelled-pairs.ts';
import { workOfBid } from './works.ts';

/** How well a search finds what it should. */
export interface MatchFigures {
  /** Of the projects a bid is truly like (five at most), the share among the first five found; averaged over the bids that are like something. */
  readonly recallAt5: number;
  /** The share of all bids whose first project is one they are truly like; a bid that is like nothing counts when nothing is found. */
  readonly precisionAt1: number;
  /** The share of the bids that are like nothing for which nothing is found. */
  readonly nothingFoundForNothing: number;
}

/** Searches for each bid and compares with its labels. */
export function measureMatching(search: WorkSearch, bids: readonly LabelledBid[]): MatchFigures {
  const recalls: number[] = [];
  const firsts: number[] = [];
  const nothings: number[] = [];
  for (const bid of bids) {
    const found = search.nearest(workOfBid(bid), 5).map(({ id }) => id);
    const right = found.filter((id) => bid.similar.includes(id));
    if (bid.similar.length === 0) {
      nothings.push(found.length === 0 ? 1 : 0);
      firsts.push(found.length === 0 ? 1 : 0);
    } else {
      recalls.push(right.length / Math.min(5, bid.similar.length));
      firsts.push(found[0] !== undefined && bid.similar.includes(found[0]) ? 1 : 0);
    }
  }
  return {
    recallAt5: mean(recalls),
    precisionAt1: mean(firsts),
    nothingFoundForNothing: mean(nothings),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
