import { isDeepStrictEqual } from 'node:util';
import type { InBothLanguages } from '../assessment/criteria.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion, TimelineEvent } from '../obligations/view.ts';
import type { OrganisationType } from '../organisations/contact-post.ts';
import type { PersonId } from '../people/person.ts';
import { coordinatorLetter } from './network-letters.ts';
import type { Pace } from './preferences.ts';

/** Letters, digits and hyphens, so that it can stand in links, list headers and mail tags. */
export type NetworkId = string & { readonly networkId: unique symbol };

/** What may be a network's id: it is the first label of its `List-Id` (RFC 2919), so it is no longer than a label may be. */
export const networkIdPattern = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** What staff say of a network. */
export interface NetworkFacts {
  readonly name: InBothLanguages;
  /** What it is for, a sentence or two. */
  readonly purpose: InBothLanguages;
  /** The kinds of bodies it is meant for; none means all. */
  readonly sectors: readonly OrganisationType[];
  /** Who keeps its members and sees its editions; null when staff do. */
  readonly coordinatorId: PersonId | null;
  /** How often somebody hears from it who has not said otherwise. */
  readonly defaultPace: Pace;
  /** Whether its editions go out without somebody's approval. */
  readonly goesOutByItself: boolean;
  /** Whether its page is open to everybody who wants to join. */
  readonly isOpen: boolean;
}

/** A professional network that gets the digest. */
export interface Network extends NetworkFacts {
  readonly id: NetworkId;
  /** Names the form it was begun with: the same form sent twice begins one network. */
  readonly begunWith: string;
  readonly createdAt: EventTime;
  readonly version: number;
}

/** What a decision about a network wants to be true together. */
export interface NetworkChange {
  readonly network: Network;
  readonly timeline: readonly TimelineEvent[];
  readonly deliveries: readonly Delivery[];
}

/** What a rule answers: what to commit, the message that says why not, or null when all is so already. */
export type NetworkDecision = Result<NetworkChange, MessageKey> | null;

/** The longest name of a network, in characters: it stands in subject lines. */
export const longestNetworkName = 80;

/** The longest purpose, in characters. */
export const longestPurpose = 600;

/** A network begins. */
export function beginNetwork(
  begin: Pick<Network, 'id' | 'begunWith'> & { readonly facts: NetworkFacts },
  { at, by }: Occasion,
): Result<NetworkChange, MessageKey> {
  const wrong = problemOfNetwork(begin.facts);
  if (wrong !== null) return refused(wrong);
  const { id, begunWith, facts } = begin;
  const network = { id, begunWith, ...facts, createdAt: at, version: 0 };
  return allowed({
    network,
    timeline: [{ what: 'network-begun', by, args: {} }],
    deliveries: lettersToCoordinator(network, at),
  });
}

/** Staff change what a network is. Null when all is as they want it already. */
export function editNetwork(
  network: Network,
  edit: Partial<NetworkFacts>,
  { at, by }: Occasion,
): NetworkDecision {
  const edited: Network = { ...network, ...edit };
  const wrong = problemOfNetwork(edited);
  if (wrong !== null) return refused(wrong);
  if (isDeepStrictEqual(edited, network)) return null;
  const isHandedOver = edited.coordinatorId !== network.coordinatorId;
  const what = isHandedOver ? 'network-handed-over' : 'network-changed';
  return allowed({
    network: edited,
    timeline: [{ what, by, args: {} }],
    deliveries: isHandedOver ? lettersToCoordinator(edited, at) : [],
  });
}

/** Whoever becomes the coordinator gets their link. */
function lettersToCoordinator(network: Network, at: EventTime): readonly Delivery[] {
  const { coordinatorId } = network;
  return coordinatorId === null ? [] : [coordinatorLetter({ ...network, coordinatorId }, at)];
}

/** What no network may be. */
function problemOfNetwork({ name, purpose }: NetworkFacts): MessageKey | null {
  if (isHalfSaid(name)) return 'network.refusal.name-missing';
  return isHalfSaid(purpose) ? 'network.refusal.purpose-missing' : null;
}

function isHalfSaid({ cy, en }: InBothLanguages): boolean {
  return cy.trim() === '' || en.trim() === '';
}
