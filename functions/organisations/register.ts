import { cleanLine } from '../kernel/text.ts';
import type { Language } from '../people/person.ts';
import { registerRows } from './register-rows.ts';

/** How large a public body is among those of its type; empty where the register does not say. */
export type SizeBand = '' | 'small' | 'medium' | 'large';

/** A public body of the register. */
export interface Organisation {
  /** `org-005`; it stays when the body is renamed. */
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  /** `health board`, `council`, `fire service` and so on; the same labels as in the file of projects. */
  readonly type: string;
  readonly region: string;
  readonly size: SizeBand;
  /** What it, or a body it took over, was called before. */
  readonly formerNames: readonly string[];
}

/** Every body of the register. */
export const organisations: readonly Organisation[] = registerRows.map(
  ([id, en, cy, type, region, size, ...formerNames]) => ({
    id,
    name: { en, cy },
    type,
    region,
    size,
    formerNames,
  }),
);

/** Of two bodies with one name, the one that is called so today is meant: its name stands last. */
const byName = new Map([
  ...organisations.flatMap((one) => one.formerNames.map((name) => [comparable(name), one] as const)),
  ...organisations.flatMap((one) =>
    [one.name.cy, one.name.en].map((name) => [comparable(name), one] as const),
  ),
]);

/** The body with this name, in either language, of today or of before; null when the register has none. Case, spaces and the kind of apostrophe do not matter. */
export function organisationNamed(name: string): Organisation | null {
  return byName.get(comparable(name)) ?? null;
}

/** Every name of today, for suggestions while one is typed: first those of the page's language, then those of the other, each once. */
export function organisationNames(language: Language): readonly string[] {
  const other = language === 'cy' ? 'en' : 'cy';
  const inOrder = (code: Language) =>
    organisations
      .map(({ name }) => name[code])
      .toSorted((one, another) => one.localeCompare(another, language));
  return [...new Set([...inOrder(language), ...inOrder(other)])];
}

function comparable(name: string): string {
  return cleanLine(name)
    .toLocaleLowerCase('en-GB')
    .replace(/[’‘`´]/g, "'");
}
