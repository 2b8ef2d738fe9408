import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { fundPositionOn, type ProjectRepayments } from '../../functions/repayments/fund-position.ts';
import { totalOf } from '../../functions/repayments/share-out.ts';
import { statementOn } from '../../functions/repayments/statement.ts';
import { anyDay, anyHistory, anySchedule, payment, yearly } from './plans.ts';

/** One project of £1,000 in four years that is behind, and one of £300 in three that paid too much. */
const fund: readonly ProjectRepayments[] = [
  {
    projectId: 'i2s-001' as ProjectId,
    schedule: yearly(100_000, 4),
    history: [payment('2027-04-30', 10_000)],
  },
  {
    projectId: 'i2s-002' as ProjectId,
    schedule: yearly(30_000, 3),
    history: [payment('2028-03-31', 31_000)],
  },
];
const anyFund = fc.array(
  fc.record({ projectId: fc.constant('i2s-001' as ProjectId), schedule: anySchedule, history: anyHistory }),
  { maxLength: 5 },
);

describe('the fund’s position', () => {
  test('is the sum of its projects; one’s credit is not set against another’s debt', () => {
    const position = fundPositionOn(fund, calendarDate('2028-05-02'));
    expect(position).toMatchObject({
      on: '2028-05-02',
      awardPence: 130_000,
      repaidPence: 41_000,
      outstandingPence: 90_000,
      latePence: 15_000,
      duePence: 25_000,
      notYetDuePence: 50_000,
      creditPence: 1_000,
    });
    expect(position.projects).toMatchObject([
      { projectId: 'i2s-001', repaidPence: 10_000, latePence: 15_000, creditPence: 0 },
      { projectId: 'i2s-002', repaidPence: 31_000, latePence: 0, creditPence: 1_000 },
    ]);
  });

  test('is told by the financial year in which money falls due and in which it came in', () => {
    expect(fundPositionOn(fund, calendarDate('2028-05-02')).years).toEqual([
      {
        year: '2027-28',
        fallsDuePence: 35_000,
        repaidPence: 41_000,
        outstandingPence: 15_000,
        latePence: 15_000,
      },
      { year: '2028-29', fallsDuePence: 35_000, repaidPence: 0, outstandingPence: 25_000, latePence: 0 },
      { year: '2029-30', fallsDuePence: 35_000, repaidPence: 0, outstandingPence: 25_000, latePence: 0 },
      { year: '2030-31', fallsDuePence: 25_000, repaidPence: 0, outstandingPence: 25_000, latePence: 0 },
    ]);
  });

  test('begins a financial year on 1 April', () => {
    const paid = ['2028-03-31', '2028-04-03'].map((date) => payment(date, 5_000));
    const [first, second] = fundPositionOn(
      [{ ...(fund[0] as ProjectRepayments), history: paid }],
      calendarDate('2028-05-02'),
    ).years;
    expect([first?.repaidPence, second?.repaidPence]).toEqual([5_000, 5_000]);
  });

  test('counts neither what is paid later nor what was struck out', () => {
    const history = [payment('2027-04-30', 10_000, true), payment('2028-05-03', 20_000)];
    const position = fundPositionOn(
      [{ ...(fund[0] as ProjectRepayments), history }],
      calendarDate('2028-05-02'),
    );
    expect([position.repaidPence, totalOf(position.years.map(({ repaidPence }) => repaidPence))]).toEqual([
      0, 0,
    ]);
  });

  test('of a fund without awards is nothing', () => {
    expect(fundPositionOn([], calendarDate('2028-05-02'))).toMatchObject({
      awardPence: 0,
      creditPence: 0,
      projects: [],
      years: [],
    });
  });

  test('is the same to the penny by project, by year and in all', () => {
    fc.assert(
      fc.property(anyFund, anyDay, (all, day) => {
        const position = fundPositionOn(all, day);
        const statements = all.map(({ schedule, history }) => statementOn(schedule, history, day));
        for (const total of ['repaidPence', 'outstandingPence', 'latePence'] as const) {
          expect(position[total]).toBe(totalOf(statements.map((statement) => statement[total])));
          expect(position[total]).toBe(totalOf(position.years.map((year) => year[total])));
        }
        expect(totalOf(position.years.map(({ fallsDuePence }) => fallsDuePence))).toBe(position.awardPence);
        expect(position.repaidPence + position.outstandingPence - position.creditPence).toBe(
          position.awardPence,
        );
      }),
      { numRuns: 100 },
    );
  });
});
