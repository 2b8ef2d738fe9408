import { pounds } from '../../../kernel/money.ts';
import type { ProjectView } from '../../../projects/project-view.ts';
import { lifecycleOf, type ProjectId } from '../../../projects/project.ts';
import { scheduleOwed } from '../../../repayments/account.ts';
import { settledTexts } from '../../repayments/account-model.ts';
import { asHidden } from '../../repayments/payment-form.ts';
import { type PaymentDesk, takePayment } from '../../repayments/take-payment.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { projectConsequences } from '../projects/consequences.ts';
import { repaymentsHref } from './project-repayments-page.ts';

/** Staff record a payment by hand, as the finance contact does by the link of a letter: what was paid, then what would follow, with a real choice. */
export function recordPaymentRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/projects/:id/repayments/payment';
  return [
    {
      method: 'GET',
      path,
      who: 'staff',
      handle: (visit) => withDesk(deps, visit, (desk) => desk.ask(desk.initial, [])),
    },
    {
      method: 'POST',
      path,
      who: 'staff',
      handle: (visit) => withDesk(deps, visit, (desk) => takePayment(deps, visit, desk)),
    },
  ];
}

async function withDesk(
  deps: StaffDeps,
  visit: MemberVisit,
  go: (desk: PaymentDesk) => Response | Promise<Response>,
): Promise<Response> {
  const view = await deps.lives.view(visit.param('id') as ProjectId);
  if (view === null) return visit.notFound();
  const isReplay = view.payments.some(({ id }) => id === visit.form.text('nonce'));
  const desk = deskFor(visit, view);
  if (isReplay) return desk.done();
  return cannotRepay(visit, view) ?? go(desk);
}

/** Why nothing about this project's repayments can be changed now; null when it can. */
export function cannotRepay(visit: MemberVisit, view: ProjectView): Response | null {
  const isClosed = lifecycleOf(view.project) === 'closed';
  if (!isClosed && scheduleOwed(view) !== null) return null;
  const why = isClosed ? 'project.refusal.closed' : 'repayment.nothing-to-repay';
  const link = { href: repaymentsHref(view), text: 'staff.repayments.back' } as const;
  return visit.message({ title: 'staff.action.cannot', paragraphs: [why], link }, 409);
}

function deskFor(visit: MemberVisit, view: ProjectView): PaymentDesk {
  const { t, language } = visit;
  const common = {
    title: t('staff.repayments.record'),
    section: 'projects',
    project: view.project,
    back: repaymentsHref(view),
    hasForm: true,
  };
  return {
    view,
    by: { kind: 'staff', name: visit.member.name },
    initial: {},
    ask: (values, errors) => visit.page('portal/staff/repayments/record.njk', { ...common, values, errors }),
    check: (payment, change, nonce, errors) =>
      visit.page('portal/staff/repayments/check.njk', {
        ...common,
        errors,
        payment: { ...payment, amount: pounds(payment.amountPence) },
        hidden: { ...asHidden(payment), nonce },
        settled: settledTexts(change, t),
        letters: projectConsequences(view, change, language).letters,
        yes: t('payment.check.yes'),
      }),
    done: () => visit.redirect(`${repaymentsHref(view)}?done=payment`),
  };
}
