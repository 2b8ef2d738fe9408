import { isReachable } from '../../people/person.ts';
import { actorName, timelineText } from '../staff/timeline-text.ts';
import type { StaffDeps } from '../staff/deps.ts';
import type { Visit } from '../visit.ts';
import { type BarePage, type KeptNetwork, keptBasics, type LoadKept } from './kept-network.ts';

/** The page of one network: what it is, and how many are in it. */
export function networkPages<KeeperVisit extends Visit>(
  deps: StaffDeps,
  load: LoadKept<KeeperVisit>,
): readonly BarePage<KeeperVisit>[] {
  return [
    {
      method: 'GET',
      path: '',
      handle: async (visit) => {
        const kept = await load(visit);
        return kept instanceof Response ? kept : show(deps, visit, kept);
      },
    },
  ];
}

async function show(deps: StaffDeps, visit: Visit, kept: KeptNetwork): Promise<Response> {
  const { network } = kept;
  const { language } = visit;
  const [count, timeline, people] = await Promise.all([
    deps.members.count(network.id),
    deps.networks.timeline(network.id),
    deps.people.get(network.coordinatorId === null ? [] : [network.coordinatorId]),
  ]);
  const coordinator = network.coordinatorId === null ? null : (people.get(network.coordinatorId) ?? null);
  return visit.page('portal/networks/network.njk', {
    ...keptBasics(kept, visit),
    title: network.name[language],
    href: kept.href,
    network,
    purpose: network.purpose[language],
    coordinator,
    isCoordinatorReachable: coordinator === null || isReachable(coordinator),
    count,
    done: visit.url.searchParams.get('done') === 'saved',
    timeline: timeline.toReversed().map((entry) => ({
      at: entry.at,
      who: actorName(entry.by, language),
      text: timelineText(entry, language),
    })),
  });
}
