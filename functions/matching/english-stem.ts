/** An ending that is taken off, what is put in its place, and how many letters must be left. */
type Ending = readonly [ending: string, instead: string, left: number];

/** The first that fits is taken off. */
const plurals: readonly Ending[] = [
  ['isations', 'is', 4],
  ['isation', 'is', 4],
  ['izations', 'is', 4],
  ['ization', 'is', 4],
  ['sses', 'ss', 3],
  ['xes', 'x', 3],
  ['ches', 'ch', 4],
  ['shes', 'sh', 4],
  ['ies', 'y', 3],
  ['ss', 'ss', 0],
  ['us', 'us', 0],
  ['is', 'is', 0],
  ['as', 'as', 0],
  ['s', '', 2],
];

const ofVerbs: readonly Ending[] = [
  ['ized', 'is', 4],
  ['izing', 'is', 4],
  ['ize', 'is', 4],
  ['eed', 'eed', 0],
  ['ed', '', 4],
  ['ing', '', 4],
  ['ly', '', 4],
];

/** Things, not something that is being done. */
const endsAsItIs: ReadonlySet<string> = new Set(['bedding', 'building', 'evening', 'meeting']);

/**
 * What an English word has in common with its plural and its verb's forms: light (lights, lighting), digitis (digitise, digitisation, digitised). It is
 * for comparing only, never for showing. Expects a folded word.
 */
export function englishStem(word: string): string {
  const singular = without(word, plurals);
  if (endsAsItIs.has(singular)) return singular;
  const stem = without(singular, ofVerbs);
  const undoubled = stem === singular ? stem : stem.replace(/([bdgmnprt])\1$/, '$1');
  return undoubled.length > 4 && undoubled.endsWith('e') ? undoubled.slice(0, -1) : undoubled;
}

function without(word: string, endings: readonly Ending[]): string {
  for (const [ending, instead, left] of endings) {
    if (!word.endsWith(ending)) continue;
    const cut = word.slice(0, word.length - ending.length) + instead;
    return cut.length >= left ? cut : word;
  }
  return word;
}
