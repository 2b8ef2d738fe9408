import { stringify } from 'csv-stringify/sync';

/**
 * A table as CSV that a spreadsheet opens rightly: UTF-8 with a mark, CRLF, and nothing in it that a spreadsheet would run
 * (a cell that begins with = + - @, a tab or a carriage return gets an apostrophe before it).
 */
export function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([[...header], ...rows.map((row) => [...row])], {
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
  });
}

/** The same as a download. The name is ours, never somebody's words. */
export function csvResponse(name: string, csv: string): Response {
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  });
}
