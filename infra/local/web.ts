import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** What stands behind the one address of this run. */
export interface WebParts {
  readonly port: number;
  readonly now: () => string;
  /** The portal's function. */
  readonly portal: (event: unknown) => Promise<unknown>;
  /** Answers what belongs to this machine rather than to the portal; false when it is none of its business. */
  readonly local: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;
  /** Changes a page of the portal on its way out; for the link to the local tools. */
  readonly decorate: (path: string, contentType: string, body: Buffer) => Buffer;
}

/** What a function answers to an HTTP API (payload format 2.0). */
interface HttpResult {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** A function takes no event larger than this; HTTP API answers 413. */
const largestEvent = 6 * 1024 * 1024;

/**
 * Serves the HTTP API on 127.0.0.1 as API Gateway serves it.
 * @throws Error saying what to do when the port is taken.
 */
export async function openWeb(parts: WebParts): Promise<Server> {
  const server = createServer((request, response) => {
    serve(parts, request, response).catch((error: unknown) => {
      process.stderr.write(
        `${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}\n`,
      );
      if (response.headersSent) response.destroy();
      else
        answerJson(response, 500, { error: 'Something went wrong on this machine; the terminal says what.' });
    });
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', (error: NodeJS.ErrnoException) =>
    reject(
      error.code === 'EADDRINUSE'
        ? new Error(
            `Port ${parts.port} is in use. Choose another with --port, for example --port ${parts.port + 1}.`,
          )
        : error,
    ),
  );
  server.listen(parts.port, '127.0.0.1', resolve);
  await promise;
  return server;
}

/** Answers a request with JSON. */
export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(`${JSON.stringify(value)}\n`);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(body);
}

/** Reads a whole request; null when it is larger than allowed. */
export async function readBody(request: IncomingMessage, largest = largestEvent): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= largest) chunks.push(chunk as Buffer);
  }
  return size > largest ? null : Buffer.concat(chunks);
}

/** Part of a path with its percent signs undone; null when they are no such signs. */
export function decodedPart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

async function serve(parts: WebParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = requestUrl(request);
  if (url === null) {
    answerJson(response, 400, { message: 'Bad Request' });
    return;
  }
  if (await parts.local(request, response, url)) return;
  const body = await readBody(request);
  const event = body === null ? null : gatewayEvent(request, url, body, parts.now());
  if (event === null || JSON.stringify(event).length > largestEvent) {
    answerJson(response, 413, { message: 'Request Entity Too Large' });
    return;
  }
  let result: HttpResult;
  try {
    result = (await parts.portal(event)) as HttpResult;
  } catch {
    // The function's own log holds the reason; HTTP API tells the caller no more than this.
    answerJson(response, 500, { message: 'Internal Server Error' });
    return;
  }
  sendResult(parts, url, response, result);
}

function requestUrl(request: IncomingMessage): URL | null {
  try {
    return new URL(`http://127.0.0.1${request.url?.startsWith('/') === true ? request.url : '/'}`);
  } catch {
    return null;
  }
}

/** The event of HTTP API, payload format 2.0: headers in lower case, cookies apart, binary and form bodies in base64. */
function gatewayEvent(request: IncomingMessage, url: URL, body: Buffer, now: string) {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && name !== 'cookie')
      headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  headers['x-forwarded-for'] ??= '127.0.0.1';
  headers['x-forwarded-proto'] ??= 'http';
  const cookies = (request.headers.cookie ?? '').split(/;\s*/).filter((cookie) => cookie !== '');
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams)
    query[name] = query[name] === undefined ? value : `${query[name]},${value}`;
  const isText = isTextType(headers['content-type'] ?? '') && isUtf8(body);
  const at = new Date(now);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies.length === 0 ? {} : { cookies }),
    headers,
    ...(Object.keys(query).length === 0 ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers['host'] ?? '127.0.0.1',
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path: url.pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: crypto.randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: at.toUTCString(),
      timeEpoch: at.getTime(),
    },
    ...(body.length === 0 ? {} : { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** What HTTP API passes on as text; everything else, form posts among it, arrives in base64. */
function isTextType(contentType: string): boolean {
  return /^(?:text\/|application\/(?:json|javascript|xml)\b)/i.test(contentType);
}

function isUtf8(body: Buffer): boolean {
  return Buffer.from(body.toString('utf8'), 'utf8').equals(body);
}

function sendResult(parts: WebParts, url: URL, response: ServerResponse, result: HttpResult): void {
  // A result without a status is itself the body, as JSON.
  const isBare = typeof result !== 'object' || result === null || result.statusCode === undefined;
  const {
    statusCode = 200,
    headers = {},
    cookies = [],
    body = '',
    isBase64Encoded = false,
  }: HttpResult = isBare
    ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(result) }
    : result;
  const raw = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const contentType = String(
    Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'text/plain',
  );
  const sent = parts.decorate(url.pathname, contentType, raw);
  for (const [name, value] of Object.entries(headers)) {
    if (name.toLowerCase() !== 'content-length') response.setHeader(name, String(value));
  }
  if (cookies.length > 0) response.setHeader('set-cookie', [...cookies]);
  response.setHeader('content-type', contentType);
  if (statusCode !== 204 && statusCode !== 304) response.setHeader('content-length', sent.length);
  response.writeHead(statusCode);
  response.end(sent);
}
