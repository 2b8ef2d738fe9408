import { networkSubject } from '../deliveries/subject.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { queryAll } from '../kernel/query-all.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type TableAccess, transactOnce } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { lettersOwed, timelineRows } from '../obligations/obligation-rows.ts';
import type { TimelineEntry } from '../obligations/view.ts';
import { addPerson } from '../people/person-store.ts';
import type { Person } from '../people/person.ts';
import { networkKey, networkListing, putNetwork, readNetwork } from './network-rows.ts';
import type { Network, NetworkChange, NetworkDecision, NetworkId } from './network.ts';

/** Access to networks. */
export interface NetworkStore {
  /** Consistently read; null when there is none. */
  get(id: NetworkId): Promise<Network | null>;
  /** Every network, by its English name. The list follows a change within a second or so. */
  list(): Promise<readonly Network[]>;
  /** Begins a network; false when one of this id exists. Its coordinator is known from then on, if nobody had named them before. */
  begin(change: NetworkChange, at: EventTime, coordinator?: Person): Promise<boolean>;
  /** Reads, decides and commits in one transaction; a lost race is read and decided again. Null when there was nothing to do. */
  change(
    id: NetworkId,
    at: EventTime,
    decide: (network: Network) => NetworkDecision,
    coordinator?: Person,
  ): Promise<Result<NetworkChange | null, MessageKey>>;
  /** What happened, oldest first. */
  timeline(id: NetworkId): Promise<readonly TimelineEntry[]>;
}

/** How often a decision is taken again before the caller is told that others keep changing the same thing. */
const mostTries = 8;

/** Networks in the state table. */
export function createNetworkStore(
  access: TableAccess & { readonly deliveryRetentionDays: number },
): NetworkStore {
  const { client, stateTable, deliveryRetentionDays } = access;
  const get: NetworkStore['get'] = async (id) => {
    const [row] = await getRows(client, stateTable, [networkKey(id)]);
    return row === undefined ? null : readNetwork(row);
  };
  const commit = (
    before: Network | null,
    { network, timeline, deliveries }: NetworkChange,
    at: EventTime,
    person?: Person,
  ) =>
    transactOnce(
      client,
      [
        putNetwork(access, before, network),
        ...(person === undefined ? [] : [addPerson(stateTable, person)]),
        ...timelineRows(access, networkSubject(network.id), (before?.version ?? 0) + 1, at, timeline),
      ],
      lettersOwed(access, deliveries, deliveryRetentionDays),
    );

  return {
    get,
    async list() {
      const rows = await queryAll(client, {
        TableName: stateTable,
        IndexName: 'listing',
        KeyConditionExpression: 'listing = :networks',
        ExpressionAttributeValues: { ':networks': networkListing },
      });
      return rows.map(readNetwork);
    },
    begin: (change, at, coordinator) => commit(null, change, at, coordinator),
    async change(id, at, decide, coordinator) {
      for (let tries = 0; tries < mostTries; tries++) {
        const before = await get(id);
        if (before === null) return refused('refusal.not-found');
        const decided = decide(before);
        if (decided === null) return allowed(null);
        if (!decided.ok) return decided;
        if (await commit(before, decided.value, at, coordinator)) return decided;
      }
      return refused('refusal.changed-meanwhile');
    },
    async timeline(id) {
      const rows = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :timeline)',
        ExpressionAttributeValues: {
          ':pk': networkKey(id).pk,
          ':timeline': `TIMELINE#${networkSubject(id)}#`,
        },
      });
      return rows as unknown as TimelineEntry[];
    },
  };
}
