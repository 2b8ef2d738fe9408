import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { presignedGet } from '../../../../functions/attachments/presigned-get.ts';
import { DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';

const tables = new DynamoDBClient({});

/** A portal of a few routes: what it was asked, owe a letter, lend somebody its right to a file, and ways to go wrong. */
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
  if (path === '/offer') return offer(event);
  if (path === '/link') return link(event);
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

/** The fields of a form that sends a file to the bucket under a key, for ten minutes of the time of this run. */
async function offer({ queryStringParameters, requestContext }) {
  const client = new S3Client({ systemClockOffset: requestContext.timeEpoch - Date.now() });
  const { fields } = await createPresignedPost(client, {
    Bucket: process.env.FILES_BUCKET,
    Key: queryStringParameters.key,
    Expires: 600,
  });
  return fields;
}

/** A link to an object of the bucket, for a minute. */
async function link({ queryStringParameters: { key, origin }, requestContext }) {
  const wanted = {
    address: new URL(`${origin}/uploads/${process.env.FILES_BUCKET}/${key}`),
    region: 'eu-west-2',
    at: new Date(requestContext.timeEpoch).toISOString(),
    seconds: 60,
    query: {},
  };
  const credentials = {
    accessKeyId: process.env.AWS_ACCESS_KEY_ID,
    secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY,
  };
  return { link: presignedGet(wanted, credentials) };
}
