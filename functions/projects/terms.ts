import { type CalendarDate, dateAt } from '../calendar/working-days.ts';
import { allowed, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import { rescheduledBesideWaived } from '../repayments/reschedule-beside-waived.ts';
import type { ProjectTerms } from './move-dates.ts';
import { withDatesMoved } from './move-dates.ts';
import type { ProjectCommand } from './project-lifecycle-guards.ts';
import type { ProjectView } from './project-view.ts';
import type { Terms } from './variation.ts';

/** The terms as the history of variations keeps them. */
export function termsOf({ project, award }: ProjectTerms): Terms {
  const { startDate, endDate, amountPence } = project;
  const instalments = award?.repayments?.instalments ?? [];
  const last = instalments.at(-1);
  return {
    startDate,
    endDate,
    amountPence,
    instalments: last === undefined ? null : { count: instalments.length, lastDueOn: last.dueOn },
  };
}

/**
 * The terms after a command; as they are when it says nothing of them. What is left to repay is spread again when the sum or the plan changes, so that the
 * instalments always sum to the sum. Refuses as `rescheduled` does.
 */
export function termsAfter(
  { project, award, payments, waivers = [] }: ProjectView,
  { terms }: ProjectCommand,
  { at }: Occasion,
): Result<ProjectTerms, MessageKey> {
  const before = { project, award };
  if (terms === undefined) return allowed(before);
  const dates = datesAfter(project, terms);
  const amountPence = terms.amountPence === undefined ? project.amountPence : terms.amountPence;
  const moved = withDatesMoved(before, dates, dateAt(at));
  const after: ProjectTerms = { ...moved, project: { ...moved.project, amountPence } };
  const { remaining = { kind: 'as-agreed' } } = terms;
  const repays = after.award?.repayments;
  const isRespread = terms.remaining !== undefined || amountPence !== project.amountPence;
  if (!repays || after.award === null || !isRespread) return allowed(after);
  const variation = { awardPence: amountPence ?? repays.awardPence, remaining };
  const schedule = rescheduledBesideWaived(repays, payments, variation, waivers);
  return schedule.ok
    ? allowed({ ...after, award: { ...after.award, repayments: schedule.value } })
    : schedule;
}

function datesAfter(
  project: ProjectTerms['project'],
  { startDate, endDate }: NonNullable<ProjectCommand['terms']>,
): { readonly startDate: CalendarDate | null; readonly endDate: CalendarDate | null } {
  return {
    startDate: startDate === undefined ? project.startDate : startDate,
    endDate: endDate === undefined ? project.endDate : endDate,
  };
}
