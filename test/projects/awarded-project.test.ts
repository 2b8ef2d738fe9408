import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addWorkingDays, calendarDate, dateAt, isWorkingDay } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { obligationKinds } from '../../functions/obligations/ladder.ts';
import { isOpen, type Obligation } from '../../functions/obligations/obligation.ts';
import { beginningNow, nextBeginning, owedByTerms, toCome } from '../../functions/projects/what-is-owed.ts';
import { begun } from '../../functions/projects/begin-what-is-due.ts';
import { repaymentSchedule } from '../../functions/repayments/schedule.ts';
import { answered, awarded, awardedAt, awardTerms } from '../support/awards.ts';

const owedOf = (kind: string, view = awarded()) =>
  owedByTerms(view.project, view.award)
    .filter((one) => one.kind === kind)
    .map(({ about, dueOn }) => [about ?? '', dueOn]);

describe('what an award owes by its terms', () => {
  test('its milestones, evaluation and lessons on their days, and local benefit early and at the end', () => {
    expect(owedOf('milestone')).toEqual([
      ['1', '2027-10-29'],
      ['2', '2028-09-29'],
      ['3', '2029-09-28'],
    ]);
    expect(owedOf('evaluation-report')).toEqual([['', '2030-06-28']]);
    expect(owedOf('lessons-learnt')).toEqual([['', addWorkingDays(calendarDate('2030-03-31'), 40)]]);
    expect(owedOf('local-benefit-forecast')).toEqual([['', addWorkingDays(calendarDate('2027-04-01'), 40)]]);
    expect(owedOf('local-benefit-actual')).toEqual([['', addWorkingDays(calendarDate('2030-03-31'), 30)]]);
  });

  test('a progress update for each quarter of three years, on a working day', () => {
    const updates = owedOf('progress-update');
    expect(updates).toHaveLength(12);
    expect(updates[0]).toEqual(['1', '2027-07-01']);
    expect(updates.at(-1)).toEqual(['12', '2030-04-01']);
  });

  test('a contact check twice a year until the last instalment, because people move on in eight years too', () => {
    const checks = owedOf('contact-confirmation');
    expect(checks[0]).toEqual(['1', '2027-10-01']);
    expect(checks).toHaveLength(16);
    expect(checks.at(-1)?.[1]).toBe('2035-04-02');
  });

  test('a yearly review of outcomes, and one after the end that settles them', () => {
    expect(owedOf('outcomes-review')).toEqual([
      ['1', '2028-04-03'],
      ['2', '2029-04-03'],
      ['end', addWorkingDays(calendarDate('2030-03-31'), 20)],
    ]);
  });

  test('a short project is reviewed once, at its end', () => {
    const short = awarded({ endDate: calendarDate('2028-05-31') });
    expect(owedOf('outcomes-review', short).map(([about]) => about)).toEqual(['end']);
  });

  test('every instalment with its number and amount, and their sum is the award', () => {
    const { project, award } = awarded();
    const instalments = owedByTerms(project, award).flatMap(({ kind, matter }) =>
      kind === 'repayment' && matter !== undefined && 'amountPence' in matter ? [matter] : [],
    );
    expect(instalments.map(({ instalment }) => instalment)).toEqual(
      Array.from({ length: 15 }, (_, place) => place + 1),
    );
    expect(instalments.reduce((sum, { amountPence }) => sum + amountPence, 0)).toBe(45_000_000);
  });

  test('a project without an award owes its lessons and nothing else', () => {
    const { project } = awarded();
    expect(owedByTerms(project, null).map(({ kind }) => kind)).toEqual(['lessons-learnt']);
  });
});

describe('what an award begins with', () => {
  test('everything that is owed once, the first of each series, and the first instalment', () => {
    const { obligations } = awarded();
    expect(obligations.map(({ id }) => id).toSorted()).toEqual(
      [
        'contact-confirmation_bqxhealth2027_1',
        'evaluation-report_bqxhealth2027',
        'lessons-learnt_bqxhealth2027',
        'local-benefit-actual_bqxhealth2027',
        'local-benefit-forecast_bqxhealth2027',
        'milestone_bqxhealth2027_1',
        'milestone_bqxhealth2027_2',
        'milestone_bqxhealth2027_3',
        'outcomes-review_bqxhealth2027_1',
        'progress-update_bqxhealth2027_1',
        'repayment_bqxhealth2027_1',
      ].toSorted(),
    );
    expect(obligations.every(({ state }) => state === 'planned')).toBe(true);
    expect(obligations.every(({ nextAt }) => nextAt !== null)).toBe(true);
  });

  test('milestones are numbered by their dates, whatever order they were typed in', () => {
    const { award } = awarded({ milestones: awardTerms().milestones.toReversed() });
    expect(award?.milestones.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 First tablets in use',
      '2 One record for the whole team',
      '3 Every nurse trained',
    ]);
  });

  test('thirty milestones and monthly instalments fit into the transaction of the award; what does not begins at a look', () => {
    const monthly = repaymentSchedule(12_000_000, {
      kind: 'equal',
      firstDueOn: calendarDate('2027-03-02'),
      monthsBetween: 1,
      instalments: 120,
    });
    if (!monthly.ok) throw new Error(monthly.refusal);
    const milestones = Array.from({ length: 30 }, (_, place) => ({
      title: `Step ${place}`,
      dueOn: calendarDate('2028-01-10'),
    }));
    const { obligations, project } = awarded({ milestones, repayments: monthly.value });
    expect(obligations).toHaveLength(40);
    expect(project.nextAt).toBe(awardedAt);
  });

  test('otherwise the first look comes when the next instalment begins to be near', () => {
    const { project } = awarded();
    expect(project.nextAt).toBe(eventTime(`${addWorkingDays(calendarDate('2028-10-02'), -65)}T08:00:00Z`));
  });
});

