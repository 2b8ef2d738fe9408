import { documentAsBlocks } from '../../documents/document-text.ts';
import { longDate, longDateAndTime } from '../../messages/dates.ts';
import { formOfKind } from '../../obligations/obligation-forms.ts';
import type { ObligationMessage } from '../delivery.ts';
import type { Block, Body, CopiedDocument } from './letter.ts';
import { answerAction, dueFact, facts, paragraph, projectFacts, sendBy, type Writing } from './writing.ts';

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

/**
 * Above this many characters a document goes only as a file: Gmail cuts an HTML part off at 102 KB, and a bilingual letter holds it twice.
 */
const mostCopiedCharacters = 30_000;

function receipt(writing: Writing): Body {
  const { t, language, at, view } = writing;
  const received = longDateAndTime(view.obligation.submitted?.at ?? at, language);
  const copy = copyOfDocument(writing);
  const isShort = copy !== undefined && JSON.stringify(copy).length <= mostCopiedCharacters;
  return {
    headline: t('letter.receipt.headline'),
    blocks: [
      paragraph(t('letter.receipt.opening')),
      facts(...projectFacts(writing), { label: t('letter.fact.received'), value: received }),
      paragraph(t(isShort ? 'letter.receipt.next' : 'letter.receipt.next.attached')),
      answerAction(writing, 'letter.action.change'),
      ...(isShort ? [copy] : []),
    ],
    ...(copy === undefined ? {} : { copy }),
  };
}

function copyOfDocument({ t, language, document, view }: Writing): CopiedDocument | undefined {
  const form = formOfKind(view.obligation.kind);
  if (document === undefined || form === null) return undefined;
  const sections = documentAsBlocks(form, document, language).map(({ heading, answers }) => ({
    heading,
    answers: answers.map(({ label, text }) => ({ label, value: text })),
  }));
  return { kind: 'document', heading: t('letter.receipt.copy'), sections };
}

function accepted(writing: Writing): Body {
  const { t } = writing;
  return {
    headline: t('letter.accepted.headline'),
    blocks: [
      paragraph(t('letter.accepted.opening')),
      facts(...projectFacts(writing)),
      paragraph(t('letter.accepted.next')),
    ],
  };
}

function waived(writing: Writing): Body {
  const { t } = writing;
  return {
    headline: t('letter.waived.headline'),
    blocks: [paragraph(t('letter.waived.opening')), facts(...projectFacts(writing))],
  };
}

function handoverRefused(writing: Writing): Body {
  const { t } = writing;
  return {
    headline: t('letter.handover-refused.headline'),
    blocks: [
      paragraph(t('letter.handover-refused.opening')),
      facts(...projectFacts(writing), dueFact(writing)),
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
      facts(...projectFacts(writing), dueFact(writing)),
      answerAction(writing, 'letter.action.open'),
    ],
  };
}

function moreTimeRefused(writing: Writing): Body {
  const { t } = writing;
  return {
    headline: t('letter.more-time-refused.headline'),
    blocks: [
      paragraph(t('letter.more-time-refused.opening')),
      ...reasonOf(writing),
      facts(...projectFacts(writing), dueFact(writing)),
      paragraph(`${sendBy(writing)} ${t('letter.short-helps')}`),
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
      facts(...projectFacts(writing), { label: t('letter.fact.new-contact'), value: named }),
    ],
  };
}

/** Why staff decided as they did, in their own words. */
function reasonOf({ t, message }: Writing): Block[] {
  const reason = 'reason' in message ? message.reason.trim() : '';
  return reason === '' ? [] : [{ kind: 'quote', label: t('letter.reason'), text: reason }];
}
