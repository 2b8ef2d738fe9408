import { type CalendarDate, calendarDate } from '../../../calendar/working-days.ts';
import { poundsTyped, readPounds } from '../../../kernel/money.ts';
import { cleanText } from '../../../kernel/text.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import type { Project } from '../../../projects/project.ts';
import type { ProjectCommand } from '../../../projects/project-lifecycle-guards.ts';
import { asTypedDate, closedDay, readDate, typedDate } from '../../date-field.ts';
import type { FormErrors } from '../../forms.ts';
import type { Visit } from '../../visit.ts';
import { reasonLimit } from '../action-form.ts';
import { eventRules, type StaffProjectEvent } from './staff-events.ts';

type Values = Readonly<Record<string, string>>;

/** What was entered for an event, or everything that is wrong with it. */
export function readEventForm(
  event: StaffProjectEvent,
  values: Values,
  isReasonNeeded: boolean,
  { t, language }: Pick<Visit, 't' | 'language'>,
): { readonly command: ProjectCommand } | { readonly errors: FormErrors } {
  const errors: { field: string; text: string }[] = [];
  const wrong = (field: string, key: MessageKey, args = {}) => errors.push({ field, text: t(key, args) });
  const { asks } = eventRules[event];
  const reason = cleanText(values['reason'] ?? '');
  const date = (name: string): CalendarDate | null => {
    const typed = typedDate(values, name);
    const read = readDate(typed);
    const isEmpty = Object.values(typed).every((part) => part.trim() === '');
    if (read === null && !isEmpty) wrong(`${name}-day`, 'staff.action.date-wrong');
    return read;
  };
  const startDate = asks.includes('terms') ? date('startDate') : null;
  const endDate = asks.includes('terms') ? date('endDate') : null;
  const amount = (values['amount'] ?? '').trim();
  const amountPence = amount === '' ? null : readPounds(amount);
  if (asks.includes('terms') && amount !== '' && (amountPence === null || amountPence <= 0))
    wrong('amount', 'answer.not-an-amount');
  const lessonsDue = asks.includes('lessonsDue') ? date('lessonsDue') : null;
  if (asks.includes('lessonsDue') && lessonsDue === null && errors.length === 0)
    wrong('lessonsDue-day', 'staff.action.date-wrong');
  const closed = lessonsDue === null ? null : closedDay(lessonsDue, t, language);
  if (closed !== null) errors.push({ field: 'lessonsDue-day', text: closed });
  if (reason === '' && isReasonNeeded) wrong('reason', 'refusal.reason-missing');
  if (reason.length > reasonLimit) wrong('reason', 'staff.action.reason-long', { limit: reasonLimit });
  if (errors.length > 0) return { errors };
  return {
    command: {
      reason,
      ...(asks.includes('terms') && { terms: { startDate, endDate, amountPence } }),
      ...(lessonsDue !== null && { lessonsDue }),
    },
  };
}

/** What the fields hold at first: the terms as they are. */
export function initialOf({ startDate, endDate, amountPence }: Project): Values {
  return {
    ...(startDate === null ? {} : asTypedDate(startDate, 'startDate')),
    ...(endDate === null ? {} : asTypedDate(endDate, 'endDate')),
    amount: amountPence === null ? '' : poundsTyped(amountPence),
  };
}

/** A command as the check page carries it, every part of it a hidden field. */
export function asHidden({ reason, terms, lessonsDue }: ProjectCommand): Values {
  return {
    reason,
    ...(terms && {
      startDate: terms.startDate ?? '',
      endDate: terms.endDate ?? '',
      amountPence:
        terms.amountPence === undefined || terms.amountPence === null ? '' : String(terms.amountPence),
    }),
    ...(lessonsDue && { lessonsDue }),
  };
}

/** Reads what the check page sent back; null when it is not what we sent. */
export function readHidden(event: StaffProjectEvent, values: Values): ProjectCommand | null {
  const { asks } = eventRules[event];
  const reason = cleanText(values['reason'] ?? '');
  const startDate = asDate(values['startDate'] ?? '');
  const endDate = asDate(values['endDate'] ?? '');
  const lessonsDue = asDate(values['lessonsDue'] ?? '');
  const pence = values['amountPence'] ?? '';
  const isOurs =
    reason.length <= reasonLimit &&
    startDate !== 'none' &&
    endDate !== 'none' &&
    lessonsDue !== 'none' &&
    /^\d{0,15}$/.test(pence);
  if (!isOurs) return null;
  return {
    reason,
    ...(asks.includes('terms') && {
      terms: { startDate, endDate, amountPence: pence === '' ? null : Number(pence) },
    }),
    ...(asks.includes('lessonsDue') && lessonsDue !== null && { lessonsDue }),
  };
}

/** A command as the first form holds it, to be typed again. */
export function typedAgain({ reason, terms, lessonsDue }: ProjectCommand): Values {
  return {
    reason,
    ...(terms?.startDate ? asTypedDate(terms.startDate, 'startDate') : {}),
    ...(terms?.endDate ? asTypedDate(terms.endDate, 'endDate') : {}),
    ...(terms?.amountPence ? { amount: poundsTyped(terms.amountPence) } : {}),
    ...(lessonsDue ? asTypedDate(lessonsDue, 'lessonsDue') : {}),
  };
}

/** The field a refusal belongs to. */
export function fieldOfRefusal(refusal: MessageKey, event: StaffProjectEvent): string {
  const { asks } = eventRules[event];
  if (refusal.startsWith('refusal.date') && asks.includes('lessonsDue')) return 'lessonsDue-day';
  if (!asks.includes('terms')) return 'reason';
  if (refusal.startsWith('repayment.')) return 'amount';
  return refusal === 'refusal.reason-missing' ? 'reason' : 'endDate-day';
}

/** A date; null for none, `none` for a text that is neither. */
function asDate(text: string): CalendarDate | null | 'none' {
  if (text === '') return null;
  try {
    return calendarDate(text);
  } catch (error) {
    if (error instanceof RangeError) return 'none';
    throw error;
  }
}
