import type { MessageKey } from '../messages/catalogue.ts';
import { type CsvProblem, problem } from './csv-problem.ts';
import { cellReader, type CsvColumns, hasTooManyCells, readCsvTable } from './csv-table.ts';
import type { ReadCell } from './csv-values.ts';
import type { ParsedRows } from './load-rows.ts';
import { projectIdPattern } from './project.ts';

/** The columns that hold one value each, how each is read, and the field it fills. */
type ValueColumns<Column extends string> = Readonly<Partial<Record<Column, ValueColumn>>>;

interface ValueColumn {
  readonly field: string;
  readonly read: (cell: string) => ReadCell<unknown>;
}

/** One row as its cells say it. */
export interface RowCells<Column extends string> {
  readonly row: number;
  readonly id: string;
  /** By field; a column the file does not have is absent, and so is a cell that cannot be used. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Undefined where the file has no such column. */
  cellOf(column: Column): string | undefined;
  /** What a cell means; a cell that cannot be used is named, and undefined. */
  take<Value>(column: Column, read: ReadCell<Value>): Value | undefined;
  reject(column: Column, message: MessageKey): void;
}

/** What a kind of file is made of. */
export interface RowKind<Column extends string, Row> {
  readonly columns: CsvColumns<Column>;
  readonly valueColumns: ValueColumns<Column>;
  /** The messages for a row without an id, and for a file without rows. */
  readonly idMissing: MessageKey;
  readonly emptyFile: MessageKey;
  /** The row whose cells can all be used; what is wrong between cells is rejected here. */
  asRow(cells: RowCells<Column>): Row;
}

/** Reads a spreadsheet of things that have ids. A row with a bad value is left out whole, with every bad value named. */
export function readRows<Column extends string, Row>(
  text: string,
  kind: RowKind<Column, Row>,
): ParsedRows<Row> {
  const table = readCsvTable(text, kind.columns);
  if (table.rejected.length > 0) return { rows: [], rejected: table.rejected, warnings: table.warnings };

  const rows: Row[] = [];
  const rejected: CsvProblem[] = [];
  const rowOfId = new Map<string, number>();
  for (const { row, cells } of table.records) {
    const problems: CsvProblem[] = [];
    const read = readCells(kind, row, table.columns, cells, problems);
    const asRow = kind.asRow(read);
    problems.push(...twice(rowOfId, row, read.id));
    rejected.push(...problems);
    if (problems.length === 0) rows.push(asRow);
  }
  if (rows.length === 0 && rejected.length === 0) rejected.push(problem(1, '', kind.emptyFile));
  return { rows, rejected, warnings: table.warnings };
}

function readCells<Column extends string, Row>(
  kind: RowKind<Column, Row>,
  row: number,
  columns: readonly (Column | null)[],
  cells: readonly string[],
  problems: CsvProblem[],
): RowCells<Column> {
  const cellOf = cellReader(columns, cells);
  const take = <Value>(column: Column, read: ReadCell<Value>): Value | undefined => {
    if (read.ok) return read.value;
    problems.push(problem(row, column, read.message, read.args));
    return undefined;
  };

  const id = (cellOf('id' as Column) ?? '').trim();
  if (!projectIdPattern.test(id))
    problems.push(problem(row, 'id', id === '' ? kind.idMissing : 'import.id-wrong'));
  if (hasTooManyCells(columns, cells)) problems.push(problem(row, '', 'import.too-many-cells'));

  const values: Record<string, unknown> = {};
  for (const [column, { field, read }] of Object.entries<ValueColumn>(
    kind.valueColumns as Record<string, ValueColumn>,
  )) {
    const cell = cellOf(column as Column);
    if (cell !== undefined) values[field] = take(column as Column, read(cell));
  }
  const reject = (column: Column, message: MessageKey) => void problems.push(problem(row, column, message));
  return { row, id, values, cellOf, take, reject };
}

/** A second row of the same id is a slip: neither can be known to be the right one, so the first counts and the second is named. */
function twice(rowOfId: Map<string, number>, row: number, id: string): CsvProblem[] {
  const key = id.toLowerCase();
  const other = rowOfId.get(key);
  if (id !== '' && other === undefined) rowOfId.set(key, row);
  return id === '' || other === undefined ? [] : [problem(row, 'id', 'import.id-twice', { other })];
}

/** An empty cell says nothing: whoever leaves a cell out of a file does not mean to wipe it out of the record. */
export function isSaid(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}
