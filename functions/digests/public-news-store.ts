import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { EventTime } from '../kernel/event-time.ts';
import { type Page, readCursor, writeCursor } from '../kernel/paging.ts';
import { getRows, type TableAccess } from '../kernel/table.ts';
import type { NetworkId } from '../networks/network.ts';
import {
  entryKey,
  itemKey,
  networkPartition,
  readEntry,
  readItem,
  readRelease,
  releasePrefix,
} from './digest-rows.ts';
import type { DigestItem, ItemId } from './item.ts';
import { releaseOf } from './release.ts';

/** A piece that anybody may read, because a network let it out. */
export interface NewsItem {
  readonly item: DigestItem;
  /** When the first network let it out. */
  readonly releasedAt: EventTime;
  /** The networks that let it out. */
  readonly networks: readonly NetworkId[];
}

/** A piece among the news of one network. */
export interface NetworkNews {
  readonly item: DigestItem;
  readonly releasedAt: EventTime;
}

/** Access to what was let out, for everybody. */
export interface PublicNewsStore {
  /** Null when there is no such piece, or no network has let it out by this moment. */
  get(id: ItemId, at: EventTime): Promise<NewsItem | null>;
  /** What a network let out by a moment, the latest first. */
  ofNetwork(
    id: NetworkId,
    at: EventTime,
    query: { readonly limit: number; readonly cursor?: string },
  ): Promise<Page<NetworkNews>>;
}

/** News in the state table. */
export function createPublicNewsStore({ client, stateTable }: TableAccess): PublicNewsStore {
  return {
    async get(id, at) {
      const [row] = await getRows(client, stateTable, [itemKey(id)]);
      if (row === undefined) return null;
      const item = readItem(row);
      const entries = await getRows(
        client,
        stateTable,
        item.networks.map((networkId) => entryKey({ networkId, itemId: id, offeredAt: item.offeredAt })),
      );
      const releases = entries
        .flatMap((entry) => releaseOf(readEntry(entry)) ?? [])
        .filter(({ releasedAt }) => releasedAt <= at)
        .toSorted((one, other) => one.releasedAt.localeCompare(other.releasedAt));
      const [first] = releases;
      if (first === undefined) return null;
      return { item, releasedAt: first.releasedAt, networks: releases.map(({ networkId }) => networkId) };
    },
    async ofNetwork(id, at, { limit, cursor }) {
      const pk = networkPartition(id);
      const answer = await client.send(
        new QueryCommand({
          TableName: stateTable,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :now',
          ExpressionAttributeValues: {
            ':pk': pk,
            ':first': releasePrefix,
            // An id's letters all come before this sign.
            ':now': `${releasePrefix}${at}#~`,
          },
          ScanIndexForward: false,
          Limit: limit,
          ExclusiveStartKey: readCursor(cursor, { pk, sk: null }),
        }),
      );
      const releases = (answer.Items ?? []).flatMap((row) => readRelease(row) ?? []);
      const rows = await getRows(
        client,
        stateTable,
        releases.map(({ itemId }) => itemKey(itemId)),
      );
      const items = new Map(rows.map(readItem).map((item) => [item.id, item]));
      return {
        items: releases.flatMap(({ itemId, releasedAt }) => {
          const item = items.get(itemId);
          return item === undefined ? [] : [{ item, releasedAt }];
        }),
        cursor: answer.LastEvaluatedKey
          ? writeCursor(answer.LastEvaluatedKey as Record<string, string>)
          : null,
      };
    },
  };
}
