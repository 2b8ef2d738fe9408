import { applicationKey } from '../applications/application-rows.ts';
import type { ApplicationState } from '../applications/lifecycle.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { getRows, type RowKey, type TableAccess, type Tables, type TransactItem } from '../kernel/table.ts';
import {
  lettersOwed,
  obligationKey,
  projectPartition,
  putChanged,
  putNew,
  timelineRows,
  readObligation,
} from '../obligations/obligation-rows.ts';
import { type Obligation, obligationIdOf } from '../obligations/obligation.ts';
import { personKey, upsertPerson } from '../people/person-store.ts';
import { contactRoles, type Person, type PersonId } from '../people/person.ts';
import type { RowValues } from './csv-columns.ts';
import type { ProjectRow } from './csv-row.ts';
import type { LessonsLearntChange, ProjectChange, Stored } from './decide-import.ts';
import { projectKey, projectRow, projectWorkRow, readProject } from './project-rows.ts';
import type { Project, ProjectId } from './project.ts';

/** The row beside a project that keeps what the last import said of it. */
function importedKey(id: ProjectId): RowKey {
  return { pk: projectPartition(id), sk: 'IMPORTED' };
}

/** Everything stored that these rows are about, consistently read. */
export async function readStored(
  { client, stateTable }: TableAccess,
  rows: readonly ProjectRow[],
  idOf: (email: string) => PersonId,
): Promise<ReadonlyMap<ProjectId, Stored>> {
  const lessonsKey = (id: ProjectId) => obligationKey(obligationIdOf('lessons-learnt', id));
  const keys = rows.flatMap(({ id }) => [
    projectKey(id),
    importedKey(id),
    lessonsKey(id),
    applicationKey(id),
  ]);
  const found = new Map(
    (await getRows(client, stateTable, keys)).map((item) => [
      `${String(item['pk'])} ${String(item['sk'])}`,
      item,
    ]),
  );
  const at = ({ pk, sk }: RowKey) => found.get(`${pk} ${sk}`);

  const ids = rows.flatMap(({ id, values }) => [
    ...contactRoles.flatMap((role) => (values[role] ? [idOf(values[role].email)] : [])),
    ...Object.values(projectIn(at(projectKey(id)))?.contacts ?? {}),
  ]);
  const people = await getRows(client, stateTable, [...new Set(ids)].map(personKey));
  const known = new Map(people.map((item) => [item['id'] as PersonId, item as unknown as Person]));
  return new Map(
    rows.map(({ id }) => [
      id,
      {
        project: projectIn(at(projectKey(id))),
        bid: (at(applicationKey(id))?.['state'] as ApplicationState | undefined) ?? null,
        imported: (at(importedKey(id))?.['values'] as RowValues | undefined) ?? null,
        lessonsLearnt: owedBy(at(lessonsKey(id))),
        people: known,
      },
    ]),
  );
}

function projectIn(row: Record<string, unknown> | undefined): Project | null {
  return row === undefined ? null : readProject(row);
}

function owedBy(row: Record<string, unknown> | undefined): Obligation | null {
  return row === undefined ? null : readObligation(row);
}

/** The one transaction that loads a project: it, what it is found by, what the file said, its people, what it owes, and what that leads to. */
export function importWrites(
  { tables, deliveryRetentionDays }: { readonly tables: Tables; readonly deliveryRetentionDays: number },
  stored: Stored,
  { project, imported, people, lessonsLearnt }: ProjectChange,
  at: EventTime,
): TransactItem[] {
  const { stateTable } = tables;
  return [
    {
      Put: {
        TableName: stateTable,
        Item: projectRow({ ...project, version: project.version + 1 }),
        ...(stored.project === null
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'version = :version',
              ExpressionAttributeValues: { ':version': stored.project.version },
            }),
      },
    },
    ...(stored.project === null ? [noOtherBid(stateTable, project.id)] : []),
    projectWorkRow(stateTable, project, at),
    {
      Put: {
        TableName: stateTable,
        Item: { ...importedKey(project.id), type: 'imported', values: imported },
      },
    },
    ...people.map((person) => upsertPerson(stateTable, person)),
    ...lessonsLearntWrites(tables, stored.lessonsLearnt, lessonsLearnt, at, deliveryRetentionDays),
  ];
}

/** The condition that no bid of a new project's id begins meanwhile but one that was awarded. */
function noOtherBid(stateTable: string, id: ProjectId): TransactItem {
  return {
    ConditionCheck: {
      TableName: stateTable,
      Key: applicationKey(id),
      ConditionExpression: 'attribute_not_exists(pk) OR #state = :awarded',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':awarded': 'awarded' satisfies ApplicationState },
    },
  };
}

function lessonsLearntWrites(
  tables: Tables,
  before: Obligation | null,
  after: LessonsLearntChange | null,
  at: EventTime,
  retentionDays: number,
): TransactItem[] {
  if (after === null) return [];
  const { obligation, timeline, deliveries } = after;
  const put = before === null ? putNew(tables, obligation) : putChanged(tables, before, obligation);
  const version = before === null ? 1 : before.version + 1;
  return [
    put,
    ...timelineRows(tables, obligation.id, version, at, timeline),
    ...lettersOwed(tables, deliveries, retentionDays),
  ];
}
