import { createApplicationStore } from '../../functions/applications/application-store.ts';
import { createFindSimilarWork } from '../../functions/applications/find-similar-work.handler.ts';
import type { EventTime } from '../../functions/kernel/event-time.ts';
import { createLog } from '../../functions/kernel/log.ts';
import { type TableAccess, transact } from '../../functions/kernel/table.ts';
import { createWorkIndex } from '../../functions/matching/work-index.ts';
import { createWorkStore } from '../../functions/matching/work-store.ts';
import { upsertPerson } from '../../functions/people/person-store.ts';
import type { Person } from '../../functions/people/person.ts';
import { projectRow, projectWorkRow } from '../../functions/projects/project-rows.ts';
import type { Project, ProjectId } from '../../functions/projects/project.ts';
import { project } from './people.ts';

/** A project about digital records for nurses, like the bids of the tests; over since June 2024. */
export function recordsProject(id = 'i2s-records', changes: Partial<Project> = {}): Project {
  return {
    ...project(null, id),
    title: 'Digital records for community nurses',
    organisation: 'Powys Teaching Health Board',
    organisationType: 'health board',
    theme: 'digital records',
    summary: 'Community nurses got tablets and one digital record of each patient in place of paper notes.',
    dateAnnounced: '2019-04',
    amountPence: 40_000_000,
    endDate: '2024-06-30' as Project['endDate'],
    ...changes,
  };
}

/** Stores a project with its people, to be found by bids that are like it, as the import leaves it. */
export async function storeProject(
  { client, stateTable }: TableAccess,
  stored: Project,
  people: readonly Person[],
): Promise<void> {
  await transact(client, [
    { Put: { TableName: stateTable, Item: projectRow(stored) } },
    projectWorkRow(stateTable, stored, stored.createdAt),
    ...people.map((person) => upsertPerson(stateTable, person)),
  ]);
}

/** Lets the lifecycle's function look at one bid, as the state machine does. */
export async function compare(access: TableAccess, id: ProjectId, at: EventTime): Promise<unknown> {
  const look = createFindSimilarWork({
    applications: createApplicationStore({ ...access, deliveryRetentionDays: 396 }),
    stateTable: access.stateTable,
    works: createWorkIndex(createWorkStore(access)),
    log: createLog(() => undefined),
  });
  return look({ id, at });
}
