import type { EventTime } from '../kernel/event-time.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { areOfOneOrganisation } from '../people/mail-domain.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { Attendance } from './attendance.ts';
import { type Commitment, commitmentState, isUnderWay } from './commitment.ts';
import type { Promises } from './promises.ts';
import type { AskDecision } from './promises-store.ts';
import { handOnLetter } from './seminar-letters.ts';
import type { SeminarId } from './seminar.ts';

/** Who promised is not there any more: from then on they are asked nothing. */
export interface Left {
  readonly at: EventTime;
  /** Whom they named to carry their promises on, and what that person says to it; null when they named nobody. */
  readonly successor: { readonly personId: PersonId; readonly says: 'nothing-yet' | 'yes' | 'no' } | null;
}

/** A promise that may still be kept, with the seminar at which it was made. */
export interface OpenPromise {
  readonly seminarId: SeminarId;
  readonly commitment: Commitment;
}

/** Whom the questions about somebody's promises go to: themselves, or who agreed to carry them on; null when nobody is asked. */
export function readerOf({ personId, left = null }: Pick<Promises, 'personId' | 'left'>): PersonId | null {
  if (left === null) return personId;
  return left.successor?.says === 'yes' ? left.successor.personId : null;
}

/** What somebody could hand on: what they promised and may still be kept, where they did not ask to be left alone. */
export function openPromises(attendances: Iterable<Attendance>): readonly OpenPromise[] {
  return [...attendances]
    .filter(({ state, isLeftAlone }) => state === 'registered' && !isLeftAlone)
    .flatMap(({ seminarId, commitments }) =>
      commitments
        .filter((commitment) => isUnderWay(commitmentState(commitment)))
        .map((commitment) => ({ seminarId, commitment })),
    );
}

/** Somebody says whether they are still there. Who is back is asked again themselves. Null when all is so already. */
export function sayWhetherLeft(
  promises: Promises,
  isThere: boolean,
  at: EventTime,
): Result<AskDecision, MessageKey> | null {
  const { left = null } = promises;
  if (isThere)
    return left === null ? null : allowed({ promises: { ...promises, left: null }, deliveries: [] });
  if (left?.successor === null) return null;
  return allowed({ promises: { ...promises, left: { at, successor: null } }, deliveries: [] });
}

/**
 * Somebody who is not there any more names a colleague to carry their promises on. The colleague is written to once, with the words and who promised them, and
 * is asked nothing more until they agree; only somebody of the same organisation is, because a letter in the fund's name must not go wherever a link's holder likes.
 */
export function handOn(
  promises: Promises,
  from: Person,
  to: Person,
  open: readonly OpenPromise[],
  at: EventTime,
): Result<AskDecision, MessageKey> {
  if (to.id === from.id) return refused('refusal.same-person');
  if (!areOfOneOrganisation(from.email, to.email)) return refused('seminar.refusal.other-organisation');
  if (open.length === 0) return refused('seminar.refusal.nothing-to-hand-on');
  if (promises.left?.successor?.personId === to.id && promises.left.successor.says !== 'nothing-yet')
    return refused('seminar.refusal.has-answered');
  const seminars = [...new Set(open.map(({ seminarId }) => seminarId))];
  return allowed({
    promises: { ...promises, left: { at, successor: { personId: to.id, says: 'nothing-yet' } } },
    deliveries: [handOnLetter(promises.personId, to.id, seminars, at)],
  });
}

/** The colleague says whether they carry them on; saying it again edits. */
export function answerHandOn(
  promises: Promises,
  who: PersonId,
  agrees: boolean,
): Result<AskDecision, MessageKey> {
  const { left = null } = promises;
  if (left?.successor?.personId !== who) return refused('refusal.not-yours');
  const successor = { personId: who, says: agrees ? 'yes' : 'no' } as const;
  return allowed({ promises: { ...promises, left: { ...left, successor } }, deliveries: [] });
}
