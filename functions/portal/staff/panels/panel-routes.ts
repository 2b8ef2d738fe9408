import type { Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { assignRoutes } from './assign-page.ts';
import { bidPanelRoutes } from './bid-panel-page.ts';
import { moderateRoutes } from './moderate-page.ts';
import { packRoutes } from './pack-page.ts';
import { reopenRoutes } from './reopen-page.ts';
import { replaceRoutes } from './replace-page.ts';
import { reviewersRoutes } from './reviewers-page.ts';
import { roundPanelRoutes } from './round-panel-page.ts';

/** Every page on which staff put panels together and see what they come to. */
export function panelRoutes(deps: StaffDeps): readonly Route[] {
  return [
    ...reviewersRoutes(deps),
    ...assignRoutes(deps),
    ...reopenRoutes(deps),
    ...replaceRoutes(deps),
    ...bidPanelRoutes(deps),
    ...moderateRoutes(deps),
    ...roundPanelRoutes(deps),
    ...packRoutes(deps),
  ];
}
