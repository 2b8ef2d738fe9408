import type { z } from '@hono/zod-openapi';
import type { Application } from '../../applications/application.ts';
import { missingBeforeTelling, standingDecision } from '../../applications/decision.ts';
import type { RoundDecisions } from '../../applications/round-decisions.ts';
import { translator } from '../../messages/translate.ts';
import type { Language } from '../../people/person.ts';
import type { Round } from '../../rounds/round.ts';
import type { SendingProgress } from '../staff/decisions/progress-page.ts';
import type { decidedBid, roundDecisionList, sendingProgress } from './decision-schemas.ts';

/** One bid and what was decided about it. */
export function decidedBidJson(application: Application): z.infer<typeof decidedBid> {
  const { id, title, organisation, state, version, amountPence, wantsMentor } = application;
  const decision = standingDecision(application);
  return {
    id,
    title,
    organisation,
    state,
    version,
    amountPence,
    wantsMentor,
    missing: [...missingBeforeTelling(decision)],
    decision: decision === null ? null : { ...decision, award: awardJson(decision.award) },
  };
}

/** The decisions of a round, and how far their sending has come. */
export function roundDecisionsJson(
  { budgetPence }: Round,
  { rows, awardedPence, leftPence }: RoundDecisions,
  progress: SendingProgress,
  language: Language,
): z.infer<typeof roundDecisionList> {
  return {
    budgetPence,
    awardedPence,
    leftPence,
    sending: progressJson(progress, language),
    items: rows.map(({ application, place, total, learning, cumulativePence, telling }) => ({
      ...decidedBidJson(application),
      place,
      total,
      learning,
      cumulativePence,
      telling,
    })),
  };
}

/** How far the sending of decisions has come. */
export function progressJson(
  { counts, left, letters }: SendingProgress,
  language: Language,
): z.infer<typeof sendingProgress> {
  const t = translator(language);
  return {
    ...counts,
    left: left.map(({ id, why }) => ({ id, why: why === null ? '' : t(why) })),
    letters: [...letters],
  };
}

type Decided = NonNullable<z.infer<typeof decidedBid>['decision']>;

function awardJson(award: NonNullable<Application['decision']>['award']): Decided['award'] {
  if (award === null) return null;
  const { contacts: _, repayments, milestones, outcomes, ...terms } = award;
  return {
    ...terms,
    milestones: [...milestones],
    outcomes: [...outcomes],
    instalments: [...repayments.instalments],
  };
}
