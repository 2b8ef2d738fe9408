import { allowed, refused, type Result } from '../../../kernel/result.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import type { Occasion } from '../../../obligations/view.ts';
import { normaliseEmail, type Person } from '../../../people/person.ts';
import { problemOfSeminar } from '../../../seminars/decide-seminar.ts';
import { newSeminar, type SeminarBegin, seminarLike } from '../../../seminars/new-seminar.ts';
import { organiserLetter } from '../../../seminars/seminar-letters.ts';
import type { SeminarStore } from '../../../seminars/seminar-store.ts';
import type { Seminar, SeminarId } from '../../../seminars/seminar.ts';
import { sendAtOnce } from '../../act.ts';
import type { ActOnSeminarDeps } from '../../act-on-seminar.ts';

/** A seminar that staff begin: what they say of it, whose it is, and the earlier one that it is like; null for one from nothing. */
export interface Beginning {
  /** The ids to try, in order. */
  readonly ids: readonly SeminarId[];
  /** Names the form or call: sent twice, it begins one seminar. */
  readonly begunWith: string;
  readonly facts: SeminarBegin['facts'];
  readonly organiser: Person;
  readonly like: Seminar | null;
  /** The address of whoever begins it: nobody is sent a link to what they arrange themselves. */
  readonly begunBy: string;
}

/** Begins a seminar as a draft: nothing is sent until it is published but their link, to an organiser whom somebody else names. Refused when it cannot be as it is said, or when every id is taken. */
export async function beginSeminar(
  deps: Pick<ActOnSeminarDeps, 'deliver' | 'log'> & {
    readonly seminars: Pick<SeminarStore, 'begin' | 'get'>;
  },
  { ids, begunWith, facts, organiser, like, begunBy }: Beginning,
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
    const timeline = [{ what: 'seminar-begun', by, args: {} }];
    const letters = organiser.email === normaliseEmail(begunBy) ? [] : [organiserLetter(seminar, at)];
    const isBegun = await deps.seminars.begin(seminar, timeline, at, organiser, letters);
    if (isBegun) await sendAtOnce(deps, letters, at);
    if (isBegun || (await deps.seminars.get(id))?.begunWith === begunWith) return allowed(id);
  }
  return refused('staff.seminar.title-taken');
}
