import { type EventTime, secondsAfter } from '../kernel/event-time.ts';
import { graceEnds, type Round } from '../rounds/round.ts';
import { type Application, newApplication } from './application.ts';
import type { ApplicationState } from './lifecycle.ts';

/** The ends of a bid that nothing was awarded to. */
const endsWithoutAward: readonly ApplicationState[] = ['declined', 'unsuccessful', 'withdrawn'];

/**
 * When a bid ended without an award: with the step that ended it, or, for a draft that was never sent, when its round stopped taking bids. Null while it can
 * still come to something, and for one that was removed or is from before Cascade.
 */
export function endOf(
  { state, endedAt, removedAt, imported }: Application,
  round: Pick<Round, 'closesAt'>,
): EventTime | null {
  if (removedAt !== undefined || imported !== undefined) return null;
  if (state === 'draft') return graceEnds(round);
  return endsWithoutAward.includes(state) ? (endedAt ?? null) : null;
}

/** A bid after a step of its life: it notes when it ended, and forgets that, and until when it was to be kept, when it lives again or a draft is sent. */
export function withEnd(before: ApplicationState, after: Application, at: EventTime): Application {
  if (after.state === before) return after;
  const { endedAt: _endedAt, keptUntil: _keptUntil, ...alive } = after;
  return endsWithoutAward.includes(after.state) ? { ...alive, endedAt: at } : alive;
}

/** Until when a bid that ended is kept. What its people were told before is never shortened. */
export function keptUntil(
  { keptUntil: told }: Pick<Application, 'keptUntil'>,
  end: EventTime,
  keptDays: number,
): EventTime {
  const until = secondsAfter(end, keptDays * 86_400);
  return told !== undefined && told > until ? told : until;
}

/** Whether a bid is being removed, or was: nothing can happen to it any more. */
export function isGoingOrGone({ pending, removedAt }: Pick<Application, 'pending' | 'removedAt'>): boolean {
  return removedAt !== undefined || pending.includes('remove');
}

/**
 * What stays of a bid: that there was one, in which round, what became of it, for how much, from what kind of organisation and about which theme, so that the
 * fund's counts stay true. Nobody's name, address or words are in it.
 */
export function remainsOf(application: Application, at: EventTime): Application {
  const { id, roundId, language, createdAt, version } = application;
  const { state, organisationType, organisationSize, theme, amountPence } = application;
  return {
    ...newApplication({ id, roundId, lead: null, language }, createdAt),
    state,
    organisationType,
    organisationSize,
    theme,
    amountPence,
    removedAt: at,
    version,
  };
}
