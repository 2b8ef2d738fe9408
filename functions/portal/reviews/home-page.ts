import { type CalendarDate, dateAt } from '../../calendar/working-days.ts';
import type { Application } from '../../applications/application.ts';
import { sightOf } from '../../assessment/review-access.ts';
import { reviewPath } from '../../assessment/review-obligations.ts';
import { awaitedStates, type Review } from '../../assessment/review.ts';
import type { Obligation } from '../../obligations/obligation.ts';
import type { Round, RoundId } from '../../rounds/round.ts';
import type { MemberVisit, Route } from '../routes.ts';
import type { StaffDeps } from '../staff/deps.ts';
import { isScored, namesOfBid } from './open-review.ts';

/** What a page before this one has done. */
const deeds = ['conflict', 'sent'] as const;

/** A reviewer's first page: what waits for them, by its date, what they have sent, and how many have ended, of which nothing more is said. */
export function reviewsHomeRoutes(deps: StaffDeps): readonly Route[] {
  return [{ method: 'GET', path: '/reviews', who: 'reviewer', handle: (visit) => show(deps, visit) }];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t, at, url, onPanels } = visit;
  const reviews = onPanels.id === null ? [] : await deps.assessments.reviewsOf(onPanels.id);
  const open = reviews.filter((review) => sightOf(review) !== 'nothing');
  const [applications, owed] = await Promise.all([
    deps.applications.getMany(open.map(({ applicationId }) => applicationId)),
    deps.assessments.owedFor(open),
  ]);
  const rounds = await roundsOf(deps, [...applications.values()]);
  const rows = open.flatMap((review) => {
    const application = applications.get(review.applicationId);
    const round = application === undefined ? undefined : rounds.get(application.roundId);
    const due = owed.find(({ projectId }) => projectId === review.applicationId);
    if (application === undefined || round === undefined) return [];
    return [rowOf(review, application, round, due, dateAt(at), visit)];
  });
  return visit.page('portal/reviews/home.njk', {
    title: t('reviews.title'),
    section: 'reviews',
    done: deeds.find((deed) => deed === url.searchParams.get('done')),
    email: visit.member.email,
    waiting: rows
      .filter(({ state }) => awaitedStates.includes(state))
      .toSorted((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? '')),
    sent: rows.filter(({ state }) => state === 'submitted'),
    conflicted: reviews.filter(({ state }) => state === 'conflicted').length,
    replaced: reviews.filter(({ state }) => state === 'replaced').length,
  });
}

function rowOf(
  review: Review,
  application: Application,
  { name, criteria }: Round,
  due: Obligation | undefined,
  today: CalendarDate,
  visit: MemberVisit,
) {
  return {
    ...namesOfBid(application, visit),
    href: reviewPath(application.id),
    id: application.id,
    round: name[visit.language],
    state: review.state,
    dueOn: due?.dueOn ?? null,
    isOverdue: due !== undefined && awaitedStates.includes(review.state) && due.dueOn < today,
    done: criteria.filter((criterion) => isScored(criterion, review)).length,
    total: criteria.length,
    submittedAt: review.submittedAt,
  };
}

async function roundsOf(
  { rounds }: Pick<StaffDeps, 'rounds'>,
  applications: readonly Application[],
): Promise<ReadonlyMap<RoundId, Round>> {
  const ids = [...new Set(applications.map(({ roundId }) => roundId))];
  const found = await Promise.all(ids.map((id) => rounds.get(id)));
  return new Map(found.filter((round) => round !== null).map((round) => [round.id, round]));
}
