import type { Delivery, DeliveryState } from '../../deliveries/delivery.ts';
import type { StaffDeps } from './deps.ts';

/** Every letter of a month, newest first, of one state or of all. A fund of two hundred projects writes some hundreds a month. */
export async function allInMonth(
  { deliveries }: Pick<StaffDeps, 'deliveries'>,
  month: string,
  state: DeliveryState | null,
): Promise<readonly Delivery[]> {
  const all: Delivery[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof deliveries.inMonth>> = await deliveries.inMonth(month, {
      limit: 1000,
      ...(state === null ? {} : { state }),
      ...(cursor === null ? {} : { cursor }),
    });
    all.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== null);
  return all;
}
