import { getRows, type TableAccess } from '../kernel/table.ts';
import { awardKey, readAward } from '../projects/project-rows.ts';
import type { Project } from '../projects/project.ts';
import { scheduleOwed } from './account.ts';
import type { ProjectRepayments } from './fund-position.ts';
import { readRepayments, repaymentsKey } from './repayment-rows.ts';

/** Reads what many projects repay. One project's account comes with its view (`ProjectLives.view`), and changes through `ProjectLives.change` alone. */
export interface RepaymentStore {
  /** Consistently read, in the order of the projects; those that repay nothing are left out. */
  accountsOf(projects: readonly Project[]): Promise<readonly ProjectRepayments[]>;
}

/** The accounts in the state table. */
export function createRepaymentStore({
  client,
  stateTable,
}: Pick<TableAccess, 'client' | 'stateTable'>): RepaymentStore {
  return {
    async accountsOf(projects) {
      const keys = projects.flatMap(({ id }) => [awardKey(id), repaymentsKey(id)]);
      const rows = new Map(
        (await getRows(client, stateTable, keys)).map((row) => [
          `${String(row['pk'])} ${String(row['sk'])}`,
          row,
        ]),
      );
      return projects.flatMap((project) => {
        const rowOf = ({ pk, sk }: { pk: string; sk: string }) => rows.get(`${pk} ${sk}`);
        const agreed = rowOf(awardKey(project.id));
        const { payments, waivers } = readRepayments(rowOf(repaymentsKey(project.id)));
        const award = agreed === undefined ? null : readAward(agreed);
        const schedule = scheduleOwed({ project, award, payments, waivers });
        return schedule === null ? [] : [{ projectId: project.id, schedule, history: payments, waivers }];
      });
    },
  };
}
