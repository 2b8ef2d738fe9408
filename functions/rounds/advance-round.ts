import { placeBehind } from '../applications/application-rows.ts';
import { type Application, writersOf } from '../applications/application.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { system, type TimelineEvent } from '../obligations/view.ts';
import type { Recipient } from '../circulars/circular.ts';
import { nextLookOf } from './round-duties.ts';
import { announcementLetter, draftLetter } from './round-letters.ts';
import type { RoundChange } from './round-change.ts';
import type { DraftRun, Round } from './round.ts';

/** How many letters are put into the ledger with one step of a round: a transaction holds a hundred writes, and the round and its timeline are two. */
export const lettersPerPage = 50;

/**
 * The next page of a circular.
 * @param all everybody it goes to, in the order of the list that was kept.
 */
export function announcePage(round: Round, all: readonly Recipient[], at: EventTime): RoundChange {
  const { sending } = round.announcement;
  if (sending === null) throw new Error('a circular that was not sent has no page');
  const page = all.slice(sending.queued, sending.queued + lettersPerPage);
  // A list shorter than what was counted has no more to give: the circular ends with it instead of asking for ever.
  const queued = page.length === 0 ? sending.recipients : sending.queued + page.length;
  const moved: Round = {
    ...round,
    announcement: { ...round.announcement, sending: { ...sending, queued } },
  };
  const isLast = queued >= sending.recipients;
  return {
    round: { ...moved, nextAt: nextLookOf(moved, at) },
    timeline: isLast ? [{ what: 'round-announcement-queued', by: system, args: { count: queued } }] : [],
    deliveries: page.map((recipient) => announcementLetter(round, recipient, at)),
  };
}

/** Some bids of a round, in the order of its list. */
export interface BidsPage {
  readonly bids: readonly Application[];
  /** Whether the list goes on behind them. */
  readonly hasMore: boolean;
}

/** The run over the bids that a duty is at, or a new one when the last was for another duty or another closing time. */
export function runOf(round: Round, duty: DraftRun['duty']): DraftRun {
  const { run } = round.draftLetters;
  const isSame = run !== null && run.duty === duty && run.closesAt === round.closesAt;
  return isSame ? run : { duty, closesAt: round.closesAt, after: '', drafts: 0 };
}

/** The next page of letters to those with unsent drafts: as many bids as fit, and whether that was the last page. */
export function draftsPage(
  round: Round,
  duty: DraftRun['duty'],
  { bids, hasMore }: BidsPage,
  at: EventTime,
): RoundChange {
  const run = runOf(round, duty);
  const taken: Application[] = [];
  const deliveries: Delivery[] = [];
  for (const bid of bids) {
    const letters = lettersTo(bid, run, at);
    if (deliveries.length + letters.length > lettersPerPage) break;
    taken.push(bid);
    deliveries.push(...letters);
  }
  const drafts = run.drafts + taken.filter(isDraft).length;
  const last = taken.at(-1);
  const isOver = taken.length === bids.length && !hasMore;
  const moved: Round = {
    ...round,
    draftLetters: isOver
      ? { ...round.draftLetters, ...doneWith(run), run: null }
      : {
          ...round.draftLetters,
          run: { ...run, drafts, after: last === undefined ? run.after : placeBehind(last) },
        },
  };
  return {
    round: { ...moved, nextAt: nextLookOf(moved, at) },
    timeline: isOver ? eventOf(run, drafts) : [],
    deliveries,
  };
}

function isDraft({ state }: Application): boolean {
  return state === 'draft';
}

function lettersTo(bid: Application, { duty, closesAt }: DraftRun, at: EventTime): Delivery[] {
  if (!isDraft(bid)) return [];
  const template = duty === 'remind' ? 'application-closing-soon' : 'application-kept';
  return writersOf(bid).map((to) => draftLetter(bid, to, { template, closesAt }, at));
}

function doneWith({ duty, closesAt }: DraftRun) {
  return duty === 'remind' ? { remindedOf: closesAt } : { toldAfter: closesAt };
}

/** That the round closed is worth a line in any case; that nobody had to be reminded is not. */
function eventOf({ duty }: DraftRun, count: number): TimelineEvent[] {
  if (duty === 'remind' && count === 0) return [];
  return [{ what: duty === 'remind' ? 'round-reminded' : 'round-closed', by: system, args: { count } }];
}
