import type { Route } from '../routes.ts';
import type { StaffDeps } from '../staff/deps.ts';
import { changeSeminarRoutes } from '../staff/seminars/change-pages.ts';
import { paperRoutes } from '../staff/seminars/paper-page.ts';
import { posterRoutes } from '../staff/seminars/poster-page.ts';
import { organiserKeeper } from '../staff/seminars/seminar-keeper.ts';
import { seminarReportRoutes } from '../staff/seminars/report-page.ts';
import { sayBackRoutes } from '../staff/seminars/say-back-page.ts';
import { seminarPageRoutes } from '../staff/seminars/seminar-page.ts';

/** The pages behind the link of a seminar's organiser: the staff's own pages of that seminar, but for whom it is announced to and who organises it. */
export function organiserRoutes(deps: StaffDeps): readonly Route[] {
  return [
    ...seminarPageRoutes(deps, organiserKeeper),
    ...changeSeminarRoutes(deps, organiserKeeper),
    ...seminarReportRoutes(deps, organiserKeeper),
    ...sayBackRoutes(deps, organiserKeeper),
    ...posterRoutes(deps, organiserKeeper),
    ...paperRoutes(deps, organiserKeeper),
  ];
}
