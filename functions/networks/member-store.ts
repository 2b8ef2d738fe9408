import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { memberSubject } from '../deliveries/subject.ts';
import { isKept } from '../kernel/erased-row.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Keys } from '../kernel/keys.ts';
import { type Page, readCursor, writeCursor } from '../kernel/paging.ts';
import { queryAll } from '../kernel/query-all.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type TableAccess, transactOnce } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { lettersOwed, timelineRows } from '../obligations/obligation-rows.ts';
import type { TimelineEntry } from '../obligations/view.ts';
import { personKey, upsertPerson } from '../people/person-store.ts';
import type { PersonId } from '../people/person.ts';
import { createSpellings, keepSpelling } from '../people/spellings-store.ts';
import type { MemberChange, MemberDecision, MemberView } from './member-change.ts';
import { createMemberPages, type MemberPages } from './member-pages.ts';
import type { Member } from './member.ts';
import {
  memberKey,
  putMember,
  readMember,
  type RosterEntry,
  rosterPrefix,
  rosterWrites,
} from './member-rows.ts';
import { networkKey } from './network-rows.ts';
import type { NetworkId } from './network.ts';

/** What a rule says to the member it is shown. */
export type DecideMember = (view: MemberView) => MemberDecision;

/** Access to members. */
export interface MemberStore extends MemberPages {
  /** Those of the people named who are or were members, consistently read. */
  get(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Member>>;
  /** What is known of the owners of these addresses, in every spelling, by the address as it was given. Consistently read. */
  lookUp(emails: readonly string[]): Promise<ReadonlyMap<string, MemberView>>;
  /** Reads by an address, decides and commits in one transaction; a lost race is read and decided again. */
  changeAt(
    email: string,
    at: EventTime,
    decide: DecideMember,
  ): Promise<Result<MemberChange | null, MessageKey>>;
  /** The same for somebody who is a member already, or was; not found otherwise. */
  change(
    id: PersonId,
    at: EventTime,
    decide: (member: Member) => MemberDecision | MemberChange,
  ): Promise<Result<MemberChange | null, MessageKey>>;
  /** Commits a decision that was taken on what was read a moment ago; false when it has changed since: then nothing is written. */
  commit(view: Pick<MemberView, 'member'>, change: MemberChange, at: EventTime): Promise<boolean>;
  /** Who is in a network now, by name. */
  roster(
    id: NetworkId,
    from: { readonly limit: number; readonly cursor?: string },
  ): Promise<Page<RosterEntry>>;
  /** How many are in a network now. */
  count(id: NetworkId): Promise<number>;
  /** What happened to what somebody wants, oldest first. */
  timeline(id: PersonId): Promise<readonly TimelineEntry[]>;
}

/** What the store needs. */
export interface MemberStoreAccess extends TableAccess {
  readonly deliveryRetentionDays: number;
  readonly keys: Keys;
}

/** How often a decision is taken again before the caller is told that others keep changing the same thing. */
const mostTries = 8;

/** Members in the state table. */
export function createMemberStore(access: MemberStoreAccess): MemberStore {
  const { client, stateTable, deliveryRetentionDays, keys } = access;
  const spellings = createSpellings(access, keys);

  const get: MemberStore['get'] = async (ids) => {
    const rows = await getRows(client, stateTable, [...new Set(ids)].map(memberKey));
    return new Map(rows.map(readMember).map((member) => [member.personId, member]));
  };

  const lookUp: MemberStore['lookUp'] = async (emails) => {
    const known = await spellings.lookUp(emails);
    const members = await get([...known.values()].flatMap(({ ids }) => ids));
    return new Map(
      [...known].map(([email, { id, ids, people }]) => [
        email,
        {
          member: members.get(id) ?? null,
          person: people.find((one) => one.id === id) ?? null,
          sameMailbox: { people, members: ids.flatMap((one) => members.get(one) ?? []) },
        },
      ]),
    );
  };

  const commit: MemberStore['commit'] = ({ member: before }, change, at) => {
    const { member, person, timeline, deliveries } = change;
    const spelling = person === null ? null : keepSpelling(access, person.email, keys);
    return transactOnce(
      client,
      [
        putMember(access, before, member),
        ...rosterWrites(access, before, member, at),
        ...(person === null ? [] : [upsertPerson(stateTable, person)]),
        ...(spelling === null ? [] : [spelling]),
        ...timelineRows(access, memberSubject(member.personId), (before?.version ?? 0) + 1, at, timeline),
      ],
      lettersOwed(access, deliveries, deliveryRetentionDays),
    );
  };

  return {
    ...createMemberPages(access),
    get,
    lookUp,
    commit,
    async changeAt(email, at, decide) {
      for (let tries = 0; tries < mostTries; tries++) {
        const view = (await lookUp([email])).get(email);
        if (view === undefined) return refused('refusal.not-found');
        const decided = decide(view);
        if (decided === null) return allowed(null);
        if (!decided.ok) return decided;
        // It may be about the same mailbox's owner under another spelling of their address.
        const { personId } = decided.value.member;
        const member = view.sameMailbox.members.find((one) => one.personId === personId) ?? null;
        if (await commit({ member }, decided.value, at)) return decided;
      }
      return refused('refusal.changed-meanwhile');
    },
    async change(id, at, decide) {
      for (let tries = 0; tries < mostTries; tries++) {
        const member = (await get([id])).get(id);
        if (member === undefined) return refused('refusal.not-found');
        const answer = decide(member);
        if (answer === null) return allowed(null);
        const decided = 'ok' in answer ? answer : allowed(answer);
        if (!decided.ok) return decided;
        if (await commit({ member }, decided.value, at)) return decided;
      }
      return refused('refusal.changed-meanwhile');
    },
    async roster(id, { limit, cursor }) {
      const { pk } = networkKey(id);
      const answer = await client.send(
        new QueryCommand({
          ...rosterOf(stateTable, id),
          Limit: limit,
          ExclusiveStartKey: readCursor(cursor, { pk, sk: null }),
        }),
      );
      const last = answer.LastEvaluatedKey as Record<string, string> | undefined;
      return {
        items: (answer.Items ?? []) as unknown as RosterEntry[],
        cursor: last === undefined ? null : writeCursor(last),
      };
    },
    async count(id) {
      let count = 0;
      let from: Record<string, unknown> | undefined;
      do {
        const answer = await client.send(
          new QueryCommand({ ...rosterOf(stateTable, id), Select: 'COUNT', ExclusiveStartKey: from }),
        );
        count += answer.Count ?? 0;
        from = answer.LastEvaluatedKey;
      } while (from !== undefined);
      return count;
    },
    async timeline(id) {
      const rows = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :timeline)',
        ExpressionAttributeValues: {
          ':pk': personKey(id).pk,
          ':timeline': `TIMELINE#${memberSubject(id)}#`,
        },
      });
      return rows.filter(isKept) as unknown as TimelineEntry[];
    },
  };
}

function rosterOf(stateTable: string, id: NetworkId) {
  return {
    TableName: stateTable,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :roster)',
    FilterExpression: 'attribute_not_exists(expiresAt)',
    ExpressionAttributeValues: { ':pk': networkKey(id).pk, ':roster': rosterPrefix },
  };
}
