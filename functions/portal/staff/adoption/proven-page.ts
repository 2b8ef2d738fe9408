import { everyItem } from '../../../kernel/paging.ts';
import { whyNotProven } from '../../../adoption/proven.ts';
import { shownTo } from '../../on-panels.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { pageOf } from '../paging.ts';
import { searchFor, wordsOf } from '../search.ts';

const perPage = 25;

/** Where sending a proven idea begins: every project that is proven, with how many bodies it was sent to. */
export function provenRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/adoption/proven', who: 'staff', handle: (visit) => list(deps, visit) },
  ];
}

async function list(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t, url } = visit;
  const words = wordsOf(url);
  const isFound = searchFor(words);
  const [accepted, ideas] = await Promise.all([
    everyItem((from) => deps.obligations.list({ kind: 'lessons-learnt', state: 'accepted', ...from })),
    deps.adoptions.ideas(),
  ]);
  const projects = await deps.projects.getMany(accepted.map(({ projectId }) => projectId));
  const sent = new Set(ideas.map(({ projectId }) => projectId));
  const proven = [...projects.values()]
    .filter((project) => whyNotProven(project, { state: 'accepted' }) === null)
    .toSorted((one, other) => one.title.localeCompare(other.title, visit.language));
  const all = shownTo(visit.onPanels, proven, ({ id }) => id);
  const found = all.filter(({ id, title, organisation, theme }) =>
    isFound(`${id} ${title} ${organisation} ${theme}`),
  );
  const { items, ...page } = pageOf(found, url, perPage);
  return visit.page('portal/staff/adoption/proven.njk', {
    title: t('staff.adoption.choose-project'),
    section: 'projects',
    back: '/staff/adoption',
    isEmpty: all.length === 0,
    words,
    page: { ...page, items: items.map((project) => ({ ...project, wasSent: sent.has(project.id) })) },
  });
}
