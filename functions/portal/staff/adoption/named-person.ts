import * as z from 'zod';
import type { BodyToAsk, Body } from '../../../adoption/send-idea.ts';
import { emptyPost, longestOrganisation, contactIdOf } from '../../../organisations/contact.ts';
import { organisationNames } from '../../../organisations/register.ts';
import { isReachable, personAs, personIdOf, type Language } from '../../../people/person.ts';
import { emailField } from '../../email-field.ts';
import { choiceField, type FormErrors, lineField, readForm } from '../../forms.ts';
import type { MemberVisit } from '../../routes.ts';
import { languageChoices } from '../contact-form.ts';
import type { StaffDeps } from '../deps.ts';

/** A person whom staff name at one body, or what is wrong with how they were named. */
export type NamedAtBody = { readonly toAsk: BodyToAsk } | { readonly errors: FormErrors };

const schema = z.object({
  organisation: lineField('contacts.organisation-missing', longestOrganisation, 'answer.text-too-long'),
  name: lineField('answer.person.name-missing', 120, 'answer.text-too-long'),
  email: emailField,
  language: choiceField(languageChoices, 'staff.person.language-missing'),
});

/** Reads the person and the body that were typed. Somebody the fund knows by that address stays that person, and what stops their mail stays. */
export async function readNamedAtBody(
  { people, keys }: Pick<StaffDeps, 'people' | 'keys'>,
  { form, t, at }: MemberVisit,
  bodies: readonly Body[],
): Promise<NamedAtBody> {
  const read = readForm(schema, form, t);
  if ('errors' in read) return read;
  const { organisation, ...named } = read.value;
  const post = contactIdOf(organisation, 'leader');
  if (post === null)
    return { errors: [{ field: 'organisation', text: t('contacts.import.organisation-wrong') }] };
  const id = personIdOf(named.email, keys);
  const person = personAs(named, id, (await people.get([id])).get(id));
  if (!isReachable(person)) return { errors: [{ field: 'email', text: t('staff.adoption.no-mail') }] };
  const bodyId = post.split('_')[0] ?? '';
  const known = bodies.find((body) => body.id === bodyId);
  const type = emptyPost(organisation, 'leader', post, { at, by: '' }).organisationType;
  const body = known ?? { id: bodyId, name: organisation, type };
  return { toAsk: { body, through: { post: null, person }, person } };
}

/** What the fields offer. */
export function namedFields(language: Language) {
  return { organisations: organisationNames(language), languageChoices };
}
