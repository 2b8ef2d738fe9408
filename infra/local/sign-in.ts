import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { importJWK, SignJWT } from 'jose';
import type { JWK } from 'jose';
import { sampleAccounts } from './accounts.ts';
import type { Account } from './accounts.ts';
import { readJson, writeAtomically } from './data-dir.ts';
import { claimsOf, identityPath, tokenLifetimeSeconds } from './identity.ts';
import type { Keys, SignInClient } from './identity.ts';
import { openProvider } from './sign-in-provider.ts';

/** What stands in for the user pool: a real OpenID Connect provider whose people are samples. */
export interface SignIn {
  readonly issuer: string;
  /** A bearer token as the user pool would issue it. */
  token(account: Account): Promise<string>;
  /** Serves everything under `identityPath`. */
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Opens sign-in for the template's client. The provider itself is loaded when somebody first needs it. */
export function openSignIn(folder: string, origin: string, client: SignInClient, now: () => string): SignIn {
  const keys = keptKeys(join(folder, 'keys.json'));
  const issuer = `${origin}${identityPath}`;
  let provider: ReturnType<typeof openProvider> | null = null;
  return {
    issuer,
    async token(account) {
      const earliest = Math.floor(Math.min(Date.now(), Date.parse(now())) / 1000);
      return new SignJWT({
        ...claimsOf(account),
        client_id: client.clientId,
        token_use: 'access',
        scope: 'openid email profile',
      })
        .setProtectedHeader({ alg: 'RS256', kid: keys.signing.kid ?? '', typ: 'JWT' })
        .setSubject(account.sub)
        .setIssuer(issuer)
        .setIssuedAt(earliest)
        .setExpirationTime(earliest + tokenLifetimeSeconds)
        .setJti(crypto.randomUUID())
        .sign(await importJWK(keys.signing, 'RS256'));
    },
    async serve(request, response) {
      provider ??= openProvider(issuer, client, keys, sampleAccounts);
      await (
        await provider
      )(request, response);
    },
  };
}

function keptKeys(path: string): Keys {
  const kept = readJson<Keys>(path);
  if (kept !== undefined) return kept;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signing = {
    ...privateKey.export({ format: 'jwk' }),
    kid: randomBytes(8).toString('hex'),
    alg: 'RS256',
    use: 'sig',
  } as JWK;
  const made: Keys = { signing, cookies: [randomBytes(32).toString('hex')] };
  writeAtomically(path, JSON.stringify(made), 0o600);
  return made;
}