describe('the next of a series', () => {
  const next = (kind: string, closedOn: string) => {
    const view = awarded();
    const existing = view.obligations.map((one) => (one.kind === kind ? { ...one, ...answered() } : one));
    return beginningNow(view.project, view.award, existing, calendarDate(closedOn)).filter(
      (one) => one.kind === kind,
    );
  };

  test('does not begin while the one before is open, so that nobody is asked for two at once', () => {
    const { project, award, obligations } = awarded();
    const later = beginningNow(project, award, obligations, calendarDate('2028-01-03'));
    expect(later.map(({ kind }) => kind).filter((kind) => kind === 'progress-update')).toEqual([]);
  });

  test('begins when the one before has ended', () => {
    expect(next('progress-update', '2027-07-01').map(({ id, dueOn }) => [id, dueOn])).toEqual([
      ['progress-update_bqxhealth2027_2', '2027-10-01'],
    ]);
  });

  test('leaves out those whose request has passed: a late answer covers them', () => {
    expect(next('progress-update', '2027-09-20').map(({ dueOn }) => dueOn)).toEqual(['2028-01-04']);
    expect(next('progress-update', '2029-01-15').map(({ dueOn }) => dueOn)).toEqual(['2029-04-03']);
  });

  test('is never left out when it is the one that settles the outcomes, and can still be answered in time', () => {
    const [last] = next('outcomes-review', '2030-08-01');
    expect(last).toMatchObject({ about: 'end', dueOn: addWorkingDays(calendarDate('2030-08-01'), 20) });
  });

  test('an instalment begins by its date although the one before it is unpaid: each is a debt of its own', () => {
    const { project, award, obligations } = awarded();
    const near = beginningNow(project, award, obligations, calendarDate('2028-08-01'));
    expect(near.map(({ id }) => id)).toEqual(['repayment_bqxhealth2027_2']);
  });
});

describe('whatever is awarded', () => {
  const date = fc
    .integer({ min: 0, max: 1500 })
    .map((days) => addWorkingDays(calendarDate('2027-03-08'), days % 900));
  const anyTerms = fc.record({
    start: date,
    months: fc.integer({ min: 1, max: 40 }),
    milestones: fc.array(date, { maxLength: 30 }),
    instalments: fc.integer({ min: 1, max: 60 }),
    monthsBetween: fc.integer({ min: 1, max: 12 }),
  });
  const viewOf = ({
    start,
    months,
    milestones,
    instalments,
    monthsBetween,
  }: typeof anyTerms extends fc.Arbitrary<infer Value> ? Value : never) => {
    const schedule = repaymentSchedule(45_000_000, {
      kind: 'equal',
      firstDueOn: start,
      monthsBetween,
      instalments,
    });
    if (!schedule.ok) throw new Error(schedule.refusal);
    const endDate = addWorkingDays(start, months * 21);
    return awarded({
      startDate: start,
      endDate,
      milestones: milestones.map((dueOn, place) => ({ title: `Step ${place}`, dueOn })),
      repayments: schedule.value,
      evaluationDueOn: addWorkingDays(endDate, 60),
    });
  };

  test('no two things owed have one name, and all but agreed milestones are due on working days', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const { project, award } = viewOf(terms);
        const owed = owedByTerms(project, award);
        expect(new Set(owed.map(({ id }) => id)).size).toBe(owed.length);
        for (const { kind, dueOn } of owed)
          expect([kind, dueOn, isWorkingDay(dueOn)]).toEqual([kind, dueOn, true]);
      }),
      { numRuns: 40 },
    );
  });

  test('a project that answers everything on its day comes to owe every instalment once, and then nothing', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const { project, award, obligations } = viewOf(terms);
        let known: readonly Obligation[] = obligations;
        let today = dateAt(awardedAt);
        for (let steps = 0; steps < 600; steps++) {
          known = [
            ...known,
            ...beginningNow(project, award, known, today).map((one) => begun(project, one, awardedAt)),
          ];
          const open = known.filter(isOpen).toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
          const [first] = open;
          if (first === undefined) break;
          today = first.dueOn > today ? first.dueOn : today;
          known = known.map((one) => (one === first ? { ...one, ...answered() } : one));
        }
        expect(known.filter(isOpen)).toEqual([]);
        expect(toCome(project, award, known)).toEqual([]);
        expect(nextBeginning(project, award, known)).toBeNull();
        const count = (kind: string) => known.filter((one) => one.kind === kind).length;
        expect(count('repayment')).toBe(terms.instalments);
        expect(count('milestone')).toBe(terms.milestones.length);
        expect(known.every(({ kind }) => obligationKinds.includes(kind))).toBe(true);
        expect(new Set(known.map(({ id }) => id)).size).toBe(known.length);
        expect(
          known.filter(({ id }) => id.startsWith('outcomes-review') && id.endsWith('_end')),
        ).toHaveLength(1);
      }),
      { numRuns: 5 },
    );
  });
});
