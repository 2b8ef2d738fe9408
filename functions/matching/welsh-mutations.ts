/**
 * What the beginning of a Welsh word may have been before it mutated: soft (cath → gath), nasal (cath → nghath), aspirate (cath → chath). The longest
 * beginnings come first, because `ng` also begins with `n`; `ff`, `ll` and `rh` are letters of their own and no mutations.
 */
const beginnings: readonly (readonly [mutated: string, radicals: readonly string[]])[] = [
  ['ngh', ['c']],
  ['ng', ['g']],
  ['mh', ['p']],
  ['nh', ['t']],
  ['ch', ['c']],
  ['ph', ['p']],
  ['th', ['t']],
  ['dd', ['d']],
  ['ff', []],
  ['ll', []],
  ['rh', []],
  ['b', ['p']],
  ['d', ['t']],
  ['g', ['c']],
  ['f', ['b', 'm']],
  ['m', ['b']],
  ['n', ['d']],
  ['l', ['ll', 'gl']],
  ['r', ['rh', 'gr']],
];

const vowel = /^[aeiouwy]/;

/**
 * A Welsh word as it stands and every form it may be a mutation of: `bwrdd` may be a board (bwrdd) or stand for *pwrdd*; which of them exists is for the
 * reader of the answer to know. A vowel may have lost its g (gardd → ardd), an h may have come before one (arian → harian). Expects a folded word.
 */
export function radicalsOf(word: string): readonly string[] {
  if (vowel.test(word)) return [word, `g${word}`];
  if (word.startsWith('h')) return vowel.test(word.slice(1)) ? [word, word.slice(1)] : [word];
  for (const [mutated, radicals] of beginnings) {
    if (word.startsWith(mutated))
      return [word, ...radicals.map((radical) => radical + word.slice(mutated.length))];
  }
  return [word];
}
