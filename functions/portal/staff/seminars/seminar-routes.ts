import type { Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { changeSeminarRoutes } from './change-pages.ts';
import { inviteRoutes } from './invite-pages.ts';
import { seminarListRoutes } from './list-page.ts';
import { followsRoutes } from './meeting-actions-page.ts';
import { newSeminarRoutes } from './new-page.ts';
import { organiserPageRoutes } from './organiser-page.ts';
import { paperRoutes } from './paper-page.ts';
import { posterRoutes } from './poster-page.ts';
import { staffKeeper } from './seminar-keeper.ts';
import { seminarPageRoutes } from './seminar-page.ts';
import { seminarReportRoutes } from './report-page.ts';
import { sayBackRoutes } from './say-back-page.ts';
import { themeRoutes } from './theme-page.ts';
import { wordsRoutes } from './words-pages.ts';
import { whatCameRoutes } from './what-came-page.ts';

/** Every staff page about seminars. The new one comes before those named by a seminar. */
export function staffSeminarRoutes(deps: StaffDeps): readonly Route[] {
  const keeper = staffKeeper(deps);
  return [
    ...seminarListRoutes(deps),
    ...newSeminarRoutes(deps),
    ...seminarPageRoutes(deps, keeper),
    ...changeSeminarRoutes(deps, keeper),
    ...posterRoutes(deps, keeper),
    ...paperRoutes(deps, keeper),
    ...organiserPageRoutes(deps),
    ...inviteRoutes(deps),
    ...followsRoutes(deps),
    ...whatCameRoutes(deps),
    ...wordsRoutes(deps),
    ...themeRoutes(deps),
    ...seminarReportRoutes(deps, keeper),
    ...sayBackRoutes(deps, keeper),
  ];
}
