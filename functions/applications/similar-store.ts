import { getRows, type TableAccess } from '../kernel/table.ts';
import type { FundedProject, FundedProjects } from '../projects/funded-projects.ts';
import type { ProjectId } from '../projects/project.ts';
import type { Application } from './application.ts';
import { readSimilar, similarKey, type SimilarTo } from './similar-rows.ts';

/** How many funded projects applicants are shown. */
const mostShown = 3;

/** Access to what was found to be like a bid when it was last compared. */
export interface SimilarStore {
  /** Consistently read; null when the bid has not been compared yet. */
  read(id: ProjectId): Promise<SimilarTo | null>;
  /** Funded projects that are like a bid, three at most, as its people may read of them; null when the bid as it was last sent has not been compared yet. */
  fundedLike(
    application: Pick<Application, 'id' | 'submitted' | 'applied'>,
  ): Promise<readonly FundedProject[] | null>;
}

/** What was found, out of the state table. */
export function createSimilarStore(
  { client, stateTable }: Pick<TableAccess, 'client' | 'stateTable'>,
  projects: FundedProjects,
): SimilarStore {
  const read: SimilarStore['read'] = async (id) => {
    const [row] = await getRows(client, stateTable, [similarKey(id)]);
    return row === undefined ? null : readSimilar(row);
  };
  return {
    read,
    async fundedLike({ id, submitted, applied }) {
      const similar = await read(id);
      const sentAt = applied?.at ?? submitted?.at;
      if (similar === null || (sentAt !== undefined && similar.at < sentAt)) return null;
      return projects.of(
        similar.projects.map((one) => one.id),
        mostShown,
      );
    },
  };
}
