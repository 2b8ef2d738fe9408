import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dueShards } from '../../functions/kernel/due.ts';
import type { TableProperties } from './table.ts';

/** What the clock needs to know of the future: which moment comes next, and whether anything is late. */
export interface DueIndex {
  /** The earliest due moment after an instant; null when nothing is due after it. */
  nextAfter(instant: string): Promise<string | null>;
  /** Says the same of the same rows due by an instant, and something else when one of them changed; null when there are none. */
  leftBy(instant: string): Promise<string | null>;
}

type Row = Record<string, { S?: string; N?: string }>;

/** Looks at every table with an index named `due`, which is the only place where the future is kept. */
export function openDueIndex(client: DynamoDBClient, tables: readonly TableProperties[]): DueIndex {
  const names = tables
    .filter((table) => table.GlobalSecondaryIndexes?.some(({ IndexName }) => IndexName === 'due'))
    .map(({ TableName }) => TableName);
  const shards = names.flatMap((name) => dueShards.map((shard) => ({ name, shard })));

  const first = async (comparison: '>' | '<=', instant: string): Promise<Row[]> => {
    const found = await Promise.all(
      shards.map(({ name, shard }) =>
        client.send(
          new QueryCommand({
            TableName: name,
            IndexName: 'due',
            KeyConditionExpression: `dueShard = :shard AND dueAt ${comparison} :instant`,
            ExpressionAttributeValues: { ':shard': { S: shard }, ':instant': { S: instant } },
            Limit: 1,
          }),
        ),
      ),
    );
    return found.flatMap(({ Items }) => (Items ?? []) as Row[]);
  };

  return {
    async nextAfter(instant) {
      const moments = (await first('>', instant)).map((row) => row['dueAt']?.S ?? '').toSorted();
      return moments[0] ?? null;
    },
    async leftBy(instant) {
      const rows = await first('<=', instant);
      return rows.length === 0 ? null : JSON.stringify(rows);
    },
  };
}
