import { addWorkingDays, dateAt, sendingTime } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Application } from './application.ts';
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

/** When the lifecycle must look: at once while there is work for it, else when a reminder is due, else never. */
export function nextLookOf(application: Application, at: EventTime): EventTime | null {
  const { pending, fullDueAt, remindedOfDue } = application;
  if (pending.length > 0) return at;
  const isReminderAhead = isBeforeApplying(application) && fullDueAt !== null && remindedOfDue !== fullDueAt;
  return isReminderAhead ? dueReminderAt(fullDueAt) : null;
}
