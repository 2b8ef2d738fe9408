import { dueAttributes } from '../kernel/due.ts';
import { secondsAfter } from '../kernel/event-time.ts';
import type { Delivery } from './delivery.ts';

/** A delivery as it is stored. The row leaves the ledger by itself when its retention ends (seconds since the epoch, for the table's TTL). */
export function deliveryRow(delivery: Delivery, retentionDays: number): Record<string, unknown> {
  return {
    deliveryId: delivery.id,
    type: 'delivery',
    month: delivery.createdAt.slice(0, 7),
    expiresAt: Math.floor(Date.parse(secondsAfter(delivery.createdAt, retentionDays * 86_400)) / 1000),
    ...delivery,
    ...dueAttributes(delivery.id, delivery.nextAt),
  };
}
