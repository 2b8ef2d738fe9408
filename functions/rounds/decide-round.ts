import { isDeepStrictEqual } from 'node:util';
import { checkCriteria } from '../assessment/criteria.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion, TimelineEvent } from '../obligations/view.ts';
import { newRound } from './new-round.ts';
import { nextLookOf } from './round-duties.ts';
import type { RoundChange, RoundDecision } from './round-change.ts';
import type { Round, RoundFacts, RoundPart } from './round.ts';

/** What staff want a part of a round to be: its facts, those left out staying as they are. */
export type RoundEdit = Partial<RoundFacts>;

/** What is known beside the round when staff change it. */
export interface EditCommand {
  readonly edit: RoundEdit;
  /** Why; needed where a published date moves. */
  readonly reason: string;
  /** Whether the fund has a bid of this round. */
  readonly wasBidSent: boolean;
}

/** The facts each part is made of. */
const factsOf: Readonly<Record<RoundPart, readonly (keyof RoundFacts)[]>> = {
  name: ['name'],
  dates: ['opensAt', 'closesAt'],
  money: ['budgetPence', 'minimumPence', 'shareOfCostPercent'],
  themes: ['themes'],
  criteria: ['criteria'],
};

type Rule = (round: Round, command: EditCommand, on: Occasion) => MessageKey | null;

const fixed =
  (...facts: readonly (keyof RoundFacts)[]): Rule =>
  (round, { edit }) =>
    facts.some((fact) => isChanged(round, edit, fact)) ? 'round.refusal.fixed' : null;

/**
 * What may still change once a round is published, part by part: applicants count on what they read. Dates may move later, with a reason; the budget may
 * change; what is scored stays from the first bid on (issue 3, "Rounds").
 */
const rulesWhenPublished: Readonly<Record<RoundPart, Rule>> = {
  name: fixed('name'),
  dates: (round, { edit, reason }, { at }) => {
    const { opensAt = round.opensAt, closesAt = round.closesAt } = edit;
    if (opensAt !== round.opensAt && at >= round.opensAt) return 'round.refusal.has-opened';
    if (opensAt < round.opensAt || closesAt < round.closesAt) return 'round.refusal.only-later';
    if (closesAt !== round.closesAt && closesAt <= at) return 'round.refusal.closes-in-past';
    const isMoved = opensAt !== round.opensAt || closesAt !== round.closesAt;
    return isMoved && reason.trim() === '' ? 'refusal.reason-missing' : null;
  },
  money: fixed('minimumPence', 'shareOfCostPercent'),
  themes: fixed('themes'),
  criteria: (round, { edit, wasBidSent }) =>
    wasBidSent && isChanged(round, edit, 'criteria') ? 'round.refusal.bid-sent' : null,
};

/** Staff begin a round, as a draft: refused when something they say of it cannot be. */
export function beginRound(
  begin: Parameters<typeof newRound>[0],
  on: Occasion,
): Result<RoundChange, MessageKey> {
  const round = newRound(begin, on.at);
  const said = (Object.keys(factsOf) as RoundPart[]).filter((part) =>
    factsOf[part].some((fact) => begin.facts[fact] !== undefined),
  );
  const wrong = problemOf(round, said);
  if (wrong !== null) return refused(wrong);
  return allowed({
    round,
    timeline: [{ what: 'round-begun', by: on.by, args: {} }],
    deliveries: [],
  });
}

/** Staff change some parts of a round. Null when all is as they want it already. */
export function editRound(round: Round, command: EditCommand, on: Occasion): RoundDecision {
  const { edit, reason } = command;
  if (round.state === 'withdrawn') return refused('round.refusal.withdrawn');
  if (round.state === 'past') return refused('round.refusal.past');
  const parts = (Object.keys(factsOf) as RoundPart[]).filter((part) =>
    factsOf[part].some((fact) => edit[fact] !== undefined),
  );
  const moved: Round = {
    ...round,
    ...edit,
    unchecked: round.unchecked.filter((part) => !parts.includes(part)),
  };
  const wrong = problemOf(moved, parts);
  if (wrong !== null) return refused(wrong);
  if (round.state === 'published') {
    for (const part of parts) {
      const why = rulesWhenPublished[part](round, command, on);
      if (why !== null) return refused(why);
    }
  }
  const changed = parts.filter((part) => factsOf[part].some((fact) => isChanged(round, edit, fact)));
  if (changed.length === 0 && moved.unchecked.length === round.unchecked.length) return null;
  return allowed(
    withNextLook({ round: moved, timeline: eventsOf(round, moved, changed, reason, on), deliveries: [] }, on),
  );
}

