import * as z from 'zod';
import { cleanLine } from '../../../kernel/text.ts';
import { type Saying, sayingsOf } from '../../../seminars/sayings.ts';
import type { SeminarId } from '../../../seminars/seminar.ts';
import { type Term, termsIn } from '../../../seminars/terms.ts';
import { gather, sayingsUnder, type Theme, themeIdOf, themeIdPattern } from '../../../seminars/theme.ts';
import { smallestGroup } from '../../../seminars/what-came-of-it.ts';
import { memberForm } from '../../form-page.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { csvOf, csvResponse } from '../csv.ts';
import type { StaffDeps } from '../deps.ts';
import { staffOccasion } from '../rounds/round-visit.ts';
import { everybody } from './what-came-page.ts';

/** What people said in their own words at some seminars, and of what they speak. */
export interface SpokenOf {
  readonly sayings: readonly Saying[];
  readonly terms: readonly Term[];
  /** Whether fewer than five people said something: then nothing of it is shown. */
  readonly hasFew: boolean;
  /** The seminars that are over, for the choice among them. */
  readonly seminars: readonly { readonly id: SeminarId; readonly title: string }[];
}

/** The longest name of a theme, in characters. */
export const longestThemeName = 100;

/** A name of a theme as it was typed. */
export const themeName = z
  .string()
  .transform((text) => cleanLine(text))
  .pipe(z.string().max(longestThemeName, 'answer.text-too-long'));

/** More words than these are read by nobody; the table to download has all of them. */
const mostShown = 60;

/** The words people used, counted, and the quotes behind each of them, from which staff gather themes that they name. */
export function wordsRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/what-came/words';
  return [
    { method: 'GET', path, who: 'staff', handle: (visit) => show(deps, visit) },
    { method: 'GET', path: `${path}.csv`, who: 'staff', handle: (visit) => asCsv(deps, visit) },
    ...memberForm<TermSubject, GatherForm>('staff', `${path}/:term`, termPage(deps)),
  ];
}

/** What was said at all seminars that are over, or at one of them. */
export async function spokenOf(deps: StaffDeps, visit: MemberVisit, only = ''): Promise<SpokenOf> {
  const there = await everybody(deps, visit);
  const titles = new Map(there.map(({ seminar }) => [seminar.id, seminar.title[visit.language]]));
  const chosen = only === '' ? there : there.filter(({ seminar }) => seminar.id === only);
  const sayings = sayingsOf(chosen.map(({ attendance }) => attendance));
  const hasFew = new Set(sayings.map(({ personId }) => personId)).size < smallestGroup;
  return {
    sayings: hasFew ? [] : sayings,
    terms: hasFew ? [] : termsIn(sayings),
    hasFew,
    seminars: [...titles].map(([id, title]) => ({ id, title })),
  };
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const only = visit.url.searchParams.get('seminar') ?? '';
  const { sayings, terms, hasFew, seminars } = await spokenOf(deps, visit, only);
  const themes = (await deps.themes.list()).map((theme) => themeRow(visit, theme, terms, sayings));
  return visit.page('portal/staff/seminars/words.njk', {
    title: visit.t('staff.words.title'),
    section: 'seminars',
    hasFew,
    smallestGroup,
    seminarChoices: [
      { value: '', text: visit.t('staff.what-came.all'), selected: only === '' },
      ...seminars.map(({ id, title }) => ({ value: id, text: title, selected: id === only })),
    ],
    csvHref: `/staff/what-came/words.csv?${new URLSearchParams({ seminar: only }).toString()}`,
    themes: themes.filter(({ times }) => times > 0),
    terms: terms.slice(0, mostShown).map((term) => ({ ...term, href: termHref(term) })),
    isCutOff: terms.length > mostShown,
    mostShown,
  });
}

function themeRow(
  { language }: MemberVisit,
  theme: Theme,
  terms: readonly Term[],
  sayings: readonly Saying[],
) {
  const under = sayingsUnder(theme, terms, sayings);
  return {
    href: `/staff/what-came/themes/${theme.id}`,
    name: theme.name[language],
    people: new Set(under.map(({ personId }) => personId)).size,
    times: under.length,
  };
}

function termHref({ key }: Pick<Term, 'key'>): string {
  return `/staff/what-came/words/${encodeURIComponent(key)}`;
}

async function asCsv(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { terms } = await spokenOf(deps, visit, visit.url.searchParams.get('seminar') ?? '');
  const header = ['Welsh', 'English', 'people', 'answers', 'answers in Welsh', 'answers in English'];
  const rows = terms.map(({ name, people, times, inWelsh, inEnglish }) => [
    name.cy,
    name.en,
    ...[people, times, inWelsh, inEnglish].map(String),
  ]);
  return csvResponse('what-came-words', csvOf(header, rows));
}

interface TermSubject {
  readonly term: Term;
  readonly quotes: readonly Saying[];
  readonly themes: readonly Theme[];
}

interface GatherForm {
  readonly theme: string;
  readonly 'name-cy': string;
  readonly 'name-en': string;
}

function termPage(deps: StaffDeps): Parameters<typeof memberForm<TermSubject, GatherForm>>[2] {
  return {
    load: async (visit) => {
      const { sayings, terms } = await spokenOf(deps, visit);
      const term = terms.find(({ key }) => key === visit.param('term'));
      if (term === undefined) return visit.notFound();
      const quotes = sayings.filter(({ id }) => term.sayings.includes(id));
      return { term, quotes, themes: await deps.themes.list() };
    },
    schema: () => z.object({ theme: z.string(), 'name-cy': themeName, 'name-en': themeName }) as never,
    initial: () => ({ 'word-itself': 'yes' }),
    show: (visit, { term, quotes, themes }, { values, errors }) =>
      visit.page('portal/staff/seminars/term.njk', {
        title: term.name[visit.language],
        section: 'seminars',
        term,
        quotes: quotes.map(({ id, text, kind }) => ({ id, text, kind: visit.t(`saying.${kind}`) })),
        themeChoices: [
          { value: '', text: visit.t('staff.words.new-theme'), selected: (values['theme'] ?? '') === '' },
          ...themes.map(({ id, name }) => ({
            value: id,
            text: name[visit.language],
            selected: values['theme'] === id,
          })),
        ],
        hasForm: true,
        errors,
        values,
      }),
    submit: async (visit, { term, quotes }, { theme, ...names }) => {
      const name = { cy: names['name-cy'], en: names['name-en'] };
      const id = themeIdPattern.test(theme) ? (theme as Theme['id']) : themeIdOf(name.en);
      const half = name.cy === '' ? 'name-cy' : 'name-en';
      if (id === null) return [{ field: 'name-en', text: visit.t('theme.refusal.name-half') }];
      const gathered = {
        terms: visit.form.text('word-itself') === 'yes' ? [term.key] : [],
        sayings: quotes
          .filter((quote) => visit.form.text(`quote-${quote.id}`) === 'yes')
          .map((quote) => quote.id),
      };
      const result = await deps.themes.change(id, (before) =>
        gather(before, id, name, gathered, staffOccasion(visit)),
      );
      if (result.ok) return visit.redirect(`/staff/what-came/themes/${id}?done=saved`);
      const field = result.refusal === 'theme.refusal.nothing-chosen' ? 'word-itself' : half;
      return [{ field, text: visit.t(result.refusal) }];
    },
  };
}
