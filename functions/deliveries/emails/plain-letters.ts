import { longDate } from '../../messages/dates.ts';
import { ladders, type RungName } from '../../obligations/ladder.ts';
import { pounds } from '../../kernel/money.ts';
import { matterFact } from '../../obligations/matter.ts';
import { formOfKind } from '../../obligations/obligation-forms.ts';
import { paymentReference } from '../../repayments/payment-reference.ts';
import type { ObligationMessage } from '../delivery.ts';
import { inPlaceOf, whatStaffAskedFor } from './asking-parts.ts';
import type { Block, Body, Fact } from './letter.ts';
import { answerAction, dueFact, facts, namesOf, paragraph, projectFacts, type Writing } from './writing.ts';
import type { WordsOf } from './kind-words.ts';

type RungMessage = Extract<ObligationMessage, { template: 'rung' }>;

/**
 * The letters of every kind of obligation that has no letters of its own. What is owed stands before a colon and behind a label, never inside a sentence:
 * so its gender and what would mutate it cannot be got wrong, whatever the kind. Why it is owed is said in the kind's own words (`letter.<kind>.opening`).
 */
export function plainLetter(writing: Writing, message: RungMessage): Body {
  const { t, language, view } = writing;
  const kind = view.obligation.kind as WordsOf<'plain'>;
  const args = { what: t(`kind.${kind}`), date: longDate(view.obligation.dueOn, language) };
  if (message.wording === 'told')
    return {
      headline: t('letter.plain.told.headline', args),
      blocks: [
        paragraph(t('letter.plain.told.opening')),
        facts(...whatItIsAbout(writing), dueFact(writing), ...howToPay(writing), askedFact(writing)),
      ],
    };
  const isSponsors = message.rung === 'sponsor' && ladders[kind].owner !== 'sponsor';
  return {
    headline: t(`letter.plain.${headlineOf[message.rung]}.headline`, args),
    blocks: [
      ...inPlaceOf(writing, message),
      paragraph(t(isSponsors ? 'letter.plain.sponsor.opening' : `letter.${kind}.opening`)),
      ...whatStaffAskedFor(writing),
      facts(...whatItIsAbout(writing), dueFact(writing), ...howToPay(writing)),
      answerAction(writing, 'letter.action.answer'),
      ...waysOut(writing),
    ],
  };
}

/** The project, and which of several things of one kind it is. */
export function whatItIsAbout(writing: Writing): readonly (Fact | null)[] {
  return [...projectFacts(writing), matterFact(writing.view.obligation.matter, writing.t)];
}

/** Of an instalment: what is outstanding of it, and how to pay; nothing of any other kind. */
function howToPay({ t, settings, view: { obligation } }: Writing): readonly Fact[] {
  const { matter, projectId } = obligation;
  if (matter === undefined || !('instalment' in matter)) return [];
  const { instalment, amountPence, paidPence = 0 } = matter;
  const reference = paymentReference(projectId, instalment);
  const { mailbox, phone } = settings;
  return [
    { label: t('account.outstanding'), value: pounds(amountPence - paidPence) },
    { label: t('payment.quote'), value: reference },
    { label: t('payment.how.label'), value: t('payment.how', { reference, mailbox, phone }) },
  ];
}

/** What is answered in writing, or paid, can be put off or handed on by the same link. */
function waysOut({ t, view: { obligation } }: Writing): Block[] {
  const { kind } = obligation;
  const hasPages = formOfKind(kind) !== null || kind === 'repayment';
  return hasPages ? [paragraph(t('letter.plain.pointers'))] : [];
}

/** Who was asked, told to those who need not answer. */
function askedFact(writing: Writing): Fact | null {
  const { t } = writing;
  const asked = namesOf(writing, ['sponsor']);
  return asked === '' ? null : { label: t('letter.plain.asked'), value: asked };
}

/** What a rung's letter begins with. */
const headlineOf: Readonly<Record<RungName, 'notice' | 'ask' | 'reminder' | 'due' | 'overdue' | 'sponsor'>> =
  {
    notice: 'notice',
    ask: 'ask',
    reminder: 'reminder',
    due: 'due',
    overdue: 'overdue',
    'overdue-again': 'overdue',
    sponsor: 'sponsor',
    senior: 'sponsor',
    unanswered: 'overdue',
    fund: 'overdue',
  };
