import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import type { ProjectView } from '../../functions/projects/project-view.ts';
import { statementOf } from '../../functions/repayments/account.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { awarded, huw, seedAward } from '../support/awards.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import {
  hiddenIn,
  instalmentsAsked,
  leftOf,
  linkTo,
  lookAround,
  numberOf,
  payByLink,
  payByStaff,
  paymentFields,
  post,
  todayOf,
} from './repaying.ts';

let dynamo: TestDynamo;
let site: PortalSite;
const begun = awarded();
const { id } = begun.project;
/** The day before the first instalment, £30,000, falls due. */
const today = calendarDate('2028-03-30');

beforeAll(async () => {
  dynamo = await startDynamo();
});
beforeEach(async () => {
  const access = await dynamo.createTables();
  site = await openPortalSite(access);
  await seedAward(access, begun);
  site.setTime('2028-03-30T10:00:00Z');
  await lookAround(site, id, site.now());
});
afterEach(async () => {
  await site.stop();
  expect(site.logged).toEqual([]);
});
afterAll(() => dynamo.stop());

const view = async () => (await site.lives.view(id)) as ProjectView;
const asked = async () => instalmentsAsked(await view());
const statement = async () => {
  const found = statementOf(await view(), todayOf(site));
  if (found === null) throw new Error('the project repays');
  return found;
};
const firstLink = async () => linkTo((await asked())[0] as never, huw);

