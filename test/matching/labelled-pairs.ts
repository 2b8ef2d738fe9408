import type { ProjectId } from '../../functions/projects/project.ts';
import { bidsHeldOut } from './bids-held-out.ts';
import { bidsTunedOn } from './bids-tuned-on.ts';

/**
 * An invented bid, and the projects of the sample that somebody who read all 51 would show to its authors. The bids were written before the words of
 * `functions/matching/` were chosen; failures were looked at in the half `tuned-on` only.
 */
export interface LabelledBid {
  readonly id: string;
  readonly half: 'tuned-on' | 'held-out';
  readonly language: 'cy' | 'en';
  readonly organisation: string;
  readonly organisationType: string;
  readonly theme: string;
  readonly title: string;
  readonly summary: string;
  /** Empty when the sample has nothing like it: then the right answer is none. */
  readonly similar: readonly ProjectId[];
  /** It has no word in common with the titles of the projects it is like. */
  readonly isParaphrase: boolean;
}

/** A bid as the two files of bids write it; `like` is the numbers of the sample's projects. */
export interface BidAsWritten extends Omit<LabelledBid, 'half' | 'similar' | 'isParaphrase'> {
  readonly like: string;
  readonly isParaphrase?: true;
}

/** All labelled bids. */
export const labelledBids: readonly LabelledBid[] = [
  ...bidsTunedOn.map((bid) => labelled(bid, 'tuned-on')),
  ...bidsHeldOut.map((bid) => labelled(bid, 'held-out')),
];

function labelled({ like, isParaphrase, ...bid }: BidAsWritten, half: LabelledBid['half']): LabelledBid {
  const similar = like.split(' ').flatMap((number) => (number === '' ? [] : [`i2s-${number}` as ProjectId]));
  return { ...bid, half, similar, isParaphrase: isParaphrase ?? false };
}
