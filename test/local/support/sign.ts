import { createHash, createHmac } from 'node:crypto';

/** The headers of a POST as Signature Version 4 has them, made without any of our own code, so that the two can be held against each other. */
export function signedHeaders({
  accessKey,
  secret,
  service,
  path,
  body,
}: {
  accessKey: string;
  secret: string;
  service: string;
  path: string;
  body: string;
}): Record<string, string> {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const scope = `20261201/eu-west-2/${service}/aws4_request`;
  const request = `POST\n${path}\n\nx-amz-date:20261201T090000Z\n\nx-amz-date\n${hash(body)}`;
  const text = `AWS4-HMAC-SHA256\n20261201T090000Z\n${scope}\n${hash(request)}`;
  const key = mac(mac(mac(mac(`AWS4${secret}`, '20261201'), 'eu-west-2'), service), 'aws4_request');
  const signature = mac(key, text).toString('hex');
  return {
    'x-amz-date': '20261201T090000Z',
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope}, SignedHeaders=x-amz-date, Signature=${signature}`,
  };
}
