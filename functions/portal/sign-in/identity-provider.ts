import * as client from 'openid-client';
import type { PortalSettings } from '../settings.ts';
import { memberFrom, type SignedClaims } from './claims.ts';
import type { Member } from '../member.ts';

/** What must come back from the identity provider unchanged, kept in the browser meanwhile. */
export interface SignInChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** How a sign-in ended. `refused`: the person or the provider said no, or the answer is not for this browser. */
export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly member: Member }
  | { readonly kind: 'refused'; readonly cause: string };

/** Who vouches for staff and reviewers. Every call throws when the provider does not answer. */
export interface IdentityProvider {
  /** Where to send somebody to sign in, and what to keep until they come back. */
  begin(): Promise<{ readonly url: URL; readonly checks: SignInChecks }>;
  /** Reads the address somebody came back to. */
  finish(cameBackTo: URL, checks: SignInChecks): Promise<SignInOutcome>;
  /** Where to send somebody who signs out, so that the provider forgets them too; null when it has no such place. */
  endSession(): Promise<URL | null>;
  /** Where the provider's signing keys are published. */
  keysAddress(): Promise<{ readonly issuer: string; readonly jwks: URL }>;
}

const secondsToWait = 8;

/**
 * An OpenID Connect provider, used with the authorisation code flow and PKCE by a client without a secret. State, nonce, issuer, audience, expiry
 * and the ID token's signature are all checked. What it publishes about itself is read once. `fetchFrom` is how it is asked, in place of the platform's way.
 */
export function createIdentityProvider(
  { signIn, publicOrigin }: Pick<PortalSettings, 'signIn' | 'publicOrigin'>,
  fetchFrom?: client.CustomFetch,
): IdentityProvider {
  let found: Promise<client.Configuration> | undefined;
  const configuration = async () => {
    found ??= discover(signIn, fetchFrom);
    try {
      return await found;
    } catch (error) {
      found = undefined;
      throw error;
    }
  };
  return {
    async begin() {
      const checks = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: `${publicOrigin}/staff/signed-in`,
        scope: 'openid email profile',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      });
      return { url, checks };
    },
    async finish(cameBackTo, { state, nonce, verifier }) {
      const known = await configuration();
      try {
        const tokens = await client.authorizationCodeGrant(known, cameBackTo, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        return { kind: 'signed-in', member: memberFrom(tokens.claims() as SignedClaims, signIn.groupsClaim) };
      } catch (error) {
        if (isRefusal(error)) return { kind: 'refused', cause: error.code ?? error.name };
        throw error;
      }
    },
    async endSession() {
      const known = await configuration();
      return endSessionAddress(known, signIn.clientId, `${publicOrigin}/staff/signed-out`);
    },
    async keysAddress() {
      const { issuer, jwks_uri: jwks } = (await configuration()).serverMetadata();
      if (jwks === undefined) throw new Error('the identity provider publishes no signing keys');
      return { issuer, jwks: new URL(jwks) };
    },
  };
}

/**
 * RP-initiated logout where the provider offers it. Cognito's sign-out (`/logout`, beside its sign-in page) goes by other names: it wants `logout_uri`.
 */
function endSessionAddress(known: client.Configuration, clientId: string, returnTo: string): URL | null {
  const {
    issuer,
    end_session_endpoint: offered,
    authorization_endpoint: signInPage,
  } = known.serverMetadata();
  if (new URL(issuer).hostname.startsWith('cognito-idp.')) {
    if (offered === undefined && signInPage === undefined) return null;
    const address = new URL(offered ?? new URL('/logout', signInPage));
    address.searchParams.set('client_id', clientId);
    address.searchParams.set('logout_uri', returnTo);
    return address;
  }
  return offered === undefined
    ? null
    : client.buildEndSessionUrl(known, { post_logout_redirect_uri: returnTo });
}

async function discover(
  { issuer, clientId }: PortalSettings['signIn'],
  fetchFrom: client.CustomFetch | undefined,
): Promise<client.Configuration> {
  const address = new URL(issuer);
  const isThisMachine = address.protocol === 'http:' && address.hostname === '127.0.0.1';
  return client.discovery(address, clientId, undefined, client.None(), {
    timeout: secondsToWait,
    ...(fetchFrom === undefined ? {} : { [client.customFetch]: fetchFrom }),
    execute: [client.enableNonRepudiationChecks, ...(isThisMachine ? [client.allowInsecureRequests] : [])],
  });
}

/** Whether the provider answered and what it said does not let anybody in, as opposed to not having answered. */
function isRefusal(error: unknown): error is Error & { code?: string } {
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError)
    return true;
  return error instanceof client.ClientError && error.code !== 'OAUTH_TIMEOUT';
}
