import { cleanText } from '../kernel/text.ts';
import { asTypedCell, type Cell, namesIn, readCell, tooLong, type Typed, type Wrong } from './cells.ts';
import type { RowsField } from './form.ts';

/** One row of a table that somebody filled in; a column without an answer is absent. */
export type Row = Readonly<Record<string, Cell>>;

/** Something wrong with a table: with one cell of it, or (without a place) with how many rows there are. */
export interface RowsProblem extends Wrong {
  readonly cell?: { readonly row: number; readonly column: string };
}

/** The name of one cell in the form: `costs.0.year`. */
export function cellName(field: string, row: number, column: string): string {
  return `${field}.${row}.${column}`;
}

/** How many rows of a table a posted form has, filled in or not. */
export function rowsPosted(field: RowsField, typed: Typed): number {
  const numbers = new Set(Object.keys(typed).map((name) => rowOf(field, name)));
  numbers.delete(null);
  return Math.min(numbers.size, mostRead(field));
}

/** A posted form whose table has no empty rows: the number of a row then means the same in what was typed and in what was read. */
export function withoutGaps(field: RowsField, typed: Typed): Typed {
  const cells = Object.entries(typed).map(([name, text]) => ({ name, text, row: rowOf(field, name) }));
  const filled = cells.filter(({ text, row }) => row !== null && cleanText(text) !== '');
  const rows = [...new Set(filled.map(({ row }) => Number(row)))].toSorted((one, other) => one - other);
  const moved = rows
    .slice(0, mostRead(field))
    .flatMap((from, to) =>
      suffixes(field).map((suffix) => [
        cellName(field.id, to, suffix),
        typed[cellName(field.id, from, suffix)] ?? '',
      ]),
    );
  const others = cells.filter(({ row }) => row === null).map(({ name, text }) => [name, text]);
  return Object.fromEntries([...others, ...moved]) as Typed;
}

/** Reads the rows of a form without gaps; each row read has its number in the form. */
export function readRows(
  field: RowsField,
  typed: Typed,
): { readonly rows: readonly Row[]; readonly problems: readonly RowsProblem[] } {
  const rows: Row[] = [];
  const problems: RowsProblem[] = [];
  for (let row = 0; row < rowsPosted(field, typed); row++) {
    const cells: Record<string, Cell> = {};
    for (const column of field.columns) {
      const read = readCell(column, cellName(field.id, row, column.id), typed);
      if ('message' in read) problems.push({ ...read, cell: { row, column: column.id } });
      else if (read.cell !== null) cells[column.id] = read.cell;
    }
    rows.push(cells);
  }
  if (rows.length <= field.maxRows) return { rows, problems };
  return { rows, problems: [rowCount('answer.too-many-rows', field.maxRows, rows.length), ...problems] };
}

/** What the rows lack before their section is finished; `missing` names the message for a cell that must be filled in. */
export function whatRowsLack(
  field: RowsField,
  rows: readonly Row[],
  missing: (column: string) => Wrong['message'],
): readonly RowsProblem[] {
  const lacking = rows.flatMap((cells, row) =>
    field.columns.flatMap((column): RowsProblem[] => {
      const place = { row, column: column.id };
      const cell = cells[column.id];
      if (cell === undefined)
        return column.needed === 'always' ? [{ message: missing(column.id), args: {}, cell: place }] : [];
      const wrong = tooLong(column, cell);
      return wrong === null ? [] : [{ ...wrong, cell: place }];
    }),
  );
  const isTooFew = rows.length > 0 && rows.length < field.minRows;
  return isTooFew ? [rowCount('answer.too-few-rows', field.minRows, rows.length), ...lacking] : lacking;
}

/** Rows as a form holds them. */
export function asTypedRows(field: RowsField, rows: readonly Row[]): Typed {
  const cells = rows.flatMap((row, number) =>
    field.columns.map((column) => asTypedCell(column, cellName(field.id, number, column.id), row[column.id])),
  );
  return Object.assign({}, ...cells) as Typed;
}

/** Whether two rows say the same. */
export function isSameRow({ columns }: RowsField, one: Row, other: Row): boolean {
  return columns.every(({ id }) => one[id] === other[id]);
}

/** How many rows of a form are read at all: two people's full tables can stand below each other on one page, and nothing of ours holds more. */
function mostRead({ maxRows }: RowsField): number {
  return 2 * maxRows;
}

function rowCount(
  message: 'answer.too-many-rows' | 'answer.too-few-rows',
  limit: number,
  count: number,
): Wrong {
  return { message, args: { limit, count } };
}

/** The number of the row to which a name of the form belongs; null when it is no cell of this table. */
function rowOf(field: RowsField, name: string): number | null {
  const [id, number = '', suffix = '', ...more] = name.split('.');
  const isCell = id === field.id && more.length === 0 && /^(?:0|[1-9]\d{0,3})$/.test(number);
  return isCell && suffixes(field).includes(suffix) ? Number(number) : null;
}

/** What stands behind the row's number in the names of its cells: a column's id, or for a date each of its parts. */
function suffixes({ columns }: RowsField): readonly string[] {
  return columns.flatMap((column) => namesIn(column, column.id));
}
