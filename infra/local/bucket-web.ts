import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AwsAnswer, AwsCall, AwsService } from './aws-answer.ts';
import { awsError } from './aws-answer.ts';
import { policyRefusal, readUpload } from './post-policy.ts';
import type { PostedUpload } from './post-policy.ts';
import { isSignedInQuery, readCredential, sameSignature, signatureOf } from './signature.ts';
import type { Signer } from './signature.ts';
import { readBody } from './web.ts';

/** What stands behind the addresses of buckets. */
export interface BucketWebParts {
  /** The address below which each bucket has its own: the run's public origin and a path. */
  readonly address: string;
  readonly now: () => string;
  /** Whose an access key is; null when it is nobody's. */
  readonly signerOf: (accessKey: string) => Signer | null;
  /** Null when the call is permitted to the function that signed, otherwise the reason AWS would give. */
  readonly refusal: (call: AwsCall) => string | null;
  readonly buckets: AwsService;
}

/** Larger than any file we take, with its form. */
const largestForm = 64 * 1024 * 1024;

/**
 * What S3 is to a browser: it takes a form whose policy one of our functions signed, and hands out what a link signed by one of them names, each until its time
 * is over. Whoever has neither gets nothing. Answers false for what is not below its address.
 */
export function bucketWeb(
  parts: BucketWebParts,
): (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean> {
  const base = new URL(parts.address).pathname;
  return async (request, response, url) => {
    if (!url.pathname.startsWith(`${base}/`)) return false;
    const place = url.pathname.slice(base.length + 1);
    const answer = await answerTo(parts, request, url, place);
    response.writeHead(answer.status, {
      ...answer.headers,
      // On AWS a bucket is a site of its own. Here it shares the portal's, so nothing of it may act as a page.
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    response.end(request.method === 'HEAD' ? undefined : answer.body);
    return true;
  };
}

async function answerTo(
  parts: BucketWebParts,
  request: IncomingMessage,
  url: URL,
  place: string,
): Promise<AwsAnswer> {
  if (request.method === 'POST' && !place.includes('/')) return upload(parts, request, place);
  if (request.method === 'GET' || request.method === 'HEAD')
    return download(parts, request.method, url, place);
  return denied('AccessDenied', 'Access Denied');
}

async function upload(parts: BucketWebParts, request: IncomingMessage, bucket: string): Promise<AwsAnswer> {
  const body = await readBody(request, largestForm);
  if (body === null)
    return awsError('s3', 400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  const posted = await readUpload(body, request.headers['content-type'] ?? '');
  if (posted === null)
    return awsError('s3', 400, 'InvalidArgument', 'POST requires exactly one file upload.');
  const signer = signerOfPolicy(parts, posted);
  if (signer === null) return wrongSignature;
  const refusal = policyRefusal(posted, bucket, parts.now());
  if (refusal !== null) return refusal;

  const key = posted.fields.get('key') ?? '';
  const path = `/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
  const stored = await asFunction(parts, signer, { method: 'PUT', path, ...contentOf(posted) });
  if (stored.status !== 200) return stored;
  const etag = stored.headers?.['etag'] ?? '';
  const next = URL.parse(posted.fields.get('success_action_redirect') ?? '');
  if (next === null) return { status: 204, headers: { etag } };
  for (const [name, value] of Object.entries({ bucket, key, etag })) next.searchParams.append(name, value);
  return { status: 303, headers: { etag, location: next.href } };
}

/** Whoever signed the policy; null when nobody of ours did, or it was changed since. */
function signerOfPolicy(parts: BucketWebParts, { fields }: PostedUpload): Signer | null {
  const { accessKey, scope, service } = readCredential(fields.get('x-amz-credential') ?? '');
  const signer = parts.signerOf(accessKey);
  if (signer === null || service !== 's3') return null;
  const signature = signatureOf(signer.secret, scope, fields.get('policy') ?? '');
  return sameSignature(signature, fields.get('x-amz-signature') ?? '') ? signer : null;
}

function contentOf({ fields, content }: PostedUpload): Pick<AwsCall, 'headers' | 'body'> {
  const told = [...fields].filter(([name]) => name === 'content-type' || name.startsWith('x-amz-meta-'));
  return { headers: Object.fromEntries(told), body: content };
}

async function download(
  parts: BucketWebParts,
  method: 'GET' | 'HEAD',
  url: URL,
  place: string,
): Promise<AwsAnswer> {
  const query = url.searchParams;
  const { accessKey, service } = readCredential(query.get('X-Amz-Credential') ?? '');
  const signer = parts.signerOf(accessKey);
  if (signer === null || service !== 's3') return denied('AccessDenied', 'Access Denied');
  // The name people know it by: a proxy before this machine may call it by another.
  const headers = { host: new URL(parts.address).host };
  const signed = { method, path: url.pathname, search: url.search, headers, body: Buffer.alloc(0) };
  if (!isSignedInQuery(signer.secret, signed)) return wrongSignature;
  const since = instantOf(query.get('X-Amz-Date') ?? '');
  const until = since + Number(query.get('X-Amz-Expires')) * 1000;
  if (!(Date.parse(parts.now()) < until)) return denied('AccessDenied', 'Request has expired');
  return asFunction(parts, signer, { method, path: `/${place}`, query, headers: {}, body: Buffer.alloc(0) });
}

/** Does it as the function that signed, with that function's rights and no others. */
async function asFunction(
  parts: BucketWebParts,
  { caller }: Signer,
  call: Omit<AwsCall, 'caller' | 'service' | 'query'> & Partial<Pick<AwsCall, 'query'>>,
): Promise<AwsAnswer> {
  const whole: AwsCall = { query: new URLSearchParams(), ...call, caller, service: 's3' };
  const reason = parts.refusal(whole);
  return reason === null ? parts.buckets(whole) : denied('AccessDenied', reason);
}

const wrongSignature = denied(
  'SignatureDoesNotMatch',
  'The request signature we calculated does not match the signature you provided.',
);

function denied(code: string, words: string): AwsAnswer {
  return awsError('s3', 403, code, words);
}

/** `20261201T090000Z`, in milliseconds; NaN when it is not written so. */
function instantOf(date: string): number {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
