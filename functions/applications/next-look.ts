import { addWorkingDays, dateAt, sendingTime } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Round } from '../rounds/round.ts';
import type { Application } from './application.ts';
import { endOf } from './bid-retention.ts';
import type { ApplicationState } from './lifecycle.ts';

/** How many working days before the full application must be sent its writers are reminded. */
const reminderWorkingDays = 5;

/** The states in which the full application has still to be sent. */
const statesBeforeApplying: readonly ApplicationState[] = ['invited', 'certifying', 'certified'];

/** Whether the full application has still to be sent. */
export function isBeforeApplying({ state }: Pick<Application, 'state'>): boolean {
  return statesBeforeApplying.includes(state);
}

/** When those who write a full application are reminded that it must be sent soon. */
export function dueReminderAt(fullDueAt: EventTime): EventTime {
  return sendingTime(addWorkingDays(dateAt(fullDueAt), -reminderWorkingDays));
}

/**
 * When the lifecycle must look: at once while there is work for it, else when a reminder is due, else when a bid that came to nothing must be removed, or it
 * must be said until when it is kept; else never.
 */
export function nextLookOf(
  application: Application,
  round: Pick<Round, 'closesAt'>,
  at: EventTime,
): EventTime | null {
  const { pending, fullDueAt, remindedOfDue } = application;
  if (pending.length > 0) return at;
  const end = endOf(application, round);
  if (end !== null) return application.keptUntil ?? (end > at ? end : at);
  const isReminderAhead = isBeforeApplying(application) && fullDueAt !== null && remindedOfDue !== fullDueAt;
  return isReminderAhead ? dueReminderAt(fullDueAt) : null;
}
