import { CsvError, parse } from 'csv-parse/sync';
import { type ProjectRow, readRow } from './csv-row.ts';
import { type CsvProblem, problem } from './csv-problem.ts';
import { columnNamed, type ColumnName, neededColumns } from './csv-columns.ts';
import { uniteContacts } from './unite-contacts.ts';

/** What a file holds. */
export interface ParsedCsv {
  /** The rows that can be loaded. */
  readonly rows: readonly ProjectRow[];
  /** Values that keep their row out. */
  readonly rejected: readonly CsvProblem[];
  /** What was left out or corrected, and keeps nothing out. */
  readonly warnings: readonly CsvProblem[];
}

/**
 * Reads a spreadsheet of projects (UTF-8, with or without a byte-order mark, any line ends). Columns are found by name, whatever their order, case
 * and spacing. An unknown column is a warning: spreadsheets carry notes. A row with a bad value is left out whole, with every bad value named.
 */
export function parseProjectCsv(text: string): ParsedCsv {
  const file = readCells(text);
  if ('problem' in file) return { rows: [], rejected: [file.problem], warnings: [] };
  const [names = [], ...records] = file.records;
  if (isSeparatedOtherwise(names))
    return { rows: [], rejected: [problem(1, '', 'import.semicolons')], warnings: [] };
  const header = readHeader(names);
  if (header.rejected.length > 0) return { rows: [], rejected: header.rejected, warnings: header.warnings };

  const rows: ProjectRow[] = [];
  const rejected: CsvProblem[] = [];
  const rowOfId = new Map<string, number>();
  for (const [place, cells] of records.entries()) {
    const row = place + 2;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const read = readRow(row, header.columns, cells);
    const problems = [...read.problems, ...twice(rowOfId, row, read.id)];
    rejected.push(...problems);
    if (problems.length === 0 && read.values !== null) rows.push(read.values);
  }
  if (rows.length === 0 && rejected.length === 0) rejected.push(problem(1, '', 'import.empty-file'));
  const united = uniteContacts(rows);
  return { rows: united.rows, rejected, warnings: [...header.warnings, ...united.warnings] };
}

function readCells(text: string): { records: string[][] } | { problem: CsvProblem } {
  try {
    return { records: parse(text, { bom: true, relax_column_count: true, relax_quotes: true }) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problem: problem(Number(error['records'] ?? 0) + 1, '', 'import.not-csv') };
  }
}

/** Whether the cells of the first row are held apart by semicolons or tabs, as spreadsheets do in some countries: then no column can be found. */
function isSeparatedOtherwise(names: readonly string[]): boolean {
  const parts = names.join(',').split(/[;\t]/u);
  return (
    !names.some((name) => columnNamed(name) !== null) && parts.filter((name) => columnNamed(name)).length > 1
  );
}

/** Which column stands where; null for one we do not know. */
function readHeader(names: readonly string[]) {
  const columns: (ColumnName | null)[] = names.map(columnNamed);
  const rejected: CsvProblem[] = [];
  const warnings: CsvProblem[] = [];
  for (const [place, column] of columns.entries()) {
    const name = (names[place] ?? '').trim();
    if (column === null && name !== '') warnings.push(problem(1, name, 'import.column-unknown'));
    if (column !== null && columns.indexOf(column) !== place)
      rejected.push(problem(1, column, 'import.column-twice'));
  }
  for (const needed of neededColumns) {
    if (!columns.includes(needed)) rejected.push(problem(1, needed, 'import.column-missing'));
  }
  return { columns, rejected, warnings };
}

/** A second row of the same project is a slip: neither can be known to be the right one, so the first counts and the second is named. */
function twice(rowOfId: Map<string, number>, row: number, id: string): CsvProblem[] {
  const key = id.toLowerCase();
  const other = rowOfId.get(key);
  if (id !== '' && other === undefined) rowOfId.set(key, row);
  return id === '' || other === undefined ? [] : [problem(row, 'id', 'import.id-twice', { other })];
}
