import * as z from 'zod/mini';
import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { eventTime } from '../kernel/event-time.ts';
import { createLog, type Log } from '../kernel/log.ts';
import { allowed } from '../kernel/result.ts';
import { createTableClient } from '../kernel/table.ts';
import type { ProjectId } from '../projects/project.ts';
import { type ApplicationStore, createApplicationStore } from './application-store.ts';
import { decideLook } from './decide-look.ts';

const request = z.object({ id: z.string(), at: z.string() });

/** What the state machine goes on with: the letters that are owed now. */
export interface ApplicationLooked {
  readonly deliveryIds: readonly string[];
  readonly outcome: 'nothing-to-do' | 'looked' | 'letters-owed' | 'to-remove';
}

/** Lets one bid look at where it stands, and commits what it decides. Looking twice at the same moment is looking once. */
export function createLookAtApplication({
  applications,
  keptDays,
  log,
}: {
  readonly applications: Pick<ApplicationStore, 'change'>;
  /** How long a bid is kept after it ended without an award. */
  readonly keptDays: number;
  readonly log: Log;
}): EntryPoint<ApplicationLooked> {
  return async (event) => {
    const { id, at } = z.parse(request, event);
    const now = eventTime(at);
    let mustGo = false;
    const changed = await applications.change(id as ProjectId, now, (view) => {
      const decided = decideLook(view, now, keptDays);
      mustGo = (decided ?? view).application.pending.includes('remove');
      return decided === null ? null : allowed(decided);
    });
    // Not a refusal of the fund's rules but a row that is gone or fought over: the execution fails, is tried again, and is seen.
    if (!changed.ok) throw new Error(changed.refusal);
    if (mustGo) return { deliveryIds: [], outcome: 'to-remove' };
    if (changed.value === null) return { deliveryIds: [], outcome: 'nothing-to-do' };
    const deliveryIds = changed.value.deliveries.map(({ id: letter }) => letter);
    log.info('LOOK_AT_APPLICATION_LOOKED', { applicationId: id, letters: deliveryIds.length });
    return { deliveryIds, outcome: deliveryIds.length > 0 ? 'letters-owed' : 'looked' };
  };
}

export const handler = entryPoint(() => {
  const config = readConfig([
    'STATE_TABLE',
    'DELIVERIES_TABLE',
    'DELIVERY_RETENTION_DAYS',
    'BID_RETENTION_DAYS',
  ]);
  const applications = createApplicationStore({
    client: createTableClient(),
    stateTable: config.STATE_TABLE,
    deliveriesTable: config.DELIVERIES_TABLE,
    deliveryRetentionDays: config.DELIVERY_RETENTION_DAYS,
  });
  return createLookAtApplication({ applications, keptDays: config.BID_RETENTION_DAYS, log: createLog() });
});
