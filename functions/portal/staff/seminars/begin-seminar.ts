import { allowed, refused, type Result } from '../../../kernel/result.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import type { Occasion } from '../../../obligations/view.ts';
import type { Person } from '../../../people/person.ts';
import { problemOfSeminar } from '../../../seminars/decide-seminar.ts';
import { newSeminar, type SeminarBegin, seminarLike } from '../../../seminars/new-seminar.ts';
import type { SeminarStore } from '../../../seminars/seminar-store.ts';
import type { Seminar, SeminarId } from '../../../seminars/seminar.ts';

/** A seminar that staff begin: what they say of it, whose it is, and the earlier one that it is like; null for one from nothing. */
export interface Beginning {
  /** The ids to try, in order. */
  readonly ids: readonly SeminarId[];
  /** Names the form or call: sent twice, it begins one seminar. */
  readonly begunWith: string;
  readonly facts: SeminarBegin['facts'];
  readonly organiser: Person;
  readonly like: Seminar | null;
}

/** Begins a seminar as a draft: nothing is sent until it is published. Refused when it cannot be as it is said, or when every id is taken. */
export async function beginSeminar(
  { seminars }: { readonly seminars: Pick<SeminarStore, 'begin' | 'get'> },
  { ids, begunWith, facts, organiser, like }: Beginning,
  { at, by }: Occasion,
): Promise<Result<SeminarId, MessageKey>> {
  for (const id of ids) {
    const said = { id, begunWith, organiserId: organiser.id };
    const seminar =
      like === null
        ? newSeminar({ ...said, facts }, at)
        : { ...seminarLike(like, { ...said, ...facts }, at), ...facts };
    const wrong = problemOfSeminar(seminar);
    if (wrong !== null) return refused(wrong);
    const isOurs =
      (await seminars.begin(seminar, [{ what: 'seminar-begun', by, args: {} }], at, organiser)) ||
      (await seminars.get(id))?.begunWith === begunWith;
    if (isOurs) return allowed(id);
  }
  return refused('staff.seminar.title-taken');
}
