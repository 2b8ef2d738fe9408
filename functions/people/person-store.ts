import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { EventTime } from '../kernel/event-time.ts';
import { type Page, readCursor, writeCursor } from '../kernel/paging.ts';
import { getRows, type RowKey, type TableAccess, type TransactItem } from '../kernel/table.ts';
import type { KnownContacts, Contacts, Person, PersonId, PreferredLanguage, Suppression } from './person.ts';

/** The row of a person. */
export function personKey(id: PersonId): RowKey {
  return { pk: `PERSON#${id}`, sk: 'PERSON' };
}

/** People as they were stored, by their ids. */
export function readPeople(
  rows: readonly Readonly<Record<string, unknown>>[],
): ReadonlyMap<PersonId, Person> {
  return new Map(rows.map((row) => [row['id'] as PersonId, row as unknown as Person]));
}

/** Access to people. */
export interface PersonStore {
  /** Those of the people named who exist. */
  get(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>>;
  /** The people of a project by their roles. */
  contactsOf(contacts: Contacts): Promise<KnownContacts>;
  /** Everybody, by name. */
  list(query: { readonly limit: number; readonly cursor?: string }): Promise<Page<Person>>;
  /** Changes the language letters go out in. False when there is no such person. */
  setLanguage(id: PersonId, language: PreferredLanguage): Promise<boolean>;
}

/** People in the state table. */
export function createPersonStore({ client, stateTable }: TableAccess): PersonStore {
  const get: PersonStore['get'] = async (ids) => {
    return readPeople(await getRows(client, stateTable, [...new Set(ids)].map(personKey)));
  };
  return {
    get,
    async contactsOf(contacts) {
      const people = await get(Object.values(contacts));
      return Object.fromEntries(
        Object.entries(contacts).flatMap(([role, id]) => (people.has(id) ? [[role, people.get(id)]] : [])),
      );
    },
    async list({ limit, cursor }) {
      const answer = await client.send(
        new QueryCommand({
          TableName: stateTable,
          IndexName: 'listing',
          KeyConditionExpression: 'listing = :people',
          ExpressionAttributeValues: { ':people': 'PERSON' },
          Limit: limit,
          ExclusiveStartKey: readCursor(cursor, {
            pk: null,
            sk: 'PERSON',
            listing: 'PERSON',
            listingSort: null,
          }),
        }),
      );
      const last = answer.LastEvaluatedKey as Record<string, string> | undefined;
      return { items: (answer.Items ?? []) as unknown as Person[], cursor: last ? writeCursor(last) : null };
    },
    async setLanguage(id, language) {
      try {
        await client.send(
          new UpdateCommand({
            TableName: stateTable,
            Key: personKey(id),
            UpdateExpression: 'SET #language = :language ADD version :one',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeNames: { '#language': 'language' },
            ExpressionAttributeValues: { ':language': language, ':one': 1 },
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
        throw error;
      }
    },
  };
}

/** The write that adds a person or gives a known one the name and language they have now. A block on their address stays as it is. */
export function upsertPerson(stateTable: string, person: Person): TransactItem {
  return {
    Update: {
      TableName: stateTable,
      Key: personKey(person.id),
      UpdateExpression:
        'SET id = :id, #type = :type, #name = :name, email = :email, #language = :language, listing = :listing, listingSort = :sort, ' +
        'suppression = if_not_exists(suppression, :none), softBounces = if_not_exists(softBounces, :zero) ADD version :one',
      ExpressionAttributeNames: { '#type': 'type', '#name': 'name', '#language': 'language' },
      ExpressionAttributeValues: {
        ':id': person.id,
        ':type': 'person',
        ':name': person.name,
        ':email': person.email,
        ':language': person.language,
        ':listing': 'PERSON',
        ':sort': `${person.name.toLowerCase()}#${person.id}`,
        ':none': null,
        ':zero': 0,
        ':one': 1,
      },
    },
  };
}

/**
 * The write that adds a person whom nobody has named before. A known person stays exactly as they are: whoever types somebody's address into a public
 * form must not give them another name.
 */
export function addPerson(stateTable: string, person: Person): TransactItem {
  const { id, name, email, language } = person;
  const fields = {
    id,
    type: 'person',
    name,
    email,
    language,
    listing: 'PERSON',
    listingSort: `${name.toLowerCase()}#${id}`,
    suppression: null,
    softBounces: 0,
    version: 1,
  };
  const names = Object.keys(fields) as (keyof typeof fields)[];
  return {
    Update: {
      TableName: stateTable,
      Key: personKey(id),
      UpdateExpression: `SET ${names.map((field) => `#${field} = if_not_exists(#${field}, :${field})`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((field) => [`#${field}`, field])),
      ExpressionAttributeValues: Object.fromEntries(names.map((field) => [`:${field}`, fields[field]])),
    },
  };
}

/** The write that stops mail to a person, and says why. */
export function suppressPerson(
  stateTable: string,
  id: PersonId,
  reason: Suppression['reason'],
  at: EventTime,
): TransactItem {
  return {
    Update: {
      TableName: stateTable,
      Key: personKey(id),
      UpdateExpression: 'SET suppression = :suppression ADD version :one',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':suppression': { reason, at }, ':one': 1 },
    },
  };
}

/** The write that counts soft bounces in a row. */
export function countSoftBounces(stateTable: string, id: PersonId, count: number): TransactItem {
  return {
    Update: {
      TableName: stateTable,
      Key: personKey(id),
      UpdateExpression: 'SET softBounces = :count ADD version :one',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':count': count, ':one': 1 },
    },
  };
}
