import { englishStem } from './english-stem.ts';
import { type Meaning, type Phrase, phrases } from './phrases.ts';
import { emptyWords, smallWords } from './stop-words.ts';
import { type Token, tokensOf } from './tokens.ts';
import { radicalsOf } from './welsh-mutations.ts';

/** Which language a text is read as; `either` when it does not tell, or is written in both. */
export type TextLanguage = 'cy' | 'en' | 'either';

/** Something a text speaks of. */
export interface Mention {
  /** What it is compared by: a thing of the glossary, or the word itself and whatever else it may be read as. */
  readonly terms: readonly string[];
  /** The wider things it is also about. */
  readonly wider: readonly string[];
  /** It only names a place or a kind of body. */
  readonly isName: boolean;
  /** The word or phrase as it stands in the text. */
  readonly word: string;
}

/** The language of a text by the small words that hold its sentences together. */
export function languageOf(text: string): TextLanguage {
  const tokens = tokensOf(text);
  const count = (words: ReadonlySet<string>) => tokens.filter(({ folded }) => words.has(folded)).length;
  const cy = count(smallWords.cy);
  const en = count(smallWords.en);
  return cy > 2 * en ? 'cy' : en > 2 * cy ? 'en' : 'either';
}

/** What a text speaks of, in its order: the phrases that are known, the longest first, and every other word that says something by itself. */
export function mentionsIn(text: string, language: TextLanguage): readonly Mention[] {
  const tokens = tokensOf(text);
  const mentions: Mention[] = [];
  for (let place = 0; place < tokens.length;) {
    const known = longestPhrase(tokens, place, language);
    const meaning = known?.meaning ?? plainWord((tokens[place] as Token).folded, language);
    const last = place + (known?.words.length ?? 1) - 1;
    if (meaning !== null)
      mentions.push({ ...meaning, word: text.slice(tokens[place]?.start, tokens[last]?.end) });
    place = last + 1;
  }
  return mentions;
}

/**
 * A text in Welsh may use a phrase of the English glossary (LED, GP), but where both have one of the same length, the Welsh is meant. A text in English
 * is not read as Welsh: its *plant* is no child and its *haul* no sun.
 */
function longestPhrase(tokens: readonly Token[], place: number, language: TextLanguage): Phrase | null {
  const inWelsh = language === 'en' ? null : welshPhrase(tokens, place);
  const inEnglish = englishPhrase(tokens, place);
  if (inWelsh === null || inEnglish === null) return inWelsh ?? inEnglish;
  return inEnglish.words.length > inWelsh.words.length ? inEnglish : inWelsh;
}

function englishPhrase(tokens: readonly Token[], place: number): Phrase | null {
  const some = phrases.en.get(englishStem((tokens[place] as Token).folded)) ?? [];
  const follows = (word: string, offset: number) =>
    offset === 0 || englishStem(tokens[place + offset]?.folded ?? '') === word;
  return some.find(({ words }) => words.every(follows)) ?? null;
}

/** Only the first word of a phrase is tried in its mutations: the glossary has the others as they stand after it. A small word is no mutation: *mae Abertawe* is about Swansea, not about its bay (bae Abertawe). */
function welshPhrase(tokens: readonly Token[], place: number): Phrase | null {
  const { folded } = tokens[place] as Token;
  const isSmallWord = smallWords.cy.has(folded) || smallWords.either.has(folded);
  const follows = (word: string, offset: number) => offset === 0 || tokens[place + offset]?.folded === word;
  for (const radical of isSmallWord ? [folded] : radicalsOf(folded)) {
    const phrase = phrases.cy.get(radical)?.find(({ words }) => words.every(follows));
    if (phrase !== undefined) return phrase;
  }
  return null;
}

/** A word no glossary knows; null when it says nothing by itself. */
function plainWord(word: string, language: TextLanguage): Meaning | null {
  const inWelsh = language === 'en' ? [] : radicalsOf(word);
  const isEmpty = [word, ...inWelsh].some((reading) => emptyWords[language].has(reading));
  if (isEmpty || word.length < 2 || /^\d+$/.test(word)) return null;
  const inEnglish = language === 'cy' ? [] : [englishStem(word)];
  return { terms: [...new Set([...inWelsh, ...inEnglish])], wider: [], isName: false };
}
