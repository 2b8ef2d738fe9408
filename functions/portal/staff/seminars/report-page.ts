import { reportOf } from '../../../seminars/seminar-report.ts';
import { reportModel } from '../../seminars/report-model.ts';
import type { Route } from '../../routes.ts';
import type { Visit } from '../../visit.ts';
import type { StaffDeps } from '../deps.ts';
import type { SeminarKeeper } from './seminar-keeper.ts';
import { seminarBasics } from './seminar-visit.ts';

/** One page of what came of a seminar by now, as its organiser gets it at each moment; made to be printed. */
export function seminarReportRoutes<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
): readonly Route[] {
  return [keeper.page('report', (visit) => show(deps, keeper, visit))];
}

async function show<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
  visit: PageVisit,
): Promise<Response> {
  const seminar = await keeper.seminarOf(visit);
  if (seminar instanceof Response) return seminar;
  const report = reportOf(seminar, await deps.attendances.all(seminar.id), visit.at);
  return visit.page('portal/staff/seminars/report.njk', {
    ...seminarBasics(visit, seminar, keeper.href(visit, seminar)),
    title: visit.t('staff.seminar.what-came'),
    sayBackHref: keeper.href(visit, seminar, 'say-back'),
    report: reportModel(seminar, report, visit),
  });
}
