import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import type { CreateTableCommandInput, GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb';
import type { AwsService } from './aws-answer.ts';

/** A table as the template describes it, its intrinsics resolved. */
export interface TableProperties {
  readonly TableName: string;
  readonly KeySchema: NonNullable<CreateTableCommandInput['KeySchema']>;
  readonly AttributeDefinitions: NonNullable<CreateTableCommandInput['AttributeDefinitions']>;
  readonly GlobalSecondaryIndexes?: readonly GlobalSecondaryIndex[];
}

/** The client of this machine itself, past the endpoint where faults happen. */
export function databaseClient(url: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint: url,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'local' },
  });
}

/**
 * Makes a table be there as the template describes it, keeping what it holds. Expiry (TTL) stays off: the engine would measure it by the real clock.
 * @throws Error when the table that is there has another key, because AWS would replace it and lose its rows.
 */
export async function ensureTable(client: DynamoDBClient, table: TableProperties): Promise<void> {
  const existing = await describe(client, table.TableName);
  if (existing === null) {
    await client.send(
      new CreateTableCommand({
        TableName: table.TableName,
        KeySchema: table.KeySchema,
        AttributeDefinitions: table.AttributeDefinitions,
        GlobalSecondaryIndexes: table.GlobalSecondaryIndexes?.map(essential),
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
    return;
  }
  if (keyText(existing.KeySchema ?? []) !== keyText(table.KeySchema)) {
    throw new Error(
      `Table ${table.TableName} has the key ${keyText(existing.KeySchema ?? [])} but the template says ${keyText(table.KeySchema)}. Start with another --data-dir, or move the data first.`,
    );
  }
  const present = new Set(existing.GlobalSecondaryIndexes?.map((index) => index.IndexName));
  for (const index of table.GlobalSecondaryIndexes ?? []) {
    if (present.has(index.IndexName)) continue;
    await client.send(
      new UpdateTableCommand({
        TableName: table.TableName,
        AttributeDefinitions: table.AttributeDefinitions,
        GlobalSecondaryIndexUpdates: [{ Create: essential(index) }],
      }),
    );
  }
}

/** Passes calls on to the engine unchanged, and its answers back. */
export function tableService(port: number): AwsService {
  const agent = new Agent({ keepAlive: true });
  return async (call) => {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const forwarded = request(
      { agent, host: '127.0.0.1', port, method: call.method, path: call.path, headers: call.headers },
      resolve,
    );
    forwarded.once('error', reject);
    forwarded.end(call.body);
    const answer = await promise;
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const headers: Record<string, string> = {};
    for (const name of ['content-type', 'x-amz-crc32', 'x-amzn-requestid']) {
      const value = answer.headers[name];
      if (typeof value === 'string') headers[name] = value;
    }
    return { status: answer.statusCode ?? 500, headers, body: Buffer.concat(chunks) };
  };
}

async function describe(client: DynamoDBClient, name: string) {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table ?? null;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return null;
    throw error;
  }
}

function essential(index: GlobalSecondaryIndex): GlobalSecondaryIndex {
  return { IndexName: index.IndexName, KeySchema: index.KeySchema, Projection: index.Projection };
}

function keyText(
  key: readonly { AttributeName?: string | undefined; KeyType?: string | undefined }[],
): string {
  return key.map((part) => `${part.AttributeName}:${part.KeyType}`).join(', ');
}
