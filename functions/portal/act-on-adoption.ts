import type { AdoptionStore, SentToBodies } from '../adoption/adoption-store.ts';
import { whyNotProven } from '../adoption/proven.ts';
import type { BodyToAsk } from '../adoption/send-idea.ts';
import type { CalendarDate } from '../calendar/working-days.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { type ObligationId, obligationIdOf } from '../obligations/obligation.ts';
import type { ObligationStore } from '../obligations/obligation-store.ts';
import type { Occasion } from '../obligations/view.ts';
import type { Project, ProjectId } from '../projects/project.ts';
import type { ProjectStore } from '../projects/project-store.ts';
import { type ActDeps, sendAtOnce } from './act.ts';

/** What sending a proven project needs. */
export interface SendIdeaDeps extends Pick<ActDeps, 'deliver' | 'log'> {
  readonly adoptions: AdoptionStore;
  readonly obligations: Pick<ObligationStore, 'view'>;
  readonly projects: Pick<ProjectStore, 'get'>;
}

/** A project, and why it cannot be sent to others; null when there is no such project. */
export async function projectToSend(
  { obligations, projects }: Pick<SendIdeaDeps, 'obligations' | 'projects'>,
  id: ProjectId,
): Promise<{ readonly project: Project; readonly whyNot: MessageKey | null } | null> {
  const [project, lessons] = await Promise.all([
    projects.get(id),
    obligations.view(obligationIdOf('lessons-learnt', id) satisfies ObligationId),
  ]);
  return project === null ? null : { project, whyNot: whyNotProven(project, lessons?.obligation ?? null) };
}

/** Sends a proven project to bodies, and the letters on their way at once. */
export async function sendToBodies(
  deps: SendIdeaDeps,
  project: Project,
  bodies: readonly BodyToAsk[],
  dueOn: CalendarDate,
  on: Occasion,
): Promise<SentToBodies> {
  const sent = await deps.adoptions.send(project, bodies, dueOn, on);
  for (let start = 0; start < sent.deliveries.length; start += lettersAtOnce)
    await sendAtOnce(deps, sent.deliveries.slice(start, start + lettersAtOnce), on.at);
  return sent;
}

/** How many letters one execution of `deliver` takes. */
const lettersAtOnce = 50;
