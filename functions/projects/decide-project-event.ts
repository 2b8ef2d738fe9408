import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import { withBeginnings } from './begin-what-is-due.ts';
import { lifecycleOf, type Project } from './project.ts';
import { type LifecycleDraft, projectEffects } from './project-lifecycle-effects.ts';
import { type ProjectCommand, projectGuards } from './project-lifecycle-guards.ts';
import { type ProjectEvent, type ProjectParty, projectTransitionFor } from './project-lifecycle.ts';
import type { LifecycleChange, ProjectView } from './project-view.ts';
import { termsAfter } from './terms.ts';

/** What a decision answers: what to commit, or the message that says why not. */
export type ProjectDecision = Result<LifecycleChange, MessageKey>;

/** Decides an event by the table: refused when it means nothing in the project's state, when it is not this party's, or when a guard or the new terms say no. */
export function decideProjectEvent(
  view: ProjectView,
  event: ProjectEvent,
  by: ProjectParty,
  command: ProjectCommand,
  on: Occasion,
): ProjectDecision {
  const state = lifecycleOf(view.project);
  const transition = projectTransitionFor(state, event);
  if (transition === undefined) return refused(`project.refusal.${state}`);
  if (!transition.who.includes(by)) return refused('project.refusal.not-yours');
  for (const name of transition.guards) {
    const why = projectGuards[name](view, command, on);
    if (why !== null) return refused(why);
  }
  const after = termsAfter(view, event === 'vary' ? command : { reason: '' }, on);
  if (!after.ok) return after;
  const isMoved = transition.to !== state;
  const project: Project = {
    ...after.value.project,
    lifecycle: transition.to,
    ...(isMoved ? { standing: { since: on.at, reason: command.reason } } : {}),
  };
  const draft: LifecycleDraft = {
    project,
    timeline: [{ what: `project-${event}`, by: on.by, args: { reason: command.reason } }],
    deliveries: [],
    create: [],
    obligations: [],
  };
  const terms = { before: view, after: after.value };
  for (const name of transition.effects) projectEffects[name](draft, { view, event, command, terms, on });
  return allowed(withBeginnings(view, draft, on.at));
}
