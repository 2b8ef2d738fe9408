import type { Visit } from '../visit.ts';
import { checkRoutes } from './check-page.ts';
import { chooseRoutes } from './choose-page.ts';
import type { DocumentHost, DocumentRoute } from './host.ts';
import { historyRoutes } from './history-pages.ts';
import { paperRoutes, sentRoutes } from './reading-pages.ts';
import { sectionRoutes } from './section-page.ts';

/**
 * Every page of a written document below the list of its sections: each section, its versions, the choice between two of them, the check of all
 * answers, what says that it was sent, and the whole for paper. The host has the list itself (tasks.ts and tasks.njk help with it).
 */
export function documentRoutes<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
): readonly DocumentRoute<PageVisit>[] {
  return [
    ...sectionRoutes(host),
    ...chooseRoutes(host),
    ...sentRoutes(host),
    ...paperRoutes(host),
    ...historyRoutes(host),
    ...checkRoutes(host),
  ];
}
