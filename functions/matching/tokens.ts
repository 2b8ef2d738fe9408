import { fold } from './fold.ts';

/** A word of a text: folded for comparing, and where it stands. */
export interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** A hyphen parts words, an apostrophe does not. */
const word = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ][\p{L}\p{M}]+)*/gu;

/** What English and Welsh hang on a word after an apostrophe: board's, o'r, sy'n, a'i, o'u. */
const hungOn = /'(?:s|t|ll|re|ve|d|m|r|n|i|u|w|ch|th)$/;

/** The words of a text in their order; what hangs on a word after an apostrophe is left off, and other apostrophes are dropped. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(word)].map((match) => ({
    folded: withoutApostrophe(fold(match[0])),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function withoutApostrophe(word: string): string {
  return word.includes("'") ? word.replace(hungOn, '').replaceAll("'", '') : word;
}