/** Staff publish a round: from now on its dates count. */
export function publishRound(round: Round, on: Occasion): RoundDecision {
  if (round.state === 'published') return refused('round.refusal.published');
  if (round.state === 'withdrawn') return refused('round.refusal.withdrawn');
  if (round.state === 'past') return refused('round.refusal.past');
  if (round.unchecked.length > 0) return refused('round.refusal.unchecked');
  const wrong = problemOf(round, Object.keys(factsOf) as RoundPart[]);
  if (wrong !== null) return refused(wrong);
  if (round.closesAt <= on.at) return refused('round.refusal.closes-in-past');
  return allowed(
    withNextLook(
      {
        round: { ...round, state: 'published' },
        timeline: [{ what: 'round-published', by: on.by, args: {} }],
        deliveries: [],
      },
      on,
    ),
  );
}

/** Staff give a draft up. It stays on record, and can be opened no more. */
export function withdrawRound(round: Round, on: Occasion): RoundDecision {
  if (round.state === 'published') return refused('round.refusal.cannot-withdraw');
  if (round.state === 'past') return refused('round.refusal.past');
  if (round.state === 'withdrawn') return null;
  return allowed({
    round: { ...round, state: 'withdrawn', nextAt: null },
    timeline: [{ what: 'round-withdrawn', by: on.by, args: {} }],
    deliveries: [],
  });
}

/** Whether staff can change a part of a round as it stands. A page that cannot is not offered. */
export function mayEdit(
  round: Round,
  part: RoundPart,
  { wasBidSent }: Pick<EditCommand, 'wasBidSent'>,
): boolean {
  if (round.state === 'draft') return true;
  if (round.state === 'withdrawn' || round.state === 'past') return false;
  return part === 'dates' || part === 'money' || (part === 'criteria' && !wasBidSent);
}

/** What no round may be, whatever its state; asked of the parts that staff change. */
function problemOf(round: Round, parts: readonly RoundPart[]): MessageKey | null {
  const { opensAt, closesAt, budgetPence, minimumPence, shareOfCostPercent } = round;
  if (parts.includes('dates') && closesAt <= opensAt) return 'round.refusal.closes-before-opens';
  if (parts.includes('money')) {
    if (budgetPence <= 0) return 'round.refusal.no-budget';
    if (minimumPence < 0 || minimumPence > budgetPence) return 'round.refusal.minimum-wrong';
    if (!Number.isInteger(shareOfCostPercent) || shareOfCostPercent < 1 || shareOfCostPercent > 100)
      return 'round.refusal.share-wrong';
  }
  if (parts.includes('name') && isHalfSaid(round.name)) return 'round.refusal.name-missing';
  if (parts.includes('themes') && round.themes.some(isHalfSaid)) return 'round.refusal.theme-half';
  const [criterion] = parts.includes('criteria') ? checkCriteria(round.criteria).problems : [];
  return criterion === undefined ? null : 'round.refusal.criteria';
}

function isHalfSaid({ cy, en }: RoundFacts['name']): boolean {
  return cy.trim() === '' || en.trim() === '';
}

/** The round with the moment at which it looks again by itself. */
function withNextLook(change: RoundChange, { at }: Occasion): RoundChange {
  return { ...change, round: { ...change.round, nextAt: nextLookOf(change.round, at) } };
}

function eventsOf(
  before: Round,
  after: Round,
  changed: readonly RoundPart[],
  reason: string,
  { by }: Occasion,
): TimelineEvent[] {
  // What a draft was while it was being written is of interest to nobody.
  if (before.state === 'draft') return [];
  return changed.map((part): TimelineEvent => {
    if (part === 'dates')
      return {
        what: 'round-dates-moved',
        by,
        args: { opensAt: after.opensAt, closesAt: after.closesAt, reason },
      };
    if (part === 'money')
      return {
        what: 'round-budget-changed',
        by,
        args: { beforePence: before.budgetPence, afterPence: after.budgetPence, reason },
      };
    return { what: 'round-criteria-changed', by, args: { reason } };
  });
}

function isChanged(round: Round, edit: RoundEdit, fact: keyof RoundFacts): boolean {
  return edit[fact] !== undefined && !isDeepStrictEqual(edit[fact], round[fact]);
}
