import type { MessageKey } from '../messages/catalogue.ts';
import type { Obligation } from '../obligations/obligation.ts';
import { lifecycleOf, type Project } from '../projects/project.ts';

/**
 * Why a project is not proven, and so cannot be sent to others as an idea to adopt; null when it is. Proven is what was carried out and whose lessons the fund
 * has read and accepted: without them there is nothing to learn from. What was given up may teach much, and is nothing to adopt.
 */
export function whyNotProven(
  project: Pick<Project, 'lifecycle'>,
  lessons: Pick<Obligation, 'state'> | null,
): MessageKey | null {
  const lifecycle = lifecycleOf(project);
  if (lifecycle === 'abandoned' || lifecycle === 'withdrawn') return 'adoption.refusal.given-up';
  if (lessons === null) return 'adoption.refusal.no-lessons';
  if (lessons.state === 'accepted') return null;
  return lessons.state === 'waived'
    ? 'adoption.refusal.lessons-waived'
    : 'adoption.refusal.lessons-waited-for';
}
