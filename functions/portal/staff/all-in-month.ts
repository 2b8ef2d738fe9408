import type { Delivery, DeliveryState } from '../../deliveries/delivery.ts';
import { everyItem } from '../../kernel/paging.ts';
import type { StaffDeps } from './deps.ts';

/** Every letter of a month, newest first, of one state or of all. A fund of two hundred projects writes some hundreds a month. */
export async function allInMonth(
  { deliveries }: Pick<StaffDeps, 'deliveries'>,
  month: string,
  state: DeliveryState | null,
): Promise<readonly Delivery[]> {
  return everyItem((from) => deliveries.inMonth(month, { ...from, ...(state === null ? {} : { state }) }));
}
