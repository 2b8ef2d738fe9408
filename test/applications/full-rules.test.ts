import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { unfinishedSections } from '../../functions/documents/document.ts';
import { figuresOf, repaymentProfileOf } from '../../functions/applications/full-figures.ts';
import { fullForm } from '../../functions/applications/full-form.ts';
import { answersAtOdds, sayAtOdds } from '../../functions/applications/full-rules.ts';
import { keyFigures, workedTables } from '../../functions/applications/full-tables.ts';
import { asTypedDate } from '../../functions/calendar/typed-date.ts';
import { openRound } from '../support/bids.ts';
import { fullDocument } from '../support/full-bids.ts';

const today = calendarDate('2026-12-01');
const round = openRound();
const atOdds = (changes: Parameters<typeof fullDocument>[0] = {}) =>
  answersAtOdds(fullDocument(changes), { round, today });
const messages = (changes: Parameters<typeof fullDocument>[0] = {}) =>
  atOdds(changes).map(({ message }) => message);
const pounds = (pence: number) => (pence / 100).toFixed(2);

describe('a full application whose answers fit together', () => {
  test('is finished, and nothing is said against it', () => {
    expect(unfinishedSections(fullForm, fullDocument())).toEqual([]);
    expect(atOdds()).toEqual([]);
  });

  test('says nothing against a document of which nothing is written', () => {
    expect(answersAtOdds({}, { round, today })).toEqual([]);
  });

  test('shows its instalments, which sum to the penny to what is asked for', () => {
    const figures = figuresOf(fullDocument());
    const { funding, costs } = workedTables(figures, 'en');
    expect(funding?.rows).toHaveLength(8);
    expect(funding?.rows[0]).toEqual(['1', '2 October 2028', '£56,250']);
    expect(funding?.total).toEqual(['Total', '', '£450,000']);
    expect(costs?.total).toEqual(['Total', '£600,000', '£270,000']);
    expect(keyFigures(figures, 'en').map(({ value }) => value)).toEqual([
      '£600,000',
      '£270,000',
      '£450,000',
      '75%',
      '£450,000',
    ]);
  });
});

describe('what is asked for', () => {
  test('is at odds with the round exactly when it is below its minimum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 45_000_000 }), (sum) => {
        const said = messages({ funding: { sum: pounds(sum) } }).includes('full.rule.below-minimum');
        expect(said).toBe(sum < round.minimumPence);
      }),
    );
  });

  test('is at odds with the costs exactly when it is more than the fund’s share of them, to the penny', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.integer({ min: 1, max: 1_000_000_000 }),
        (cost, sum) => {
          const one = atOdds({
            funding: { sum: pounds(sum) },
            costs: { 'years.0.cost': pounds(cost), 'years.1.cost': '0', 'years.2.cost': '0' },
          }).find(({ message }) => message === 'full.rule.above-share');
          const most = Math.floor((cost * round.shareOfCostPercent) / 100);
          expect(one !== undefined).toBe(sum > most);
          if (one !== undefined) expect(one.amounts).toEqual({ sum, cost, most });
        },
      ),
    );
  });

  test('is said in both languages with its figures', () => {
    const [one] = atOdds({ funding: { sum: '450000.01' } });
    if (one === undefined) throw new Error('nothing is at odds');
    expect(sayAtOdds(one, 'en')).toContain('Most you can ask for: £450,000.');
    expect(sayAtOdds(one, 'cy')).toContain('Gofynnwyd: £450,000.01.');
  });
});

