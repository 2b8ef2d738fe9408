import { dateAt } from '../calendar/working-days.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import { pounds } from '../kernel/money.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import { isReachable, type PersonId } from '../people/person.ts';
import { withBeginnings } from '../projects/begin-what-is-due.ts';
import { bringIntoStep, type LifecycleDraft, settle } from '../projects/project-lifecycle-effects.ts';
import { projectLetter } from '../projects/project-letters.ts';
import type { ProjectMessage } from '../projects/project-message.ts';
import type { LifecycleChange, ProjectView } from '../projects/project-view.ts';
import { lifecycleOf } from '../projects/project.ts';
import { scheduleOwed } from './account.ts';
import { accountInLetter } from './account-in-letter.ts';
import {
  type ConfirmedPayment,
  type Payment,
  type PaymentId,
  recordPayment,
  strikeOutPayment,
} from './payments.ts';
import type { RepaymentSchedule } from './schedule.ts';
import { statementOn } from './statement.ts';

/** The most payments one project can record, struck out ones included: with the longest references, notes and reasons they fit into one row. Our own line. */
export const mostPayments = 300;

/** The longest reference and the longest note of a payment, in characters. */
export const longestReference = 60;
export const longestNote = 200;

/** The longest reason for which a payment is struck out, in characters. */
export const longestStrikeOutReason = 300;

/**
 * Money was paid: the history holds it, every instalment it repays is over, what is left of another stays owed, and whoever confirmed it gets a receipt with
 * the account. Null when this payment is recorded already (a form sent twice). Refuses as `recordPayment` does, and where nothing is repaid.
 */
export function decidePayment(
  view: ProjectView,
  payment: ConfirmedPayment,
  on: Occasion,
): Result<LifecycleChange, MessageKey> | null {
  if (view.payments.some(({ id }) => id === payment.id)) return null;
  const owed = owedSchedule(view);
  if (!owed.ok) return owed;
  if (view.payments.length >= mostPayments) return refused('repayment.too-many-payments');
  const payments = recordPayment(view.payments, payment);
  if (!payments.ok) return payments;
  const recorded = payments.value.at(-1) ?? { ...payment, struckOut: null };
  return allowed(
    changeOf(view, owed.value, payments.value, on, {
      what: 'payment-recorded',
      payment: recorded,
      message: (account) => ({ template: 'payment-received', payment: inLetter(recorded), account }),
      args: {},
    }),
  );
}

/**
 * A payment was recorded in error: it stays in the history and counts no more, and what it had repaid is owed again. Whoever confirmed it is told why.
 * Refuses as `strikeOutPayment` does, and where nothing is repaid.
 */
export function decideStrikeOut(
  view: ProjectView,
  command: { readonly payment: PaymentId; readonly reason: string },
  on: Occasion,
): Result<LifecycleChange, MessageKey> {
  const owed = owedSchedule(view);
  if (!owed.ok) return owed;
  const payments = strikeOutPayment(view.payments, command.payment, command.reason, on);
  if (!payments.ok) return payments;
  const struck = payments.value.find(({ id }) => id === command.payment);
  if (struck === undefined) return refused('refusal.not-found');
  const { reason } = command;
  return allowed(
    changeOf(view, owed.value, payments.value, on, {
      what: 'payment-struck-out',
      payment: struck,
      message: (account) => ({ template: 'payment-struck-out', payment: inLetter(struck), account, reason }),
      args: { reason },
    }),
  );
}

function owedSchedule(view: ProjectView): Result<RepaymentSchedule, MessageKey> {
  if (lifecycleOf(view.project) === 'closed') return refused('project.refusal.closed');
  const schedule = scheduleOwed(view);
  return schedule === null ? refused('repayment.nothing-to-repay') : allowed(schedule);
}

interface Happening {
  readonly what: 'payment-recorded' | 'payment-struck-out';
  readonly payment: Payment;
  readonly message: (account: ReturnType<typeof accountInLetter>) => ProjectMessage;
  readonly args: Readonly<Record<string, string>>;
}

function changeOf(
  view: ProjectView,
  schedule: RepaymentSchedule,
  payments: readonly Payment[],
  on: Occasion,
  { what, payment, message, args }: Happening,
): LifecycleChange {
  const { amountPence, reference, paidOn } = payment;
  const statement = statementOn(schedule, payments, dateAt(on.at), view.waivers ?? []);
  const draft: LifecycleDraft = {
    project: view.project,
    payments,
    timeline: [{ what, by: on.by, args: { amount: pounds(amountPence), reference, paidOn, ...args } }],
    deliveries: lettersTo(view, payment, message(accountInLetter(statement, on.at)), on),
    create: [],
    obligations: [],
  };
  settle(draft, view, on);
  bringIntoStep(draft, view, on);
  return withBeginnings(view, draft, on.at);
}

/** To whoever confirmed the payment, and to the finance contact (or who leads, where there is none). */
function lettersTo(
  { project, contacts }: ProjectView,
  { confirmedBy }: Payment,
  message: ProjectMessage,
  { at }: Occasion,
): readonly Delivery[] {
  const holder = [contacts.finance, contacts.lead].find((one) => isReachable(one));
  const readers = new Set<PersonId>([
    ...(confirmedBy.kind === 'person' ? [confirmedBy.id] : []),
    ...(holder === undefined ? [] : [holder.id]),
  ]);
  return [...readers].map((to) => projectLetter(project, to, message, at));
}

function inLetter({ paidOn, reference, amountPence }: Payment) {
  return { paidOn, reference, amountPence };
}
