import { type CalendarDate, dateAt } from '../../calendar/working-days.ts';
import { pounds, poundsTyped } from '../../kernel/money.ts';
import { type InstalmentMatter, isOpen } from '../../obligations/obligation.ts';
import type { ProjectLives } from '../../projects/project-lives.ts';
import type { ProjectView } from '../../projects/project-view.ts';
import { statementOf } from '../../repayments/account.ts';
import { paymentReference } from '../../repayments/payment-reference.ts';
import { statementOn } from '../../repayments/statement.ts';
import { instalmentsModel, settledTexts, totalsModel } from '../repayments/account-model.ts';
import { asHidden, type EnteredPayment } from '../repayments/payment-form.ts';
import { type PaymentDesk, takePayment, type TakePaymentDeps } from '../repayments/take-payment.ts';
import type { LinkVisit } from '../routes.ts';
import { answerHref, isWaitedFor, occasionOf, pageBasics } from './answer-page.ts';
import { thanksHref } from './thanks-page.ts';

/** What confirming a payment from a letter's link needs. */
export interface PaymentPageDeps extends TakePaymentDeps {
  readonly lives: ProjectLives;
}

/**
 * The page on which the finance contact confirms a payment: what falls due, what was paid, and date, reference and amount of the payment; then what it
 * settles, with a real choice. A part payment leaves the rest open, and one that is more repays later instalments too.
 */
export function paymentPage(deps: PaymentPageDeps) {
  return {
    get: (visit: LinkVisit) => withDesk(deps, visit, (desk) => desk.ask(desk.initial, [])),
    post: (visit: LinkVisit) => withDesk(deps, visit, (desk) => takePayment(deps, visit, desk)),
  };
}

async function withDesk(
  deps: PaymentPageDeps,
  visit: LinkVisit,
  go: (desk: PaymentDesk) => Response | Promise<Response>,
): Promise<Response> {
  const { obligation } = visit.link.view;
  const view = await deps.lives.view(obligation.projectId);
  if (view === null) return visit.notFound();
  if (isOpen(obligation)) return go(deskFor(visit, view));
  // Sent once more after it ended the obligation: the same thanks. Any other way in is over.
  const isRecorded = view.payments.some(({ id }) => id === visit.form.text('nonce'));
  return isRecorded ? visit.redirect(thanksHref('payment', visit.language)) : visit.linkUnusable();
}

function deskFor(visit: LinkVisit, view: ProjectView): PaymentDesk {
  const { t } = visit;
  const { obligation } = visit.link.view;
  const matter = obligation.matter as InstalmentMatter;
  const leftPence = matter.amountPence - (matter.paidPence ?? 0);
  const today = dateAt(visit.at);
  const statement = statementOf(view, today);
  const common = {
    ...pageBasics(visit),
    hasForm: true,
    title: t('payment.title'),
    instalment: {
      number: matter.instalment,
      amount: pounds(matter.amountPence),
      paid: pounds(matter.paidPence ?? 0),
      left: pounds(leftPence),
      isLate: obligation.dueOn < today,
    },
    quote: paymentReference(view.project.id, matter.instalment),
  };
  return {
    view,
    by: occasionOf(visit).by,
    initial: { amount: poundsTyped(leftPence) },
    ask: (values, errors) =>
      visit.page('portal/answer/payment.njk', {
        ...common,
        values,
        errors,
        isWaitedFor: isWaitedFor(visit),
        timeRequest: obligation.timeRequest,
        totals: statement === null ? [] : totalsModel(statement, t),
        instalments: statement === null ? [] : instalmentsModel(statement),
        moreTimeHref: answerHref(visit, 'more-time'),
        notMineHref: answerHref(visit, 'not-mine'),
      }),
    check: (payment, change, nonce, errors) =>
      visit.page('portal/answer/payment-check.njk', {
        ...common,
        title: t('payment.check.title'),
        errors,
        payment: { ...payment, amount: pounds(payment.amountPence) },
        hidden: { ...asHidden(payment), nonce },
        settled: settledTexts(change, t),
        credit: creditAfter(view, payment, today),
      }),
    done: () => visit.redirect(thanksHref('payment', visit.language)),
  };
}

/** What would be paid beyond all that is owed; null when nothing. */
function creditAfter(view: ProjectView, payment: EnteredPayment, today: CalendarDate): string | null {
  const schedule = view.award?.repayments;
  if (!schedule) return null;
  const added = { ...payment, struckOut: null } as unknown as ProjectView['payments'][number];
  const { creditPence } = statementOn(schedule, [...view.payments, added], today, view.waivers);
  return creditPence > 0 ? pounds(creditPence) : null;
}
