import type { Application } from '../../../applications/application.ts';
import { type RoundDecisions, roundDecisions } from '../../../applications/round-decisions.ts';
import { mayHaveReviews, transitionFor } from '../../../applications/lifecycle.ts';
import { isBlind } from '../../../assessment/review-access.ts';
import { everyItem } from '../../../kernel/paging.ts';
import type { Round } from '../../../rounds/round.ts';
import { type OnPanels, shownTo } from '../../on-panels.ts';
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
    decisionsOf(deps, round, visit.onPanels),
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

/** The decisions of a round as one member may see them, and how many bids are left out of every row and sum because of a conflict. */
export async function decisionsOf(
  { applications, assessments }: Pick<StaffDeps, 'applications' | 'assessments'>,
  round: Round,
  onPanels: OnPanels,
): Promise<RoundDecisions & { readonly leftOut: number }> {
  const all = await everyBid({ applications }, round);
  const bids = shownTo(onPanels, all, ({ id }) => id);
  const scored = bids.filter(({ state }) => mayHaveReviews(state));
  const known = await assessments.getMany(scored.map(({ id }) => id));
  // Scores are kept from a member of the panel whose own are not in: such a bid stands among those without any.
  const open = known.filter(({ reviews }) => !isBlind(reviews, onPanels.id));
  return { ...roundDecisions(round, bids, open), leftOut: all.length - bids.length };
}

/** The bids of a round that may be shown to a member; it has some hundreds. */
export async function bidsOf(
  deps: Pick<StaffDeps, 'applications'>,
  round: Pick<Round, 'id'>,
  onPanels: OnPanels,
): Promise<readonly Application[]> {
  return shownTo(onPanels, await everyBid(deps, round), ({ id }) => id);
}

function everyBid(
  { applications }: Pick<StaffDeps, 'applications'>,
  { id }: Pick<Round, 'id'>,
): Promise<readonly Application[]> {
  return everyItem((from) => applications.ofRound(id, from));
}

/** Hundredths of a per cent as they are read: 7250 is 72.50. */
function percent(hundredths: number | null): string | null {
  return hundredths === null ? null : (hundredths / 100).toFixed(2);
}
