import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

const tables = new DynamoDBClient({});

/** Keeps what became of a letter. */
export async function handler(event) {
  await tables.send(
    new PutItemCommand({
      TableName: process.env.STATE_TABLE,
      Item: {
        pk: { S: `event-${event.detail.mail.tags.letter[0]}` },
        sk: { S: event.detail.eventType },
        at: { S: event.time },
        messageId: { S: event.detail.mail.messageId },
      },
    }),
  );
}
