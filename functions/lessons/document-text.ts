import { pounds } from '../kernel/money.ts';
import type { Language } from '../people/person.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { type Translate, translator } from '../messages/translate.ts';
import type { LessonsLearntDocument } from './lessons-learnt-document.ts';
import { type Field, type SectionId, sectionIds, sections } from './lessons-learnt-sections.ts';
import type { Answers } from './section-answers.ts';

/** One question and its answer, in one language; the words people wrote stay in theirs. */
export interface AnswerBlock {
  readonly field: string;
  readonly label: string;
  readonly text: string;
  /** Whether nobody answered; `text` then says so. */
  readonly isEmpty: boolean;
}

/** One section, ready to be shown. */
export interface SectionBlock {
  readonly id: SectionId;
  readonly heading: string;
  readonly answers: readonly AnswerBlock[];
}

/** The whole document with its questions, in order: for the receipt, for check answers, for print and for staff. */
export function documentAsBlocks(
  document: LessonsLearntDocument,
  language: Language,
): readonly SectionBlock[] {
  return sectionIds.map((id) => sectionAsBlock(id, document[id]?.answers ?? {}, language));
}

/** One section with its questions. Answers that a choice made needless are left out. */
export function sectionAsBlock(id: SectionId, answers: Answers, language: Language): SectionBlock {
  const t = translator(language);
  const shown = sections[id].fields.filter(
    (field) => answers[field.id] !== undefined || !isNeedless(field, answers),
  );
  return {
    id,
    heading: t(`lessons.${id}.title`),
    answers: shown.map((field) => ({
      field: field.id,
      label: t(`lessons.${id}.${field.id}` as MessageKey),
      text: answerText(id, field, answers[field.id], t),
      isEmpty: answers[field.id] === undefined,
    })),
  };
}

function answerText(
  section: SectionId,
  field: Field,
  answer: string | number | undefined,
  t: Translate,
): string {
  if (answer === undefined) return t('lessons.no-answer');
  if (field.kind === 'money') return pounds(Number(answer));
  return field.kind === 'choice'
    ? t(`lessons.${section}.${field.id}.${answer}` as MessageKey)
    : String(answer);
}

/** Whether another answer says that this question does not arise. */
function isNeedless({ needed }: Field, answers: Answers): boolean {
  if (typeof needed === 'string') return false;
  const given = answers[needed.when];
  return given !== undefined && !needed.isOneOf.includes(String(given));
}
