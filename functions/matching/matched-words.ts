import type { Rarity } from './closeness.ts';
import type { PlacedMention, Said } from './facets.ts';
import type { WorkField } from './work.ts';

/** A word or phrase of the found work, as it stands there, that the other work says too: in its words, in other words or in the other language. */
export interface MatchedWord {
  readonly word: string;
  readonly field: WorkField;
}

/** How many are shown for one work: more would be read by nobody. */
const mostShown = 8;

/** The words of the found work that also the asking one says, each thing once where it weighs most, the most telling first. */
export function matchedWords(
  asking: Said,
  found: readonly PlacedMention[],
  rarity: Rarity,
): readonly MatchedWord[] {
  const matched = new Map<string, MatchedWord & { readonly tells: number }>();
  for (const { terms, wider, word, field, weight } of found) {
    const tells = Math.max(
      ...[...terms, ...wider].map(
        (term) => weight * (asking.weights.get(term) ?? 0) * rarity({ terms: [term] }),
      ),
    );
    const [thing = ''] = terms;
    if (tells > (matched.get(thing)?.tells ?? 0)) matched.set(thing, { word, field, tells });
  }
  return [...matched.values()]
    .toSorted((one, other) => other.tells - one.tells)
    .slice(0, mostShown)
    .map(({ word, field }) => ({ word, field }));
}
