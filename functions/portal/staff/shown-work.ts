import type { Execution } from '../../executions/execution.ts';
import type { Subject } from '../../executions/subject.ts';
import { namesConflict, type OnPanels } from '../on-panels.ts';

/** Executions that may be shown to a member: the name of one says what it is about. */
export function shownWork<One extends Pick<Execution, 'id'>>(
  onPanels: Pick<OnPanels, 'conflicts'>,
  executions: readonly One[],
): readonly One[] {
  return executions.filter(({ id }) => !namesConflict(onPanels, [id]));
}

/** What an execution is about, as far as a member may know: one that sends letters is named after the first of them alone, and may be about several bids. */
export function shownSubject(onPanels: Pick<OnPanels, 'conflicts'>, subject: Subject): Subject {
  switch (subject.kind) {
    case 'letters':
      return { ...subject, deliveryIds: subject.deliveryIds.filter((id) => !namesConflict(onPanels, [id])) };
    case 'unknown':
      return subject;
    default:
      return namesConflict(onPanels, [subject.id]) ? { kind: 'unknown' } : subject;
  }
}
