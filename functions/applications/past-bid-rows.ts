import { applicationSubject } from '../deliveries/subject.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { getRows, type RowKey, type TableAccess, type Tables, type TransactItem } from '../kernel/table.ts';
import { noWorkRow, workRow } from '../matching/work-store.ts';
import { timelineRows } from '../obligations/obligation-rows.ts';
import { projectKey } from '../projects/project-rows.ts';
import type { ProjectId } from '../projects/project.ts';
import { pastRoundId } from '../rounds/past-round.ts';
import { readRound, roundKey } from '../rounds/round-rows.ts';
import type { RoundId } from '../rounds/round.ts';
import {
  applicationKey,
  putChangedApplication,
  putNewApplication,
  readApplication,
} from './application-rows.ts';
import { type Application, workOfApplication } from './application.ts';
import type { PastBidChange, StoredPastBid } from './decide-past-bid.ts';
import type { PastBidRow } from './past-bid-csv.ts';

/** Everything stored that these rows are about, consistently read. */
export async function readStoredPastBids(
  { client, stateTable }: Pick<TableAccess, 'client' | 'stateTable'>,
  rows: readonly PastBidRow[],
): Promise<ReadonlyMap<ProjectId, StoredPastBid>> {
  const keys = rows.flatMap(({ id }) => [applicationKey(id), projectKey(id)]);
  const found = new Map(
    (await getRows(client, stateTable, keys)).map((row) => [nameOf(row as unknown as RowKey), row]),
  );
  const applications = new Map(
    rows.flatMap(({ id }) => {
      const row = found.get(nameOf(applicationKey(id)));
      return row === undefined ? [] : [[id, readApplication(row)] as const];
    }),
  );
  const named = rows.map(({ values }) => pastRoundId(values.round) as RoundId);
  const ids = new Set([...named, ...[...applications.values()].map(({ roundId }) => roundId)]);
  const rounds = new Map(
    (await getRows(client, stateTable, [...ids].map(roundKey))).map(readRound).map((one) => [one.id, one]),
  );
  return new Map(
    rows.map(({ id }, place) => {
      const application = applications.get(id) ?? null;
      const stored: StoredPastBid = {
        application,
        hasProject: found.has(nameOf(projectKey(id))),
        round: rounds.get(named[place] as RoundId) ?? null,
        roundName: (application && rounds.get(application.roundId)?.name.en) ?? '',
      };
      return [id, stored];
    }),
  );
}

function nameOf({ pk, sk }: RowKey): string {
  return `${pk} ${sk}`;
}

/** The one transaction that loads a past application: it, what it is found by, and that it happened. It fails when a project of its id came or went meanwhile. */
export function pastBidWrites(
  tables: Tables,
  { application: before }: StoredPastBid,
  { application, timeline }: PastBidChange,
  at: EventTime,
): TransactItem[] {
  const { stateTable } = tables;
  const version = (before?.version ?? 0) + 1;
  return [
    before === null
      ? putNewApplication(tables, application)
      : putChangedApplication(tables, before, application),
    {
      ConditionCheck: {
        TableName: stateTable,
        Key: projectKey(application.id),
        ConditionExpression:
          application.state === 'awarded' ? 'attribute_exists(pk)' : 'attribute_not_exists(pk)',
      },
    },
    ...foundBy(stateTable, application, at),
    ...timelineRows(tables, applicationSubject(application.id), version, at, timeline),
  ];
}

/** By what it is found as similar work: an awarded one by its project, which has the same id; one that was withdrawn by nothing. */
function foundBy(stateTable: string, application: Application, at: EventTime): readonly TransactItem[] {
  if (application.state === 'awarded') return [];
  return application.state === 'withdrawn'
    ? [noWorkRow(stateTable, application.id, at)]
    : [workRow(stateTable, workOfApplication(application), at)];
}
