import * as z from 'zod/mini';
import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { type EventTime, eventTime } from '../kernel/event-time.ts';
import { createLog, type Log } from '../kernel/log.ts';
import { allowed } from '../kernel/result.ts';
import { createTableClient, type TransactItem } from '../kernel/table.ts';
import { createWorkIndex, type WorkIndex } from '../matching/work-index.ts';
import { createWorkStore, noWorkRow, workRow } from '../matching/work-store.ts';
import type { ProjectId } from '../projects/project.ts';
import { type ApplicationStore, createApplicationStore } from './application-store.ts';
import { type Application, type PendingWork, workOfApplication } from './application.ts';
import { nextLookOf } from './next-look.ts';
import { putSimilar } from './similar-rows.ts';

const request = z.object({ id: z.string(), at: z.string() });

/** What this function does of a bid's pending work. */
const ours: readonly PendingWork[] = ['find-similar', 'forget-work'];

/** How many are kept: five are shown to staff and three to applicants, and some of them may be gone by the time somebody looks. */
const mostKept = { works: 10, projects: 6 };

/**
 * Compares one bid with all other work, keeps what is like it, and lets it be found by others; one that was withdrawn is found no more. Doing it twice is
 * doing it once.
 */
export function createFindSimilarWork({
  applications,
  stateTable,
  works,
  log,
}: {
  readonly applications: Pick<ApplicationStore, 'change'>;
  readonly stateTable: string;
  readonly works: WorkIndex;
  readonly log: Log;
}): EntryPoint<{ readonly outcome: 'nothing-to-do' | 'compared' | 'forgotten' | 'left' }> {
  return async (event) => {
    const { id, at } = z.parse(request, event);
    const now = eventTime(at);
    const changed = await applications.change(id as ProjectId, now, async ({ application, round }) => {
      if (!application.pending.some((one) => ours.includes(one))) return null;
      const after = { ...application, pending: application.pending.filter((one) => !ours.includes(one)) };
      return allowed({
        application: { ...after, nextAt: nextLookOf(after, round, now) },
        timeline: [],
        deliveries: [],
        also: await rowsOf(application, now),
      });
    });
    // Not a refusal of the fund's rules but a row that is gone or fought over: the execution fails, is tried again, and is seen.
    if (!changed.ok) throw new Error(changed.refusal);
    if (changed.value === null) return { outcome: 'nothing-to-do' };
    const outcome = outcomeFor(changed.value.application);
    log.info('FIND_SIMILAR_WORK_DONE', { applicationId: id, outcome });
    return { outcome };
  };

  async function rowsOf(application: Application, now: EventTime): Promise<readonly TransactItem[]> {
    switch (outcomeFor(application)) {
      case 'compared': {
        const work = workOfApplication(application);
        const search = await works.fresh(now);
        const found = search.nearest(work, mostKept.works);
        const projects = search.nearest(work, mostKept.projects, ({ kind }) => kind === 'project');
        return [
          putSimilar(stateTable, application.id, { at: now, found, projects }),
          workRow(stateTable, work, now),
        ];
      }
      case 'forgotten':
        return [noWorkRow(stateTable, application.id, now)];
      case 'left':
        return [];
    }
  }
}

/** What becomes of a bid's work by where the bid stands. An awarded one has been a project since its award, which wrote the project's: that is left as it is. */
function outcomeFor({ state }: Application): 'compared' | 'forgotten' | 'left' {
  if (state === 'withdrawn') return 'forgotten';
  return state === 'awarded' ? 'left' : 'compared';
}

export const handler = entryPoint(() => {
  const config = readConfig(['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS']);
  const tables = {
    client: createTableClient(),
    stateTable: config.STATE_TABLE,
    deliveriesTable: config.DELIVERIES_TABLE,
  };
  return createFindSimilarWork({
    applications: createApplicationStore({
      ...tables,
      deliveryRetentionDays: config.DELIVERY_RETENTION_DAYS,
    }),
    stateTable: config.STATE_TABLE,
    works: createWorkIndex(createWorkStore(tables)),
    log: createLog(),
  });
});
