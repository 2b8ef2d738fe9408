import type { CalendarDate } from '../calendar/working-days.ts';
import { lifecycleOf, type Project, type ProjectId } from '../projects/project.ts';

/** What a bid or a project is compared by, and no more. */
export interface Work {
  readonly id: ProjectId;
  readonly kind: 'application' | 'project';
  readonly title: string;
  /** What it is about, in the words of whoever wrote it; Welsh, English or both. */
  readonly summary: string;
  readonly theme: string;
  readonly organisation: string;
  readonly organisationType: string;
  /** Whole pence, or null when not stated. */
  readonly amountPence: number | null;
  /** It is known to be over. */
  readonly isFinished: boolean;
  /** The day it ends by plan, where that is known: nobody writes a row again only because that day has come. */
  readonly endsOn?: CalendarDate;
}

/** Where a matched word stands. */
export type WorkField = 'title' | 'summary' | 'theme' | 'organisation';

/** Whether a work is over on a day: by what was recorded, or because its planned end has passed. */
export function hasFinished({ isFinished, endsOn }: Work, on: CalendarDate): boolean {
  return isFinished || (endsOn !== undefined && endsOn < on);
}

/** What a project is compared by. One that was given up or not taken up does not finish because its planned end has passed: its people did not see it through. */
export function workOfProject(project: Project): Work {
  const { id, title, summary, theme, organisation, organisationType, amountPence, endDate } = project;
  const state = lifecycleOf(project);
  return {
    id,
    kind: 'project',
    title,
    summary,
    theme,
    organisation,
    organisationType,
    amountPence,
    isFinished: state === 'closed',
    ...(endDate === null || state === 'abandoned' || state === 'withdrawn' ? {} : { endsOn: endDate }),
  };
}
