import { allColumns, neededColumns } from './csv-columns.ts';
import { type CsvProblem, problem } from './csv-problem.ts';
import { type ProjectRow, readRow } from './csv-row.ts';
import { readCsvTable } from './csv-table.ts';
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

/** Reads a spreadsheet of projects. A row with a bad value is left out whole, with every bad value named. */
export function parseProjectCsv(text: string): ParsedCsv {
  const table = readCsvTable(text, { all: allColumns, needed: neededColumns });
  if (table.rejected.length > 0) return { rows: [], rejected: table.rejected, warnings: table.warnings };

  const rows: ProjectRow[] = [];
  const rejected: CsvProblem[] = [];
  const rowOfId = new Map<string, number>();
  for (const { row, cells } of table.records) {
    const read = readRow(row, table.columns, cells);
    const problems = [...read.problems, ...twice(rowOfId, row, read.id)];
    rejected.push(...problems);
    if (problems.length === 0 && read.values !== null) rows.push(read.values);
  }
  if (rows.length === 0 && rejected.length === 0) rejected.push(problem(1, '', 'import.empty-file'));
  const united = uniteContacts(rows);
  return { rows: united.rows, rejected, warnings: [...table.warnings, ...united.warnings] };
}

/** A second row of the same project is a slip: neither can be known to be the right one, so the first counts and the second is named. */
function twice(rowOfId: Map<string, number>, row: number, id: string): CsvProblem[] {
  const key = id.toLowerCase();
  const other = rowOfId.get(key);
  if (id !== '' && other === undefined) rowOfId.set(key, row);
  return id === '' || other === undefined ? [] : [problem(row, 'id', 'import.id-twice', { other })];
}
