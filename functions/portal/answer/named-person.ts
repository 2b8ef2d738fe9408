import * as z from 'zod';
import type { Keys } from '../../kernel/keys.ts';
import type { PersonStore } from '../../people/person-store.ts';
import { type Person, personIdOf, type PreferredLanguage } from '../../people/person.ts';
import { emailField } from '../email-field.ts';
import { choiceField, type FormErrors, lineField, readForm } from '../forms.ts';
import type { LinkVisit } from '../routes.ts';
import type { AnswerDeps } from './answer-page.ts';

/** The fields that name a person. */
export const namedPersonForm = z.object({
  name: lineField('answer.person.name-missing', 120, 'answer.text-too-long'),
  email: emailField,
  language: choiceField(['cy', 'en', 'unknown'], 'answer.person.language-missing'),
});

/** Reads the person somebody names on a form: name, address and language. */
export async function readNamedPerson(
  deps: AnswerDeps,
  visit: LinkVisit,
): Promise<Person | { readonly errors: FormErrors }> {
  const read = readForm(namedPersonForm, visit.form, visit.t);
  return 'errors' in read ? read : knownOrNew(deps, read.value);
}

/**
 * The person with this address. Somebody the fund knows keeps the name and language it knows them by: a link's holder names
 * people, and does not change what the fund has on record about them.
 */
export async function knownOrNew(
  { people, keys }: { readonly people: Pick<PersonStore, 'get'>; readonly keys: Keys },
  {
    name,
    email,
    language,
  }: { readonly name: string; readonly email: string; readonly language: PreferredLanguage },
): Promise<Person> {
  const id = personIdOf(email, keys);
  const known = (await people.get([id])).get(id);
  return known ?? { id, name, email, language, suppression: null, softBounces: 0, version: 0 };
}
