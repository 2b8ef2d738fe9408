import { queryAll } from '../kernel/query-all.ts';
import { getRows, type TableAccess, transactOnce } from '../kernel/table.ts';
import { createPersonStore, upsertPerson } from '../people/person-store.ts';
import type { Person } from '../people/person.ts';
import { contactKey, contactListing, putContact, readContact } from './contact-rows.ts';
import type { ContactChange, ContactId, ContactWithPerson, OrganisationContact } from './contact.ts';

/** Access to the register of who holds which post. */
export interface ContactStore {
  /** Those of the posts named that exist, consistently read. */
  get(ids: readonly ContactId[]): Promise<ReadonlyMap<ContactId, OrganisationContact>>;
  /** Every post with its holder, by body. Wales has some eighty bodies, so a page may hold them all. The list follows a change within a second or so. */
  list(): Promise<readonly ContactWithPerson[]>;
  /** Writes a change with its person. False when the post has changed since it was read: then nothing is written. */
  save(before: OrganisationContact, change: ContactChange): Promise<boolean>;
}

/** The register in the state table. */
export function createContactStore(access: TableAccess): ContactStore {
  const { client, stateTable } = access;
  const people = createPersonStore(access);
  return {
    async get(ids) {
      const rows = await getRows(client, stateTable, [...new Set(ids)].map(contactKey));
      return new Map(rows.map(readContact).map((contact) => [contact.id, contact]));
    },
    async list() {
      const rows = await queryAll(client, {
        TableName: stateTable,
        IndexName: 'listing',
        KeyConditionExpression: 'listing = :contacts',
        ExpressionAttributeValues: { ':contacts': contactListing },
      });
      const contacts = rows.map(readContact);
      const known = await people.get(contacts.map(({ personId }) => personId).filter((id) => id !== null));
      return contacts.map((contact) => ({ contact, person: holderOf(contact, known) }));
    },
    save: (before, { contact, person }) =>
      transactOnce(
        client,
        [putContact(access, before, contact), ...(person === null ? [] : [upsertPerson(stateTable, person)])],
        [],
      ),
  };
}

function holderOf(
  { personId }: OrganisationContact,
  known: ReadonlyMap<Person['id'], Person>,
): Person | null {
  return personId === null ? null : (known.get(personId) ?? null);
}
