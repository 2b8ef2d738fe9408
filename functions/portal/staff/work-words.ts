import type { WorkflowName } from '../../executions/execution.ts';
import type { Step } from '../../executions/steps.ts';
import type { Subject } from '../../executions/subject.ts';
import { isMessageKey, type Translate } from '../../messages/translate.ts';
import { projectOf } from '../../obligations/obligation.ts';
import type { Project, ProjectId } from '../../projects/project.ts';
import type { StaffDeps } from './deps.ts';

/** How many projects one execution is said to be about; the rest is counted. */
const mostNamed = 3;

/** What an execution is about, with where to read more. */
export interface SubjectInWords {
  /** What it names, such as "3 letters"; empty when there is nothing to say beside the links. */
  readonly what: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** How many more there are. */
  readonly more: number;
}

/** What executions are about, by the titles of their projects: one look at projects, however many there are. Answers in the order of the subjects. */
export async function subjectsInWords(
  { projects }: Pick<StaffDeps, 'projects'>,
  subjects: readonly Subject[],
  t: Translate,
): Promise<readonly SubjectInWords[]> {
  const known = await projects.getMany(subjects.flatMap(projectsIn));
  return subjects.map((subject) => subjectInWords(subject, known, t));
}

function subjectInWords(
  subject: Subject,
  known: ReadonlyMap<ProjectId, Project>,
  t: Translate,
): SubjectInWords {
  const titles = projectsIn(subject);
  switch (subject.kind) {
    case 'obligation': {
      const { obligationId } = subject;
      const [projectId] = titles;
      const title = projectId === undefined ? undefined : known.get(projectId)?.title;
      const kind = `kind.${obligationId.split('_')[0] ?? ''}`;
      return {
        what: isMessageKey(kind) ? t(kind) : '',
        links: [
          { href: `/staff/obligations/${encodeURIComponent(obligationId)}`, text: title ?? obligationId },
        ],
        more: 0,
      };
    }
    case 'letters':
      return {
        what: t('staff.deliveries.found', { count: subject.deliveryIds.length }),
        links: titles.slice(0, mostNamed).map((id) => ({
          href: `/staff/projects/${encodeURIComponent(id)}`,
          text: known.get(id)?.title ?? id,
        })),
        more: Math.max(0, titles.length - mostNamed),
      };
    case 'unknown':
      return { what: t('work.about-unknown'), links: [], more: 0 };
  }
}

/** The projects a subject names, each once. A letter's id begins with the id of the obligation it is about. */
function projectsIn(subject: Subject): readonly ProjectId[] {
  const named =
    subject.kind === 'obligation'
      ? [subject.obligationId]
      : subject.kind === 'letters'
        ? subject.deliveryIds
        : [];
  return [...new Set(named.map(projectOf).filter((id) => id !== null))];
}

/** A step in plain words; the state's own name where the workflow has changed since and nobody knows it any more. */
export function stepInWords(workflow: WorkflowName, { state }: Pick<Step, 'state'>, t: Translate): string {
  const key = `work.step.${workflow}.${stateInKey(state)}`;
  return isMessageKey(key) ? t(key) : state;
}

/** A state's name as it stands in the name of its message: "Are letters owed?" is `are-letters-owed`. */
export function stateInKey(state: string): string {
  return state
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
