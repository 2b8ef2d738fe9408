import { type CalendarDate, dateAt } from '../../functions/calendar/working-days.ts';
import { type EventTime, eventTime } from '../../functions/kernel/event-time.ts';
import { allowed } from '../../functions/kernel/result.ts';
import { answerPath, linkFor, signAnswerLink } from '../../functions/obligations/answer-link.ts';
import { decideChase } from '../../functions/obligations/decide-chase.ts';
import type { createObligationStore } from '../../functions/obligations/obligation-store.ts';
import { isOpen, type Obligation } from '../../functions/obligations/obligation.ts';
import type { Person } from '../../functions/people/person.ts';
import { lookAtProject } from '../../functions/projects/look-at-project.ts';
import type { ProjectLives } from '../../functions/projects/project-lives.ts';
import type { ProjectView } from '../../functions/projects/project-view.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import type { ConfirmedPayment, Payment, PaymentId } from '../../functions/repayments/payments.ts';
import type { PortalSite } from '../portal/portal-site.ts';
import { testKeys } from '../support/people.ts';

/** A payment that counts, confirmed by staff on the day it was made. */
export function paymentOf(parts: Partial<Payment> & Pick<Payment, 'paidOn' | 'amountPence'>): Payment {
  return { ...confirmedOf(parts), struckOut: null };
}

/** The same as it is confirmed. */
export function confirmedOf(
  parts: Partial<ConfirmedPayment> & Pick<Payment, 'paidOn' | 'amountPence'>,
): ConfirmedPayment {
  return {
    id: `payment-${parts.paidOn}` as PaymentId,
    reference: `BACS ${parts.paidOn}`,
    confirmedBy: { kind: 'staff', name: 'Catrin Rees' },
    confirmedAt: eventTime(`${parts.paidOn}T12:00:00Z`),
    note: null,
    ...parts,
  };
}

/** What the tick would start by a time: the project's look, again while it says so, and every chase of an instalment. */
export async function lookAround(
  { lives, obligations }: { lives: ProjectLives; obligations: ReturnType<typeof createObligationStore> },
  id: ProjectId,
  at: EventTime,
): Promise<void> {
  for (let looks = 0; looks < 5; looks++) {
    const looked = await lives.change(id, at, (view) => {
      const change = lookAtProject(view, at);
      return change === null ? null : allowed(change);
    });
    if (looked.ok && looked.value === null) break;
  }
  const view = await lives.view(id);
  for (const one of instalmentsAsked(view))
    if (one.nextAt !== null && one.nextAt <= at)
      await obligations.change(one.id, at, (seen) => {
        const change = decideChase(seen, at);
        return change === null ? null : allowed(change);
      });
}

/** The obligations to pay that are open, oldest first. */
export function instalmentsAsked(view: ProjectView | null): readonly Obligation[] {
  return (view?.obligations ?? [])
    .filter((one) => one.kind === 'repayment' && isOpen(one))
    .toSorted((one, other) => numberOf(one) - numberOf(other));
}

/** The number of the instalment that an obligation is about. */
export function numberOf({ matter }: Obligation): number {
  return matter !== undefined && 'instalment' in matter ? matter.instalment : NaN;
}

/** What is outstanding by an obligation's own word, in pence. */
export function leftOf({ matter }: Obligation): number {
  return matter !== undefined && 'instalment' in matter ? matter.amountPence - (matter.paidPence ?? 0) : NaN;
}

/** Pounds and pence as people type them. */
export function typed(pence: number): string {
  return `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
}

/** The fields of a payment as somebody types them. */
export function paymentFields(
  paidOn: CalendarDate,
  reference: string,
  pence: number,
): Readonly<Record<string, string>> {
  const [year = '', month = '', day = ''] = paidOn.split('-');
  return {
    'paidOn-day': day,
    'paidOn-month': month,
    'paidOn-year': year,
    reference,
    amount: typed(pence),
  };
}

/** The address of a person's link. */
export function linkTo(obligation: Obligation, { id }: Person): string {
  return answerPath(signAnswerLink(testKeys, linkFor(obligation, id)));
}

/** The hidden fields of a page's form. */
export function hiddenIn(page: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  );
}

/** Confirms a payment by a link, both pages, and answers the form of the second, to be sent again. */
export async function payByLink(
  site: PortalSite,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<{ readonly answer: Response; readonly sent: Readonly<Record<string, string>> }> {
  const check = await post(site, path, fields);
  const page = await check.text();
  const sent = { ...hiddenIn(page), choice: 'yes' };
  if (check.status !== 200) throw new Error(`the form was not taken: ${page}`);
  return { answer: await post(site, path, sent), sent };
}

/** Sends a form without a session. */
export function post(
  site: PortalSite,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Response> {
  return site.call(path, { method: 'POST', body: new URLSearchParams(fields) });
}

/** Records a payment as staff do, both pages. */
export async function payByStaff(
  site: PortalSite,
  id: ProjectId,
  fields: Readonly<Record<string, string>>,
): Promise<Response> {
  const path = `/staff/projects/${id}/repayments/payment`;
  const check = await site.send(path, fields);
  return site.send(path, { ...hiddenIn(await check.text()), choice: 'yes' });
}

/** The day of a site's clock. */
export function todayOf(site: PortalSite): CalendarDate {
  return dateAt(site.now());
}
