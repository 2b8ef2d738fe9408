import type { Language, PreferredLanguage } from '../people/person.ts';

/** Where a page's language can come from, the strongest first. Absent is undefined. */
export interface LanguageSources {
  /** The switch on a form, or `?lang=`. */
  readonly asked: string | undefined;
  readonly cookie: string | undefined;
  /** The language of the person whom a link names. */
  readonly person: PreferredLanguage | undefined;
  /** The browser's Accept-Language header. */
  readonly accepted: string | undefined;
}

/** The cookie that keeps the language somebody chose; it holds nothing else. */
export const languageCookie = 'lang';

/** The language a page is shown in: what was chosen, else what the person or the browser prefers, and Welsh when in doubt. */
export function chooseLanguage({ asked, cookie, person, accepted }: LanguageSources): Language {
  return (
    asLanguage(asked) ?? asLanguage(cookie) ?? asLanguage(person) ?? firstAccepted(accepted ?? '') ?? 'cy'
  );
}

/** Reads a language's code; undefined for anything that is not one of ours. */
export function asLanguage(text: string | undefined): Language | undefined {
  return text === 'cy' || text === 'en' ? text : undefined;
}

function firstAccepted(header: string): Language | undefined {
  return header
    .split(',')
    .map((part) => part.trim().split(';'))
    .map(([tag = '', ...parameters]) => ({
      language: asLanguage(tag.trim().slice(0, 2).toLowerCase()),
      weight: weightOf(parameters),
    }))
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .toSorted((one, other) => other.weight - one.weight)[0]?.language;
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters
    .map((parameter) => /^\s*q=([\d.]+)\s*$/i.exec(parameter)?.[1])
    .find((found) => found !== undefined);
  return quality === undefined ? 1 : Number(quality) || 0;
}
