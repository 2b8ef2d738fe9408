import type { RowKey, Tables, TransactItem } from '../kernel/table.ts';
import type { Network, NetworkId } from './network.ts';

/** The list in which all networks stand, by their English names. */
export const networkListing = 'NETWORK';

/** The row of a network; its timeline and its roster lie beside it. */
export function networkKey(id: NetworkId): RowKey {
  return { pk: `NETWORK#${id}`, sk: 'NETWORK' };
}

/** The write of a network; fails when somebody changed it since it was read, or began it before. */
export function putNetwork(
  { stateTable }: Pick<Tables, 'stateTable'>,
  before: Network | null,
  after: Network,
): TransactItem {
  return {
    Put: {
      TableName: stateTable,
      Item: {
        ...networkKey(after.id),
        type: 'network',
        listing: networkListing,
        listingSort: `${after.name.en.toLowerCase()}#${after.id}`,
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

/** A network as it was stored, without what only the table needs. */
export function readNetwork(row: Readonly<Record<string, unknown>>): Network {
  const { pk: _pk, sk: _sk, type: _type, listing: _listing, listingSort: _sort, ...network } = row;
  return network as unknown as Network;
}
