import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { EventTime } from '../kernel/event-time.ts';
import { queryAll } from '../kernel/query-all.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type TableAccess, transactOnce, type TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { NetworkId } from '../networks/network.ts';
import { type DigestClock, stoppedClock, withRelease } from './digest-clock.ts';
import {
  clockKey,
  entryKey,
  entryPrefix,
  entryWrites,
  itemKey,
  networkPartition,
  putClock,
  putItem,
  readClock,
  readEntry,
  readItem,
  readRelease,
  releasePrefix,
} from './digest-rows.ts';
import type { DigestItem, ItemId } from './item.ts';
import type { Entry, Release } from './release.ts';

/** Names one entry. */
export type EntryName = Pick<Entry, 'networkId' | 'itemId' | 'offeredAt'>;

/** Entries as a coordinator's decision leaves them: each with what it was; null for one that is new. */
export type EntryChanges = readonly { readonly before: Entry | null; readonly after: Entry }[];

/** Access to what goes into editions. */
export interface EditionStore {
  clock(): Promise<DigestClock>;
  /** Those of the items named that exist, consistently read. */
  items(ids: readonly ItemId[]): Promise<ReadonlyMap<ItemId, DigestItem>>;
  /** The entries of a network, the latest first. */
  entries(id: NetworkId, limit: number): Promise<readonly Entry[]>;
  /** What networks released in a half-open window, consistently read. */
  released(
    networks: readonly NetworkId[],
    window: { readonly from: EventTime; readonly to: EventTime },
  ): Promise<readonly Release[]>;
  /** Offers an item to networks; where one goes out by itself it is released. False when there is an item of this id. */
  offer(item: DigestItem, at: EventTime, enter: (clock: DigestClock) => readonly Entry[]): Promise<boolean>;
  /**
   * Reads entries and the clock, decides and commits in one transaction: nothing is released into a window that has been cut meanwhile. A lost race is read
   * and decided again; null when there is nothing to do.
   */
  decide(
    names: readonly EntryName[],
    at: EventTime,
    rule: (entries: readonly Entry[], clock: DigestClock) => Result<readonly Entry[], MessageKey> | null,
  ): Promise<Result<readonly Entry[] | null, MessageKey>>;
  /** Changes an item's words; false when somebody else changed it meanwhile. */
  edit(before: DigestItem, after: DigestItem): Promise<boolean>;
}

/** How often a decision is taken again: many items may be let out in one minute, and each moves the clock. */
const mostTries = 12;

/** How many networks are read at the same time. */
const atOnce = 6;

/** Items, entries and the clock in the state table. */
export function createEditionStore(access: TableAccess): EditionStore {
  const { client, stateTable } = access;

  const clock: EditionStore['clock'] = async () => {
    const [row] = await getRows(client, stateTable, [clockKey]);
    return row === undefined ? stoppedClock : readClock(row);
  };

  const releasedBy = async (id: NetworkId, from: EventTime, to: EventTime): Promise<readonly Release[]> => {
    const rows = await queryAll(client, {
      TableName: stateTable,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': networkPartition(id),
        ':from': `${releasePrefix}${from}`,
        // What is released at the end itself has a longer key, and so comes after it.
        ':to': `${releasePrefix}${to}`,
      },
      ConsistentRead: true,
    });
    return rows.flatMap((row) => readRelease(row) ?? []);
  };

  return {
    clock,
    async items(ids) {
      const rows = await getRows(client, stateTable, [...new Set(ids)].map(itemKey));
      return new Map(rows.map(readItem).map((item) => [item.id, item]));
    },
    async entries(id, limit) {
      const { Items } = await client.send(
        new QueryCommand({
          TableName: stateTable,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :entry)',
          ExpressionAttributeValues: { ':pk': networkPartition(id), ':entry': entryPrefix },
          ConsistentRead: true,
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      return (Items ?? []).map(readEntry);
    },
    async released(networks, { from, to }) {
      const found: Release[] = [];
      for (let start = 0; start < networks.length; start += atOnce) {
        const some = networks.slice(start, start + atOnce);
        found.push(...(await Promise.all(some.map((id) => releasedBy(id, from, to)))).flat());
      }
      return found;
    },
    async offer(item, at, enter) {
      for (let tries = 0; tries < mostTries; tries++) {
        if ((await getRows(client, stateTable, [itemKey(item.id)])).length > 0) return false;
        const before = await clock();
        const changes = enter(before).map((after) => ({ before: null, after }));
        if (
          await transactOnce(
            client,
            [putItem(access, null, item), ...editionWrites(access, changes, before, at)],
            [],
          )
        )
          return true;
      }
      throw new Error('others keep changing when digests leave');
    },
    async decide(names, at, rule) {
      for (let tries = 0; tries < mostTries; tries++) {
        const [rows, before] = await Promise.all([getRows(client, stateTable, names.map(entryKey)), clock()]);
        if (rows.length < names.length) return refused('refusal.not-found');
        const entries = rows.map(readEntry);
        const decided = rule(entries, before);
        if (decided === null) return allowed(null);
        if (!decided.ok) return decided;
        const changes = decided.value.map((after) => ({
          before:
            entries.find((one) => one.itemId === after.itemId && one.networkId === after.networkId) ?? null,
          after,
        }));
        if (await transactOnce(client, editionWrites(access, changes, before, at), [])) return decided;
      }
      return refused('refusal.changed-meanwhile');
    },
    edit: (before, after) => transactOnce(client, [putItem(access, before, after)], []),
  };
}

/** The writes of entries, guarded by the clock of digests as it was read, which moves when any of them is let out. */
export function editionWrites(
  tables: TableAccess,
  changes: EntryChanges,
  before: DigestClock,
  at: EventTime,
): readonly TransactItem[] {
  const isAnyOut = changes.some(({ after }) => after.releasedAt !== null);
  const after = isAnyOut ? withRelease(before, at) : before;
  // Also a clock that stays as it is takes part: a run that begins meanwhile must not have missed what is decided here.
  return [
    putClock(tables, before, after),
    ...changes.flatMap((one) => entryWrites(tables, one.before, one.after)),
  ];
}
