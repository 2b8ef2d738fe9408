import { dueAttributes } from '../kernel/due.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { writeCursor } from '../kernel/paging.ts';
import type { RowKey, Tables, TransactItem } from '../kernel/table.ts';
import type { PersonId } from '../people/person.ts';
import type { ProjectId } from '../projects/project.ts';
import type { RoundId } from '../rounds/round.ts';
import type { Application } from './application.ts';

/** The row of an application; the project it may become, its answers, reviews and obligations lie in the same partition. */
export function applicationKey(id: ProjectId): RowKey {
  return { pk: `PROJECT#${id}`, sk: 'APPLICATION' };
}

/** Where the list of a round's applications goes on behind one of them. */
export function placeBehind(application: Application): string {
  const { listing, listingSort, pk, sk } = applicationRow(application);
  return writeCursor({ pk, sk, listing, listingSort } as Record<string, string>);
}

/** The list of the applications of a round. */
export function applicationsOfRound(roundId: RoundId): string {
  return `APPLICATION#${roundId}`;
}

/** An application as it is stored. */
function applicationRow(application: Application): Record<string, unknown> {
  return {
    ...applicationKey(application.id),
    type: 'application',
    listing: applicationsOfRound(application.roundId),
    listingSort: `${application.createdAt}#${application.id}`,
    attempt: 0,
    ...application,
    ...dueAttributes(application.id, application.nextAt),
  };
}

/** An application as it was stored, without what only the table needs. */
export function readApplication(row: Readonly<Record<string, unknown>>): Application {
  const {
    pk: _pk,
    sk: _sk,
    type: _type,
    listing: _listing,
    listingSort: _sort,
    attempt: _attempt,
    dueShard: _shard,
    dueAt: _dueAt,
    ...application
  } = row;
  return application as unknown as Application;
}

/** The write of an application that begins; fails when it exists. */
export function putNewApplication({ stateTable }: Tables, application: Application): TransactItem {
  return {
    Put: {
      TableName: stateTable,
      Item: applicationRow({ ...application, version: 1 }),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
}

/** The write of a changed application; fails when somebody changed it since it was read. */
export function putChangedApplication(
  { stateTable }: Tables,
  before: Application,
  after: Application,
): TransactItem {
  return {
    Put: {
      TableName: stateTable,
      Item: applicationRow({ ...after, version: before.version + 1 }),
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': before.version },
    },
  };
}

/**
 * The write that lets the lifecycle look at a bid now, because somebody of it cannot be reached. A decision about it that is under way will be taken again.
 * Fails when there is no such bid.
 */
export function wakeApplication(
  { stateTable }: Pick<Tables, 'stateTable'>,
  id: ProjectId,
  at: EventTime,
): TransactItem {
  const due = dueAttributes(id, at);
  return {
    Update: {
      TableName: stateTable,
      Key: applicationKey(id),
      UpdateExpression: 'SET nextAt = :at, dueAt = :at, dueShard = :shard, attempt = :zero ADD version :one',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':at': at, ':shard': due.dueShard, ':zero': 0, ':one': 1 },
    },
  };
}

/** Where a person's bids are found: a row beside the person that leads to each. */
export function bidOfPersonKey(person: PersonId, id: ProjectId): RowKey {
  return { pk: `PERSON#${person}`, sk: `APPLICATION#${id}` };
}

/** The write that lets a person's bid be found from the person. Writing it twice is writing it once. */
export function putBidOfPerson({ stateTable }: Tables, person: PersonId, id: ProjectId): TransactItem {
  return {
    Put: {
      TableName: stateTable,
      Item: { ...bidOfPersonKey(person, id), type: 'bid-of-person', applicationId: id },
    },
  };
}
