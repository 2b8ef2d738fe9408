import { dueAttributes } from '../kernel/due.ts';
import type { RowKey, Tables, TransactItem } from '../kernel/table.ts';
import { networkKey } from '../networks/network-rows.ts';
import type { NetworkId } from '../networks/network.ts';
import type { PersonId } from '../people/person.ts';
import type { DigestClock } from './digest-clock.ts';
import type { DigestRun, DigestRunId } from './digest-run.ts';
import type { DigestItem, ItemId } from './item.ts';
import { type Entry, type Release, releaseOf } from './release.ts';

type Row = Readonly<Record<string, unknown>>;
type StateTable = Pick<Tables, 'stateTable'>;

/** The one row that says when digests leave. */
export const clockKey: RowKey = { pk: 'DIGESTS', sk: 'CLOCK' };

/** The row of an item. */
export function itemKey(id: ItemId): RowKey {
  return { pk: `ITEM#${id}`, sk: 'ITEM' };
}

/** What the keys of a network's entries and releases begin with. */
export const entryPrefix = 'ENTRY#';
export const releasePrefix = 'RELEASE#';

/** The row of an item in the coming edition of a network, in the order in which items came. */
export function entryKey({
  networkId,
  itemId,
  offeredAt,
}: Pick<Entry, 'networkId' | 'itemId' | 'offeredAt'>): RowKey {
  return { pk: networkKey(networkId).pk, sk: `${entryPrefix}${offeredAt}#${itemId}` };
}

/** The row that lets an item out, in the order in which items were. */
function releaseKey({ networkId, itemId, releasedAt }: Release): RowKey {
  return { pk: networkKey(networkId).pk, sk: `${releasePrefix}${releasedAt}#${itemId}` };
}

/** The row of a run; its pages, what came back of it and what is to be printed lie beside it. */
export function runKey(id: DigestRunId): RowKey {
  return { pk: `DIGEST#${id}`, sk: 'RUN' };
}

/** The row of what came back of a run. */
export function returnedKey(id: DigestRunId): RowKey {
  return { pk: runKey(id).pk, sk: 'RETURNED' };
}

/** What the keys of pages and of digests on paper begin with. */
export const pagePrefix = 'PAGE#';
export const printPrefix = 'PRINT#';

/** The row of one page of a run, counted from 1. */
export function pageKey(id: DigestRunId, number: number): RowKey {
  return { pk: runKey(id).pk, sk: `${pagePrefix}${String(number).padStart(5, '0')}` };
}

/** The write of the clock; fails when somebody moved it since it was read. */
export function putClock({ stateTable }: StateTable, before: DigestClock, after: DigestClock): TransactItem {
  return guarded(stateTable, before.version, {
    ...clockKey,
    type: 'digest-clock',
    attempt: 0,
    ...after,
    ...dueAttributes('digests', after.nextAt),
  });
}

/** The clock as it was stored. */
export function readClock(row: Row): DigestClock {
  return stored(row) as unknown as DigestClock;
}

/** The write of an item; fails when it was changed since it was read, or exists. */
export function putItem(
  { stateTable }: StateTable,
  before: DigestItem | null,
  after: DigestItem,
): TransactItem {
  return guarded(stateTable, before?.version ?? 0, {
    ...itemKey(after.id),
    type: 'digest-item',
    listing: 'DIGEST-ITEM',
    listingSort: `${after.offeredAt}#${after.id}`,
    ...after,
  });
}

/** An item as it was stored. */
export function readItem(row: Row): DigestItem {
  return stored(row) as unknown as DigestItem;
}

/** The writes of an entry, with the release that it is or is no more. */
export function entryWrites({ stateTable }: StateTable, before: Entry | null, after: Entry): TransactItem[] {
  const was = before === null ? null : releaseOf(before);
  const is = releaseOf(after);
  const isSame = was !== null && is !== null && was.releasedAt === is.releasedAt;
  return [
    guarded(stateTable, before?.version ?? 0, { ...entryKey(after), type: 'digest-entry', ...after }),
    ...(was === null || isSame ? [] : [putRelease(stateTable, was, true)]),
    ...(is === null ? [] : [putRelease(stateTable, is, false)]),
  ];
}

