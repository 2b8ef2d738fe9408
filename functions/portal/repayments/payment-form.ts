import { type CalendarDate, calendarDate, dateAt } from '../../calendar/working-days.ts';
import { poundsTyped, readPounds } from '../../kernel/money.ts';
import { cleanLine } from '../../kernel/text.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { longestNote, longestReference } from '../../repayments/decide-payment.ts';
import { asTypedDate, readDate, typedDate } from '../date-field.ts';
import type { FormError, FormErrors } from '../forms.ts';
import type { Visit } from '../visit.ts';

type Values = Readonly<Record<string, string>>;

/** A payment as somebody enters it. */
export interface EnteredPayment {
  readonly paidOn: CalendarDate;
  readonly reference: string;
  /** Whole pence. */
  readonly amountPence: number;
  /** Null when nothing was noted. */
  readonly note: string | null;
}

/** What was entered, or everything that is wrong with it. */
export function readPaymentForm(
  values: Values,
  { t, at }: Pick<Visit, 't' | 'at'>,
): { readonly payment: EnteredPayment } | { readonly errors: FormErrors } {
  const errors: FormError[] = [];
  const wrong = (field: string, key: MessageKey, args = {}) => errors.push({ field, text: t(key, args) });
  const paidOn = readDate(typedDate(values, 'paidOn'));
  if (paidOn === null) wrong('paidOn-day', 'repayment.date-wrong');
  else if (paidOn > dateAt(at)) wrong('paidOn-day', 'repayment.paid-in-future');
  const reference = cleanLine(values['reference'] ?? '');
  if (reference === '') wrong('reference', 'repayment.reference-missing');
  if (reference.length > longestReference)
    wrong('reference', 'repayment.reference-long', { limit: longestReference });
  const amountPence = readPounds(values['amount'] ?? '');
  if (amountPence === null || amountPence <= 0) wrong('amount', 'repayment.amount-wrong');
  const note = cleanLine(values['note'] ?? '');
  if (note.length > longestNote) wrong('note', 'repayment.note-long', { limit: longestNote });
  return paidOn === null || amountPence === null || errors.length > 0
    ? { errors }
    : { payment: { paidOn, reference, amountPence, note: note === '' ? null : note } };
}

/** A payment as the check page carries it. */
export function asHidden({ paidOn, reference, amountPence, note }: EnteredPayment): Values {
  return { paidOn, reference, pence: String(amountPence), note: note ?? '' };
}

/** Reads what the check page sent back; null when it is not what we sent. */
export function readHidden(values: Values): EnteredPayment | null {
  const reference = cleanLine(values['reference'] ?? '');
  const note = cleanLine(values['note'] ?? '');
  const pence = values['pence'] ?? '';
  const isOurs =
    reference !== '' &&
    reference.length <= longestReference &&
    note.length <= longestNote &&
    /^\d{1,14}$/.test(pence);
  const paidOn = asDate(values['paidOn'] ?? '');
  if (!isOurs || paidOn === null) return null;
  return { paidOn, reference, amountPence: Number(pence), note: note === '' ? null : note };
}

/** A payment as the first form holds it, to be typed again. */
export function typedAgain({ paidOn, reference, amountPence, note }: EnteredPayment): Values {
  return {
    ...asTypedDate(paidOn, 'paidOn'),
    reference,
    amount: poundsTyped(amountPence),
    note: note ?? '',
  };
}

const fields: Partial<Record<MessageKey, string>> = {
  'repayment.paid-in-future': 'paidOn-day',
  'repayment.reference-missing': 'reference',
  'repayment.payment-twice': 'reference',
};

/** The field that a refusal is about. */
export function fieldOfRefusal(refusal: MessageKey): string {
  return fields[refusal] ?? 'amount';
}

function asDate(text: string): CalendarDate | null {
  try {
    return calendarDate(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
