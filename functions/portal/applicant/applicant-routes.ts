import { documentRoutes } from '../documents/document-routes.ts';
import type { Route } from '../routes.ts';
import { applicationHost, type ApplicationHostDeps } from './application-host.ts';
import { applyRoutes } from './apply-pages.ts';
import { homeRoutes } from './home-page.ts';
import { peopleRoutes } from './people-page.ts';
import { withdrawRoutes } from './withdraw-page.ts';

/** Every page on which a bid begins and is written. */
export function applicantRoutes(deps: ApplicationHostDeps): readonly Route[] {
  const expression = documentRoutes(applicationHost(deps, 'expression'));
  return [
    ...applyRoutes(deps),
    ...homeRoutes(deps),
    ...peopleRoutes(deps),
    ...withdrawRoutes(deps),
    ...expression.map(({ opensWhenClosed: _, ...route }) => ({ ...route, who: 'applicant' as const })),
  ];
}
