import { type Problem, tidied } from '../../documents/answers.ts';
import { namesIn, type Typed } from '../../documents/cells.ts';
import { type FormWords, type Place, wordsOf } from '../../documents/form-words.ts';
import type { Column, DocumentForm, RowsField, Section, SingleField } from '../../documents/form.ts';
import { cellName, rowsPosted } from '../../documents/rows.ts';
import { countWords } from '../../kernel/text.ts';
import { translator } from '../../messages/translate.ts';
import type { Language } from '../../people/person.ts';

/** One field of a section's form, in the page's language. */
export interface ShownCell {
  /** The field's name, and the id of its element; a date's three are `<id>-day` and so on. */
  readonly id: string;
  readonly kind: SingleField['kind'];
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** What stands in a date's fields. */
  readonly parts: readonly { readonly name: 'day' | 'month' | 'year'; readonly value: string }[];
  readonly options: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[];
  /** The element that an error about this field leads to. */
  readonly errorId: string;
}

/** A table of a section's form: a group of fields for each row. */
export interface ShownRows {
  readonly id: string;
  readonly kind: 'rows';
  readonly label: string;
  readonly hint: string;
  readonly rows: readonly (readonly ShownCell[])[];
  /** Whether there may be more rows than the page has now. */
  readonly canGrow: boolean;
  readonly errorId: string;
}

export type ShownField = ShownCell | ShownRows;

/** What a page was asked for: a table by its field, and how many rows it shall have at least. */
export interface RowsWanted {
  readonly field: string;
  readonly rows: number;
}

/** The fields of a section with what was typed into them, or what is known. Empty rows stand below filled ones. */
export function shownFields(
  form: DocumentForm,
  section: Section,
  values: Typed,
  language: Language,
  wanted: RowsWanted | null = null,
): readonly ShownField[] {
  const speech = { words: wordsOf(form, language), language };
  const tidy = tidied(section, values);
  return section.fields.map((field) => {
    const place = { section: section.id, field: field.id };
    return field.kind === 'rows'
      ? shownRows(field, place, tidy, speech, rowsShown(field, values, wanted))
      : shownCell(field, field.id, place, tidy, speech);
  });
}

/** How many rows of a table a page with these values has. */
export function rowsShown(field: RowsField, values: Typed, wanted: RowsWanted | null = null): number {
  const asked = wanted?.field === field.id ? wanted.rows : 0;
  const posted = rowsPosted(field, values);
  return Math.max(posted, Math.min(field.maxRows, Math.max(field.shown, asked)));
}

/** The element an error leads to. */
export function errorIdOf(section: Section, { field: id, cell }: Pick<Problem, 'field' | 'cell'>): string {
  const field = section.fields.find((one) => one.id === id);
  if (field === undefined || (field.kind === 'rows' && cell === undefined)) return id;
  if (field.kind !== 'rows') return firstElement(field, id);
  const column = field.columns.find((one) => one.id === cell?.column);
  return column === undefined ? id : firstElement(column, cellName(id, cell?.row ?? 0, column.id));
}

interface Speech {
  readonly words: FormWords;
  readonly language: Language;
}

function shownRows(field: RowsField, place: Place, values: Typed, speech: Speech, count: number): ShownRows {
  const cell = (column: Column, row: number) =>
    shownCell(column, cellName(field.id, row, column.id), { ...place, column: column.id }, values, speech);
  const howMany = translator(speech.language)('answer.rows.hint', { limit: field.maxRows });
  return {
    id: field.id,
    kind: 'rows',
    label: speech.words.label(place),
    hint: [speech.words.hint(place), howMany].filter((text) => text !== '').join(' '),
    rows: Array.from({ length: count }, (_, row) => field.columns.map((column) => cell(column, row))),
    canGrow: count < field.maxRows,
    errorId: field.id,
  };
}

function shownCell(
  field: SingleField,
  id: string,
  place: Place,
  values: Typed,
  { words, language }: Speech,
): ShownCell {
  const value = values[id] ?? '';
  const options = field.kind === 'choice' ? field.options : [];
  return {
    id,
    kind: field.kind,
    label: words.label(place),
    hint: [words.hint(place), ...limitOf(field, value, language)].filter((text) => text !== '').join(' '),
    value,
    parts:
      field.kind === 'date'
        ? (['day', 'month', 'year'] as const).map((name) => ({ name, value: values[`${id}-${name}`] ?? '' }))
        : [],
    options: options.map((option) => ({
      value: option,
      text: words.option(place, option),
      checked: option === value,
    })),
    errorId: firstElement(field, id),
  };
}

/** How many words an answer may have, and how many it has. */
function limitOf(field: SingleField, value: string, language: Language): readonly string[] {
  if (field.kind !== 'words') return [];
  const t = translator(language);
  const count = countWords(value);
  const now = count === 0 ? [] : [t('answer.words-now', { count })];
  return [t('answer.most-words', { limit: field.maxWords }), ...now];
}

function firstElement(field: SingleField, name: string): string {
  return namesIn(field, name)[0] ?? name;
}
