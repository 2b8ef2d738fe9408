import type { Route } from '../../routes.ts';
import { contactEditRoutes } from '../contacts/edit-page.ts';
import { contactImportRoutes } from '../contacts/import-pages.ts';
import { contactListRoutes } from '../contacts/list-page.ts';
import type { StaffDeps } from '../deps.ts';
import { announcementFormRoutes } from './announcement-forms.ts';
import { announcementRoutes } from './announcement-page.ts';
import { announcementSendRoutes } from './announcement-send.ts';
import { roundEditRoutes } from './edit-pages.ts';
import { roundListRoutes } from './list-page.ts';
import { newRoundRoutes } from './new-page.ts';
import { reachedRoutes } from './reached-page.ts';
import { roundRoutes } from './round-page.ts';
import { roundSettleRoutes } from './settle-pages.ts';

/** Every page about rounds, and about those to whom they are announced. A fixed address stands before one with a name in it. */
export function roundsRoutes(deps: StaffDeps): readonly Route[] {
  return [
    ...roundListRoutes(deps),
    ...newRoundRoutes(deps),
    ...roundRoutes(deps),
    ...roundEditRoutes(deps),
    ...roundSettleRoutes(deps),
    ...announcementRoutes(deps),
    ...announcementFormRoutes(deps),
    ...announcementSendRoutes(deps),
    ...reachedRoutes(deps),
    ...contactListRoutes(deps),
    ...contactImportRoutes(deps),
    ...contactEditRoutes(deps),
  ];
}
