import { type ContactPost, contactPosts } from '../organisations/contact-post.ts';
import type { ContactId } from '../organisations/contact.ts';
import type { KnownContacts, Person, PersonId } from '../people/person.ts';
import type { Obligation } from '../obligations/obligation.ts';

/** Who is asked when the holder of a post has not answered, the first of them that somebody else holds: a council is led by its leader, and each of the two at the top answers for the other. */
const above: Readonly<Record<ContactPost | 'named', readonly ContactPost[]>> = {
  leader: ['chief-executive'],
  'chief-executive': ['leader'],
  'finance-portfolio-holder': ['leader', 'chief-executive'],
  'finance-director': ['chief-executive', 'leader'],
  named: ['chief-executive', 'leader'],
};

/** Who holds which post of one body; a post nobody holds is absent. */
export type HeldPosts = Readonly<Partial<Record<ContactPost, PersonId>>>;

/** The ids of every post that a body can have. */
export function postsOfBody(body: string): readonly ContactId[] {
  return contactPosts.map((post) => `${body}_${post}` as ContactId);
}

/** Whom a request turns to, out of who holds which post today: whoever is asked, and whoever is asked next. Empty for any other obligation. */
export function peopleAsked(
  { adoption, owedBy }: Pick<Obligation, 'adoption' | 'owedBy'>,
  held: HeldPosts,
): { readonly adopter?: PersonId; readonly senior?: PersonId } {
  if (adoption === undefined) return {};
  const { post, notTheirs } = adoption;
  const mayBeAsked = (id: PersonId | undefined) => id !== undefined && !notTheirs.includes(id);
  const holder = post === null ? undefined : held[post];
  const adopter = owedBy ?? (mayBeAsked(holder) ? holder : undefined);
  const senior = above[post ?? 'named']
    .map((higher) => held[higher])
    .find((id) => id !== adopter && mayBeAsked(id));
  return { ...(adopter && { adopter }), ...(senior && { senior }) };
}

/** The same people by their roles, as decisions look at them. */
export function contactsAsked(
  asked: ReturnType<typeof peopleAsked>,
  known: ReadonlyMap<PersonId, Person>,
): KnownContacts {
  const adopter = asked.adopter && known.get(asked.adopter);
  const senior = asked.senior && known.get(asked.senior);
  return { ...(adopter && { adopter }), ...(senior && { senior }) };
}
