import { CsvError, parse } from 'csv-parse/sync';
import { type CsvProblem, problem } from './csv-problem.ts';

/** The columns a kind of file can have. */
export interface CsvColumns<Column extends string> {
  readonly all: readonly Column[];
  /** Those it must have, even when their cells are empty; without them it is probably another file. */
  readonly needed: readonly Column[];
}

/** A file's rows under the columns that were found in it. */
export interface CsvTable<Column extends string> {
  /** Which column stands where; null for one we do not know. */
  readonly columns: readonly (Column | null)[];
  /** The rows that hold something. `row` is the number that a spreadsheet shows. */
  readonly records: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** What keeps the whole file out. */
  readonly rejected: readonly CsvProblem[];
  readonly warnings: readonly CsvProblem[];
}

/**
 * Reads a spreadsheet (UTF-8, with or without a byte-order mark, any line ends). Columns are found by name, whatever their order, case and spacing. An
 * unknown column is a warning: spreadsheets carry notes.
 */
export function readCsvTable<Column extends string>(
  text: string,
  { all, needed }: CsvColumns<Column>,
): CsvTable<Column> {
  const nothing = { columns: [], records: [], warnings: [] };
  const file = readCells(text);
  if ('problem' in file) return { ...nothing, rejected: [file.problem] };
  const [names = [], ...lines] = file.lines;
  if (isSeparatedOtherwise(names, all))
    return { ...nothing, rejected: [problem(1, '', 'import.semicolons')] };
  const header = readHeader(names, all, needed);
  if (header.rejected.length > 0) return { ...header, records: [] };
  const records = lines
    .map((cells, place) => ({ row: place + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { ...header, records };
}

/** The column a heading means: case, surrounding space, the difference between a space, a hyphen and `_`, and the `*` of our template do not matter. */
export function columnNamed<Column extends string>(heading: string, all: readonly Column[]): Column | null {
  const name = heading
    .trim()
    .toLowerCase()
    .replace(/\s*\*$/, '')
    .replace(/[\s-]+/g, '_');
  return all.find((column) => column === name) ?? null;
}

/** Reads one row by its columns' names: undefined where the file has no such column. */
export function cellReader<Column extends string>(
  columns: readonly (Column | null)[],
  cells: readonly string[],
): (column: Column) => string | undefined {
  return (column) => {
    const place = columns.indexOf(column);
    return place === -1 ? undefined : (cells[place] ?? '');
  };
}

/** Whether a row has text behind the last column: then a comma has split a cell, and none of the row can be trusted. */
export function hasTooManyCells(columns: readonly unknown[], cells: readonly string[]): boolean {
  return cells.slice(columns.length).some((cell) => cell.trim() !== '');
}

function readCells(text: string): { lines: string[][] } | { problem: CsvProblem } {
  try {
    return { lines: parse(text, { bom: true, relax_column_count: true, relax_quotes: true }) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problem: problem(Number(error['records'] ?? 0) + 1, '', 'import.not-csv') };
  }
}

/** Whether the cells of the first row are held apart by semicolons or tabs, as spreadsheets do in some countries: then no column can be found. */
function isSeparatedOtherwise(names: readonly string[], all: readonly string[]): boolean {
  const parts = names.join(',').split(/[;\t]/u);
  return (
    !names.some((name) => columnNamed(name, all) !== null) &&
    parts.filter((name) => columnNamed(name, all) !== null).length > 1
  );
}

function readHeader<Column extends string>(
  names: readonly string[],
  all: readonly Column[],
  needed: readonly Column[],
) {
  const columns = names.map((name) => columnNamed(name, all));
  const rejected: CsvProblem[] = [];
  const warnings: CsvProblem[] = [];
  for (const [place, column] of columns.entries()) {
    const name = (names[place] ?? '').trim();
    if (column === null && name !== '') warnings.push(problem(1, name, 'import.column-unknown'));
    if (column !== null && columns.indexOf(column) !== place)
      rejected.push(problem(1, column, 'import.column-twice'));
  }
  for (const one of needed)
    if (!columns.includes(one)) rejected.push(problem(1, one, 'import.column-missing'));
  return { columns, rejected, warnings };
}