describe('the finance contact confirms a payment', () => {
  test('the page says what falls due, what to quote, and offers the amount that is outstanding', async () => {
    const page = await (await site.call(await firstLink())).text();
    expect(page).toContain('£30,000');
    expect(page).toContain('BQXHEALTH2027/1');
    expect(page).toContain('value="30000"');
    expect(page).toContain('/more-time');
  });

  test('looking at the page changes nothing, and neither does the first form', async () => {
    const before = await site.everything();
    const path = await firstLink();
    await site.call(path);
    await post(site, path, paymentFields(today, 'BACS 1', 3_000_000));
    expect(await site.everything()).toBe(before);
  });

  test('a full payment settles the instalment, is receipted, and the next one begins', async () => {
    const { answer } = await payByLink(site, await firstLink(), paymentFields(today, 'BACS 1', 3_000_000));
    expect(answer.headers.get('location')).toContain('/answered/payment');
    expect((await statement()).repaidPence).toBe(3_000_000);
    expect((await asked()).map(numberOf)).toEqual([2]);
    const closed = (await view()).obligations.find((one) => one.kind === 'repayment' && numberOf(one) === 1);
    expect(closed?.state).toBe('accepted');
    expect(closed?.submitted?.by).toBe(huw.id);
    expect(site.started.flatMap(({ deliveryIds }) => deliveryIds)).toEqual([
      expect.stringContaining('payment-received'),
    ]);
  });

  test('a part payment leaves the rest open, and the page asks for that', async () => {
    const path = await firstLink();
    await payByLink(site, path, paymentFields(today, 'BACS 1', 1_000_001));
    expect((await asked()).map(leftOf)).toEqual([1_999_999]);
    const page = await (await site.call(path)).text();
    expect(page).toContain('£19,999.99');
    expect(page).toContain('value="19999.99"');
  });

  test('a payment that is more than the instalment goes to the next ones, and beyond all of them is credit', async () => {
    await payByLink(site, await firstLink(), paymentFields(today, 'BACS 1', 7_000_000));
    expect((await asked()).map((one) => [numberOf(one), leftOf(one)])).toEqual([[3, 2_000_000]]);
    await lookAround(site, id, eventTime('2029-02-01T10:00:00Z'));
    expect((await statement()).instalments[2]?.outstandingPence).toBe(2_000_000);
  });

  test('a payment of everything and a pound more closes what is owed and shows the pound as credit', async () => {
    await payByLink(site, await firstLink(), paymentFields(today, 'BACS 1', 45_000_100));
    expect(await statement()).toMatchObject({
      outstandingPence: 0,
      creditPence: 100,
      repaidPence: 45_000_100,
    });
    expect(await asked()).toEqual([]);
    await lookAround(site, id, eventTime('2034-02-01T10:00:00Z'));
    expect(await asked()).toEqual([]);
  });

  test('the same page sent three times records one payment, and thanks each time', async () => {
    const path = await firstLink();
    const { sent } = await payByLink(site, path, paymentFields(today, 'BACS 1', 3_000_000));
    for (const again of [1, 2]) {
      const answer = await post(site, path, sent);
      expect([again, answer.status, answer.headers.get('location')]).toEqual([
        again,
        303,
        expect.stringContaining('/answered/payment'),
      ]);
    }
    expect((await view()).payments).toHaveLength(1);
    expect((await site.call(path)).status).toBe(404);
  });

  test('both clicks of a double click at once record one payment', async () => {
    const path = await firstLink();
    const check = await post(site, path, paymentFields(today, 'BACS 1', 1_000_000));
    const sent = { ...hiddenIn(await check.text()), choice: 'yes' };
    const answers = await Promise.all([post(site, path, sent), post(site, path, sent)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await view()).payments).toHaveLength(1);
  });

  test('the finance contact and staff who record the same payment at once record it once', async () => {
    const path = await firstLink();
    const fields = paymentFields(today, 'BACS 1', 1_000_000);
    const staff = `/staff/projects/${id}/repayments/payment`;
    const mine = { ...hiddenIn(await (await post(site, path, fields)).text()), choice: 'yes' };
    const theirs = { ...hiddenIn(await (await site.send(staff, fields)).text()), choice: 'yes' };
    const answers = await Promise.all([post(site, path, mine), site.send(staff, theirs)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect((await view()).payments).toHaveLength(1);
    expect((await statement()).repaidPence).toBe(1_000_000);
  });

  test('a mistake is said beside its field, in the reader’s language, and nothing is recorded', async () => {
    const path = await firstLink();
    const wrong = { ...paymentFields(calendarDate('2028-03-31'), '', 0), amount: 'all' };
    const answer = await post(site, `${path}?lang=cy`, wrong);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Gwall:');
    for (const field of ['paidOn-day', 'reference', 'amount']) expect(page).toContain(`href="#${field}"`);
    expect((await view()).payments).toEqual([]);
  });

  test('nothing is recorded without a choice, and "no" leads back with what was typed', async () => {
    const path = await firstLink();
    const check = await post(site, path, paymentFields(today, 'BACS 1', 1_000_000));
    const sent = hiddenIn(await check.text());
    expect((await post(site, path, sent)).status).toBe(422);
    const again = await (await post(site, path, { ...sent, choice: 'no' })).text();
    expect(again).toContain('value="BACS 1"');
    expect((await view()).payments).toEqual([]);
  });

  test('more time can be asked for, by the page that all kinds use', async () => {
    const path = await firstLink();
    const page = await site.call(`${path}/more-time`);
    expect(page.status).toBe(200);
    const until = /value="(\d{4}-\d\d-\d\d)"/.exec(await page.text())?.[1] ?? '';
    const answer = await post(site, `${path}/more-time`, { until, reason: 'Our year ends in April.' });
    expect(answer.status).toBe(303);
    expect((await asked())[0]?.timeRequest?.until).toBe(until);
  });
});

describe('staff keep the account', () => {
  const here = `/staff/projects/${id}/repayments`;

  test('a payment by hand is on the page with who confirmed it, and in the timeline', async () => {
    const answer = await payByStaff(site, id, {
      ...paymentFields(today, 'Cheque 12', 3_000_000),
      note: 'Came by post',
    });
    expect(answer.headers.get('location')).toContain('done=payment');
    const page = await (await site.see(here)).text();
    expect(page).toContain('Cheque 12');
    expect(page).toContain('Catrin Rees');
    expect(page).toContain('Came by post');
    expect(await (await site.see(`/staff/projects/${id}`)).text()).toContain('Repayment of £30,000 recorded');
  });

  test('a payment that is struck out stays in the history, and the instalment is owed again', async () => {
    await payByStaff(site, id, paymentFields(today, 'BACS 1', 3_000_000));
    const [payment] = (await view()).payments;
    const path = `${here}/payments/${payment?.id}/strike-out`;
    expect((await site.send(path, { reason: '' })).status).toBe(422);
    const check = await site.send(path, { reason: 'It was another project’s.' });
    expect(await check.text()).toContain('owed again');
    const struck = await site.send(path, {
      step: 'check',
      reason: 'It was another project’s.',
      choice: 'yes',
    });
    expect(struck.status).toBe(303);
    expect(await statement()).toMatchObject({ repaidPence: 0, outstandingPence: 45_000_000 });
    expect((await asked()).map((one) => [numberOf(one), leftOf(one)])).toEqual([
      [1, 3_000_000],
      [2, 3_000_000],
    ]);
    const again = await site.send(path, { step: 'check', reason: 'Again.', choice: 'yes' });
    expect(again.status).toBe(422);
    expect((await view()).payments).toHaveLength(1);
    expect(await (await site.see(here)).text()).toContain('Struck out');
  });

  test('an instalment that is waived is waived on the account and not paid, part paid or not', async () => {
    await payByStaff(site, id, paymentFields(today, 'BACS 1', 1_000_000));
    const [first] = await asked();
    const waive = `/staff/obligations/${first?.id}/waive`;
    const check = await site.send(waive, { reason: 'Agreed by the minister.' });
    const page = await check.text();
    const done = await site.send(waive, {
      ...hiddenIn(page),
      choice: 'yes',
      'form-token': hiddenIn(page)['form-token'] ?? '',
    });
    expect(done.status).toBe(303);
    expect(await statement()).toMatchObject({
      repaidPence: 1_000_000,
      waivedPence: 2_000_000,
      outstandingPence: 42_000_000,
      instalments: expect.arrayContaining([expect.objectContaining({ number: 1, state: 'waived' })]),
    });
    await payByStaff(site, id, paymentFields(today, 'BACS 2', 3_000_000));
    const { instalments } = await statement();
    expect(instalments.slice(0, 2).map(({ state, paidPence }) => [state, paidPence])).toEqual([
      ['waived', 1_000_000],
      ['ahead', 3_000_000],
    ]);
  });

  test('new instalments are shown before they are agreed, sum to the penny, and move what is asked for', async () => {
    await payByStaff(site, id, paymentFields(today, 'BACS 1', 1_000_001));
    site.setTime('2028-06-01T10:00:00Z');
    await lookAround(site, id, site.now());
    const path = `${here}/reschedule`;
    const fields = {
      plan: 'moved',
      amount: '450000',
      'firstDueOn-day': '29',
      'firstDueOn-month': '9',
      'firstDueOn-year': '2028',
      months: '6',
      instalments: '',
      reason: 'Savings come later.',
    };
    const check = await site.send(path, fields);
    const page = await check.text();
    expect(check.status).toBe(200);
    expect(page).toContain('29 September 2028');
    const done = await site.send(path, { ...hiddenIn(page), ...fields, step: 'check', choice: 'yes' });
    expect(done.headers.get('location')).toContain('done=reschedule');
    const now = await statement();
    expect(now).toMatchObject({ latePence: 0, outstandingPence: 43_999_999, awardPence: 45_000_000 });
    expect(now.instalments.reduce((sum, { amountPence }) => sum + amountPence, 0)).toBe(45_000_000);
    for (const one of await asked()) {
      const instalment = now.instalments.find(({ number }) => number === numberOf(one));
      expect([one.dueOn, leftOf(one)]).toEqual([instalment?.dueOn, instalment?.outstandingPence]);
    }
  });

  describe('what is left can be repaid by the profiles of an application', () => {
    const path = `${here}/reschedule`;
    const common = {
      amount: '450000',
      'firstDueOn-day': '29',
      'firstDueOn-month': '9',
      'firstDueOn-year': '2028',
      months: '6',
      reason: 'Savings come later.',
    };
    const stepped = {
      ...common,
      plan: 'stepped',
      'step-1-instalments': '2',
      'step-1-share': '10',
      'step-2-instalments': '4',
      'step-2-share': '35',
    };
    const energy = {
      ...common,
      plan: 'energy',
      'saving-1': '100,000',
      'saving-2': '200000.50',
      'saving-3': '',
      'saving-4': '300000',
    };

    test.each([
      [stepped, ['2028-09-29', 4_888_889], 'stepped', 6],
      [energy, ['2028-09-29', 5_000_000], 'energy', 5],
    ] as const)(
      'each as it is entered, to the penny, beside what was paid (%#)',
      async (fields, first, kind, count) => {
        await payByStaff(site, id, paymentFields(today, 'BACS 1', 1_000_001));
        const page = await (await site.send(path, fields)).text();
        expect(page).toContain('29 September 2028');
        const carried = hiddenIn(page);
        expect(carried).toMatchObject(fields);
        const done = await site.send(path, { ...carried, choice: 'yes' });
        expect(done.headers.get('location')).toContain('done=reschedule');
        const schedule = (await view()).award?.repayments;
        expect(schedule?.profile.kind).toBe(kind);
        const [, next] = schedule?.instalments ?? [];
        expect([next?.dueOn, next?.amountPence]).toEqual(first);
        expect(schedule?.instalments).toHaveLength(1 + count);
        const sum = schedule?.instalments.reduce((total, { amountPence }) => total + amountPence, 0);
        expect(sum).toBe(45_000_000);
      },
    );

    test.each([
      [{ ...common, plan: 'stepped' }, 'step-1-instalments', 'Enter at least one step'],
      [{ ...stepped, 'step-2-share': '' }, 'step-2-share', 'Enter the share of each step'],
      [{ ...stepped, 'step-1-instalments': '200' }, 'step-1-instalments', 'from 1 to 120'],
      [{ ...common, plan: 'energy' }, 'saving-1', 'Enter the savings of at least one year'],
      [{ ...energy, 'saving-2': 'lots' }, 'saving-2', 'Enter the saving of each year'],
      [{ ...energy, months: '5' }, 'months', 'counted by the year'],
      [{ ...energy, 'saving-4': '', 'saving-1': '1' }, 'saving-1', 'savings'],
    ])('and says at the field what is wrong (%#)', async (fields, field, words) => {
      const page = await (await site.send(path, fields)).text();
      expect(page).toContain('There is a problem');
      const summary = /error-summary__list[\s\S]*?<\/ul>/.exec(page)?.[0] ?? '';
      expect(summary).toContain(`href="#${field}"`);
      expect(summary).toContain(words);
      expect((await view()).award?.repayments?.profile.kind).toBe('equal');
    });
  });

  test('its page tells each financial year, and their sums are the account’s to the penny', async () => {
    await payByStaff(site, id, paymentFields(today, 'BACS 1', 1_000_001));
    site.setTime('2028-05-01T10:00:00Z');
    await payByStaff(site, id, paymentFields(calendarDate('2028-04-03'), 'BACS 2', 1_500_050));
    const page = await (await site.see(here)).text();
    const rows = [...page.matchAll(/<th scope="row"[^>]*>(\d{4}–\d\d)<\/th>([\s\S]*?)<\/tr>/g)].map(
      ([, year, cells = '']) => [
        year,
        ...[...cells.matchAll(/£([\d,.]+)/g)].map(([, sum = '']) =>
          Math.round(100 * Number(sum.replaceAll(',', ''))),
        ),
      ],
    );
    expect(rows[0]).toEqual(['2027–28', 3_000_000, 1_000_001, 499_949, 499_949]);
    expect(rows[1]?.[2]).toBe(1_500_050);
    const sums = [1, 2, 3, 4].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
    const { awardPence, repaidPence, outstandingPence, latePence } = await statement();
    expect(sums).toEqual([awardPence, repaidPence, outstandingPence, latePence]);
  });

  test('the fund’s page shows the project, its years and its file; late only leaves out who is not', async () => {
    await payByStaff(site, id, paymentFields(today, 'BACS 1', 1_000_001));
    expect(await (await site.see('/staff/repayments?late=only')).text()).toContain('No project is late');
    site.setTime('2028-05-01T10:00:00Z');
    const page = await (await site.see('/staff/repayments?late=only&sort=title')).text();
    expect(page).toContain(begun.project.title);
    expect(page).toContain('£19,999.99');
    expect(page).toContain('2027–28');
    const file = await (await site.see('/staff/repayments/projects.csv')).text();
    expect(file).toContain('450000.00,10000.01,0.00,19999.99,420000.00,0.00,0.00');
    expect(await (await site.see('/staff/repayments/years.csv')).text()).toContain(
      '2027-28,30000.00,10000.01,19999.99,19999.99',
    );
  });

  test('an abandoned project still repays; one whose award was not taken up repays nothing', async () => {
    const go = async (event: string) => {
      const path = `/staff/projects/${id}/${event}`;
      const check = await site.send(path, { reason: 'It ended.' });
      return site.send(path, { ...hiddenIn(await check.text()), choice: 'yes' });
    };
    await go('abandon');
    expect((await asked()).map(numberOf)).toEqual([1]);
    expect((await payByStaff(site, id, paymentFields(today, 'BACS 1', 100))).status).toBe(303);

    const other = awarded({}, 'withdrawn-one');
    await seedAward(site.access, other);
    const path = '/staff/projects/withdrawn-one/withdraw';
    const check = await site.send(path, { reason: 'Not taken up.' });
    await site.send(path, { ...hiddenIn(await check.text()), choice: 'yes' });
    expect(await (await site.see('/staff/projects/withdrawn-one/repayments')).text()).toContain(
      'nothing is repaid',
    );
    const refusal = await site.see('/staff/projects/withdrawn-one/repayments/payment');
    expect(refusal.status).toBe(409);
    expect(await (await site.see('/staff/repayments')).text()).not.toContain('withdrawn-one');
  });
});

describe('a program keeps the account', () => {
  const call = async (path: string, body?: object) =>
    site.call(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${await site.token('staff')}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const here = `/api/projects/${id}/repayments`;

  test('it records a payment once however often it asks, strikes it out, and reads both accounts', async () => {
    const payment = { id: 'from-ledger-1', paidOn: today, reference: 'BACS 1', amountPence: 3_000_000 };
    for (const again of [1, 2])
      expect([again, (await call(`${here}/payments`, payment)).status]).toEqual([again, 200]);
    const account = (await (await call(here)).json()) as { account: object; payments: object[] };
    expect(account.payments).toHaveLength(1);
    expect(account.account).toMatchObject({ repaidPence: 3_000_000, outstandingPence: 42_000_000 });
    const fund = (await (await call('/api/repayments')).json()) as { projects: object[] };
    expect(fund).toMatchObject({ repaidPence: 3_000_000 });
    const struck = await call(`${here}/payments/from-ledger-1/strike-out`, { reason: 'Not ours.' });
    expect(await struck.json()).toMatchObject({
      account: { repaidPence: 0 },
      payments: [{ struckOut: { by: expect.any(String), reason: 'Not ours.' } }],
    });
  });

  test('what it sends wrongly is named, and what is not there is not there', async () => {
    const future = { paidOn: '2028-04-30', reference: 'BACS 1', amountPence: 1 };
    expect((await call(`${here}/payments`, future)).status).toBe(422);
    expect((await call(`${here}/payments`, { ...future, amountPence: 0.5 })).status).toBe(422);
    expect((await call(`${here}/payments/none/strike-out`, { reason: 'x' })).status).toBe(404);
    expect((await call('/api/projects/none/repayments')).status).toBe(404);
  });
});
