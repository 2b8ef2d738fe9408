import type { Application } from '../../../applications/application.ts';
import { type ApplicationState, mayHaveReviews } from '../../../applications/lifecycle.ts';
import type { Assessment } from '../../../assessment/assessment.ts';
import { type Panel, panelOf } from '../../../assessment/panel.ts';
import { isBlind } from '../../../assessment/review-access.ts';
import { type RankedBid, rankApplications, type Ranking } from '../../../assessment/ranking.ts';
import { everyItem } from '../../../kernel/paging.ts';
import type { ProjectId } from '../../../projects/project.ts';
import type { Round } from '../../../rounds/round.ts';
import { type OnPanels, shownTo } from '../../on-panels.ts';
import type { StaffDeps } from '../deps.ts';

/** A bid of a round with all that was said of it. */
export interface AssessedBid {
  readonly application: Application;
  readonly assessment: Assessment;
  readonly panel: Panel;
}

/** The panel of a round, as one member may see it. */
export interface RoundPanel {
  readonly round: Round;
  readonly ranking: Ranking;
  /** Bids whose scores are kept from the viewer until their own are in, by title. They are in no place and no sum. */
  readonly blind: readonly Application[];
  /** How many bids are left out because the viewer has a conflict. */
  readonly leftOut: number;
  /** Every bid the viewer may see, the blind ones too. */
  readonly bids: ReadonlyMap<string, AssessedBid>;
}

/** Whether a bid in this state has come before the panel. */
export function isBeforePanel(state: ApplicationState): boolean {
  return state === 'applied' || (mayHaveReviews(state) && state !== 'withdrawn');
}

/** Reads what the panel of a round has come to. What the viewer may not know makes no difference to any place or sum, so that nothing can be told from those. */
export async function readRoundPanel(
  { applications, assessments }: Pick<StaffDeps, 'applications' | 'assessments'>,
  round: Round,
  onPanels: OnPanels,
): Promise<RoundPanel> {
  const all = await everyItem((from) => applications.ofRound(round.id, from));
  const before = all.filter(
    ({ state, imported, removedAt }) =>
      imported === undefined && removedAt === undefined && isBeforePanel(state),
  );
  const shown = shownTo(onPanels, before, ({ id }) => id);
  const known = await assessments.getMany(shown.map(({ id }) => id));
  const bids = shown.map((application, place): AssessedBid => {
    const assessment = known[place] ?? nobodyAssigned(application.id);
    return { application, assessment, panel: panelOf(assessment, round.criteria) };
  });
  const open = bids.filter(({ assessment }) => !isBlind(assessment.reviews, onPanels.id));
  return {
    round,
    ranking: rankApplications(
      open.map(({ application, panel }) => ({ application: rankedBid(application), panel })),
      round.budgetPence,
    ),
    blind: bids
      .filter((bid) => !open.includes(bid))
      .map(({ application }) => application)
      .toSorted((one, other) => one.title.localeCompare(other.title)),
    leftOut: before.length - shown.length,
    bids: new Map(bids.map((bid) => [bid.application.id, bid])),
  };
}

function nobodyAssigned(applicationId: ProjectId): Assessment {
  return { applicationId, reviews: [], moderation: null };
}

function rankedBid({ id, title, organisation, amountPence }: Application): RankedBid {
  return { id, title, organisation, amountPence: amountPence ?? 0 };
}
