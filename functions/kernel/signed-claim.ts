import { type KeyPurpose, type Keys, macOf, sameCode } from './keys.ts';

/** Bytes of the signature that travel: 128 bits. */
const codeLength = 16;

/** No token of ours is longer. */
const mostCharacters = 400;

/** Signs words without spaces for one purpose. The token holds letters, digits, `-`, `_` and one `.`. */
export function signClaim(keys: Keys, purpose: KeyPurpose, words: readonly string[]): string {
  const claim = Buffer.from(words.join(' ')).toString('base64url');
  return `${claim}.${codeOf(keys, purpose, claim)}`;
}

/** The words of a token; null when it was not signed by us for this purpose, or has been altered. */
export function readClaim(keys: Keys, purpose: KeyPurpose, token: string): readonly string[] | null {
  if (token.length > mostCharacters) return null;
  const [claim, code, ...more] = token.split('.');
  if (!claim || !code || more.length > 0) return null;
  if (!sameCode(Buffer.from(codeOf(keys, purpose, claim)), Buffer.from(code))) return null;
  return Buffer.from(claim, 'base64url').toString('utf8').split(' ');
}

function codeOf(keys: Keys, purpose: KeyPurpose, claim: string): string {
  return macOf(keys.of(purpose), claim).subarray(0, codeLength).toString('base64url');
}
