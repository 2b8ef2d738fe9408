import { describe, expect, it, test } from '@jest/globals';
import { createWorkSearch } from '../../functions/matching/similar-work.ts';
import { tokensOf } from '../../functions/matching/tokens.ts';
import { languageOf } from '../../functions/matching/words.ts';
import { labelledBids } from './labelled-pairs.ts';
import { measureMatching } from './measure.ts';
import { sampleWorks, workOfBid } from './works.ts';

const sample = sampleWorks();
const search = createWorkSearch(sample);
const half = (name: string) => labelledBids.filter((bid) => bid.half === name);

describe('the labelled bids', () => {
  test('are at least forty, about half in Welsh, and some of them are like nothing', () => {
    const welsh = labelledBids.filter(({ language }) => language === 'cy').length;
    expect(labelledBids.length).toBeGreaterThanOrEqual(40);
    expect(welsh / labelledBids.length).toBeGreaterThan(0.45);
    expect(welsh / labelledBids.length).toBeLessThan(0.55);
    expect(labelledBids.filter(({ similar }) => similar.length === 0).length).toBeGreaterThanOrEqual(6);
    expect(new Set(labelledBids.map(({ id }) => id)).size).toBe(labelledBids.length);
  });

  test('name projects of the sample', () => {
    const known = new Set(sample.map(({ id }) => id));
    expect(labelledBids.flatMap(({ similar }) => similar).filter((id) => !known.has(id))).toEqual([]);
  });

  test('that are called paraphrases have no longer word in common with the titles they are like', () => {
    const longer = (text: string) =>
      tokensOf(text).flatMap(({ folded }) => (folded.length > 3 ? [folded] : []));
    const paraphrases = labelledBids.filter(({ isParaphrase }) => isParaphrase);
    expect(paraphrases.length).toBeGreaterThanOrEqual(5);
    for (const bid of paraphrases) {
      const titles = sample.filter(({ id }) => bid.similar.includes(id)).map(({ title }) => title);
      const theirs = new Set(longer(titles.join(' ')));
      expect(longer(`${bid.title} ${bid.summary}`).filter((word) => theirs.has(word))).toEqual([]);
    }
  });

  test('are read in the language they are written in', () => {
    for (const { title, summary, language } of labelledBids)
      expect(languageOf(`${title}. ${summary}`)).toBe(language);
  });
});

describe('finding what a bid is like', () => {
  it.each(['tuned-on', 'held-out'])('succeeds for the bids of the half that was %s', (name) => {
    const figures = measureMatching(search, half(name));
    expect(figures.recallAt5).toBeGreaterThanOrEqual(0.92);
    expect(figures.precisionAt1).toBeGreaterThanOrEqual(0.91);
    expect(figures.nothingFoundForNothing).toBeGreaterThanOrEqual(0.8);
  });

  it('works for bids in Welsh, though every project of the sample is told in English', () => {
    const welsh = measureMatching(
      search,
      labelledBids.filter(({ language }) => language === 'cy'),
    );
    expect(welsh.recallAt5).toBeGreaterThanOrEqual(0.92);
    expect(welsh.precisionAt1).toBeGreaterThanOrEqual(0.92);
  });

  it('finds what is said in other words', () => {
    for (const bid of labelledBids.filter(({ isParaphrase }) => isParaphrase))
      expect(bid.similar).toContain(search.nearest(workOfBid(bid), 1)[0]?.id);
  });

  it('finds the bids of the other language about the same thing', () => {
    const bids = createWorkSearch(labelledBids.map(workOfBid));
    const solar = labelledBids.find(({ id }) => id === 't-solar-cy')!;
    expect(bids.nearest(workOfBid(solar), 3).map(({ id }) => id)).toContain('t-solar-en');
  });
});
