/** What staff wrote, each line that holds something a paragraph of its own. */
export function paragraphsOf(words: string): readonly string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
