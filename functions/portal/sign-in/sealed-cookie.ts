import { EncryptJWT, jwtDecrypt, type JWTPayload } from 'jose';
import { type EventTime, secondsAfter } from '../../kernel/event-time.ts';

/** What a sealed cookie is for; one made for one thing is worthless for another. */
export type SealedPurpose = 'session' | 'sign-in';

/** Seals facts so that only this deployment can read or make them (JWE, `dir` with A256GCM), until so many seconds after `at`. */
export async function seal(
  key: Uint8Array,
  purpose: SealedPurpose,
  facts: JWTPayload,
  at: EventTime,
  seconds: number,
): Promise<string> {
  return new EncryptJWT(facts)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience(purpose)
    .setIssuedAt(new Date(at))
    .setExpirationTime(new Date(secondsAfter(at, seconds)))
    .encrypt(key);
}

/** Opens what `seal` made; null when it was made for something else, by somebody else, was altered, or is over at `at`. */
export async function unseal(
  key: Uint8Array,
  purpose: SealedPurpose,
  text: string | undefined,
  at: EventTime,
): Promise<JWTPayload | null> {
  if (text === undefined || text === '') return null;
  try {
    const { payload } = await jwtDecrypt(text, key, {
      audience: purpose,
      currentDate: new Date(at),
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['exp'],
    });
    return payload;
  } catch {
    // Whatever is wrong with a cookie, its bearer is simply not known to us.
    return null;
  }
}
