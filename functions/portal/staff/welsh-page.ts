import { catalogue } from '../../messages/catalogue.ts';
import type { Entry } from '../../messages/entry.ts';
import type { MemberVisit, Route } from '../routes.ts';
import { choices } from './board-pages.ts';
import { pageOf } from './paging.ts';

const perPage = 100;

/** Which messages' Welsh waits for a translator's review, with both texts side by side. */
export const welshRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/welsh', who: 'staff', handle: show },
];

/** The parts of the service, by how their messages' names begin; a message belongs to the first that fits. */
const areas = [
  { area: 'letters', names: /^letter\./ },
  { area: 'document', names: /^lessons\./ },
  { area: 'answering', names: /^answer\./ },
  { area: 'staff', names: /^(staff|suppression|language|bounce|import|api)\./ },
  { area: 'happenings', names: /^(timeline|delivery|decision|refusal|state|rung|kind|role)\./ },
  { area: 'rest', names: /./ },
] as const;
type Area = (typeof areas)[number]['area'];

const states = ['drafted', 'approved'] as const;

function show(visit: MemberVisit): Response {
  const { t, url } = visit;
  const parameter = (name: string) => url.searchParams.get(name);
  const area = areas.map((one) => one.area).find((one) => one === parameter('area')) ?? null;
  const state = states.find((one) => one === parameter('state')) ?? null;
  const entries = Object.entries(catalogue as Readonly<Record<string, Entry>>)
    .map(([key, entry]) => ({ key, ...entry, area: areaOf(key) }))
    .filter((entry) => area === null || entry.area === area);
  const drafted = entries.filter(({ welsh }) => welsh === 'drafted').length;
  return visit.page('portal/staff/pages/welsh.njk', {
    title: t('staff.welsh.title'),
    section: 'welsh',
    drafted,
    approved: entries.length - drafted,
    areaChoices: choices(
      t('staff.filter.any'),
      areas.map((one) => one.area),
      area,
      (one) => t(`staff.welsh.area.${one}`),
    ),
    stateChoices: choices(t('staff.filter.any'), states, state, (one) => t(`staff.welsh.state.${one}`)),
    page: pageOf(
      entries.filter(({ welsh }) => state === null || welsh === state),
      url,
      perPage,
    ),
  });
}

function areaOf(key: string): Area {
  return areas.find(({ names }) => names.test(key))?.area ?? 'rest';
}
