import type { ContactPost, OrganisationType } from '../../functions/organisations/contact-post.ts';
import { contactIdOf, type ContactWithPerson, emptyPost } from '../../functions/organisations/contact.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { type Person, personIdOf } from '../../functions/people/person.ts';
import { person, testKeys } from './people.ts';

const filling = { at: eventTime('2026-10-01T09:00:00Z'), by: 'Catrin Rees' };

/** A post of a body with its holder, as the register holds it. */
export function heldPost(
  organisation: string,
  post: ContactPost,
  holder: Person | null,
  organisationType: OrganisationType = 'council',
): ContactWithPerson {
  const id = contactIdOf(organisation, post);
  if (id === null) throw new Error('not a name');
  const contact = { ...emptyPost(organisation, post, id, filling), organisationType };
  return { contact: { ...contact, personId: holder?.id ?? null }, person: holder };
}

/** So many people at addresses of their own. */
export function manyPeople(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, place) =>
    person(`Person ${place}`, `person-${place}@body.example.org`),
  );
}

/** A file of contacts as a spreadsheet saves it. */
export function contactsFile(
  rows: readonly Readonly<Record<string, string>>[],
  columns = contactHeader,
): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

const contactHeader = ['organisation', 'organisation_type', 'post', 'name', 'email', 'language'] as const;

/** The id of an address in the tests' deployment. */
export const idOfAddress = (email: string): Person['id'] => personIdOf(email, testKeys);
