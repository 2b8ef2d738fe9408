import type { EventTime } from '../kernel/event-time.ts';
import type { Log } from '../kernel/log.ts';
import { refused } from '../kernel/result.ts';
import type { Workflow } from '../kernel/workflows.ts';
import type { RoundStore, DecideRound } from '../rounds/round-store.ts';
import type { Round, RoundId } from '../rounds/round.ts';
import { sendAtOnce } from './act.ts';

/** What changing a round from a page needs. */
export interface ActOnRoundDeps {
  readonly rounds: Pick<RoundStore, 'change'>;
  readonly deliver: Workflow;
  /** One look of one round. */
  readonly lifecycle: Workflow;
  readonly log: Log;
}

/** Changes a round, sends at once what the change owes, and lets the round look at once when there is work for it. Answers as the store's `change` does. */
export async function changeRound(
  deps: ActOnRoundDeps,
  id: RoundId,
  at: EventTime,
  decide: DecideRound,
): ReturnType<RoundStore['change']> {
  const result = await deps.rounds.change(id, at, decide);
  if (result.ok && result.value !== null) {
    const { round, deliveries } = result.value;
    await sendAtOnce(deps, deliveries, at);
    if (round.nextAt !== null && round.nextAt <= at) await startLook(deps, round);
  }
  return result;
}

/** The same decision, taken only while the round is as it was when somebody looked at it. */
export function onlyAsSeen(version: string, decide: DecideRound): DecideRound {
  return (round) =>
    String(round.version) === version ? decide(round) : refused('refusal.changed-meanwhile');
}

/** A start that fails loses nothing, because the tick finds the row; so it is only logged. */
async function startLook(
  { lifecycle, log }: Pick<ActOnRoundDeps, 'lifecycle' | 'log'>,
  { id, version }: Pick<Round, 'id' | 'version'>,
): Promise<void> {
  try {
    await lifecycle.start(`kick-round-${id}-${version}`, { subject: 'round', id });
  } catch (error) {
    log.error('SERVE_PORTAL_LIFECYCLE_NOT_STARTED', error, { roundId: id });
  }
}
