import { addWorkingDays, dateAt } from '../../../functions/calendar/working-days.ts';
import { type EventTime, eventTime, secondsAfter } from '../../../functions/kernel/event-time.ts';
import type { PlannedBid } from './scenario.ts';

/** An hour of a later working day. */
function laterDay(at: EventTime, workingDays: number, time: string): EventTime {
  return eventTime(`${addWorkingDays(dateAt(at), workingDays)}T${time}:00Z`);
}

/** The next working morning. */
export function nextDay(at: EventTime): EventTime {
  return laterDay(at, 1, '10:00');
}

/** When the certifier is asked (of two times the last), says no, and when the full application is sent. */
export function fullTimes({ writtenAt, certifies }: PlannedBid): {
  readonly askedAt: EventTime;
  readonly refusedAt: EventTime | null;
  readonly appliedAt: EventTime;
} {
  if (certifies === 'no-first')
    return {
      refusedAt: laterDay(writtenAt, 1, '15:00'),
      askedAt: laterDay(writtenAt, 2, '11:00'),
      appliedAt: laterDay(writtenAt, 3, '15:00'),
    };
  const askedAt = secondsAfter(writtenAt, 3600);
  return {
    refusedAt: null,
    askedAt,
    appliedAt: laterDay(writtenAt, isLate({ writtenAt, certifies }) ? 7 : 2, '15:00'),
  };
}

/** When the certifier confirms the figures. */
export function yesSaidAt(bid: PlannedBid): EventTime {
  return laterDay(fullTimes(bid).askedAt, isLate(bid) ? 6 : 1, '10:00');
}

/** Whoever is asked in the last week before the date does not take a week. */
function isLate({ writtenAt, certifies }: Pick<PlannedBid, 'writtenAt' | 'certifies'>): boolean {
  return certifies === 'late' && writtenAt < '2027-02-01';
}
