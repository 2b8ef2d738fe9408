import { pounds } from '../../kernel/money.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { Translate } from '../../messages/translate.ts';
import type { LifecycleChange } from '../../projects/project-view.ts';
import { isOpen } from '../../obligations/obligation.ts';
import type { RepaymentStatement, RepaymentTotals } from '../../repayments/statement.ts';

/** The sums of an account that are shown, in their order. */
const shownTotals = [
  ['awardPence', 'account.award'],
  ['repaidPence', 'account.repaid'],
  ['outstandingPence', 'account.outstanding'],
  ['latePence', 'account.late'],
  ['duePence', 'account.due'],
  ['notYetDuePence', 'account.not-yet-due'],
  ['waivedPence', 'account.waived'],
  ['creditPence', 'account.credit'],
] as const satisfies readonly (readonly [keyof RepaymentTotals, MessageKey])[];

/** Sums that are left out when they are nothing. */
const onlyWhenAny: readonly string[] = ['waivedPence', 'creditPence'];

/** The sums of an account as labels and amounts. */
export function totalsModel(totals: RepaymentTotals, t: Translate) {
  return shownTotals
    .filter(([name]) => totals[name] > 0 || !onlyWhenAny.includes(name))
    .map(([name, label]) => ({ label: t(label), value: pounds(totals[name]) }));
}

/** The instalments of an account as a table shows them. */
export function instalmentsModel({ instalments }: RepaymentStatement) {
  return instalments.map((one) => ({
    ...one,
    amount: pounds(one.amountPence),
    paid: pounds(one.paidPence),
    outstanding: pounds(one.outstandingPence),
    waived: one.waivedPence > 0 ? pounds(one.waivedPence) : null,
  }));
}

/** What becomes of the obligations to pay by a change, in plain words. */
export function settledTexts({ obligations }: LifecycleChange, t: Translate): readonly string[] {
  return obligations.flatMap(({ before, after }) => {
    const { matter } = after;
    if (matter === undefined || !('instalment' in matter)) return [];
    const { instalment: number, amountPence, paidPence = 0 } = matter;
    const left = pounds(amountPence - paidPence);
    if (!isOpen(after)) return [t('account.settles', { number, amount: pounds(amountPence) })];
    return isOpen(before)
      ? [t('account.leaves', { number, left })]
      : [t('account.opens-again', { number, left })];
  });
}
