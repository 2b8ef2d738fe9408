import { type CalendarDate, dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Actor, Occasion } from '../obligations/view.ts';
import { isCount } from './schedule.ts';

/** A payment's id, given to it by whoever records it, so that recording it twice is recording it once. */
export type PaymentId = string & { readonly paymentId: unique symbol };

/** Why a payment does not count, and who says so. */
export interface StruckOut extends Occasion {
  readonly reason: string;
}

/** Money that a project's finance contact, or staff, confirmed as paid. Plain data: it can be stored and sent as JSON. */
export interface Payment {
  readonly id: PaymentId;
  readonly paidOn: CalendarDate;
  /** What the bank shows beside it. */
  readonly reference: string;
  /** Whole pence, one at least. */
  readonly amountPence: number;
  readonly confirmedBy: Actor;
  readonly confirmedAt: EventTime;
  readonly note: string | null;
  /** Null while the payment counts. One that was recorded in error stays in the history and counts no more. */
  readonly struckOut: StruckOut | null;
}

/** A payment as it is confirmed. */
export type ConfirmedPayment = Omit<Payment, 'struckOut'>;

/**
 * The history with a payment added at its end; unchanged when that payment's id is in it already (a form sent twice).
 *
 * Refuses, with the message that says what to correct: no amount, no reference, a day after the one of the confirmation, and a payment of the same day,
 * reference and amount as one that counts.
 */
export function recordPayment(
  history: readonly Payment[],
  payment: ConfirmedPayment,
): Result<readonly Payment[], MessageKey> {
  if (history.some(({ id }) => id === payment.id)) return allowed(history);
  const reference = payment.reference.trim();
  if (!isCount(payment.amountPence)) return refused('repayment.amount-wrong');
  if (reference === '') return refused('repayment.reference-missing');
  if (payment.paidOn > dateAt(payment.confirmedAt)) return refused('repayment.paid-in-future');
  const recorded = { ...payment, reference, struckOut: null };
  return countedPayments(history).some((other) => isSamePayment(other, recorded))
    ? refused('repayment.payment-twice')
    : allowed([...history, recorded]);
}

/**
 * Corrects an error: the payment counts no more, and stays in the history with the reason. The right one, if there is one, is recorded beside it.
 * Refuses a payment that is not in the history, one that was struck out before, and a missing reason.
 */
export function strikeOutPayment(
  history: readonly Payment[],
  id: PaymentId,
  reason: string,
  { at, by }: Occasion,
): Result<readonly Payment[], MessageKey> {
  const payment = history.find((one) => one.id === id);
  if (!payment) return refused('refusal.not-found');
  if (payment.struckOut !== null) return refused('repayment.payment-struck-out');
  if (reason.trim() === '') return refused('refusal.reason-missing');
  const corrected = { ...payment, struckOut: { at, by, reason: reason.trim() } };
  return allowed(history.map((one) => (one.id === id ? corrected : one)));
}

/** The payments that count, in the order in which they were paid. */
export function countedPayments(history: readonly Payment[]): readonly Payment[] {
  return history
    .filter(({ struckOut }) => struckOut === null)
    .toSorted((one, other) => (one.paidOn === other.paidOn ? 0 : one.paidOn < other.paidOn ? -1 : 1));
}

function isSamePayment(one: Payment, other: Payment): boolean {
  return (
    one.paidOn === other.paidOn &&
    one.reference.toLowerCase() === other.reference.toLowerCase() &&
    one.amountPence === other.amountPence
  );
}
