import { pounds } from '../kernel/money.ts';
import type { Translate } from '../messages/translate.ts';
import type { Matter } from './obligation.ts';

/** What one obligation among several of its kind is about, as a label and what it says; null where the kind says all. */
export function matterFact(
  matter: Matter | undefined,
  t: Translate,
): { readonly label: string; readonly value: string } | null {
  if (matter === undefined) return null;
  if ('title' in matter) return { label: t('matter.milestone'), value: matter.title };
  const { instalment, amountPence, paidPence = 0 } = matter;
  const args = { number: instalment, amount: pounds(amountPence) };
  const isPartPaid = paidPence > 0 && paidPence < amountPence;
  return {
    label: t('matter.instalment'),
    value: isPartPaid
      ? t('matter.instalment.part-paid', { ...args, left: pounds(amountPence - paidPence) })
      : t('matter.instalment.value', args),
  };
}
