import { addWorkingDays, dateAt, type CalendarDate } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { PersonId } from '../people/person.ts';
import type { Project } from '../projects/project.ts';
import { ladders, type ObligationKind } from './ladder.ts';
import { lessonsLearntDue, type Matter, obligationIdOf, type Obligation } from './obligation.ts';
import { nextLook } from './plan.ts';

/** The lessons-learnt document a project owes, or null when nothing says when. One whose date has passed already waits for staff: nobody is chased for it unasked. */
export function newLessonsLearnt(project: Project, at: EventTime): Obligation | null {
  const dueOn = lessonsLearntDue(project);
  return dueOn === null ? null : newObligation({ kind: 'lessons-learnt', of: project, dueOn }, at);
}

/** The one question to the sponsor: who holds this role now, since its holder cannot be reached? */
export function newContactCheck(
  project: Project,
  lost: {
    readonly role: 'lead' | 'deputy';
    readonly person: PersonId;
    readonly because: 'unreachable' | 'not-theirs';
  },
  at: EventTime,
): Obligation {
  const dueOn = addWorkingDays(dateAt(at), ladders['contact-check'].workingDaysToAnswer);
  return {
    ...newObligation({ kind: 'contact-check', of: project, dueOn, about: lost.person }, at),
    lostRole: lost.role,
    lostBecause: lost.because,
  };
}

/** What an obligation begins with beside its kind. */
export interface NewObligation {
  readonly kind: ObligationKind;
  /** The project or the application it belongs to. */
  readonly of: Pick<Project, 'id' | 'title' | 'organisation'>;
  readonly dueOn: CalendarDate;
  /** Tells apart several of one kind: letters and digits only, because it is part of the id. */
  readonly about?: string;
  readonly owedBy?: PersonId;
  readonly matter?: Matter;
}

/** An obligation that begins to exist. One that is overdue already waits for staff. */
export function newObligation(
  { kind, of, dueOn, about, owedBy, matter }: NewObligation,
  at: EventTime,
): Obligation {
  const obligation: Obligation = {
    id: obligationIdOf(kind, of.id, about),
    kind,
    projectId: of.id,
    owedBy: owedBy ?? null,
    projectTitle: of.title,
    organisation: of.organisation,
    ...(matter === undefined ? {} : { matter }),
    state: 'planned',
    dueOn,
    chase: { cycle: 1, startedAt: at, because: 'created', sent: [], passed: [] },
    nextAt: null,
    paused: null,
    decisionNeeded: dueOn < dateAt(at) ? 'overdue-when-created' : null,
    timeRequest: null,
    handoverRequest: null,
    wokenAt: null,
    lostRole: null,
    lostBecause: null,
    lastSavedAt: null,
    submitted: null,
    closed: null,
    returnReason: null,
    linkGenerations: {},
    createdAt: at,
    version: 0,
  };
  return { ...obligation, nextAt: nextLook(obligation) };
}
