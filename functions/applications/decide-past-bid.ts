import { isDeepStrictEqual } from 'node:util';
import { dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Occasion, TimelineEvent } from '../obligations/view.ts';
import { organisationNamed } from '../organisations/register.ts';
import type { RefusedRow, RowDecision } from '../projects/load-rows.ts';
import { isSaid } from '../projects/read-rows.ts';
import { pastRound, pastRoundId } from '../rounds/past-round.ts';
import type { Round, RoundId } from '../rounds/round.ts';
import { type Application, newApplication } from './application.ts';
import type { PastBidRow, PastBidValues } from './past-bid-csv.ts';

/** What is stored that a row is about. */
export interface StoredPastBid {
  readonly application: Application | null;
  /** Whether there is a project of the row's id. */
  readonly hasProject: boolean;
  /** The round that the row names. */
  readonly round: Round | null;
  /** The name of the round in which the application is now; empty when there is none. */
  readonly roundName: string;
}

/** A past application that is new, or of which something changes. */
export interface PastBidChange {
  readonly kind: 'created' | 'updated';
  readonly application: Application;
  /** The round it belongs to, which begins to exist when it is not there. */
  readonly round: Round;
  readonly timeline: readonly TimelineEvent[];
}

/**
 * What a row changes. A past application stands where it ended and rests there: nothing in Cascade moves it, so what differs from the row is what the row
 * changes. An awarded one has its project's id, as every awarded bid has; so one thing is found once, as the project it became.
 */
export function decidePastBid(
  stored: StoredPastBid,
  row: PastBidRow,
  on: Occasion,
): RowDecision<PastBidChange> {
  const why = whyRefused(stored, row, on);
  if (why !== null) return why;
  const { application: before } = stored;
  const round = stored.round ?? roundOf(row.values, on.at);
  const after = applicationWith(before ?? newPastBid(row, round.id, on.at), row.values, round.id);
  if (before !== null && isDeepStrictEqual(before, after)) return { kind: 'unchanged' };
  return {
    kind: before === null ? 'created' : 'updated',
    application: after,
    round,
    timeline: [
      {
        what: before === null ? 'application-imported' : 'application-imported-again',
        by: on.by,
        args: {},
      },
    ],
  };
}

function whyRefused(
  { application, hasProject, round }: StoredPastBid,
  { values: { state, decidedOn } }: PastBidRow,
  { at }: Occasion,
): RefusedRow | null {
  const refused = (column: string, message: RefusedRow['message']): RefusedRow => ({
    kind: 'refused',
    column,
    message,
  });
  if (application !== null && application.imported === undefined)
    return refused('id', 'past-bids.import.made-here');
  if (round !== null && round.state !== 'past') return refused('round', 'past-bids.import.round-taken');
  if (state === 'awarded' && !hasProject) return refused('id', 'past-bids.import.no-project');
  if (state !== 'awarded' && hasProject) return refused('decision', 'past-bids.import.is-project');
  if (decidedOn && decidedOn > dateAt(at)) return refused('decided_on', 'past-bids.import.not-decided-yet');
  return null;
}

function roundOf({ round, decidedOn }: PastBidValues, at: EventTime): Round {
  // The name was read with the file: one that makes no id kept its row out.
  return pastRound(pastRoundId(round) as RoundId, round, decidedOn?.slice(0, 4) ?? null, at);
}

/** Nobody belongs to it: Cascade knows nobody of it whom it could write to, and need not. */
function newPastBid({ id }: PastBidRow, roundId: RoundId, at: EventTime): Application {
  const begun = newApplication({ id, roundId, lead: null, language: 'en' }, at);
  return { ...begun, imported: { at, decidedOn: null, lead: '' } };
}

function applicationWith(before: Application, values: PastBidValues, roundId: RoundId): Application {
  const { round: _round, state, decidedOn, lead, ...rest } = values;
  const facts = Object.fromEntries(Object.entries(rest).filter(([, value]) => isSaid(value)));
  const imported = before.imported as NonNullable<Application['imported']>;
  return {
    ...before,
    ...registered(before, values),
    ...facts,
    state,
    roundId,
    imported: { ...imported, decidedOn: decidedOn ?? imported.decidedOn, lead: lead || imported.lead },
  };
}

/** What the register says of the organisation, when the row names another than before. */
function registered(before: Application, { organisation }: PastBidValues): Partial<Application> {
  if (before.organisation === organisation) return {};
  const known = organisationNamed(organisation);
  return { organisationType: known?.type ?? '', organisationSize: known?.size ?? '' };
}
