import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TableAccess } from '../../functions/kernel/table.ts';

/** Tables whose calls are counted, whoever makes them: by their command's name. */
export interface CountedTables {
  readonly tables: TableAccess;
  readonly calls: Map<string, number>;
}

/** Counts every call to these tables from now on. */
export function countCalls(tables: TableAccess): CountedTables {
  const calls = new Map<string, number>();
  const client: DynamoDBDocumentClient = new Proxy(tables.client, {
    get: (target, property) =>
      property === 'send'
        ? (command: object) => {
            const { name } = command.constructor;
            calls.set(name, (calls.get(name) ?? 0) + 1);
            return target.send(command as never);
          }
        : (Reflect.get(target, property) as unknown),
  });
  return { tables: { ...tables, client }, calls };
}
