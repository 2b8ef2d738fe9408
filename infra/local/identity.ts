import type { JWK } from 'jose';
import type { Account } from './accounts.ts';

/** Where sign-in is mounted. */
export const identityPath = '/local/identity';

/** The user pool's client, as the template describes it. */
export interface SignInClient {
  readonly clientId: string;
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
}

/** What the provider keeps from one run to the next, so that tokens and sessions outlive a restart. */
export interface Keys {
  readonly signing: JWK;
  readonly cookies: readonly string[];
}

/**
 * Tokens are checked by the machine's real clock while the fund lives in virtual time, which may be years ahead or behind.
 * So they last longer than anyone will move the clock, and are issued "before" both.
 */
export const tokenLifetimeSeconds = 50 * 365 * 86_400;

/** The claims the portal reads, as Cognito writes them. */
export function claimsOf({ sub, name, email, role }: Account) {
  return { sub, name, email, email_verified: true, username: email, 'cognito:groups': [role] };
}
