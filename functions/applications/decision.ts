import type { CalendarDate } from '../calendar/working-days.ts';
import type { Answers } from '../documents/answers.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { refused, allowed, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { ContactRole, Contacts, PersonId } from '../people/person.ts';
import { repaymentSchedule, type RepaymentSchedule } from '../repayments/schedule.ts';
import type { RepaymentProfile } from '../repayments/profile.ts';
import { dateIn, numberIn, rowsIn, textIn } from './full-figures.ts';

/** What the minister decided about a bid, as staff recorded it. Nobody outside the fund has heard of it until it is told. */
export interface Decision {
  readonly outcome: 'approved' | 'refused';
  readonly decidedOn: CalendarDate;
  /** Why, in the words that the applicants read. */
  readonly reasons: string;
  /** Why, in the words that stay with staff. */
  readonly fileNote: string;
  readonly recordedBy: string;
  readonly recordedAt: EventTime;
  /** What was awarded; null for a refusal. */
  readonly award: DecidedAward | null;
}

/** An award as it was decided: what the project begins with once the applicants are told. */
export interface DecidedAward {
  readonly awardPence: number;
  readonly startDate: CalendarDate;
  readonly endDate: CalendarDate;
  readonly evaluationDueOn: CalendarDate;
  readonly conditions: string;
  readonly milestones: readonly { readonly title: string; readonly dueOn: CalendarDate }[];
  readonly outcomes: readonly string[];
  /** Everybody but the lead, who is whoever leads the bid when it is told. */
  readonly contacts: Contacts;
  readonly repayments: RepaymentSchedule;
}

/** The roles staff name at an award; the lead applicant leads the project. */
export const namedAtAward = [
  'deputy',
  'sponsor',
  'champion',
  'finance',
] as const satisfies readonly ContactRole[];

/**
 * The award that staff entered. Refused, with the message and the field it belongs to, when its dates are out of order, when a role is named twice, or when
 * its repayments cannot be worked out.
 * @param profile the repayments the application proposed; null when it proposed none that can be used.
 */
export function awardFrom(
  answers: Answers,
  profile: RepaymentProfile | null,
  idOf: (email: string) => PersonId,
): Result<DecidedAward, MessageKey> & { readonly field?: string } {
  const wrong = (field: string, refusal: MessageKey) => ({ ...refused(refusal), field });
  const awardPence = numberIn(answers, 'sum') ?? 0;
  const [startDate, endDate, evaluationDueOn] = [
    dateIn(answers, 'starts'),
    dateIn(answers, 'ends'),
    dateIn(answers, 'evaluation'),
  ];
  if (startDate === null || endDate === null || evaluationDueOn === null)
    return wrong('starts', 'staff.action.date-wrong');
  if (endDate <= startDate) return wrong('ends', 'decision.refusal.ends-first');
  if (evaluationDueOn <= startDate) return wrong('evaluation', 'decision.refusal.evaluation-first');
  const people = rowsIn(answers, 'people').map((row) => ({
    role: String(row['role']) as (typeof namedAtAward)[number],
    id: idOf(String(row['email'])),
  }));
  if (new Set(people.map(({ role }) => role)).size < people.length)
    return wrong('people', 'decision.refusal.role-twice');
  const repaid = textIn(answers, 'repayment') === 'as-applied' ? profile : equalProfileIn(answers);
  if (repaid === null) return wrong('repayment', 'decision.refusal.no-repayment');
  const repayments = repaymentSchedule(awardPence, repaid);
  if (!repayments.ok) return wrong('sum', repayments.refusal);
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
    contacts: Object.fromEntries(people.map(({ role, id }) => [role, id])),
    repayments: repayments.value,
  });
}

function equalProfileIn(answers: Answers): RepaymentProfile | null {
  const firstDueOn = dateIn(answers, 'first-due');
  const instalments = numberIn(answers, 'instalments');
  const monthsBetween = Number(textIn(answers, 'months-between'));
  if (firstDueOn === null || instalments === null || !Number.isInteger(monthsBetween) || monthsBetween < 1)
    return null;
  return { kind: 'equal', firstDueOn, monthsBetween, instalments };
}
