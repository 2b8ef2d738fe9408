import type { EventTime } from '../../functions/kernel/event-time.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import type { DigestItem, ItemId } from '../../functions/digests/item.ts';
import type { Release } from '../../functions/digests/release.ts';
import { nothingCovered } from '../../functions/networks/covering.ts';
import type { Member } from '../../functions/networks/member.ts';
import type { NetworkId } from '../../functions/networks/network.ts';
import { usualPreferences } from '../../functions/networks/preferences.ts';
import type { PersonId } from '../../functions/people/person.ts';
import { ground } from '../networks/members.ts';

/** An instant of 2027. */
export const clock = (monthDay: string, time = '09:00'): EventTime =>
  eventTime(`2027-${monthDay}T${time}:00Z`);

/** A member of networks since the beginning of 2027. */
export function memberOf(networks: readonly string[], changes: Partial<Member> = {}): Member {
  return {
    personId: 'pnia' as PersonId,
    name: 'Nia Rees',
    organisation: '',
    preferences: usualPreferences('weekly'),
    subscriptions: networks.map((id) => ({
      networkId: id as NetworkId,
      state: 'active',
      since: clock('01-01'),
      ground,
      left: null,
    })),
    stopped: null,
    covering: nothingCovered,
    version: 1,
    ...changes,
  };
}

/** A release of an item. */
export function release(itemId: string, networkId: string, releasedAt: EventTime, networkCount = 1): Release {
  return {
    itemId: itemId as ItemId,
    networkId: networkId as NetworkId,
    releasedAt,
    networkCount,
    isPinned: false,
    place: 0,
  };
}

/** An item, with what a test says of it. */
export function itemOf(id: string, networks: readonly string[], facts: Partial<DigestItem> = {}): DigestItem {
  return {
    id: id as ItemId,
    kind: 'editorial',
    title: { cy: `Teitl ${id}`, en: `Title ${id}` },
    summary: { cy: `Crynodeb o ${id} ar gyfer ŵyl a thŷ.`, en: `Summary of ${id}.` },
    link: `/news/${id}`,
    topics: [],
    sectors: [],
    networks: networks as readonly NetworkId[],
    author: '',
    offeredAt: clock('05-03'),
    version: 0,
    ...facts,
  };
}
