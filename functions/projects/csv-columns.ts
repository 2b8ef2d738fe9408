import type { CalendarDate } from '../calendar/working-days.ts';
import { type ContactRole, contactRoles, type NamedContact } from '../people/person.ts';
import {
  readAnnounced,
  type ReadCell,
  readDate,
  readLine,
  readLink,
  readMoney,
  readNames,
  readNeededLine,
  readText,
} from './csv-values.ts';
import type { ProjectFacts } from './project.ts';

/** What a row can say of a project, by the names of a project's own fields; a column the file does not have is absent. */
export type RowValues = Partial<
  ProjectFacts &
    Record<'startDate' | 'endDate' | 'lessonsDue', CalendarDate | null> &
    Record<ContactRole, NamedContact | null>
>;

/** The columns that hold one value of a project, how each is read, and the field it fills (issue 2, "Projects and people"). */
export const valueColumns = {
  title: { field: 'title', read: (cell: string) => readNeededLine(cell, 200) },
  organisation: { field: 'organisation', read: (cell: string) => readNeededLine(cell, 200) },
  organisation_type: { field: 'organisationType', read: (cell: string) => readLine(cell, 100) },
  theme: { field: 'theme', read: (cell: string) => readLine(cell, 100) },
  round: { field: 'round', read: (cell: string) => readLine(cell, 100) },
  date_announced: { field: 'dateAnnounced', read: readAnnounced },
  amount_gbp: { field: 'amountPence', read: readMoney },
  expected_annual_saving_gbp: { field: 'expectedAnnualSavingPence', read: readMoney },
  saving_note: { field: 'savingNote', read: (cell: string) => readText(cell, 2000) },
  summary: { field: 'summary', read: (cell: string) => readText(cell, 5000) },
  partners: { field: 'partners', read: (cell: string) => readNames(cell, 2000) },
  source_url: { field: 'sourceUrl', read: readLink },
  start_date: { field: 'startDate', read: readDate },
  end_date: { field: 'endDate', read: readDate },
  lessons_due: { field: 'lessonsDue', read: readDate },
} as const satisfies Record<string, { field: keyof RowValues; read: (cell: string) => ReadCell<unknown> }>;

type ContactColumn = `${ContactRole}_${'name' | 'email' | 'language'}`;

/** Every column we know. */
export type ColumnName = 'id' | keyof typeof valueColumns | ContactColumn;

const optionalColumns: readonly ColumnName[] = [
  ...contactRoles.flatMap((role) => [`${role}_name`, `${role}_email`, `${role}_language`] as const),
  'start_date',
  'end_date',
  'lessons_due',
];
/** Every column a file can have, in the order in which a page names them. */
export const allColumns: readonly ColumnName[] = [
  ...new Set<ColumnName>([
    'id',
    ...(Object.keys(valueColumns) as (keyof typeof valueColumns)[]),
    ...optionalColumns,
  ]),
];

/** The columns a file must have, even when their cells are empty; without them it is probably another file. */
export const neededColumns: readonly ColumnName[] = allColumns.filter(
  (name) => !optionalColumns.includes(name),
);
