import { stringify } from 'csv-stringify/sync';

/** Columns a file must have, empty where a test says nothing of them. */
const needed = {
  id: '',
  title: '',
  organisation: '',
  organisation_type: '',
  theme: '',
  round: '',
  date_announced: '',
  amount_gbp: '',
  expected_annual_saving_gbp: '',
  saving_note: '',
  summary: '',
  partners: '',
  source_url: '',
};

/** A file of projects as a spreadsheet saves it: CRLF, and the columns of all rows. */
export function projectFile(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set([needed, ...rows].flatMap((row) => Object.keys(row)))];
  return stringify(
    rows.map((row) => ({ ...needed, ...row })),
    { header: true, columns, record_delimiter: '\r\n' },
  );
}
