import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import {
  addWorkingDays,
  type CalendarDate,
  calendarDate,
  dateAt,
} from '../../functions/calendar/working-days.ts';
import { pounds } from '../../functions/kernel/money.ts';
import type { ProjectView } from '../../functions/projects/project-view.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { statementOf } from '../../functions/repayments/account.ts';
import { countedPayments } from '../../functions/repayments/payments.ts';
import type { RepaymentProfile } from '../../functions/repayments/profile.ts';
import { repaymentSchedule, type RepaymentSchedule } from '../../functions/repayments/schedule.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { awarded, huw, seedAward } from '../support/awards.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { isThorough } from '../support/thorough.ts';
import {
  instalmentsAsked,
  leftOf,
  linkTo,
  lookAround,
  numberOf,
  payByLink,
  payByStaff,
  paymentFields,
  post,
} from './repaying.ts';

let dynamo: TestDynamo;
let site: PortalSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
});
afterEach(() => site.stop());
afterAll(() => dynamo.stop());

const firstDueOn = calendarDate('2028-03-31');

function planned(awardPence: number, profile: RepaymentProfile): RepaymentSchedule {
  const schedule = repaymentSchedule(awardPence, profile);
  if (!schedule.ok) throw new Error(schedule.refusal);
  return schedule.value;
}

/** Two projects that repay over ten years in sums that do not divide evenly. */
const plans: Readonly<Record<string, RepaymentSchedule>> = {
  'by-the-quarter': planned(33_333_337, { kind: 'equal', firstDueOn, monthsBetween: 3, instalments: 38 }),
  'by-the-half-year': planned(10_000_019, {
    kind: 'stepped',
    firstDueOn,
    monthsBetween: 6,
    steps: [
      { instalments: 6, weight: 1 },
      { instalments: 7, weight: 3 },
      { instalments: 6, weight: 7 },
    ],
  }),
};
const ids = Object.keys(plans) as ProjectId[];

