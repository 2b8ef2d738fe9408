import * as z from 'zod/mini';
import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { eventTime } from '../kernel/event-time.ts';
import { createLog, type Log } from '../kernel/log.ts';
import { createTableClient } from '../kernel/table.ts';
import type { RoundId } from '../rounds/round.ts';
import { createApplicationStore } from './application-store.ts';
import { queueDecisions, type QueueDecisionsDeps } from './queue-decisions.ts';
import { createSendingStore } from './sending-store.ts';

const request = z.object({ id: z.string(), at: z.string() });

/** Goes on with the sending of a round's decisions where the page that began it has not come to the end. */
export function createQueueDecisions({
  log,
  ...deps
}: QueueDecisionsDeps & { readonly log: Log }): EntryPoint<{ readonly queued: number }> {
  return async (event) => {
    const { id, at } = z.parse(request, event);
    const queued = await queueDecisions(deps, id as RoundId, eventTime(at));
    log.info('QUEUE_DECISIONS_DONE', { roundId: id, queued });
    return { queued };
  };
}

export const handler = entryPoint(() => {
  const config = readConfig(['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS']);
  const tables = {
    client: createTableClient(),
    stateTable: config.STATE_TABLE,
    deliveriesTable: config.DELIVERIES_TABLE,
  };
  return createQueueDecisions({
    applications: createApplicationStore({
      ...tables,
      deliveryRetentionDays: config.DELIVERY_RETENTION_DAYS,
    }),
    sendings: createSendingStore(tables),
    log: createLog(),
  });
});
