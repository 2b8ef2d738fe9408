import type { Work, WorkField } from './work.ts';
import { languageOf, type Mention, mentionsIn } from './words.ts';

/** One thing a work speaks of, however often: how it may be read, and the weight of the weightiest field that says it. */
export interface Facet {
  /** The first is the word itself; the others are what it may be a mutation of. */
  readonly terms: readonly string[];
  readonly weight: number;
}

/** All that a work says: its facets, and the weight of each of their terms. */
export interface Said {
  readonly facets: readonly Facet[];
  readonly weights: ReadonlyMap<string, number>;
}

/** What each field counts. A name of a place or a kind of body counts as the organisation does, wherever it stands. */
const weightOf: Readonly<Record<WorkField, number>> = { title: 3, summary: 2, theme: 1, organisation: 0.4 };

/** The wider thing that a word is also about (a solar farm is about energy) counts half. */
const widerCounts = 0.5;

/** A mention and where it stands. */
export interface PlacedMention extends Mention {
  readonly field: WorkField;
  readonly weight: number;
}

/** Everything a work mentions, field by field. Title and summary are read in the language they are written in, labels and names in both. */
export function mentionsOf(work: Work): readonly PlacedMention[] {
  const language = languageOf(`${work.title}. ${work.summary}`);
  return (['title', 'summary', 'theme', 'organisation'] as const).flatMap((field) =>
    mentionsIn(work[field], field === 'title' || field === 'summary' ? language : 'either').map(
      (mention) => ({ ...mention, field, weight: weightOf[mention.isName ? 'organisation' : field] }),
    ),
  );
}

/** What these mentions say together, each thing once. */
export function saidBy(mentions: readonly PlacedMention[]): Said {
  const facets = new Map<string, Facet>();
  const weights = new Map<string, number>();
  const add = (facet: Facet) => {
    const [thing = ''] = facet.terms;
    if ((facets.get(thing)?.weight ?? 0) < facet.weight) facets.set(thing, facet);
    for (const term of facet.terms) weights.set(term, Math.max(weights.get(term) ?? 0, facet.weight));
  };
  for (const { terms, wider, weight } of mentions) {
    add({ terms, weight });
    for (const term of wider) add({ terms: [term], weight: weight * widerCounts });
  }
  return { facets: [...facets.values()], weights };
}
