import type { Answers } from '../documents/answers.ts';
import type { WrittenDocument } from '../documents/document.ts';
import type { Computed, DocumentForm, MoneyField, Section } from '../documents/form.ts';
import { pounds } from '../kernel/money.ts';
import type { Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { type LocalBenefit, localBenefitOfRounds, ratioText } from './local-benefit.ts';

const money = (id: string): MoneyField => ({ kind: 'money', id, needed: 'always', mayBeNegative: false });

/** The three rounds of local spending (Local Multiplier 3); what they come to is worked out and shown below them. */
const rounds: Section = {
  id: 'rounds',
  fields: [
    money('spent'),
    money('spent-locally'),
    money('respent-locally'),
    { kind: 'words', id: 'how', needed: 'always', maxWords: 200 },
  ],
  together: (answers) => {
    const benefit = benefitIn(answers);
    return benefit.ok
      ? []
      : [{ field: fieldOf(benefit.refusal, answers), message: benefit.refusal, args: {} }];
  },
  computed: (answers) => {
    const benefit = benefitIn(answers);
    return benefit.ok ? inWords(benefit.value) : [];
  },
};

const form = (id: string): DocumentForm<'rounds'> => ({ id, sectionIds: ['rounds'], sections: { rounds } });

/** What a project expects its spending to be worth to the place it is made in. */
export const localBenefitForecastForm = form('local-benefit-forecast');

/** The same as it was found at the end. */
export const localBenefitActualForm = form('local-benefit-actual');

/** The benefit that a document comes to; null while its rounds are not written, or do not fit together. */
export function benefitOf({ rounds: written }: WrittenDocument): LocalBenefit | null {
  const benefit = benefitIn(written?.answers ?? {});
  return benefit.ok ? benefit.value : null;
}

function benefitIn(answers: Answers): Result<LocalBenefit, MessageKey> {
  return localBenefitOfRounds({
    spentPence: penceIn(answers, 'spent'),
    spentLocallyPence: penceIn(answers, 'spent-locally'),
    respentLocallyPence: penceIn(answers, 'respent-locally'),
  });
}

/** An amount; no amount at all, which no rule takes, when it was not given. */
function penceIn(answers: Answers, field: string): number {
  return answers[field] === undefined ? Number.NaN : Number(answers[field]);
}

/** The field to correct: of two rounds in the wrong order the later one, because it is a part of the other. */
function fieldOf(refusal: MessageKey, answers: Answers): string {
  if (refusal !== 'local-benefit.larger-than-round-before') return 'spent';
  return penceIn(answers, 'spent-locally') > penceIn(answers, 'spent') ? 'spent-locally' : 'respent-locally';
}

function inWords({ benefitPence, ratioHundredths }: LocalBenefit): readonly Computed[] {
  return [
    { label: 'local-benefit.benefit', text: pounds(benefitPence) },
    { label: 'local-benefit.ratio', text: `£${ratioText(ratioHundredths)}` },
  ];
}
