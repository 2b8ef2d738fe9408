import { isDeepStrictEqual } from 'node:util';
import type { ProjectId } from '../projects/project.ts';
import type { Application } from './application.ts';
import type { PastBidChange, StoredPastBid } from './decide-past-bid.ts';
import type { PastBidRow, PastBidValues } from './past-bid-csv.ts';

/** A field of a past application that an import changes: what is stored, and what will be. */
export interface PastBidFieldChange {
  readonly field: keyof PastBidValues;
  readonly before: PastBidValues[keyof PastBidValues];
  readonly after: PastBidValues[keyof PastBidValues];
}

/** A past application that an import begins or changes. */
export interface ForeseenPastBid {
  /** The row a spreadsheet shows it in. */
  readonly row: number;
  readonly id: ProjectId;
  readonly title: string;
  /** What changes; empty for a new one, of which everything is new. */
  readonly changes: readonly PastBidFieldChange[];
}

/** What loading a row would leave different, field by field. */
export function foreseenPastBid(
  { row }: PastBidRow,
  { application: before, roundName }: StoredPastBid,
  { application: after, round }: PastBidChange,
): ForeseenPastBid {
  const { id, title } = after;
  if (before === null) return { row, id, title, changes: [] };
  const was = saidOf(before, roundName);
  const willBe = saidOf(after, after.roundId === before.roundId ? roundName : round.name.en);
  const changes = (Object.keys(willBe) as (keyof PastBidValues)[]).map((field) => ({
    field,
    before: was[field],
    after: willBe[field],
  }));
  return { row, id, title, changes: changes.filter((one) => !isDeepStrictEqual(one.before, one.after)) };
}

/** What is stored, as a row would say it. */
function saidOf(application: Application, round: string): Required<PastBidValues> {
  const { title, organisation, organisationType, summary, theme, amountPence } = application;
  const { expectedAnnualSavingPence, imported } = application;
  return {
    round,
    title,
    organisation,
    state: application.state as PastBidValues['state'],
    summary,
    theme,
    amountPence,
    decidedOn: imported?.decidedOn ?? null,
    organisationType,
    expectedAnnualSavingPence,
    lead: imported?.lead ?? '',
  };
}
