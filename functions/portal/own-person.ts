import * as z from 'zod';
import type { PersonId, Person, PreferredLanguage } from '../people/person.ts';
import { emailFieldFor } from './email-field.ts';
import { choiceField, lineField } from './forms.ts';

/** What somebody says of themselves on a public page. */
export interface OwnPerson {
  readonly name: string;
  readonly email: string;
  readonly language: PreferredLanguage;
}

/** The fields in which they say it, as `person-fields.njk` shows them. */
export const ownPersonFields = {
  name: lineField('apply.own.name-missing', 120, 'answer.text-too-long'),
  email: emailFieldFor('apply.own.email-missing'),
  language: choiceField(['cy', 'en', 'both'], 'apply.own.language-missing'),
} satisfies Record<keyof OwnPerson, z.ZodType>;

/** Somebody whom the fund has not known before. */
export function newcomer({ name, email, language }: OwnPerson, id: PersonId): Person {
  return { id, name, email, language, suppression: null, softBounces: 0, version: 0 };
}
