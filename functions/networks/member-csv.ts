import { type CalendarDate } from '../calendar/working-days.ts';
import { longestOrganisation } from '../organisations/contact.ts';
import { mailboxOf } from '../people/mailbox.ts';
import type { NamedContact } from '../people/person.ts';
import { type CsvProblem, problem } from '../projects/csv-problem.ts';
import { cellReader, hasTooManyCells, readCsvTable } from '../projects/csv-table.ts';
import {
  isNamed,
  readDate,
  type ReadCell,
  readEmail,
  readLanguage,
  readLine,
  readNeededLine,
} from '../projects/csv-values.ts';
import type { ParsedRows } from '../projects/load-rows.ts';
import { currentWording, lawfulBases, type LawfulBasis, longestSource } from './subscription.ts';

/** The columns of a file of members. */
export const memberColumns = [
  'email',
  'name',
  'source',
  'organisation',
  'language',
  'basis',
  'date',
  'wording',
] as const;
type MemberColumn = (typeof memberColumns)[number];

/** Those it must have: whoever asks why they are written to is told the source. */
export const neededMemberColumns: readonly MemberColumn[] = ['email', 'name', 'source'];

/** One member as a row of the file describes them. */
export interface MemberRow extends NamedContact {
  readonly row: number;
  /** The address: each stands in a file once. */
  readonly id: string;
  readonly organisation: string;
  readonly basis: LawfulBasis;
  readonly source: string;
  /** Null when the row does not say. */
  readonly date: CalendarDate | null;
  readonly wording: string;
}

/** Reads a spreadsheet of members. A row with a bad value is left out whole, with every bad value named. */
export function parseMembersCsv(text: string): ParsedRows<MemberRow> {
  const table = readCsvTable(text, { all: memberColumns, needed: neededMemberColumns });
  if (table.rejected.length > 0) return { rows: [], rejected: table.rejected, warnings: table.warnings };
  const rows: MemberRow[] = [];
  const rejected: CsvProblem[] = [];
  const rowOf = new Map<string, number>();
  for (const { row, cells } of table.records) {
    const { member, problems } = readRow(row, table.columns, cells);
    rejected.push(...problems);
    if (member === null) continue;
    const mailbox = mailboxOf(member.email);
    const other = rowOf.get(mailbox);
    if (other === undefined) {
      rowOf.set(mailbox, row);
      rows.push(member);
    } else rejected.push(problem(row, 'email', 'network.import.twice', { other }));
  }
  if (rows.length === 0 && rejected.length === 0) rejected.push(problem(1, '', 'contacts.import.empty-file'));
  return { rows, rejected, warnings: table.warnings };
}

function readRow(
  row: number,
  columns: readonly (MemberColumn | null)[],
  cells: readonly string[],
): { readonly member: MemberRow | null; readonly problems: readonly CsvProblem[] } {
  const problems: CsvProblem[] = [];
  const cellOf = cellReader(columns, cells);
  const take = <Value>(column: MemberColumn, read: (cell: string) => ReadCell<Value>): Value | undefined => {
    const value = read(cellOf(column) ?? '');
    if (value.ok) return value.value;
    problems.push(problem(row, column, value.message, value.args));
    return undefined;
  };
  if (hasTooManyCells(columns, cells)) problems.push(problem(row, '', 'import.too-many-cells'));
  const email = take('email', readNeededEmail);
  const name = take('name', (cell) => readNeededLine(cell, 120));
  const source = take('source', (cell) => readNeededLine(cell, longestSource));
  const organisation = take('organisation', (cell) => readLine(cell, longestOrganisation));
  const language = take('language', readLanguage);
  const basis = take('basis', readBasis);
  const date = take('date', readDate);
  const wording = take('wording', (cell) => readLine(cell, longestSource));
  if (
    problems.length > 0 ||
    email === undefined ||
    name === undefined ||
    source === undefined ||
    organisation === undefined ||
    language === undefined ||
    basis === undefined ||
    date === undefined ||
    wording === undefined
  )
    return { member: null, problems };
  const said = { email, name, source, organisation, language, basis, date };
  return { member: { row, id: email, ...said, wording: wording || currentWording }, problems };
}

function readNeededEmail(cell: string): ReadCell<string> {
  const email = readEmail(cell);
  return email.ok && email.value === '' ? { ok: false, message: 'import.needed', args: {} } : email;
}

function readBasis(cell: string): ReadCell<LawfulBasis> {
  if (cell.trim() === '') return { ok: true, value: 'public-task' };
  const basis = lawfulBases.find((one) => isNamed(cell, one, `network.basis.${one}`));
  return basis === undefined
    ? { ok: false, message: 'network.import.basis-wrong', args: {} }
    : { ok: true, value: basis };
}
