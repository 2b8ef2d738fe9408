import * as z from 'zod';
import type { BodyToAsk, Body } from '../../../adoption/send-idea.ts';
import type { EventTime } from '../../../kernel/event-time.ts';
import { emptyPost, longestOrganisation, contactIdOf } from '../../../organisations/contact.ts';
import { organisationNames } from '../../../organisations/register.ts';
import {
  isReachable,
  type NamedContact,
  personAs,
  personIdOf,
  type Language,
} from '../../../people/person.ts';
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

/** Reads the person and the body that were typed. */
export async function readNamedAtBody(
  deps: Pick<StaffDeps, 'people' | 'keys'>,
  { form, t, at }: MemberVisit,
  bodies: readonly Body[],
): Promise<NamedAtBody> {
  const read = readForm(schema, form, t);
  if ('errors' in read) return read;
  const { organisation, ...person } = read.value;
  const asked = await bodyNamed(deps, organisation, person, at, bodies);
  if (typeof asked !== 'string') return { toAsk: asked };
  return {
    errors: [{ field: asked === 'staff.adoption.no-mail' ? 'email' : 'organisation', text: t(asked) }],
  };
}

/**
 * A body that is asked through a person who is named, in the register or not; or the message that says why it cannot be. Somebody the fund knows by that address
 * stays that person, and what stops their mail stays.
 */
export async function bodyNamed(
  { people, keys }: Pick<StaffDeps, 'people' | 'keys'>,
  organisation: string,
  named: NamedContact,
  at: EventTime,
  bodies: readonly Body[],
): Promise<BodyToAsk | 'contacts.import.organisation-wrong' | 'staff.adoption.no-mail'> {
  const post = contactIdOf(organisation, 'leader');
  if (post === null) return 'contacts.import.organisation-wrong';
  const id = personIdOf(named.email, keys);
  const person = personAs(named, id, (await people.get([id])).get(id));
  if (!isReachable(person)) return 'staff.adoption.no-mail';
  const bodyId = post.split('_')[0] ?? '';
  const known = bodies.find((body) => body.id === bodyId);
  const type = emptyPost(organisation, 'leader', post, { at, by: '' }).organisationType;
  return { body: known ?? { id: bodyId, name: organisation, type }, through: { post: null, person }, person };
}

/** What the fields offer. */
export function namedFields(language: Language) {
  return { organisations: organisationNames(language), languageChoices };
}
