import type { MessageKey } from '../messages/catalogue.ts';
import type { Entry } from '../messages/entry.ts';
import type { Answers, Problem } from './answers.ts';

/**
 * A written document as data: what it asks, section by section. Every one is answered, kept and shown by the same code; what differs is here.
 * Its words are in the catalogue under `<form>.<section>.…` (form-words.ts says which).
 */
export interface DocumentForm<SectionId extends string = string> {
  /** Begins the names of its messages: `lessons`. Letters, digits and hyphens. */
  readonly id: string;
  /** The order in which a person meets the sections. */
  readonly sectionIds: readonly SectionId[];
  readonly sections: Readonly<Record<SectionId, Section>>;
  /** Words the catalogue cannot hold because staff choose them, such as the criteria of a round; they go before the catalogue's. */
  readonly ownWords?: Readonly<Record<string, Pick<Entry, 'cy' | 'en'>>>;
}

/** One section: one page, and one thing that two people may edit at once. */
export interface Section {
  readonly id: string;
  readonly fields: readonly Field[];
  /** What is wrong with answers that are each right by themselves, such as a part that is larger than its whole; asked when a section is to be finished. */
  readonly together?: (answers: Answers) => readonly Problem[];
  /** What follows from the answers and is shown below them wherever they are read. */
  readonly computed?: (answers: Answers) => readonly Computed[];
}

/** Something worked out from answers: the message that names it, and what it comes to, the same in both languages. */
export interface Computed {
  readonly label: MessageKey;
  readonly text: string;
}

/** When a field must be filled in before its section counts as finished. `when` names a choice of the same section. */
export type Needed = 'always' | 'never' | { readonly when: string; readonly isOneOf: readonly string[] };

interface CommonField {
  /** Unique in its section; the name of the form's field too. Letters, digits and hyphens. */
  readonly id: string;
  readonly needed: Needed;
  /** What the fund knows and the field begins with, by a name that the document's own prefill understands. */
  readonly prefilledFrom?: string;
}

/** Several sentences; `maxWords` holds once the section is finished, so that a draft may be too long for a while. */
export interface WordsField extends CommonField {
  readonly kind: 'words';
  readonly maxWords: number;
  /** Holds for a draft too; `maxCharacters` when left out. */
  readonly maxCharacters?: number;
}

/** One line of text. */
export interface LineField extends CommonField {
  readonly kind: 'line';
  readonly maxLength: number;
}

/** An organisation's name: a line, with suggestions from the register while typing; a name the register does not know is as good. */
export interface OrganisationField extends CommonField {
  readonly kind: 'organisation';
}

/** An email address, stored as `normaliseEmail` makes it. */
export interface EmailField extends CommonField {
  readonly kind: 'email';
}

/** One of several answers. A yes or no is a choice too, because Welsh answers with the question's own verb. */
export interface ChoiceField extends CommonField {
  readonly kind: 'choice';
  readonly options: readonly string[];
}

/** An amount, stored in whole pence; typed in pounds. */
export interface MoneyField extends CommonField {
  readonly kind: 'money';
  /** Whether a loss can be entered. */
  readonly mayBeNegative: boolean;
}

/** A day, stored as a `CalendarDate`; typed as day, month and year. */
export interface DateField extends CommonField {
  readonly kind: 'date';
}

/** A whole number between two others, both allowed. */
export interface CountField extends CommonField {
  readonly kind: 'count';
  readonly min: number;
  readonly max: number;
}

/** A field with one answer. */
export type SingleField =
  WordsField | LineField | OrganisationField | EmailField | ChoiceField | MoneyField | DateField | CountField;

/** One thing asked in every row; `always` means: in every row that is not empty. */
export type Column = SingleField & { readonly needed: 'always' | 'never' };

/** A small table, such as costs by year or risks, stored as an array of plain objects. Rows left empty are dropped. */
export interface RowsField extends CommonField {
  readonly kind: 'rows';
  readonly columns: readonly Column[];
  /** Holds once the section is finished. */
  readonly minRows: number;
  readonly maxRows: number;
  /** How many rows the page has at first, and how many more a press of its button adds. */
  readonly shown: number;
}

export type Field = SingleField | RowsField;

/** No answer in sentences is longer than this, draft or not: about 3,000 words, and three of them stay well inside a row of the table. */
export const maxCharacters = 20_000;

/** Whether a text, of a path for example, names a section of a form. */
export function isSectionOf<SectionId extends string>(
  form: DocumentForm<SectionId>,
  text: string,
): text is SectionId {
  return (form.sectionIds as readonly string[]).includes(text);
}
