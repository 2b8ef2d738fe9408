import * as z from 'zod/mini';
import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { eventTime } from '../kernel/event-time.ts';
import { createLog, type Log } from '../kernel/log.ts';
import { allowed } from '../kernel/result.ts';
import { createTableClient } from '../kernel/table.ts';
import { lookAtProject } from './look-at-project.ts';
import { createProjectLives, type ProjectLives } from './project-lives.ts';
import { lifecycleOf, type ProjectId } from './project.ts';

const request = z.object({ id: z.string(), at: z.string() });

/** Lets one project's life look at where it stands, and commits what it decides. Looking twice at the same moment is looking once. */
export function createLookAtProject({
  projects,
  log,
}: {
  readonly projects: Pick<ProjectLives, 'change'>;
  readonly log: Log;
}): EntryPoint<{ readonly outcome: 'nothing-to-do' | 'looked' | 'closed' }> {
  return async (event) => {
    const { id, at } = z.parse(request, event);
    const now = eventTime(at);
    const changed = await projects.change(id as ProjectId, now, (view) => {
      const decided = lookAtProject(view, now);
      return decided === null ? null : allowed(decided);
    });
    // Not a refusal of the fund's rules but a row that is gone or fought over: the execution fails, is tried again, and is seen.
    if (!changed.ok) throw new Error(changed.refusal);
    if (changed.value === null) return { outcome: 'nothing-to-do' };
    const { project, create } = changed.value;
    const outcome = lifecycleOf(project) === 'closed' ? 'closed' : 'looked';
    log.info('LOOK_AT_PROJECT_LOOKED', { projectId: id, outcome, begun: create.length });
    return { outcome };
  };
}

export const handler = entryPoint(() => {
  const config = readConfig(['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS']);
  const projects = createProjectLives({
    client: createTableClient(),
    stateTable: config.STATE_TABLE,
    deliveriesTable: config.DELIVERIES_TABLE,
    deliveryRetentionDays: config.DELIVERY_RETENTION_DAYS,
  });
  return createLookAtProject({ projects, log: createLog() });
});
