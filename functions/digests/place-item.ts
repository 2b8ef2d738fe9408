import type { EventTime } from '../kernel/event-time.ts';
import type { Network } from '../networks/network.ts';
import type { DigestClock } from './digest-clock.ts';
import { enterItem, isOut, leaveOut } from './edition.ts';
import type { EntryChanges } from './edition-store.ts';
import type { DigestItem } from './item.ts';
import type { News } from './news-item.ts';
import type { Entry } from './release.ts';

/** An item as it stands, with its entries in networks. */
export interface StandingItem {
  readonly item: DigestItem;
  readonly entries: readonly Entry[];
}

/** What a look at a source changes: the item, and its entries. */
export interface Placing {
  readonly item: DigestItem | null;
  readonly entries: EntryChanges;
}

const nothing: Placing = { item: null, entries: [] };

/** The networks for whose bodies something is of use: two choices of sectors meet when they have one in common, or one of them leaves all open. */
export function networksFor<One extends Pick<Network, 'sectors'>>(
  { sectors }: Pick<News, 'sectors'>,
  networks: readonly One[],
): readonly One[] {
  return networks.filter(
    (network) =>
      network.sectors.length === 0 ||
      sectors.length === 0 ||
      network.sectors.some((sector) => sectors.includes(sector)),
  );
}

/**
 * What is to be done about an item whose source was told of. New news enters the networks that it fits, and is let out at once where a network goes out by
 * itself. News that changed is put right, and news that holds no more is taken back, as long as no run has begun with it.
 * @param standing the item as it stands; null while there is none.
 * @param news what is to be told now; null when nothing is.
 */
export function placeItem(
  standing: StandingItem | null,
  news: News | null,
  networks: readonly Pick<Network, 'id' | 'sectors' | 'goesOutByItself'>[],
  clock: DigestClock,
  at: EventTime,
): Placing {
  if (standing === null) return news === null ? nothing : enter(news, networks, clock, at);
  const { item, entries } = standing;
  if (news === null) return { item: null, entries: takenBack(entries, clock, at) };
  const put: DigestItem = { ...item, ...news };
  const isSame = (['title', 'summary', 'link', 'topics', 'sectors'] as const).every(
    (part) => JSON.stringify(put[part]) === JSON.stringify(item[part]),
  );
  return isSame || entries.some((entry) => isOut(entry, clock)) ? nothing : { item: put, entries: [] };
}

function enter(
  news: News,
  networks: readonly Pick<Network, 'id' | 'sectors' | 'goesOutByItself'>[],
  clock: DigestClock,
  at: EventTime,
): Placing {
  const fitting = networksFor(news, networks);
  // Nobody could read it: when there is a network, it is told of with the next news of the same source.
  if (fitting.length === 0) return nothing;
  const item: DigestItem = { ...news, networks: fitting.map(({ id }) => id), offeredAt: at, version: 0 };
  return {
    item,
    entries: enterItem(item, fitting, clock, at).map((after) => ({ before: null, after })),
  };
}

function takenBack(entries: readonly Entry[], clock: DigestClock, at: EventTime): EntryChanges {
  const coming = entries.filter((entry) => !isOut(entry, clock));
  const decided = leaveOut(coming, clock, { at, by: '' });
  if (decided === null || !decided.ok) return [];
  return decided.value.map((after) => ({
    before: coming.find(({ networkId }) => networkId === after.networkId) ?? null,
    after,
  }));
}
