import { addWorkingDays, type CalendarDate, dateAt } from '../calendar/working-days.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { isOpen } from '../obligations/obligation.ts';
import type { Occasion } from '../obligations/view.ts';
import { countedPayments } from '../repayments/payments.ts';
import type { RemainingPlan } from '../repayments/reschedule.ts';
import { stillToRepay } from '../repayments/settle-instalments.ts';
import { servingKinds } from './in-step.ts';
import type { ProjectGuardName } from './project-lifecycle.ts';
import type { ProjectView } from './project-view.ts';
import { beginningNow, toCome } from './what-is-owed.ts';

/** What staff say when they bring an event about. */
export interface ProjectCommand {
  /** Why; empty when nothing is said. */
  readonly reason: string;
  /** For `vary`: the terms from now on. What is left out stays. */
  readonly terms?: {
    readonly startDate?: CalendarDate | null;
    readonly endDate?: CalendarDate | null;
    readonly amountPence?: number | null;
    /** How what is left is repaid; as agreed, in proportion, when left out. */
    readonly remaining?: RemainingPlan;
  };
  /** For `reopen`: when the lessons-learnt document is due now. */
  readonly lessonsDue?: CalendarDate;
}

/** What each guard asks: the message that says why not, or null. */
export const projectGuards: Readonly<
  Record<ProjectGuardName, (view: ProjectView, command: ProjectCommand, on: Occasion) => MessageKey | null>
> = {
  'reason-given': (_, { reason }) => (reason.trim() === '' ? 'refusal.reason-missing' : null),
  'something-changes': ({ project }, { terms = {} }) => {
    const { startDate, endDate, amountPence } = { ...project, ...terms };
    const isSame =
      startDate === project.startDate &&
      endDate === project.endDate &&
      amountPence === project.amountPence &&
      terms.remaining === undefined;
    return isSame ? 'project.refusal.nothing-changes' : null;
  },
  'dates-in-order': ({ project }, { terms = {} }) => {
    const { startDate, endDate } = { ...project, ...terms };
    if ((project.startDate !== null && startDate === null) || (project.endDate !== null && endDate === null))
      return 'project.refusal.date-missing';
    return startDate !== null && endDate !== null && endDate < startDate
      ? 'project.refusal.end-before-start'
      : null;
  },
  'nothing-repaid': ({ obligations, payments }) => {
    const isRepaid = obligations.some(({ kind, state }) => kind === 'repayment' && state === 'accepted');
    return isRepaid || countedPayments(payments).length > 0 ? 'project.refusal.money-moved' : null;
  },
  'nothing-owed': (view, _, { at }) =>
    isAnythingOwed(view, dateAt(at)) ? 'project.refusal.still-owes' : null,
  'lessons-date-ahead': (_, { lessonsDue }, { at }) => {
    const today = dateAt(at);
    if (lessonsDue === undefined || lessonsDue <= today) return 'refusal.date-not-ahead';
    return lessonsDue > addWorkingDays(today, 520) ? 'refusal.date-too-far' : null;
  },
};

/**
 * Whether anything keeps a project open: something it owes, or will by its terms, beside what only serves the rest; or that nobody has ever asked it what
 * it learnt, as in a project that was imported without an end date.
 */
function isAnythingOwed(view: ProjectView, today: CalendarDate): boolean {
  const { project, obligations } = view;
  const award = stillToRepay(view.award, view.payments, view.waivers ?? []);
  const isServing = ({ kind }: { kind: (typeof servingKinds)[number] }) => servingKinds.includes(kind);
  const wasAskedForLessons = obligations.some(
    ({ kind }) => kind === 'lessons-learnt' || kind === 'lessons-note',
  );
  return (
    !wasAskedForLessons ||
    obligations.some((one) => isOpen(one) && !isServing(one)) ||
    toCome(project, award, obligations).length > 0 ||
    beginningNow(project, award, obligations, today).some((one) => !isServing(one))
  );
}
