import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AwsAnswer, AwsCall, AwsService } from './aws-answer.ts';
import { awsError } from './aws-answer.ts';
import type { Faults } from './faults.ts';
import { faultAnswer } from './faults.ts';

/** What stands behind the endpoint that every AWS SDK client on this machine talks to. */
export interface EndpointParts {
  readonly services: Record<string, AwsService>;
  readonly faults: Faults;
  /** The function id of an access key; empty when it is nobody's. */
  readonly callerOf: (accessKey: string) => string;
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

/** Opens the endpoint on a free port of 127.0.0.1. */
export async function openAwsEndpoint(parts: EndpointParts): Promise<AwsEndpoint> {
  const server = createServer((request, response) => {
    serve(parts, request, response).catch((error: unknown) => {
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
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
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
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = await readCall(parts, request);
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

async function readCall(parts: EndpointParts, request: IncomingMessage): Promise<AwsCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  // Not by way of URL, which would walk up a path with dots in it: an object's key may hold any.
  const [path = '/', search = ''] = (request.url ?? '/').split('?', 2);
  const query = new URLSearchParams(search);
  const credential =
    /Credential=([^,\s]+)/.exec(request.headers.authorization ?? '')?.[1] ??
    query.get('X-Amz-Credential') ??
    '';
  // Signature Version 4: access key / date / region / service / aws4_request.
  const [accessKey = '', , , service = ''] = credential.split('/');
  return {
    caller: parts.callerOf(accessKey),
    service: service === 'email' ? 'ses' : service,
    method: request.method ?? 'GET',
    path,
    query,
    headers: request.headers,
    body: Buffer.concat(chunks),
  };
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
