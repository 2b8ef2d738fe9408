import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import type { EventTime } from '../../kernel/event-time.ts';
import type { Member } from '../member.ts';
import type { PortalSettings } from '../settings.ts';
import { memberFrom, type SignedClaims } from './claims.ts';
import type { IdentityProvider } from './identity-provider.ts';

/** Reads the bearer token of a request at its time; null when there is none that holds. Throws when the issuer's keys cannot be had. */
export type ReadBearer = (authorization: string | null, at: EventTime) => Promise<Member | null>;

/** Signatures only; a token "signed" with a shared secret or with nothing is no token. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Access tokens of the issuer, checked by its published keys, which are fetched once and again when a new one appears. */
export function createBearerReader(provider: IdentityProvider, signIn: PortalSettings['signIn']): ReadBearer {
  let keys: { issuer: string; set: ReturnType<typeof createRemoteJWKSet> } | undefined;
  return async (authorization, at) => {
    const token = /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return null;
    if (keys === undefined) {
      const { issuer, jwks } = await provider.keysAddress();
      keys = { issuer, set: createRemoteJWKSet(jwks, { timeoutDuration: 8000 }) };
    }
    try {
      const { payload } = await jwtVerify(token, keys.set, {
        issuer: keys.issuer,
        algorithms,
        currentDate: new Date(at),
        requiredClaims: ['sub', 'exp'],
      });
      return isAccessTokenFor(signIn.clientId, payload)
        ? memberFrom(payload as SignedClaims, signIn.groupsClaim)
        : null;
    } catch (error) {
      if (isUnusable(error)) return null;
      throw error;
    }
  };
}

/**
 * Whether a token was issued for our client, to be used as a bearer. Cognito names the client in `client_id` and the use in `token_use`; others name the
 * client in `aud`. An ID token (it has a nonce or says so) tells who signed in, and is not a key to the API.
 */
function isAccessTokenFor(clientId: string, payload: JWTPayload): boolean {
  const use = payload['token_use'];
  if (use !== undefined ? use !== 'access' : payload['nonce'] !== undefined) return false;
  const audience = Array.isArray(payload.aud) ? payload.aud : [payload.aud];
  return payload['client_id'] === clientId || audience.includes(clientId);
}

/** Whether the token is at fault, and not our way to the keys. */
function isUnusable(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    error.code !== 'ERR_JOSE_GENERIC'
  );
}
