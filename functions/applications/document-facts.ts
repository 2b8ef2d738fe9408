import type { Answers } from '../documents/answers.ts';
import { organisationNamed } from '../organisations/register.ts';
import type { ApplicationFacts } from './application.ts';
import { numberIn, textIn } from './full-figures.ts';

/** What lists, letters and comparisons say of a bid, out of a section that was saved; empty for sections that say nothing of that. */
export function factsIn(
  document: 'expression' | 'full',
  section: string,
  answers: Answers,
): Partial<ApplicationFacts> {
  return factsOf[document][section]?.(answers) ?? {};
}

type Facts = (answers: Answers) => Partial<ApplicationFacts>;

const whatAndWho: Facts = (answers) => {
  const organisation = textIn(answers, 'organisation');
  const known = organisationNamed(organisation);
  return {
    title: textIn(answers, 'name'),
    organisation,
    organisationType: known?.type ?? '',
    organisationSize: known?.size ?? '',
    theme: textIn(answers, 'theme'),
  };
};

const problemAndIdea: Facts = (answers) => ({
  summary: ['problem', 'idea']
    .map((field) => textIn(answers, field))
    .filter((part) => part !== '')
    .join('\n\n'),
});

const asked: Facts = (answers) => ({ amountPence: numberIn(answers, 'sum') });
const saved: Facts = (answers) => ({ expectedAnnualSavingPence: numberIn(answers, 'saving') });

/** The sections that say something of a bid as a whole, by document. */
const factsOf: Readonly<Record<'expression' | 'full', Readonly<Record<string, Facts>>>> = {
  expression: {
    about: whatAndWho,
    idea: problemAndIdea,
    money: (answers) => ({ ...asked(answers), ...saved(answers) }),
    introductions: (answers) => ({ mayIntroduce: textIn(answers, 'may-introduce') === 'yes' }),
  },
  full: { about: whatAndWho, case: problemAndIdea, costs: saved, funding: asked },
};
