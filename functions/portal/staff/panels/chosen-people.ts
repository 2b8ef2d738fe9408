import * as z from 'zod';
import type { ApplicationView } from '../../../applications/application.ts';
import type { Candidate } from '../../../assessment/reviewer-register.ts';
import { cleanLine } from '../../../kernel/text.ts';
import { personAs, personIdOf, type Person, type PersonId } from '../../../people/person.ts';
import { emailField } from '../../email-field.ts';
import type { FormErrors, PostedForm } from '../../forms.ts';
import type { Visit } from '../../visit.ts';
import type { StaffDeps } from '../deps.ts';

/** How many people can be typed in beside those who are chosen from the list. */
export const typedPlaces = 3;

/** The names of the two fields of one typed person. */
export const typedFields = (place: number) => ({ name: `name-${place}`, email: `email-${place}` });

/** Those who can be chosen for a bid, by name: everybody the register knows but those who are named in the bid or have had a review of it. */
export async function candidatesFor(
  { register }: Pick<StaffDeps, 'register'>,
  { application, assessment }: ApplicationView,
): Promise<readonly Candidate[]> {
  const taken = new Set<PersonId>([
    ...application.people.map(({ id }) => id),
    ...(assessment?.assessment.reviews ?? []).map(({ reviewer }) => reviewer.id),
  ]);
  const all = await register.candidates();
  return all
    .filter(({ id }) => !taken.has(id))
    .toSorted((one, other) => one.name.localeCompare(other.name) || one.id.localeCompare(other.id));
}

/** The people that a form names, from the list and typed in, as the fund knows them; or what is wrong with those who were typed. */
export async function readPeople(
  { keys, people, register }: Pick<StaffDeps, 'keys' | 'people' | 'register'>,
  form: PostedForm,
  { t }: Pick<Visit, 't'>,
  places: number = typedPlaces,
): Promise<{ readonly people: readonly Person[] } | { readonly errors: FormErrors }> {
  const chosen = new Set(form.all('person'));
  const fromList = (await register.candidates()).filter(({ id }) => chosen.has(id));
  const typed = Array.from({ length: places }, (_, index) => readTyped(form, index + 1, t));
  const errors = typed.flatMap((one) => ('errors' in one ? one.errors : []));
  if (errors.length > 0) return { errors };
  const named = [
    ...fromList.map(({ name, email }) => ({ name, email })),
    ...typed.flatMap((one) => ('person' in one && one.person !== null ? [one.person] : [])),
  ];
  const ids = named.map(({ email }) => personIdOf(email, keys));
  const known = await people.get(ids);
  const all = named.map(({ name, email }, index) => {
    const id = ids[index] ?? personIdOf(email, keys);
    return known.get(id) ?? personAs({ name, email, language: 'unknown' }, id, undefined);
  });
  return { people: [...new Map(all.map((person) => [person.id, person])).values()] };
}

const nameField = z
  .string()
  .transform(cleanLine)
  .pipe(z.string().min(1, 'answer.person.name-missing').max(120, 'answer.text-too-long'));

function readTyped(
  form: PostedForm,
  place: number,
  t: Visit['t'],
): { readonly person: { name: string; email: string } | null } | { readonly errors: FormErrors } {
  const fields = typedFields(place);
  const [name, email] = [form.text(fields.name), form.text(fields.email)];
  if (name.trim() === '' && email.trim() === '') return { person: null };
  const read = { name: nameField.safeParse(name), email: emailField.safeParse(email) };
  if (read.name.success && read.email.success)
    return { person: { name: read.name.data, email: read.email.data } };
  const wrong = (['name', 'email'] as const).flatMap((part) => {
    const message = read[part].error?.issues[0]?.message;
    return message === undefined ? [] : [{ field: fields[part], text: t(message as never, { limit: 120 }) }];
  });
  return { errors: wrong };
}
