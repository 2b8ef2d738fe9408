import type { Criterion, InBothLanguages } from '../assessment/criteria.ts';
import { addWorkingDays, dateAt, sendingTime } from '../calendar/working-days.ts';
import { type EventTime, secondsAfter } from '../kernel/event-time.ts';
import type { Announcement } from './announcement.ts';

/** Letters, digits and hyphens, so that it can stand in links, execution names and mail tags. */
export type RoundId = string & { readonly roundId: unique symbol };

/** What may be a round's id. */
export const roundIdPattern = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** What staff decide about a round, one page each. */
export const roundParts = ['name', 'dates', 'money', 'themes', 'criteria'] as const;
export type RoundPart = (typeof roundParts)[number];

/** What the fund says of a round. */
export interface RoundFacts {
  readonly name: InBothLanguages;
  /** The first instant at which a bid can be begun. */
  readonly opensAt: EventTime;
  /** The first instant at which no bid can be sent any more, but for those that were begun before (`graceSeconds`). */
  readonly closesAt: EventTime;
  /** All that the fund can award. Whole pence; nothing until staff have said it. */
  readonly budgetPence: number;
  /** The least a bid may ask for. Whole pence. */
  readonly minimumPence: number;
  /** The largest part of a project's cost that the fund bears, in per cent (fund-process: 75). */
  readonly shareOfCostPercent: number;
  /** What bids should be about; empty when anything may be (the Finance Committee argued against themed rounds in 2013). */
  readonly themes: readonly InBothLanguages[];
  readonly criteria: readonly Criterion[];
}

/** What was written to those whose bids of a round are begun and not sent. */
export interface DraftLetters {
  /** The closing time that all of them were reminded of; null when of none. */
  readonly remindedOf: EventTime | null;
  /** The closing time after which all of them were told that their draft is kept; null when after none. */
  readonly toldAfter: EventTime | null;
  /** How far a run over the bids has come, so that it goes on from there; null when none is under way. */
  readonly run: DraftRun | null;
}

/** One run over the bids of a round. */
export interface DraftRun {
  readonly duty: 'remind' | 'tell-kept';
  /** The closing time it is about: when that moves, the run is over. */
  readonly closesAt: EventTime;
  /** The place in the list of bids behind the last that was looked at. */
  readonly after: string;
  /** How many drafts were found so far. */
  readonly drafts: number;
}

/** One of the fund's calls for bids. */
export interface Round extends RoundFacts {
  readonly id: RoundId;
  /**
   * A draft is seen by staff only; once published, its dates count. A draft that is given up is withdrawn. A `past` round was over before Cascade: it is
   * known by its name alone, holds bids that were imported, and never changes.
   */
  readonly state: 'draft' | 'published' | 'withdrawn' | 'past';
  /** The parts that still hold what Cascade proposed when the draft began, and that nobody has looked at. */
  readonly unchecked: readonly RoundPart[];
  readonly announcement: Announcement;
  readonly draftLetters: DraftLetters;
  /** Names the form it was begun with: the same form sent twice begins one round. */
  readonly begunWith: string;
  readonly createdAt: EventTime;
  /** When the round looks again by itself; null when it rests. */
  readonly nextAt: EventTime | null;
  readonly version: number;
}

/** Where a round stands at a moment. `grace`: closed to new bids, open for those begun before it closed. */
export type RoundPhase = 'draft' | 'withdrawn' | 'past' | 'announced' | 'open' | 'grace' | 'closed';

/** How long after closing time a bid that was begun before it can still be sent. */
export const graceSeconds = 15 * 60;

type Dates = Pick<Round, 'state' | 'opensAt' | 'closesAt'>;

/** Where a round stands, to the second: it opens and closes by its own dates, not by a job that might be late. */
export function phaseOf({ state, opensAt, closesAt }: Dates, at: EventTime): RoundPhase {
  if (state !== 'published') return state;
  if (at < opensAt) return 'announced';
  if (at < closesAt) return 'open';
  return at < graceEnds({ closesAt }) ? 'grace' : 'closed';
}

/** Whether a bid begun at one moment can be sent at another. */
export function takesSubmission(
  round: Dates,
  { begunAt, at }: { readonly begunAt: EventTime; readonly at: EventTime },
): boolean {
  const phase = phaseOf(round, at);
  return phase === 'open' || (phase === 'grace' && begunAt < round.closesAt);
}

/** The first instant at which nothing can be sent any more. */
export function graceEnds({ closesAt }: Pick<Round, 'closesAt'>): EventTime {
  return secondsAfter(closesAt, graceSeconds);
}

/** How many working days before it closes a round reminds those who have not sent what they began. */
const reminderWorkingDays = 5;

/** When those with a draft are reminded: a working morning, five working days before the day on which the round closes. */
export function remindsAt({ closesAt }: Pick<Round, 'closesAt'>): EventTime {
  return sendingTime(addWorkingDays(dateAt(closesAt), -reminderWorkingDays));
}
