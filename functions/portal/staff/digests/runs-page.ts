import { longDateAndTime } from '../../../messages/dates.ts';
import { paces } from '../../../networks/preferences.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { runModel } from './run-model.ts';

/** How many runs stand on the page: half a year of weekly and monthly ones. */
const mostShown = 40;

/** The runs of digests, the latest first, and when the next ones begin. */
export function runsPageRoutes(deps: StaffDeps): readonly Route[] {
  return [{ method: 'GET', path: '/staff/digests', who: 'staff', handle: (visit) => show(deps, visit) }];
}

async function show({ digests, editions }: StaffDeps, visit: MemberVisit): Promise<Response> {
  const [{ items }, { next }] = await Promise.all([digests.list({ limit: mostShown }), editions.clock()]);
  return visit.page('portal/staff/digests/runs.njk', {
    title: visit.t('digest.all'),
    section: 'digests',
    runs: items.map((run) => runModel(run, visit)),
    next: paces.flatMap((pace) => {
      const at = next[pace];
      return at === undefined
        ? []
        : [{ pace: visit.t(`digest.pace.${pace}`), at: longDateAndTime(at, visit.language) }];
    }),
  });
}
