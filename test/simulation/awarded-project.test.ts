import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  addWorkingDays,
  calendarDate,
  dateAt,
  isSendingTime,
} from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { ladders } from '../../functions/obligations/ladder.ts';
import { isOpen, kindOf, type Obligation } from '../../functions/obligations/obligation.ts';
import type { AwardTerms } from '../../functions/projects/awarded-project.ts';
import { owedByTerms } from '../../functions/projects/what-is-owed.ts';
import { repaymentSchedule, type RepaymentSchedule } from '../../functions/repayments/schedule.ts';
import { awarded, awardedAt, awardTerms } from '../support/awards.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { isThorough } from '../support/thorough.ts';
import { beginLife, type Life } from './life-of-a-project.ts';

let dynamo: TestDynamo;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

/** Four instalments that go on after the project was given up. */
function twoYears(): RepaymentSchedule {
  const schedule = repaymentSchedule(45_000_000, {
    kind: 'equal',
    firstDueOn: calendarDate('2028-03-31'),
    monthsBetween: 6,
    instalments: 4,
  });
  if (!schedule.ok) throw new Error(schedule.refusal);
  return schedule.value;
}

/** Runs a life on fresh tables and puts it away. */
async function living(
  terms: Partial<AwardTerms>,
  act: (life: Life, fund: TestFund) => Promise<void>,
): Promise<void> {
  const fund = await openFund(await dynamo.createTables());
  try {
    await act(await beginLife(fund, awarded(terms), awardedAt), fund);
  } finally {
    await fund.stop();
  }
}

/** The letters of chases that went out, each with its obligation and its rung. */
function chaseLetters(fund: TestFund) {
  return fund.outbox().flatMap(({ letter, at }) => {
    const [kind = '', project = '', about = '', ...rest] = letter.split('_');
    const isNumbered = !/^\d+$/.test(rest[0] ?? '') || /^(?:\d+|end|\d+x\d+)$/.test(about);
    const rung = /_(notice|ask|reminder|due|overdue|overdue-again|sponsor|fund)(?:_|$)/.exec(letter)?.[1];
    const id = [
      'milestone',
      'progress-update',
      'contact-confirmation',
      'repayment',
      'outcomes-review',
    ].includes(kind)
      ? `${kind}_${project}_${about}`
      : `${kind}_${project}`;
    return kindOf(letter) === null || rung === undefined || !isNumbered ? [] : [{ id, rung, at, letter }];
  });
}

const asks = (one: Obligation) => one.chase.sent.find(({ rung }) => rung === ladders[one.kind].firstRung);

/** A whole life: of the full length when the run is thorough, else of one year of delivery and two of repayment. */
const lived = isThorough
  ? {
      terms: {},
      owes: { milestone: 3, 'progress-update': 12, 'outcomes-review': 3, repayment: 15 },
      letters: 60,
      closes: '2035-04-02',
    }
  : {
      terms: {
        endDate: calendarDate('2028-03-31'),
        evaluationDueOn: calendarDate('2028-06-30'),
        milestones: awardTerms().milestones.slice(0, 1),
        repayments: twoYears(),
      },
      owes: { milestone: 1, 'progress-update': 4, 'outcomes-review': 1, repayment: 4 },
      letters: 15,
      closes: '2029-10-01',
    };

describe('delivery and repayment from beginning to end, in which everything is answered on its day', () => {
  let fund: TestFund;
  let life: Life;

  beforeAll(async () => {
    fund = await openFund(await dynamo.createTables());
    life = await beginLife(fund, awarded(lived.terms), awardedAt);
    await life.until('2036-12-31T00:00:00.000Z');
  }, 240_000);
  afterAll(() => fund.stop());

  test('everything the terms say is asked for, and nothing else', async () => {
    const { project, award, obligations } = await life.view();
    const byTerms = owedByTerms(project, award).map(({ id }) => id as string);
    const asked = life.answers.map(({ id }) => id);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.filter((id) => !byTerms.includes(id))).toEqual([]);
    // The last contact check falls due together with the last instalment, and ends with the project.
    const unasked = byTerms.filter((id) => !asked.includes(id));
    expect(unasked.filter((id) => !id.startsWith('contact-confirmation'))).toEqual([]);
    expect(unasked.length).toBeLessThanOrEqual(1);
    expect(obligations.filter(isOpen)).toEqual([]);
    const counts = Object.groupBy(life.answers, ({ kind }) => kind);
    expect(
      Object.fromEntries(Object.entries(counts).map(([kind, those]) => [kind, those?.length])),
    ).toMatchObject({
      ...lived.owes,
      'evaluation-report': 1,
      'lessons-learnt': 1,
      'local-benefit-forecast': 1,
      'local-benefit-actual': 1,
    });
  });

  test('each is asked for on its day, in the sending hours', async () => {
    const { obligations } = await life.view();
    for (const one of obligations.filter(({ state }) => state === 'accepted')) {
      const first = ladders[one.kind].rungs.find(({ name }) => name === ladders[one.kind].firstRung);
      const sent = asks(one);
      expect([one.id, sent && dateAt(sent.at)]).toEqual([
        one.id,
        addWorkingDays(one.dueOn, first?.workingDays ?? 0),
      ]);
      expect([one.id, sent && isSendingTime(sent.at)]).toEqual([one.id, true]);
    }
  });

  test('no reminder leaves after its answer, and no letter twice', () => {
    const answeredAt = new Map(life.answers.map(({ id, at }) => [id, at]));
    const letters = chaseLetters(fund);
    expect(letters.length).toBeGreaterThan(lived.letters);
    expect(new Set(letters.map(({ letter }) => letter)).size).toBe(letters.length);
    for (const { id, at, letter } of letters) {
      const end = answeredAt.get(id);
      if (end !== undefined) expect([letter, eventTime(at) <= end]).toEqual([letter, true]);
    }
  });

  test('it closes by itself in the days after the last instalment, and says so once to each', async () => {
    const { project } = await life.view();
    expect(project).toMatchObject({ lifecycle: 'closed', nextAt: null });
    expect(project.closedWithWaiver).toBeUndefined();
    expect(dateAt(project.standing!.since)).toBe(lived.closes);
    const closing = fund.outbox().filter(({ letter }) => letter.includes('project-closed'));
    expect(closing).toHaveLength(4);
  });

  test('nothing of it failed on the way', () => {
    expect(fund.logged.filter((line) => line.includes('failed'))).toEqual([]);
  });
});

