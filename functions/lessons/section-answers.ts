import { poundsTyped, readPounds } from '../kernel/money.ts';
import { cleanLine, cleanText, countWords } from '../kernel/text.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { MessageArguments } from '../messages/translate.ts';
import { type Field, maxCharacters, type Needed, type Section } from './lessons-learnt-sections.ts';

/** The answers of one section by field; a field without an answer is absent. Money is in pence, a choice is its option. */
export type Answers = Readonly<Record<string, string | number>>;

/** The same as a form holds them: text by field. */
export type Typed = Readonly<Record<string, string>>;

/** Something wrong with one field, as a message of the catalogue. */
export interface Problem {
  readonly field: string;
  readonly message: MessageKey;
  readonly args: MessageArguments;
}

/**
 * Reads a section as it was typed. What cannot be stored as it stands is a problem: an amount that is none, a text beyond every limit, an option
 * that is not on the page. What a section lacks before it is finished is `whatIsMissing`.
 */
export function readAnswers(
  section: Section,
  typed: Typed,
): { readonly answers: Answers; readonly problems: readonly Problem[] } {
  const answers: Record<string, string | number> = {};
  const problems: Problem[] = [];
  for (const field of section.fields) {
    const read = readField(field, typed[field.id] ?? '');
    if (read !== null && typeof read === 'object') problems.push({ field: field.id, ...read });
    else if (read !== null) answers[field.id] = read;
  }
  return { answers, problems };
}

/** What stands between these answers and a finished section: fields not filled in, and texts over their limit of words. */
export function whatIsMissing(section: Section, answers: Answers): readonly Problem[] {
  return section.fields.flatMap((field): Problem[] => {
    const answer = answers[field.id];
    if (answer === undefined) {
      const message = `lessons.${section.id}.${field.id}.missing` as MessageKey;
      return isNeeded(field.needed, answers) ? [{ field: field.id, message, args: {} }] : [];
    }
    if (field.kind !== 'words') return [];
    const count = countWords(String(answer));
    const args = { limit: field.maxWords, count };
    return count > field.maxWords ? [{ field: field.id, message: 'answer.too-many-words', args }] : [];
  });
}

/** Answers as the form's fields hold them. */
export function asTyped(section: Section, answers: Answers): Typed {
  return Object.fromEntries(
    section.fields.map(({ id, kind }) => {
      const answer = answers[id];
      return [
        id,
        answer === undefined ? '' : kind === 'money' ? poundsTyped(Number(answer)) : String(answer),
      ];
    }),
  );
}

/** Whether two sets of answers say the same. */
export function sameAnswers(section: Section, one: Answers, other: Answers): boolean {
  return section.fields.every(({ id }) => one[id] === other[id]);
}

/**
 * Two people's answers put together for editing: sentences stand one below the other, theirs first; where both chose or counted differently, ours
 * stands, and theirs is on the page beside it.
 */
export function joinAnswers(section: Section, theirs: Answers, ours: Answers): Answers {
  const joined: Record<string, string | number> = { ...theirs, ...ours };
  for (const { id, kind } of section.fields) {
    const [their, our] = [theirs[id], ours[id]];
    if (kind === 'words' && their !== undefined && our !== undefined && their !== our)
      joined[id] = `${their}\n\n${our}`;
  }
  return joined;
}

type FieldRead = string | number | null | Omit<Problem, 'field'>;

function readField(field: Field, text: string): FieldRead {
  switch (field.kind) {
    case 'words':
      return within(cleanText(text), maxCharacters);
    case 'line':
      return within(cleanLine(text), field.maxLength);
    case 'choice':
      return text === '' || field.options.includes(text)
        ? text || null
        : { message: 'answer.not-an-option', args: {} };
    case 'money':
      return readMoney(cleanLine(text), field.mayBeNegative);
  }
}

function readMoney(text: string, mayBeNegative: boolean): FieldRead {
  if (text === '') return null;
  const pence = readPounds(text);
  if (pence === null) return { message: 'answer.not-an-amount', args: {} };
  return pence < 0 && !mayBeNegative ? { message: 'answer.negative-amount', args: {} } : pence;
}

function within(text: string, limit: number): FieldRead {
  if (text.length > limit)
    return { message: 'answer.too-many-characters', args: { limit, count: text.length } };
  return text || null;
}

function isNeeded(needed: Needed, answers: Answers): boolean {
  if (typeof needed === 'string') return needed === 'always';
  return needed.isOneOf.includes(String(answers[needed.when]));
}
