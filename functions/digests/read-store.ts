import { type CalendarDate, dateAt } from '../calendar/working-days.ts';
import { type EventTime, secondsAfter } from '../kernel/event-time.ts';
import { queryAll } from '../kernel/query-all.ts';
import { type TableAccess, transactOnce } from '../kernel/table.ts';
import type { NetworkId } from '../networks/network.ts';
import type { ItemId } from './item.ts';
import { longestShownSeconds, type Showing } from './reading.ts';

/** How often one piece was read on one day by way of one network. Nothing of who did is kept. */
export interface ReadCount {
  readonly itemId: ItemId;
  /** Null when it was found otherwise than by a network. */
  readonly networkId: NetworkId | null;
  readonly day: CalendarDate;
  readonly reads: number;
}

/** Access to what was read. */
export interface ReadStore {
  /** Counts one reader; false when this showing of the page was counted before. */
  count(showing: Showing, at: EventTime): Promise<boolean>;
  /** The counts of a time, both days with it. */
  between(from: CalendarDate, to: CalendarDate): Promise<readonly ReadCount[]>;
}

/** Counts in the state table, a partition for each month. */
export function createReadStore({ client, stateTable }: TableAccess): ReadStore {
  return {
    count({ id, itemId, networkId }, at) {
      const day = dateAt(at);
      const goneAt = secondsAfter(at, 2 * longestShownSeconds);
      return transactOnce(
        client,
        [
          {
            Put: {
              TableName: stateTable,
              Item: {
                pk: `SHOWING#${id}`,
                sk: 'READ',
                type: 'news-showing',
                expiresAt: Math.floor(Date.parse(goneAt) / 1000),
              },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          {
            Update: {
              TableName: stateTable,
              Key: { pk: partitionOf(day.slice(0, 7)), sk: `${day}#${itemId}#${networkId ?? '-'}` },
              UpdateExpression:
                'SET #type = :type, itemId = :item, networkId = :network, #day = :day ADD #reads :one',
              ExpressionAttributeNames: { '#type': 'type', '#day': 'day', '#reads': 'reads' },
              ExpressionAttributeValues: {
                ':type': 'read-count',
                ':item': itemId,
                ':network': networkId,
                ':day': day,
                ':one': 1,
              },
            },
          },
        ],
        [],
      );
    },
    async between(from, to) {
      const months = await Promise.all(
        monthsBetween(from, to).map((month) =>
          queryAll(client, {
            TableName: stateTable,
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
            ExpressionAttributeValues: { ':pk': partitionOf(month), ':from': from, ':to': `${to}#~` },
          }),
        ),
      );
      return months.flat() as unknown as readonly ReadCount[];
    },
  };
}

function partitionOf(month: string): string {
  return `READS#${month}`;
}

function monthsBetween(from: CalendarDate, to: CalendarDate): readonly string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > to.slice(0, 7)) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
