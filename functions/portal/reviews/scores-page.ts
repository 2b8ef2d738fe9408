import { panelOf } from '../../assessment/panel.ts';
import { mayReadOthersScores, readableReviews } from '../../assessment/review-access.ts';
import { reviewPath } from '../../assessment/review-obligations.ts';
import { awaitedStates } from '../../assessment/review.ts';
import type { PublicMessage } from '../messages-page.ts';
import type { MemberVisit, Route } from '../routes.ts';
import { shownPanel } from './shown-panel.ts';
import type { StaffDeps } from '../staff/deps.ts';
import { namesOfBid, openReview } from './open-review.ts';

const blind: PublicMessage = {
  title: 'reviews.blind.title',
  paragraphs: ['reviews.blind.why'],
  link: { href: '/reviews', text: 'reviews.title' },
};

/** What the others scored, for a reviewer whose own scores are in. */
export function othersScoresRoutes(deps: StaffDeps): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/reviews/:application/scores',
      who: 'reviewer',
      handle: (visit) => show(deps, visit),
    },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const opened = await openReview(deps, visit, 'bid');
  if (opened instanceof Response) return opened;
  const { view, review, assessment, criteria } = opened;
  if (!mayReadOthersScores(review)) return visit.message(blind, 403);
  const panel = panelOf({ ...assessment, reviews: readableReviews(review, assessment.reviews) }, criteria);
  return visit.page('portal/reviews/scores.njk', {
    ...namesOfBid(view.application, visit),
    title: visit.t('reviews.scores.title'),
    section: 'reviews',
    done: visit.url.searchParams.get('done') === 'sent',
    panel: shownPanel(panel, visit.language),
    awaited: assessment.reviews.filter(({ state }) => awaitedStates.includes(state)).length,
    back: reviewPath(view.application.id),
  });
}
