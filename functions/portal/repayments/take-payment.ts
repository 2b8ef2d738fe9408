import type { MessageKey } from '../../messages/catalogue.ts';
import type { Actor } from '../../obligations/view.ts';
import type { LifecycleChange, ProjectView } from '../../projects/project-view.ts';
import { decidePayment } from '../../repayments/decide-payment.ts';
import type { ConfirmedPayment, PaymentId } from '../../repayments/payments.ts';
import { type ActOnProjectDeps, changeProject } from '../act-on-project.ts';
import type { FormErrors } from '../forms.ts';
import type { Visit } from '../visit.ts';
import {
  type EnteredPayment,
  fieldOfRefusal,
  readHidden,
  readPaymentForm,
  typedAgain,
} from './payment-form.ts';

/** What recording a payment from a page needs. */
export interface TakePaymentDeps extends ActOnProjectDeps {
  readonly newId: () => string;
}

/** The pages around one payment: whoever confirms it, and what they see. */
export interface PaymentDesk {
  readonly view: ProjectView;
  readonly by: Actor;
  /** What the fields hold at first. */
  readonly initial: Readonly<Record<string, string>>;
  /** The first page: date, reference and amount. */
  ask(values: Readonly<Record<string, string>>, errors: FormErrors): Response;
  /** The second page: what would follow, and yes or no. `nonce` becomes the payment's id, so that the same page sent twice records one payment. */
  check(payment: EnteredPayment, change: LifecycleChange, nonce: string, errors: FormErrors): Response;
  /** After it was recorded, also where it had been before. */
  done(): Response;
}

/** Answers a form of either page. Only "yes" on the second one records anything. */
export async function takePayment(deps: TakePaymentDeps, visit: Visit, desk: PaymentDesk): Promise<Response> {
  const { form, t } = visit;
  const checked = form.text('step') === 'check' ? readHidden(form.values) : null;
  if (checked === null) {
    if (visit.isLanguageSwitch) return desk.ask(form.values, []);
    const read = readPaymentForm(form.values, visit);
    return 'errors' in read
      ? desk.ask(form.values, read.errors)
      : checkOrAskAgain(visit, desk, read.payment, deps.newId(), []);
  }
  const nonce = /^[\w-]{8,64}$/.test(form.text('nonce')) ? form.text('nonce') : deps.newId();
  if (visit.isLanguageSwitch) return checkOrAskAgain(visit, desk, checked, nonce, []);
  const choice = form.text('choice');
  if (choice === 'no') return desk.ask(typedAgain(checked), []);
  if (choice !== 'yes')
    return checkOrAskAgain(visit, desk, checked, nonce, [
      { field: 'choice', text: t('staff.action.choice-missing') },
    ]);
  const payment = confirmed(visit, desk, checked, nonce);
  const { id } = desk.view.project;
  const recorded = await changeProject(deps, id, visit.at, (view) =>
    decidePayment(view, payment, { at: visit.at, by: desk.by }),
  );
  return recorded.ok ? desk.done() : refusedWith(visit, desk, checked, recorded.refusal);
}

function checkOrAskAgain(
  visit: Visit,
  desk: PaymentDesk,
  entered: EnteredPayment,
  nonce: string,
  errors: FormErrors,
): Response {
  const payment = confirmed(visit, desk, entered, nonce);
  const decided = decidePayment(desk.view, payment, { at: visit.at, by: desk.by });
  if (decided === null) return desk.done();
  return decided.ok
    ? desk.check(entered, decided.value, nonce, errors)
    : refusedWith(visit, desk, entered, decided.refusal);
}

function refusedWith(
  visit: Visit,
  desk: PaymentDesk,
  entered: EnteredPayment,
  refusal: MessageKey,
): Response {
  return desk.ask(typedAgain(entered), [{ field: fieldOfRefusal(refusal), text: visit.t(refusal) }]);
}

function confirmed(
  { at }: Visit,
  { by }: PaymentDesk,
  entered: EnteredPayment,
  nonce: string,
): ConfirmedPayment {
  return { ...entered, id: nonce as PaymentId, confirmedBy: by, confirmedAt: at };
}
