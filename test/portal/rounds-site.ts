import type { ContactPost } from '../../functions/organisations/contact-post.ts';
import { contactsFile } from '../support/contacts.ts';
import { createContactImporting } from '../../functions/organisations/import-contacts.ts';
import { testKeys } from '../support/people.ts';
import type { PortalSite } from './portal-site.ts';

/** A few posts of bodies of three kinds, with holders who write in different languages. */
export const someContacts: readonly Readonly<Record<string, string>>[] = [
  contact('Gwynedd Council', 'council', 'leader', 'Rhian Pritchard', 'cy'),
  contact('Gwynedd Council', 'council', 'chief-executive', 'Tom Bevan', 'en'),
  contact('Gwynedd Council', 'council', 'finance-director', 'Siân Morgan', ''),
  contact('Powys Teaching Health Board', 'health-board', 'chief-executive', 'Huw Owen', 'cy'),
  contact('Gwent Police', 'police', 'finance-director', 'Priya Patel', 'en'),
];

function contact(organisation: string, type: string, post: ContactPost, name: string, language: string) {
  const email = `${name
    .normalize('NFD')
    .replace(/[^a-z]+/gi, '.')
    .toLowerCase()}@body.example.org`;
  return { organisation, organisation_type: type, post, name, email, language };
}

/** Loads them into a site's register. */
export async function loadContacts(site: PortalSite, rows = someContacts): Promise<void> {
  const { contacts, people } = site;
  const importing = createContactImporting({ contacts, people, keys: testKeys });
  await importing.run(contactsFile(rows), site.now(), { by: 'Catrin Rees', language: 'en' });
}
