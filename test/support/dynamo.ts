import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient, type TableAccess } from '../../functions/kernel/table.ts';
import { spawnSync } from 'node:child_process';
import { type EngineName, startDatabase } from '../../infra/local/database.ts';
import { ensureTable, type TableProperties } from '../../infra/local/table.ts';
import { tables } from './tables.ts';

/** A real DynamoDB engine for one test file. */
export interface TestDynamo {
  readonly endpoint: string;
  readonly client: DynamoDBDocumentClient;
  /** Two fresh, empty tables with names of their own, so that tests in one file do not see each other's rows. */
  createTables(): Promise<TableAccess>;
  stop(): Promise<void>;
}

/** The engines that can run here: ours, and where Java is present the genuine DynamoDB Local, which is the oracle. */
export function engines(): readonly EngineName[] {
  const hasJava = spawnSync('java', ['-version']).status === 0;
  return hasJava ? ['dynoxide', 'dynamodb-local'] : ['dynoxide'];
}

/** Starts an engine whose data goes with it. */
export async function startDynamo(engine?: EngineName): Promise<TestDynamo> {
  const folder = mkdtempSync(join(tmpdir(), 'cascade-test-'));
  const database = await startDatabase(folder, { wanted: engine, isKept: false });
  const bare = testClient(database.url);
  const client = documentClient(bare);
  let made = 0;
  return {
    endpoint: database.url,
    client,
    async createTables() {
      made++;
      const named = (table: TableProperties): TableProperties => ({
        ...table,
        TableName: `${table.TableName}-${made}`,
      });
      await Promise.all(Object.values(tables).map((table) => ensureTable(bare, named(table))));
      return { client, stateTable: `state-${made}`, deliveriesTable: `deliveries-${made}` };
    },
    async stop() {
      client.destroy();
      bare.destroy();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A client for an engine on this machine. */
export function testClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'local' },
    // An engine on this machine asks for a signature and does not look at it; to work one out takes a fifth of a call.
    signer: async () => ({ sign: async (request) => unsigned(request) }),
  });
}

function unsigned<Request extends { headers: Record<string, string> }>(request: Request): Request {
  Object.assign(request.headers, {
    'x-amz-date': '20260101T000000Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=LOCAL/20260101/eu-west-2/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=00',
  });
  return request;
}
