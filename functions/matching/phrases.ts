import { englishStem } from './english-stem.ts';
import { fold } from './fold.ts';
import { glossary } from './glossary.ts';
import { kindsOfBody, placeNames } from './names.ts';
import { tokensOf } from './tokens.ts';

/** What a phrase means: the terms it is compared by, the wider things it is also about, and whether it only names a place or a kind of body. */
export interface Meaning {
  readonly terms: readonly string[];
  readonly wider: readonly string[];
  readonly isName: boolean;
}

/** A phrase of the glossary or of the names: its words (stems, where they are English) and what they mean together. */
export interface Phrase {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** The phrases of a language by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** The glossary and the names as a reader of texts looks them up. A term of theirs begins with `=`, so that no word of a text can be mistaken for one. */
export const phrases: Readonly<Record<'cy' | 'en', Phrases>> = { cy: phrasesIn('cy'), en: phrasesIn('en') };

function phrasesIn(language: 'cy' | 'en'): Phrases {
  const found = new Map<string, Phrase[]>();
  for (const { list, meaning } of lists(language)) {
    for (const phrase of list.split(',')) {
      const words = tokensOf(phrase).map(({ folded }) => (language === 'en' ? englishStem(folded) : folded));
      const [first = ''] = words;
      found.set(first, [...(found.get(first) ?? []), { words, meaning }]);
    }
  }
  for (const some of found.values()) some.sort((one, other) => other.words.length - one.words.length);
  return found;
}

function* lists(language: 'cy' | 'en'): Iterable<{ list: string; meaning: Meaning }> {
  for (const [thing, entry] of Object.entries(glossary)) {
    const wider = (entry.within ?? []).map((name) => `=${name}`);
    yield { list: entry[language], meaning: { terms: [`=${thing}`], wider, isName: false } };
  }
  for (const [en, cy] of [...kindsOfBody, ...placeNames]) {
    const terms = [`=${fold(en.split(',')[0] ?? '')}`];
    yield { list: language === 'en' ? en : cy, meaning: { terms, wider: [], isName: true } };
  }
}
