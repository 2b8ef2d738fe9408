import type { Facet, Said } from './facets.ts';

/** How telling something is: the fewer works speak of it, the more. Never negative. */
export type Rarity = (facet: Pick<Facet, 'terms'>) => number;

/** What one work in a hundred says is as rare as can be: so scores mean the same among fifty works and among ten thousand. */
const rarest = 0.01;

/** A word that nobody else says shows that a work has something of its own, but not how much: it counts half. */
const unheardCounts = 0.5;

/** Rarity among so many works, of which `saying` counts those that say a term (the inverse document frequency of BM25). A word that can be read in several ways is as common as the commonest of them. */
export function rarityAmong(works: number, saying: (term: string) => number): Rarity {
  return ({ terms }) => {
    let said = 0;
    for (const term of terms) said = Math.max(said, saying(term));
    const counted = Math.max(said, works * rarest);
    return Math.log(1 + (works - counted + 0.5) / (counted + 0.5)) * (said === 0 ? unheardCounts : 1);
  };
}

/** How much of what a work says another says too: 0 for nothing, 1 when they say the same (the cosine of the two as weighted sets). */
export function closenessTo(asking: Said, rarity: Rarity): (found: Said) => number {
  const facets = asking.facets.map((facet) => ({ ...facet, tells: facet.weight * rarity(facet) }));
  const strength = strengthOf(asking, rarity);
  return (found) => {
    let common = 0;
    for (const { terms, tells } of facets) common += tells * weightAmong(terms, found.weights);
    return common === 0 ? 0 : Math.min(1, common / (strength * strengthOf(found, rarity)));
  };
}

function weightAmong(terms: readonly string[], weights: ReadonlyMap<string, number>): number {
  let most = 0;
  for (const term of terms) most = Math.max(most, weights.get(term) ?? 0);
  return most;
}

function strengthOf({ facets }: Said, rarity: Rarity): number {
  let sum = 0;
  for (const facet of facets) sum += facet.weight ** 2 * rarity(facet);
  return Math.sqrt(sum);
}
