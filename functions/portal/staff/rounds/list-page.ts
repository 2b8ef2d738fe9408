import { bidsOfRound } from '../../../applications/bids-of-round.ts';
import { phaseOf } from '../../../rounds/round.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { pageOf } from '../paging.ts';

/** Few, because the bids of each round on the page are read to be counted. */
const perPage = 10;

/** Every round: where it stands, the bids it has and what they ask for against what there is. */
export function roundListRoutes(deps: StaffDeps): readonly Route[] {
  return [{ method: 'GET', path: '/staff/rounds', who: 'staff', handle: (visit) => list(deps, visit) }];
}

async function list(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const page = pageOf(await deps.rounds.list(), visit.url, perPage);
  const items = await Promise.all(
    page.items.map(async (round) => ({
      ...round,
      phase: phaseOf(round, visit.at),
      bids: await bidsOfRound(deps.applications, round.id),
    })),
  );
  return visit.page('portal/staff/rounds/list.njk', {
    title: visit.t('staff.rounds.title'),
    section: 'rounds',
    page: { ...page, items },
  });
}
