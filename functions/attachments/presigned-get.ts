import { createHash } from 'node:crypto';
import type { EventTime } from '../kernel/event-time.ts';
import { macOf } from '../kernel/keys.ts';

/** Whose right it is that a link lends. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** What a link leads to, and for how long. */
export interface PresignedGet {
  /** The address of the object, without a query. */
  readonly address: URL;
  readonly region: string;
  readonly at: EventTime;
  readonly seconds: number;
  /** What S3 is asked for beside the object, such as `response-content-disposition`. */
  readonly query: Readonly<Record<string, string>>;
}

/**
 * A link by which whoever has it may fetch one object from S3, until its time is over (AWS Signature Version 4, "Authenticating Requests: Using Query
 * Parameters"). Written out here because AWS's own package for it dates its links by the machine's clock.
 */
export function presignedGet(
  { address, region, at, seconds, query }: PresignedGet,
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
): string {
  const date = at.replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '');
  const day = date.slice(0, 8);
  const scope = `${day}/${region}/s3/aws4_request`;
  const signed: Record<string, string> = {
    ...query,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${accessKeyId}/${scope}`,
    'X-Amz-Date': date,
    'X-Amz-Expires': String(seconds),
    'X-Amz-SignedHeaders': 'host',
    ...(sessionToken === undefined ? {} : { 'X-Amz-Security-Token': sessionToken }),
  };
  const search = Object.entries(signed)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted()
    .join('&');
  const request = ['GET', address.pathname, search, `host:${address.host}`, '', 'host', 'UNSIGNED-PAYLOAD'];
  const hash = createHash('sha256').update(request.join('\n')).digest('hex');
  const key = [day, region, 's3', 'aws4_request'].reduce<Uint8Array>(
    macOf,
    Buffer.from(`AWS4${secretAccessKey}`),
  );
  const signature = macOf(key, ['AWS4-HMAC-SHA256', date, scope, hash].join('\n')).toString('hex');
  return `${address.origin}${address.pathname}?${search}&X-Amz-Signature=${signature}`;
}

/** Percent signs before everything but what RFC 3986 calls unreserved, as the signature wants it. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
