import type { MessageKey } from '../../messages/catalogue.ts';
import { longDate } from '../../messages/dates.ts';
import type { RungName } from '../../obligations/ladder.ts';
import type { ObligationMessage } from '../delivery.ts';
import type { Block, Body } from './letter.ts';
import { answerAction, dueFact, facts, paragraph, projectFacts, type Writing } from './writing.ts';

/**
 * The letters of the chase for a review. They name the bid and no more, because their reader has yet to say whether they have a conflict with it, and lead to
 * a page behind the sign-in.
 */
export function reviewLetter(
  writing: Writing,
  { rung }: Extract<ObligationMessage, { template: 'rung' }>,
): Body {
  const { t, language, view } = writing;
  const { opening, headline } = wordsOf[rung];
  return {
    headline: t(headline, { date: longDate(view.obligation.dueOn, language) }),
    blocks: [
      paragraph(t(opening)),
      ...whatIsAskedAgain(writing),
      facts(...projectFacts(writing), dueFact(writing)),
      answerAction(writing, 'letter.action.review'),
      paragraph(t('letter.review.conflict')),
    ],
  };
}

/** Why staff gave the review back, where they did. */
function whatIsAskedAgain({ t, view: { obligation } }: Writing): Block[] {
  const { returnReason } = obligation;
  if (obligation.state !== 'returned' || returnReason === null) return [];
  return [{ kind: 'quote', label: t('letter.reason'), text: returnReason }];
}

interface Words {
  readonly headline: MessageKey;
  readonly opening: MessageKey;
}

const asked: Words = { headline: 'letter.review.ask.headline', opening: 'letter.review.opening' };
const overdue: Words = { headline: 'letter.review.overdue.headline', opening: 'letter.review.waited-for' };

/** What each rung says; those that no reviewer gets say what is nearest. */
const wordsOf: Readonly<Record<RungName, Words>> = {
  notice: asked,
  ask: asked,
  reminder: { headline: 'letter.review.reminder.headline', opening: 'letter.review.keeps' },
  due: { headline: 'letter.review.due.headline', opening: 'letter.review.keeps' },
  overdue,
  'overdue-again': { headline: 'letter.review.overdue-again.headline', opening: 'letter.review.last' },
  sponsor: overdue,
  senior: overdue,
  unanswered: overdue,
  fund: overdue,
};
