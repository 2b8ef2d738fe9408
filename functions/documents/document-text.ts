import type { CalendarDate } from '../calendar/working-days.ts';
import { pounds } from '../kernel/money.ts';
import { longDate } from '../messages/dates.ts';
import { translator } from '../messages/translate.ts';
import type { Language } from '../people/person.ts';
import type { Answer, Answers } from './answers.ts';
import type { Cell } from './cells.ts';
import type { WrittenDocument } from './document.ts';
import { type FormWords, type Place, wordsOf } from './form-words.ts';
import type { DocumentForm, Field, RowsField, Section, SingleField } from './form.ts';
import type { Row } from './rows.ts';

/** One question and its answer, in one language; the words people wrote stay in theirs. */
export interface AnswerBlock {
  readonly field: string;
  readonly label: string;
  /** A table has a line for each of its rows. */
  readonly text: string;
  /** Whether nobody answered; `text` then says so. */
  readonly isEmpty: boolean;
}

/** One section, ready to be shown. */
export interface SectionBlock {
  readonly id: string;
  readonly heading: string;
  readonly answers: readonly AnswerBlock[];
}

/** The whole document with its questions, in order: for the receipt, for check answers, for print and for staff. */
export function documentAsBlocks(
  form: DocumentForm,
  document: WrittenDocument,
  language: Language,
): readonly SectionBlock[] {
  return form.sectionIds.map((id) => sectionAsBlock(form, id, document[id]?.answers ?? {}, language));
}

/** One section with its questions. Answers that a choice made needless are left out. */
export function sectionAsBlock<SectionId extends string>(
  form: DocumentForm<SectionId>,
  id: SectionId,
  answers: Answers,
  language: Language,
): SectionBlock {
  const words = wordsOf(form, language);
  const t = translator(language);
  const section: Section = form.sections[id];
  const shown = section.fields.filter(
    (field) => answers[field.id] !== undefined || !isNeedless(field, answers),
  );
  return {
    id,
    heading: words.title(id),
    answers: [
      ...shown.map((field) => {
        const place = { section: id, field: field.id };
        const answer = answers[field.id];
        return {
          field: field.id,
          label: words.label(place),
          text:
            answer === undefined ? t('answer.none-given') : answerText(field, answer, place, words, language),
          isEmpty: answer === undefined,
        };
      }),
      ...(section.computed?.(answers) ?? []).map(({ label, text }) => ({
        field: label,
        label: t(label),
        text,
        isEmpty: false,
      })),
    ],
  };
}

function answerText(
  field: Field,
  answer: Answer,
  place: Place,
  words: FormWords,
  language: Language,
): string {
  if (field.kind !== 'rows') return cellText(field, answer as Cell, place, words, language);
  const rows = answer as readonly Row[];
  return rows
    .map((row, number) => `${number + 1}. ${rowText(field, row, place, words, language)}`)
    .join('\n');
}

/** "Year: 2027; Cost: £12,000": a row says everything in one line, in a letter, on paper and on a phone alike. */
function rowText(
  { columns }: RowsField,
  row: Row,
  place: Place,
  words: FormWords,
  language: Language,
): string {
  const said = columns.flatMap((column) => {
    const cell = row[column.id];
    if (cell === undefined) return [];
    const there = { ...place, column: column.id };
    const text = onOneLine(cellText(column, cell, there, words, language));
    return [`${words.label(there)}: ${text}`];
  });
  return said.join('; ');
}

function onOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

function cellText(
  { kind }: SingleField,
  cell: Cell,
  place: Place,
  words: FormWords,
  language: Language,
): string {
  switch (kind) {
    case 'money':
      return pounds(Number(cell));
    case 'date':
      return longDate(cell as CalendarDate, language);
    case 'choice':
      return words.option(place, String(cell));
    case 'count':
    case 'words':
    case 'line':
    case 'email':
    case 'organisation':
      return String(cell);
  }
}

/** Whether another answer says that this question does not arise. */
function isNeedless({ needed }: Field, answers: Answers): boolean {
  if (typeof needed === 'string') return false;
  const given = answers[needed.when] as Cell | undefined;
  return given !== undefined && !needed.isOneOf.includes(String(given));
}
