import { asTypedCell, type Cell, readCell, tooLong, type Typed, type Wrong } from './cells.ts';
import type { DocumentForm, Field, Needed, RowsField, Section } from './form.ts';
import { missingKey } from './form-words.ts';
import {
  asTypedRows,
  isSameRow,
  readRows,
  type Row,
  type RowsProblem,
  whatRowsLack,
  withoutGaps,
} from './rows.ts';

/** What one field holds: text, a number, or the rows of a table. */
export type Answer = Cell | readonly Row[];

/** The answers of one section by field; a field without an answer is absent. Money is in pence, a choice is its option, a date is ISO text. */
export type Answers = Readonly<Record<string, Answer>>;

/** Something wrong with one field, or with one cell of its rows, as a message of the catalogue. */
export interface Problem extends RowsProblem {
  readonly field: string;
}

/**
 * Reads a section as it was typed. What cannot be stored as it stands is a problem: an amount that is none, a text beyond every limit, an option
 * that is not on the page. What a section lacks before it is finished is `whatIsMissing`. A row's number in a problem counts the rows that are not
 * empty, so show what was typed by `tidied`.
 */
export function readAnswers(
  section: Section,
  typed: Typed,
): { readonly answers: Answers; readonly problems: readonly Problem[] } {
  const answers: Record<string, Answer> = {};
  const problems: Problem[] = [];
  const found = (field: Field, wrong: readonly RowsProblem[]) =>
    problems.push(...wrong.map((one) => ({ field: field.id, ...one })));
  for (const field of section.fields) {
    if (field.kind === 'rows') {
      const read = readRows(field, withoutGaps(field, typed));
      if (read.rows.length > 0) answers[field.id] = read.rows;
      found(field, read.problems);
      continue;
    }
    const read = readCell(field, field.id, typed);
    if ('message' in read) found(field, [read]);
    else if (read.cell !== null) answers[field.id] = read.cell;
  }
  return { answers, problems };
}

/** A form as it was posted, with the empty rows of its tables left out. */
export function tidied(section: Section, typed: Typed): Typed {
  return section.fields.reduce(
    (tidy, field) => (field.kind === 'rows' ? withoutGaps(field, tidy) : tidy),
    typed,
  );
}

/** What stands between these answers and a finished section: fields not filled in, texts over their limit of words, rows too few or unfinished, answers that do not go together. */
export function whatIsMissing(form: DocumentForm, section: Section, answers: Answers): readonly Problem[] {
  const missing = missingFields(form, section, answers);
  return missing.length > 0 ? missing : (section.together?.(answers) ?? []);
}

function missingFields(form: DocumentForm, section: Section, answers: Answers): readonly Problem[] {
  return section.fields.flatMap((field): Problem[] => {
    const answer = answers[field.id];
    const place = { section: section.id, field: field.id };
    if (answer === undefined) {
      const missing = { field: field.id, message: missingKey(form, place), args: {} };
      return isNeeded(field.needed, answers) ? [missing] : [];
    }
    const wrong: readonly RowsProblem[] = isRows(field)
      ? whatRowsLack(field, answer as readonly Row[], (column) => missingKey(form, { ...place, column }))
      : asList(tooLong(field, answer as Cell));
    return wrong.map((one) => ({ field: field.id, ...one }));
  });
}

/** Answers as the form's fields hold them. */
export function asTyped(section: Section, answers: Answers): Typed {
  const typed = section.fields.map((field) => {
    const answer = answers[field.id];
    return isRows(field)
      ? asTypedRows(field, (answer ?? []) as readonly Row[])
      : asTypedCell(field, field.id, answer as Cell | undefined);
  });
  return Object.assign({}, ...typed) as Typed;
}

/** Whether two sets of answers say the same. */
export function sameAnswers(section: Section, one: Answers, other: Answers): boolean {
  return section.fields.every((field) =>
    isRows(field) ? areSameRows(field, one[field.id], other[field.id]) : one[field.id] === other[field.id],
  );
}

/**
 * Two people's answers put together for editing: sentences and rows stand one below the other, theirs first, what both say once; where both chose or
 * counted differently, ours stands, and theirs is on the page beside it.
 */
export function joinAnswers(section: Section, theirs: Answers, ours: Answers): Answers {
  const joined: Record<string, Answer> = { ...theirs, ...ours };
  for (const field of section.fields) {
    const [their, our] = [theirs[field.id], ours[field.id]];
    if (their === undefined || our === undefined) continue;
    if (field.kind === 'words' && their !== our)
      joined[field.id] = `${String(their as Cell)}\n\n${String(our as Cell)}`;
    if (isRows(field)) joined[field.id] = united(field, their as readonly Row[], our as readonly Row[]);
  }
  return joined;
}

function isRows(field: Field): field is RowsField {
  return field.kind === 'rows';
}

function areSameRows(field: RowsField, one: Answer = [], other: Answer = []): boolean {
  const [ones, others] = [one as readonly Row[], other as readonly Row[]];
  return (
    ones.length === others.length && ones.every((row, place) => isSameRow(field, row, others[place] ?? {}))
  );
}

function united(field: RowsField, theirs: readonly Row[], ours: readonly Row[]): readonly Row[] {
  const onlyOurs = ours.filter((row) => !theirs.some((their) => isSameRow(field, row, their)));
  return [...theirs, ...onlyOurs];
}

function isNeeded(needed: Needed, answers: Answers): boolean {
  if (typeof needed === 'string') return needed === 'always';
  return needed.isOneOf.includes(String(answers[needed.when] as Cell | undefined));
}

function asList(wrong: Wrong | null): readonly Wrong[] {
  return wrong === null ? [] : [wrong];
}
