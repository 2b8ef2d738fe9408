import { poundsTyped, readPounds } from '../../../kernel/money.ts';
import type { FormError } from '../../forms.ts';
import type { PartForm } from './part-form.ts';

/** The round's money: what there is, the least a bid may ask for, and the largest part of a cost. Of a published round only the first is asked. */
export const moneyForm: PartForm = {
  values: ({ budgetPence, minimumPence, shareOfCostPercent }) => ({
    budget: budgetPence === 0 ? '' : poundsTyped(budgetPence, true),
    minimum: poundsTyped(minimumPence, true),
    share: String(shareOfCostPercent),
  }),
  read({ values }, { t, round }) {
    const errors: FormError[] = [];
    const money = (field: string): number => {
      const pence = readPounds(values[field] ?? '');
      if (pence === null || pence < 0) errors.push({ field, text: t('staff.round.money-wrong') });
      return pence ?? 0;
    };
    const budgetPence = money('budget');
    if (round.state === 'published') return errors.length > 0 ? { errors } : { edit: { budgetPence } };
    const minimumPence = money('minimum');
    const share = (values['share'] ?? '').trim().replace(/\s*%$/, '');
    if (!/^\d{1,3}$/.test(share)) errors.push({ field: 'share', text: t('round.refusal.share-wrong') });
    return errors.length > 0
      ? { errors }
      : { edit: { budgetPence, minimumPence, shareOfCostPercent: Number(share) } };
  },
  fieldOf: (refusal) =>
    refusal === 'round.refusal.minimum-wrong'
      ? 'minimum'
      : refusal === 'round.refusal.share-wrong'
        ? 'share'
        : 'budget',
};
