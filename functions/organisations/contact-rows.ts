import type { RowKey, Tables, TransactItem } from '../kernel/table.ts';
import { contactPosts } from './contact-post.ts';
import type { ContactId, OrganisationContact } from './contact.ts';

/** The list in which all posts stand, by body. */
export const contactListing = 'CONTACT';

/** The row of a post: those of one body lie together. */
export function contactKey(id: ContactId): RowKey {
  const [organisation = '', post = ''] = id.split('_');
  return { pk: `ORGANISATION#${organisation}`, sk: `CONTACT#${post}` };
}

function contactRow(contact: OrganisationContact): Record<string, unknown> {
  return {
    ...contactKey(contact.id),
    type: 'contact',
    listing: contactListing,
    // Posts of one body stand in the order of the posts, not of their names.
    listingSort: `${contact.id.split('_')[0] ?? ''}#${contactPosts.indexOf(contact.post)}`,
    ...contact,
  };
}

/** A post as it was stored, without what only the table needs. */
export function readContact(row: Readonly<Record<string, unknown>>): OrganisationContact {
  const { pk: _pk, sk: _sk, type: _type, listing: _listing, listingSort: _sort, ...contact } = row;
  return contact as unknown as OrganisationContact;
}

/** The write of a post as it is now; fails when it is not as it was read: version 0 is one that did not exist. */
export function putContact(
  { stateTable }: Pick<Tables, 'stateTable'>,
  before: OrganisationContact,
  after: OrganisationContact,
): TransactItem {
  return {
    Put: {
      TableName: stateTable,
      Item: contactRow({ ...after, version: before.version + 1 }),
      ...(before.version === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: 'version = :version',
            ExpressionAttributeValues: { ':version': before.version },
          }),
    },
  };
}
