import type { ApplicationChange } from '../applications/application-change.ts';
import type { ApplicationStore, DecideApplication } from '../applications/application-store.ts';
import { applicationSubject } from '../deliveries/subject.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Log } from '../kernel/log.ts';
import type { Workflow } from '../kernel/workflows.ts';
import type { ProjectId } from '../projects/project.ts';
import { sendAtOnce } from './act.ts';

/** What changing an application from a page needs. */
export interface ActOnApplicationDeps {
  readonly applications: Pick<ApplicationStore, 'change'>;
  readonly deliver: Workflow;
  /** One look of one application. */
  readonly lifecycle: Workflow;
  readonly log: Log;
}

/** Changes an application, sends at once what the change owes, and lets the lifecycle look at once when there is work for it. Answers as the store's `change` does. */
export async function changeApplication(
  deps: ActOnApplicationDeps,
  id: ProjectId,
  at: EventTime,
  decide: DecideApplication,
): ReturnType<ApplicationStore['change']> {
  const result = await deps.applications.change(id, at, decide);
  if (result.ok && result.value !== null) await afterApplicationChange(deps, result.value, at);
  return result;
}

/** Starts at once what a committed change leads to. */
export async function afterApplicationChange(
  deps: Omit<ActOnApplicationDeps, 'applications'>,
  { application, deliveries }: ApplicationChange,
  at: EventTime,
): Promise<void> {
  await sendAtOnce(deps, deliveries, at);
  const { id, nextAt, version } = application;
  if (nextAt !== null && nextAt <= at) await startLook(deps, id, version);
}

/** A start that fails loses nothing, because the tick finds the row; so it is only logged. */
async function startLook(
  { lifecycle, log }: Pick<ActOnApplicationDeps, 'lifecycle' | 'log'>,
  id: ProjectId,
  version: number,
): Promise<void> {
  try {
    await lifecycle.start(`kick-${applicationSubject(id)}-${version}`, { subject: 'application', id });
  } catch (error) {
    log.error('SERVE_PORTAL_LIFECYCLE_NOT_STARTED', error, { applicationId: id });
  }
}
