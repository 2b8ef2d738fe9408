import { shownTo } from '../../on-panels.ts';
import { everyItem } from '../../../kernel/paging.ts';
import { lifecycleOf, type Project } from '../../../projects/project.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { pageOf } from '../paging.ts';
import { searchFor, wordsOf } from '../search.ts';

const perPage = 25;

/** Every project, found by words. */
export function projectListRoutes(deps: StaffDeps): readonly Route[] {
  return [{ method: 'GET', path: '/staff/projects', who: 'staff', handle: (visit) => list(deps, visit) }];
}

async function list(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const words = wordsOf(visit.url);
  const isFound = searchFor(words);
  const all = shownTo(visit.onPanels, await allProjects(deps), ({ id }) => id);
  const found = all.filter(({ id, title, organisation, round, theme }) =>
    isFound(`${id} ${title} ${organisation} ${round} ${theme}`),
  );
  const { items, ...page } = pageOf(found, visit.url, perPage);
  return visit.page('portal/staff/projects/list.njk', {
    title: visit.t('staff.projects.title'),
    section: 'projects',
    words,
    page: { ...page, items: items.map((one) => ({ ...one, lifecycle: lifecycleOf(one) })) },
  });
}

/** Every project by title. A fund has some hundreds; five thousand are read in a few pages of the index. */
export function allProjects({ projects }: Pick<StaffDeps, 'projects'>): Promise<readonly Project[]> {
  return everyItem((from) => projects.list(from));
}
