import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { EventTime } from '../kernel/event-time.ts';
import { queryAll } from '../kernel/query-all.ts';
import { type RowKey, type TableAccess, transact, type TransactItem } from '../kernel/table.ts';
import type { Person, PersonId } from '../people/person.ts';
import { personKey } from '../people/person-store.ts';

/** Somebody who can be asked to review: they have signed in once, or were asked before. */
export type Candidate = Pick<Person, 'id' | 'name' | 'email'>;

/** Who has signed in, and who can be asked to review. */
export interface ReviewerRegister {
  /** Everybody who can be asked, by name. */
  candidates(): Promise<readonly Candidate[]>;
  /** Keeps that somebody signed in: `subject` is the issuer's name for them. */
  signedIn(subject: string, person: Candidate, at: EventTime): Promise<void>;
  /** Who signed in by that name; null when nobody has. Tokens of some issuers name no address, and a person is known by theirs. */
  personBehind(subject: string): Promise<Candidate | null>;
}

/** The register in the state table: a row beside each person who can be asked, and one for each name of the issuer. */
export function createReviewerRegister({ client, stateTable }: TableAccess): ReviewerRegister {
  return {
    async candidates() {
      const rows = await queryAll(client, {
        TableName: stateTable,
        IndexName: 'listing',
        KeyConditionExpression: 'listing = :panel',
        ExpressionAttributeValues: { ':panel': listing },
      });
      return rows.map(asCandidate);
    },
    signedIn: (subject, person, at) =>
      transact(client, [
        putCandidate(stateTable, person),
        {
          Put: {
            TableName: stateTable,
            Item: { ...memberKey(subject), type: 'member', subject, ...asCandidate(person), signedInAt: at },
          },
        },
      ]),
    async personBehind(subject) {
      const { Item } = await client.send(
        new GetCommand({ TableName: stateTable, Key: memberKey(subject), ConsistentRead: true }),
      );
      return Item === undefined ? null : asCandidate(Item);
    },
  };
}

/** The write that lets a person be found when reviewers are chosen. Writing it twice is writing it once. */
export function putCandidate(stateTable: string, person: Candidate): TransactItem {
  const { id, name, email } = person;
  return {
    Put: {
      TableName: stateTable,
      Item: {
        pk: personKey(id).pk,
        sk: 'PANEL',
        type: 'panel-candidate',
        listing,
        listingSort: `${name.toLowerCase()}#${id}`,
        id,
        name,
        email,
      },
    },
  };
}

const listing = 'PANEL';

function memberKey(subject: string): RowKey {
  return { pk: `MEMBER#${subject}`, sk: 'MEMBER' };
}

function asCandidate(row: Readonly<Record<string, unknown>> | Candidate): Candidate {
  const { id, name, email } = row as Candidate;
  return { id: id as PersonId, name, email };
}
