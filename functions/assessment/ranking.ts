import type { Hundredths, Panel, PanelStanding } from './panel.ts';

/** What a ranking has to know of an application. */
export interface RankedBid {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  /** The sum asked for, in whole pence; never less than nothing. */
  readonly amountPence: number;
}

/** An application and what its panel's scores come to. */
export interface ScoredBid {
  readonly application: RankedBid;
  readonly panel: Panel;
}

/** An application in its place. */
export interface RankedApplication extends ScoredBid {
  /** From 1. */
  readonly place: number;
  readonly total: Hundredths;
  readonly learning: Hundredths;
  /** What this and all better ones ask for together. */
  readonly cumulativePence: number;
  /** Whether this and all better ones fit the budget. */
  readonly isAboveLine: boolean;
}

/** The applications of a round in order. */
export interface Ranking {
  readonly ranked: readonly RankedApplication[];
  /** Those not fully scored, by title, and what each waits for. */
  readonly unranked: readonly (ScoredBid & { readonly why: Exclude<PanelStanding, 'scored'> })[];
  /** How many stand above the line: the budget is enough for them, and not for the next one as well. */
  readonly aboveLine: number;
  /** What the budget has left at the line, in whole pence. */
  readonly remainingPence: number;
}

/**
 * Orders applications by the panel's total; of equal ones the better learning score comes first, then the smaller sum, then the id. The line falls
 * before the first application whose sum no longer fits, and no smaller one jumps over it: that is for the panel to propose.
 */
export function rankApplications(bids: readonly ScoredBid[], budgetPence: number): Ranking {
  const inOrder = bids.flatMap(asScored).toSorted(byMerit);
  const ranked: RankedApplication[] = [];
  let cumulativePence = 0;
  for (const bid of inOrder) {
    cumulativePence += bid.application.amountPence;
    const isAboveLine = cumulativePence <= budgetPence;
    ranked.push({ ...bid, place: ranked.length + 1, cumulativePence, isAboveLine });
  }
  const funded = ranked.filter(({ isAboveLine }) => isAboveLine);
  return {
    ranked,
    unranked: bids.flatMap(asUnscored).toSorted(byTitle),
    aboveLine: funded.length,
    remainingPence: budgetPence - (funded.at(-1)?.cumulativePence ?? 0),
  };
}

type Merit = ScoredBid & Pick<RankedApplication, 'total' | 'learning'>;

function asScored(bid: ScoredBid): Merit[] {
  const { standing, total, learning } = bid.panel;
  return standing === 'scored' && total !== null ? [{ ...bid, total, learning: learning ?? 0 }] : [];
}

function asUnscored(bid: ScoredBid): Ranking['unranked'][number][] {
  const { standing } = bid.panel;
  return standing === 'scored' ? [] : [{ ...bid, why: standing }];
}

function byMerit(one: Merit, other: Merit): number {
  return (
    other.total - one.total ||
    other.learning - one.learning ||
    one.application.amountPence - other.application.amountPence ||
    compare(one.application.id, other.application.id)
  );
}

function byTitle({ application: one }: ScoredBid, { application: other }: ScoredBid): number {
  return compare(one.title, other.title) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
