import type { AssessmentStore } from '../assessment/assessment-store.ts';
import type { ReviewerRegister } from '../assessment/reviewer-register.ts';
import type { Keys } from '../kernel/keys.ts';
import { type PersonId, personIdOf } from '../people/person.ts';
import type { ProjectId } from '../projects/project.ts';
import type { Member } from './member.ts';

/** What the panels know of somebody who signed in, staff or reviewer. */
export interface OnPanels {
  /** Who they are as a person the fund writes to; null when the issuer names no address for them and they never signed in here. */
  readonly id: PersonId | null;
  /** The bids with which they have declared a conflict. Nothing of these is shown to them, on no page, in no list, by no call. */
  readonly conflicts: ReadonlySet<ProjectId>;
}

/** Looks up what the panels know of a member. */
export type ReadOnPanels = (member: Member) => Promise<OnPanels>;

/** Looks members up by their address, or where a token names none, by whom its subject was when they last signed in. */
export function createReadOnPanels({
  keys,
  assessments,
  register,
}: {
  readonly keys: Keys;
  readonly assessments: Pick<AssessmentStore, 'conflictsOf'>;
  readonly register: Pick<ReviewerRegister, 'personBehind'>;
}): ReadOnPanels {
  return async ({ email, subject }) => {
    const id = email === '' ? (await register.personBehind(subject))?.id : personIdOf(email, keys);
    return id === undefined
      ? { id: null, conflicts: new Set() }
      : { id, conflicts: await assessments.conflictsOf(id) };
  };
}

/**
 * Whether any of these parts of an address names a bid with which there is a conflict: by its own id, or by that of something about it (a letter, an
 * obligation, an execution). Rather too often than once too seldom: a longer id that begins with it and a hyphen counts too.
 */
export function namesConflict({ conflicts }: Pick<OnPanels, 'conflicts'>, parts: readonly string[]): boolean {
  return [...conflicts].some((id) => {
    const named = new RegExp(`(?:^|[^A-Za-z0-9])${id}(?:[^A-Za-z0-9]|$)`);
    return parts.some((part) => named.test(part));
  });
}

/** Of things that belong to bids or projects, those that may be shown to this member. */
export function shownTo<Item>(
  { conflicts }: Pick<OnPanels, 'conflicts'>,
  items: readonly Item[],
  idOf: (item: Item) => string,
): readonly Item[] {
  return conflicts.size === 0 ? items : items.filter((item) => !conflicts.has(idOf(item) as ProjectId));
}