describe('a life with something in its middle', () => {
  test('a pause lets every letter rest, and what follows it asks for nothing twice and nothing stale', async () => {
    await living({}, async (life, fund) => {
      await life.until('2027-12-01T10:00:00.000Z');
      await life.staffDo('pause', { reason: 'The building was flooded.' });
      const before = fund.outbox().length;
      await life.until('2028-06-01T10:00:00.000Z');
      expect(fund.outbox().length).toBe(before);
      await life.staffDo('resume', { reason: '' });
      const resumedAt = fund.outbox().length;
      await life.until('2028-12-01T10:00:00.000Z');
      const after = fund.outbox().slice(resumedAt);
      expect(after.length).toBeGreaterThan(5);
      expect(after.filter(({ letter }) => /_(?:overdue|sponsor|fund)_/.test(letter))).toEqual([]);
      expect(new Set(fund.outbox().map(({ letter }) => letter)).size).toBe(fund.outbox().length);
      // The instalment that fell into the pause is asked for once it is over.
      expect(life.answers.map(({ id }) => id)).toContain('repayment_bqxhealth2027_1');
    });
  }, 120_000);

  test('a project that is abandoned is asked for no more updates, repays to the end, and closes', async () => {
    await living({ repayments: twoYears() }, async (life, fund) => {
      await life.until('2028-05-10T10:00:00.000Z');
      await life.staffDo('abandon', { reason: 'The supplier has gone.' });
      const abandonedAt = '2028-05-10T10:00:00.000Z';
      await life.until('2031-12-31T00:00:00.000Z');
      const later = new Set(
        chaseLetters(fund)
          .filter(({ at }) => eventTime(at) > abandonedAt)
          .map(({ id }) => id.split('_')[0]),
      );
      expect(later).toEqual(
        new Set(['repayment', 'lessons-learnt', 'evaluation-report', 'contact-confirmation']),
      );
      expect(life.answers.filter(({ kind }) => kind === 'repayment')).toHaveLength(4);
      const lessons = life.answers.find(({ kind }) => kind === 'lessons-learnt');
      expect(dateAt(lessons!.at)).toBe(addWorkingDays(calendarDate('2028-05-10'), 40));
      expect((await life.view()).project).toMatchObject({ lifecycle: 'closed' });
    });
  }, 240_000);

  test('a project whose end moves a year is asked for everything a year later, and told once', async () => {
    const aYear: Partial<AwardTerms> = {
      repayments: null,
      endDate: calendarDate('2028-03-31'),
      evaluationDueOn: calendarDate('2028-06-30'),
      milestones: awardTerms().milestones.slice(0, 1),
    };
    await living(aYear, async (life, fund) => {
      await life.until('2028-02-01T10:00:00.000Z');
      await life.staffDo('vary', {
        reason: 'The hospital opens later.',
        terms: { endDate: calendarDate('2029-03-31') },
      });
      expect(fund.outbox().filter(({ letter }) => letter.includes('project-varied'))).toHaveLength(4);
      await life.until('2029-12-31T00:00:00.000Z');
      const dayOf = (kind: string) => dateAt(life.answers.find((one) => one.kind === kind)!.at);
      expect(dayOf('lessons-learnt')).toBe(addWorkingDays(calendarDate('2029-03-31'), 40));
      expect(dayOf('local-benefit-actual')).toBe(addWorkingDays(calendarDate('2029-03-31'), 30));
      expect(life.answers.filter(({ kind }) => kind === 'progress-update')).toHaveLength(8);
      expect(life.answers.filter(({ kind }) => kind === 'outcomes-review')).toHaveLength(2);
    });
  }, 240_000);

  test('a project in which nobody answers brings every chase to the fund, and asks for no second update meanwhile', async () => {
    await living({}, async (life, fund) => {
      life.areAnswering = false;
      await life.until('2028-12-31T00:00:00.000Z');
      const { obligations, project } = await life.view();
      const late = obligations.filter(({ dueOn }) => dueOn < calendarDate('2028-10-31'));
      expect(late.length).toBeGreaterThan(6);
      for (const one of late)
        expect([one.id, one.chase.sent.at(-1)?.rung, one.decisionNeeded]).toEqual([
          one.id,
          'fund',
          'ladder-ended',
        ]);
      expect(obligations.filter(({ kind }) => kind === 'progress-update')).toHaveLength(1);
      expect(obligations.filter(({ kind }) => kind === 'repayment').length).toBeGreaterThanOrEqual(2);
      expect(project.lifecycle).toBe('delivery');
      expect(fund.logged.filter((line) => line.includes('failed'))).toEqual([]);
    });
  }, 120_000);
});
