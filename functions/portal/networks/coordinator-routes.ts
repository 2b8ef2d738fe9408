import { coordinatorPath } from '../../networks/network-links.ts';
import type { CoordinatorVisit, Route } from '../routes.ts';
import type { StaffDeps } from '../staff/deps.ts';
import type { KeptNetwork } from './kept-network.ts';
import { memberImportPages } from './member-import-pages.ts';
import { membersPages } from './members-pages.ts';
import { networkPages } from './network-page.ts';

/** The pages behind the link of a network's coordinator: the staff's own pages of its members, but for what else staff know of people. */
export function coordinatorRoutes(deps: StaffDeps): readonly Route[] {
  const hrefIn = ({ coordination }: CoordinatorVisit) => coordinatorPath(coordination.token);
  const load = (visit: CoordinatorVisit): Promise<KeptNetwork> => {
    const { network, person } = visit.coordination;
    const by = { kind: 'person', id: person.id, name: person.name } as const;
    return Promise.resolve({ network, href: hrefIn(visit), by, way: 'coordinator', isStaff: false });
  };
  return [
    ...networkPages(deps, load),
    ...memberImportPages(deps, load, hrefIn),
    ...membersPages(deps, load),
  ].map((page) => ({
    ...page,
    path: `${coordinatorPath(':token')}${page.path}`,
    who: 'coordinator' as const,
  }));
}
