import { describe, expect, test } from '@jest/globals';
import { howClose } from '../../functions/matching/how-close.ts';
import { createWorkSearch } from '../../functions/matching/similar-work.ts';
import { labelledBids } from './labelled-pairs.ts';
import { sampleWorks, workOfBid } from './works.ts';

const search = createWorkSearch(sampleWorks());
const found = labelledBids.flatMap((bid) =>
  search.nearest(workOfBid(bid), 5).map((one) => ({
    closeness: howClose(one),
    isRight: bid.similar.includes(one.id),
  })),
);
const shareRight = (closeness: ReturnType<typeof howClose>) => {
  const these = found.filter((one) => one.closeness === closeness);
  return these.filter(({ isRight }) => isRight).length / these.length;
};

describe('what the words for closeness promise, on bids somebody labelled by hand', () => {
  test('"very close" is never said of two that have nothing to do with each other', () => {
    expect(shareRight('very-close')).toBe(1);
  });

  test('"close" is right nine times out of ten', () => {
    expect(shareRight('close')).toBeGreaterThanOrEqual(0.9);
  });

  test('"something in common" is less sure than both, which is why it says to read first', () => {
    expect(shareRight('some')).toBeLessThan(shareRight('close'));
  });
});
