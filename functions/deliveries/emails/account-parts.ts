import { pounds } from '../../kernel/money.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { longDate } from '../../messages/dates.ts';
import { translator } from '../../messages/translate.ts';
import type { Language } from '../../people/person.ts';
import type { ProjectMessage } from '../../projects/project-message.ts';
import type { AccountInLetter } from '../../repayments/account-in-letter.ts';
import type { Block, Fact } from './letter.ts';

/** The payment that a letter is about; nothing in any other letter. */
export function paymentFacts(message: ProjectMessage, language: Language): readonly Fact[] {
  if (!('payment' in message)) return [];
  const t = translator(language);
  const { paidOn, reference, amountPence } = message.payment;
  return [
    { label: t('payment.amount'), value: pounds(amountPence) },
    { label: t('payment.paid-on'), value: longDate(paidOn, language) },
    { label: t('payment.reference'), value: reference },
  ];
}

/** The sums that are shown, and whether they are left out when they are nothing. */
const sums = [
  ['awardPence', 'account.award', false],
  ['repaidPence', 'account.repaid', false],
  ['outstandingPence', 'account.outstanding', false],
  ['latePence', 'account.late', true],
  ['waivedPence', 'account.waived', true],
  ['creditPence', 'account.credit', true],
] as const satisfies readonly (readonly [keyof AccountInLetter, MessageKey, boolean])[];

/** The account after it: the sums, and instalment by instalment up to the next one; nothing in any other letter. */
export function accountBlocks(message: ProjectMessage, language: Language): readonly Block[] {
  if (!('account' in message)) return [];
  const t = translator(language);
  const { account } = message;
  const shown = sums.filter(([name, , onlyWhenAny]) => !onlyWhenAny || account[name] > 0);
  return [
    { kind: 'paragraph', text: t('letter.account.as-of', { date: longDate(account.on, language) }) },
    {
      kind: 'facts',
      facts: shown.map(([name, label]) => ({ label: t(label), value: pounds(account[name]) })),
    },
    {
      kind: 'list',
      lead: t('account.instalments'),
      items: account.instalments.map((one) =>
        t('letter.account.instalment', {
          number: one.number,
          date: longDate(one.dueOn, language),
          amount: pounds(one.amountPence),
          left: pounds(one.outstandingPence),
          state: t(`instalment.state.${one.state}`),
        }),
      ),
    },
  ];
}
