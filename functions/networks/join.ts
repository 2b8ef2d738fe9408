import { dateAt } from '../calendar/working-days.ts';
import { type EventTime, secondsAfter } from '../kernel/event-time.ts';
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
import { nothingCovered } from './covering.ts';
import { isIn, type Member, subscriptionTo } from './member.ts';
import type { Network, NetworkId } from './network.ts';
import { askedLetter } from './network-letters.ts';
import { usualPreferences } from './preferences.ts';
import {
  currentWording,
  daysToConfirm,
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
 * Somebody types their address on the page to join. Until they confirm from that address nothing is sent but the question, and what they asked before
 * counts. Whoever is in all of these networks gets the link to their own page instead.
 */
export function askToJoin(
  { member, person, sameMailbox }: MemberView,
  networks: readonly Pick<Network, 'id' | 'defaultPace'>[],
  named: NamedMember,
  on: Occasion,
): MemberChange | null {
  const [first] = networks;
  if (first === undefined) return null;
  // Whoever has a page under another spelling of this address goes on with that one: two would be two digests in one mailbox.
  const known = member ?? sameMailbox.members[0] ?? null;
  const before = known ?? blankMember(named, first);
  const wanted = networks.filter(({ id }) => !isIn(known, id));
  const ground = ownGround('subscribe-page', on.at);
  const template = wanted.length > 0 ? 'network-confirm' : 'network-own-page';
  return {
    member: wanted.reduce((one, { id }) => {
      const left = subscriptionTo(one, id)?.left ?? null;
      return withSubscription(one, { networkId: id, state: 'pending', since: on.at, ground, left });
    }, before),
    // Whoever types a known address must not give its owner another name.
    person: person === null && known === null ? personAs(named, named.id, undefined) : null,
    timeline: wanted
      .filter(({ id }) => subscriptionTo(known, id)?.state !== 'pending')
      .map(({ id }) => event('network-asked-to-join', on, id)),
    deliveries: [askedLetter(before.personId, template, on.at)],
  };
}

/** What waits for somebody to say that it was them, of what was asked in the last days (`daysToConfirm`). */
export function waitingToConfirm(member: Member | null, at: EventTime): readonly Subscription[] {
  const oldest = secondsAfter(at, -daysToConfirm * 86_400);
  return member?.subscriptions.filter(({ state, since }) => state === 'pending' && since >= oldest) ?? [];
}

/** The owner of the address says that it was them: they are in, whatever they asked before. Null when nothing waits for that. */
export function confirmJoin(member: Member, person: Person, at: EventTime): MemberChange | null {
  const waiting = waitingToConfirm(member, at);
  if (waiting.length === 0) return null;
  const by = { kind: 'person', id: person.id, name: person.name } as const;
  const joined = waiting.reduce(
    (known, { networkId, ground }) => withSubscription(known, active(networkId, ground, at)),
    member,
  );
  return {
    member: { ...joined, stopped: null },
    person: null,
    timeline: waiting.map(({ networkId }) => event('network-joined', { at, by }, networkId)),
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
    covering: nothingCovered,
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
