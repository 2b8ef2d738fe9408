import * as z from 'zod';
import { type CalendarDate, calendarDate } from '../../calendar/working-days.ts';
import { cleanText } from '../../kernel/text.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { PersonId } from '../../people/person.ts';
import { closedDay, readDate, typedDate } from '../date-field.ts';
import type { FormErrors } from '../forms.ts';
import type { Visit } from '../visit.ts';
import type { ActionCommand, ActionRule } from './actions.ts';

/** The longest reason; it goes into letters, so it is a few sentences. */
export const reasonLimit = 1000;

/** What was entered for an action, or what is wrong with it. */
export function readCommand(
  rule: ActionRule,
  values: Readonly<Record<string, string>>,
  { t, language }: Pick<Visit, 't' | 'language'>,
): { readonly command: ActionCommand } | { readonly errors: FormErrors } {
  const errors: { field: string; text: string }[] = [];
  const wrong = (field: string, key: MessageKey, args = {}) => errors.push({ field, text: t(key, args) });
  const reason = cleanText(values['reason'] ?? '');
  const dueOn = readDate(typedDate(values, 'dueOn'));
  const person = values['person'] ?? '';
  if (rule.asks.includes('dueOn') && dueOn === null) wrong('dueOn-day', 'staff.action.date-wrong');
  const closed = rule.asks.includes('dueOn') && dueOn !== null ? closedDay(dueOn, t, language) : null;
  if (closed !== null) errors.push({ field: 'dueOn-day', text: closed });
  if (rule.asks.includes('reason')) {
    if (reason === '' && rule.reasonIsOptional !== true) wrong('reason', 'refusal.reason-missing');
    if (reason.length > reasonLimit) wrong('reason', 'staff.action.reason-long', { limit: reasonLimit });
  }
  if (rule.asks.includes('person') && person === '') wrong('person', 'staff.action.person-missing');
  if (errors.length > 0) return { errors };
  return { command: { reason, dueOn, person: person === '' ? null : (person as PersonId) } };
}

/** The field a refusal belongs to, by what it is about. */
export function fieldOfRefusal(refusal: MessageKey, rule: ActionRule): string {
  if (refusal.startsWith('refusal.date') && rule.asks.includes('dueOn')) return 'dueOn-day';
  // What was not asked for can only be said of the form as a whole.
  return rule.asks.includes('reason') ? 'reason' : (rule.asks.find((one) => one === 'person') ?? 'form');
}

const checked = z.object({
  reason: z.string().max(reasonLimit),
  dueOn: z.string(),
  person: z.string(),
  version: z.string(),
  choice: z.string().default(''),
});

/** What the check page sends back: the command it showed, the version it was worked out for, and the choice. Null when it is not what we sent. */
export function readChecked(
  values: Readonly<Record<string, string>>,
): { readonly command: ActionCommand; readonly version: string; readonly choice: string } | null {
  const read = checked.safeParse(values);
  if (!read.success) return null;
  const { reason, dueOn, person, version, choice } = read.data;
  const date = asDate(dueOn);
  if (dueOn !== '' && date === null) return null;
  const command = {
    reason: cleanText(reason),
    dueOn: date,
    person: person === '' ? null : (person as PersonId),
  };
  return { command, version, choice };
}

/** A day that a hidden field holds; null when it is none. */
export function asDate(text: string): CalendarDate | null {
  try {
    return calendarDate(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