/** No function of digests may delete rows: a release that is taken back says so. */
function putRelease(stateTable: string, release: Release, isTakenBack: boolean): TransactItem {
  return {
    Put: {
      TableName: stateTable,
      Item: {
        ...releaseKey(release),
        type: 'digest-release',
        ...release,
        ...(isTakenBack && { isTakenBack }),
      },
    },
  };
}

/** An entry as it was stored. */
export function readEntry(row: Row): Entry {
  return stored(row) as unknown as Entry;
}

/** A release as it was stored; null for one that was taken back. */
export function readRelease(row: Row): Release | null {
  return row['isTakenBack'] === true ? null : (stored(row) as unknown as Release);
}

/** The write of a run; fails when it was changed since it was read, or begun before. */
export function putRun({ stateTable }: StateTable, before: DigestRun | null, after: DigestRun): TransactItem {
  return guarded(stateTable, before?.version ?? 0, {
    ...runKey(after.id),
    type: 'digest-run',
    listing: 'DIGEST-RUN',
    listingSort: `${after.to}#${after.id}`,
    attempt: 0,
    ...after,
    ...dueAttributes(after.id, after.nextAt),
  });
}

/** A run as it was stored. */
export function readRun(row: Row): DigestRun {
  return stored(row) as unknown as DigestRun;
}

/** One page of a run: the people whose digests are in the ledger. */
export interface RunPage {
  readonly number: number;
  readonly people: readonly PersonId[];
  readonly isDone: boolean;
}

/** The write of a new page. */
export function putPage({ stateTable }: StateTable, id: DigestRunId, page: RunPage): TransactItem {
  return {
    Put: {
      TableName: stateTable,
      Item: { ...pageKey(id, page.number), type: 'digest-page', ...page },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
}

/** The write that a page is done; fails when it was before, so that it is counted once. */
export function finishPage({ stateTable }: StateTable, id: DigestRunId, number: number): TransactItem {
  return {
    Update: {
      TableName: stateTable,
      Key: pageKey(id, number),
      UpdateExpression: 'SET isDone = :yes',
      ConditionExpression: 'isDone = :no',
      ExpressionAttributeValues: { ':yes': true, ':no': false },
    },
  };
}

/** A digest on paper. */
export interface PrintedDigest {
  readonly personId: PersonId;
  readonly items: readonly ItemId[];
  readonly skipped: number;
}

/** The write of a digest on paper. */
export function putPrinted(
  { stateTable }: StateTable,
  id: DigestRunId,
  printed: PrintedDigest,
): TransactItem {
  const sk = `${printPrefix}${printed.personId}`;
  return {
    Put: { TableName: stateTable, Item: { pk: runKey(id).pk, sk, type: 'digest-printed', ...printed } },
  };
}

/** The write that counts what came back of a run. */
export function countReturned(
  { stateTable }: StateTable,
  id: DigestRunId,
  what: 'bounced' | 'complained',
): TransactItem {
  return {
    Update: {
      TableName: stateTable,
      Key: returnedKey(id),
      UpdateExpression: 'ADD #what :one',
      ExpressionAttributeNames: { '#what': what },
      ExpressionAttributeValues: { ':one': 1 },
    },
  };
}

/** The partition of a network, for what lies beside it. */
export function networkPartition(id: NetworkId): string {
  return networkKey(id).pk;
}

/** A row without what only the table needs. */
function stored(row: Row): Row {
  const {
    pk: _pk,
    sk: _sk,
    type: _type,
    listing: _listing,
    listingSort: _sort,
    attempt: _attempt,
    dueShard: _shard,
    dueAt: _dueAt,
    ...thing
  } = row;
  return thing;
}

function guarded(table: string, version: number, row: Record<string, unknown>): TransactItem {
  return {
    Put: {
      TableName: table,
      Item: { ...row, version: version + 1 },
      ...(version === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: 'version = :version',
            ExpressionAttributeValues: { ':version': version },
          }),
    },
  };
}
