import type { Delivery } from '../deliveries/delivery.ts';
import { deliveryRow } from '../deliveries/delivery-rows.ts';
import { type SubjectId, subjectPartition } from '../deliveries/subject.ts';
import { dueAttributes } from '../kernel/due.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { RowKey, Tables, TransactItem } from '../kernel/table.ts';
import { closedStates, type Obligation, type ObligationId, projectOf } from './obligation.ts';
import type { TimelineEntry, TimelineEvent } from './view.ts';

/** The partition of a project: the project itself, its obligations, their documents and timelines lie together. */
export function projectPartition(projectId: string): string {
  return `PROJECT#${projectId}`;
}

/**
 * The row of an obligation.
 * @throws RangeError when the id is not one of an obligation.
 */
export function obligationKey(id: ObligationId): RowKey {
  const projectId = projectOf(id);
  if (projectId === null) throw new RangeError('not the id of an obligation');
  return { pk: projectPartition(projectId), sk: `OBLIGATION#${id}` };
}

/** The partition of the list in which an obligation stands: what is open is read far more often than what is closed. */
export function listingOf({ state }: Pick<Obligation, 'state'>): 'OBLIGATION#open' | 'OBLIGATION#closed' {
  return closedStates.includes(state) ? 'OBLIGATION#closed' : 'OBLIGATION#open';
}

/** An obligation as it is stored: `dueAt` is when the tick looks, which is `nextAt` until an execution has been started for it. */
export function obligationRow(obligation: Obligation): Record<string, unknown> {
  return {
    ...obligationKey(obligation.id),
    type: 'obligation',
    listing: listingOf(obligation),
    listingSort: `${obligation.dueOn}#${obligation.id}`,
    attempt: 0,
    ...obligation,
    ...dueAttributes(obligation.id, obligation.nextAt),
  };
}

/** An obligation as it was stored, without what only the table needs: an old due time must not travel into the next version. */
export function readObligation(row: Readonly<Record<string, unknown>>): Obligation {
  const {
    pk: _pk,
    sk: _sk,
    type: _type,
    listing: _listing,
    listingSort: _sort,
    attempt: _attempt,
    dueShard: _shard,
    dueAt: _dueAt,
    ...obligation
  } = row;
  return obligation as unknown as Obligation;
}

/** The write of a changed obligation; fails when somebody changed it since it was read. */
export function putChanged(tables: Tables, before: Obligation, after: Obligation): TransactItem {
  return {
    Put: {
      TableName: tables.stateTable,
      Item: obligationRow({ ...after, version: before.version + 1 }),
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': before.version },
    },
  };
}

/** The write of an obligation that begins to exist; fails when it exists. */
export function putNew(tables: Tables, obligation: Obligation): TransactItem {
  return {
    Put: {
      TableName: tables.stateTable,
      Item: obligationRow({ ...obligation, version: 1 }),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
}

/** The write that makes another obligation look now, whatever it was waiting for. A decision about it that is under way will be taken again. */
export function wake(tables: Tables, id: ObligationId, at: EventTime): TransactItem {
  const due = dueAttributes(id, at);
  return {
    Update: {
      TableName: tables.stateTable,
      Key: obligationKey(id),
      UpdateExpression:
        'SET wokenAt = :at, nextAt = :at, dueAt = :at, dueShard = :shard, attempt = :zero ADD version :one',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':at': at, ':shard': due.dueShard, ':zero': 0, ':one': 1 },
    },
  };
}

/** The write of one thing that happened, beside what it happened to. `name` tells it apart from others of the same instant, and makes writing it twice writing it once. */
export function timelineRow(tables: Tables, id: SubjectId, name: string, entry: TimelineEntry): TransactItem {
  const sk = `TIMELINE#${id}#${entry.at}#${name}`;
  return {
    Put: { TableName: tables.stateTable, Item: { pk: subjectPartition(id), sk, type: 'timeline', ...entry } },
  };
}

/** The writes of what a decision says happened, in order. */
export function timelineRows(
  tables: Tables,
  id: SubjectId,
  version: number,
  at: EventTime,
  events: readonly TimelineEvent[],
): TransactItem[] {
  return events.map((event, place) =>
    timelineRow(tables, id, `${String(version).padStart(6, '0')}#${place}`, { ...event, at }),
  );
}

/** The writes of letters owed; each fails when it is owed already. */
export function lettersOwed(
  tables: Tables,
  deliveries: readonly Delivery[],
  retentionDays: number,
): TransactItem[] {
  return deliveries.map((delivery) => ({
    Put: {
      TableName: tables.deliveriesTable,
      Item: deliveryRow(delivery, retentionDays),
      ConditionExpression: 'attribute_not_exists(deliveryId)',
    },
  }));
}
