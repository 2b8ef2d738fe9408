import { IntlMessageFormat } from 'intl-messageformat';
import type { Entry } from '../../functions/messages/entry.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The kinds of parts a message is made of, by the numbers the parser gives them. */
const kinds = { literal: 0, argument: 1, select: 5, plural: 6 } as const;

/** The forms every plural must have: Welsh has six, English two (Unicode CLDR, "Language Plural Rules"). */
const forms = { cy: ['zero', 'one', 'two', 'few', 'many', 'other'], en: ['one', 'other'] } as const;

/** Words that change the beginning of the word after them. A name, title or date behind one of them would be wrong Welsh. */
const mutating = /(?:^|[\s(“])(?:i|o|yn|a|ar|gan|â|gyda)\s+$/i;

/** What is wrong with a catalogue, one sentence a fault, each beginning with the message's key. */
export function faultsOf(catalogue: Readonly<Record<string, Entry>>): string[] {
  return Object.entries(catalogue).flatMap(([key, entry]) =>
    faultsOfEntry(entry).map((fault) => `${key}: ${fault}`),
  );
}

function faultsOfEntry(entry: Entry): string[] {
  const faults: string[] = [];
  const parsed = (['en', 'cy'] as const).map((language) => {
    const text = entry[language];
    if (text.trim() === '') faults.push(`has no ${language}`);
    if (text.includes("'"))
      faults.push(`has an ASCII apostrophe in ${language}, which the message syntax swallows; use ’`);
    try {
      return new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
    } catch (error) {
      faults.push(`cannot be read in ${language}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  });
  const [english, welsh] = parsed;
  if (!english || !welsh) return faults;
  const [inEnglish, inWelsh] = [argumentsOf(english), argumentsOf(welsh)].map((names) =>
    [...names].toSorted().join(', '),
  );
  if (inEnglish !== inWelsh) faults.push(`is told {${inEnglish}} in en and {${inWelsh}} in cy`);
  return [...faults, ...pluralFaults(english, 'en'), ...pluralFaults(welsh, 'cy'), ...spliceFaults(welsh)];
}

function argumentsOf(elements: readonly Element[]): Set<string> {
  const names = new Set<string>();
  for (const element of everyElement(elements)) {
    if (element.type !== kinds.literal && 'value' in element) names.add(element.value);
  }
  return names;
}

function pluralFaults(elements: readonly Element[], language: 'cy' | 'en'): string[] {
  return everyElement(elements).flatMap((element) => {
    if (element.type !== kinds.plural) return [];
    const missing = forms[language].filter((form) => !(form in element.options));
    return missing.length === 0 ? [] : [`lacks the plural forms ${missing.join(', ')} in ${language}`];
  });
}

function spliceFaults(elements: readonly Element[]): string[] {
  return everyList(elements).flatMap((list) =>
    list.flatMap((element, place) => {
      const before = list[place - 1];
      if (element.type !== kinds.argument || before?.type !== kinds.literal || !mutating.test(before.value))
        return [];
      const word = before.value.trim().split(/\s/).at(-1) ?? '';
      return [`puts {${element.value}} after “${word}”, which mutates it; put it behind a label`];
    }),
  );
}

function everyElement(elements: readonly Element[]): Element[] {
  return everyList(elements).flat();
}

/** A message's own parts, and the parts of each of its forms. */
function everyList(elements: readonly Element[]): (readonly Element[])[] {
  const inner = elements.flatMap((element) =>
    element.type === kinds.plural || element.type === kinds.select
      ? Object.values(element.options).flatMap(({ value }) => everyList(value))
      : [],
  );
  return [elements, ...inner];
}
