import * as z from 'zod';
import {
  type ContactPost,
  contactPosts,
  type OrganisationType,
  organisationTypes,
} from '../../../organisations/contact-post.ts';
import {
  contactIdOf,
  type ContactId,
  contactIdPattern,
  type ContactWithPerson,
  emptyPost,
  fillPost,
  longestOrganisation,
} from '../../../organisations/contact.ts';
import { type NamedContact, personIdOf } from '../../../people/person.ts';
import { emailField } from '../../email-field.ts';
import { memberForm } from '../../form-page.ts';
import { choiceField, type FormErrors, lineField, readForm } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { languageChoices } from '../contact-form.ts';
import type { StaffDeps } from '../deps.ts';

interface NewPost {
  readonly organisation: string;
  readonly post: ContactPost;
}

const postSchema = z.object({
  organisation: lineField('contacts.organisation-missing', longestOrganisation, 'answer.text-too-long'),
  post: choiceField(contactPosts, 'contacts.post-missing'),
});
const holderSchema = z.object({
  type: choiceField(organisationTypes, 'contacts.type-missing'),
  who: choiceField(['named', 'nobody'], 'contacts.edit.who-missing'),
});
const personSchema = z.object({
  name: lineField('answer.person.name-missing', 120, 'answer.text-too-long'),
  email: emailField,
  language: choiceField(languageChoices, 'staff.person.language-missing'),
});

/** The pages on which staff add one post, or say who holds one now. */
export function contactEditRoutes(deps: StaffDeps): readonly Route[] {
  return [
    ...memberForm<null, unknown>('staff', '/staff/contacts/new', {
      load: () => Promise.resolve(null),
      schema: () => z.unknown(),
      alsoWrong: (visit) => problemsOf(visit, [postSchema]),
      show: (visit, _, { values, errors }) => show(visit, null, values, errors),
      submit: (visit) => addPost(deps, visit),
    }),
    ...memberForm<ContactWithPerson, unknown>('staff', '/staff/contacts/:contact', {
      load: (visit) => load(deps, visit),
      schema: () => z.unknown(),
      alsoWrong: (visit) => problemsOf(visit, []),
      initial: (_, { contact, person }) => ({
        type: contact.organisationType,
        who: person === null ? 'nobody' : 'named',
        name: person?.name ?? '',
        email: person?.email ?? '',
        language: person?.language ?? '',
      }),
      show: (visit, one, { values, errors }) => show(visit, one, values, errors),
      submit: (visit, { contact }) =>
        String(contact.version) === visit.form.text('version')
          ? save(deps, visit, contact)
          : Promise.resolve([{ field: 'form', text: visit.t('staff.round.changed') }]),
    }),
  ];
}

async function load(deps: StaffDeps, visit: MemberVisit): Promise<ContactWithPerson | Response> {
  const id = visit.param('contact') as ContactId;
  const contact = contactIdPattern.test(id) ? (await deps.contacts.get([id])).get(id) : undefined;
  if (contact === undefined) return visit.notFound();
  const people = contact.personId === null ? null : await deps.people.get([contact.personId]);
  return { contact, person: (contact.personId && people?.get(contact.personId)) || null };
}

/** Everything that is wrong with the form, in the order of its fields; who holds the post is asked only when somebody does. */
function problemsOf({ form, t }: MemberVisit, schemas: readonly z.ZodType[]): FormErrors {
  const isNamed = form.text('who') === 'named';
  const all: readonly z.ZodType[] = [...schemas, holderSchema, ...(isNamed ? [personSchema] : [])];
  return all.flatMap((schema) => {
    const read = readForm(schema, form, t);
    return 'errors' in read ? read.errors : [];
  });
}

async function addPost(deps: StaffDeps, visit: MemberVisit): Promise<Response | FormErrors> {
  const { organisation, post } = postSchema.parse(visit.form.values) as NewPost;
  const id = contactIdOf(organisation, post);
  if (id === null) return [{ field: 'organisation', text: visit.t('contacts.import.organisation-wrong') }];
  const known = (await deps.contacts.get([id])).get(id);
  if (known !== undefined) return [{ field: 'post', text: visit.t('contact.refusal.exists') }];
  return save(deps, visit, emptyPost(organisation, post, id, { at: visit.at, by: visit.member.name }));
}

async function save(
  deps: StaffDeps,
  visit: MemberVisit,
  before: ContactWithPerson['contact'],
): Promise<Response | FormErrors> {
  const { form, at, member, t } = visit;
  const holder = holderSchema.parse(form.values);
  const named = holder.who === 'named' ? (personSchema.parse(form.values) as NamedContact) : null;
  const id = named === null ? null : personIdOf(named.email, deps.keys);
  const known = id === null ? undefined : (await deps.people.get([id])).get(id);
  const change = fillPost(
    before,
    {
      organisationType: holder.type as OrganisationType,
      person: named === null || id === null ? null : { ...named, id },
    },
    known,
    { at, by: member.name },
  );
  if (await deps.contacts.save(before, change)) return visit.redirect('/staff/contacts?done=contact');
  return [{ field: 'form', text: t('staff.round.changed') }];
}

function show(
  visit: MemberVisit,
  one: ContactWithPerson | null,
  values: Readonly<Record<string, string>>,
  errors: FormErrors,
): Response {
  const { t } = visit;
  return visit.page('portal/staff/contacts/edit.njk', {
    title: t(one === null ? 'contacts.add' : 'contacts.edit.title'),
    section: 'rounds',
    hasForm: true,
    errors,
    values,
    contact: one?.contact ?? null,
    person: one?.person ?? null,
    contactPosts,
    organisationTypes,
    languageChoices,
  });
}
