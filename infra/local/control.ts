import type { IncomingMessage, ServerResponse } from 'node:http';
import { controlCalls } from './control-calls.ts';
import type { ControlCall } from './control-calls.ts';
import { ControlRefusal } from './control-parts.ts';
import type { ControlParts } from './control-parts.ts';
import { whyNotFromHere } from './from-here.ts';
import { identityPath } from './identity.ts';
import { moveClock } from './move-clock.ts';
import { stylesheet, stylesheetPath } from './page.ts';
import { toolsPages } from './tools.ts';
import { answerJson, decodedPart, readBody } from './web.ts';

/** Serves `/local/*`: the calls that drive this machine from outside, sign-in, and the pages for people. */
export function controlServer(
  parts: ControlParts,
): (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean> {
  const move = moveClock(parts);
  const calls = controlCalls(parts, move);
  const tools = toolsPages(parts, move);
  return async (request, response, url) => {
    if (url.pathname !== '/local' && !url.pathname.startsWith('/local/')) return false;
    const refusal = whyNotFromHere(request, parts.port);
    if (refusal !== null) {
      answerJson(response, 403, { error: refusal });
      return true;
    }
    // Without a referrer a browser would not say either which page a form is on; and nobody frames these pages.
    response.setHeader('referrer-policy', 'same-origin');
    response.setHeader('content-security-policy', "frame-ancestors 'none'");
    if (url.pathname.startsWith(`${identityPath}/`)) {
      await parts.signIn.serve(request, response);
      return true;
    }
    if (url.pathname === stylesheetPath) {
      response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' });
      response.end(stylesheet());
      return true;
    }
    const body = await readBody(request);
    if (body === null) {
      answerJson(response, 413, { error: 'The request is too large.' });
      return true;
    }
    if (await tools(request, response, url, body)) return true;
    await answer(calls, request, url, body, response);
    return true;
  };
}

async function answer(
  calls: Readonly<Record<string, ControlCall>>,
  { method = 'GET', headers }: IncomingMessage,
  url: URL,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const [, , name = '', ...rest] = url.pathname.split('/');
  const parameter = decodedPart(rest[0] ?? '');
  if (parameter === null) {
    answerJson(response, 400, { error: `${url.pathname} holds a % that stands for nothing.` });
    return;
  }
  const what = rest.length < 2 ? '' : `/${rest.slice(1).join('/')}`;
  const wanted = `${method === 'HEAD' ? 'GET' : method} /local/${name}${rest.length === 0 ? '' : `/*${what}`}`;
  const call = calls[wanted];
  if (call === undefined) {
    answerJson(response, 404, {
      error: `There is no ${method} ${url.pathname}. There is: ${Object.keys(calls).join(', ')}.`,
    });
    return;
  }
  const takes = wanted === 'POST /local/mail' ? 'message/rfc822' : 'application/json';
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (body.length > 0 && type !== takes) {
    answerJson(response, 415, { error: `This call takes ${takes}; say so: -H 'content-type: ${takes}'.` });
    return;
  }
  try {
    const result = await call(url, body, parameter);
    if (Buffer.isBuffer(result)) {
      response.writeHead(200, {
        'content-type': 'message/rfc822',
        'content-length': result.length,
        'x-content-type-options': 'nosniff',
      });
      response.end(result);
    } else {
      answerJson(response, 200, result);
    }
  } catch (error) {
    if (!(error instanceof ControlRefusal)) throw error;
    answerJson(response, error.status, { error: error.message });
  }
}
