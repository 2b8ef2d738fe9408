import { isDeepStrictEqual } from 'node:util';
import type { EventTime } from '../kernel/event-time.ts';
import { allowed, refused } from '../kernel/result.ts';
import type { Occasion, TimelineEvent } from '../obligations/view.ts';
import type { MemberChange, MemberDecision } from './member-change.ts';
import { isIn, type Member, subscriptionTo } from './member.ts';
import { active, ownGround, withSubscription } from './join.ts';
import type { NetworkId } from './network.ts';
import type { Preferences } from './preferences.ts';
import { type Ending, isOwnWish, type Left } from './subscription.ts';

/** Somebody leaves one network, or is taken off its list. Null when they are not on it. */
export function leaveNetwork(member: Member, id: NetworkId, how: Ending, on: Occasion): MemberChange | null {
  const after = without(member, id, { at: on.at, how });
  return after === member ? null : changed(after, [left(id, how, on)]);
}

/** Somebody wants nothing from any network any more, from those they are in nor from any other. Letters about what they owe the fund go on. Null when they said so before. */
export function leaveEverything(member: Member, how: Ending, on: Occasion): MemberChange | null {
  if (member.stopped !== null) return null;
  const ending = { at: on.at, how };
  const after = member.subscriptions.reduce(
    (known, { networkId }) => without(known, networkId, ending),
    member,
  );
  return changed({ ...after, stopped: ending }, [
    { what: 'network-left-everything', by: on.by, args: { how } },
  ]);
}

/** What somebody asks for on their own page. */
export interface OwnWishes {
  readonly preferences: Preferences;
  /** The networks they want to be in, of all that they were offered. */
  readonly wanted: readonly NetworkId[];
  readonly offered: readonly NetworkId[];
}

/**
 * Somebody says on their own page what they want: the link that opens it went to their address, so whatever they tick counts at once. Ticking no network is
 * leaving each of them, and no wish never to hear of another. Null when all is so already.
 */
export function sayWishes(
  member: Member,
  { preferences, wanted, offered }: OwnWishes,
  on: Occasion,
): MemberDecision {
  if (preferences.format === 'print' && preferences.postalAddress.trim() === '')
    return refused('network.refusal.address-missing');
  const { at } = on;
  const leaving = offered.filter(
    (id) => !wanted.includes(id) && without(member, id, ownEnding(at)) !== member,
  );
  const joining = wanted.filter((id) => offered.includes(id) && !isIn(member, id));
  const hasNewPreferences = !isDeepStrictEqual(preferences, member.preferences);
  if (leaving.length === 0 && joining.length === 0 && !hasNewPreferences) return null;
  const gone = leaving.reduce((known, id) => without(known, id, ownEnding(at)), member);
  const there = joining.reduce(
    (known, id) => withSubscription(known, active(id, ownGround('preference-page', at), at)),
    gone,
  );
  const timeline: TimelineEvent[] = [
    ...leaving.map((id) => left(id, 'preference-page', on)),
    ...joining.map((id) => ({ what: 'network-joined', by: on.by, args: { network: id } })),
    ...(hasNewPreferences ? [{ what: 'network-preferences', by: on.by, args: {} }] : []),
  ];
  const stopped = joining.length > 0 ? null : member.stopped;
  return allowed(changed({ ...there, preferences, stopped }, timeline));
}

const ownEnding = (at: EventTime): Left => ({ at, how: 'preference-page' });

/** A member without this network; the same member when they left it before. Their own wish counts also after somebody else had taken them off the list. */
function without(member: Member, id: NetworkId, ending: Left): Member {
  const subscription = subscriptionTo(member, id);
  if (subscription === null) return member;
  const isOff = subscription.state === 'ended';
  const saysMore = isOwnWish(ending.how) && subscription.left !== null && !isOwnWish(subscription.left.how);
  if (isOff && !saysMore) return member;
  return withSubscription(member, { ...subscription, state: 'ended', since: ending.at, left: ending });
}

function left(id: NetworkId, how: Ending, { by }: Occasion): TimelineEvent {
  return { what: 'network-left', by, args: { network: id, how } };
}

function changed(member: Member, timeline: readonly TimelineEvent[]): MemberChange {
  return { member, person: null, timeline, deliveries: [] };
}
