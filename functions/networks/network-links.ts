import type { Keys } from '../kernel/keys.ts';
import { readClaim, signClaim } from '../kernel/signed-claim.ts';
import type { PersonId } from '../people/person.ts';
import { type NetworkId, networkIdPattern } from './network.ts';

/** What a link that was sent to a member is for. One opens nothing that another is for: a link to leave stands in headers, where more programs see it. */
export type SubscriberLink =
  /** Their own page: what they want. */
  | { readonly kind: 'wishes'; readonly personId: PersonId }
  /** To say that it was them who asked to join. */
  | { readonly kind: 'join'; readonly personId: PersonId }
  /** To leave one network, or (null) everything. */
  | { readonly kind: 'leave'; readonly personId: PersonId; readonly networkId: NetworkId | null };

const kinds = ['wishes', 'join', 'leave'] as const;

/** Signs a member's link. */
export function signSubscriberLink(keys: Keys, link: SubscriberLink): string {
  const more = link.kind === 'leave' && link.networkId !== null ? [link.networkId] : [];
  return signClaim(keys, 'subscriber-link', [link.kind, link.personId, ...more]);
}

/** Reads a token; null when anything about it is not ours. */
export function readSubscriberLink(keys: Keys, token: string): SubscriberLink | null {
  const [kind, personId = '', network] = readClaim(keys, 'subscriber-link', token) ?? [];
  const known = kinds.find((one) => one === kind);
  if (known === undefined || personId === '') return null;
  if (network !== undefined && !networkIdPattern.test(network)) return null;
  const who = { personId: personId as PersonId };
  return known === 'leave'
    ? { kind: known, ...who, networkId: (network as NetworkId | undefined) ?? null }
    : { kind: known, ...who };
}

const pathOf = { wishes: '/my-networks', join: '/join', leave: '/leave' } as const;

/** Where a member's link leads, below the portal's origin. A POST of `List-Unsubscribe=One-Click` to that of a `leave` link leaves at once (RFC 8058). */
export function subscriberPath(kind: SubscriberLink['kind'], token: string): string {
  return `${pathOf[kind]}/${token}`;
}

/** What the link of a network's coordinator names. */
export interface CoordinatorLink {
  readonly networkId: NetworkId;
  readonly personId: PersonId;
}

/** Signs the link with which a coordinator keeps the members of a network. It opens only while they are its coordinator. */
export function signCoordinatorLink(keys: Keys, { networkId, personId }: CoordinatorLink): string {
  return signClaim(keys, 'coordinator-link', [networkId, personId]);
}

/** Reads a token; null when anything about it is not ours. */
export function readCoordinatorLink(keys: Keys, token: string): CoordinatorLink | null {
  const [networkId = '', personId = ''] = readClaim(keys, 'coordinator-link', token) ?? [];
  if (!networkIdPattern.test(networkId) || personId === '') return null;
  return { networkId: networkId as NetworkId, personId: personId as PersonId };
}

/** Where the link of a coordinator leads, below the portal's origin. */
export function coordinatorPath(token: string): string {
  return `/coordinate/${token}`;
}
