import type { EventTime } from '../kernel/event-time.ts';
import { type TableAccess, transactOnce } from '../kernel/table.ts';
import { type Actor, type Occasion, system } from '../obligations/view.ts';
import type { Language } from '../people/person.ts';
import type { ImportResult } from '../projects/import-result.ts';
import { conflictedRow, type LoadedKind, loadRows, previewRows } from '../projects/load-rows.ts';
import type { ProjectId } from '../projects/project.ts';
import type { RoundStore } from '../rounds/round-store.ts';
import type { Round, RoundId } from '../rounds/round.ts';
import { decidePastBid, type PastBidChange, type StoredPastBid } from './decide-past-bid.ts';
import { type ForeseenPastBid, foreseenPastBid } from './foreseen-past-bid.ts';
import { parsePastBidsCsv, type PastBidRow } from './past-bid-csv.ts';
import { pastBidWrites, readStoredPastBids } from './past-bid-rows.ts';

/** What an import would do: beside its numbers, which past applications begin and which change, in the file's order. */
export interface PastBidsPreview extends ImportResult {
  readonly newBids: readonly ForeseenPastBid[];
  readonly changedBids: readonly ForeseenPastBid[];
}

/** Who imports, and in which language problems are described. */
export interface PastBidsOptions {
  readonly by?: Actor;
  readonly language?: Language;
  /** What they have a conflict with; none when left out. */
  readonly conflicts?: ReadonlySet<ProjectId>;
}

/** Loading applications from before Cascade, and looking first at what that would do. Nobody is written to about them. */
export interface PastBidImporting {
  /** Loads every good row, each in its own transaction. What was cut off half-way is finished by loading the file again. */
  run(csv: string, at: EventTime, options?: PastBidsOptions): Promise<ImportResult>;
  /** The same decisions without their effects. */
  preview(csv: string, at: EventTime, options?: PastBidsOptions): Promise<PastBidsPreview>;
}

/** What an import needs. */
export interface PastBidImportDeps {
  readonly tables: TableAccess;
  readonly rounds: Pick<RoundStore, 'begin'>;
}

/** How many past applications are read together: each is two rows of a batch of a hundred. */
const readTogether = 50;

const none: ReadonlySet<ProjectId> = new Set();

/** The import over the state table. */
export function createPastBidImporting(deps: PastBidImportDeps): PastBidImporting {
  return {
    run: (csv, at, { by = system, language = 'en', conflicts = none } = {}) =>
      loadRows(pastBidsLoaded(deps, { at, by }, conflicts), parsePastBidsCsv(csv), language),

    async preview(csv, at, { by = system, language = 'en', conflicts = none } = {}) {
      const foreseen: Record<PastBidChange['kind'], ForeseenPastBid[]> = { created: [], updated: [] };
      const kind = pastBidsLoaded(deps, { at, by }, conflicts);
      const result = await previewRows(kind, parsePastBidsCsv(csv), language, (row, stored, change) =>
        foreseen[change.kind].push(foreseenPastBid(row, stored, change)),
      );
      return {
        ...result,
        newBids: foreseen.created.toSorted((one, other) => one.row - other.row),
        changedBids: foreseen.updated.toSorted((one, other) => one.row - other.row),
      };
    },
  };
}

function pastBidsLoaded(
  { tables, rounds }: PastBidImportDeps,
  on: Occasion,
  conflicts: ReadonlySet<ProjectId>,
): LoadedKind<PastBidRow, StoredPastBid, PastBidChange> {
  const begun = new Map<RoundId, Promise<unknown>>();
  /** A round begins before the first bid in it, once in an import; one that another import began meanwhile is the same round. */
  const withRound = (round: Round) => {
    const begins =
      begun.get(round.id) ?? rounds.begin(round, [{ what: 'round-past-added', by: on.by, args: {} }], on.at);
    begun.set(round.id, begins);
    return begins;
  };
  return {
    readTogether,
    read: (rows) => readStoredPastBids(tables, rows),
    decide: (stored, row) => (conflicts.has(row.id) ? conflictedRow : decidePastBid(stored, row, on)),
    async commit(stored, change) {
      if (stored.round === null) await withRound(change.round);
      return transactOnce(tables.client, pastBidWrites(tables, stored, change, on.at), []);
    },
  };
}
