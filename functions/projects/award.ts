import type { CalendarDate } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { RepaymentSchedule } from '../repayments/schedule.ts';
import type { ProjectId } from './project.ts';

/** Something the project promised to reach by a day. */
export interface Milestone {
  /** 1 for the first. */
  readonly number: number;
  readonly title: string;
  readonly dueOn: CalendarDate;
}

/**
 * What was agreed at the award and decides what the project owes and when, as it stands after every variation. It is the row `AWARD` beside the project,
 * and changes only together with it, so the project's version guards it too. Projects that were imported have none.
 */
export interface Award {
  readonly projectId: ProjectId;
  readonly awardedAt: EventTime;
  readonly milestones: readonly Milestone[];
  readonly evaluationDueOn: CalendarDate;
  /** Null where nothing is repaid. */
  readonly repayments: RepaymentSchedule | null;
}

/** The most milestones one award can have: our own line, so that everything about a project fits into its transactions. */
export const mostMilestones = 30;
