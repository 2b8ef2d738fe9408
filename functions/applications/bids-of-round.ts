import { everyItem } from '../kernel/paging.ts';
import type { RoundId } from '../rounds/round.ts';
import type { ApplicationStore } from './application-store.ts';
import type { Application } from './application.ts';
import { type ApplicationState, applicationStates } from './lifecycle.ts';

/** What the bids of a round come to. */
export interface BidsOfRound {
  /** How many stand in each state, in the order of the states; states without a bid are left out. */
  readonly counts: readonly { readonly state: ApplicationState; readonly count: number }[];
  readonly total: number;
  /** What the bids that the fund has, and has not turned down, ask for together. Whole pence. */
  readonly askedPence: number;
  /** Whether any bid was ever sent: from then on what bids are scored on stays. */
  readonly wasBidSent: boolean;
}

/** States in which a bid asks for nothing: it is not sent yet, or it is over. */
const askingNothing: readonly ApplicationState[] = ['draft', 'declined', 'withdrawn', 'unsuccessful'];

/** Adds up the bids of a round. */
export function summaryOf(bids: readonly Application[]): BidsOfRound {
  const counts = applicationStates.map((state) => ({
    state,
    count: bids.filter((bid) => bid.state === state).length,
  }));
  return {
    counts: counts.filter(({ count }) => count > 0),
    total: bids.length,
    askedPence: bids
      .filter(({ state }) => !askingNothing.includes(state))
      .reduce((sum, { amountPence }) => sum + (amountPence ?? 0), 0),
    wasBidSent: bids.some(({ submitted }) => submitted !== null),
  };
}

/** Reads the bids of a round, some hundreds, and adds them up. */
export async function bidsOfRound(
  applications: Pick<ApplicationStore, 'ofRound'>,
  id: RoundId,
): Promise<BidsOfRound> {
  return summaryOf(await everyItem((from) => applications.ofRound(id, from)));
}
