import { erasedRow, isKept } from '../kernel/erased-row.ts';
import { queryAll } from '../kernel/query-all.ts';
import { ConditionsFailed, type TableAccess, transact, type TransactItem } from '../kernel/table.ts';
import type { Occasion } from '../obligations/view.ts';
import { personKey } from './person-store.ts';
import type { PersonId } from './person.ts';

/** What stands in place of a name that was erased: in both languages, because it stands wherever a name does. */
export const erasedName = 'Dilëwyd / Erased';

/** Rows of the person's own timeline that stay: what was done about their data, by whom and when. They say nothing of the person. */
const staying = ['person-exported', 'person-erasure-begun', 'person-erased'];

/** The person's own rows, and what is noted about their data. Each step can be taken again and changes nothing then. */
export interface ErasureStore {
  /** Notes that somebody was given all that is held on a person. */
  noteExport(id: PersonId, on: Occasion): Promise<void>;
  /** Stops all mail to a person and notes that erasing has begun. False when there is no such person. */
  begin(id: PersonId, on: Occasion): Promise<boolean>;
  /** Takes away what lies beside a person: notes, what happened to their wishes, what they will be asked, that they can be asked to review. */
  eraseBeside(id: PersonId, on: Occasion): Promise<void>;
  /** Takes away the name, the address and the language, and notes that no more is left. The keyed hash of the address stays, with the block on it. */
  finish(id: PersonId, on: Occasion): Promise<void>;
}

/** How many rows one transaction takes. */
const rowsAtOnce = 50;

/** Erasing in the state table. */
export function createErasureStore({ client, stateTable }: TableAccess): ErasureStore {
  const noted = (id: PersonId, what: string, { at, by }: Occasion): TransactItem => ({
    Put: {
      TableName: stateTable,
      Item: {
        pk: personKey(id).pk,
        sk: `TIMELINE#${at}#${what}`,
        type: 'timeline',
        at,
        by,
        what,
        args: {},
      },
    },
  });
  const unlessDone = async (writes: readonly TransactItem[]): Promise<boolean> => {
    try {
      await transact(client, writes);
      return true;
    } catch (error) {
      if (error instanceof ConditionsFailed && error.failed.includes(0)) return false;
      throw error;
    }
  };

  return {
    noteExport: (id, on) => transact(client, [noted(id, 'person-exported', on)]),

    async begin(id, on) {
      const { at } = on;
      await unlessDone([
        {
          Update: {
            TableName: stateTable,
            Key: personKey(id),
            UpdateExpression: 'SET suppression = :erased, erasure = :begun ADD version :one',
            // What was erased and then named anew can be erased anew.
            ConditionExpression:
              'attribute_exists(pk) AND (attribute_not_exists(erasure) OR (attribute_type(erasure.doneAt, :text) AND email <> :none))',
            ExpressionAttributeValues: {
              ':erased': { reason: 'erased', at },
              ':begun': { begunAt: at, doneAt: null },
              ':text': 'S',
              ':none': '',
              ':one': 1,
            },
          },
        },
        noted(id, 'person-erasure-begun', on),
      ]);
      const [row] = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND sk = :sk',
        ExpressionAttributeValues: { ':pk': personKey(id).pk, ':sk': personKey(id).sk },
        ConsistentRead: true,
      });
      return row !== undefined;
    },

    async eraseBeside(id, { at }) {
      const { pk, sk: own } = personKey(id);
      const rows = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
      });
      const going = rows.filter(
        (row) => row['sk'] !== own && isKept(row) && !staying.includes(String(row['what'])),
      );
      for (let start = 0; start < going.length; start += rowsAtOnce) {
        const some = going.slice(start, start + rowsAtOnce);
        await transact(
          client,
          some.map((row) => ({
            Put: { TableName: stateTable, Item: erasedRow({ pk, sk: String(row['sk']) }, at) },
          })),
        );
      }
    },

    async finish(id, on) {
      await unlessDone([
        {
          Update: {
            TableName: stateTable,
            Key: personKey(id),
            UpdateExpression:
              'SET #name = :name, email = :none, #language = :unknown, softBounces = :zero, erasure.doneAt = :at ' +
              'REMOVE listing, listingSort ADD version :one',
            ConditionExpression: 'attribute_type(erasure.doneAt, :null)',
            ExpressionAttributeNames: { '#name': 'name', '#language': 'language' },
            ExpressionAttributeValues: {
              ':name': erasedName,
              ':none': '',
              ':unknown': 'unknown',
              ':zero': 0,
              ':at': on.at,
              ':null': 'NULL',
              ':one': 1,
            },
          },
        },
        noted(id, 'person-erased', on),
      ]);
    },
  };
}
