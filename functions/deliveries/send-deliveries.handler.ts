import * as z from 'zod/mini';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { eventTime } from '../kernel/event-time.ts';
import { readConfig } from '../kernel/config.ts';
import type { DeliveryId } from './delivery.ts';
import { type Attempt, sendLetter } from './send-letter.ts';
import { createSender, type Sender } from './sender.ts';
import { sendersAtOnce } from './senders.ts';

const request = z.object({ deliveryIds: z.array(z.string()), at: z.string() });

/** How many letters came to what. */
export type SendCounts = Partial<Record<Attempt, number>>;

/** Sends letters in order, no faster than this sender's share of the account's rate. A letter that cannot be written does not hold up the others: it fails the run at its end. */
export function createSendDeliveries(deps: Sender): EntryPoint<SendCounts> {
  return async (event) => {
    const { deliveryIds, at } = z.parse(request, event);
    // Never so slow that a page outlives the function: where the account allows less, the provider's throttle says so and the letter waits.
    const share = Math.max((await deps.rate()) / sendersAtOnce, 0.5);
    const counts: SendCounts = {};
    const failures: unknown[] = [];
    for (const [place, id] of deliveryIds.entries()) {
      // SES counts by the second, so a second's worth may leave at once.
      if (place >= share) await deps.pause(1000 / share);
      try {
        const came = await sendLetter(deps, id as DeliveryId, eventTime(at));
        counts[came] = (counts[came] ?? 0) + 1;
      } catch (error) {
        deps.log.error('SEND_DELIVERIES_LETTER_FAILED', error, { deliveryId: id });
        failures.push(error);
      }
    }
    deps.log.info('SEND_DELIVERIES_DONE', counts);
    if (failures.length > 0)
      throw new AggregateError(
        failures,
        `${failures.length} of ${deliveryIds.length} letters could not be dealt with`,
      );
    return counts;
  };
}

export const handler = entryPoint(async () =>
  createSendDeliveries(
    await createSender(
      readConfig([
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
      ]),
    ),
  ),
);
