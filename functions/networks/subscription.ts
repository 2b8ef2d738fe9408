import type { CalendarDate } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { NetworkId } from './network.ts';

/** On what ground the fund may write to somebody: its public task for colleagues in public bodies, consent where somebody asked for it themselves. */
export const lawfulBases = ['public-task', 'consent'] as const;
export type LawfulBasis = (typeof lawfulBases)[number];

/** How somebody came onto a list. */
export const subscriptionWays = [
  'staff',
  'coordinator',
  'import',
  'subscribe-page',
  'preference-page',
] as const;
export type SubscriptionWay = (typeof subscriptionWays)[number];

/** How somebody came off a list. */
export const endings = [
  'one-click',
  'unsubscribe-page',
  'preference-page',
  'asked-staff',
  'removed',
] as const;
export type Ending = (typeof endings)[number];

/** Whether leaving was the person's own wish. Then only they can come back: nobody else may put them on the list again (PECR regulation 22, UK GDPR Article 21). */
export function isOwnWish(how: Ending): boolean {
  return how !== 'removed';
}

/** When and how somebody left. */
export interface Left {
  readonly at: EventTime;
  readonly how: Ending;
}

/** Why the fund may write: kept for each subscription (rules, "Data protection"). */
export interface Ground {
  readonly basis: LawfulBasis;
  readonly way: SubscriptionWay;
  /** Where the address comes from, in somebody's words ("delegates of the energy conference"); empty where the way says it all. */
  readonly source: string;
  /** The day the source gives. */
  readonly date: CalendarDate;
  /** Which wording of the privacy notice they were shown. */
  readonly wording: string;
  /** Who put them there: a member of staff or a coordinator by name; empty when they did it themselves. */
  readonly by: string;
}

/** One person in one network. */
export interface Subscription {
  readonly networkId: NetworkId;
  /** `pending` is somebody who typed an address and has not said from that address that it was them. Nothing but that question is sent to them. */
  readonly state: 'pending' | 'active' | 'ended';
  /** Since when it is in this state. */
  readonly since: EventTime;
  readonly ground: Ground;
  /** The last time they left; it stays while somebody only asks for a new beginning, and goes when they confirm it. */
  readonly left: Left | null;
}

/** The wording of the notice that our own pages show. It changes with the words; older subscriptions keep the name of what they were shown. */
export const currentWording = 'networks-2026-11';

/** How many days somebody has to say that it was them. */
export const daysToConfirm = 14;

/** The longest source and name of a wording, in characters. */
export const longestSource = 120;
