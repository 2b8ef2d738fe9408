import type { Keys } from '../kernel/keys.ts';
import { readClaim, signClaim } from '../kernel/signed-claim.ts';
import type { NetworkId } from '../networks/network.ts';
import type { PersonId } from '../people/person.ts';
import type { DigestRunId } from './digest-run.ts';
import type { ItemId } from './item.ts';

/** What the link to one's own digest in a browser names. */
export interface DigestLink {
  readonly runId: DigestRunId;
  readonly personId: PersonId;
}

/** Signs the link to one person's digest. */
export function signDigestLink(keys: Keys, { runId, personId }: DigestLink): string {
  return signClaim(keys, 'digest-link', [runId, personId]);
}

/** Reads a token; null when anything about it is not ours. */
export function readDigestLink(keys: Keys, token: string): DigestLink | null {
  const [runId = '', personId = ''] = readClaim(keys, 'digest-link', token) ?? [];
  if (runId === '' || personId === '') return null;
  return { runId: runId as DigestRunId, personId: personId as PersonId };
}

/** Where one's own digest is, below the portal's origin. */
export function digestPath(token: string): string {
  return `/digests/${token}`;
}

/** Where an item is read, below the portal's origin. `via` says by which network it was found, and never by whom. */
export function itemPath(id: ItemId, via?: NetworkId): string {
  return via === undefined ? `/news/${id}` : `/news/${id}?via=${via}`;
}
