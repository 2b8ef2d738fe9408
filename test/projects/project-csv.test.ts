import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { translator } from '../../functions/messages/translate.ts';
import { parseProjectCsv } from '../../functions/projects/project-csv.ts';
import { cells, csvOf } from './csv.ts';

const problemsOf = (csv: string) =>
  parseProjectCsv(csv).rejected.map(({ row, column, message }) => [row, column, message]);

describe('a spreadsheet of projects', () => {
  test('is read into what a project is made of', () => {
    const [row] = parseProjectCsv(csvOf(cells())).rows;
    expect(row).toMatchObject({
      row: 2,
      id: 'i2s-022',
      values: {
        title: 'LED street lighting: Gwynedd',
        amountPence: 123_450,
        expectedAnnualSavingPence: null,
        partners: ['Conwy', 'Wrexham'],
        endDate: '2026-12-31',
        lessonsDue: null,
        lead: { name: 'Rhian Pritchard', email: 'rhian.pritchard@gwynedd.example.org', language: 'cy' },
        deputy: null,
        sponsor: { language: 'unknown' },
      },
    });
  });

  test('may have a byte-order mark, CRLF, another order of columns, and headings in other case and spacing', () => {
    const plain = csvOf(cells());
    const { lead_email: email, ...rest } = cells();
    const reordered = csvOf({ ' Lead Email ': email!, ...rest }).replace('id,title', 'ID,Title');
    const marked = `\uFEFF${reordered.replaceAll('\n', '\r\n')}`;
    expect(parseProjectCsv(marked)).toEqual(parseProjectCsv(plain));
  });

  test('may lack the optional columns: then it says nothing of people and dates', () => {
    const { lead_name, lead_email, lead_language, end_date, ...rest } = cells();
    const [row] = parseProjectCsv(csvOf(rest)).rows;
    expect(Object.keys(row!.values)).not.toContain('lead');
    expect(Object.keys(row!.values)).not.toContain('endDate');
  });

  test('without a column it must have is refused whole, and the column named', () => {
    const { title, summary, ...rest } = cells();
    const parsed = parseProjectCsv(csvOf(rest));
    expect(parsed.rows).toEqual([]);
    expect(parsed.rejected.map(({ row, column, message }) => [row, column, message])).toEqual([
      [1, 'title', 'import.column-missing'],
      [1, 'summary', 'import.column-missing'],
    ]);
  });

  test('with a column we do not know is loaded without it, and the column named as a warning', () => {
    const parsed = parseProjectCsv(csvOf({ ...cells(), 'Our notes': 'x' }));
    expect(parsed.rows).toHaveLength(1);
    expect(parsed.warnings).toMatchObject([
      { row: 1, column: 'Our notes', message: 'import.column-unknown' },
    ]);
  });

  test('counts rows as a spreadsheet does, over blank rows and cells of several lines', () => {
    const csv = csvOf(cells({ summary: 'Two\nlines' }), cells({ id: 'b', title: '' }));
    const lines = csv.split('\n');
    const withBlank = [...lines.slice(0, 3), '', ...lines.slice(3)].join('\n');
    expect(problemsOf(withBlank)).toEqual([[4, 'title', 'import.needed']]);
  });

  test('that is empty, has only headings or is something else is refused in words', () => {
    expect(problemsOf(csvOf(cells()).split('\n')[0]!)).toEqual([[1, '', 'import.empty-file']]);
    expect(problemsOf('')[0]).toEqual([1, 'id', 'import.column-missing']);
    expect(problemsOf(csvOf(cells()) + '"never closed')).toEqual([[3, '', 'import.not-csv']]);
  });
});

