import { type Application, workOfApplication } from '../../../applications/application.ts';
import { canSayMayIntroduce } from '../../../applications/may-introduce.ts';
import { dateAt } from '../../../calendar/working-days.ts';
import type { EventTime } from '../../../kernel/event-time.ts';
import { type Closeness, howClose } from '../../../matching/how-close.ts';
import type { MatchedWord } from '../../../matching/matched-words.ts';
import { mentorsFor } from '../../../matching/mentors.ts';
import type { SimilarWork } from '../../../matching/similar-work.ts';
import { lifecycleOf, type Project, type ProjectId } from '../../../projects/project.ts';
import type { StaffDeps } from '../deps.ts';

/** What looking for similar work needs. */
export type NearestDeps = Pick<StaffDeps, 'works' | 'similar' | 'applications' | 'projects' | 'log'>;

/** A bid or project that is like another, as it stands now. */
export type NearWork = {
  readonly id: ProjectId;
  readonly title: string;
  readonly organisation: string;
  readonly score: number;
  readonly closeness: Closeness;
  readonly matched: readonly MatchedWord[];
} & (
  | { readonly kind: 'application'; readonly application: Application }
  | { readonly kind: 'project'; readonly project: Project }
);

/** What is like a bid. */
export interface Nearest {
  /** Five at most, the nearest first. */
  readonly found: readonly NearWork[];
  /** Finished projects of similar size whose people could be mentors; none when the comparison cannot be made anew. */
  readonly mentors: readonly NearWork[];
  /** When it was compared; null when it could not be, now or before. */
  readonly comparedAt: EventTime | null;
  /** Whether it was compared just now, so that what was sent a minute ago is in it. */
  readonly isFresh: boolean;
}

const mostShown = 5;

/** More are looked at than are shown: some of them may have been withdrawn in the last moments. */
const mostLookedAt = 10;

/**
 * What is like a bid as things stand now; where the works cannot be read, as it was when the bid was last compared. Null for a bid that was not sent, or was
 * withdrawn.
 */
export async function nearestTo(
  deps: NearestDeps,
  application: Application,
  at: EventTime,
): Promise<Nearest | null> {
  if (!canSayMayIntroduce(application)) return null;
  const now = await comparedNow(deps, application, at);
  const [found, mentors] = await Promise.all([describe(deps, now.found), describe(deps, now.mentors)]);
  const { comparedAt, isFresh } = now;
  return { found: found.slice(0, mostShown), mentors, comparedAt, isFresh };
}

async function comparedNow(
  { works, similar, log }: NearestDeps,
  application: Application,
  at: EventTime,
): Promise<{
  readonly found: readonly SimilarWork[];
  readonly mentors: readonly SimilarWork[];
  readonly comparedAt: EventTime | null;
  readonly isFresh: boolean;
}> {
  const work = workOfApplication(application);
  try {
    const search = await works.fresh(at);
    const found = search.nearest(work, mostLookedAt);
    return { found, mentors: mentorsFor(search, work, dateAt(at)), comparedAt: at, isFresh: true };
  } catch (error) {
    log.error('SERVE_PORTAL_WORKS_NOT_READ', error, { applicationId: application.id });
    const stored = await similar.read(application.id);
    return { found: stored?.found ?? [], mentors: [], comparedAt: stored?.at ?? null, isFresh: false };
  }
}

/** Found works with what is known of them now; what was withdrawn, or is gone, is left out. */
async function describe(
  { applications, projects }: NearestDeps,
  found: readonly SimilarWork[],
): Promise<readonly NearWork[]> {
  const ids = (kind: SimilarWork['kind']) => found.filter((one) => one.kind === kind).map(({ id }) => id);
  const [knownBids, knownProjects] = await Promise.all([
    applications.getMany(ids('application')),
    projects.getMany(ids('project')),
  ]);
  return found.flatMap((one): readonly NearWork[] => {
    const { id, score, matched } = one;
    const likeness = { id, score, matched, closeness: howClose(one) };
    if (one.kind === 'application') {
      const application = knownBids.get(id);
      if (application === undefined || application.state === 'withdrawn') return [];
      const { title, organisation } = application;
      return [{ ...likeness, kind: 'application', title, organisation, application }];
    }
    const project = knownProjects.get(id);
    if (project === undefined || lifecycleOf(project) === 'withdrawn') return [];
    return [
      { ...likeness, kind: 'project', title: project.title, organisation: project.organisation, project },
    ];
  });
}
