import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../people/person.ts';
import { catalogue, type MessageKey } from './catalogue.ts';

/** What a message may be told: its arguments by name. */
export type MessageArguments = Readonly<Record<string, string | number>>;

/** Says a message in one language. */
export type Translate = (key: MessageKey, args?: MessageArguments) => string;

const locales: Readonly<Record<Language, string>> = { cy: 'cy-GB', en: 'en-GB' };
const parsed = new Map<string, IntlMessageFormat>();

/** The voice of one language. Messages without a placeholder are not parsed; the others are parsed once. */
export function translator(language: Language): Translate {
  return (key, args) => {
    const message = catalogue[key][language];
    if (!message.includes('{') && !message.includes("'")) return message;
    const name = `${language} ${key}`;
    const format =
      parsed.get(name) ?? new IntlMessageFormat(message, locales[language], undefined, { ignoreTag: true });
    parsed.set(name, format);
    return String(format.format(args ?? {}));
  };
}

/** Whether a text made at run time names a message, for the rare place where a key comes from stored data. */
export function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(catalogue, text);
}
