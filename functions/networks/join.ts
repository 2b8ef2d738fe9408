import { dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { allowed, refused } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion, TimelineEvent } from '../obligations/view.ts';
import {
  isReachable,
  isSamePerson,
  type NamedContact,
  personAs,
  type Person,
  type PersonId,
} from '../people/person.ts';
import type { MemberChange, MemberDecision, MemberView } from './member-change.ts';
import { isIn, type Member, subscriptionTo } from './member.ts';
import type { Network, NetworkId } from './network.ts';
import { usualPreferences } from './preferences.ts';
import {
  currentWording,
  type Ground,
  isOwnWish,
  type Subscription,
  type SubscriptionWay,
} from './subscription.ts';

/** Somebody as a list names them. */
export interface NamedMember extends NamedContact {
  readonly id: PersonId;
  /** The body they work for; empty when the list does not say, and then what is known stays. */
  readonly organisation: string;
}

/**
 * Somebody else puts a person into a network: staff, its coordinator, or a file of either. Refused where that person asked, under any spelling of their
 * address, not to be written to; null when they are in it exactly so.
 */
export function addMember(
  view: MemberView,
  network: Pick<Network, 'id' | 'defaultPace'>,
  named: NamedMember,
  ground: Ground,
  on: Occasion,
): MemberDecision {
  const why = whyNotAdded(view, network.id, named.id);
  if (why !== null) return refused(why);
  const member = described(view.member ?? blankMember(named, network), named);
  const person = changedPerson(view.person, named);
  const isNew = !isIn(view.member, network.id);
  if (!isNew && member === view.member && person === null) return null;
  return allowed({
    member: isNew ? withSubscription(member, active(network.id, ground, on.at)) : member,
    person,
    timeline: isNew ? [event('network-member-added', on, network.id)] : [],
    deliveries: [],
  });
}

/** Why nobody else may put a person into a network; null when they may. */
export function whyNotAdded(
  { sameMailbox: { people, members } }: MemberView,
  id: NetworkId,
  personId: PersonId,
): MessageKey | null {
  if (people.some((person) => !isReachable(person))) return 'network.refusal.suppressed';
  if (members.some(({ stopped }) => stopped !== null)) return 'network.refusal.wants-nothing';
  const standings = members.map((member) => subscriptionTo(member, id));
  if (standings.some(hasLeftByOwnWish)) return 'network.refusal.has-left';
  const isInOtherwise = members.some((member) => member.personId !== personId && isIn(member, id));
  return isInOtherwise ? 'network.refusal.other-spelling' : null;
}

function hasLeftByOwnWish(subscription: Subscription | null): boolean {
  if (subscription === null || subscription.state === 'active') return false;
  return subscription.left !== null && isOwnWish(subscription.left.how);
}

/**
 * Somebody types their address on the page of a network. Until they confirm from that address nothing is sent but the question, and what they asked before
 * counts. Null when they are in every one of these networks, or have been asked already.
 */
export function askToJoin(
  { member, person }: MemberView,
  networks: readonly Pick<Network, 'id' | 'defaultPace'>[],
  named: NamedMember,
  on: Occasion,
): MemberChange | null {
  const [first] = networks;
  if (first === undefined) return null;
  const before = member ?? blankMember(named, first);
  const wanted = networks.filter(({ id }) => !isIn(member, id));
  if (wanted.length === 0) return null;
  const ground = ownGround('subscribe-page', on.at);
  return {
    member: wanted.reduce((known, { id }) => {
      const left = subscriptionTo(known, id)?.left ?? null;
      return withSubscription(known, { networkId: id, state: 'pending', since: on.at, ground, left });
    }, before),
    // Whoever types a known address must not give its owner another name.
    person: person === null ? personAs(named, named.id, undefined) : null,
    timeline: wanted.map(({ id }) => event('network-asked-to-join', on, id)),
    deliveries: [],
  };
}

/** The owner of the address says that it was them: they are in, whatever they asked before. Null when nothing waits for that. */
export function confirmJoin(
  member: Member,
  ids: readonly NetworkId[],
  person: Person,
  on: Pick<Occasion, 'at'>,
): MemberChange | null {
  const waiting = member.subscriptions.filter(
    ({ networkId, state }) => state === 'pending' && ids.includes(networkId),
  );
  if (waiting.length === 0) return null;
  const by = { kind: 'person', id: person.id, name: person.name } as const;
  const joined = waiting.reduce(
    (known, { networkId, ground }) => withSubscription(known, active(networkId, ground, on.at)),
    member,
  );
  return {
    member: { ...joined, stopped: null },
    person: null,
    timeline: waiting.map(({ networkId }) => event('network-joined', { at: on.at, by }, networkId)),
    deliveries: [],
  };
}

/** The ground of somebody who asks for it themselves. */
export function ownGround(way: SubscriptionWay, at: EventTime): Ground {
  return { basis: 'consent', way, source: '', date: dateAt(at), wording: currentWording, by: '' };
}

/** A subscription that counts from now on; whatever ended an earlier one is over. */
export function active(networkId: NetworkId, ground: Ground, at: EventTime): Subscription {
  return { networkId, state: 'active', since: at, ground, left: null };
}

/** A member with this subscription in the place of an earlier one to the same network. */
export function withSubscription(member: Member, subscription: Subscription): Member {
  const { networkId } = subscription;
  const { subscriptions } = member;
  const isKnown = subscriptions.some((one) => one.networkId === networkId);
  return {
    ...member,
    subscriptions: isKnown
      ? subscriptions.map((one) => (one.networkId === networkId ? subscription : one))
      : [...subscriptions, subscription],
  };
}

function event(what: string, { by }: Occasion, networkId: NetworkId): TimelineEvent {
  return { what, by, args: { network: networkId } };
}

function blankMember(
  { id, name, organisation }: NamedMember,
  { defaultPace }: Pick<Network, 'defaultPace'>,
): Member {
  return {
    personId: id,
    name,
    organisation,
    preferences: usualPreferences(defaultPace),
    subscriptions: [],
    stopped: null,
    version: 0,
  };
}

/** A list says what somebody is called and where they work; what it leaves empty stays. The same member when it says nothing new. */
function described(member: Member, { name, organisation }: NamedMember): Member {
  const said = { name, organisation: organisation === '' ? member.organisation : organisation };
  return said.name === member.name && said.organisation === member.organisation
    ? member
    : { ...member, ...said };
}

function changedPerson(known: Person | null, { id, ...named }: NamedMember): Person | null {
  const person = personAs(named, id, known ?? undefined);
  return known !== null && isSamePerson(known, person) ? null : person;
}
