import * as z from 'zod/mini';
import { type ApplicationStore, createApplicationStore } from '../applications/application-store.ts';
import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { type EventTime, eventTime } from '../kernel/event-time.ts';
import { createLog, type Log } from '../kernel/log.ts';
import { allowed } from '../kernel/result.ts';
import { createTableClient } from '../kernel/table.ts';
import { announcePage, draftsPage, lettersPerPage, runOf } from './advance-round.ts';
import type { RoundDecision } from './round-change.ts';
import { dutyOf, nextLookOf } from './round-duties.ts';
import { createRoundStore, type RoundStore } from './round-store.ts';
import type { Round, RoundId } from './round.ts';

const request = z.object({ id: z.string(), at: z.string() });

/** How many pages one look puts into the ledger before the state machine sends them and looks again. */
const pagesPerLook = 10;

/** What the state machine goes on with. */
export interface RoundAdvanced {
  readonly outcome: 'nothing-to-do' | 'looked' | 'letters-owed';
  /** The letters that are owed now, a sender's worth each. */
  readonly pages: readonly (readonly string[])[];
  /** Whether there is more to do at once. */
  readonly hasMore: boolean;
}

/** What the handler needs. */
export interface AdvanceRoundDeps {
  readonly rounds: Pick<RoundStore, 'change' | 'recipients'>;
  readonly applications: Pick<ApplicationStore, 'ofRound'>;
  readonly log: Log;
}

/**
 * Lets one round do what it has to do by now, page after page, each in one transaction with how far it has come. Doing it twice is doing it once: a letter
 * is named after whom it goes to, and a page begins where the last one that was committed ended.
 */
export function createAdvanceRound(deps: AdvanceRoundDeps): EntryPoint<RoundAdvanced> {
  return async (event) => {
    const { id, at } = z.parse(request, event);
    const now = eventTime(at);
    const pages: string[][] = [];
    for (let looks = 0; looks < pagesPerLook; looks++) {
      const changed = await deps.rounds.change(id as RoundId, now, (round) => decide(deps, round, now));
      // Not a refusal of the fund's rules but a row that is gone or fought over: the execution fails, is tried again, and is seen.
      if (!changed.ok) throw new Error(changed.refusal);
      if (changed.value === null) return { outcome: outcomeOf(looks, pages), pages, hasMore: false };
      const { deliveries } = changed.value;
      if (deliveries.length > 0) pages.push(deliveries.map((letter) => letter.id));
      deps.log.info('ADVANCE_ROUND_LOOKED', { roundId: id, letters: deliveries.length });
    }
    return { outcome: outcomeOf(pagesPerLook, pages), pages, hasMore: true };
  };
}

function outcomeOf(looks: number, pages: readonly unknown[]): RoundAdvanced['outcome'] {
  if (pages.length > 0) return 'letters-owed';
  return looks === 0 ? 'nothing-to-do' : 'looked';
}

async function decide(deps: AdvanceRoundDeps, round: Round, at: EventTime): Promise<RoundDecision> {
  const duty = dutyOf(round, at);
  if (duty === null) return restUntilNext(round, at);
  if (duty === 'announce') {
    const list = await deps.rounds.recipients(round.id);
    return allowed(announcePage(round, list?.recipients ?? [], at));
  }
  const { after } = runOf(round, duty);
  const page = await deps.applications.ofRound(round.id, {
    limit: lettersPerPage,
    ...(after === '' ? {} : { cursor: after }),
  });
  return allowed(draftsPage(round, duty, { bids: page.items, hasMore: page.cursor !== null }, at));
}

/** A look that finds nothing to do lets the round rest until there is. */
function restUntilNext(round: Round, at: EventTime): RoundDecision {
  const nextAt = nextLookOf(round, at);
  if (nextAt === round.nextAt) return null;
  return allowed({ round: { ...round, nextAt }, timeline: [], deliveries: [] });
}

export const handler = entryPoint(() => {
  const config = readConfig(['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS']);
  const access = {
    client: createTableClient(),
    stateTable: config.STATE_TABLE,
    deliveriesTable: config.DELIVERIES_TABLE,
    deliveryRetentionDays: config.DELIVERY_RETENTION_DAYS,
  };
  return createAdvanceRound({
    rounds: createRoundStore(access),
    applications: createApplicationStore(access),
    log: createLog(),
  });
});
