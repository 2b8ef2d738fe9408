import type { Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { printRoutes } from './print-pages.ts';
import { readingRoutes } from './reading-page.ts';
import { runPageRoutes } from './run-page.ts';
import { runsPageRoutes } from './runs-page.ts';
import { startRunRoutes } from './start-page.ts';

/** Every staff page about runs of digests. Starting one and what gets read come before those named by a run. */
export function staffDigestRoutes(deps: StaffDeps): readonly Route[] {
  return [
    ...runsPageRoutes(deps),
    ...startRunRoutes(deps),
    ...readingRoutes(deps),
    ...runPageRoutes(deps),
    ...printRoutes(deps),
  ];
}
