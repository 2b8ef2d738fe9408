import type { EventTime } from '../kernel/event-time.ts';
import type { Member } from '../networks/member.ts';
import { networksOf } from '../networks/member.ts';
import type { NetworkId } from '../networks/network.ts';
import { coveredFrom } from './due-digest.ts';
import type { EditionStore } from './edition-store.ts';
import type { Released } from './freeze-recipients.ts';
import type { DigestItem, ItemId } from './item.ts';
import type { Release } from './release.ts';

/** What was released up to a run's end, read as far back as somebody needs it and no further: most members were covered by the last run. */
export interface ReleasedCache {
  /** All that may matter to any of these members. */
  for(members: readonly Member[]): Promise<Released>;
}

/** Reads each network's releases once, and again only further back. */
export function createReleasedCache(
  editions: Pick<EditionStore, 'released' | 'items'>,
  to: EventTime,
): ReleasedCache {
  const known = new Map<NetworkId, { readonly from: EventTime; readonly releases: readonly Release[] }>();
  const aims = new Map<ItemId, DigestItem>();
  return {
    async for(members) {
      const networks = [...new Set(members.flatMap(networksOf))];
      const [from] = members.flatMap((member) => coveredFrom(member) ?? []).toSorted();
      if (from === undefined) return { releases: [], aims };
      for (const id of networks) {
        const had = known.get(id);
        if (had !== undefined && had.from <= from) continue;
        const more = await editions.released([id], { from, to: had?.from ?? to });
        known.set(id, { from, releases: [...more, ...(had?.releases ?? [])] });
      }
      const releases = networks.flatMap((id) => known.get(id)?.releases ?? []);
      const unknown = releases.map(({ itemId }) => itemId).filter((id) => !aims.has(id));
      for (const [id, item] of await editions.items(unknown)) aims.set(id, item);
      return { releases, aims };
    },
  };
}
