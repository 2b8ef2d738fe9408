/**
 * Characters that have no business in a name or a sentence and can do harm in a header, a terminal or a page: controls, line and paragraph separators,
 * zero-width and byte-order marks, and the bidirectional embeddings, overrides and isolates of Unicode TR9. Emoji joiners (U+200D) stay.
 */
// oxlint-disable-next-line no-control-regex -- naming control characters is this expression's purpose
const harmful =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Marks upon one letter beyond these are no writing, and putting many thousands of them in order would take minutes (30 is the Stream-Safe limit of UAX 15). */
const beyondMarks = /(\p{M}{30})\p{M}+/gu;

/** Letters and their accents put together; cut again, because a few marks come apart into several. */
function composed(text: string): string {
  return text.replace(beyondMarks, '$1').normalize('NFC').replace(beyondMarks, '$1');
}

/**
 * One line of text as people wrote it, without what could break a header or reorder a page. Line breaks become spaces. Cleaning it again changes nothing:
 * letters and their accents are put together only once what stood between them is gone.
 */
export function cleanLine(text: string): string {
  return composed(
    text
      .toWellFormed()
      .replace(/[\r\n\t]+/g, ' ')
      .replace(harmful, ''),
  )
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Several lines of text: line ends become `\n`, everything harmful goes, and the rest stays as written. */
export function cleanText(text: string): string {
  return composed(text.toWellFormed().replace(/\r\n?/g, '\n').replace(harmful, '')).trim();
}

/** Words as a person counts them, for limits and for "so many words left". */
export function countWords(text: string): number {
  const trimmed = text.trim();
  return trimmed === '' ? 0 : trimmed.split(/\s+/u).length;
}

/**
 * A text as a short name that can stand in links and keys: letters a to z, digits and single hyphens, `longest` characters at most. Accents and case do not
 * matter, so that two spellings of one name are one; empty when the text has no such character.
 */
export function slugOf(text: string, longest: number): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
}
