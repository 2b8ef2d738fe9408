import { pounds } from '../../kernel/money.ts';
import { longDate, longDateAndTime } from '../../messages/dates.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { RungName } from '../../obligations/ladder.ts';
import { organisationIn } from '../../organisations/register.ts';
import { caseSummaryOf } from '../../projects/case-summary.ts';
import type { ObligationMessage } from '../delivery.ts';
import { inPlaceOf } from './asking-parts.ts';
import type { Block, Body, Fact } from './letter.ts';
import { answerAction, dueFact, facts, namesOf, paragraph, type Writing } from './writing.ts';

type RungMessage = Extract<ObligationMessage, { template: 'rung' }>;

/** The letters of the chase that asks a body what it does with a proven idea: what the idea is, who had it, and one link to more and to the answer. */
export function adoptionLetter(writing: Writing, message: RungMessage): Body {
  const { t, language, view } = writing;
  const { headline, opening } = message.wording === 'told' ? told : wordsOf[message.rung];
  const isSeniors = message.rung === 'senior';
  const isSeniorAsked = isSeniors && message.wording === 'asked';
  return {
    headline: t(headline, { date: longDate(view.obligation.dueOn, language) }),
    blocks: [
      ...inPlaceOf(writing, message),
      paragraph(t(opening)),
      facts(...ideaFacts(writing), dueFact(writing), isSeniorAsked ? askedBefore(writing) : null),
      ...summary(writing),
      answerAction(writing, 'letter.action.adoption'),
      paragraph(t('letter.plain.pointers')),
    ],
  };
}

/** The receipt: what the body said, in full, so that whoever asks later can see it. */
export function adoptionReceipt(writing: Writing): Body {
  const { t, language, view, at } = writing;
  const answer = view.obligation.adoption?.answer ?? null;
  return {
    headline: t('letter.adoption.receipt.headline'),
    blocks: [
      paragraph(t('letter.adoption.receipt.opening')),
      facts(
        ...ideaFacts(writing),
        { label: t('letter.fact.received'), value: longDateAndTime(answer?.at ?? at, language) },
        ...(answer === null
          ? []
          : [
              { label: t('letter.adoption.answer'), value: t(`adoption.standing.${answer.stance}`) },
              answer.barriers.length === 0
                ? null
                : {
                    label: t('letter.adoption.barriers'),
                    value: answer.barriers.map((one) => t(`seminar.barrier.${one}`)).join('; '),
                  },
              answer.byOn === null
                ? null
                : { label: t('letter.adoption.by'), value: longDate(answer.byOn, language) },
              answer.contact === '' ? null : { label: t('letter.adoption.contact'), value: answer.contact },
              {
                label: t('letter.adoption.may-tell'),
                value: t(`adoption.answer.may-tell-${answer.mayTell ? 'yes' : 'no'}`),
              },
            ]),
      ),
      ...(answer === null
        ? []
        : [{ kind: 'quote', label: t('adoption.answer.words'), text: answer.words } as const]),
      answerAction(writing, 'letter.action.adoption-change'),
    ],
  };
}

/** The project, who carried it out, what it is expected to save, and the body that is asked. */
function ideaFacts({ t, language, view: { project, obligation } }: Writing): readonly (Fact | null)[] {
  const saving = project.expectedAnnualSavingPence;
  return [
    { label: t('letter.fact.project'), value: project.title },
    { label: t('letter.adoption.done-by'), value: organisationIn(project.organisation, language) },
    saving === null ? null : { label: t('adoption.answer.saving'), value: pounds(saving) },
    { label: t('letter.adoption.asked-of'), value: organisationIn(obligation.organisation, language) },
  ];
}

function askedBefore(writing: Writing): Fact | null {
  const asked = namesOf(writing, ['adopter']);
  return asked === '' ? null : { label: writing.t('letter.adoption.asked-before'), value: asked };
}

function summary({ t, view: { project } }: Writing): Block[] {
  const text = caseSummaryOf(project);
  return text === '' ? [] : [{ kind: 'quote', label: t('letter.adoption.summary'), text }];
}

interface Words {
  readonly headline: MessageKey;
  readonly opening: MessageKey;
}

const first: Words = { headline: 'letter.adoption.ask.headline', opening: 'letter.adoption.opening' };
const reminder: Words = { headline: 'letter.adoption.reminder.headline', opening: 'letter.adoption.again' };
const due: Words = { headline: 'letter.adoption.due.headline', opening: 'letter.adoption.again' };
const told: Words = { headline: 'letter.adoption.told.headline', opening: 'letter.adoption.told' };

/** What each rung says; those that no body gets say what is nearest. */
const wordsOf: Readonly<Record<RungName, Words>> = {
  notice: first,
  ask: first,
  reminder,
  due,
  overdue: due,
  'overdue-again': due,
  sponsor: due,
  senior: { headline: 'letter.adoption.senior.headline', opening: 'letter.adoption.senior' },
  unanswered: due,
  fund: due,
};