/** The same chances each time the test runs. */
function chances(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const viewOf = async (id: ProjectId) => (await site.lives.view(id)) as ProjectView;

/** What was paid, and what fell due, by plain addition: what every other account must agree with. */
function byAddition({ payments, award }: ProjectView, today: CalendarDate) {
  const paid = countedPayments(payments).reduce((sum, { amountPence }) => sum + amountPence, 0);
  const instalments = award?.repayments?.instalments ?? [];
  const sumOf = (isAmong: (dueOn: CalendarDate) => boolean) =>
    instalments.reduce((sum, { dueOn, amountPence }) => sum + (isAmong(dueOn) ? amountPence : 0), 0);
  const total = sumOf(() => true);
  return {
    repaidPence: paid,
    outstandingPence: Math.max(0, total - paid),
    latePence: Math.max(0, sumOf((dueOn) => dueOn < today) - paid),
    creditPence: Math.max(0, paid - total),
  };
}

/** Holds the statement, what is asked for, the project's page and the fund's account against plain addition. */
async function everythingAgrees(today: CalendarDate): Promise<void> {
  let repaid = 0;
  let late = 0;
  for (const id of ids) {
    const view = await viewOf(id);
    const expected = byAddition(view, today);
    const statement = statementOf(view, today);
    expect([id, today, statement]).toEqual([id, today, expect.objectContaining(expected)]);
    const asked = instalmentsAsked(view);
    for (const one of asked) {
      const instalment = statement?.instalments.find(({ number }) => number === numberOf(one));
      expect([id, today, numberOf(one), leftOf(one)]).toEqual([
        id,
        today,
        numberOf(one),
        instalment?.outstandingPence,
      ]);
    }
    const due = (statement?.instalments ?? []).filter(
      (one) => one.dueOn <= today && one.outstandingPence > 0,
    );
    const numbers = asked.map(numberOf);
    expect([id, today, due.filter(({ number }) => !numbers.includes(number))]).toEqual([id, today, []]);
    const page = await (await site.see(`/staff/projects/${id}/repayments`)).text();
    for (const sum of [expected.repaidPence, expected.outstandingPence, expected.latePence])
      expect(page).toContain(`>${pounds(sum)}<`);
    repaid += expected.repaidPence;
    late += expected.latePence;
  }
  const fund = await site.call('/api/repayments', {
    headers: { authorization: `Bearer ${await site.token('staff')}` },
  });
  expect(await fund.json()).toMatchObject({ repaidPence: repaid, latePence: late });
}

test('over ten years of payments in part, early, twice, struck out and late, every account agrees to the penny on each day', async () => {
  for (const [id, repayments] of Object.entries(plans))
    await seedAward(site.access, awarded({ repayments, awardPence: repayments.awardPence }, id));
  const chance = chances(20_281);
  let payments = 0;
  const months = isThorough ? 1 : 9;
  for (let month = 0; month <= 117; month += months) {
    const year = 2028 + Math.floor(month / 12);
    const first = calendarDate(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`);
    const today = addWorkingDays(first, 14);
    site.setTime(`${today}T10:00:00Z`);
    for (const id of ids) {
      await lookAround(site, id, site.now());
      const [oldest] = instalmentsAsked(await viewOf(id));
      if (oldest === undefined) continue;
      const left = leftOf(oldest);
      const reference = `BACS ${++payments}`;
      const what = chance(10);
      if (what < 4 && oldest.dueOn <= today) {
        const path = linkTo(oldest, huw);
        const part = what < 2 ? left : 1 + chance(left);
        const { sent } = await payByLink(site, path, paymentFields(today, reference, part));
        if (what % 2 === 0) expect((await post(site, path, sent)).status).toBe(303);
      } else if (what === 4) {
        await payByStaff(site, id, paymentFields(today, reference, 1 + chance(left * 3)));
      } else if (what === 5) {
        const counted = countedPayments((await viewOf(id)).payments);
        const struck = counted[chance(Math.max(1, counted.length))];
        const path = `/staff/projects/${id}/repayments/payments/${struck?.id}/strike-out`;
        if (struck) await site.send(path, { step: 'check', reason: 'Recorded in error.', choice: 'yes' });
      }
    }
    if (month % 3 === 0) await everythingAgrees(today);
  }
  expect(dateAt(site.now()) > '2037-08-31').toBe(true);

  for (const id of ids) {
    const { outstandingPence = 0 } = statementOf(await viewOf(id), dateAt(site.now())) ?? {};
    await payByStaff(site, id, paymentFields(dateAt(site.now()), 'The last', outstandingPence + 7));
    await lookAround(site, id, site.now());
    expect(instalmentsAsked(await viewOf(id))).toEqual([]);
    expect(statementOf(await viewOf(id), dateAt(site.now()))).toMatchObject({
      outstandingPence: 0,
      creditPence: 7,
    });
  }
  await everythingAgrees(dateAt(site.now()));
}, 240_000);

test('arrears of eight years, paid at once, close every instalment: what does not fit one transaction at the next look', async () => {
  const repayments = planned(9_600_001, { kind: 'equal', firstDueOn, monthsBetween: 1, instalments: 96 });
  const id = 'by-the-month' as ProjectId;
  await seedAward(site.access, awarded({ repayments, awardPence: repayments.awardPence }, id));
  site.setTime('2036-06-02T10:00:00Z');
  for (let looks = 0; looks < 3; looks++) await lookAround(site, id, site.now());
  expect(instalmentsAsked(await viewOf(id))).toHaveLength(96);
  await payByStaff(site, id, paymentFields(calendarDate('2036-06-02'), 'All of it', 9_600_001));
  const left = instalmentsAsked(await viewOf(id)).length;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(96);
  for (let looks = 0; looks < 3; looks++) await lookAround(site, id, site.now());
  expect(instalmentsAsked(await viewOf(id))).toEqual([]);
}, 120_000);
