import type { EventTime } from '../kernel/event-time.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { RoundId } from '../rounds/round.ts';
import type { ApplicationChange } from './application-change.ts';
import type { ApplicationStore } from './application-store.ts';
import { type ChosenDecision, queueDecision, type SeenDecision, settle, waitingIn } from './sending.ts';
import type { SendingStore } from './sending-store.ts';

/** What putting decisions on their way needs. */
export interface QueueDecisionsDeps {
  readonly applications: Pick<ApplicationStore, 'change'>;
  readonly sendings: SendingStore;
}

/** How many bids are dealt with before it is noted how far it has come, and how many of them at once. */
const bidsAtOnce = 10;

/**
 * Puts every decision on its way that waits in a round's sending, each bid in a transaction of its own. Doing it twice, or two at once, is doing it once;
 * what a process left undone is done by the next. Answers how many bids were put on their way now, and tells `then` of each.
 */
export async function queueDecisions(
  { applications, sendings }: QueueDecisionsDeps,
  roundId: RoundId,
  at: EventTime,
  then: (change: ApplicationChange) => Promise<void> = async () => undefined,
): Promise<number> {
  let queued = 0;
  for (
    let waiting = waitingIn(await sendings.get(roundId));
    waiting.length > 0;
    waiting = waiting.slice(bidsAtOnce)
  ) {
    const page = await Promise.all(waiting.slice(0, bidsAtOnce).map(queueOne));
    const dealtWith = page.filter((one) => one !== null);
    await sendings.change(roundId, at, (sending) => ({ sending: settle(sending, dealtWith) }));
  }
  return queued;

  /** What became of one; null when others kept changing the bid: then it waits for the next time. */
  async function queueOne(
    chosen: ChosenDecision,
  ): Promise<(SeenDecision & { readonly why: MessageKey | null }) | null> {
    const { id, number } = chosen;
    const result = await applications.change(id, at, (view) => queueDecision(view, chosen, { at }));
    if (!result.ok && result.refusal === 'refusal.changed-meanwhile') return null;
    if (result.ok && result.value !== null) {
      queued++;
      await then(result.value);
    }
    return { id, number, why: result.ok ? null : result.refusal };
  }
}
