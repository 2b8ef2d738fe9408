import type { Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { runPageRoutes } from './run-page.ts';
import { runsPageRoutes } from './runs-page.ts';
import { startRunRoutes } from './start-page.ts';

/** Every staff page about runs of digests. Starting one comes before those named by a run. */
export function staffDigestRoutes(deps: StaffDeps): readonly Route[] {
  return [...runsPageRoutes(deps), ...startRunRoutes(deps), ...runPageRoutes(deps)];
}
