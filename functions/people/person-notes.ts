import { isKept } from '../kernel/erased-row.ts';
import { queryAll } from '../kernel/query-all.ts';
import { ConditionsFailed, type TableAccess, transact } from '../kernel/table.ts';
import type { Occasion, TimelineEntry } from '../obligations/view.ts';
import type { PersonId } from './person.ts';
import { personKey } from './person-store.ts';

/** What staff did about a person, kept beside them with its reason. */
export interface PersonNotes {
  /** Lets mail go to a person again, and keeps who decided so and why. False when there is no such person. */
  liftSuppression(id: PersonId, on: Occasion & { readonly reason: string }): Promise<boolean>;
  /** What was done, newest first. */
  of(id: PersonId): Promise<readonly TimelineEntry[]>;
}

/** Notes in the state table, in the person's partition. */
export function createPersonNotes({ client, stateTable }: TableAccess): PersonNotes {
  return {
    async liftSuppression(id, { at, by, reason }) {
      const { pk } = personKey(id);
      try {
        await transact(client, [
          {
            Update: {
              TableName: stateTable,
              Key: personKey(id),
              UpdateExpression: 'SET suppression = :none, softBounces = :zero ADD version :one',
              // Who was erased is written to again only when they come themselves.
              ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(erasure)',
              ExpressionAttributeValues: { ':none': null, ':zero': 0, ':one': 1 },
            },
          },
          {
            Put: {
              TableName: stateTable,
              Item: {
                pk,
                sk: `TIMELINE#${at}`,
                type: 'timeline',
                at,
                by,
                what: 'suppression-lifted',
                args: { reason },
              },
            },
          },
        ]);
        return true;
      } catch (error) {
        if (error instanceof ConditionsFailed && error.failed.includes(0)) return false;
        throw error;
      }
    },
    async of(id) {
      const rows = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :timeline)',
        ExpressionAttributeValues: { ':pk': personKey(id).pk, ':timeline': 'TIMELINE#' },
        ScanIndexForward: false,
      });
      return rows.filter(isKept) as unknown as TimelineEntry[];
    },
  };
}
