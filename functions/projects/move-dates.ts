import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, type CalendarDate, dateAt } from '../calendar/working-days.ts';
import { ladders } from '../obligations/ladder.ts';
import { newRun } from '../obligations/obligation-actions.ts';
import { type Matter, type Obligation, waitingStates } from '../obligations/obligation.ts';
import type { Occasion } from '../obligations/view.ts';
import type { Award } from './award.ts';
import { fallsAway, turn } from './in-step.ts';
import type { Project } from './project.ts';
import type { ObligationTurn } from './project-view.ts';
import { owedByTerms, type OwedByTerms } from './what-is-owed.ts';

/** The terms of a project before or after a variation. */
export interface ProjectTerms {
  readonly project: Project;
  readonly award: Award | null;
}

/** The award and the project's own dates after its start or end moved: milestones still ahead, the evaluation and a date set for the lessons move by as many days. */
export function withDatesMoved(
  before: ProjectTerms,
  dates: Pick<Project, 'startDate' | 'endDate'>,
  today: CalendarDate,
): ProjectTerms {
  const { project, award } = before;
  const days = daysMoved(project, dates);
  const moved = (date: CalendarDate) => (date > today ? daysLater(date, days) : date);
  return {
    project: {
      ...project,
      ...dates,
      lessonsDue: project.lessonsDue === null ? null : moved(project.lessonsDue),
    },
    award: award && {
      ...award,
      milestones: award.milestones.map((one) => ({ ...one, dueOn: moved(one.dueOn) })),
      evaluationDueOn: moved(award.evaluationDueOn),
    },
  };
}

/**
 * What a variation means for what is owed: whatever the fund waits for and is not due yet moves as its terms do; one that the new terms no longer hold
 * (an update after the new end, an instalment too many) falls away. What is overdue stays overdue. No letter goes out for each: the project's people are
 * told once, of all of it.
 */
export function movedWithTerms(
  before: ProjectTerms,
  after: ProjectTerms,
  obligations: readonly Obligation[],
  reason: string,
  on: Occasion,
): readonly ObligationTurn[] {
  const was = byId(owedByTerms(before.project, before.award));
  const is = byId(owedByTerms(after.project, after.award));
  const days = daysMoved(before.project, after.project);
  const today = dateAt(on.at);
  return obligations
    .filter(({ state, dueOn }) => waitingStates.includes(state) && dueOn > today)
    .flatMap((one) => {
      const [old, now] = [was.get(one.id), is.get(one.id)];
      if (old !== undefined && now === undefined) return [fallsAway(one, reason, on)];
      const dueOn = old && now ? shifted(one, old, now) : successorShifted(one, days);
      const matter = withPaid(now?.matter, one.matter);
      const isSame = dueOn === one.dueOn && JSON.stringify(matter) === JSON.stringify(one.matter);
      return isSame ? [] : [moved({ ...one, ...(matter && { matter }) }, one, dueOn, reason, on)];
    });
}

/** What an obligation is about by the new terms; what was paid of an instalment stays with it. */
function withPaid(now: Matter | undefined, was: Matter | undefined): Matter | undefined {
  if (now === undefined) return was;
  const isPartPaid = was !== undefined && 'instalment' in was && was.paidPence !== undefined;
  return isPartPaid && 'instalment' in now ? { ...now, paidPence: was.paidPence } : now;
}

/** A date that nobody touched is the new terms' date; one that staff had moved keeps its distance from the terms. */
function shifted({ dueOn }: Obligation, old: OwedByTerms, now: OwedByTerms): CalendarDate {
  return dueOn === old.dueOn ? now.dueOn : daysLater(dueOn, daysBetween(old.dueOn, now.dueOn));
}

/** A milestone that was put off stands for one of the terms and moves like it; nothing else outside the terms hangs on their dates. */
function successorShifted({ kind, dueOn }: Obligation, days: number): CalendarDate {
  return kind === 'milestone' ? daysLater(dueOn, days) : dueOn;
}

function moved(
  obligation: Obligation,
  before: Obligation,
  wanted: CalendarDate,
  reason: string,
  on: Occasion,
): ObligationTurn {
  const today = dateAt(on.at);
  const dueOn = wanted > today ? wanted : addWorkingDays(today, ladders[obligation.kind].workingDaysToAnswer);
  const isMoved = dueOn !== before.dueOn;
  const after: Obligation = isMoved
    ? {
        ...obligation,
        dueOn,
        decisionNeeded: null,
        timeRequest: null,
        chase: newRun(obligation, on, obligation.state === 'planned' ? 'created' : 'moved'),
      }
    : obligation;
  return isMoved
    ? turn(before, after, on, 'due-date-moved', reason, { from: before.dueOn, to: dueOn })
    : turn(before, after, on, 'matter-changed', reason);
}

/** By how many days the terms moved: with their end, or where that stays, with their start. */
function daysMoved(before: Dates, after: Dates): number {
  if (before.endDate !== null && after.endDate !== null && before.endDate !== after.endDate)
    return daysBetween(before.endDate, after.endDate);
  if (before.startDate === null || after.startDate === null) return 0;
  return daysBetween(before.startDate, after.startDate);
}

type Dates = Pick<Project, 'startDate' | 'endDate'>;

function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** A working day about so many days later. */
function daysLater(date: CalendarDate, days: number): CalendarDate {
  if (days === 0) return date;
  return addWorkingDays(Temporal.PlainDate.from(date).add({ days }).toString() as CalendarDate, 0);
}

function byId(owed: readonly OwedByTerms[]): ReadonlyMap<string, OwedByTerms> {
  return new Map(owed.map((one) => [one.id as string, one]));
}
