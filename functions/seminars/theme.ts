import type { InBothLanguages } from '../assessment/criteria.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { slugOf } from '../kernel/text.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import type { Saying, SayingId } from './sayings.ts';
import type { Term } from './terms.ts';

/** Names a theme: its English name as it was first given, in short. */
export type ThemeId = string & { readonly themeId: unique symbol };

/** What may be a theme's id. */
export const themeIdPattern = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** What somebody read out of what people said, and named: words and quotes that belong together. People make themes; nothing makes them by itself. */
export interface Theme {
  readonly id: ThemeId;
  readonly name: InBothLanguages;
  /** By their keys: whoever says one of these words speaks of it. */
  readonly terms: readonly string[];
  /** Where else it is spoken of, in other words. They are pointed at, not copied: what somebody changes later is changed here too. */
  readonly sayings: readonly SayingId[];
  readonly changedAt: Occasion['at'];
  readonly changedBy: string;
  readonly version: number;
}

/** What is put under a theme, or taken out. */
export interface Gathered {
  readonly terms: readonly string[];
  readonly sayings: readonly SayingId[];
}

type ThemeDecision = Result<Theme, MessageKey>;

/** The id of a theme with this English name; null where it has no letter or digit. */
export function themeIdOf(name: string): ThemeId | null {
  const slug = slugOf(name, 40);
  return themeIdPattern.test(slug) ? (slug as ThemeId) : null;
}

/** Words or quotes are put under a theme, which begins with them if it is new. */
export function gather(
  before: Theme | null,
  id: ThemeId,
  name: InBothLanguages,
  { terms, sayings }: Gathered,
  on: Occasion,
): ThemeDecision {
  if (terms.length === 0 && sayings.length === 0) return refused('theme.refusal.nothing-chosen');
  if (before === null && (name.cy === '' || name.en === '')) return refused('theme.refusal.name-half');
  return allowed(
    changed(
      {
        id,
        name: before?.name ?? name,
        terms: [...new Set([...(before?.terms ?? []), ...terms])],
        sayings: [...new Set([...(before?.sayings ?? []), ...sayings])],
        version: before?.version ?? 0,
      },
      on,
    ),
  );
}

/** A theme is named anew, and keeps only these of its words and quotes. */
export function editTheme(theme: Theme, name: InBothLanguages, kept: Gathered, on: Occasion): ThemeDecision {
  if (name.cy === '' || name.en === '') return refused('theme.refusal.name-half');
  return allowed(
    changed(
      {
        ...theme,
        name,
        terms: theme.terms.filter((term) => kept.terms.includes(term)),
        sayings: theme.sayings.filter((saying) => kept.sayings.includes(saying)),
      },
      on,
    ),
  );
}

function changed(theme: Omit<Theme, 'changedAt' | 'changedBy'>, { at, by }: Occasion): Theme {
  return { ...theme, changedAt: at, changedBy: by.kind === 'system' ? '' : by.name };
}

/** What was said that belongs to a theme: by its words, or chosen one by one. */
export function sayingsUnder(
  { terms, sayings: chosen }: Pick<Theme, 'terms' | 'sayings'>,
  all: readonly Term[],
  sayings: readonly Saying[],
): readonly Saying[] {
  const ids = new Set<SayingId>([
    ...chosen,
    ...all.filter(({ key }) => terms.includes(key)).flatMap((term) => term.sayings),
  ]);
  return sayings.filter(({ id }) => ids.has(id));
}
