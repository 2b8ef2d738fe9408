import type { PersonId } from '../people/person.ts';
import type { Covering } from './covering.ts';
import type { NetworkId } from './network.ts';
import type { Preferences } from './preferences.ts';
import type { Left, Subscription } from './subscription.ts';

/** A person with all that they want of networks: everything a digest has to know of them, in one row. */
export interface Member {
  readonly personId: PersonId;
  /** The name under which lists show them. Letters use the person's own. */
  readonly name: string;
  /** The body they work for, in somebody's words; empty when nobody said. */
  readonly organisation: string;
  readonly preferences: Preferences;
  /** One for each network they were ever in, the oldest first. */
  readonly subscriptions: readonly Subscription[];
  /** When they asked for nothing from any network, whichever there will be; null when they did not. Only they take it back. */
  readonly stopped: Left | null;
  readonly covering: Covering;
  readonly version: number;
}

/** Somebody's subscription to a network; null when they never had one. */
export function subscriptionTo(member: Member | null, id: NetworkId): Subscription | null {
  return member?.subscriptions.find(({ networkId }) => networkId === id) ?? null;
}

/** The networks somebody is in now. Asked again before each digest leaves, so that leaving counts for what is not yet sent. */
export function networksOf({ stopped, subscriptions }: Member): readonly NetworkId[] {
  if (stopped !== null) return [];
  return subscriptions.filter(({ state }) => state === 'active').map(({ networkId }) => networkId);
}

/** Whether somebody is in a network now. */
export function isIn(member: Member | null, id: NetworkId): boolean {
  return member !== null && networksOf(member).includes(id);
}
