import type { Hundredths, Panel, PanelCriterion } from '../../assessment/panel.ts';
import type { Language } from '../../people/person.ts';

/** What the panel's scores come to, in the shape and the language of a page: criteria on which reviewers disagree come first. */
export function shownPanel(panel: Panel, language: Language) {
  const { counts, standing, isModerated, reviewers, spread } = panel;
  const criteria = panel.criteria.map((one) => shownCriterion(one, language));
  return {
    counts,
    standing,
    isModerated,
    total: percentOf(panel.total),
    originalTotal: percentOf(panel.originalTotal),
    learning: percentOf(panel.learning),
    spread: spread === null ? null : spreadOf(spread),
    reviewers: reviewers.map(({ reviewer, total, learning }) => ({
      name: reviewer.name,
      total: percentOf(total),
      learning: percentOf(learning),
    })),
    criteria: [...criteria.filter(isDisagreement), ...criteria.filter((one) => !isDisagreement(one))],
  };
}

function isDisagreement(one: { readonly isDisagreement: boolean }): boolean {
  return one.isDisagreement;
}

function shownCriterion(
  { criterion, scores, mean, lowest, highest, isDisagreement, moderated }: PanelCriterion,
  language: Language,
) {
  return {
    id: criterion.id,
    name: criterion.name[language],
    weight: criterion.weightPercent,
    isLearning: criterion.isLearning,
    scores: scores.map(({ reviewer, score, reason, sentFirst }) => ({
      name: reviewer.name,
      score,
      reason,
      sentFirst,
    })),
    mean: mean === null ? null : (mean / 100).toFixed(2),
    lowest,
    highest,
    isDisagreement,
    moderated:
      moderated === null ? null : { score: moderated.score, reason: moderated.reason, at: moderated.at },
  };
}

/** A share of the most there is: `72.50%`; null while there is none. */
export function percentOf(share: Hundredths | null): string | null {
  return share === null ? null : `${(share / 100).toFixed(2)}%`;
}

/** "40.00% – 85.00%". */
export function spreadOf({
  lowest,
  highest,
}: {
  readonly lowest: Hundredths;
  readonly highest: Hundredths;
}): string {
  return `${percentOf(lowest)} – ${percentOf(highest)}`;
}
