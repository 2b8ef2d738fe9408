import * as z from 'zod';
import { type Saying } from '../../../seminars/sayings.ts';
import type { Term } from '../../../seminars/terms.ts';
import {
  editTheme,
  sayingsUnder,
  type Theme,
  type ThemeId,
  themeIdPattern,
} from '../../../seminars/theme.ts';
import { smallestGroup } from '../../../seminars/what-came-of-it.ts';
import { memberForm } from '../../form-page.ts';
import type { Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { staffOccasion } from '../rounds/round-visit.ts';
import { spokenOf, themeName } from './words-pages.ts';

interface ThemeSubject {
  readonly theme: Theme;
  /** Its words, as far as they are still said. */
  readonly terms: readonly Term[];
  /** The quotes that were chosen one by one. */
  readonly chosen: readonly Saying[];
  /** All that is said of it. */
  readonly under: readonly Saying[];
  readonly hasFew: boolean;
}

interface ThemeForm {
  readonly version: string;
  readonly 'name-cy': string;
  readonly 'name-en': string;
}

/** One theme: its name, the words and quotes that staff put under it, and all that is said of it. */
export function themeRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<ThemeSubject, ThemeForm>('staff', '/staff/what-came/themes/:theme', {
    load: async (visit) => {
      const id = visit.param('theme');
      const theme = themeIdPattern.test(id) ? await deps.themes.get(id as ThemeId) : null;
      if (theme === null) return visit.notFound();
      const { terms, sayings, hasFew } = await spokenOf(deps, visit);
      return {
        theme,
        terms: terms.filter(({ key }) => theme.terms.includes(key)),
        chosen: sayings.filter(({ id: saying }) => theme.sayings.includes(saying)),
        under: sayingsUnder(theme, terms, sayings),
        hasFew,
      };
    },
    schema: () => z.object({ version: z.string(), 'name-cy': themeName, 'name-en': themeName }) as never,
    initial: (_, { theme, terms, chosen }) => ({
      version: String(theme.version),
      'name-cy': theme.name.cy,
      'name-en': theme.name.en,
      ...Object.fromEntries(terms.map(({ key }) => [`term-${key}`, 'yes'])),
      ...Object.fromEntries(chosen.map(({ id }) => [`quote-${id}`, 'yes'])),
    }),
    show: (visit, { theme, terms, chosen, under, hasFew }, { values, errors }) =>
      visit.page('portal/staff/seminars/theme.njk', {
        title: theme.name[visit.language],
        section: 'seminars',
        isDone: visit.url.searchParams.has('done'),
        people: new Set(under.map(({ personId }) => personId)).size,
        times: under.length,
        hasFew,
        smallestGroup,
        terms,
        chosen,
        under: under.map(({ text, kind }) => ({ text, kind: visit.t(`saying.${kind}`) })),
        hasForm: true,
        errors,
        values,
      }),
    submit: async (visit, { terms, chosen, theme }, { version, ...names }) => {
      const { form } = visit;
      // What is not said any more was not shown, and stays for the day somebody says it again.
      const isKept = (shown: readonly string[], name: string, one: string) =>
        !shown.includes(one) || form.text(`${name}-${one}`) === 'yes';
      const shownTerms = terms.map(({ key }) => key);
      const shownQuotes = chosen.map(({ id }) => id);
      const result = await deps.themes.change(theme.id, (before) =>
        before === null || String(before.version) !== version
          ? { ok: false, refusal: 'refusal.changed-meanwhile' }
          : editTheme(
              before,
              { cy: names['name-cy'], en: names['name-en'] },
              {
                terms: before.terms.filter((one) => isKept(shownTerms, 'term', one)),
                sayings: before.sayings.filter((one) => isKept(shownQuotes, 'quote', one)),
              },
              staffOccasion(visit),
            ),
      );
      if (result.ok) return visit.redirect(`/staff/what-came/themes/${theme.id}?done=saved`);
      return [{ field: names['name-cy'] === '' ? 'name-cy' : 'name-en', text: visit.t(result.refusal) }];
    },
  });
}
