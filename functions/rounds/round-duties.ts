import type { EventTime } from '../kernel/event-time.ts';
import { isAllQueued } from './announcement.ts';
import { graceEnds, remindsAt, type Round } from './round.ts';

/** What a published round does by itself. It opens and closes without any of it. */
export type RoundDuty =
  /** Put the letters of a circular that was sent into the ledger. */
  | 'announce'
  /** Remind those who have not sent what they began that the round closes. */
  | 'remind'
  /** Tell them after it closed that what they wrote is kept. */
  | 'tell-kept';

/** What a round has to do at a moment; null when nothing. After an outage it does what is still true: nobody is reminded of a time that has passed. */
export function dutyOf(round: Round, at: EventTime): RoundDuty | null {
  if (round.state !== 'published') return null;
  const { announcement, draftLetters, closesAt } = round;
  if (announcement.sending !== null && !isAllQueued(announcement)) return 'announce';
  if (at >= graceEnds(round)) return draftLetters.toldAfter === closesAt ? null : 'tell-kept';
  const isTimeToRemind = at >= remindsAt(round) && at < closesAt;
  return isTimeToRemind && draftLetters.remindedOf !== closesAt ? 'remind' : null;
}

/** When a round looks next: at once while there is something to do, else when the next duty begins; null when none is left. */
export function nextLookOf(round: Round, at: EventTime): EventTime | null {
  if (round.state !== 'published') return null;
  if (dutyOf(round, at) !== null) return at;
  const { draftLetters, closesAt } = round;
  if (draftLetters.remindedOf !== closesAt && at < remindsAt(round)) return remindsAt(round);
  return draftLetters.toldAfter === closesAt ? null : graceEnds(round);
}
