import { dateAt } from '../../calendar/working-days.ts';
import { mayReadOthersScores } from '../../assessment/review-access.ts';
import { reviewPath } from '../../assessment/review-obligations.ts';
import { awaitedStates } from '../../assessment/review.ts';
import type { MemberVisit, Route } from '../routes.ts';
import type { StaffDeps } from '../staff/deps.ts';
import { attachmentsFor } from '../attachments/attachment-pages.ts';
import { filesForReviewer } from './bid-files.ts';
import { readBid } from './bid-reading.ts';
import { isScored, namesOfBid, openReview } from './open-review.ts';

/** The bid as its reviewer reads it: how far their scores have come, and below them everything that was written. */
export function reviewBidRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/reviews/:application', who: 'reviewer', handle: (visit) => show(deps, visit) },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const opened = await openReview(deps, visit, 'bid');
  if (opened instanceof Response) return opened;
  const { view, review, criteria, owed } = opened;
  const { application, round } = view;
  const { language, at, url } = visit;
  const here = reviewPath(application.id);
  const tasks = criteria.map((criterion) => ({
    href: `${here}/criteria/${criterion.id}`,
    name: criterion.name[language],
    weight: criterion.weightPercent,
    score: review.scores[criterion.id]?.score ?? null,
    isBegun: review.scores[criterion.id] !== undefined,
    isDone: isScored(criterion, review),
  }));
  return visit.page('portal/reviews/bid.njk', {
    ...namesOfBid(application, visit),
    title: namesOfBid(application, visit).bidTitle,
    section: 'reviews',
    application,
    round: round.name[language],
    state: review.state,
    reopened: review.state === 'scoring' ? review.reopened : null,
    submittedAt: review.submittedAt,
    dueOn: owed !== null && awaitedStates.includes(review.state) ? owed.dueOn : null,
    isOverdue: owed !== null && owed.dueOn < dateAt(at),
    saved: tasks.find(({ href }) => href.endsWith(`/${url.searchParams.get('saved') ?? ''}`))?.name,
    tasks,
    done: tasks.filter(({ isDone }) => isDone).length,
    documents: await readBid(deps, application.id, visit),
    files: await attachmentsFor(deps, visit, filesForReviewer(application, visit)),
    checkHref: `${here}/check`,
    declareHref: `${here}/declare`,
    scoresHref: mayReadOthersScores(review) ? `${here}/scores` : null,
  });
}
