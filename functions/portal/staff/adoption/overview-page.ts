import { adoptionStandings } from '../../../adoption/adoption.ts';
import { organisationTypes } from '../../../organisations/contact-post.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { choices } from '../board-pages.ts';
import { csvOf, csvResponse } from '../csv.ts';
import type { StaffDeps } from '../deps.ts';
import { pageOf } from '../paging.ts';
import { searchFor, wordsOf } from '../search.ts';
import {
  adoptionColumns,
  type AdoptionRow,
  cellsOf,
  countsOf,
  everyRow,
  grouped,
  groupings,
} from './overview.ts';

const perPage = 100;

/** Who does what with every proven idea: by idea or by body, found by words, standing and kind of body, and the same as a file. */
export function adoptionOverviewRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/adoption', who: 'staff', handle: (visit) => show(deps, visit) },
    { method: 'GET', path: '/staff/adoption.csv', who: 'staff', handle: (visit) => download(deps, visit) },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t, url, language } = visit;
  const all = await everyRow(deps, visit.onPanels, language);
  const found = all.filter(chosenBy(visit));
  const by = groupings.find((one) => one === url.searchParams.get('by')) ?? 'project';
  const sorted = grouped(found, by, language).flatMap(({ rows }) => rows);
  const { items, ...page } = pageOf(sorted, url, perPage);
  const chosen = filtersOf(url);
  return visit.page('portal/staff/adoption/overview.njk', {
    title: t('staff.adoption.title'),
    section: 'projects',
    isEmpty: all.length === 0,
    counts: countsOf(found),
    words: wordsOf(url),
    by,
    groups: grouped(items, by, language).map((group) => ({
      ...group,
      counts: countsOf(found.filter((row) => isOf(row, group.key, by))),
    })),
    page,
    csvHref: `/staff/adoption.csv${url.search}`,
    byChoices: groupings.map((value) => ({
      value,
      text: t(`staff.adoption.by.${value}`),
      selected: value === by,
    })),
    standingChoices: choices(t('staff.filter.any'), adoptionStandings, chosen.standing, (one) =>
      t(`adoption.standing.${one}`),
    ),
    typeChoices: choices(t('staff.filter.any'), organisationTypes, chosen.type, (one) =>
      t(`organisation.type.${one}`),
    ),
  });
}

function isOf(row: AdoptionRow, key: string, by: (typeof groupings)[number]): boolean {
  return (by === 'project' ? row.projectId : row.body) === key;
}

function filtersOf(url: URL) {
  return {
    standing: adoptionStandings.find((one) => one === url.searchParams.get('standing')) ?? null,
    type: organisationTypes.find((one) => one === url.searchParams.get('type')) ?? null,
  };
}

/** Whether a row is one of those the address asks for. */
function chosenBy({ url }: MemberVisit): (row: AdoptionRow) => boolean {
  const { standing, type } = filtersOf(url);
  const isFound = searchFor(wordsOf(url));
  return (row) =>
    (standing === null || row.standing === standing) &&
    (type === null || row.type === type) &&
    isFound(`${row.projectId} ${row.projectTitle} ${row.organisation} ${row.answer?.words ?? ''}`);
}

async function download(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const rows = (await everyRow(deps, visit.onPanels, visit.language)).filter(chosenBy(visit));
  return csvResponse('cascade-adoption', csvOf(adoptionColumns, rows.map(cellsOf)));
}
