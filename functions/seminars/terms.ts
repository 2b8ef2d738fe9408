import { glossary } from '../matching/glossary.ts';
import { languageOf, mentionsIn, type TextLanguage } from '../matching/words.ts';
import type { Language } from '../people/person.ts';
import type { Saying, SayingId } from './sayings.ts';

/** Something that people speak of, whichever word or language they say it in: a thing of the glossary, or a word in all its forms. */
export interface Term {
  /** By which it is compared; `=…` for a thing of the glossary. Never shown. */
  readonly key: string;
  /** How each language says it; the same where no glossary knows it, because nobody has translated it. */
  readonly name: Readonly<Record<Language, string>>;
  /** The forms in which it was said, the one said most often first. */
  readonly forms: readonly string[];
  /** How many people said it, and in how many of their answers. */
  readonly people: number;
  readonly times: number;
  /** In how many of those answers that are in Welsh, and in English; an answer of a word or two is in neither. */
  readonly inWelsh: number;
  readonly inEnglish: number;
  /** Where it was said. */
  readonly sayings: readonly SayingId[];
}

interface Said {
  readonly saying: Saying;
  readonly language: TextLanguage;
  /** What the word may be read as; its own form first. */
  readonly readings: readonly string[];
  readonly word: string;
}

/**
 * What people speak of, counted: what most of them say first. English words are compared by their stems, Welsh ones without their mutations, and what the
 * glossary knows is one thing in both languages; words that hold a sentence together, and those of the fund's own business, are left out. A word
 * that may be a mutation of several is read as the one that is said most often. Nothing is added to what was said.
 */
export function termsIn(sayings: readonly Saying[]): readonly Term[] {
  const said = sayings.flatMap((saying) => {
    const language = languageOf(saying.text);
    return mentionsIn(saying.text, language).map(({ terms, word }): Said => ({
      saying,
      language,
      readings: terms,
      word,
    }));
  });
  const counts = new Map<string, Set<SayingId>>();
  for (const { saying, readings } of said)
    for (const reading of readings) {
      const known = counts.get(reading) ?? new Set();
      counts.set(reading, known.add(saying.id));
    }
  const byTerm = Map.groupBy(said, ({ readings }) => mostSaid(readings, counts));
  return [...byTerm]
    .map(([key, some]) => termOf(key, some))
    .toSorted(
      (one, other) =>
        other.people - one.people || other.times - one.times || one.key.localeCompare(other.key),
    );
}

function mostSaid(readings: readonly string[], counts: ReadonlyMap<string, ReadonlySet<SayingId>>): string {
  const times = (reading: string) => counts.get(reading)?.size ?? 0;
  return readings.reduce((best, reading) => (times(reading) > times(best) ? reading : best));
}

function termOf(key: string, said: readonly Said[]): Term {
  const bySaying = new Map(said.map((one) => [one.saying.id, one]));
  const all = [...bySaying.values()];
  const inLanguage = (language: TextLanguage) => all.filter((one) => one.language === language).length;
  return {
    key,
    name: nameOf(key, said),
    forms: formsOf(key, said),
    people: new Set(all.map(({ saying }) => saying.personId)).size,
    times: all.length,
    inWelsh: inLanguage('cy'),
    inEnglish: inLanguage('en'),
    sayings: [...bySaying.keys()],
  };
}

function nameOf(key: string, said: readonly Said[]): Term['name'] {
  const entry = key.startsWith('=') ? glossary[key.slice(1)] : undefined;
  if (entry !== undefined) return { cy: firstOf(entry.cy), en: firstOf(entry.en) };
  const [word = ''] = formsOf(key, said);
  return { cy: word, en: word };
}

function formsOf(key: string, said: readonly Said[]): readonly string[] {
  const forms = Map.groupBy(
    said.map(({ word }) => word.toLowerCase()),
    (word) => word,
  );
  return (
    [...forms]
      // Of two forms that are said as often, the unmutated one.
      .toSorted(
        (one, other) => other[1].length - one[1].length || Number(other[0] === key) - Number(one[0] === key),
      )
      .map(([form]) => form)
  );
}

function firstOf(list: string): string {
  return (list.split(',')[0] ?? '').trim();
}
