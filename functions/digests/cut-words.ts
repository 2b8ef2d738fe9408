/**
 * The beginning of a text, in at most so many words: up to the end of a sentence when one ends in its second half, else up to a word, with an ellipsis.
 * A text that is short enough stays as it is, in one line.
 */
export function cutWords(text: string, most: number): string {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (words.length <= most) return words.join(' ');
  const kept = words.slice(0, most);
  const lastEnd = kept.findLastIndex((word) => /[.!?]["”’)]?$/u.test(word));
  if (lastEnd >= Math.floor(most / 2)) return kept.slice(0, lastEnd + 1).join(' ');
  return `${kept.join(' ').replace(/[,;:–-]$/u, '')}…`;
}

/** The beginning of a title, in at most so many characters, cut at a word. */
export function cutTitle(title: string, longest: number): string {
  if (title.length <= longest) return title;
  const kept = title.slice(0, longest - 1);
  const end = kept.lastIndexOf(' ');
  return `${(end > 0 ? kept.slice(0, end) : kept).trimEnd()}…`;
}
