import { type Seminar, seminarKinds, seminarPhase, seminarPhases } from '../../../seminars/seminar.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { seminarModel } from '../../seminars/seminar-model.ts';
import { choices } from '../board-pages.ts';
import { csvOf, csvResponse } from '../csv.ts';
import type { StaffDeps } from '../deps.ts';
import { pageOf, withParameter } from '../paging.ts';
import { seminarFilter, seminarsMatching } from './seminars-matching.ts';

const perPage = 50;

/** The seminars there are, the last to begin first, by where they stand, their kind and words of their title; and the same as a spreadsheet. */
export function seminarListRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/seminars', who: 'staff', handle: (visit) => list(deps, visit) },
    { method: 'GET', path: '/staff/seminars.csv', who: 'staff', handle: (visit) => asCsv(deps, visit) },
  ];
}

async function list(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t, url } = visit;
  const filter = seminarFilter(url);
  const all = await deps.seminars.list();
  const page = pageOf(seminarsMatching(all, filter, visit.at), url, perPage);
  const any = t('staff.filter.any');
  return visit.page('portal/staff/seminars/list.njk', {
    title: t('staff.nav.seminars'),
    section: 'seminars',
    page: { ...page, items: await rowsOf(deps, visit, page.items) },
    filter,
    isNarrowed: filter.phase !== null || filter.kind !== null || filter.words !== '',
    isEmpty: all.length === 0,
    csvHref: `/staff/seminars.csv${new URL(withParameter(url, 'page', null), url).search}`,
    phaseChoices: choices(any, seminarPhases, filter.phase, (one) => t(`seminar.phase.${one}`)),
    kindChoices: choices(any, seminarKinds, filter.kind, (one) => t(`seminar.kind.${one}`)),
  });
}

async function asCsv(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const found = seminarsMatching(await deps.seminars.list(), seminarFilter(visit.url), visit.at);
  const header = [
    'id',
    'kind',
    'title (Welsh)',
    'title (English)',
    'phase',
    'starts at',
    'ends at',
    'places',
    'taken',
    'waiting',
  ];
  const rows = (await rowsOf(deps, visit, found)).map(({ seminar, phase, taken, waiting }) => [
    seminar.id,
    seminar.kind,
    seminar.title.cy,
    seminar.title.en,
    phase,
    seminar.startsAt,
    seminar.endsAt,
    seminar.places === null ? '' : String(seminar.places),
    String(taken),
    String(waiting),
  ]);
  return csvResponse('seminars', csvOf(header, rows));
}

function rowsOf({ attendances }: StaffDeps, visit: MemberVisit, seminars: readonly Seminar[]) {
  return Promise.all(
    seminars.map(async (seminar) => ({
      ...seminarModel(seminar, visit),
      seminar,
      phase: seminarPhase(seminar, visit.at),
      limit: seminar.places,
      ...(await attendances.places(seminar.id)),
    })),
  );
}
