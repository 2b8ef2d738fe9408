import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dueShards } from '../../functions/kernel/due.ts';
import type { TableProperties } from './table.ts';

/** What a look at the future shows. */
export interface DueMoments {
  /** The earliest due moment after the instant; null when nothing is due after it. */
  readonly next: string | null;
  /** Says the same of the same rows due by the instant, and something else when one of them changed; null when there are none. */
  readonly left: string | null;
}

/** What the clock needs to know of the future: which moment comes next, and whether anything is late. */
export interface DueIndex {
  look(instant: string): Promise<DueMoments>;
}

type Row = Record<string, { S?: string; N?: string }>;

/** Looks at every table with an index named `due`, which is the only place where the future is kept. */
export function openDueIndex(client: DynamoDBClient, tables: readonly TableProperties[]): DueIndex {
  const names = tables
    .filter((table) => table.GlobalSecondaryIndexes?.some(({ IndexName }) => IndexName === 'due'))
    .map(({ TableName }) => TableName);
  const shards = names.flatMap((name) => dueShards.map((shard) => ({ name, shard })));

  const firstAfter = async (name: string, shard: string, instant: string): Promise<Row | null> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: 'due',
        KeyConditionExpression: 'dueShard = :shard AND dueAt > :instant',
        ExpressionAttributeValues: { ':shard': { S: shard }, ':instant': { S: instant } },
        Limit: 1,
      }),
    );
    return (Items[0] as Row | undefined) ?? null;
  };

  return {
    async look(instant) {
      const looks = await Promise.all(
        shards.map(async ({ name, shard }) => {
          // Hardly ever is anything late, so one query a shard usually tells both.
          const first = await firstAfter(name, shard, ' ');
          if (first === null || dueAt(first) > instant) return { left: null, next: first };
          return { left: first, next: await firstAfter(name, shard, instant) };
        }),
      );
      const left = looks.flatMap((one) => (one.left === null ? [] : [one.left]));
      const moments = looks.flatMap(({ next }) => (next === null ? [] : [dueAt(next)])).toSorted();
      return { next: moments[0] ?? null, left: left.length === 0 ? null : JSON.stringify(left) };
    },
  };
}

function dueAt(row: Row): string {
  return row['dueAt']?.S ?? '';
}
