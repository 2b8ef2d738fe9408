import * as z from 'zod/mini';
import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { eventTime } from '../kernel/event-time.ts';
import { createLog, type Log } from '../kernel/log.ts';
import { allowed } from '../kernel/result.ts';
import { createTableClient } from '../kernel/table.ts';
import { decideChase } from './decide-chase.ts';
import type { ObligationId } from './obligation.ts';
import { createObligationStore, type ObligationStore } from './obligation-store.ts';

const request = z.object({ obligationId: z.string(), at: z.string() });

/** What the state machine goes on with: the letters that are owed now. */
export interface ChaseLooked {
  readonly deliveryIds: readonly string[];
  readonly outcome: 'nothing-to-do' | 'looked' | 'letters-owed';
}

/** Lets one chase look at where it stands, and commits what it decides. Looking twice at the same moment is looking once. */
export function createDecideChase({
  obligations,
  log,
}: {
  obligations: Pick<ObligationStore, 'change'>;
  log: Log;
}): EntryPoint<ChaseLooked> {
  return async (event) => {
    const { obligationId, at } = z.parse(request, event);
    const now = eventTime(at);
    const changed = await obligations.change(obligationId as ObligationId, now, (view) => {
      const decided = decideChase(view, now);
      return decided === null ? null : allowed(decided);
    });
    // Not a refusal of the fund's rules but a row that is gone or fought over: the execution fails, is tried again, and is seen.
    if (!changed.ok) throw new Error(changed.refusal);
    if (changed.value === null) return { deliveryIds: [], outcome: 'nothing-to-do' };
    const deliveryIds = changed.value.deliveries.map(({ id }) => id);
    log.info('DECIDE_CHASE_LOOKED', { obligationId, letters: deliveryIds.length });
    return { deliveryIds, outcome: deliveryIds.length > 0 ? 'letters-owed' : 'looked' };
  };
}

export const handler = entryPoint(() => {
  const config = readConfig(['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS']);
  const obligations = createObligationStore({
    client: createTableClient(),
    stateTable: config.STATE_TABLE,
    deliveriesTable: config.DELIVERIES_TABLE,
    deliveryRetentionDays: config.DELIVERY_RETENTION_DAYS,
  });
  return createDecideChase({ obligations, log: createLog() });
});
