import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { createLog } from '../kernel/log.ts';
import { createTableClient } from '../kernel/table.ts';
import { createPersonStore } from '../people/person-store.ts';
import { readDeliveryEvent } from './delivery-event.ts';
import { createDigestStore } from '../digests/digest-store.ts';
import { createDeliveryStore } from './delivery-store.ts';
import { type RecordDeps, recordReport } from './record-report.ts';

/** Takes what the mail service reports about a letter. */
export function createRecordDeliveryEvent(deps: RecordDeps): EntryPoint<void> {
  return async (event) => {
    const read = readDeliveryEvent(event);
    if (read !== null) await recordReport(deps, read);
  };
}

export const handler = entryPoint(() => {
  const config = readConfig(['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS']);
  const tables = {
    client: createTableClient(),
    stateTable: config.STATE_TABLE,
    deliveriesTable: config.DELIVERIES_TABLE,
  };
  return createRecordDeliveryEvent({
    tables,
    deliveries: createDeliveryStore(tables),
    people: createPersonStore(tables),
    digests: createDigestStore({ ...tables, deliveryRetentionDays: config.DELIVERY_RETENTION_DAYS }),
    log: createLog(),
  });
});
