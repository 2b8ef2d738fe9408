import type { Keys } from '../kernel/keys.ts';
import { getRows, type RowKey, type TableAccess, type Tables, type TransactItem } from '../kernel/table.ts';
import { mailboxIdOf } from './mailbox.ts';
import { personKey, readPeople } from './person-store.ts';
import { type Person, type PersonId, personIdOf } from './person.ts';

/** What is known of an address that somebody gives. */
export interface KnownAddress {
  /** The id of exactly this address. */
  readonly id: PersonId;
  /** Everybody whose address leads to the same mailbox, in whichever spelling; often one person or nobody. */
  readonly people: readonly Person[];
  /** The ids under which there may be something, whether or not there is a person. */
  readonly ids: readonly PersonId[];
}

/** Looking people up by their addresses in every spelling. */
export interface Spellings {
  /** What is known of each address, by the address as it was given: two reads for any 33 of them, consistent. */
  lookUp(emails: readonly string[]): Promise<ReadonlyMap<string, KnownAddress>>;
}

/** The row that keeps the other spellings of a mailbox. */
function spellingsKey(mailbox: PersonId): RowKey {
  return { pk: `MAILBOX#${mailbox}`, sk: 'SPELLINGS' };
}

/** Spellings in the state table. */
export function createSpellings({ client, stateTable }: TableAccess, keys: Keys): Spellings {
  return {
    async lookUp(emails) {
      const asked = emails.map((email) => ({
        email,
        id: personIdOf(email, keys),
        mailbox: mailboxIdOf(email, keys),
      }));
      const wanted = asked.flatMap(({ id, mailbox }) => [
        personKey(id),
        personKey(mailbox),
        spellingsKey(mailbox),
      ]);
      const rows = await getRows(client, stateTable, distinct(wanted));
      const others = new Map(
        rows
          .filter(({ sk }) => sk === 'SPELLINGS')
          .map(({ mailbox, spellings }) => [mailbox as PersonId, [...(spellings as Set<PersonId>)]]),
      );
      const people = new Map(readPeople(rows.filter(({ sk }) => sk === 'PERSON')));
      const missing = [...others.values()].flat().filter((id) => !people.has(id));
      for (const [id, person] of readPeople(
        await getRows(client, stateTable, distinct(missing.map(personKey))),
      ))
        people.set(id, person);
      return new Map(
        asked.map(({ email, id, mailbox }) => {
          const ids = [...new Set([id, mailbox, ...(others.get(mailbox) ?? [])])];
          return [email, { id, ids, people: ids.flatMap((one) => people.get(one) ?? []) }];
        }),
      );
    },
  };
}

/** The write that lets an address be found by the other spellings of its mailbox; null for the plainest one, which needs none. It belongs in the transaction that adds the person. */
export function keepSpelling(
  { stateTable }: Pick<Tables, 'stateTable'>,
  email: string,
  keys: Keys,
): TransactItem | null {
  const id = personIdOf(email, keys);
  const mailbox = mailboxIdOf(email, keys);
  if (id === mailbox) return null;
  return {
    Update: {
      TableName: stateTable,
      Key: spellingsKey(mailbox),
      UpdateExpression: 'SET #type = :type, mailbox = :mailbox ADD spellings :spelling',
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: { ':type': 'spellings', ':mailbox': mailbox, ':spelling': new Set([id]) },
    },
  };
}

function distinct(keys: readonly RowKey[]): RowKey[] {
  return [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
}
