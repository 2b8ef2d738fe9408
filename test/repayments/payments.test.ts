import { describe, expect, test } from '@jest/globals';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import {
  type ConfirmedPayment,
  countedPayments,
  type PaymentId,
  recordPayment,
  strikeOutPayment,
} from '../../functions/repayments/payments.ts';
import { finance, given, payment, staff } from './plans.ts';

const confirmed: ConfirmedPayment = {
  id: 'one' as PaymentId,
  paidOn: calendarDate('2027-04-28'),
  reference: ' BACS 0417 ',
  amountPence: 25_000,
  confirmedBy: finance,
  confirmedAt: eventTime('2027-04-29T10:00:00Z'),
  note: null,
};
const other = 'two' as PaymentId;
const on = { at: eventTime('2027-05-04T09:00:00Z'), by: staff } as const;

describe('a payment is confirmed', () => {
  test('and joins the history, its reference as the bank shows it', () => {
    const before = [payment('2026-04-30', 25_000)];
    const after = given(recordPayment(before, confirmed));
    expect(after).toEqual([before[0], { ...confirmed, reference: 'BACS 0417', struckOut: null }]);
    expect(JSON.parse(JSON.stringify(after))).toStrictEqual(after);
  });

  test('a form sent twice records it once, even when it was struck out meanwhile', () => {
    const once = given(recordPayment([], confirmed));
    expect(given(recordPayment(once, confirmed))).toEqual(once);
    const struckOut = given(strikeOutPayment(once, confirmed.id, 'Wrong project', on));
    expect(given(recordPayment(struckOut, confirmed))).toEqual(struckOut);
  });

  test.each<[string, Partial<ConfirmedPayment>, string]>([
    ['of nothing', { amountPence: 0 }, 'repayment.amount-wrong'],
    ['taken back', { amountPence: -100 }, 'repayment.amount-wrong'],
    ['of half a penny', { amountPence: 0.5 }, 'repayment.amount-wrong'],
    ['without a reference', { reference: '  ' }, 'repayment.reference-missing'],
    ['of tomorrow', { paidOn: calendarDate('2027-04-30') }, 'repayment.paid-in-future'],
  ])('%s it is refused', (_what, wrong, refusal) => {
    expect(recordPayment([], { ...confirmed, ...wrong })).toEqual({ ok: false, refusal });
  });

  test('of the day it is in Wales, when it is still the day before in Greenwich', () => {
    const late = { paidOn: calendarDate('2027-04-30'), confirmedAt: eventTime('2027-04-29T23:30:00Z') };
    expect(recordPayment([], { ...confirmed, ...late }).ok).toBe(true);
  });

  test('a second one of the same day, reference and amount is refused while the first counts', () => {
    const once = given(recordPayment([], confirmed));
    const again = { ...confirmed, id: other, reference: 'bacs 0417' };
    expect(recordPayment(once, again)).toEqual({ ok: false, refusal: 'repayment.payment-twice' });
    for (const change of [
      { reference: 'BACS 0418' },
      { amountPence: 25_001 },
      { paidOn: calendarDate('2027-04-27') },
    ])
      expect(recordPayment(once, { ...again, ...change }).ok).toBe(true);
    const struckOut = given(strikeOutPayment(once, confirmed.id, 'Wrong day', on));
    expect(recordPayment(struckOut, again).ok).toBe(true);
  });
});

describe('a payment is struck out', () => {
  const history = [payment('2027-04-30', 10_000), payment('2028-04-28', 20_000)];
  const [first, second] = history as [(typeof history)[0], (typeof history)[0]];

  test('and stays in the history with the reason and who gave it, but counts no more', () => {
    const after = given(strikeOutPayment(history, first.id, ' Wrong project ', on));
    expect(after).toEqual([{ ...first, struckOut: { ...on, reason: 'Wrong project' } }, second]);
    expect(countedPayments(after)).toEqual([second]);
  });

  test('only with a reason, only once, and only when it is there', () => {
    expect(strikeOutPayment(history, first.id, ' ', on)).toMatchObject({
      refusal: 'refusal.reason-missing',
    });
    const after = given(strikeOutPayment(history, first.id, 'Wrong project', on));
    expect(strikeOutPayment(after, first.id, 'Again', on)).toMatchObject({
      refusal: 'repayment.payment-struck-out',
    });
    expect(strikeOutPayment(history, other, 'Wrong', on)).toMatchObject({ refusal: 'refusal.not-found' });
  });
});
