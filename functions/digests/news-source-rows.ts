import { dueAttributes } from '../kernel/due.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { RowKey, Tables, TransactItem } from '../kernel/table.ts';
import { itemSubject } from '../deliveries/subject.ts';
import type { ItemId } from './item.ts';
import { itemIdOf, type NewsSource } from './news-source.ts';

type StateTable = Pick<Tables, 'stateTable'>;

/** A source that was told of, as it is stored. */
export interface ToldSource {
  readonly source: NewsSource;
  readonly version: number;
}

/** The row that says where an item comes from. It is due while the item must still be made, or looked at again. */
export function sourceKey(id: ItemId): RowKey {
  return { pk: `ITEM#${id}`, sk: 'SOURCE' };
}

/**
 * The write by which a source says that there is news of it; it belongs in the transaction that makes it so. It has no condition: the same news twice is
 * one item, and news of what was told before lets the item be looked at again.
 */
export function tellNews({ stateTable }: StateTable, source: NewsSource, at: EventTime): TransactItem {
  const id = itemIdOf(source);
  const { dueShard } = dueAttributes(itemSubject(id), at);
  return {
    Update: {
      TableName: stateTable,
      Key: sourceKey(id),
      UpdateExpression:
        'SET #type = :type, #source = :source, nextAt = :at, dueAt = :at, dueShard = :shard, attempt = :zero ADD version :one',
      ExpressionAttributeNames: { '#type': 'type', '#source': 'source' },
      ExpressionAttributeValues: {
        ':type': 'news-source',
        ':source': source,
        ':at': at,
        ':shard': dueShard,
        ':zero': 0,
        ':one': 1,
      },
    },
  };
}

/** The write by which a source is at rest again, or until it must be looked at once more; fails when there was more news of it since it was read. */
export function restSource(
  { stateTable }: StateTable,
  { source, version }: ToldSource,
  again: EventTime | null,
): TransactItem {
  const id = itemIdOf(source);
  const due = dueAttributes(itemSubject(id), again);
  return {
    Update: {
      TableName: stateTable,
      Key: sourceKey(id),
      UpdateExpression:
        again === null
          ? 'SET nextAt = :again REMOVE dueAt, dueShard ADD version :one'
          : 'SET nextAt = :again, dueAt = :again, dueShard = :shard, attempt = :zero ADD version :one',
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: {
        ':again': again,
        ':version': version,
        ':one': 1,
        ...(again === null ? {} : { ':shard': due.dueShard, ':zero': 0 }),
      },
    },
  };
}

/** A source as it was stored; null when it has been looked at, and rests. */
export function readSource(row: Readonly<Record<string, unknown>>): ToldSource | null {
  if (row['nextAt'] === null) return null;
  return { source: row['source'] as NewsSource, version: Number(row['version']) };
}
