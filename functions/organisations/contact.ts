import { isDeepStrictEqual } from 'node:util';
import type { EventTime } from '../kernel/event-time.ts';
import { slugOf } from '../kernel/text.ts';
import { isSamePerson, type NamedContact, personAs, type Person, type PersonId } from '../people/person.ts';
import type { ContactPost, OrganisationType } from './contact-post.ts';

/** `<organisation>_<post>`: a body has one holder of each post. */
export type ContactId = string & { readonly contactId: unique symbol };

/** What may be the id of a contact. */
export const contactIdPattern = /^[a-z0-9-]{1,60}_[a-z-]{1,30}$/;

/** Who holds a post in a public body. */
export interface OrganisationContact {
  readonly id: ContactId;
  /** The body's name, as it was written first. */
  readonly organisation: string;
  readonly organisationType: OrganisationType;
  readonly post: ContactPost;
  /** Null when nobody holds it. */
  readonly personId: PersonId | null;
  /** What the last file said of it; null when no file did. */
  readonly imported: ImportedContact | null;
  readonly changedAt: EventTime;
  /** Who said so: a member of staff, by name. */
  readonly changedBy: string;
  readonly version: number;
}

/** What a row of a file says of a post. */
export interface ImportedContact {
  readonly person: NamedContact;
  /** Null when the row does not say. */
  readonly organisationType: OrganisationType | null;
}

/** A post with its holder as they are now; null when nobody holds it, or they are gone. */
export interface ContactWithPerson {
  readonly contact: OrganisationContact;
  readonly person: Person | null;
}

/** When and by whom a post is filled. */
export interface Filling {
  readonly at: EventTime;
  readonly by: string;
}

/** What filling a post wants to be true together. */
export interface ContactChange {
  readonly contact: OrganisationContact;
  /** The holder, when they are new or described anew. */
  readonly person: Person | null;
}

/** The longest name of a body. */
export const longestOrganisation = 120;

/** Names the post of a body; null when the body's name has no letter or digit. */
export function contactIdOf(organisation: string, post: ContactPost): ContactId | null {
  const name = slugOf(organisation, 60);
  return name === '' ? null : (`${name}_${post}` as ContactId);
}

/** A post that nobody has been named for yet. */
export function emptyPost(
  organisation: string,
  post: ContactPost,
  id: ContactId,
  { at, by }: Filling,
): OrganisationContact {
  return {
    id,
    organisation,
    organisationType: 'other',
    post,
    personId: null,
    imported: null,
    changedAt: at,
    changedBy: by,
    version: 0,
  };
}

/**
 * Staff say who holds a post.
 * @param person the holder with the id of their address; null when nobody holds it.
 * @param known what is known of that address.
 */
export function fillPost(
  before: OrganisationContact,
  named: {
    readonly organisationType: OrganisationType;
    readonly person: (NamedContact & Pick<Person, 'id'>) | null;
  },
  known: Person | undefined,
  { at, by }: Filling,
): ContactChange {
  const { organisationType, person } = named;
  return {
    contact: {
      ...before,
      organisationType,
      personId: person?.id ?? null,
      changedAt: at,
      changedBy: by,
    },
    person: person === null ? null : changedPerson(person, known),
  };
}

/**
 * What a row of a file changes. Only what differs from what the last file said of the post counts: so loading a file again changes nothing, and undoes
 * nothing that staff did here since. Null when it changes nothing.
 */
export function importContact(
  before: OrganisationContact,
  row: ImportedContact,
  known: Person | undefined,
  idOf: (email: string) => PersonId,
  { at, by }: Filling,
): ContactChange | null {
  const isNewPerson = !isDeepStrictEqual(row.person, before.imported?.person);
  const isNewType =
    row.organisationType !== null && row.organisationType !== before.imported?.organisationType;
  if (!isNewPerson && !isNewType) return null;
  const imported = {
    person: row.person,
    organisationType: row.organisationType ?? before.imported?.organisationType ?? null,
  };
  return {
    contact: {
      ...before,
      organisationType: isNewType ? row.organisationType : before.organisationType,
      personId: isNewPerson ? idOf(row.person.email) : before.personId,
      imported,
      changedAt: at,
      changedBy: by,
    },
    person: isNewPerson ? changedPerson({ ...row.person, id: idOf(row.person.email) }, known) : null,
  };
}

/** The person to write: null when the fund knows them exactly so. */
function changedPerson(
  { id, ...named }: NamedContact & Pick<Person, 'id'>,
  known: Person | undefined,
): Person | null {
  const person = personAs(named, id, known);
  return known !== undefined && isSamePerson(known, person) ? null : person;
}
