import type { CalendarDate } from '../calendar/working-days.ts';
import type { ProjectView } from '../projects/project-view.ts';
import { lifecycleOf } from '../projects/project.ts';
import type { RepaymentSchedule } from './schedule.ts';
import { type RepaymentStatement, statementOn } from './statement.ts';

/** What of a project's account is looked at. */
export type AccountView = Pick<ProjectView, 'project' | 'award' | 'payments' | 'waivers'>;

/**
 * What a project repays: null where nothing was to be repaid, and where the award was not taken up before money moved (fund-process.md: an abandoned
 * project still repays, a withdrawn one does not). One that closed with something outstanding can only have been withdrawn.
 */
export function scheduleOwed({
  project,
  award,
  payments,
  waivers = [],
}: AccountView): RepaymentSchedule | null {
  const schedule = award?.repayments ?? null;
  const state = lifecycleOf(project);
  if (schedule === null || state === 'withdrawn') return null;
  if (state !== 'closed') return schedule;
  const { outstandingPence } = statementOn(schedule, payments, farthest, waivers);
  return outstandingPence > 0 ? null : schedule;
}

/** Later than anything is paid. */
const farthest = '9999-12-31' as CalendarDate;

/** A project's account at the end of a day; null where it repays nothing. */
export function statementOf(view: AccountView, on: CalendarDate): RepaymentStatement | null {
  const schedule = scheduleOwed(view);
  return schedule === null ? null : statementOn(schedule, view.payments, on, view.waivers ?? []);
}
