import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

const tables = new DynamoDBClient({});
const workflows = new SFNClient({});

/** Starts one execution for each row that is due. */
export async function handler({ scheduledTime }) {
  const at = new Date(scheduledTime).toISOString();
  let started = 0;
  for (const shard of ['d0', 'd1', 'd2', 'd3']) {
    const { Items } = await tables.send(
      new QueryCommand({
        TableName: process.env.STATE_TABLE,
        IndexName: 'due',
        KeyConditionExpression: 'dueShard = :shard AND dueAt <= :at',
        ExpressionAttributeValues: { ':shard': { S: shard }, ':at': { S: at } },
      }),
    );
    for (const { pk } of Items) {
      try {
        await workflows.send(
          new StartExecutionCommand({
            stateMachineArn: process.env.LETTER_ARN,
            name: pk.S,
            input: JSON.stringify({ id: pk.S }),
          }),
        );
        started += 1;
      } catch (error) {
        if (error.name !== 'ExecutionAlreadyExists') throw error;
      }
    }
  }
  return { started };
}
