import { type CalendarDate, dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { ContactRole, Contacts, Language, PersonId } from '../people/person.ts';
import type { RepaymentSchedule } from '../repayments/schedule.ts';
import type { ApplicationState } from './lifecycle.ts';

/** What the minister decided about a bid, as staff recorded it. Nobody outside the fund has heard of it until it is told. */
export interface Decision {
  /** The version of the bid with which it was recorded: it names this decision among all that were recorded of the bid, corrections too. */
  readonly number: number;
  readonly outcome: 'approved' | 'refused';
  readonly decidedOn: CalendarDate;
  /** Why, in the words that the applicants read. */
  readonly reasons: string;
  /** The language of those words, and of the conditions of an award. */
  readonly writtenIn: Language;
  /** Why, in the words that stay with staff. */
  readonly fileNote: string;
  readonly recordedBy: string;
  readonly recordedAt: EventTime;
  /** What was awarded; null for a refusal. */
  readonly award: DecidedAward | null;
}

/** A decision that is being recorded. */
export type DecisionToRecord = Omit<Decision, 'number'>;

/** An award as it was decided: what the project begins with once the applicants are told. */
export interface DecidedAward {
  /** Whole pence; may differ from what was asked for. */
  readonly awardPence: number;
  readonly startDate: CalendarDate;
  readonly endDate: CalendarDate;
  readonly evaluationDueOn: CalendarDate;
  readonly conditions: string;
  readonly milestones: readonly { readonly title: string; readonly dueOn: CalendarDate }[];
  readonly outcomes: readonly string[];
  /** Whom staff named; where they named no lead, it is whoever leads the bid when it is told. */
  readonly contacts: Contacts;
  readonly repayments: RepaymentSchedule;
}

/** The roles that staff can name somebody for at an award. */
export const namedAtAward = [
  'lead',
  'deputy',
  'sponsor',
  'champion',
  'finance',
] as const satisfies readonly ContactRole[];

/** What can stand between an award and the telling of it, by the names of its words: `decision.needs.<part>`. */
export const neededToTell = ['sponsor', 'champion', 'finance', 'milestones', 'outcomes'] as const;
export type NeededToTell = (typeof neededToTell)[number];

/**
 * What an award lacks before the applicants can be told: the champion (mission.md), those to whom a chase turns, and what its obligations are made of. A
 * deputy is welcome and can be named later. Nothing for a refusal.
 */
export function missingBeforeTelling(decision: Decision | null): readonly NeededToTell[] {
  const award = decision?.award;
  return award ? neededToTell.filter((part) => isMissing[part](award)) : [];
}

const isMissing: Readonly<Record<NeededToTell, (award: DecidedAward) => boolean>> = {
  sponsor: ({ contacts }) => contacts.sponsor === undefined,
  champion: ({ contacts }) => contacts.champion === undefined,
  finance: ({ contacts }) => contacts.finance === undefined,
  milestones: ({ milestones }) => milestones.length === 0,
  outcomes: ({ outcomes }) => outcomes.length === 0,
};

/** Why a decision cannot be recorded as this outcome; null when it can. */
export function whyNotRecorded(
  decision: DecisionToRecord | undefined,
  outcome: Decision['outcome'],
  at: EventTime,
): MessageKey | null {
  const isWhole = decision?.outcome === outcome && (decision.award !== null) === (outcome === 'approved');
  if (!isWhole) return 'decision.refusal.not-given';
  return decision.decidedOn > dateAt(at) ? 'decision.refusal.not-decided-yet' : null;
}

/** The states in which a decision of the minister stands. */
const statesDecided: readonly ApplicationState[] = ['approved', 'refused', 'awarded', 'unsuccessful'];

/** What was decided about a bid; null before, after it was taken up again, and for a bid that was withdrawn. */
export function standingDecision({
  state,
  decision,
}: {
  readonly state: ApplicationState;
  readonly decision: Decision | null;
}): Decision | null {
  return statesDecided.includes(state) ? decision : null;
}

/** What a bid takes of the round's budget by the minister's decision. Whole pence. */
export function awardedPence(bid: Parameters<typeof standingDecision>[0]): number {
  return standingDecision(bid)?.award?.awardPence ?? 0;
}

/** Everybody whom an award names, each once. */
export function namedIn(decision: Decision | null): readonly PersonId[] {
  return [...new Set(Object.values(decision?.award?.contacts ?? {}))];
}