describe('a bad value', () => {
  test.each([
    ['id', '', 'import.id-missing'],
    ['id', 'i2s_001', 'import.id-wrong'],
    ['title', ' ', 'import.needed'],
    ['title', 'x'.repeat(201), 'import.too-long'],
    ['amount_gbp', '£1.5m', 'import.money-wrong'],
    ['amount_gbp', '1.234,50', 'import.money-wrong'],
    ['amount_gbp', '12,34', 'import.money-wrong'],
    ['amount_gbp', '-5', 'import.money-wrong'],
    ['end_date', '31/02/2027', 'import.date-wrong'],
    ['end_date', '2027-2-1', 'import.date-wrong'],
    ['end_date', 'soon', 'import.date-wrong'],
    ['date_announced', 'spring 2014', 'import.announced-wrong'],
    ['date_announced', '2014-13', 'import.announced-wrong'],
    ['source_url', 'javascript:alert(1)', 'import.link-wrong'],
    ['lead_language', 'fr', 'import.language-wrong'],
    ['lead_email', 'rhian at gwynedd', 'import.email-wrong'],
    ['lead_email', 'rhïan@gwynedd.example.org', 'import.email-wrong'],
    ['lead_email', 'a@b.org\nBcc: c@d.org', 'import.email-wrong'],
    ['lead_email', '', 'import.email-missing'],
    ['lead_name', '', 'import.name-missing'],
  ] as const)('in %s (%j) is named, and keeps only its own row out', (column, value, message) => {
    const parsed = parseProjectCsv(csvOf(cells({ [column]: value }), cells({ id: 'good-1' })));
    expect(parsed.rejected.map((one) => [one.row, one.column, one.message])).toEqual([[2, column, message]]);
    expect(parsed.rows.map(({ id }) => id)).toEqual(['good-1']);
  });

  test('does not hide another: every one of a row is named', () => {
    const row = cells({ amount_gbp: 'lots', end_date: 'soon', lead_language: 'fr' });
    expect(problemsOf(csvOf(row)).map(([, column]) => column)).toEqual([
      'amount_gbp',
      'end_date',
      'lead_language',
    ]);
  });

  test('an end before the start is named', () => {
    expect(problemsOf(csvOf(cells({ start_date: '2027-01-01' })))).toEqual([
      [2, 'end_date', 'import.end-before-start'],
    ]);
  });

  test('a project that is there twice is loaded once, and the second row named with the first', () => {
    const parsed = parseProjectCsv(csvOf(cells(), cells({ id: 'I2S-022', title: 'Another' })));
    expect(parsed.rows).toHaveLength(1);
    expect(parsed.rejected).toMatchObject([
      { row: 3, column: 'id', message: 'import.id-twice', args: { other: 2 } },
    ]);
  });

  test('is described in both languages', () => {
    const { rejected } = parseProjectCsv(csvOf(cells({ title: 'x'.repeat(201) })));
    const { message, args } = rejected[0]!;
    expect(translator('en')(message, args)).toBe(
      'Shorten this text. Most characters allowed: 200. Characters now: 201.',
    );
    expect(translator('cy')(message, args)).toContain('Nifer y nodau nawr: 201');
  });
});

describe('values as people write them', () => {
  test.each([
    ['1234', 123_400],
    ['£1,234.50', 123_450],
    [' £ 1,234,567.5 ', 123_456_750],
    ['0', 0],
    ['', null],
  ])('an amount of %j is %j pence', (text, pence) => {
    expect(parseProjectCsv(csvOf(cells({ amount_gbp: text }))).rows[0]!.values.amountPence).toBe(pence);
  });

  test.each([
    ['2027-03-01', '2027-03-01'],
    ['1/3/2027', '2027-03-01'],
    ['29/02/2028', '2028-02-29'],
  ])('a date of %j is %s', (text, date) => {
    expect(parseProjectCsv(csvOf(cells({ end_date: text }))).rows[0]!.values.endDate).toBe(date);
  });

  test.each([
    ['Welsh', 'cy'],
    ['CYMRAEG', 'cy'],
    ['saesneg', 'en'],
    ['English', 'en'],
    ['both', 'both'],
    ['', 'unknown'],
  ])('a language of %j is %s', (text, language) => {
    expect(parseProjectCsv(csvOf(cells({ lead_language: text }))).rows[0]!.values.lead!.language).toBe(
      language,
    );
  });

  test('an address is the same in every spelling, and marks that reorder text are taken out of names', () => {
    const row = cells({
      lead_email: ' Rhian.Pritchard@GWYNEDD.example.org ',
      lead_name: 'Rhian\u202E  Pritchard',
    });
    expect(parseProjectCsv(csvOf(row)).rows[0]!.values.lead).toMatchObject({
      email: 'rhian.pritchard@gwynedd.example.org',
      name: 'Rhian Pritchard',
    });
  });

  test('a person in two rows is one person: the first row counts, and a language that is known', () => {
    const parsed = parseProjectCsv(
      csvOf(cells({ lead_language: '' }), cells({ id: 'b', lead_name: 'R. Pritchard', lead_language: 'cy' })),
    );
    const leads = parsed.rows.map(({ values }) => values.lead);
    expect(leads).toMatchObject([
      { name: 'Rhian Pritchard', language: 'cy' },
      { name: 'Rhian Pritchard', language: 'cy' },
    ]);
    expect(parsed.warnings).toMatchObject([
      { row: 3, column: 'lead_name', message: 'import.person-differs' },
    ]);
  });
});

test('no text whatever makes the reader fail', () => {
  const header = Object.keys(cells()).join(',');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, hasHeader) => {
      const parsed = parseProjectCsv(hasHeader ? `${header}\n${text}` : text);
      expect(parsed.rows.length + parsed.rejected.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});
