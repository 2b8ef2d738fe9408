import type { ObligationDocuments } from '../obligations/obligation-documents.ts';
import type { ObligationStore } from '../obligations/obligation-store.ts';
import type { ProjectStore } from '../projects/project-store.ts';
import type { ProjectId } from '../projects/project.ts';
import type { AttendanceStore } from '../seminars/attendance-store.ts';
import type { SeminarStore } from '../seminars/seminar-store.ts';
import type { SeminarId } from '../seminars/seminar.ts';
import { whatCameOfIt } from '../seminars/what-came-of-it.ts';
import type { NewsFacts } from './news-item.ts';
import type { NewsSource } from './news-source.ts';

/** Where the facts of news are kept. */
export interface NewsFactsDeps {
  readonly obligations: Pick<ObligationStore, 'view'>;
  readonly documents: Pick<ObligationDocuments, 'read'>;
  readonly projects: Pick<ProjectStore, 'getMany'>;
  readonly seminars: Pick<SeminarStore, 'get'>;
  readonly attendances: Pick<AttendanceStore, 'all'>;
}

/** What is known of a source now; null when it is gone, or not (or no more) what it was told to be. */
export async function newsFacts(deps: NewsFactsDeps, source: NewsSource): Promise<NewsFacts | null> {
  switch (source.kind) {
    case 'progress-update':
    case 'lessons-learnt': {
      const view = await deps.obligations.view(source.id);
      if (view === null || view.obligation.state !== 'accepted') return null;
      const { project } = view;
      if (source.kind === 'lessons-learnt') return { kind: source.kind, project };
      const answers = (await deps.documents.read(source.id))['update']?.answers ?? {};
      const { happened } = answers;
      return {
        kind: source.kind,
        project,
        happened: typeof happened === 'string' ? happened : '',
        isShared: answers['may-share'] === 'yes',
      };
    }
    case 'adoption': {
      const view = await deps.obligations.view(source.id);
      const answer = view?.obligation.adoption?.answer ?? null;
      if (view === null || answer === null) return null;
      const { project, obligation } = view;
      return { kind: source.kind, project, organisation: obligation.organisation, answer };
    }
    case 'award': {
      const project = (await deps.projects.getMany([source.id])).get(source.id);
      return project === undefined ? null : { kind: 'award', project };
    }
    case 'seminar':
      return atSeminar(deps, source.id);
    case 'what-came-of-it': {
      const at = await atSeminar(deps, source.id);
      if (at === null) return null;
      const there = await deps.attendances.all(source.id);
      const { all } = whatCameOfIt(
        there.map((attendance) => ({ seminar: at.seminar, attendance })),
        'seminar',
      );
      return { ...at, kind: 'what-came-of-it', outcome: all };
    }
  }
}

async function atSeminar(
  { seminars, projects }: NewsFactsDeps,
  id: SeminarId,
): Promise<Extract<NewsFacts, { readonly kind: 'seminar' }> | null> {
  const seminar = await seminars.get(id);
  if (seminar === null) return null;
  const shown: readonly ProjectId[] = seminar.projects;
  return { kind: 'seminar', seminar, projects: [...(await projects.getMany(shown)).values()] };
}
