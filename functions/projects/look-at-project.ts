import type { EventTime } from '../kernel/event-time.ts';
import { system } from '../obligations/view.ts';
import { withBeginnings } from './begin-what-is-due.ts';
import { decideProjectEvent } from './decide-project-event.ts';
import { bringIntoStep, settle, type LifecycleDraft } from './project-lifecycle-effects.ts';
import type { LifecycleChange, ProjectView } from './project-view.ts';

/**
 * What a project's look does: whatever is out of step with its state is brought into step, what begins to be owed begins, and when nothing is owed any more
 * the project closes. Answers null when it is not time to look. Looking twice is looking once.
 */
export function lookAtProject(view: ProjectView, at: EventTime): LifecycleChange | null {
  const { project } = view;
  const { nextAt = null } = project;
  if (nextAt === null || nextAt > at) return null;
  const on = { at, by: system };
  const closed = decideProjectEvent(view, 'close', 'system', { reason: '' }, on);
  if (closed.ok) return closed.value;
  const draft: LifecycleDraft = { project, timeline: [], deliveries: [], create: [], obligations: [] };
  settle(draft, view, on);
  bringIntoStep(draft, view, on);
  return withBeginnings(view, draft, at);
}
