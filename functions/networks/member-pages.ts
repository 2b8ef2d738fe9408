import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { TableAccess } from '../kernel/table.ts';
import type { PersonId } from '../people/person.ts';
import { readMember } from './member-rows.ts';
import type { Member } from './member.ts';

/** Reads members in the order in which they lie: all that a run of digests needs of them. */
export interface MemberPages {
  /** Members of one shard in the order of their ids, each with everything they want, behind a place: one consistent read. The place is null at the end. */
  page(
    shard: string,
    from: { readonly after: PersonId | null; readonly limit: number },
  ): Promise<{ readonly members: readonly Member[]; readonly after: PersonId | null }>;
}

/** Members in the state table, page by page. */
export function createMemberPages({ client, stateTable }: TableAccess): MemberPages {
  return {
    async page(shard, { after, limit }) {
      const pk = `MEMBERS#${shard}`;
      const answer = await client.send(
        new QueryCommand({
          TableName: stateTable,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk },
          ConsistentRead: true,
          Limit: limit,
          ExclusiveStartKey: after === null ? undefined : { pk, sk: after },
        }),
      );
      const last = answer.LastEvaluatedKey?.['sk'] as PersonId | undefined;
      return { members: (answer.Items ?? []).map(readMember), after: last ?? null };
    },
  };
}
