import type { EventTime } from '../../../kernel/event-time.ts';
import type { IntroductionView } from '../../../introductions/introduction-view.ts';
import { nearestTo, type NearestDeps } from './nearest.ts';

/** Whether staff can bring these together at all: any two bids, and a bid with the people of a project that was found for it, now or when it began. */
export async function isOfferable(
  deps: NearestDeps,
  view: IntroductionView,
  at: EventTime,
): Promise<boolean> {
  if (view.kind !== 'mentor' || view.introduction !== null) return true;
  const nearest = await nearestTo(deps, view.bids[0].application, at);
  return nearest?.mentors.some(({ id }) => id === view.project.id) ?? true;
}
