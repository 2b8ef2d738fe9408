import { isDeepStrictEqual } from 'node:util';
import MiniSearch from 'minisearch';
import type { ProjectId } from '../projects/project.ts';
import { closenessTo, type Rarity, rarityAmong } from './closeness.ts';
import { mentionsOf, type Said, saidBy } from './facets.ts';
import { type MatchedWord, matchedWords } from './matched-words.ts';
import type { Work } from './work.ts';

/** A work that is like another. */
export interface SimilarWork {
  readonly id: ProjectId;
  readonly kind: Work['kind'];
  /** How much of what the two say they have in common, rare words counting more: 1 when they say the same. */
  readonly score: number;
  /** The most telling first. */
  readonly matched: readonly MatchedWord[];
}

/** Works that can be searched for what is like one of them, or like a new one. */
export interface WorkSearch {
  readonly size: number;
  /** Adds a work, or replaces the one with its id. */
  put(work: Work): void;
  /** Forgets a work; nothing happens when it is not known. */
  remove(id: ProjectId): void;
  /**
   * The works most like this one, the nearest first, at most so many; none when nothing is like it. Never the work itself, and the same whether or not
   * it is among those known.
   */
  nearest(work: Work, limit: number, filter?: (found: Work) => boolean): readonly SimilarWork[];
}

/** Two works that have less in common are not alike: halfway between bids that have nothing like them and the least alike of the others, see `test/matching/`. */
const leastScore = 0.18;

/** How many works that share something telling are compared closely. */
const mostCompared = 200;

/**
 * How many places where a term stands are looked at to find those, the most telling terms first: so the time does not grow with the number of works. Among
 * a few hundred works that is every place there is.
 */
const mostPlaces = 1_000;

interface Known extends Said {
  readonly work: Work;
}

/** A search over works held in memory. */
export function createWorkSearch(works: Iterable<Work> = []): WorkSearch {
  const known = new Map<ProjectId, Known>();
  const sayers = new Map<string, number>();
  const index = new MiniSearch<{ id: ProjectId; says: string }>({
    fields: ['says'],
    tokenize: (text) => text.split('\n'),
    processTerm: (term) => term,
    searchOptions: { bm25 },
  });
  const count = ({ weights }: Said, by: 1 | -1) => {
    for (const term of weights.keys()) sayers.set(term, (sayers.get(term) ?? 0) + by);
  };

  /** Counted among all other works. */
  const rarityFor = (id: ProjectId): Rarity => {
    const own = known.get(id);
    return rarityAmong(
      known.size - (own === undefined ? 0 : 1),
      (term) => (sayers.get(term) ?? 0) - (own?.weights.has(term) ? 1 : 0),
    );
  };

  const search: WorkSearch = {
    get size() {
      return known.size;
    },

    put(work) {
      if (isDeepStrictEqual(known.get(work.id)?.work, work)) return;
      search.remove(work.id);
      const said = saidBy(mentionsOf(work));
      known.set(work.id, { work, ...said });
      count(said, 1);
      index.add(indexed(work.id, said));
    },

    remove(id) {
      const gone = known.get(id);
      if (gone === undefined) return;
      known.delete(id);
      count(gone, -1);
      index.remove(indexed(id, gone));
    },

    nearest(work, limit, filter = () => true) {
      const asking = saidBy(mentionsOf(work));
      const rarity = rarityFor(work.id);
      const isWanted = (id: ProjectId) => id !== work.id && filter((known.get(id) as Known).work);
      const closeness = closenessTo(asking, rarity);
      return candidates(index, tellingTerms(asking, rarity, sayers), isWanted)
        .map((id) => known.get(id) as Known)
        .map((found) => ({ found: found.work, score: closeness(found) }))
        .filter(({ score }) => score >= leastScore)
        .toSorted((one, other) => other.score - one.score || (one.found.id < other.found.id ? -1 : 1))
        .slice(0, limit)
        .map(({ found, score }) => ({
          id: found.id,
          kind: found.kind,
          score,
          matched: matchedWords(asking, mentionsOf(found), rarity),
        }));
    },
  };
  for (const work of works) search.put(work);
  return search;
}

/** A term is written down as often as it weighs, in whole numbers; and that counts in proportion, as it does in `closenessTo`. */
const bm25 = { k: 20, b: 0.7, d: 0 };

function indexed(id: ProjectId, { weights }: Said): { id: ProjectId; says: string } {
  const says = [...weights].flatMap(([term, weight]) =>
    Array.from({ length: Math.ceil(weight) }, () => term),
  );
  return { id, says: says.join('\n') };
}

/** The terms to look up, each with its weight: the most telling, as far as the number of places allows, and at least one. */
function tellingTerms(
  { facets }: Said,
  rarity: Rarity,
  sayers: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const asked = new Map<string, number>();
  let places = 0;
  const byTelling = facets
    .map((facet) => ({ ...facet, tells: facet.weight * rarity(facet) }))
    .toSorted((one, other) => other.tells - one.tells);
  for (const { terms, weight } of byTelling) {
    for (const term of terms) {
      const said = sayers.get(term) ?? 0;
      if (said === 0 || (places > 0 && places + said > mostPlaces)) continue;
      places += said;
      asked.set(term, weight);
    }
  }
  return asked;
}

/** The wanted works that share the most with what is asked; of two that share as much, the one whose id comes first. */
function candidates(
  index: MiniSearch,
  asked: ReadonlyMap<string, number>,
  isWanted: (id: ProjectId) => boolean,
): readonly ProjectId[] {
  const sharing = index
    .search([...asked.keys()].join('\n'), { boostTerm: (term) => asked.get(term) ?? 1 })
    .toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
  const chosen: ProjectId[] = [];
  for (const { id } of sharing) {
    if (chosen.length === mostCompared) break;
    if (isWanted(id as ProjectId)) chosen.push(id as ProjectId);
  }
  return chosen;
}
