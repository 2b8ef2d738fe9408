import type { Delivery } from '../deliveries/delivery.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Log } from '../kernel/log.ts';
import type { Workflow } from '../kernel/workflows.ts';
import type { Obligation, ObligationId } from '../obligations/obligation.ts';
import type { Decide, ObligationStore } from '../obligations/obligation-store.ts';
import type { MessageKey } from '../messages/catalogue.ts';

/** What changing an obligation from a page needs. */
export interface ActDeps {
  readonly obligations: Pick<ObligationStore, 'change'>;
  /** Sends letters that are owed. */
  readonly deliver: Workflow;
  /** Lets a chase look. */
  readonly chase: Workflow;
  readonly log: Log;
}

/** Changes an obligation, and sends at once what the change owes and lets look at once whom it wakes. Answers as the store's `change` does. */
export async function changeAndDeliver(
  deps: ActDeps,
  id: ObligationId,
  at: EventTime,
  decide: Decide<MessageKey>,
): ReturnType<ObligationStore['change']> {
  const result = await deps.obligations.change(id, at, decide);
  if (result.ok && result.value !== null) {
    const { obligation, deliveries, wake = [], create = [] } = result.value;
    await sendAtOnce(deps, deliveries, at);
    await lookAtOnce(deps, [obligation, ...create], at);
    for (const other of wake) await startLook(deps, other, `at-${Date.parse(at)}`);
  }
  return result;
}

/** Lets those chases look that must look by now. A start that fails loses nothing, because the tick finds them; so it is only logged. */
export async function lookAtOnce(
  deps: Pick<ActDeps, 'chase' | 'log'>,
  changed: readonly Pick<Obligation, 'id' | 'version' | 'nextAt'>[],
  at: EventTime,
): Promise<void> {
  for (const { id, version, nextAt } of changed)
    if (nextAt !== null && nextAt <= at) await startLook(deps, id, String(version));
}

/** `moment` tells this look from others of the same chase: the version it is for, or where only the store knows that, the time. */
async function startLook(
  { chase, log }: Pick<ActDeps, 'chase' | 'log'>,
  obligationId: ObligationId,
  moment: string,
): Promise<void> {
  try {
    await chase.start(`kick-${obligationId}-${moment}`, { obligationId });
  } catch (error) {
    log.error('SERVE_PORTAL_CHASE_NOT_STARTED', error, { obligationId });
  }
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
