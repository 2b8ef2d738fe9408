import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type BatchGetCommandOutput,
  DynamoDBDocumentClient,
  PutCommand,
  type PutCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';

import { inParallel } from './in-parallel.ts';

/** The names of the two tables. */
export interface Tables {
  readonly stateTable: string;
  readonly deliveriesTable: string;
}

/** What every store needs. */
export interface TableAccess extends Tables {
  readonly client: DynamoDBDocumentClient;
}

/** One write of a transaction. */
export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A row's key in the state table. */
export interface RowKey {
  readonly pk: string;
  readonly sk: string;
}

/** A transaction in which a condition did not hold. Nothing of it was written. */
export class ConditionsFailed extends Error {
  override readonly name = 'ConditionsFailed';
  /** The places, in the order of the writes, whose condition failed; empty when another transaction was in the way. */
  readonly failed: readonly number[];

  constructor(failed: readonly number[]) {
    super(`the conditions of writes ${failed.join(', ')} did not hold`);
    this.failed = failed;
  }
}

/** An answer that does not come is asked for again by the client, well before the function itself runs out of time. */
const timeouts = { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true };

/** The client that all stores use. */
export function createTableClient(): DynamoDBDocumentClient {
  return documentClient(new DynamoDBClient({ requestHandler: timeouts }));
}

/** A client of the tables that answers in plain objects; undefined values are left out. */
export function documentClient(bare: DynamoDBClient): DynamoDBDocumentClient {
  // It would copy whatever comes and goes for a log that nobody keeps.
  bare.middlewareStack.remove('loggerMiddleware');
  return DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } });
}

/** How often a transaction is tried again that met another one on the same row: conflicts last milliseconds. */
const conflictTries = 6;

/**
 * Writes everything or nothing.
 * @throws ConditionsFailed when a condition did not hold, or other transactions kept touching the same rows.
 */
export async function transact(
  client: DynamoDBDocumentClient,
  items: readonly TransactItem[],
): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await write(client, items);
      return;
    } catch (error) {
      const failed = failedConditions(error);
      if (failed === null) throw error;
      if (failed.length > 0 || tries === conflictTries) throw new ConditionsFailed(failed);
      await pause(10 * 2 ** tries);
    }
  }
}

/** One write needs no transaction, which would cost twice as much; its condition is the same. */
async function write(client: DynamoDBDocumentClient, items: readonly TransactItem[]): Promise<void> {
  const [only] = items;
  if (items.length === 1 && only?.Put) await client.send(new PutCommand(only.Put as PutCommandInput));
  else if (items.length === 1 && only?.Update)
    await client.send(new UpdateCommand(only.Update as UpdateCommandInput));
  else await client.send(new TransactWriteCommand({ TransactItems: [...items] }));
}

/**
 * Writes all of `guarded` and, of `once`, whatever is not there yet: a letter that is owed already, say, is not owed again.
 * False when a guarded condition did not hold, or other transactions kept getting in the way: then nothing is written, and the caller reads and decides anew.
 */
export async function transactOnce(
  client: DynamoDBDocumentClient,
  guarded: readonly TransactItem[],
  once: readonly TransactItem[],
): Promise<boolean> {
  for (let left = once; ;) {
    try {
      await transact(client, [...guarded, ...left]);
      return true;
    } catch (error) {
      if (!(error instanceof ConditionsFailed)) throw error;
      const { failed } = error;
      if (failed.length === 0 || failed.some((place) => place < guarded.length)) return false;
      left = left.filter((_, place) => !failed.includes(guarded.length + place));
    }
  }
}

/** The places whose condition did not hold, none when another transaction was in the way; null when the error means something else. */
function failedConditions(error: unknown): number[] | null {
  if (error instanceof ConditionalCheckFailedException) return [0];
  if (error instanceof TransactionConflictException) return [];
  if (!(error instanceof TransactionCanceledException)) return null;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
  const isLostRace = codes.every(
    (code) => code === 'None' || code === 'ConditionalCheckFailed' || code === 'TransactionConflict',
  );
  return isLostRace
    ? codes.flatMap((code, place) => (code === 'ConditionalCheckFailed' ? [place] : []))
    : null;
}

/** How many hundreds of rows are read side by side. */
const readsAtOnce = 4;

/** Rows of the state table by their keys, consistently read, a hundred at a time; rows that do not exist are absent. The order is not kept. */
export function getRows(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly RowKey[],
): Promise<Record<string, unknown>[]> {
  return getRowsBy(client, table, keys);
}

/** The same for any table. */
export async function getRowsBy<Key extends object>(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  const starts = Array.from({ length: Math.ceil(keys.length / 100) }, (_, place) => place * 100);
  await inParallel(starts, readsAtOnce, async (start) => {
    let wanted: Key[] | undefined = keys.slice(start, start + 100);
    while (wanted && wanted.length > 0) {
      const answer: BatchGetCommandOutput = await client.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } } }),
      );
      rows.push(...(answer.Responses?.[table] ?? []));
      wanted = answer.UnprocessedKeys?.[table]?.Keys as Key[] | undefined;
      if (wanted && wanted.length > 0) await pause(50);
    }
  });
  return rows;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
