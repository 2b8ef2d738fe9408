import { type CalendarDate, calendarDate } from '../calendar/working-days.ts';
import { cleanLine, cleanText } from '../kernel/text.ts';
import { catalogue, type MessageKey } from '../messages/catalogue.ts';
import type { MessageArguments } from '../messages/translate.ts';
import { isEmail, normaliseEmail, type PreferredLanguage } from '../people/person.ts';

/** A cell as it was understood, or why it cannot be. */
export type ReadCell<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: MessageKey; readonly args: MessageArguments };

const understood = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
const wrong = (message: MessageKey, args: MessageArguments = {}) => ({ ok: false as const, message, args });

/** One line of text of so many characters at most. */
export function readLine(cell: string, limit: number): ReadCell<string> {
  return withinLimit(cleanLine(cell), limit);
}

/** Several lines of text. */
export function readText(cell: string, limit: number): ReadCell<string> {
  return withinLimit(cleanText(cell), limit);
}

/** One line that must not be empty. */
export function readNeededLine(cell: string, limit: number): ReadCell<string> {
  const line = readLine(cell, limit);
  return line.ok && line.value === '' ? wrong('import.needed') : line;
}

function withinLimit(text: string, limit: number): ReadCell<string> {
  return text.length <= limit ? understood(text) : wrong('import.too-long', { limit, count: text.length });
}

/** Names separated by semicolons. */
export function readNames(cell: string, limit: number): ReadCell<readonly string[]> {
  const line = readLine(cell, limit);
  if (!line.ok) return line;
  return understood(
    line.value
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
}

/** Pounds, with or without the sign, commas and pence; in whole pence. Empty is null: not stated. */
export function readMoney(cell: string): ReadCell<number | null> {
  const text = cleanLine(cell).replace(/^£\s*/, '');
  if (text === '') return understood(null);
  const isAmount = /^(\d{1,12}|\d{1,3}(,\d{3}){1,3})(\.\d{1,2})?$/.test(text);
  if (!isAmount) return wrong('import.money-wrong');
  const [pounds = '0', pence = ''] = text.replaceAll(',', '').split('.');
  return understood(Number(pounds) * 100 + Number(pence.padEnd(2, '0')));
}

/** A date as ISO or as people in Britain write it. Empty is null. */
export function readDate(cell: string): ReadCell<CalendarDate | null> {
  const text = cleanLine(cell);
  if (text === '') return understood(null);
  const date = dateOf(text);
  return date === null ? wrong('import.date-wrong') : understood(date);
}

/** When something was announced: a year, a month or a date; kept as ISO. */
export function readAnnounced(cell: string): ReadCell<string> {
  const text = cleanLine(cell);
  if (text === '' || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return understood(text);
  const date = dateOf(text);
  return date === null ? wrong('import.announced-wrong') : understood(date);
}

function dateOf(text: string): CalendarDate | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const iso = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  try {
    return calendarDate(iso);
  } catch {
    return null;
  }
}

/** The address of a page. Only the web's own schemes: it becomes a link that staff follow. */
export function readLink(cell: string): ReadCell<string> {
  const text = cleanLine(cell);
  if (text === '') return understood(text);
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? understood(text) : wrong('import.link-wrong');
}

/** Whether a cell means this one: by its code or by what either language calls it; case, spaces and hyphens do not matter. */
export function isNamed(cell: string, code: string, key: MessageKey): boolean {
  const plain = (text: string) =>
    cleanLine(text)
      .toLowerCase()
      .replace(/[\s_-]+/g, '-');
  const { cy, en } = catalogue[key];
  return [code, cy, en].some((name) => plain(name) === plain(cell));
}

const languages: Readonly<Record<string, PreferredLanguage>> = {
  '': 'unknown',
  unknown: 'unknown',
  anhysbys: 'unknown',
  cy: 'cy',
  welsh: 'cy',
  cymraeg: 'cy',
  en: 'en',
  english: 'en',
  saesneg: 'en',
  both: 'both',
  bilingual: 'both',
  dwyieithog: 'both',
};

/** The language letters go out in, by its code or its name in either language. */
export function readLanguage(cell: string): ReadCell<PreferredLanguage> {
  const language = languages[cleanLine(cell).toLowerCase()];
  return language === undefined ? wrong('import.language-wrong') : understood(language);
}

/** An address that mail can be sent to, in small letters; SES does not take accents before the @. Empty stays empty. */
export function readEmail(cell: string): ReadCell<string> {
  const email = normaliseEmail(cleanLine(cell));
  const isUsable = email === '' || (isEmail(email) && /^[\u0021-\u007E]+@/.test(email));
  return isUsable ? understood(email) : wrong('import.email-wrong');
}
