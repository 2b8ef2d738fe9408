import type { Keys } from '../kernel/keys.ts';
import { readClaim, signClaim } from '../kernel/signed-claim.ts';
import type { PersonId } from '../people/person.ts';
import { type ProjectId, projectIdPattern } from '../projects/project.ts';
import type { Application } from './application.ts';

/** What an emailed link to a bid names: one bid and one person. `generation` rises when the links sent before are revoked. */
export interface BidLink {
  readonly applicationId: ProjectId;
  readonly personId: PersonId;
  readonly generation: number;
}

/** Signs a link to a bid. */
export function signBidLink(keys: Keys, { applicationId, personId, generation }: BidLink): string {
  return signClaim(keys, 'bid-link', [applicationId, personId, String(generation)]);
}

/** Reads a token; null when anything about it is not ours. Whether it still opens anything is for the bid to say. */
export function readBidLink(keys: Keys, token: string): BidLink | null {
  const claim = readClaim(keys, 'bid-link', token);
  if (claim === null) return null;
  const [applicationId = '', personId = '', generation = ''] = claim;
  if (!projectIdPattern.test(applicationId)) return null;
  return {
    applicationId: applicationId as ProjectId,
    personId: personId as PersonId,
    generation: Number(generation),
  };
}

/** The link a letter to this person carries now. */
export function bidLinkFor(
  { id, linkGenerations }: Pick<Application, 'id' | 'linkGenerations'>,
  personId: PersonId,
): BidLink {
  return { applicationId: id, personId, generation: linkGenerations[personId] ?? 0 };
}

/** Where a token leads, below the portal's origin. */
export function bidPath(token: string): string {
  return `/applications/${token}`;
}