describe('how it is paid back', () => {
  const profiles = fc.oneof(
    fc.record({ profile: fc.constant('equal'), instalments: fc.integer({ min: 1, max: 120 }).map(String) }),
    fc
      .array(
        fc.record({ instalments: fc.integer({ min: 1, max: 10 }), share: fc.integer({ min: 1, max: 100 }) }),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((steps) => ({
        profile: 'stepped',
        instalments: '',
        ...Object.fromEntries(
          steps.flatMap(({ instalments, share }, row) => [
            [`steps.${row}.instalments`, String(instalments)],
            [`steps.${row}.share`, String(share)],
          ]),
        ),
      })),
    fc.record({ profile: fc.constant('energy'), instalments: fc.constant('') }),
  );

  test('sums to the penny to what is asked for, or is at odds with a reason', () => {
    fc.assert(
      fc.property(
        profiles,
        fc.integer({ min: 20_000_000, max: 45_000_000 }),
        fc.constantFrom('1', '3', '6', '12'),
        fc.array(fc.integer({ min: 0, max: 20_000_000 }), { minLength: 3, maxLength: 3 }),
        (profile, sum, months, savings) => {
          const document = fullDocument({
            funding: { ...profile, sum: pounds(sum), 'months-between': months },
            costs: Object.fromEntries(savings.map((saving, row) => [`years.${row}.saving`, pounds(saving)])),
          });
          const { schedule } = figuresOf(document);
          if (schedule === null) throw new Error('no schedule');
          const said = answersAtOdds(document, { round, today }).some(({ field }) => field === 'profile');
          expect(said).toBe(!schedule.ok);
          if (!schedule.ok) return;
          const amounts = schedule.value.instalments.map(({ amountPence }) => amountPence);
          expect(amounts.reduce((total, one) => total + one, 0)).toBe(sum);
          expect(Math.min(...amounts)).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('out of savings begins with the financial year of the first date, and a year left out saves nothing', () => {
    const document = fullDocument({
      funding: { profile: 'energy', ...asTypedDate(calendarDate('2028-03-31'), 'first-due') },
      costs: {
        'years.0.year': '2026',
        'years.0.saving': '999',
        'years.1.year': '2029',
        'years.2.year': '2030',
      },
    });
    expect(repaymentProfileOf(document)).toMatchObject({
      yearlySavingsPence: [0, 0, 9_000_000, 18_000_000],
    });
  });

  test('is at odds when the savings do not repay it, and when it begins before the work', () => {
    expect(messages({ funding: { profile: 'energy' } })).toEqual(['repayment.savings-too-small']);
    expect(messages({ funding: { ...asTypedDate(calendarDate('2027-03-31'), 'first-due') } })).toEqual([
      'full.rule.repaid-before-start',
    ]);
  });
});

describe('dates', () => {
  test('a milestone is at odds exactly when it lies outside the plan', () => {
    const days = fc
      .integer({ min: 0, max: 1460 })
      .map((day) => calendarDate(new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)));
    fc.assert(
      fc.property(days, days, days, (starts, ends, when) => {
        const said = messages({
          delivery: {
            ...asTypedDate(starts, 'starts'),
            ...asTypedDate(ends, 'ends'),
            ...asTypedDate(when, 'milestones.0.when'),
            ...asTypedDate(starts <= ends ? starts : ends, 'milestones.1.when'),
          },
        });
        expect(said.includes('full.rule.ends-before-start')).toBe(ends < starts);
        const isOutside = starts <= ends && (when < starts || when > ends);
        expect(said.includes('full.rule.milestone-outside')).toBe(isOutside);
      }),
    );
  });

  test('the analytical team has been contacted by today, and not tomorrow', () => {
    const contacted = (day: string) =>
      messages({ evaluation: { ...asTypedDate(calendarDate(day), 'contacted-on') } });
    expect(contacted('2026-12-01')).toEqual([]);
    expect(contacted('2026-12-02')).toEqual(['full.rule.contacted-later']);
  });

  test('a year stands once in the table of costs and savings', () => {
    expect(messages({ costs: { 'years.1.year': '2027' } })).toEqual(['full.rule.year-twice']);
  });
});

describe('what the form insists on', () => {
  test.each([
    ['evaluation', { independent: 'no', evaluator: '' }],
    ['evaluation', { evaluator: '' }],
    [
      'dissemination',
      {
        'plan.1.who': '',
        'plan.1.how': '',
        'plan.1.time': '',
        'plan.1.money': '',
        'plan.1.when-day': '',
        'plan.1.when-month': '',
        'plan.1.when-year': '',
      },
    ],
    ['dissemination', { 'plan.0.money': '' }],
    ['partners', { agreement: 'not-yet' }],
  ] as const)('%s without what it needs is not finished', (section, changes) => {
    expect(unfinishedSections(fullForm, fullDocument({ [section]: changes }))).toEqual([section]);
  });
});
