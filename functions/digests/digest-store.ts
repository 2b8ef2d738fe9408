import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Delivery } from '../deliveries/delivery.ts';
import { type Page, readCursor, writeCursor } from '../kernel/paging.ts';
import { queryAll } from '../kernel/query-all.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type TableAccess, transactOnce, type TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { coverMember } from '../networks/member-rows.ts';
import type { Covering } from '../networks/covering.ts';
import type { Member } from '../networks/member.ts';
import { lettersOwed } from '../obligations/obligation-rows.ts';
import type { DigestClock } from './digest-clock.ts';
import {
  finishPage,
  pageKey,
  pagePrefix,
  type PrintedDigest,
  printPrefix,
  putClock,
  putPage,
  putPrinted,
  putRun,
  readRun,
  returnedKey,
  runKey,
  type RunPage,
} from './digest-rows.ts';
import type { DigestRun, DigestRunId, Returned } from './digest-run.ts';

/** What is frozen with one step of a run: all of it is committed at once, or none. */
export interface Frozen {
  readonly page: RunPage | null;
  readonly letters: readonly Delivery[];
  readonly printed: readonly PrintedDigest[];
  /** Up to when each of them is covered from now on. */
  readonly covered: readonly { readonly member: Member; readonly covering: Covering }[];
}

/** Access to runs of digests. */
export interface DigestStore {
  /** Consistently read; null when there is none. */
  get(id: DigestRunId): Promise<DigestRun | null>;
  /** The last runs, the latest first. */
  list(query: { readonly limit: number; readonly cursor?: string }): Promise<Page<DigestRun>>;
  /** Begins a run as the clock says; false when somebody else did, or moved the clock. */
  open(
    run: DigestRun,
    clock: { readonly before: DigestClock; readonly after: DigestClock },
  ): Promise<boolean>;
  /** Reads, decides and commits; a lost race is read and decided again. Null when there is nothing to do. */
  change(
    id: DigestRunId,
    decide: (run: DigestRun) => Result<DigestRun, MessageKey> | null,
    also?: readonly TransactItem[],
  ): Promise<Result<DigestRun | null, MessageKey>>;
  /** Freezes some recipients; false when the run or one of them has changed since it was read. */
  freeze(before: DigestRun, after: DigestRun, frozen: Frozen): Promise<boolean>;
  page(id: DigestRunId, number: number): Promise<RunPage | null>;
  /** The numbers of the pages that are not done. */
  pagesLeft(id: DigestRunId): Promise<readonly number[]>;
  /** A page is done, and the run counts it, once. */
  finishPage(id: DigestRunId, number: number, count: (run: DigestRun) => DigestRun): Promise<boolean>;
  returned(id: DigestRunId): Promise<Returned>;
  /** The digests on paper of a run. */
  printed(id: DigestRunId): Promise<readonly PrintedDigest[]>;
}

/** How often a decision is taken again before the caller is told that others keep changing the same thing. */
const mostTries = 12;

/** Runs in the state table, their letters in the ledger. */
export function createDigestStore(
  access: TableAccess & { readonly deliveryRetentionDays: number },
): DigestStore {
  const { client, stateTable, deliveryRetentionDays } = access;

  const get: DigestStore['get'] = async (id) => {
    const [row] = await getRows(client, stateTable, [runKey(id)]);
    return row === undefined ? null : readRun(row);
  };

  const change: DigestStore['change'] = async (id, decide, also = []) => {
    for (let tries = 0; tries < mostTries; tries++) {
      const before = await get(id);
      if (before === null) return refused('refusal.not-found');
      const decided = decide(before);
      if (decided === null) return allowed(null);
      if (!decided.ok) return decided;
      if (await transactOnce(client, [putRun(access, before, decided.value), ...also], []))
        return allowed({ ...decided.value, version: before.version + 1 });
    }
    return refused('refusal.changed-meanwhile');
  };

  const beside = (id: DigestRunId, prefix: string) =>
    queryAll(client, {
      TableName: stateTable,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': runKey(id).pk, ':prefix': prefix },
      ConsistentRead: true,
    });

  return {
    get,
    change,
    async list({ limit, cursor }) {
      const { Items, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: stateTable,
          IndexName: 'listing',
          KeyConditionExpression: 'listing = :runs',
          ExpressionAttributeValues: { ':runs': 'DIGEST-RUN' },
          ScanIndexForward: false,
          Limit: limit,
          ExclusiveStartKey: readCursor(cursor, {
            pk: null,
            sk: 'RUN',
            listing: 'DIGEST-RUN',
            listingSort: null,
          }),
        }),
      );
      return {
        items: (Items ?? []).map(readRun),
        cursor: LastEvaluatedKey ? writeCursor(LastEvaluatedKey as Record<string, string>) : null,
      };
    },
    open: (run, clock) =>
      transactOnce(client, [putRun(access, null, run), putClock(access, clock.before, clock.after)], []),
    freeze: (before, after, { page, letters, printed, covered }) =>
      transactOnce(
        client,
        [
          putRun(access, before, after),
          ...(page === null ? [] : [putPage(access, after.id, page)]),
          ...covered.map(({ member, covering }) => coverMember(access, member, covering)),
          ...printed.map((one) => putPrinted(access, after.id, one)),
        ],
        lettersOwed(access, letters, deliveryRetentionDays),
      ),
    async page(id, number) {
      const [row] = await getRows(client, stateTable, [pageKey(id, number)]);
      return (row as unknown as RunPage | undefined) ?? null;
    },
    async pagesLeft(id) {
      const rows = await beside(id, pagePrefix);
      return rows.filter(({ isDone }) => isDone === false).map(({ number }) => Number(number));
    },
    async finishPage(id, number, count) {
      for (let tries = 0; tries < mostTries; tries++) {
        const [row, run] = await Promise.all([getRows(client, stateTable, [pageKey(id, number)]), get(id)]);
        const page = row[0] as unknown as RunPage | undefined;
        if (page === undefined || page.isDone || run === null) return false;
        const writes = [finishPage(access, id, number), putRun(access, run, count(run))];
        if (await transactOnce(client, writes, [])) return true;
      }
      throw new Error(`page ${number} of a run could not be counted: others keep changing the run`);
    },
    async returned(id) {
      const [row] = await getRows(client, stateTable, [returnedKey(id)]);
      return { bounced: Number(row?.['bounced'] ?? 0), complained: Number(row?.['complained'] ?? 0) };
    },
    async printed(id) {
      const rows = await beside(id, printPrefix);
      return rows as unknown as PrintedDigest[];
    },
  };
}
