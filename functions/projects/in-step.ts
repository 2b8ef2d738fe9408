import { addWorkingDays, dateAt } from '../calendar/working-days.ts';
import { ladders, type ObligationKind } from '../obligations/ladder.ts';
import { goOn } from '../obligations/obligation-actions.ts';
import { type Obligation, waitingStates } from '../obligations/obligation.ts';
import { nextLook } from '../obligations/plan.ts';
import type { Occasion } from '../obligations/view.ts';
import { lifecycleOf, type Project } from './project.ts';
import type { ProjectState } from './project-lifecycle.ts';
import type { ObligationTurn } from './project-view.ts';

/** What becomes of an obligation with its project: it is owed as ever, nobody is asked for the time being, or it is owed no more. */
export type Step = 'goes-on' | 'rests' | 'ends';

/** Kinds that only serve the others: by themselves they keep no project open. */
export const servingKinds: readonly ObligationKind[] = ['contact-check', 'contact-confirmation'];

/** In each state, what becomes of the kinds that are named, and of all others. */
const steps: Readonly<
  Record<ProjectState, { readonly others: Step; readonly but: Partial<Record<ObligationKind, Step>> }>
> = {
  delivery: { others: 'goes-on', but: { 'lessons-note': 'ends' } },
  paused: { others: 'rests', but: { 'lessons-note': 'ends' } },
  // It still repays, and owes its lessons and their evaluation; what measures delivery has nothing left to measure.
  abandoned: {
    others: 'goes-on',
    but: {
      milestone: 'ends',
      'progress-update': 'ends',
      'outcomes-review': 'ends',
      'local-benefit-forecast': 'ends',
      'local-benefit-actual': 'ends',
      'lessons-note': 'ends',
    },
  },
  withdrawn: { others: 'ends', but: { 'lessons-note': 'goes-on' } },
  closed: { others: 'ends', but: {} },
};

/** What becomes of a kind of obligation in a state of its project. */
export function stepOf(state: ProjectState, kind: ObligationKind): Step {
  return steps[state].but[kind] ?? steps[state].others;
}

/**
 * Brings an obligation into step with its project; null when it is. Only what the fund waits for changes: an answer that has arrived stays for staff to read.
 * What fell into a pause and was never asked for gets a new date, so that nobody is reminded of what they never heard of.
 */
export function inStep(project: Project, obligation: Obligation, on: Occasion): ObligationTurn | null {
  if (!waitingStates.includes(obligation.state)) return null;
  const reason = project.standing?.reason ?? '';
  const restsWithProject = obligation.paused?.with === 'project';
  switch (stepOf(lifecycleOf(project), obligation.kind)) {
    case 'rests':
      if (obligation.paused !== null) return null;
      return turn(
        obligation,
        { ...obligation, paused: { at: on.at, reason, with: 'project' } },
        on,
        'paused',
        reason,
      );
    case 'goes-on':
      return restsWithProject
        ? turn(obligation, wakened({ ...obligation, paused: null }, on), on, 'resumed', reason)
        : null;
    case 'ends':
      return fallsAway(obligation, reason, on);
  }
}

/** The obligation is owed no more, because of what happened to its project. */
export function fallsAway(before: Obligation, reason: string, on: Occasion): ObligationTurn {
  const ended: Obligation = {
    ...before,
    state: 'ended',
    closed: { at: on.at, reason },
    paused: null,
    decisionNeeded: null,
    timeRequest: null,
    handoverRequest: null,
    wokenAt: null,
  };
  return turn(before, ended, on, 'ended', reason);
}

/** An obligation whose chase goes on after the project rested. */
function wakened(obligation: Obligation, on: Occasion): Obligation {
  const today = dateAt(on.at);
  const wasNeverAsked = obligation.state === 'planned' && obligation.dueOn < today;
  return wasNeverAsked ? goOn(dueAnew(obligation, on), on) : goOn(obligation, on);
}

/** The same obligation, due when it can be answered from now on. */
export function dueAnew(obligation: Obligation, { at }: Occasion): Obligation {
  const dueOn = addWorkingDays(dateAt(at), ladders[obligation.kind].workingDaysToAnswer);
  return { ...obligation, dueOn, decisionNeeded: null };
}

/** A change of an obligation and what its timeline says of it. */
export function turn(
  before: Obligation,
  after: Obligation,
  { by }: Occasion,
  what: string,
  reason: string,
  args: Readonly<Record<string, string>> = {},
): ObligationTurn {
  return {
    before,
    after: { ...after, nextAt: nextLook(after) },
    timeline: [{ what, by, args: { ...args, reason } }],
  };
}
