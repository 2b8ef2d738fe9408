import { readPounds } from '../../../kernel/money.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import { mostInstalments, type RepaymentProfile } from '../../../repayments/profile.ts';
import { isCount } from '../../../repayments/schedule.ts';

/** By what profile what is left can be planned anew, as the full application form offers them; the first says `planned-anew` in the page's radios. */
export const profileChoices = ['planned-anew', 'stepped', 'energy'] as const;
export type ProfileChoice = (typeof profileChoices)[number];

/** How many steps and years of savings have fields; as many as the minister's decision can have. */
const mostSteps = 12;
const mostYears = 15;

/** The fields of each step and each year, in order. */
export const stepFields = Array.from({ length: mostSteps }, (_, place) => ({
  instalments: `step-${place + 1}-instalments`,
  share: `step-${place + 1}-share`,
}));
export const savingFields = Array.from({ length: mostYears }, (_, place) => `saving-${place + 1}`);

type Values = Readonly<Record<string, string>>;
type Wrong = (field: string, key: MessageKey) => void;
type Dates = Pick<RepaymentProfile, 'firstDueOn' | 'monthsBetween'>;

/** The profile that was entered. Everything wrong with its own fields is told to `wrong`; what then is answered counts for nothing. */
export function readProfile(
  choice: ProfileChoice,
  values: Values,
  dates: Dates,
  wrong: Wrong,
): RepaymentProfile {
  switch (choice) {
    case 'planned-anew': {
      const instalments = countIn(values['instalments']);
      if (!isCount(instalments, mostInstalments)) wrong('instalments', 'repayment.instalments-wrong');
      return { kind: 'equal', ...dates, instalments };
    }
    case 'stepped':
      return { kind: 'stepped', ...dates, steps: readSteps(values, wrong) };
    case 'energy':
      return { kind: 'energy', ...dates, yearlySavingsPence: readSavings(values, wrong) };
  }
}

/** Steps without an entry are left out. */
function readSteps(values: Values, wrong: Wrong) {
  const entered = stepFields.filter((step) => isEntered(values, step.instalments, step.share));
  if (entered.length === 0) wrong(stepFields[0]?.instalments ?? '', 'staff.reschedule.steps-missing');
  return entered.map((step) => {
    const instalments = countIn(values[step.instalments]);
    const weight = countIn(values[step.share]);
    if (!isCount(instalments, mostInstalments)) wrong(step.instalments, 'repayment.instalments-wrong');
    if (!isCount(weight)) wrong(step.share, 'repayment.weight-wrong');
    return { instalments, weight };
  });
}

/** Up to the last year with an entry; an empty one before it saves nothing. */
function readSavings(values: Values, wrong: Wrong): readonly number[] {
  const last = savingFields.findLastIndex((field) => isEntered(values, field));
  if (last < 0) wrong(savingFields[0] ?? '', 'staff.reschedule.savings-missing');
  return savingFields.slice(0, last + 1).map((field) => {
    const pence = isEntered(values, field) ? readPounds(values[field] ?? '') : 0;
    if (pence === null || pence < 0) wrong(field, 'repayment.saving-wrong');
    return pence ?? 0;
  });
}

function isEntered(values: Values, ...fields: readonly string[]): boolean {
  return fields.some((field) => (values[field] ?? '').trim() !== '');
}

/** A whole number as it was typed; not a number where it is none. */
export function countIn(text = ''): number {
  return /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : NaN;
}
