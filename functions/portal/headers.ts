import type { Who } from './routes.ts';

/** Runs nothing, loads nothing from elsewhere, is framed by nobody. `formsLeadTo` is another site to which a form of the page may lead. */
export function contentPolicy(formsLeadTo = ''): string {
  const forms = ["'self'", formsLeadTo].join(' ').trim();
  return `default-src 'none'; style-src 'self'; img-src 'self'; form-action ${forms}; frame-ancestors 'none'; base-uri 'none'`;
}

/**
 * What every answer says to the browser: run nothing, load nothing from elsewhere, be framed by nobody, keep no copy, tell no other site where you were.
 * No page has a script, so the policy needs no nonce. A policy that the page has set stays.
 */
export function protect(response: Response, who: Who | 'static', isHttps: boolean): Response {
  const { headers } = response;
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', contentPolicy());
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  if (isHttps) headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
  if (who !== 'static') headers.set('cache-control', 'no-store');
  const isFindable = who === 'static' || (who === 'public' && response.status === 200);
  if (!isFindable) headers.set('x-robots-tag', 'noindex, nofollow');
  return response;
}
