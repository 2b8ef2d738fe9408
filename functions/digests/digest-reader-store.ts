import { getRows, type TableAccess } from '../kernel/table.ts';
import { memberKey, readMember } from '../networks/member-rows.ts';
import { type Member, networksOf } from '../networks/member.ts';
import { createNetworkStore } from '../networks/network-store.ts';
import type { Network, NetworkId } from '../networks/network.ts';
import { personKey } from '../people/person-store.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { DigestRunId } from './digest-run.ts';
import { itemKey, readItem } from './digest-rows.ts';
import type { DigestItem, ItemId } from './item.ts';

/** One reader as they are now, with what of their digest they still want. */
export interface DigestReader {
  readonly member: Member;
  readonly person: Person;
  /** The items that were frozen for them, without those of networks they have left since. */
  readonly items: readonly DigestItem[];
  /** The networks they are in. */
  readonly networks: readonly Network[];
}

/** Access to readers in the moment before their digest leaves. */
export interface DigestReaders {
  /** Consistently read, in one request; null when there is no such reader any more. */
  reader(runId: DigestRunId, personId: PersonId, items: readonly ItemId[]): Promise<DigestReader | null>;
}

interface Content {
  readonly runId: DigestRunId;
  readonly networks: ReadonlyMap<NetworkId, Network>;
  readonly items: Map<ItemId, DigestItem>;
}

/** Readers out of the state table. What they all get is read once for a run: items do not change once a run has begun with them. */
export function createDigestReaders(
  access: TableAccess & { readonly deliveryRetentionDays: number },
): DigestReaders {
  const { client, stateTable } = access;
  let content: Promise<Content> | null = null;

  const contentOf = async (runId: DigestRunId): Promise<Content> => {
    if (content !== null && (await content).runId === runId) return content;
    content = createNetworkStore(access)
      .list()
      .then((all) => ({ runId, networks: new Map(all.map((one) => [one.id, one])), items: new Map() }));
    return content;
  };

  const itemsOf = async ({ items }: Content, ids: readonly ItemId[]): Promise<readonly DigestItem[]> => {
    const unknown = ids.filter((id) => !items.has(id));
    const rows = unknown.length === 0 ? [] : await getRows(client, stateTable, unknown.map(itemKey));
    for (const item of rows.map(readItem)) items.set(item.id, item);
    return ids.flatMap((id) => items.get(id) ?? []);
  };

  return {
    async reader(runId, personId, ids) {
      const known = await contentOf(runId);
      const [rows, items] = await Promise.all([
        getRows(client, stateTable, [memberKey(personId), personKey(personId)]),
        itemsOf(known, ids),
      ]);
      const person = rows.find(({ sk }) => sk === 'PERSON');
      const row = rows.find(({ sk }) => sk !== 'PERSON');
      if (person === undefined || row === undefined) return null;
      const member = readMember(row);
      const networks = networksOf(member);
      return {
        member,
        person: person as unknown as Person,
        items: items.filter((item) => item.networks.some((id) => networks.includes(id))),
        networks: networks.flatMap((id) => known.networks.get(id) ?? []),
      };
    },
  };
}
