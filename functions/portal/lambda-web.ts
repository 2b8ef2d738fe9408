import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** The request that API Gateway's event (payload 2.0) describes. @throws TypeError when its method, path or headers make no request. */
export function requestOf(event: APIGatewayProxyEventV2, publicOrigin: string): Request {
  const { method } = event.requestContext.http;
  const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`;
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers))
    if (value !== undefined) headers.set(name, toLatin1(value));
  if (event.cookies !== undefined) headers.set('cookie', toLatin1(event.cookies.join('; ')));
  const hasBody = method !== 'GET' && method !== 'HEAD' && event.body !== undefined;
  const body = hasBody ? Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8') : null;
  return new Request(new URL(`${publicOrigin}${event.rawPath}${query}`), { method, headers, body });
}

/** The answer in the shape API Gateway takes. Texts travel as they are, everything else in base 64. */
export async function resultOf(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const headers: Record<string, string> = {};
  for (const [name, value] of response.headers) if (name !== 'set-cookie') headers[name] = value;
  const isText =
    /^(text\/|application\/(problem\+)?json)/.test(headers['content-type'] ?? 'text/') &&
    !('content-encoding' in headers);
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    statusCode: response.status,
    headers,
    cookies: response.headers.getSetCookie(),
    body: bytes.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
}

/** A header is bytes; one outside Latin-1 is carried as the UTF-8 it came as, so that it cannot make the request unreadable. */
function toLatin1(value: string): string {
  // oxlint-disable-next-line no-control-regex -- the range is that of Latin-1
  return /^[\u0000-\u00ff]*$/.test(value) ? value : Buffer.from(value, 'utf8').toString('latin1');
}
