import type { EventTime } from '../../../kernel/event-time.ts';
import {
  type Seminar,
  type SeminarKind,
  type SeminarPhase,
  seminarKinds,
  seminarPhase,
  seminarPhases,
} from '../../../seminars/seminar.ts';
import { searchFor, wordsOf } from '../search.ts';

/** Which seminars a list shows; null for any. */
export interface SeminarFilter {
  readonly phase: SeminarPhase | null;
  readonly kind: SeminarKind | null;
  /** Words of the title, in either language; empty for any. */
  readonly words: string;
}

/** The filter that an address asks for: `phase`, `kind` and `q`. What is no phase or kind asks for none. */
export function seminarFilter(url: URL): SeminarFilter {
  const { searchParams } = url;
  return {
    phase: seminarPhases.find((one) => one === searchParams.get('phase')) ?? null,
    kind: seminarKinds.find((one) => one === searchParams.get('kind')) ?? null,
    words: wordsOf(url),
  };
}

/** Those of some seminars that a filter lets through, in their order. */
export function seminarsMatching(
  all: readonly Seminar[],
  { phase, kind, words }: SeminarFilter,
  at: EventTime,
): readonly Seminar[] {
  const isFound = searchFor(words);
  return all.filter(
    (one) =>
      (phase === null || seminarPhase(one, at) === phase) &&
      (kind === null || one.kind === kind) &&
      // Each language by itself: words of both are no title.
      (isFound(one.title.cy) || isFound(one.title.en)),
  );
}
