import { contactRoles, type NamedContact, type ContactRole } from '../people/person.ts';
import { type ColumnName, type RowValues, valueColumns } from './csv-columns.ts';
import { readEmail, readLanguage, readLine, type ReadCell } from './csv-values.ts';
import { type CsvProblem, problem } from './csv-problem.ts';
import { cellReader, hasTooManyCells } from './csv-table.ts';
import { type ProjectId, projectIdPattern } from './project.ts';

/** One project as a row of the file describes it. */
export interface ProjectRow {
  readonly row: number;
  readonly id: ProjectId;
  readonly values: RowValues;
}

/** Reads the cells of one row. `values` is null when one of them cannot be used; every such cell is named. */
export function readRow(
  row: number,
  columns: readonly (ColumnName | null)[],
  cells: readonly string[],
): { id: string; values: ProjectRow | null; problems: readonly CsvProblem[] } {
  const problems: CsvProblem[] = [];
  const cellOf = cellReader(columns, cells);
  const take = <Value>(column: ColumnName, read: ReadCell<Value>): Value | undefined => {
    if (read.ok) return read.value;
    problems.push(problem(row, column, read.message, read.args));
    return undefined;
  };

  const id = (cellOf('id') ?? '').trim();
  if (!projectIdPattern.test(id))
    problems.push(problem(row, 'id', id === '' ? 'import.id-missing' : 'import.id-wrong'));
  if (hasTooManyCells(columns, cells)) problems.push(problem(row, '', 'import.too-many-cells'));

  const values: Record<string, unknown> = {};
  for (const [column, { field, read }] of Object.entries(valueColumns)) {
    const cell = cellOf(column as ColumnName);
    if (cell !== undefined) values[field] = take<unknown>(column as ColumnName, read(cell));
  }
  for (const role of contactRoles) {
    const contact = readContact(role, cellOf, take, (column, message) =>
      problems.push(problem(row, column, message)),
    );
    if (contact !== undefined) values[role] = contact;
  }
  const { startDate, endDate } = values as RowValues;
  if (startDate && endDate && endDate < startDate)
    problems.push(problem(row, 'end_date', 'import.end-before-start'));
  return {
    id,
    values: problems.length > 0 ? null : { row, id: id as ProjectId, values: values as RowValues },
    problems,
  };
}

/** The person in a role: undefined when the file has no column for it, null when its cells are empty. */
function readContact(
  role: ContactRole,
  cellOf: (column: ColumnName) => string | undefined,
  take: <Value>(column: ColumnName, read: ReadCell<Value>) => Value | undefined,
  reject: (column: ColumnName, message: 'import.email-missing' | 'import.name-missing') => void,
): NamedContact | null | undefined {
  const emailCell = cellOf(`${role}_email`);
  const nameCell = cellOf(`${role}_name`);
  const languageCell = cellOf(`${role}_language`);
  if (emailCell === undefined && nameCell === undefined) return undefined;
  const email = take(`${role}_email`, readEmail(emailCell ?? ''));
  const name = take(`${role}_name`, readLine(nameCell ?? '', 120));
  const language = take(`${role}_language`, readLanguage(languageCell ?? ''));
  if (email === undefined || name === undefined || language === undefined) return null;
  if (email === '' && name === '' && language === 'unknown') return null;
  if (email === '') reject(`${role}_email`, 'import.email-missing');
  else if (name === '') reject(`${role}_name`, 'import.name-missing');
  return { name, email, language };
}
