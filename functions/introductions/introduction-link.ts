import type { Keys } from '../kernel/keys.ts';
import { readClaim, signClaim } from '../kernel/signed-claim.ts';
import type { PersonId } from '../people/person.ts';
import { type IntroductionId, readIntroductionId } from './introduction.ts';

/** What the link in a mentor's letter names: one introduction and one person. */
export interface IntroductionLink {
  readonly introductionId: IntroductionId;
  readonly personId: PersonId;
}

/** Signs a link. */
export function signIntroductionLink(keys: Keys, { introductionId, personId }: IntroductionLink): string {
  return signClaim(keys, 'introduction-link', [introductionId, personId]);
}

/** Reads a token; null when anything about it is not ours. Whether it still opens anything is for the introduction to say. */
export function readIntroductionLink(keys: Keys, token: string): IntroductionLink | null {
  const [id = '', personId = ''] = readClaim(keys, 'introduction-link', token) ?? [];
  const named = readIntroductionId(id);
  return named === null ? null : { introductionId: named.id, personId: personId as PersonId };
}

/** Where a token leads, below the portal's origin. */
export function introductionPath(token: string): string {
  return `/introductions/${token}`;
}
