import * as z from 'zod';
import { cleanLine } from '../../../kernel/text.ts';
import type { Language } from '../../../people/person.ts';
import { lineField, readForm } from '../../forms.ts';
import type { PartForm } from './part-form.ts';

/** The longest name of a round; it stands in subjects of letters. */
const longestName = 80;

/** The round's name in one language, as a form asks for it. */
export function nameField(language: Language): z.ZodType<string> {
  return lineField(`staff.round.name-missing.${language}`, longestName, 'answer.text-too-long');
}

const schema = z.object({ 'name-cy': nameField('cy'), 'name-en': nameField('en') });

/** What the round is called, in both languages. */
export const nameForm: PartForm = {
  values: ({ name }) => ({ 'name-cy': name.cy, 'name-en': name.en }),
  read(form, { t }) {
    const read = readForm(schema, form, t);
    if ('errors' in read) return read;
    return { edit: { name: { cy: cleanLine(read.value['name-cy']), en: cleanLine(read.value['name-en']) } } };
  },
  fieldOf: () => 'name-cy',
};
