import { dateAt } from '../../../calendar/working-days.ts';
import { poundsTyped, readPounds } from '../../../kernel/money.ts';
import { cleanText } from '../../../kernel/text.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import type { ProjectCommand } from '../../../projects/project-lifecycle-guards.ts';
import { mostMonthsBetween } from '../../../repayments/profile.ts';
import type { RemainingPlan } from '../../../repayments/reschedule.ts';
import { isCount, type RepaymentSchedule } from '../../../repayments/schedule.ts';
import { readDate, typedDate } from '../../date-field.ts';
import type { FormError, FormErrors } from '../../forms.ts';
import type { Visit } from '../../visit.ts';
import { reasonLimit } from '../action-form.ts';
import { countIn, profileChoices, readProfile, savingFields, stepFields } from './profile-form.ts';

/** How what is left can be repaid from now on, in the order of the page. */
export const plans = ['as-agreed', 'moved', ...profileChoices] as const;

/** The fields of the page; all of them travel through the check page as they were typed. */
export const rescheduleFields = [
  'plan',
  'amount',
  'firstDueOn-day',
  'firstDueOn-month',
  'firstDueOn-year',
  'months',
  'instalments',
  'reason',
  ...stepFields.flatMap(({ instalments, share }) => [instalments, share]),
  ...savingFields,
] as const;

type Values = Readonly<Record<string, string>>;

/** What the fields hold at first: the sum and the pace as they are; no plan is chosen. */
export function initialOf({ awardPence, profile }: RepaymentSchedule): Values {
  return { amount: poundsTyped(awardPence), months: String(profile.monthsBetween) };
}

/** The variation that was entered, or everything that is wrong with it. */
export function readReschedule(
  values: Values,
  { awardPence }: RepaymentSchedule,
  { t, at }: Pick<Visit, 't' | 'at'>,
): { readonly command: ProjectCommand } | { readonly errors: FormErrors } {
  const errors: FormError[] = [];
  const wrong = (field: string, key: MessageKey, args = {}) => errors.push({ field, text: t(key, args) });
  const plan = plans.find((one) => one === values['plan']);
  if (plan === undefined) wrong('plan', 'staff.reschedule.plan-missing');
  const amountPence = readPounds(values['amount'] ?? '');
  if (amountPence === null || amountPence <= 0) wrong('amount', 'repayment.award-wrong');
  const isDated = plan !== undefined && plan !== 'as-agreed';
  const firstDueOn = readDate(typedDate(values, 'firstDueOn'));
  if (isDated && firstDueOn === null) wrong('firstDueOn-day', 'staff.action.date-wrong');
  if (isDated && firstDueOn !== null && firstDueOn <= dateAt(at))
    wrong('firstDueOn-day', 'refusal.date-not-ahead');
  const monthsBetween = countIn(values['months']);
  if (isDated && !isCount(monthsBetween, mostMonthsBetween)) wrong('months', 'repayment.months-wrong');
  const dates = { firstDueOn: firstDueOn ?? dateAt(at), monthsBetween };
  const choice = profileChoices.find((one) => one === plan);
  const profile = choice === undefined ? null : readProfile(choice, values, dates, wrong);
  const reason = cleanText(values['reason'] ?? '');
  if (reason === '') wrong('reason', 'refusal.reason-missing');
  if (reason.length > reasonLimit) wrong('reason', 'staff.action.reason-long', { limit: reasonLimit });
  if (plan === undefined || amountPence === null || errors.length > 0) return { errors };
  const remaining: RemainingPlan | null =
    plan === 'as-agreed'
      ? null
      : profile === null
        ? { kind: 'moved', ...dates }
        : { kind: 'planned-anew', profile };
  return {
    command: {
      reason,
      terms: { ...(amountPence !== awardPence && { amountPence }), ...(remaining && { remaining }) },
    },
  };
}

const fields: Partial<Record<MessageKey, string>> = {
  'repayment.months-wrong': 'months',
  'repayment.months-divide-no-year': 'months',
  'repayment.instalments-wrong': 'instalments',
  'repayment.fewer-pence-than-instalments': 'instalments',
  'repayment.before-repaid': 'firstDueOn-day',
  'repayment.savings-too-small': 'saving-1',
  'project.refusal.nothing-changes': 'plan',
  'repayment.no-instalment-left': 'plan',
};

/** The field that a refusal is about. */
export function fieldOfRefusal(refusal: MessageKey): string {
  return fields[refusal] ?? 'amount';
}
