import { projectSubject } from '../deliveries/subject.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Log } from '../kernel/log.ts';
import type { Workflow } from '../kernel/workflows.ts';
import type { DecideProject, ProjectLives } from '../projects/project-lives.ts';
import type { ProjectId } from '../projects/project.ts';
import { lookAtOnce, sendAtOnce } from './act.ts';

/** What changing a project's life from a page needs. */
export interface ActOnProjectDeps {
  readonly lives: Pick<ProjectLives, 'change'>;
  readonly deliver: Workflow;
  readonly chase: Workflow;
  /** One look of one project. */
  readonly lifecycle: Workflow;
  readonly log: Log;
}

/** Changes a project, and starts at once what must be: its letters, chases that are due, and its own next look. Answers as `ProjectLives.change` does. */
export async function changeProject(
  deps: ActOnProjectDeps,
  id: ProjectId,
  at: EventTime,
  decide: DecideProject,
): ReturnType<ProjectLives['change']> {
  const result = await deps.lives.change(id, at, decide);
  if (!result.ok || result.value === null) return result;
  const { project, deliveries, obligations, create } = result.value;
  await sendAtOnce(deps, deliveries, at);
  const turned = obligations.map(({ before, after }) => ({ ...after, version: before.version + 1 }));
  const begun = create.map((one) => ({ ...one, version: 1 }));
  await lookAtOnce(deps, [...turned, ...begun], at);
  const { nextAt = null, version } = project;
  if (nextAt !== null && nextAt <= at) await startLook(deps, id, version);
  return result;
}

/** A start that fails loses nothing, because the tick finds the row; so it is only logged. */
async function startLook(
  { lifecycle, log }: Pick<ActOnProjectDeps, 'lifecycle' | 'log'>,
  id: ProjectId,
  version: number,
): Promise<void> {
  try {
    await lifecycle.start(`kick-${projectSubject(id)}-${version}`, { subject: 'project', id });
  } catch (error) {
    log.error('SERVE_PORTAL_LIFECYCLE_NOT_STARTED', error, { projectId: id });
  }
}
