import { pounds } from '../kernel/money.ts';
import type { Translate } from '../messages/translate.ts';
import type { Matter } from './obligation.ts';

/** What one obligation among several of its kind is about, as a label and what it says; null where the kind says all. */
export function matterFact(
  matter: Matter | undefined,
  t: Translate,
): { readonly label: string; readonly value: string } | null {
  if (matter === undefined) return null;
  return 'title' in matter
    ? { label: t('matter.milestone'), value: matter.title }
    : {
        label: t('matter.instalment'),
        value: t('matter.instalment.value', {
          number: matter.instalment,
          amount: pounds(matter.amountPence),
        }),
      };
}
