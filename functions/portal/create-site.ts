import { answerRoutes } from './answer/answer-routes.ts';
import { createApi } from './api/create-api.ts';
import { createPortal, type Foundation, type Portal } from './create-portal.ts';
import { createOpenLink } from './answer/open-link.ts';
import { applicantRoutes } from './applicant/applicant-routes.ts';
import { createOpenBid } from './applicant/open-bid.ts';
import { mentorRoutes } from './mentors/mentor-page.ts';
import { createOpenMentoring } from './mentors/open-mentoring.ts';
import { createReadOnPanels } from './on-panels.ts';
import { coordinatorRoutes } from './networks/coordinator-routes.ts';
import { joinRoutes } from './networks/join-pages.ts';
import { leaveRoutes } from './networks/leave-pages.ts';
import { createOpenCoordination, createOpenSubscriber } from './networks/open-links.ts';
import { wishesRoutes } from './networks/wishes-page.ts';
import { newsRoutes } from './news/news-routes.ts';
import { createOpenDigest } from './news/open-digest.ts';
import { publicRoutes } from './public-pages.ts';
import { reviewRoutes } from './reviews/review-routes.ts';
import {
  createOpenOrganised,
  createOpenPlace,
  createOpenPromises,
  createOpenRoom,
} from './seminars/open-links.ts';
import { organiserRoutes } from './seminars/organiser-routes.ts';
import { placeRoutes } from './seminars/place-pages.ts';
import { handOnRoutes } from './seminars/hand-on-pages.ts';
import { promisesRoutes } from './seminars/promises-pages.ts';
import { roomRoutes } from './seminars/room-pages.ts';
import { seminarRoutes } from './seminars/seminar-pages.ts';
import { createBearerReader } from './sign-in/bearer.ts';
import type { IdentityProvider } from './sign-in/identity-provider.ts';
import { createSessions } from './sign-in/session.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';
import type { StaffDeps } from './staff/deps.ts';
import { staffRoutes } from './staff/staff-routes.ts';

/** Everything the site is made of. */
export interface SiteDeps extends StaffDeps {
  readonly templateFolders: Foundation['templateFolders'];
  readonly provider: IdentityProvider;
}

/** The whole site: public pages, sign-in, the pages behind links, the staff pages and the JSON API. */
export function createSite(deps: SiteDeps): Portal {
  const { settings, log, keys, obligations, applications, templateFolders, provider } = deps;
  const sessions = createSessions(keys, settings.publicOrigin.startsWith('https:'));
  const onPanels = createReadOnPanels(deps);
  const foundation: Foundation = {
    settings,
    log,
    templateFolders,
    readSession: (cookieHeader, at) => sessions.read(cookieHeader, at),
    openLink: createOpenLink(keys, obligations),
    openBid: createOpenBid(keys, applications),
    openMentoring: createOpenMentoring(keys, deps.introductions),
    openPlace: createOpenPlace(keys, deps.attendances),
    openPromises: createOpenPromises(keys, deps.promises),
    openOrganised: createOpenOrganised(keys, deps),
    openRoom: createOpenRoom(keys, deps.seminars),
    openSubscriber: createOpenSubscriber(keys, deps),
    openCoordination: createOpenCoordination(keys, deps),
    openDigest: createOpenDigest(keys, deps),
    onPanels,
  };
  const routes = [
    ...publicRoutes,
    ...signInRoutes({ ...deps, sessions }),
    ...reviewRoutes(deps),
    ...staffRoutes(deps),
    ...answerRoutes(deps),
    ...applicantRoutes(deps),
    ...mentorRoutes(deps),
    ...seminarRoutes(deps),
    ...placeRoutes(deps),
    ...handOnRoutes(deps),
    ...promisesRoutes(deps),
    ...organiserRoutes(deps),
    ...roomRoutes(deps),
    ...joinRoutes(deps),
    ...wishesRoutes(deps),
    ...leaveRoutes(deps),
    ...coordinatorRoutes(deps),
    ...newsRoutes(deps),
  ];
  const api = createApi({ ...deps, onPanels, readBearer: createBearerReader(provider, settings.signIn) });
  return createPortal(foundation, routes, [api]);
}
