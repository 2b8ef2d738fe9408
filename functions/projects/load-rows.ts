import { inParallel } from '../kernel/in-parallel.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Language } from '../people/person.ts';
import { type CsvProblem, problem } from './csv-problem.ts';
import { type ImportResult, inWords } from './import-result.ts';

/** What a file holds. */
export interface ParsedRows<Row> {
  /** The rows that can be loaded. */
  readonly rows: readonly Row[];
  /** Values that keep their row out. */
  readonly rejected: readonly CsvProblem[];
  /** What was left out or corrected, and keeps nothing out. */
  readonly warnings: readonly CsvProblem[];
}

/** A row that cannot be loaded as things stand, and why. */
export interface RefusedRow {
  readonly kind: 'refused';
  readonly column: string;
  readonly message: MessageKey;
}

/** Of what whoever imports has a conflict with, a file shows them nothing and changes nothing. */
export const conflictedRow: RefusedRow = { kind: 'refused', column: 'id', message: 'conflict.title' };

/** What loading a row means. */
export type RowDecision<Change> = { readonly kind: 'unchanged' } | RefusedRow | Change;

/** A kind of thing that is loaded from a file, row by row: each by its id, each in a transaction of its own. */
export interface LoadedKind<Row, Stored, Change> {
  /** How many rows are read together. */
  readonly readTogether: number;
  /** Everything stored that rows are about, by their ids; there is something for every row. */
  read(rows: readonly Row[]): Promise<ReadonlyMap<string, Stored>>;
  decide(stored: Stored, row: Row): RowDecision<Change>;
  /** Writes a decision; false when it was taken on something that has changed since. */
  commit(stored: Stored, change: Change): Promise<boolean>;
}

interface AnyRow {
  readonly row: number;
  readonly id: string;
}

interface AnyChange {
  readonly kind: 'created' | 'updated';
}

/** How many rows are written at the same time. */
const writtenTogether = 25;

/** How often a row is decided again because somebody changed the same thing at the same moment. */
const mostRounds = 8;

/** Loads every good row. What was cut off half-way is finished by loading the file again. */
export function loadRows<Row extends AnyRow, Stored, Change extends AnyChange>(
  kind: LoadedKind<Row, Stored, Change>,
  parsed: ParsedRows<Row>,
  language: Language,
): Promise<ImportResult> {
  return dealWith(kind, parsed, language, async (row, stored) => {
    let seen = stored;
    for (let round = 0; round < mostRounds; round++) {
      const decision = kind.decide(seen, row);
      if (!isChange(decision) || (await kind.commit(seen, decision))) return decision;
      seen = (await kind.read([row])).get(row.id) ?? seen;
    }
    return { kind: 'refused', column: 'id', message: 'refusal.changed-meanwhile' };
  });
}

/** The same decisions without their effects; each change is shown to `foresee`. */
export function previewRows<Row extends AnyRow, Stored, Change extends AnyChange>(
  kind: LoadedKind<Row, Stored, Change>,
  parsed: ParsedRows<Row>,
  language: Language,
  foresee: (row: Row, stored: Stored, change: Change) => void,
): Promise<ImportResult> {
  return dealWith(kind, parsed, language, (row, stored) => {
    const decision = kind.decide(stored, row);
    if (isChange(decision)) foresee(row, stored, decision);
    return Promise.resolve(decision);
  });
}

function isChange<Change extends AnyChange>(decision: RowDecision<Change>): decision is Change {
  return decision.kind === 'created' || decision.kind === 'updated';
}

async function dealWith<Row extends AnyRow, Stored, Change extends AnyChange>(
  { readTogether, read }: LoadedKind<Row, Stored, Change>,
  { rows, rejected, warnings }: ParsedRows<Row>,
  language: Language,
  deal: (row: Row, stored: Stored) => Promise<RowDecision<Change>>,
): Promise<ImportResult> {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const refused: CsvProblem[] = [];
  for (let start = 0; start < rows.length; start += readTogether) {
    const some = rows.slice(start, start + readTogether);
    const stored = await read(some);
    await inParallel(some, writtenTogether, async (row) => {
      const decision = await deal(row, stored.get(row.id) as Stored);
      if (decision.kind === 'refused') {
        const { column, message } = decision as RefusedRow;
        refused.push(problem(row.row, column, message));
      } else counts[decision.kind]++;
    });
  }
  return inWords({ ...counts, rejected: [...rejected, ...refused], warnings }, language);
}
