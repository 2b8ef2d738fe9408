import type { Keys } from '../kernel/keys.ts';
import { signClaim } from '../kernel/signed-claim.ts';
import type { PersonId } from '../people/person.ts';

/** Signs the link by which one person says what they want of networks, or leaves them. */
export function signMemberLink(keys: Keys, personId: PersonId): string {
  return signClaim(keys, 'member-link', [personId]);
}

/** Where somebody says what they want of networks, below the portal's origin. */
export function preferencesPath(token: string): string {
  return `/preferences/${token}`;
}

/** Where somebody leaves: a page for people, and one request of their mail program (RFC 8058). */
export function unsubscribePath(token: string): string {
  return `/unsubscribe/${token}`;
}
