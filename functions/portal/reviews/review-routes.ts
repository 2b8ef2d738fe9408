import type { Route } from '../routes.ts';
import type { StaffDeps } from '../staff/deps.ts';
import { bidFileRoutes } from './bid-files.ts';
import { reviewBidRoutes } from './bid-page.ts';
import { checkReviewRoutes } from './check-page.ts';
import { criterionRoutes } from './criterion-page.ts';
import { declareRoutes } from './declare-page.ts';
import { reviewsHomeRoutes } from './home-page.ts';
import { othersScoresRoutes } from './scores-page.ts';

/** Every page on which a reviewer reads and scores bids. */
export function reviewRoutes(deps: StaffDeps): readonly Route[] {
  return [
    ...reviewsHomeRoutes(deps),
    ...declareRoutes(deps),
    ...criterionRoutes(deps),
    ...checkReviewRoutes(deps),
    ...othersScoresRoutes(deps),
    ...reviewBidRoutes(deps),
    ...bidFileRoutes(deps),
  ];
}
