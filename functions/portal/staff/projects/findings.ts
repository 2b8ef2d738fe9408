import { type FormWords, wordsOf } from '../../../documents/form-words.ts';
import { pounds } from '../../../kernel/money.ts';
import { benefitOf } from '../../../local-benefit/local-benefit-form.ts';
import { compareLocalBenefit, type LocalBenefit, ratioText } from '../../../local-benefit/local-benefit.ts';
import { aboutOf, type Obligation } from '../../../obligations/obligation.ts';
import type { Language } from '../../../people/person.ts';
import { outcomesIn, outcomesReviewForm } from '../../../projects/forms/outcomes-review-form.ts';
import type { ProjectView } from '../../../projects/project-view.ts';
import type { StaffDeps } from '../deps.ts';

/** An outcome as one review has it. */
interface ReviewedOutcome {
  readonly outcome: string;
  readonly standing: string;
  readonly learnt: string;
}

/** What a project has found out, for its page. */
export interface Findings {
  /** The outcomes as they were agreed on. */
  readonly agreed: readonly string[];
  /** How they stood at each review that was sent, oldest first; the last of a project's life settles them. */
  readonly reviews: readonly {
    readonly obligation: Obligation;
    readonly isLast: boolean;
    readonly outcomes: readonly ReviewedOutcome[];
  }[];
  /** Local benefit as it was forecast and found; null where nobody has said. */
  readonly forecast: BenefitInWords | null;
  readonly actual: BenefitInWords | null;
  /** How one compares with the other, when both are there. */
  readonly comparison: ReturnType<typeof compareLocalBenefit>['outcome'] | null;
}

interface BenefitInWords {
  readonly spent: string;
  readonly benefit: string;
  readonly ratio: string;
}

/** Reads what the project wrote of its outcomes and of its local benefit. Drafts are not looked at. */
export async function findings(
  { documents }: Pick<StaffDeps, 'documents'>,
  { project, obligations }: ProjectView,
  language: Language,
): Promise<Findings> {
  const sent = obligations
    .filter(({ submitted }) => submitted !== null)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  const words = wordsOf(outcomesReviewForm, language);
  const reviews = await Promise.all(
    sent
      .filter(({ kind }) => kind === 'outcomes-review')
      .map(async (obligation) => ({
        obligation,
        isLast: aboutOf(obligation.id) === 'end',
        outcomes: outcomesIn(await documents.read(obligation.id)).map((row) => inWords(row, words)),
      })),
  );
  const benefit = async (kind: Obligation['kind']) => {
    const one = sent.find((obligation) => obligation.kind === kind);
    return one === undefined ? null : benefitOf(await documents.read(one.id));
  };
  const [forecast, actual] = await Promise.all([
    benefit('local-benefit-forecast'),
    benefit('local-benefit-actual'),
  ]);
  return {
    agreed: project.outcomes ?? [],
    reviews,
    forecast: forecast && benefitInWords(forecast),
    actual: actual && benefitInWords(actual),
    comparison: forecast && actual ? compareLocalBenefit(forecast, actual).outcome : null,
  };
}

function inWords(row: ReturnType<typeof outcomesIn>[number], words: FormWords): ReviewedOutcome {
  const place = { section: 'outcomes', field: 'outcomes', column: 'standing' };
  const standing = row['standing'];
  return {
    outcome: String(row['outcome'] ?? ''),
    standing: standing === undefined ? '' : words.option(place, String(standing)),
    learnt: String(row['learnt'] ?? ''),
  };
}

function benefitInWords({ spentPence, benefitPence, ratioHundredths }: LocalBenefit): BenefitInWords {
  return { spent: pounds(spentPence), benefit: pounds(benefitPence), ratio: ratioText(ratioHundredths) };
}
