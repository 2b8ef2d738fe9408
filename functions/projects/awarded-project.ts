import { type CalendarDate, dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { Contacts } from '../people/person.ts';
import type { RepaymentSchedule } from '../repayments/schedule.ts';
import type { Award } from './award.ts';
import { begun } from './begin-what-is-due.ts';
import type { Project, ProjectFacts, ProjectId } from './project.ts';
import { beginningNow, nextBeginning } from './what-is-owed.ts';

/** What an award is made on. */
export interface AwardTerms {
  /** Lead, deputy, sponsor, champion and finance, as far as they are named. */
  readonly contacts: Contacts;
  readonly startDate: CalendarDate;
  readonly endDate: CalendarDate;
  /** Whole pence. */
  readonly awardPence: number;
  /** Up to `mostMilestones`. */
  readonly milestones: readonly { readonly title: string; readonly dueOn: CalendarDate }[];
  /** The provisional outcomes. */
  readonly outcomes: readonly string[];
  /** Null where nothing is repaid. */
  readonly repayments: RepaymentSchedule | null;
  readonly evaluationDueOn: CalendarDate;
}

/** A project as its award begins it: three kinds of row for one transaction (`project-rows.ts` has the writes of the first two). */
export interface AwardedProject {
  readonly project: Project;
  readonly award: Award;
  /** What is owed from the first day on: everything that is owed once, the first of each series, and the instalments that are near. */
  readonly obligations: readonly Obligation[];
}

/** The most obligations an award begins with; what it owes beyond them begins at the project's first look, minutes later. */
const mostAtOnce = 40;

/** The project that an application becomes by its award, and what it owes from then on. `facts` are what the fund knows of the application. */
export function awardedProject(
  facts: ProjectFacts & { readonly id: ProjectId },
  terms: AwardTerms,
  at: EventTime,
): AwardedProject {
  const award: Award = {
    projectId: facts.id,
    awardedAt: at,
    milestones: terms.milestones
      .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
      .map((one, place) => ({ number: place + 1, ...one })),
    evaluationDueOn: terms.evaluationDueOn,
    repayments: terms.repayments,
  };
  const project: Project = {
    ...onlyFacts(facts),
    amountPence: terms.awardPence,
    contacts: terms.contacts,
    startDate: terms.startDate,
    endDate: terms.endDate,
    lessonsDue: null,
    lifecycle: 'delivery',
    standing: { since: at, reason: '' },
    outcomes: terms.outcomes,
    createdAt: at,
    version: 0,
  };
  const beginning = beginningNow(project, award, [], dateAt(at));
  const obligations = beginning.slice(0, mostAtOnce).map((one) => begun(project, one, at));
  const isAll = obligations.length === beginning.length;
  return {
    project: { ...project, nextAt: isAll ? nextBeginning(project, award, obligations) : at },
    award,
    obligations,
  };
}

/** The facts alone: whoever calls may have the whole application in hand, and no more of it belongs into the project's row. */
function onlyFacts(
  facts: ProjectFacts & { readonly id: ProjectId },
): ProjectFacts & { readonly id: ProjectId } {
  const { id, title, organisation, organisationType, theme, round, dateAnnounced } = facts;
  const { amountPence, expectedAnnualSavingPence, savingNote, summary, partners, sourceUrl } = facts;
  return {
    id,
    title,
    organisation,
    organisationType,
    theme,
    round,
    dateAnnounced,
    amountPence,
    expectedAnnualSavingPence,
    savingNote,
    summary,
    partners,
    sourceUrl,
  };
}
