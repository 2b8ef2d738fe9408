import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { dueShards } from '../../functions/kernel/due.ts';
import type { EventTime } from '../../functions/kernel/event-time.ts';
import { secondsAfter } from '../../functions/kernel/event-time.ts';
import type { TestFund } from '../support/fund.ts';

/** The next moment at which anything is due, as the due index has it; null when everything rests. */
export async function earliestDue({ tables }: Pick<TestFund, 'tables'>): Promise<EventTime | null> {
  const { client, stateTable, deliveriesTable } = tables;
  const firstIn = async (TableName: string, shard: string): Promise<readonly string[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'due',
        KeyConditionExpression: 'dueShard = :shard',
        ExpressionAttributeValues: { ':shard': shard },
        Limit: 1,
      }),
    );
    return Items.map((row) => String(row['dueAt']));
  };
  const moments = await Promise.all(
    dueShards.flatMap((shard) => [firstIn(stateTable, shard), firstIn(deliveriesTable, shard)]),
  );
  return (moments.flat().toSorted()[0] ?? null) as EventTime | null;
}

/** So many looks at one moment come to an end in a fund that works. */
const mostTicks = 20;

/**
 * A clock that lets a fund live: every due moment before the one it is set to comes in its order, as the ticks of five minutes would find it, but for the
 * ticks that would find nothing.
 */
export function createVirtualTime(fund: TestFund, startsAt: EventTime) {
  let now = startsAt;
  return {
    now: () => now,
    async to(end: EventTime): Promise<void> {
      let ticksAtOnce = 0;
      for (;;) {
        const due = await earliestDue(fund);
        if (due === null || due > end) break;
        ticksAtOnce = due > now ? 0 : ticksAtOnce + 1;
        if (ticksAtOnce > mostTicks) throw new Error(`what is due at ${due} stays due`);
        now = due > now ? due : secondsAfter(now, 300);
        if (now > end) break;
        await fund.tick(now);
      }
      now = end > now ? end : now;
    },
  };
}
