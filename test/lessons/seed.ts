import { transact, type TableAccess } from '../../functions/kernel/table.ts';
import { obligationRow, projectPartition } from '../../functions/obligations/obligation-rows.ts';
import type { ObligationView } from '../../functions/obligations/view.ts';
import { upsertPerson } from '../../functions/people/person-store.ts';

/** Writes a project, its people and its obligation, as the import leaves them. */
export async function seed(
  { client, stateTable }: TableAccess,
  { obligation, project, contacts }: ObligationView,
): Promise<void> {
  const projectRow = { pk: projectPartition(project.id), sk: 'PROJECT', type: 'project', ...project };
  await transact(client, [
    { Put: { TableName: stateTable, Item: projectRow } },
    { Put: { TableName: stateTable, Item: obligationRow({ ...obligation, version: 1 }) } },
    ...Object.values(contacts).map((person) => upsertPerson(stateTable, person)),
  ]);
}
