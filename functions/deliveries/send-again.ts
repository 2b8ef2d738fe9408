import type { EventTime } from '../kernel/event-time.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { Tables } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { timelineRow } from '../obligations/obligation-rows.ts';
import type { Occasion } from '../obligations/view.ts';
import type { Delivery, DeliveryId } from './delivery.ts';
import { deliverySteps } from './delivery-steps.ts';
import type { DeliveryStore } from './delivery-store.ts';

/** Whether staff can have a letter sent again: one that was refused, or of which nobody knows whether it went. */
export function canBeSentAgain({ state }: Pick<Delivery, 'state'>): boolean {
  return (deliverySteps['send-again'].from as readonly string[]).includes(state);
}

/** Staff want a letter sent again, at once. Whether it is still wanted is looked at when it leaves, as for every letter. */
export async function sendAgain(
  deps: { readonly tables: Tables; readonly deliveries: DeliveryStore },
  id: DeliveryId,
  on: Occasion,
): Promise<Result<EventTime, MessageKey>> {
  const delivery = await deps.deliveries.get(id);
  if (delivery === null) return refused('refusal.not-found');
  if (!canBeSentAgain(delivery)) return refused('refusal.not-in-this-state');
  const note = timelineRow(deps.tables, delivery.about, `${id}#again#${delivery.version}`, {
    at: on.at,
    what: 'sent-again',
    by: on.by,
    args: {},
  });
  const taken = await deps.deliveries.step(
    delivery,
    'send-again',
    { nextAt: on.at, detail: null, onlyInSendingHours: false },
    [note],
  );
  return taken ? allowed(on.at) : refused('refusal.changed-meanwhile');
}
