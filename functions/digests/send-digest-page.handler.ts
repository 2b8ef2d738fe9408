import * as z from 'zod/mini';
import { createSender } from '../deliveries/sender.ts';
import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { eventTime } from '../kernel/event-time.ts';
import { createTableClient } from '../kernel/table.ts';
import type { DigestRunId } from './digest-run.ts';
import { createDigestStore } from './digest-store.ts';
import { type PageOutcome, sendDigestPage, type SendPageDeps } from './send-digest-page.ts';

const request = z.object({ runId: z.string(), page: z.number(), at: z.string() });

/** Sends one page of a run. A page that was sent before is not sent again, and one whose sender died is gone on with. */
export function createSendDigestPage(deps: SendPageDeps): EntryPoint<{ readonly outcome: PageOutcome }> {
  return async (event) => {
    const { runId, page, at } = z.parse(request, event);
    const outcome = await sendDigestPage(deps, runId as DigestRunId, page, eventTime(at));
    deps.log.info('SEND_DIGEST_PAGE_DONE', { runId, page, outcome });
    return { outcome };
  };
}

export const handler = entryPoint(async () => {
  const config = readConfig([
    'STATE_TABLE',
    'DELIVERIES_TABLE',
    'SIGNING_SECRET_ID',
    'PUBLIC_ORIGIN',
    'FUND_NAME_EN',
    'FUND_NAME_CY',
    'FUND_MAILBOX',
    'FUND_PHONE',
    'REMINDERS_FROM',
    'DIGESTS_FROM',
    'CONFIGURATION_SET',
    'DELIVERY_RETENTION_DAYS',
  ]);
  const digests = createDigestStore({
    client: createTableClient(),
    stateTable: config.STATE_TABLE,
    deliveriesTable: config.DELIVERIES_TABLE,
    deliveryRetentionDays: config.DELIVERY_RETENTION_DAYS,
  });
  return createSendDigestPage({ ...(await createSender(config)), digests });
});
