import { slugOf } from '../kernel/text.ts';
import { erasedRow } from '../kernel/erased-row.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { RowKey, Tables, TransactItem } from '../kernel/table.ts';
import type { PersonId } from '../people/person.ts';
import type { Covering } from './covering.ts';
import { type Member, networksOf } from './member.ts';
import type { NetworkId } from './network.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * The partitions over which members are spread (infra/decisions/networks.md). Each is read by itself, in the order of ids, so that a run over everybody can
 * take several at once and go on from any place. Their number is part of every key: it cannot change once there is a member.
 */
export const memberShards = Array.from({ length: 16 }, (_, place) => `m${place.toString(16)}`);

/** The partition of a person: an id is base 32 of a keyed hash, so its last letters spread evenly. */
export function memberShardOf(id: PersonId): string {
  const last = id.charCodeAt(id.length - 1) + 32 * id.charCodeAt(id.length - 2);
  return memberShards[last % memberShards.length] ?? 'm0';
}

/** The row of all that one person wants of networks. */
export function memberKey(id: PersonId): RowKey {
  return { pk: `MEMBERS#${memberShardOf(id)}`, sk: id };
}

/** The write of a member; fails when they were changed since they were read. */
export function putMember(
  { stateTable }: Pick<Tables, 'stateTable'>,
  before: Member | null,
  after: Member,
): TransactItem {
  return {
    Put: {
      TableName: stateTable,
      Item: {
        ...memberKey(after.personId),
        type: 'member',
        ...after,
        version: (before?.version ?? 0) + 1,
      },
      ...(before === null
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: 'version = :version',
            ExpressionAttributeValues: { ':version': before.version },
          }),
    },
  };
}

/** The write that says up to when somebody has had everything; fails when they changed anything since they were read. */
export function coverMember(
  { stateTable }: Pick<Tables, 'stateTable'>,
  { personId, version }: Member,
  covering: Covering,
): TransactItem {
  return {
    Update: {
      TableName: stateTable,
      Key: memberKey(personId),
      UpdateExpression: 'SET covering = :covering ADD version :one',
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':covering': covering, ':version': version, ':one': 1 },
    },
  };
}

/** A member as they were stored. */
export function readMember(row: Row): Member {
  const { pk: _pk, sk: _sk, type: _type, ...member } = row;
  return member as unknown as Member;
}

/** One line of a network's roster: enough to list, search and count its members without reading all that each of them wants. */
export interface RosterEntry {
  readonly personId: PersonId;
  readonly name: string;
  readonly organisation: string;
}

/** What the keys of a network's roster begin with. */
export const rosterPrefix = 'ROSTER#';

/**
 * The write of each line of the rosters that a change of a member adds, alters or takes away. They belong in its transaction. A line that is taken away says
 * nothing of anybody any more and expires (the table's TTL): only what removes bids may delete a row.
 */
export function rosterWrites(
  { stateTable }: Pick<Tables, 'stateTable'>,
  before: Member | null,
  after: Member,
  at: EventTime,
): TransactItem[] {
  const old = before === null ? new Map<string, Row>() : rosterRows(before);
  const now = rosterRows(after);
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, row]) => row);
  const written = [...now]
    .filter(([key, row]) => JSON.stringify(old.get(key)) !== JSON.stringify(row))
    .map(([, row]) => row);
  return [
    ...gone.map((row) => ({
      Put: { TableName: stateTable, Item: erasedRow({ pk: String(row['pk']), sk: String(row['sk']) }, at) },
    })),
    ...written.map((Item) => ({ Put: { TableName: stateTable, Item } })),
  ];
}

function rosterRows(member: Member): Map<string, Row> {
  return new Map(
    networksOf(member)
      .map((id) => [id, rosterRow(member, id)] as const)
      .map(byKey),
  );
}

function byKey([, row]: readonly [NetworkId, Row]): [string, Row] {
  return [`${String(row['pk'])} ${String(row['sk'])}`, row];
}

function rosterRow({ personId, name, organisation }: Member, id: NetworkId): Row {
  return {
    pk: `NETWORK#${id}`,
    sk: `${rosterPrefix}${slugOf(name, 60)}#${personId}`,
    type: 'roster',
    personId,
    name,
    organisation,
  };
}
