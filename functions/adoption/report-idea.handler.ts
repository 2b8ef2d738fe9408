import * as z from 'zod/mini';
import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { eventTime } from '../kernel/event-time.ts';
import { createLog, type Log } from '../kernel/log.ts';
import { createTableClient } from '../kernel/table.ts';
import type { ProjectId } from '../projects/project.ts';
import { type AdoptionStore, createAdoptionStore } from './adoption-store.ts';
import { reportIdea } from './report-idea.ts';

const request = z.object({ id: z.string(), at: z.string() });

/** Tells the champion of one proven project what became of it elsewhere, where that is due. Looking twice at the same moment is looking once. */
export function createReportIdea({
  adoptions,
  log,
}: {
  readonly adoptions: Pick<AdoptionStore, 'report'>;
  readonly log: Log;
}): EntryPoint<{ readonly outcome: 'nothing-to-do' | 'reported' }> {
  return async (event) => {
    const { id, at } = z.parse(request, event);
    const now = eventTime(at);
    const isDone = await adoptions.report(id as ProjectId, now, (view) => reportIdea(view, now));
    if (!isDone) return { outcome: 'nothing-to-do' };
    log.info('REPORT_IDEA_LOOKED', { projectId: id });
    return { outcome: 'reported' };
  };
}

export const handler = entryPoint(() => {
  const config = readConfig(['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS']);
  const adoptions = createAdoptionStore({
    client: createTableClient(),
    stateTable: config.STATE_TABLE,
    deliveriesTable: config.DELIVERIES_TABLE,
    deliveryRetentionDays: config.DELIVERY_RETENTION_DAYS,
  });
  return createReportIdea({ adoptions, log: createLog() });
});
