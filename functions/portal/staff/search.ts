/** Whether a text has all of some words, each anywhere in it, in any case, with or without accents, and with either apostrophe. No words are in every text. */
export function searchFor(words: string): (text: string) => boolean {
  const wanted = plain(words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return (text) => {
    const found = plain(text);
    return wanted.every((word) => found.includes(word));
  };
}

/** The words a page is asked to look for. */
export function wordsOf(url: URL): string {
  return (url.searchParams.get('q') ?? '').slice(0, 200);
}

/** Without capitals and accents, so that "Ynys Mon" finds "Ynys Môn", and with one kind of apostrophe, whichever a keyboard or a word processor makes. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`´]/gu, "'")
    .toLowerCase();
}
