import { DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';

const tables = new DynamoDBClient({});

/** A portal of four routes: what it was asked, owe a letter, count letters, and ways to go wrong. */
export async function handler(event) {
  const path = event.rawPath;
  if (path === '/') {
    return {
      statusCode: 200,
      headers: { 'content-type': 'text/html' },
      body: '<html><body><h1>Mini</h1></body></html>',
    };
  }
  if (path === '/event')
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(event) };
  if (path === '/environment') return { ...process.env };
  if (path === '/binary') {
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/octet-stream', 'x-many': 'yes' },
      cookies: ['one=1; Path=/', 'two=2'],
      body: Buffer.from([0, 255, 1]).toString('base64'),
      isBase64Encoded: true,
    };
  }
  if (path === '/forbidden') {
    await tables.send(new ScanCommand({ TableName: process.env.STATE_TABLE }));
    return { statusCode: 200, body: 'it was allowed' };
  }
  if (path === '/die') process.exit(3);
  if (path === '/letters' && event.requestContext.http.method === 'POST') {
    const { id, to, dueAt } = JSON.parse(event.body);
    await tables.send(
      new PutItemCommand({
        TableName: process.env.STATE_TABLE,
        Item: {
          pk: { S: id },
          sk: { S: 'letter' },
          to: { S: to },
          dueShard: { S: 'd1' },
          dueAt: { S: dueAt },
        },
      }),
    );
    return { owed: id };
  }
  return { statusCode: 404, body: 'no such page' };
}
