import { type CsvProblem, problem } from '../projects/csv-problem.ts';
import { cellReader, hasTooManyCells, readCsvTable } from '../projects/csv-table.ts';
import type { ParsedRows } from '../projects/load-rows.ts';
import { isNamed, type ReadCell, readEmail, readLanguage, readNeededLine } from '../projects/csv-values.ts';
import { cleanLine } from '../kernel/text.ts';
import type { NamedContact } from '../people/person.ts';
import { type ContactPost, contactPosts, type OrganisationType, organisationTypes } from './contact-post.ts';
import { type ContactId, contactIdOf, type ImportedContact, longestOrganisation } from './contact.ts';

/** The columns of a file of contacts. */
export const contactColumns = [
  'organisation',
  'organisation_type',
  'post',
  'name',
  'email',
  'language',
] as const;
type ContactColumn = (typeof contactColumns)[number];

/** Those it must have. */
export const neededContactColumns: readonly ContactColumn[] = ['organisation', 'post', 'name', 'email'];

/** One post as a row of the file describes it. */
export interface ContactRow extends ImportedContact {
  readonly row: number;
  readonly id: ContactId;
  readonly organisation: string;
  readonly post: ContactPost;
}

/** Reads a spreadsheet of contacts. A row with a bad value is left out whole, with every bad value named. */
export function parseContactsCsv(text: string): ParsedRows<ContactRow> {
  const table = readCsvTable(text, { all: contactColumns, needed: neededContactColumns });
  if (table.rejected.length > 0) return { rows: [], rejected: table.rejected, warnings: table.warnings };
  const rows: ContactRow[] = [];
  const rejected: CsvProblem[] = [];
  const rowOf = new Map<ContactId, number>();
  for (const { row, cells } of table.records) {
    const { contact, problems } = readRow(row, table.columns, cells);
    rejected.push(...problems);
    if (contact === null) continue;
    const other = rowOf.get(contact.id);
    if (other !== undefined) rejected.push(problem(row, 'post', 'contacts.import.twice', { other }));
    else {
      rowOf.set(contact.id, row);
      rows.push(contact);
    }
  }
  if (rows.length === 0 && rejected.length === 0) rejected.push(problem(1, '', 'contacts.import.empty-file'));
  const united = unite(rows);
  return { rows: united.rows, rejected, warnings: [...table.warnings, ...united.warnings] };
}

function readRow(
  row: number,
  columns: readonly (ContactColumn | null)[],
  cells: readonly string[],
): { readonly contact: ContactRow | null; readonly problems: readonly CsvProblem[] } {
  const problems: CsvProblem[] = [];
  const cellOf = cellReader(columns, cells);
  const take = <Value>(column: ContactColumn, read: (cell: string) => ReadCell<Value>): Value | undefined => {
    const value = read(cellOf(column) ?? '');
    if (value.ok) return value.value;
    problems.push(problem(row, column, value.message, value.args));
    return undefined;
  };
  if (hasTooManyCells(columns, cells)) problems.push(problem(row, '', 'import.too-many-cells'));
  const organisation = take('organisation', (cell) => readNeededLine(cell, longestOrganisation));
  const organisationType = take('organisation_type', readType);
  const post = take('post', readPost);
  const name = take('name', (cell) => readNeededLine(cell, 120));
  const email = take('email', readNeededEmail);
  const language = take('language', readLanguage);
  const id = organisation === undefined || post === undefined ? null : contactIdOf(organisation, post);
  if (organisation !== undefined && post !== undefined && id === null)
    problems.push(problem(row, 'organisation', 'contacts.import.organisation-wrong'));
  const isWhole =
    organisation !== undefined &&
    organisationType !== undefined &&
    post !== undefined &&
    name !== undefined &&
    email !== undefined &&
    language !== undefined &&
    id !== null;
  if (!isWhole || problems.length > 0) return { contact: null, problems };
  return {
    contact: { row, id, organisation, organisationType, post, person: { name, email, language } },
    problems,
  };
}

function readPost(cell: string): ReadCell<ContactPost> {
  const post = contactPosts.find((one) => isNamed(cell, one, `contact.post.${one}`));
  return post === undefined
    ? { ok: false, message: 'contacts.import.post-wrong', args: {} }
    : { ok: true, value: post };
}

function readType(cell: string): ReadCell<OrganisationType | null> {
  if (cleanLine(cell) === '') return { ok: true, value: null };
  const type = organisationTypes.find((one) => isNamed(cell, one, `organisation.type.${one}`));
  return type === undefined
    ? { ok: false, message: 'contacts.import.type-wrong', args: {} }
    : { ok: true, value: type };
}

function readNeededEmail(cell: string): ReadCell<string> {
  const email = readEmail(cell);
  return email.ok && email.value === '' ? { ok: false, message: 'import.needed', args: {} } : email;
}

/** One person, one description: where rows name the same address differently, the first counts and the others are told. */
function unite(rows: readonly ContactRow[]): Pick<ParsedRows<ContactRow>, 'rows' | 'warnings'> {
  const first = new Map<string, { readonly row: number; readonly person: NamedContact }>();
  const warnings: CsvProblem[] = [];
  const united = rows.map((one) => {
    const known = first.get(one.person.email);
    if (known === undefined) first.set(one.person.email, one);
    if (known === undefined) return one;
    const { name, language } = one.person;
    if (name !== known.person.name || (language !== 'unknown' && language !== known.person.language))
      warnings.push(problem(one.row, 'name', 'import.person-differs', { other: known.row }));
    return { ...one, person: known.person };
  });
  return { rows: united, warnings };
}
