import type { Route } from '../routes.ts';
import { actionRoutes } from './action-pages.ts';
import { applicationRoutes } from './applications/application-page.ts';
import { applicationEventRoutes } from './applications/event-pages.ts';
import { applicationListRoutes } from './applications/list-page.ts';
import { boardRoutes } from './board-pages.ts';
import { contactRoutes } from './contact-pages.ts';
import { deliveryRoutes } from './delivery-pages.ts';
import type { StaffDeps } from './deps.ts';
import { importRoutes } from './import-pages.ts';
import { letterPreviewRoutes } from './letter-preview.ts';
import { noteRoutes } from './note-page.ts';
import { obligationRoutes } from './obligation-page.ts';
import { panelRoutes } from './panels/panel-routes.ts';
import { personRoutes } from './person-pages.ts';
import { projectRoutes } from './project-pages.ts';
import { welshRoutes } from './welsh-page.ts';

/** Every page that the fund's staff use. */
export function staffRoutes(deps: StaffDeps): readonly Route[] {
  return [
    ...boardRoutes(deps),
    ...applicationListRoutes(deps),
    ...applicationRoutes(deps),
    // Before the pages of events, whose address would be theirs too.
    ...panelRoutes(deps),
    ...applicationEventRoutes(deps),
    ...projectRoutes(deps),
    ...contactRoutes(deps),
    ...obligationRoutes(deps),
    ...letterPreviewRoutes(deps),
    ...noteRoutes(deps),
    ...actionRoutes(deps),
    ...deliveryRoutes(deps),
    ...personRoutes(deps),
    ...importRoutes(deps),
    ...welshRoutes,
  ];
}
