import { dueAttributes } from '../kernel/due.ts';
import type { RowKey, Tables, TransactItem } from '../kernel/table.ts';
import type { RecipientList } from '../circulars/circular.ts';
import type { Round, RoundId } from './round.ts';

/** The row of a round. */
export function roundKey(id: RoundId): RowKey {
  return { pk: `ROUND#${id}`, sk: 'ROUND' };
}

/** A round as it is stored: listed by the day it opens. */
function roundRow(round: Round): Record<string, unknown> {
  return {
    ...roundKey(round.id),
    type: 'round',
    listing: 'ROUND',
    listingSort: `${round.opensAt}#${round.id}`,
    attempt: 0,
    ...round,
    ...dueAttributes(round.id, round.nextAt),
  };
}

/** A round as it was stored, without what only the table needs. */
export function readRound(row: Readonly<Record<string, unknown>>): Round {
  const {
    pk: _pk,
    sk: _sk,
    type: _type,
    listing: _listing,
    listingSort: _sort,
    attempt: _attempt,
    dueShard: _shard,
    dueAt: _dueAt,
    ...round
  } = row;
  return round as unknown as Round;
}

/** The write of a round that begins to exist; fails when it exists. */
export function putNewRound({ stateTable }: Tables, round: Round): TransactItem {
  return {
    Put: {
      TableName: stateTable,
      Item: roundRow({ ...round, version: 1 }),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
}

/** The write of a changed round; fails when somebody changed it since it was read. */
export function putChangedRound({ stateTable }: Tables, before: Round, after: Round): TransactItem {
  return {
    Put: {
      TableName: stateTable,
      Item: roundRow({ ...after, version: before.version + 1 }),
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': before.version },
    },
  };
}

/** Where the list of a round's circular is kept: beside the round. */
export function recipientsKey(id: RoundId): RowKey {
  return { pk: roundKey(id).pk, sk: 'RECIPIENTS' };
}

/** The write of the list a circular goes to, exactly as it was confirmed. It is written once, with the sending. */
export function putRecipients(
  { stateTable }: Pick<Tables, 'stateTable'>,
  id: RoundId,
  list: RecipientList,
): TransactItem {
  return { Put: { TableName: stateTable, Item: { ...recipientsKey(id), type: 'recipients', ...list } } };
}

/** The list as it was stored. */
export function readRecipients(row: Readonly<Record<string, unknown>>): RecipientList {
  const { recipients, leftOut } = row as unknown as RecipientList;
  return { recipients, leftOut };
}
