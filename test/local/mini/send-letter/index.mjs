import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';

const tables = new DynamoDBClient({});
const mail = new SESClient({ maxAttempts: 1 });

/** Sends the letter of one row and puts the row to rest, in this order, so that a crash between the two shows. */
export async function handler({ id, at }) {
  const Key = { pk: { S: id }, sk: { S: 'letter' } };
  const { Item } = await tables.send(new GetItemCommand({ TableName: process.env.STATE_TABLE, Key }));
  if (Item.dueAt === undefined) return { sent: false };
  const message = `From: The fund <letters@fund.example.org>\r\nTo: ${Item.to.S}\r\nSubject: ${id}\r\nX-SES-MESSAGE-TAGS: letter=${id}\r\n\r\nSent at ${at}\r\n`;
  await mail.send(
    new SendRawEmailCommand({
      RawMessage: { Data: Buffer.from(message) },
      ConfigurationSetName: process.env.CONFIGURATION_SET,
    }),
  );
  await tables.send(
    new UpdateItemCommand({
      TableName: process.env.STATE_TABLE,
      Key,
      UpdateExpression: 'SET sentAt = :at REMOVE dueShard, dueAt',
      ExpressionAttributeValues: { ':at': { S: at } },
    }),
  );
  return { sent: true };
}
