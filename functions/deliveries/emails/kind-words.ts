import type { ObligationKind } from '../../obligations/ladder.ts';

/** The kinds whose letters have words of their own throughout; all others share theirs, and name what is owed. */
const ownWords = [
  'lessons-learnt',
  'contact-check',
  'review',
  'adoption',
] as const satisfies readonly ObligationKind[];
type OwnWords = (typeof ownWords)[number];

/** The kinds with words of their own, or those without. */
export type WordsOf<Which extends 'own' | 'plain'> = Which extends 'own'
  ? OwnWords
  : Exclude<ObligationKind, OwnWords>;

/** Whether a kind's letters share the words of all plain kinds. */
export function isPlain(kind: ObligationKind): kind is WordsOf<'plain'> {
  return !(ownWords as readonly string[]).includes(kind);
}
