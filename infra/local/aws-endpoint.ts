import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AwsAnswer, AwsCall, AwsService } from './aws-answer.ts';
import { awsError } from './aws-answer.ts';
import type { Faults } from './faults.ts';
import { faultAnswer } from './faults.ts';
import { isSignedInHeader, readCredential } from './signature.ts';
import type { Signer } from './signature.ts';
import { readBody } from './web.ts';

/** What stands behind the endpoint that every AWS SDK client on this machine talks to. */
export interface EndpointParts {
  readonly services: Record<string, AwsService>;
  readonly faults: Faults;
  /** Whose an access key is; null when it is nobody's, and then the call is refused. */
  readonly signerOf: (accessKey: string) => Signer | null;
  /** Null when the call is permitted, otherwise the reason AWS would give. */
  readonly refusal: (call: AwsCall) => string | null;
  /** Ends a function at once, in the middle of whatever it does. */
  readonly crash: (caller: string) => void;
}

/** One address for every AWS service: a call says by its signature who calls and which service it is for, as it does in AWS. */
export interface AwsEndpoint {
  readonly url: string;
  close(): Promise<void>;
}

/** No call of ours is larger: a message of 10 MB in base64, with room to spare. */
const largestCall = 16 * 1024 * 1024;

/** Opens the endpoint on a free port of 127.0.0.1. It answers the functions of this run and nobody else. */
export async function openAwsEndpoint(parts: EndpointParts): Promise<AwsEndpoint> {
  const server = createServer((request, response) => {
    serve(parts, authority, request, response).catch((error: unknown) => {
      process.stderr.write(`local AWS endpoint: ${String(error)}\n`);
      response.destroy();
    });
  });
  // SDK clients keep connections; closing one just as it is used again would look like a lost reply that nobody asked for.
  server.keepAliveTimeout = 0;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const authority = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${authority}`,
    close: async () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}

async function serve(
  parts: EndpointParts,
  authority: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { accessKey, service: signedFor } = credentialOf(request);
  const signer = isFromBrowser(request, authority) ? null : parts.signerOf(accessKey);
  if (signer === null) {
    const words = 'The security token included in the request is invalid.';
    send(response, awsError(signedFor, 403, 'UnrecognizedClientException', words));
    return;
  }
  const body = await readBody(request, largestCall);
  if (body === null) {
    const words = `A call is at most ${largestCall} bytes long.`;
    send(response, awsError(signedFor, 413, 'RequestEntityTooLarge', words));
    return;
  }
  const call = callOf(request, signer.caller, signedFor, body);
  const { method, path, headers } = call;
  if (!isSignedInHeader(signer.secret, { method, path, search: searchOf(request), headers, body })) {
    const words = 'The request signature we calculated does not match the signature you provided.';
    send(response, awsError(signedFor, 403, 'SignatureDoesNotMatch', words));
    return;
  }
  const service = parts.services[call.service];
  if (service === undefined) {
    send(
      response,
      awsError(
        call.service,
        501,
        'NotImplemented',
        `Nothing on this machine stands in for "${call.service}".`,
      ),
    );
    return;
  }
  if (parts.faults.strike('function', call.caller) === 'crash') {
    parts.crash(call.caller);
    response.destroy();
    return;
  }
  const reason = parts.refusal(call);
  if (reason !== null) {
    send(
      response,
      awsError(
        call.service,
        403,
        call.service === 's3' || call.service === 'ses' ? 'AccessDenied' : 'AccessDeniedException',
        reason,
      ),
    );
    return;
  }
  const fault = parts.faults.strike(call.service, call.caller);
  if (fault === 'hang') return;
  if (fault === 'lost-request') {
    response.destroy();
    return;
  }
  const failure = fault === null ? null : faultAnswer(call.service, fault);
  const answer = failure ?? (await service(call));
  if (fault === 'lost-reply') response.destroy();
  else send(response, answer);
}

/** No SDK sends these headers, and a browser cannot leave them out; a page elsewhere that had its own name lead here would still ask for that name. */
function isFromBrowser({ headers }: IncomingMessage, authority: string): boolean {
  return (
    headers.host !== authority ||
    Object.keys(headers).some((name) => name === 'origin' || name.startsWith('sec-fetch-'))
  );
}

/** Who signed a call, and for which service. Signature Version 4: access key / date / region / service / aws4_request. */
function credentialOf({ headers }: IncomingMessage): { accessKey: string; service: string } {
  const credential = /Credential=([^,\s]+)/.exec(headers.authorization ?? '')?.[1] ?? '';
  const { accessKey, service } = readCredential(credential);
  return { accessKey, service: service === 'email' ? 'ses' : service };
}

function callOf(request: IncomingMessage, caller: string, service: string, body: Buffer): AwsCall {
  // Not by way of URL, which would walk up a path with dots in it: an object's key may hold any.
  const [path = '/'] = (request.url ?? '/').split('?', 1);
  return {
    caller,
    service,
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(searchOf(request)),
    headers: request.headers,
    body,
  };
}

function searchOf({ url }: IncomingMessage): string {
  return (url ?? '').split('?', 2)[1] ?? '';
}

function send(response: ServerResponse, answer: AwsAnswer): void {
  const body = answer.body ?? '';
  response.writeHead(answer.status, {
    'x-amzn-requestid': 'local',
    ...answer.headers,
    'content-length': answer.headers?.['content-length'] ?? Buffer.byteLength(body),
  });
  response.end(body);
}
