import type { EventTime } from '../kernel/event-time.ts';
import { getRows, type TableAccess, transactOnce } from '../kernel/table.ts';
import { type DigestClock, stoppedClock } from './digest-clock.ts';
import { clockKey, entryKey, itemKey, putItem, readClock, readEntry, readItem } from './digest-rows.ts';
import { editionWrites } from './edition-store.ts';
import type { ItemId } from './item.ts';
import type { NewsSource } from './news-source.ts';
import { readSource, restSource, sourceKey } from './news-source-rows.ts';
import type { Placing, StandingItem } from './place-item.ts';

/** What a look at a source decides. */
export type DecidePlacing = (
  source: NewsSource,
  standing: StandingItem | null,
  clock: DigestClock,
) => Promise<
  Placing & {
    /** When the source is looked at once more; null when it rests. */ readonly again: EventTime | null;
  }
>;

/** Access to what digests are to tell of. */
export interface NewsStore {
  /**
   * Looks at a source: reads it, its item and the clock, decides, and commits in one transaction that leaves the source at rest. When somebody was faster it
   * reads and decides again. False when the source rests already.
   */
  place(id: ItemId, at: EventTime, decide: DecidePlacing): Promise<boolean>;
}

/** How often a decision is taken again: many items may be let out in one minute, and each moves the clock. */
const mostTries = 12;

/** Sources of news in the state table, beside their items. */
export function createNewsStore(access: TableAccess): NewsStore {
  const { client, stateTable } = access;
  return {
    async place(id, at, decide) {
      for (let tries = 0; tries < mostTries; tries++) {
        const rows = await getRows(client, stateTable, [sourceKey(id), itemKey(id), clockKey]);
        const rowOf = (sk: string) => rows.find((row) => row['sk'] === sk);
        const stored = rowOf('SOURCE');
        const told = stored === undefined ? null : readSource(stored);
        if (told === null) return false;
        const clockRow = rowOf('CLOCK');
        const clock = clockRow === undefined ? stoppedClock : readClock(clockRow);
        const itemRow = rowOf('ITEM');
        const standing = itemRow === undefined ? null : await standingItem(itemRow);
        const { item, entries, again } = await decide(told.source, standing, clock);
        const isDone = await transactOnce(
          client,
          [
            restSource(access, told, again),
            ...(item === null ? [] : [putItem(access, standing?.item ?? null, item)]),
            ...(item === null && entries.length === 0 ? [] : editionWrites(access, entries, clock, at)),
          ],
          [],
        );
        if (isDone) return true;
      }
      throw new Error('others keep changing when digests leave');
    },
  };

  async function standingItem(row: Readonly<Record<string, unknown>>): Promise<StandingItem> {
    const item = readItem(row);
    const names = item.networks.map((networkId) => ({
      networkId,
      itemId: item.id,
      offeredAt: item.offeredAt,
    }));
    const rows = await getRows(client, stateTable, names.map(entryKey));
    return { item, entries: rows.map(readEntry) };
  }
}
