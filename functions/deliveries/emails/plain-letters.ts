import { longDate } from '../../messages/dates.ts';
import type { RungName } from '../../obligations/ladder.ts';
import type { ObligationMessage } from '../delivery.ts';
import type { Body } from './letter.ts';
import { answerAction, dueFact, facts, paragraph, projectFacts, type Writing } from './writing.ts';

/**
 * The letters of the kinds of obligation that are answered on one page. What is owed and why is said in the kind's own words (`kind.…`,
 * `letter.<kind>.opening`); which rung it is, in words that all kinds share.
 */
export function plainLetter(
  writing: Writing,
  { rung, wording }: Extract<ObligationMessage, { template: 'rung' }>,
): Body {
  const { t, language, view } = writing;
  const kind = view.obligation.kind as PlainKind;
  const args = { what: t(`kind.${kind}`), date: longDate(view.obligation.dueOn, language) };
  if (wording === 'told')
    return {
      headline: t('letter.plain.told.headline', args),
      blocks: [paragraph(t('letter.plain.told.opening')), facts(...projectFacts(writing), dueFact(writing))],
    };
  return {
    headline: t(`letter.plain.${headlineOf[rung]}.headline`, args),
    blocks: [
      paragraph(t(`letter.${kind}.opening`)),
      facts(...projectFacts(writing), dueFact(writing)),
      answerAction(writing, 'letter.action.answer'),
    ],
  };
}

type PlainKind = 'certification';

/** What a rung's letter begins with. */
const headlineOf: Readonly<Record<RungName, 'ask' | 'reminder' | 'due' | 'overdue'>> = {
  notice: 'ask',
  ask: 'ask',
  reminder: 'reminder',
  due: 'due',
  overdue: 'overdue',
  'overdue-again': 'overdue',
  sponsor: 'overdue',
  fund: 'overdue',
};
