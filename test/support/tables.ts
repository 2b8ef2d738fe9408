import type { TableProperties } from '../../infra/local/table.ts';

const text = (...names: string[]) =>
  names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const }));
const key = (hash: string, range?: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  ...(range === undefined ? [] : [{ AttributeName: range, KeyType: 'RANGE' as const }]),
];
const all = { ProjectionType: 'ALL' as const };
const only = (...names: string[]) => ({ ProjectionType: 'INCLUDE' as const, NonKeyAttributes: names });

/** The two tables as tests make them. `test/infra/tables.test.ts` holds this against what CDK deploys. */
export const tables: Readonly<Record<'state' | 'deliveries', TableProperties>> = {
  state: {
    TableName: 'state',
    KeySchema: key('pk', 'sk'),
    AttributeDefinitions: text('pk', 'sk', 'dueShard', 'dueAt', 'listing', 'listingSort'),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'due',
        KeySchema: key('dueShard', 'dueAt'),
        Projection: only('version', 'attempt', 'nextAt'),
      },
      { IndexName: 'listing', KeySchema: key('listing', 'listingSort'), Projection: all },
    ],
  },
  deliveries: {
    TableName: 'deliveries',
    KeySchema: key('deliveryId'),
    AttributeDefinitions: text(
      'deliveryId',
      'dueShard',
      'dueAt',
      'about',
      'createdAt',
      'recipientId',
      'month',
    ),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'due',
        KeySchema: key('dueShard', 'dueAt'),
        Projection: only('attempt', 'state', 'nextAt'),
      },
      { IndexName: 'about', KeySchema: key('about', 'createdAt'), Projection: all },
      { IndexName: 'recipient', KeySchema: key('recipientId', 'createdAt'), Projection: all },
      { IndexName: 'month', KeySchema: key('month', 'createdAt'), Projection: all },
    ],
  },
};
