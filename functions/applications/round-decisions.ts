import type { Assessment } from '../assessment/assessment.ts';
import { type Hundredths, panelOf } from '../assessment/panel.ts';
import { rankApplications } from '../assessment/ranking.ts';
import type { Round } from '../rounds/round.ts';
import type { Application } from './application.ts';
import {
  awardedPence,
  type Decision,
  missingBeforeTelling,
  type NeededToTell,
  standingDecision,
} from './decision.ts';
import type { ApplicationState } from './lifecycle.ts';
import { isOnItsWay, isUntold, wasTold } from './sending.ts';

/** One bid in the table of a round's decisions. */
export interface DecisionRow {
  readonly application: Application;
  /** Its place by the panel's total, from 1; null while the panel has not scored it. */
  readonly place: number | null;
  readonly total: Hundredths | null;
  /** The total over the criteria about learning. */
  readonly learning: Hundredths | null;
  readonly decision: Decision | null;
  /** What this and all approved ones above it take of the budget. Whole pence. */
  readonly cumulativePence: number;
  /** Whether the budget is not enough for this one and all approved above it. */
  readonly isOverBudget: boolean;
  /** What an approval lacks before it can be told. */
  readonly missing: readonly NeededToTell[];
  readonly telling: 'undecided' | 'incomplete' | 'ready' | 'on-its-way' | 'told';
}

/** The decisions of a round. */
export interface RoundDecisions {
  /** Those that the panel scored in its order, then the others by title. */
  readonly rows: readonly DecisionRow[];
  /** What all approved and awarded bids take. Whole pence. */
  readonly awardedPence: number;
  /** What is left of the budget; less than nothing when it is overdrawn. */
  readonly leftPence: number;
  /** How many stand where. */
  readonly counts: Readonly<Record<DecisionRow['telling'], number>>;
}

/** The states of bids that a minister decides about, or has decided. */
const statesShown: readonly ApplicationState[] = [
  'applied',
  'assessment',
  'assessed',
  'approved',
  'refused',
  'awarded',
  'unsuccessful',
];

/** The bids of a round as whoever sends its decisions sees them. `assessments` may lack some; money is summed in the order of the rows. */
export function roundDecisions(
  round: Pick<Round, 'budgetPence' | 'criteria'>,
  bids: readonly Application[],
  assessments: readonly Assessment[],
): RoundDecisions {
  // What was decided before Cascade was not decided here: there is nothing to record of it, or to tell.
  const shown = bids.filter(({ state, imported }) => imported === undefined && statesShown.includes(state));
  const assessmentOf = new Map(assessments.map((one) => [one.applicationId, one]));
  const { ranked, unranked } = rankApplications(
    shown.map((application) => ({
      application: { ...application, amountPence: application.amountPence ?? 0 },
      panel: panelOf(
        assessmentOf.get(application.id) ?? { applicationId: application.id, reviews: [], moderation: null },
        round.criteria,
      ),
    })),
    round.budgetPence,
  );
  const byId = new Map<string, Application>(shown.map((one) => [one.id, one]));
  const inOrder = [
    ...ranked.map(({ application, place, total, learning }) => ({
      id: application.id,
      place,
      total,
      learning,
    })),
    ...unranked.map(({ application: { id } }) => ({ id, place: null, total: null, learning: null })),
  ];
  let cumulativePence = 0;
  const rows = inOrder.flatMap(({ id, ...panel }): DecisionRow[] => {
    const application = byId.get(id);
    if (application === undefined) return [];
    const decision = standingDecision(application);
    const missing = missingBeforeTelling(decision);
    cumulativePence += awardedPence(application);
    return [
      {
        application,
        ...panel,
        decision,
        cumulativePence,
        isOverBudget: awardedPence(application) > 0 && cumulativePence > round.budgetPence,
        missing,
        telling: tellingOf(application, missing),
      },
    ];
  });
  const count = (telling: DecisionRow['telling']) => rows.filter((row) => row.telling === telling).length;
  return {
    rows,
    awardedPence: cumulativePence,
    leftPence: round.budgetPence - cumulativePence,
    counts: {
      undecided: count('undecided'),
      incomplete: count('incomplete'),
      ready: count('ready'),
      'on-its-way': count('on-its-way'),
      told: count('told'),
    },
  };
}

/** What the other bids of a round take of its budget, and what is left of it for this one; less than nothing when it is overdrawn. Whole pence. */
export function budgetBeside(
  { budgetPence }: Pick<Round, 'budgetPence'>,
  bids: readonly Application[],
  { id }: Pick<Application, 'id'>,
): { readonly othersPence: number; readonly leftPence: number } {
  const othersPence = bids.filter((bid) => bid.id !== id).reduce((sum, bid) => sum + awardedPence(bid), 0);
  return { othersPence, leftPence: budgetPence - othersPence };
}

function tellingOf(application: Application, missing: readonly NeededToTell[]): DecisionRow['telling'] {
  if (wasTold(application)) return 'told';
  if (isOnItsWay(application)) return 'on-its-way';
  if (!isUntold(application)) return 'undecided';
  return missing.length > 0 ? 'incomplete' : 'ready';
}
