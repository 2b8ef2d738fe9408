import { contactRoles, type NamedContact, type ContactRole } from '../people/person.ts';
import type { ColumnName, RowValues } from './csv-columns.ts';
import { readEmail, readLanguage, readLine } from './csv-values.ts';
import type { ProjectId } from './project.ts';
import type { RowCells } from './read-rows.ts';

/** One project as a row of the file describes it. */
export interface ProjectRow {
  readonly row: number;
  readonly id: ProjectId;
  readonly values: RowValues;
}

/** The project of a row: its values, and the people named in it. What does not fit together is rejected. */
export function projectOfRow(cells: RowCells<ColumnName>): ProjectRow {
  const values: Record<string, unknown> = { ...cells.values };
  for (const role of contactRoles) {
    const contact = readContact(role, cells);
    if (contact !== undefined) values[role] = contact;
  }
  const { startDate, endDate } = values as RowValues;
  if (startDate && endDate && endDate < startDate) cells.reject('end_date', 'import.end-before-start');
  return { row: cells.row, id: cells.id as ProjectId, values: values as RowValues };
}

/** The person in a role: undefined when the file has no column for it, null when its cells are empty. */
function readContact(
  role: ContactRole,
  { cellOf, take, reject }: RowCells<ColumnName>,
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
