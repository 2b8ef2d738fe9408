import type { Audience } from '../../circulars/circular.ts';
import { contactPosts, organisationTypes } from '../../organisations/contact-post.ts';
import type { ContactStore } from '../../organisations/contact-store.ts';
import type { FormErrors, PostedForm } from '../forms.ts';
import type { Visit } from '../visit.ts';

/** Whom a circular goes to, by the fields of `audience-fields.njk`. */
export function audienceIn(form: PostedForm): Audience {
  return {
    posts: contactPosts.filter((post) => form.text(`post-${post}`) === 'yes'),
    organisationTypes: organisationTypes.filter((type) => form.text(`type-${type}`) === 'yes'),
  };
}

/** What is missing of an audience. */
export function audienceErrors({ form, t }: Pick<Visit, 'form' | 't'>): FormErrors {
  const { posts, organisationTypes: types } = audienceIn(form);
  return [
    ...(posts.length === 0 ? [{ field: 'posts', text: t('staff.announcement.posts-missing') }] : []),
    ...(types.length === 0 ? [{ field: 'types', text: t('staff.announcement.types-missing') }] : []),
  ];
}

/** The fields' choices, with how many people stand behind each: what was typed, or what is kept where nothing was. */
export async function audienceModel(contacts: Pick<ContactStore, 'list'>, form: PostedForm, kept: Audience) {
  const chosen = form.text('step') === '' ? kept : audienceIn(form);
  const held = (await contacts.list()).filter(({ person }) => person !== null).map(({ contact }) => contact);
  return {
    posts: contactPosts.map((post) => ({
      post,
      count: held.filter((one) => one.post === post).length,
      isChosen: chosen.posts.includes(post),
    })),
    types: organisationTypes.map((type) => ({
      type,
      count: held.filter(({ organisationType }) => organisationType === type).length,
      isChosen: chosen.organisationTypes.includes(type),
    })),
  };
}
