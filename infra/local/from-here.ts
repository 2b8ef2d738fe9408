import type { IncomingMessage } from 'node:http';
import { identityPath } from './identity.ts';

/**
 * Why a request for something under `/local/` is not answered; null when it comes from this machine itself. There are no passwords behind these paths, so
 * neither a page elsewhere that this machine's browser has open may ask, nor anybody for whom a proxy on this machine asks.
 */
export function whyNotFromHere(
  { headers, httpVersion, method, url }: IncomingMessage,
  port: number,
): string | null {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  // A proxy says so in a header; nginx as it comes says nothing, but speaks HTTP/1.0, which no browser and no program of today does.
  if (Object.keys(headers).some(isOfProxy) || httpVersion !== '1.1')
    return 'Local tools answer this machine only, and this came through a proxy. Ask on the machine itself, or through a tunnel (ssh -L).';
  // A page elsewhere can post here, or have its own name lead here; its browser says so in these three.
  if (!own.includes(headers.host ?? '')) return `Local tools answer only to the name ${own[0]}.`;
  if (headers.origin !== undefined && !own.some((name) => headers.origin === `http://${name}`))
    return 'Local tools answer only pages and programs of this machine.';
  const site = headers['sec-fetch-site'] ?? 'none';
  const isVisit =
    method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  // Whoever signs in is sent here by the portal, which has an address of its own with `--origin`.
  const isSentToSignIn = isVisit && url?.startsWith(`${identityPath}/`) === true;
  if (site !== 'same-origin' && site !== 'none' && !isSentToSignIn)
    return 'Local tools answer only their own pages. Open them from the address bar.';
  return null;
}

function isOfProxy(header: string): boolean {
  return header.startsWith('x-forwarded-') || ['forwarded', 'via', 'x-real-ip'].includes(header);
}
