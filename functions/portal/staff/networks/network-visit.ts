import { type Network, type NetworkId, networkIdPattern } from '../../../networks/network.ts';
import type { KeptNetwork } from '../../networks/kept-network.ts';
import type { MemberVisit } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { staffOccasion } from '../rounds/round-visit.ts';

/** The network that a page's address names, or the page that says there is none. */
export async function networkNamed(
  { networks }: Pick<StaffDeps, 'networks'>,
  visit: MemberVisit,
): Promise<Network | Response> {
  const id = visit.param('network');
  const network = networkIdPattern.test(id) ? await networks.get(id as NetworkId) : null;
  return network ?? visit.notFound();
}

/** The address of a network's page. */
export function networkHref({ id }: Pick<Network, 'id'>): string {
  return `/staff/networks/${id}`;
}

/** The same as staff keep it. */
export async function networkOfStaff(deps: StaffDeps, visit: MemberVisit): Promise<KeptNetwork | Response> {
  const network = await networkNamed(deps, visit);
  if (network instanceof Response) return network;
  const { by } = staffOccasion(visit);
  return { network, href: networkHref(network), by, way: 'staff', isStaff: true };
}
