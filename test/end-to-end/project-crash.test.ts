import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { begun } from '../../functions/projects/begin-what-is-due.ts';
import { owedByTerms } from '../../functions/projects/what-is-owed.ts';
import type { ProjectView } from '../../functions/projects/project-view.ts';
import { answered, awarded, awardedAt, seedAward, withObligations } from '../support/awards.ts';
import { dieAtEveryCall } from '../support/crashes.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import type { TestFund } from '../support/fund.ts';

let dynamo: TestDynamo;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

/** Ticks for three quarters of an hour: longer than a look that died is left alone. */
async function tickOn(fund: TestFund, from: string): Promise<void> {
  for (let minutes = 0; minutes <= 45; minutes += 15)
    await fund.tick(new Date(Date.parse(from) + minutes * 60_000).toISOString());
}

describe('a function that dies at any of its calls', () => {
  test('while a project closes leaves it closed once, and its people told once', async () => {
    const at = eventTime('2030-09-02T10:00:00Z');
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        await seedAward(fund.tables, finished(at));
        await tickOn(fund, at);
      },
      async (fund, where) => {
        await tickOn(fund, '2030-09-02T12:00:00Z');
        const view = await fund.lives.view(awarded().project.id);
        expect([where, view?.project.lifecycle, view?.project.nextAt]).toEqual([where, 'closed', null]);
        const closings = (await fund.projects.timeline(awarded().project.id)).filter(
          ({ what }) => what === 'project-close',
        );
        expect([where, closings.length]).toEqual([where, 1]);
        const told = fund.outbox().filter(({ letter }) => letter.includes('project-closed'));
        // One letter may stay "not known" when its sender died in the act; none is sent twice.
        expect([where, new Set(told.map(({ letter }) => letter)).size]).toEqual([where, told.length]);
        expect([where, told.length >= 1 && told.length <= 2]).toEqual([where, true]);
      },
    );
    expect(calls).toBeGreaterThan(6);
  }, 400_000);

  test('while an instalment begins to be owed lets it begin once', async () => {
    const at = eventTime('2028-07-03T08:00:00Z');
    await dieAtEveryCall(
      dynamo,
      async (fund) => {
        const quiet = withObligations(awarded(), () => ({ ...answered(), nextAt: null }));
        const view = { ...quiet, project: { ...quiet.project, nextAt: at } };
        await seedAward(fund.tables, view);
        await tickOn(fund, at);
      },
      async (fund, where) => {
        await tickOn(fund, '2028-07-03T10:00:00Z');
        const view = await fund.lives.view(awarded().project.id);
        const repayments = view?.obligations.filter(({ kind }) => kind === 'repayment') ?? [];
        expect([where, repayments.map(({ id }) => id).toSorted()]).toEqual([
          where,
          ['repayment_bqxhealth2027_1', 'repayment_bqxhealth2027_2'],
        ]);
      },
    );
  }, 400_000);
});

/** A project of two people that repays nothing and has answered everything, due to be looked at. */
function finished(at: ReturnType<typeof eventTime>): ProjectView {
  const view = awarded({ repayments: null, endDate: calendarDate('2028-03-31') });
  const owed = owedByTerms(view.project, view.award).map((one) => begun(view.project, one, awardedAt));
  const done = withObligations({ ...view, obligations: owed }, () => answered());
  const { lead, deputy } = done.project.contacts;
  const contacts = { ...(lead && { lead }), ...(deputy && { deputy }) };
  return { ...done, project: { ...done.project, contacts, nextAt: at } };
}
