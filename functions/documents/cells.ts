import { asTypedDate, readDate, typedDate } from '../calendar/typed-date.ts';
import type { CalendarDate } from '../calendar/working-days.ts';
import { poundsTyped, readPounds } from '../kernel/money.ts';
import { cleanLine, cleanText, countWords } from '../kernel/text.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { MessageArguments } from '../messages/translate.ts';
import { isEmail, normaliseEmail } from '../people/person.ts';
import { maxCharacters, type SingleField } from './form.ts';

/** One answer: text, or a number (pence for money). A date is ISO text, a choice is its option. */
export type Cell = string | number;

/** What a form holds: text by name. */
export type Typed = Readonly<Record<string, string>>;

/** A message about an answer. */
export interface Wrong {
  readonly message: MessageKey;
  readonly args: MessageArguments;
}

/** What a field that was typed says; `cell` is null when it says nothing. */
export type CellRead = { readonly cell: Cell | null } | Wrong;

/** The years a date of a document can lie in; anything else is a slip of the finger. */
const years = { from: '1990', to: '2100' };

/** Reads one field by its name in the form. Whatever cannot be stored as it stands is a message. */
export function readCell(field: SingleField, name: string, typed: Typed): CellRead {
  if (field.kind === 'date') return readDay(typed, name);
  const text = typed[name] ?? '';
  switch (field.kind) {
    case 'words':
      return within(cleanText(text), field.maxCharacters ?? maxCharacters);
    case 'line':
      return within(cleanLine(text), field.maxLength);
    case 'organisation':
      return within(cleanLine(text), 200);
    case 'email':
      return readEmail(cleanLine(text));
    case 'choice':
      return text === '' || field.options.includes(text)
        ? { cell: text || null }
        : wrong('answer.not-an-option');
    case 'money':
      return readMoney(cleanLine(text), field.mayBeNegative);
    case 'count':
      return readCount(cleanLine(text), field);
  }
}

/** One answer as the form's field, or a date's three fields, hold it. */
export function asTypedCell(field: SingleField, name: string, cell: Cell | undefined): Typed {
  if (field.kind === 'date')
    return cell === undefined
      ? { [`${name}-day`]: '', [`${name}-month`]: '', [`${name}-year`]: '' }
      : asTypedDate(cell as CalendarDate, name);
  const text = cell === undefined ? '' : field.kind === 'money' ? poundsTyped(Number(cell)) : String(cell);
  return { [name]: text };
}

/** What stands between an answer and a finished section beside its absence: sentences over their limit of words. */
export function tooLong(field: SingleField, cell: Cell): Wrong | null {
  if (field.kind !== 'words') return null;
  const count = countWords(String(cell));
  return count > field.maxWords ? wrong('answer.too-many-words', { limit: field.maxWords, count }) : null;
}

/** The names that a field has in the form. */
export function namesIn({ kind }: SingleField, name: string): readonly string[] {
  return kind === 'date' ? ['day', 'month', 'year'].map((part) => `${name}-${part}`) : [name];
}

function wrong(message: MessageKey, args: MessageArguments = {}): Wrong {
  return { message, args };
}

function readDay(typed: Typed, name: string): CellRead {
  const parts = typedDate(typed, name);
  if (Object.values(parts).every((part) => cleanLine(part) === '')) return { cell: null };
  const date = readDate(parts);
  if (date === null) return wrong('answer.not-a-date');
  const year = date.slice(0, 4);
  return year < years.from || year > years.to ? wrong('answer.year-out-of-range', years) : { cell: date };
}

/** SES takes no accents before the @. */
function readEmail(text: string): CellRead {
  if (text === '') return { cell: null };
  const isAddress = isEmail(text) && /^[\u0021-\u007E]+@/.test(text);
  return isAddress ? { cell: normaliseEmail(text) } : wrong('answer.person.email-wrong');
}

function readMoney(text: string, mayBeNegative: boolean): CellRead {
  if (text === '') return { cell: null };
  const pence = readPounds(text);
  if (pence === null) return wrong('answer.not-an-amount');
  return pence < 0 && !mayBeNegative ? wrong('answer.negative-amount') : { cell: pence };
}

function readCount(text: string, { min, max }: { readonly min: number; readonly max: number }): CellRead {
  if (text === '') return { cell: null };
  if (!/^[-−]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})$/u.test(text)) return wrong('answer.not-a-count');
  const count = Number(text.replaceAll(',', '').replace('−', '-'));
  return count < min || count > max ? wrong('answer.count-out-of-range', { min, max }) : { cell: count + 0 };
}

function within(text: string, limit: number): CellRead {
  return text.length > limit
    ? wrong('answer.too-many-characters', { limit, count: text.length })
    : { cell: text || null };
}
