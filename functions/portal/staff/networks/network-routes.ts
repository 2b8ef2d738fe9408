import { memberImportPages } from '../../networks/member-import-pages.ts';
import { membersPages } from '../../networks/members-pages.ts';
import { editionPages } from '../../networks/edition-pages.ts';
import { networkPages } from '../../networks/network-page.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { networkEditRoutes } from './edit-pages.ts';
import { networkHref, networkOfStaff } from './network-visit.ts';

/** Every staff page about networks. The new one comes before those named by a network. */
export function staffNetworkRoutes(deps: StaffDeps): readonly Route[] {
  const load = (visit: MemberVisit) => networkOfStaff(deps, visit);
  const hrefIn = (visit: MemberVisit) => networkHref({ id: visit.param('network') as never });
  const pages = [
    ...networkPages(deps, load),
    ...memberImportPages(deps, load, hrefIn),
    ...membersPages(deps, load),
    ...editionPages(deps, load),
  ];
  return [
    { method: 'GET', path: '/staff/networks', who: 'staff', handle: (visit) => list(deps, visit) },
    ...networkEditRoutes(deps),
    ...pages.map((page) => ({
      ...page,
      path: `/staff/networks/:network${page.path}`,
      who: 'staff' as const,
    })),
  ];
}

/** The networks there are, with how many are in each. */
async function list(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { language, t } = visit;
  const networks = await deps.networks.list();
  const [counts, people] = await Promise.all([
    Promise.all(networks.map(({ id }) => deps.members.count(id))),
    deps.people.get(networks.map(({ coordinatorId }) => coordinatorId).filter((id) => id !== null)),
  ]);
  const rows = networks.map((network, place) => ({
    id: network.id,
    name: network.name[language],
    coordinator: network.coordinatorId === null ? null : (people.get(network.coordinatorId)?.name ?? null),
    pace: network.defaultPace,
    goesOutByItself: network.goesOutByItself,
    count: counts[place] ?? 0,
  }));
  return visit.page('portal/staff/networks/list.njk', {
    title: t('staff.nav.networks'),
    section: 'networks',
    rows: rows.toSorted((one, other) => one.name.localeCompare(other.name, language)),
  });
}
