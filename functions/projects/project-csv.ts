import { allColumns, neededColumns, valueColumns } from './csv-columns.ts';
import { type ProjectRow, projectOfRow } from './csv-row.ts';
import type { ParsedRows } from './load-rows.ts';
import { readRows } from './read-rows.ts';
import { uniteContacts } from './unite-contacts.ts';

/** Reads a spreadsheet of projects. A row with a bad value is left out whole, with every bad value named. */
export function parseProjectCsv(text: string): ParsedRows<ProjectRow> {
  const { rows, rejected, warnings } = readRows(text, {
    columns: { all: allColumns, needed: neededColumns },
    valueColumns,
    idMissing: 'import.id-missing',
    emptyFile: 'import.empty-file',
    asRow: projectOfRow,
  });
  const united = uniteContacts(rows);
  return { rows: united.rows, rejected, warnings: [...warnings, ...united.warnings] };
}
