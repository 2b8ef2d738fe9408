import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { EventTime } from '../kernel/event-time.ts';
import type { RowKey, TableAccess, TransactItem } from '../kernel/table.ts';
import { projectPartition } from '../obligations/obligation-rows.ts';
import type { ProjectId } from '../projects/project.ts';
import type { Work } from './work.ts';

/** What became of a work: as it is now, or null when it must not be found any more. */
export interface ChangedWork {
  readonly id: ProjectId;
  readonly work: Work | null;
}

/** Access to works, by when they changed. */
export interface WorkStore {
  /** Works that changed at a time or after it, all when none is given; oldest change first, page by page. Read from an index: what was written a moment ago may be missing. */
  changedSince(from: EventTime | null): AsyncGenerator<readonly ChangedWork[]>;
}

/** The row of a work, in the partition it shares with its application and project. */
function workKey(id: ProjectId): RowKey {
  return { pk: projectPartition(id), sk: 'WORK' };
}

/** The write of a work by which similar ones are found. It belongs in the transaction of whatever it is taken from, whose condition guards both. */
export function workRow(stateTable: string, work: Work, at: EventTime): TransactItem {
  return putRow(stateTable, { id: work.id, work }, at);
}

/** The write by which a work is found no more: a bid that was withdrawn, or one whose text was erased. */
export function noWorkRow(stateTable: string, id: ProjectId, at: EventTime): TransactItem {
  return putRow(stateTable, { id, work: null }, at);
}

function putRow(stateTable: string, changed: ChangedWork, at: EventTime): TransactItem {
  return {
    Put: {
      TableName: stateTable,
      Item: {
        ...workKey(changed.id),
        type: 'work',
        listing: 'WORK',
        listingSort: `${at}#${changed.id}`,
        ...changed,
      },
    },
  };
}

/** Works in the state table. */
export function createWorkStore({
  client,
  stateTable,
}: Pick<TableAccess, 'client' | 'stateTable'>): WorkStore {
  return {
    async *changedSince(from) {
      let startKey: Record<string, unknown> | undefined;
      do {
        const answer: QueryCommandOutput = await client.send(
          new QueryCommand({
            TableName: stateTable,
            IndexName: 'listing',
            KeyConditionExpression: 'listing = :works AND listingSort >= :from',
            ExpressionAttributeValues: { ':works': 'WORK', ':from': from ?? '0' },
            ExclusiveStartKey: startKey,
          }),
        );
        if (answer.Items && answer.Items.length > 0) yield answer.Items as unknown as ChangedWork[];
        startKey = answer.LastEvaluatedKey;
      } while (startKey !== undefined);
    },
  };
}
