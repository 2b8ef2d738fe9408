import { stringify } from 'csv-stringify/sync';

/** A row as the tests' spreadsheets have it, changed. */
export function cells(changes: Record<string, string> = {}): Record<string, string> {
  return {
    id: 'i2s-022',
    title: 'LED street lighting: Gwynedd',
    organisation: 'Gwynedd Council',
    organisation_type: 'council',
    theme: 'energy',
    round: 'Green Growth',
    date_announced: '2016',
    amount_gbp: '£1,234.50',
    expected_annual_saving_gbp: '',
    saving_note: '',
    summary: 'Converts council street lights to LED.',
    partners: 'Conwy; Wrexham',
    source_url: 'https://example.org/led',
    lead_name: 'Rhian Pritchard',
    lead_email: 'rhian.pritchard@gwynedd.example.org',
    lead_language: 'cy',
    deputy_name: '',
    deputy_email: '',
    deputy_language: '',
    sponsor_name: 'Siân Morgan',
    sponsor_email: 'sian.morgan@gwynedd.example.org',
    sponsor_language: '',
    start_date: '',
    end_date: '31/12/2026',
    lessons_due: '',
    ...changes,
  };
}

/** A spreadsheet of rows. */
export function csvOf(...rows: Record<string, string>[]): string {
  return stringify(rows, { header: true });
}
