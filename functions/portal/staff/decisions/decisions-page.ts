import type { Application } from '../../../applications/application.ts';
import { type RoundDecisions, roundDecisions } from '../../../applications/round-decisions.ts';
import { transitionFor } from '../../../applications/lifecycle.ts';
import { everyItem } from '../../../kernel/paging.ts';
import type { Round } from '../../../rounds/round.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { pageOf } from '../paging.ts';
import { roundBasics, roundHref, roundNamed } from '../rounds/round-visit.ts';

const perPage = 50;

/** All decisions of a round in one table: the panel's result, what was recorded, what it comes to, and what is missing before it can be told. */
export function decisionsRoutes(deps: StaffDeps): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/staff/rounds/:round/decisions',
      who: 'staff',
      handle: async (visit) => {
        const round = await roundNamed(deps, visit);
        return round instanceof Response ? round : show(deps, visit, round);
      },
    },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit, round: Round): Promise<Response> {
  const [decisions, sending] = await Promise.all([
    decisionsOf(deps, round),
    deps.sendings.get(round.id),
  ]);
  return visit.page('portal/staff/decisions/decisions.njk', {
    ...roundBasics(visit, round),
    title: visit.t('decisions.title'),
    decisions,
    page: pageOf(
      decisions.rows.map((row) => ({
        ...row,
        totalText: percent(row.total),
        learningText: percent(row.learning),
        records: (['approve', 'refuse'] as const).filter(
          (event) =>
            row.decision === null && transitionFor(row.application.state, event)?.who.includes('staff'),
        ),
      })),
      visit.url,
      perPage,
    ),
    hasSent: sending.chosen.length > 0,
    sendHref: roundHref(round, 'decisions/send'),
    progressHref: roundHref(round, 'decisions/progress'),
    awardsHref: roundHref(round, 'decisions/awards'),
  });
}

/** The decisions of a round, with what the panel made of each bid. */
export async function decisionsOf(
  { applications, assessments }: Pick<StaffDeps, 'applications' | 'assessments'>,
  round: Round,
): Promise<RoundDecisions> {
  const bids = await bidsOf({ applications }, round);
  const scored = bids.filter(({ applied, state }) => applied !== null || state === 'assessed');
  return roundDecisions(round, bids, await assessments.getMany(scored.map(({ id }) => id)));
}

/** The bids of a round; it has some hundreds. */
export function bidsOf(
  { applications }: Pick<StaffDeps, 'applications'>,
  { id }: Pick<Round, 'id'>,
): Promise<readonly Application[]> {
  return everyItem((from) => applications.ofRound(id, from));
}

/** Hundredths of a per cent as they are read: 7250 is 72.50. */
function percent(hundredths: number | null): string | null {
  return hundredths === null ? null : (hundredths / 100).toFixed(2);
}
