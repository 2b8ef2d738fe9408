import type { Delivery } from '../deliveries/delivery.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Log } from '../kernel/log.ts';
import type { Workflow } from '../kernel/workflows.ts';
import type { ObligationId } from '../obligations/obligation.ts';
import type { Decide, ObligationStore } from '../obligations/obligation-store.ts';
import type { MessageKey } from '../messages/catalogue.ts';

/** What changing an obligation from a page needs. */
export interface ActDeps {
  readonly obligations: Pick<ObligationStore, 'change'>;
  readonly deliver: Workflow;
  readonly log: Log;
}

/** Changes an obligation and sends at once what the change owes. Answers as the store's `change` does. */
export async function changeAndDeliver(
  deps: ActDeps,
  id: ObligationId,
  at: EventTime,
  decide: Decide<MessageKey>,
): ReturnType<ObligationStore['change']> {
  const result = await deps.obligations.change(id, at, decide);
  if (result.ok && result.value !== null) await sendAtOnce(deps, result.value.deliveries, at);
  return result;
}

/** Starts the sending of letters that are owed. A start that fails loses nothing, because the tick finds them; so it is only logged. */
export async function sendAtOnce(
  { deliver, log }: Pick<ActDeps, 'deliver' | 'log'>,
  deliveries: readonly Pick<Delivery, 'id' | 'attempt'>[],
  at: EventTime,
): Promise<void> {
  const [first] = deliveries;
  if (first === undefined) return;
  try {
    const name = `portal-${first.id}-${first.attempt}-${Date.parse(at)}`;
    await deliver.start(name, { deliveryIds: deliveries.map(({ id }) => id), at });
  } catch (error) {
    log.error('SERVE_PORTAL_DELIVER_NOT_STARTED', error, { deliveries: deliveries.length });
  }
}
