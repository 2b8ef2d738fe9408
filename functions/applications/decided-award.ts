import type { CalendarDate } from '../calendar/working-days.ts';
import type { Answers } from '../documents/answers.ts';
import type { Row } from '../documents/rows.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { NamedContact, PersonId, PreferredLanguage } from '../people/person.ts';
import type { RepaymentProfile } from '../repayments/profile.ts';
import { repaymentSchedule } from '../repayments/schedule.ts';
import type { DecidedAward, namedAtAward } from './decision.ts';
import type { RepaymentChoice } from './decision-form.ts';
import { dateIn, numberIn, rowsIn, textIn } from './full-figures.ts';

/** A refusal, and the field of the form in which it is put right. */
type WrongIn = { readonly ok: false; readonly refusal: MessageKey; readonly field: string };

/** Somebody whom staff name for a role. */
export interface NamedForRole extends NamedContact {
  readonly role: (typeof namedAtAward)[number];
}

/**
 * The award that staff entered. Refused, with the message and the field it belongs to, when its dates are out of order, when a role is named twice, or when
 * its repayments cannot be worked out.
 * @param applied how the application proposed to repay; null when it proposed nothing that can be used.
 */
export function awardFrom(
  answers: Answers,
  applied: RepaymentProfile | null,
  idOf: (email: string) => PersonId,
): Result<DecidedAward, MessageKey> | WrongIn {
  const wrong = (field: string, refusal: MessageKey): WrongIn => ({ ...refused(refusal), field });
  const [awardPence, startDate, endDate, evaluationDueOn] = [
    numberIn(answers, 'sum') ?? 0,
    dateIn(answers, 'starts'),
    dateIn(answers, 'ends'),
    dateIn(answers, 'evaluation'),
  ];
  if (startDate === null || endDate === null || evaluationDueOn === null)
    return wrong('starts', 'staff.action.date-wrong');
  if (endDate <= startDate) return wrong('ends', 'decision.refusal.ends-first');
  if (evaluationDueOn <= startDate) return wrong('evaluation', 'decision.refusal.evaluation-first');
  const people = peopleIn(answers);
  if (new Set(people.map(({ role }) => role)).size < people.length)
    return wrong('people', 'decision.refusal.role-twice');
  const profile = profileIn(answers, applied);
  if (profile === null) return wrong('repayment', 'decision.refusal.no-repayment');
  if (profile.firstDueOn < startDate)
    return wrong(
      textIn(answers, 'repayment') === 'as-applied' ? 'repayment' : 'first-due',
      'decision.refusal.repaid-before-start',
    );
  const repayments = repaymentSchedule(awardPence, profile);
  if (!repayments.ok) return wrong(fieldOf(repayments.refusal), repayments.refusal);
  return allowed({
    awardPence,
    startDate,
    endDate,
    evaluationDueOn,
    conditions: textIn(answers, 'conditions'),
    milestones: rowsIn(answers, 'milestones').map((row) => ({
      title: String(row['what']),
      dueOn: String(row['when']) as CalendarDate,
    })),
    outcomes: rowsIn(answers, 'outcomes').map((row) => String(row['outcome'])),
    contacts: Object.fromEntries(people.map(({ role, email }) => [role, idOf(email)])),
    repayments: repayments.value,
  });
}

/** The people whom staff named, role by role as they entered them. */
export function peopleIn(answers: Answers): readonly NamedForRole[] {
  return rowsIn(answers, 'people').map((row) => ({
    role: String(row['role']) as NamedForRole['role'],
    name: String(row['name']),
    email: String(row['email']),
    language: String(row['language']) as PreferredLanguage,
  }));
}

/** The answers that say how an award is repaid, as the form holds them: the reverse of what `awardFrom` reads. */
export function answersOfProfile(profile: RepaymentProfile): Answers {
  const dates = { 'first-due': profile.firstDueOn, 'months-between': String(profile.monthsBetween) };
  switch (profile.kind) {
    case 'equal':
      return { repayment: 'equal', ...dates, instalments: profile.instalments };
    case 'stepped':
      return {
        repayment: 'stepped',
        ...dates,
        steps: profile.steps.map(({ instalments, weight }) => ({ instalments, share: weight })),
      };
    case 'energy':
      return {
        repayment: 'energy',
        ...dates,
        savings: profile.yearlySavingsPence.map((saving) => ({ saving })),
      };
  }
}

function profileIn(answers: Answers, applied: RepaymentProfile | null): RepaymentProfile | null {
  const choice = textIn(answers, 'repayment') as RepaymentChoice;
  if (choice === 'as-applied') return applied;
  const firstDueOn = dateIn(answers, 'first-due');
  const monthsBetween = Number(textIn(answers, 'months-between'));
  if (firstDueOn === null || !Number.isInteger(monthsBetween) || monthsBetween < 1) return null;
  const dates = { firstDueOn, monthsBetween };
  switch (choice) {
    case 'equal': {
      const instalments = numberIn(answers, 'instalments');
      return instalments === null ? null : { kind: 'equal', ...dates, instalments };
    }
    case 'stepped':
      return {
        kind: 'stepped',
        ...dates,
        steps: rowsIn(answers, 'steps').map((row) => ({
          instalments: cell(row, 'instalments'),
          weight: cell(row, 'share'),
        })),
      };
    case 'energy':
      return {
        kind: 'energy',
        ...dates,
        yearlySavingsPence: rowsIn(answers, 'savings').map((row) => cell(row, 'saving')),
      };
  }
}

function cell(row: Row, column: string): number {
  return Number(row[column] ?? 0);
}

/** Where a refusal of the schedule is put right. */
function fieldOf(refusal: MessageKey): string {
  return refusal === 'repayment.award-wrong' || refusal === 'repayment.fewer-pence-than-instalments'
    ? 'sum'
    : 'repayment';
}
