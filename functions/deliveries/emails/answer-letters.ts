import { longDate, longDateAndTime } from '../../messages/dates.ts';
import { ladders } from '../../obligations/ladder.ts';
import { formOfKind } from '../../obligations/obligation-forms.ts';
import type { ObligationMessage } from '../delivery.ts';
import { adoptionReceipt } from './adoption-letters.ts';
import { copyOfDocument, fitsInLetter } from './copied-document.ts';
import { isPlain } from './kind-words.ts';
import type { Block, Body, CopiedDocument, Fact } from './letter.ts';
import { whatItIsAbout } from './plain-letters.ts';
import { answerAction, dueFact, facts, paragraph, sendBy, type Writing } from './writing.ts';

/** Letters that answer something somebody did, by their template. */
export const answerLetters: Readonly<
  Record<Exclude<ObligationMessage['template'], 'rung'>, (writing: Writing) => Body>
> = {
  receipt,
  accepted,
  waived,
  'handover-refused': handoverRefused,
  'date-moved': dateMoved,
  'more-time-refused': moreTimeRefused,
  'handed-over': handedOver,
};

function receipt(writing: Writing): Body {
  const { t, language, at, view } = writing;
  const { kind, submitted } = view.obligation;
  if (kind === 'adoption') return adoptionReceipt(writing);
  const received = longDateAndTime(submitted?.at ?? at, language);
  const copy = copyOfAnswer(writing);
  const isShort = copy !== undefined && fitsInLetter(copy);
  const isOver = ladders[kind].acceptsItself === true;
  const next = isOver ? 'over' : 'next';
  return {
    headline: isPlain(kind)
      ? t('letter.plain.receipt.headline', { what: t(`kind.${kind}`) })
      : t('letter.receipt.headline'),
    blocks: [
      paragraph(t(isPlain(kind) ? 'letter.plain.receipt.opening' : 'letter.receipt.opening')),
      facts(...whatItIsAbout(writing), { label: t('letter.fact.received'), value: received }),
      paragraph(t(isPlain(kind) ? `letter.plain.receipt.${next}` : 'letter.receipt.next')),
      paragraph(t(isShort ? 'letter.receipt.copy-below' : 'letter.receipt.copy-attached')),
      ...(isOver ? [] : [answerAction(writing, 'letter.action.change')]),
      ...(isShort ? [copy] : []),
    ],
    ...(copy === undefined ? {} : { copy }),
  };
}

function copyOfAnswer({ t, language, document, view }: Writing): CopiedDocument | undefined {
  const { kind } = view.obligation;
  const form = formOfKind(kind);
  if (document === undefined || form === null) return undefined;
  return copyOfDocument(form, document, language, {
    file: t(isPlain(kind) ? 'letter.plain.receipt.file' : 'letter.receipt.file'),
    heading: t(isPlain(kind) ? `kind.${kind}` : 'letter.receipt.copy'),
  });
}

function accepted(writing: Writing): Body {
  const { t, view } = writing;
  const { kind } = view.obligation;
  return {
    headline: isPlain(kind)
      ? t('letter.plain.accepted.headline', { what: t(`kind.${kind}`) })
      : t('letter.accepted.headline'),
    blocks: [
      paragraph(t(isPlain(kind) ? 'letter.plain.accepted.opening' : 'letter.accepted.opening')),
      facts(...whatItIsAbout(writing)),
      paragraph(t('letter.accepted.next')),
    ],
  };
}

function waived(writing: Writing): Body {
  const { t } = writing;
  return {
    headline: t('letter.waived.headline'),
    blocks: [paragraph(t('letter.waived.opening')), facts(...whatItIsOf(writing))],
  };
}

function handoverRefused(writing: Writing): Body {
  const { t } = writing;
  return {
    headline: t('letter.handover-refused.headline'),
    blocks: [
      paragraph(t('letter.handover-refused.opening')),
      facts(...whatItIsOf(writing), dueFact(writing)),
      answerAction(writing, 'letter.action.open'),
    ],
  };
}

function dateMoved(writing: Writing): Body {
  const { t, language, view } = writing;
  const date = longDate(view.obligation.dueOn, language);
  return {
    headline: t('letter.date-moved.headline', { date }),
    blocks: [
      paragraph(t('letter.date-moved.opening')),
      ...reasonOf(writing),
      facts(...whatItIsOf(writing), dueFact(writing)),
      answerAction(writing, 'letter.action.open'),
    ],
  };
}

function moreTimeRefused(writing: Writing): Body {
  const { t, view } = writing;
  return {
    headline: t('letter.more-time-refused.headline'),
    blocks: [
      paragraph(t('letter.more-time-refused.opening')),
      ...reasonOf(writing),
      facts(...whatItIsOf(writing), dueFact(writing)),
      ...(isPlain(view.obligation.kind) || view.obligation.kind === 'adoption'
        ? [paragraph(t('letter.plain.short-helps'))]
        : [paragraph(`${sendBy(writing)} ${t('letter.short-helps')}`)]),
      answerAction(writing, 'letter.action.open'),
    ],
  };
}

function handedOver(writing: Writing): Body {
  const { t, message } = writing;
  const named = message.template === 'handed-over' ? message.to : '';
  return {
    headline: t('letter.handed-over.headline'),
    blocks: [
      paragraph(t('letter.handed-over.opening')),
      facts(...whatItIsOf(writing), { label: t('letter.fact.new-contact'), value: named }),
    ],
  };
}

/** The project, and where the letter's subject alone does not say it, what is owed. */
function whatItIsOf(writing: Writing): readonly (Fact | null)[] {
  const { t, view } = writing;
  const { kind } = view.obligation;
  const owed = isPlain(kind) ? { label: t('letter.fact.owed'), value: t(`kind.${kind}`) } : null;
  return [...whatItIsAbout(writing), owed];
}

/** Why staff decided as they did, in their own words. */
function reasonOf({ t, message }: Writing): Block[] {
  const reason = 'reason' in message ? message.reason.trim() : '';
  return reason === '' ? [] : [{ kind: 'quote', label: t('letter.reason'), text: reason }];
}
