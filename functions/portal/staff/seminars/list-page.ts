import { seminarPhase } from '../../../seminars/seminar.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { seminarModel } from '../../seminars/seminar-model.ts';
import type { StaffDeps } from '../deps.ts';

/** The seminars there are, those to come first. */
export function seminarListRoutes(deps: StaffDeps): readonly Route[] {
  return [{ method: 'GET', path: '/staff/seminars', who: 'staff', handle: (visit) => list(deps, visit) }];
}

async function list(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const search = visit.url.searchParams.get('search') ?? '';
  const wanted = search.trim().toLocaleLowerCase(visit.language);
  const all = await deps.seminars.list();
  const found = all.filter(({ title }) =>
    [title.cy, title.en].some((text) => text.toLocaleLowerCase(visit.language).includes(wanted)),
  );
  const rows = await Promise.all(
    found.map(async (seminar) => ({
      ...seminarModel(seminar, visit),
      phase: seminarPhase(seminar, visit.at),
      places: await deps.attendances.places(seminar.id),
      limit: seminar.places,
    })),
  );
  return visit.page('portal/staff/seminars/list.njk', {
    title: visit.t('staff.nav.seminars'),
    section: 'seminars',
    rows,
    search,
    isEmpty: all.length === 0,
  });
}
