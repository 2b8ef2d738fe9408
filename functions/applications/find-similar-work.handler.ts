import * as z from 'zod/mini';
import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { eventTime } from '../kernel/event-time.ts';
import { createLog, type Log } from '../kernel/log.ts';
import { allowed } from '../kernel/result.ts';
import { createTableClient } from '../kernel/table.ts';
import { createWorkIndex, type WorkIndex } from '../matching/work-index.ts';
import { createWorkStore, workRow } from '../matching/work-store.ts';
import type { ProjectId } from '../projects/project.ts';
import { type ApplicationStore, createApplicationStore } from './application-store.ts';
import { workOfApplication } from './application.ts';
import { nextLookOf } from './next-look.ts';
import { putSimilar } from './similar-rows.ts';

const request = z.object({ id: z.string(), at: z.string() });

/** How many are kept: five are shown, and some of them may be withdrawn by the time somebody looks. */
const mostKept = 10;

/** Compares one bid with all other work, keeps what is like it, and lets it be found by others. Doing it twice is doing it once. */
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
}): EntryPoint<{ readonly outcome: 'nothing-to-do' | 'compared' }> {
  return async (event) => {
    const { id, at } = z.parse(request, event);
    const now = eventTime(at);
    const changed = await applications.change(id as ProjectId, now, async ({ application }) => {
      if (!application.pending.includes('find-similar')) return null;
      const work = workOfApplication(application);
      const found = (await works.fresh(now)).nearest(work, mostKept);
      const compared = {
        ...application,
        pending: application.pending.filter((one) => one !== 'find-similar'),
      };
      return allowed({
        application: { ...compared, nextAt: nextLookOf(compared, now) },
        timeline: [],
        deliveries: [],
        also: [putSimilar(stateTable, application.id, { at: now, found }), workRow(stateTable, work, now)],
      });
    });
    // Not a refusal of the fund's rules but a row that is gone or fought over: the execution fails, is tried again, and is seen.
    if (!changed.ok) throw new Error(changed.refusal);
    if (changed.value === null) return { outcome: 'nothing-to-do' };
    log.info('FIND_SIMILAR_WORK_COMPARED', { applicationId: id });
    return { outcome: 'compared' };
  };
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
