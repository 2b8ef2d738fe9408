import { pounds } from '../../../kernel/money.ts';
import { cleanText } from '../../../kernel/text.ts';
import type { Occasion } from '../../../obligations/view.ts';
import type { ProjectView } from '../../../projects/project-view.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { decideStrikeOut, longestStrikeOutReason } from '../../../repayments/decide-payment.ts';
import type { Payment } from '../../../repayments/payments.ts';
import { changeProject } from '../../act-on-project.ts';
import type { FormErrors } from '../../forms.ts';
import { settledTexts } from '../../repayments/account-model.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { projectConsequences } from '../projects/consequences.ts';
import { repaymentsHref } from './project-repayments-page.ts';
import { cannotRepay } from './record-payment-page.ts';

interface Striking {
  readonly view: ProjectView;
  readonly payment: Payment;
  readonly on: Occasion;
}

/** Staff strike out a payment that was recorded in error: why; then what is owed again and who is told, with a real choice. */
export function strikeOutRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/projects/:id/repayments/payments/:payment/strike-out';
  return [
    {
      method: 'GET',
      path,
      who: 'staff',
      handle: (visit) => withPayment(deps, visit, (one) => ask(visit, one, '', [])),
    },
    {
      method: 'POST',
      path,
      who: 'staff',
      handle: (visit) => withPayment(deps, visit, (one) => proceed(deps, visit, one)),
    },
  ];
}

async function withPayment(
  deps: StaffDeps,
  visit: MemberVisit,
  go: (striking: Striking) => Response | Promise<Response>,
): Promise<Response> {
  const view = await deps.lives.view(visit.param('id') as ProjectId);
  const payment = view?.payments.find(({ id }) => id === visit.param('payment'));
  if (view === null || payment === undefined) return visit.notFound();
  const on = { at: visit.at, by: { kind: 'staff', name: visit.member.name } } as const;
  return cannotRepay(visit, view) ?? go({ view, payment, on });
}

async function proceed(deps: StaffDeps, visit: MemberVisit, one: Striking): Promise<Response> {
  const { form, t } = visit;
  const reason = cleanText(form.text('reason'));
  const wrong =
    reason === ''
      ? t('refusal.reason-missing')
      : reason.length > longestStrikeOutReason
        ? t('staff.action.reason-long', { limit: longestStrikeOutReason })
        : null;
  if (wrong !== null)
    return ask(visit, one, reason, visit.isLanguageSwitch ? [] : [{ field: 'reason', text: wrong }]);
  if (form.text('step') !== 'check' || visit.isLanguageSwitch) return check(visit, one, reason, []);
  const choice = form.text('choice');
  if (choice === 'no') return visit.redirect(repaymentsHref(one.view));
  if (choice !== 'yes')
    return check(visit, one, reason, [{ field: 'choice', text: t('staff.action.choice-missing') }]);
  const { view, payment, on } = one;
  const struck = await changeProject(deps, view.project.id, visit.at, (now) =>
    decideStrikeOut(now, { payment: payment.id, reason }, on),
  );
  if (!struck.ok) return ask(visit, one, reason, [{ field: 'reason', text: t(struck.refusal) }]);
  return visit.redirect(`${repaymentsHref(view)}?done=strike-out`);
}

function ask(visit: MemberVisit, one: Striking, reason: string, errors: FormErrors): Response {
  return visit.page('portal/staff/repayments/strike-out.njk', {
    ...common(visit, one),
    values: { reason },
    reasonLimit: longestStrikeOutReason,
    errors,
  });
}

function check(visit: MemberVisit, one: Striking, reason: string, errors: FormErrors): Response {
  const { view, payment, on } = one;
  const decided = decideStrikeOut(view, { payment: payment.id, reason }, on);
  if (!decided.ok) return ask(visit, one, reason, [{ field: 'reason', text: visit.t(decided.refusal) }]);
  return visit.page('portal/staff/repayments/check.njk', {
    ...common(visit, one),
    errors,
    reason,
    hidden: { reason },
    settled: settledTexts(decided.value, visit.t),
    letters: projectConsequences(view, decided.value, visit.language).letters,
    yes: visit.t('staff.repayments.strike-out.yes'),
  });
}

function common({ t }: MemberVisit, { view, payment }: Striking) {
  return {
    title: t('staff.repayments.strike-out'),
    section: 'projects',
    project: view.project,
    back: repaymentsHref(view),
    hasForm: true,
    payment: { ...payment, amount: pounds(payment.amountPence) },
  };
}
