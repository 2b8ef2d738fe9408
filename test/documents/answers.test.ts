import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  asTyped,
  joinAnswers,
  readAnswers,
  sameAnswers,
  tidied,
  whatIsMissing,
  type Answers,
} from '../../functions/documents/answers.ts';
import { namesIn, type Typed } from '../../functions/documents/cells.ts';
import { sectionAsBlock } from '../../functions/documents/document-text.ts';
import type { Section, SingleField } from '../../functions/documents/form.ts';
import { cellName, type Row } from '../../functions/documents/rows.ts';
import { errorIdOf, shownFields, type ShownCell } from '../../functions/portal/documents/section-fields.ts';
import { everyAnswer, everyKind } from './every-kind.ts';

const { bid, sums, plan } = everyKind.sections;
const sections = [bid, sums, plan];

/** What people and programs type into any field: plain words, sums, dates, spaces, and everything that has broken a form before. */
const anyText = fc.oneof(
  fc.constantFrom('', ' ', '2027', '1', '12', '£1,200.50', '-3', 'yes', 'large', 'name@example.org', 'Lamps'),
  fc.constantFrom(
    '\u200B',
    '\u202Eevil',
    '\uD800',
    'e\u200B\u0301',
    '<b>"\'&',
    '{n, plural,',
    '−5',
    '1e9',
    '٣',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

const namesOf = (field: SingleField, name: string) => namesIn(field, name);

/** The names a section's form has, and some that it has not. */
function namesOfForm(section: Section): readonly string[] {
  return section.fields.flatMap((field) =>
    field.kind === 'rows'
      ? [0, 1, 2, 5, 9, 40].flatMap((row) => [
          ...field.columns.flatMap((column) => namesOf(column, cellName(field.id, row, column.id))),
          cellName(field.id, row, 'nothing'),
          `${field.id}.0${row}.${field.columns[0]?.id}`,
        ])
      : namesOf(field, field.id),
  );
}

const typedInto = (section: Section): fc.Arbitrary<Typed> =>
  fc.dictionary(fc.constantFrom(...namesOfForm(section)), anyText, { maxKeys: 25 });

/** Answers as they can be stored. */
const money = fc.integer({ min: 0, max: 1e12 });
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const word = fc.stringMatching(/^[a-zŵŷ]{1,12}$/);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const someOf = (model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Answers> =>
  fc
    .record(model)
    .map((answers) => JSON.parse(JSON.stringify(answers)) as Answers)
    .map((answers) => Object.fromEntries(Object.entries(answers).filter(([, value]) => isSaid(value))));
const isSaid = (value: unknown) => !Array.isArray(value) || value.length > 0;
const rowsOf = (model: Record<string, fc.Arbitrary<unknown>>, maxLength: number) =>
  fc.array(someOf(model), { maxLength }).map((rows) => rows.filter((row) => Object.keys(row).length > 0));
const stored: readonly (readonly [Section, fc.Arbitrary<Answers>])[] = [
  [
    bid,
    someOf({
      who: maybe(word),
      name: maybe(word),
      idea: maybe(word),
      introduce: maybe(fc.constantFrom('yes', 'no')),
      mail: maybe(word.map((name) => `${name.replaceAll(/[ŵŷ]/g, 'w')}@example.org`)),
    }),
  ],
  [
    sums,
    someOf({
      sum: maybe(money),
      years: maybe(fc.integer({ min: 1, max: 10 })),
      costs: rowsOf(
        {
          year: maybe(fc.integer({ min: 2000, max: 2100 })),
          cost: maybe(fc.integer({ min: -1e12, max: 1e12 })),
          note: maybe(word),
        },
        6,
      ),
    }),
  ],
  [
    plan,
    someOf({
      begin: maybe(day),
      risks: rowsOf({ by: maybe(day), size: maybe(fc.constantFrom('small', 'large')), what: maybe(word) }, 4),
      partners: rowsOf({ name: maybe(word) }, 3),
    }),
  ],
];

describe('what a form holds and what is stored', () => {
  it.each(stored.map(([section, answers]) => [section.id, section, answers] as const))(
    'are the same: answers of section %s come back as they were',
    (_, section, arbitrary) => {
      fc.assert(
        fc.property(arbitrary, (answers) => {
          const read = readAnswers(section, asTyped(section, answers));
          expect(read).toEqual({ answers, problems: [] });
          expect(sameAnswers(section, read.answers, answers)).toBe(true);
        }),
      );
    },
  );

  it.each(sections.map((section) => [section.id, section] as const))(
    'settle at once: whatever is typed into section %s, reading it twice reads the same',
    (_, section) => {
      fc.assert(
        fc.property(typedInto(section), (typed) => {
          const { answers, problems } = readAnswers(section, typed);
          if (problems.length > 0) return;
          const again = readAnswers(section, asTyped(section, answers));
          expect(again).toEqual({ answers, problems: [] });
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each(sections.map((section) => [section.id, section] as const))(
    'never part: every mistake in section %s leads to an element of the page that shows it, and no typed word is gone',
    (_, section) => {
      fc.assert(
        fc.property(typedInto(section), (typed) => {
          const { answers, problems } = readAnswers(section, typed);
          const shown = shownFields(everyKind, section, typed, 'en');
          const ids = new Set(shown.flatMap(elementsOf));
          const wrong = [...problems, ...whatIsMissing(everyKind, section, answers)];
          expect(wrong.map((one) => errorIdOf(section, one)).filter((id) => !ids.has(id))).toEqual([]);
          const tidy = tidied(section, typed);
          const values = shown.flatMap((field) => (field.kind === 'rows' ? field.rows.flat() : [field]));
          for (const cell of values) {
            if (cell.kind !== 'date') expect(cell.value).toBe(tidy[cell.id] ?? '');
            for (const { name, value } of cell.parts) expect(value).toBe(tidy[`${cell.id}-${name}`] ?? '');
          }
        }),
      );
    },
  );
});

function elementsOf(field: ReturnType<typeof shownFields>[number]): readonly string[] {
  return field.kind === 'rows' ? [field.id, ...field.rows.flat().map(elementOf)] : [elementOf(field)];
}

function elementOf({ id, kind }: ShownCell): string {
  return kind === 'date' ? `${id}-day` : id;
}

describe('a date', () => {
  const read = (day: string, month: string, year: string) => {
    const typed = { 'begin-day': day, 'begin-month': month, 'begin-year': year };
    const { answers, problems } = readAnswers(plan, typed);
    return answers['begin'] ?? problems.map(({ message }) => message)[0] ?? null;
  };
  it('is three fields, and a day of the calendar', () => {
    expect(read('1', ' 4 ', '2027')).toBe('2027-04-01');
    expect(read('', '', '')).toBeNull();
    expect(read('31', '2', '2027')).toBe('answer.not-a-date');
    expect(read('1', '', '2027')).toBe('answer.not-a-date');
    expect(read('1', 'April', '2027')).toBe('answer.not-a-date');
  });
  it('that is a slip of the finger is asked again', () => {
    expect(read('1', '4', '0207')).toBe('answer.year-out-of-range');
    expect(read('1', '4', '2207')).toBe('answer.year-out-of-range');
    expect(read('31', '12', '2100')).toBe('2100-12-31');
  });
});

describe('a number and an address', () => {
  const read = (section: Section, id: string, text: string) => {
    const { answers, problems } = readAnswers(section, { [id]: text });
    return answers[id] ?? problems[0] ?? null;
  };
  it('a number is whole and between its bounds', () => {
    expect(['5', ' 05 ', '10'].map((text) => read(sums, 'years', text))).toEqual([5, 5, 10]);
    expect(['1.5', 'five', '1,0', '--1'].map((text) => read(sums, 'years', text))).toEqual(
      Array(4).fill(expect.objectContaining({ message: 'answer.not-a-count' })),
    );
    expect(['0', '11', '-1', '1,000'].map((text) => read(sums, 'years', text))).toEqual(
      Array(4).fill(
        expect.objectContaining({ message: 'answer.count-out-of-range', args: { min: 1, max: 10 } }),
      ),
    );
  });
  it('an address is stored as mail servers compare it', () => {
    expect(read(bid, 'mail', ' Rhian.Pritchard@Gwynedd.example.ORG ')).toBe(
      'rhian.pritchard@gwynedd.example.org',
    );
    expect(read(bid, 'mail', 'rhian at gwynedd')).toMatchObject({ message: 'answer.person.email-wrong' });
    expect(read(bid, 'mail', 'siân@example.org')).toMatchObject({ message: 'answer.person.email-wrong' });
  });
});

describe('a table', () => {
  const typed = (rows: readonly (readonly string[])[]): Typed =>
    Object.fromEntries(
      rows.flatMap(([year = '', cost = '', note = ''], row) => [
        [`costs.${row}.year`, year],
        [`costs.${row}.cost`, cost],
        [`costs.${row}.note`, note],
      ]),
    );
  const read = (rows: readonly (readonly string[])[]) => readAnswers(sums, typed(rows));

  it('drops rows left empty, wherever they are', () => {
    expect(read([[], ['2027', '100'], ['', ' '], ['2028', '-2.50', 'back']]).answers).toEqual({
      costs: [
        { year: 2027, cost: 10_000 },
        { year: 2028, cost: -250, note: 'back' },
      ],
    });
    expect(read([[], [], []]).answers).toEqual({});
  });

  it('counts rows as the page shows them again, so that a mistake is named where it stands', () => {
    const { problems } = read([[], ['2027', 'lots'], [], ['soon', '1']]);
    expect(problems).toEqual([
      { field: 'costs', message: 'answer.not-an-amount', args: {}, cell: { row: 0, column: 'cost' } },
      { field: 'costs', message: 'answer.not-a-count', args: {}, cell: { row: 1, column: 'year' } },
    ]);
    const again = tidied(sums, typed([[], ['2027', 'lots'], [], ['soon', '1']]));
    expect([again['costs.0.cost'], again['costs.1.year'], again['costs.2.year']]).toEqual([
      'lots',
      'soon',
      undefined,
    ]);
  });

  it('with too many rows is refused, and shows them all to choose from', () => {
    const many = Array.from({ length: 9 }, (_, row) => [String(2027 + row), '1']);
    const { answers, problems } = read(many);
    expect(problems).toEqual([
      { field: 'costs', message: 'answer.too-many-rows', args: { limit: 6, count: 9 } },
    ]);
    expect(answers['costs']).toHaveLength(9);
    const costs = shownFields(everyKind, sums, typed(many), 'en').find(({ id }) => id === 'costs');
    expect(costs).toMatchObject({ canGrow: false });
    expect(costs?.kind === 'rows' && costs.rows).toHaveLength(9);
  });

  it('of a program’s making is not read to its end', () => {
    const { answers } = read(Array.from({ length: 5000 }, () => ['2027', '1']));
    expect(answers['costs']).toHaveLength(12);
  });

  it('lacks what its rows lack, and rows; empty, it lacks its answer', () => {
    const missing = (answers: Answers) =>
      whatIsMissing(everyKind, sums, { sum: 1, years: 1, ...answers }).map(({ message, cell }) => [
        message,
        cell?.row,
      ]);
    expect(missing({})).toEqual([['sample.sums.costs.missing', undefined]]);
    expect(missing({ costs: [{ year: 2027 }] })).toEqual([
      ['answer.too-few-rows', undefined],
      ['sample.sums.costs.cost.missing', 0],
    ]);
    expect(missing(everyAnswer.sums)).toEqual([]);
  });

  it('of two people is put together: every row of both, what both say once', () => {
    const row = fc.record({ year: fc.integer({ min: 2000, max: 2003 }), cost: fc.constantFrom(1, 2) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.array(row, { maxLength: 6 }), (theirs, ours) => {
        const joined = joinAnswers(sums, { costs: theirs }, { costs: ours })['costs'] as readonly Row[];
        const told = new Set(joined.map((one) => JSON.stringify(one)));
        expect([...theirs, ...ours].filter((one) => !told.has(JSON.stringify(one)))).toEqual([]);
        expect(joined.slice(0, theirs.length)).toEqual(theirs);
        expect(joinAnswers(sums, { costs: theirs }, { costs: theirs })['costs']).toEqual(theirs);
      }),
    );
  });

  it('that is wider in one row only is another table', () => {
    const [one, other] = [{ costs: [{ year: 2027 }] }, { costs: [{ year: 2027 }, { year: 2028 }] }];
    expect(sameAnswers(sums, one, other)).toBe(false);
    expect(sameAnswers(sums, other, { costs: [{ year: 2027 }, { year: 2028 }] })).toBe(true);
  });
});

describe('a document with every kind of field, as it is shown', () => {
  it('says sums, dates, choices and rows in the reader’s language', () => {
    const text = (section: 'bid' | 'sums' | 'plan', language: 'cy' | 'en') =>
      sectionAsBlock(everyKind, section, everyAnswer[section], language).answers.map((one) => one.text);
    expect(text('sums', 'en')).toEqual([
      '£120,000.50',
      '5',
      '1. Year: 2027; Cost: £100,000; What for: Lamps\n2. Year: 2028; Cost: £20,000.50',
    ]);
    expect(text('plan', 'cy')).toEqual([
      '1 Ebrill 2027',
      '1. Yn hysbys erbyn: 30 Mehefin 2027; Pa mor fawr: Mawr; Beth all ddigwydd: The lamps are late. Then we wait.',
      '1. Sefydliad: Conwy; E-bost: lamps@conwy.example.org',
    ]);
    expect(text('bid', 'cy')).toEqual(['Cyngor Gwynedd', 'Lamps', 'Less light, less money.', 'Na chewch']);
  });
});
