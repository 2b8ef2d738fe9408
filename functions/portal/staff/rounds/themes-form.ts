import { cleanLine } from '../../../kernel/text.ts';
import type { FormError } from '../../forms.ts';
import type { PartForm, Typed } from './part-form.ts';

/** Enough for any round; more would say nothing. */
const mostThemes = 8;

/** The longest name of a theme in one language. */
const longestTheme = 100;

/** Rows that are offered beyond those that hold something. */
const spareRows = 2;

/** What bids should be about, if the round is about anything: each theme in both languages. Rows that are left empty are left out. */
export const themesForm: PartForm = {
  values: ({ themes }) =>
    Object.fromEntries(
      themes.flatMap(({ cy, en }, place) => [
        [`theme-${place}-cy`, cy],
        [`theme-${place}-en`, en],
      ]),
    ),
  read({ values }, { t }) {
    const errors: FormError[] = [];
    const themes = rowsOf(values).flatMap(({ place, cy, en }) => {
      if (cy === '' && en === '') return [];
      for (const [language, text] of [
        ['cy', cy],
        ['en', en],
      ] as const) {
        const field = `theme-${place}-${language}`;
        if (text === '') errors.push({ field, text: t('round.refusal.theme-half') });
        if (text.length > longestTheme)
          errors.push({ field, text: t('answer.text-too-long', { limit: longestTheme }) });
      }
      return [{ cy, en }];
    });
    return errors.length > 0 ? { errors } : { edit: { themes } };
  },
  shown(typed) {
    const filled = rowsOf(typed).filter(({ cy, en }) => cy !== '' || en !== '');
    const count = Math.min(mostThemes, Math.max(rowsOf(typed).length, filled.length + spareRows));
    return { themeRows: Array.from({ length: count }, (_, place) => place) };
  },
  fieldOf: () => 'theme-0-cy',
};

function rowsOf(values: Typed) {
  return Array.from({ length: mostThemes }, (_, place) => ({
    place,
    isThere: `theme-${place}-cy` in values,
    cy: cleanLine(values[`theme-${place}-cy`] ?? ''),
    en: cleanLine(values[`theme-${place}-en`] ?? ''),
  })).filter(({ isThere }) => isThere);
}
