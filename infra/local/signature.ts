import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A function that may call, and the secret it signs with; its access key, which everybody may see, says which it is. */
export interface Signer {
  readonly caller: string;
  readonly secret: string;
}

/** Who signed something, when and for what: `access key/day/region/service/aws4_request`. */
export interface Credential {
  readonly accessKey: string;
  readonly scope: string;
  readonly service: string;
}

/** A request as far as a signature covers it. */
export interface SignedRequest {
  readonly method: string;
  /** As it was sent, percent signs and all. Every service of ours but S3, which takes it so, is called at `/`. */
  readonly path: string;
  readonly search: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const algorithm = 'AWS4-HMAC-SHA256';

/** Reads a credential. What is none has empty parts, and is nobody's. */
export function readCredential(text: string): Credential {
  const [accessKey = '', ...scope] = text.split('/');
  return { accessKey, scope: scope.join('/'), service: scope[2] ?? '' };
}

/** The signature of a text under Signature Version 4: the key is derived from the secret by the parts of the scope. */
export function signatureOf(secret: string, scope: string, text: string): string {
  const key = scope
    .split('/')
    .reduce<Buffer>((soFar, part) => hmac(soFar, part), Buffer.from(`AWS4${secret}`));
  return hmac(key, text).toString('hex');
}

/** Compares two signatures without telling how much of them agrees. */
export function sameSignature(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

/** Whether the Authorization header of a request was made with this secret, over this very request. */
export function isSignedInHeader(secret: string, request: SignedRequest): boolean {
  const given = request.headers.authorization ?? '';
  const part = (name: string) => new RegExp(`\\b${name}=([^,\\s]+)`).exec(given)?.[1] ?? '';
  const declared = request.headers['x-amz-content-sha256'];
  const payload = typeof declared === 'string' ? declared : sha256(request.body);
  // A hash that is no hash (`UNSIGNED-PAYLOAD`) leaves the body to the connection, as AWS allows it.
  if (/^[\da-f]{64}$/.test(payload) && payload !== sha256(request.body)) return false;
  const date = String(request.headers['x-amz-date'] ?? '');
  const { scope } = readCredential(part('Credential'));
  const text = textToSign(date, scope, canonical(request, part('SignedHeaders').split(';'), payload));
  return sameSignature(signatureOf(secret, scope, text), part('Signature'));
}

/** Whether the query of a presigned request was made with this secret, over this very request. */
export function isSignedInQuery(secret: string, request: SignedRequest): boolean {
  const query = new URLSearchParams(request.search);
  const { scope } = readCredential(query.get('X-Amz-Credential') ?? '');
  const signature = query.get('X-Amz-Signature') ?? '';
  query.delete('X-Amz-Signature');
  const signed = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  const covered = canonical({ ...request, search: query.toString() }, signed, 'UNSIGNED-PAYLOAD');
  const text = textToSign(query.get('X-Amz-Date') ?? '', scope, covered);
  return (
    query.get('X-Amz-Algorithm') === algorithm && sameSignature(signatureOf(secret, scope, text), signature)
  );
}

function textToSign(date: string, scope: string, request: string): string {
  return [algorithm, date, scope, sha256(Buffer.from(request))].join('\n');
}

function canonical(
  { method, path, search, headers }: SignedRequest,
  signedHeaders: readonly string[],
  payload: string,
): string {
  const query = [...new URLSearchParams(search)]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted()
    .join('&');
  const lines = signedHeaders.map(
    (name) =>
      `${name}:${String(headers[name] ?? '')
        .trim()
        .replace(/ {2,}/g, ' ')}\n`,
  );
  return [method, path, query, lines.join(''), signedHeaders.join(';'), payload].join('\n');
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
