import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a key is for. Each purpose has its own key, so that a value signed for one is worthless for another. */
export type KeyPurpose =
  | 'answer-link'
  | 'bid-link'
  | 'introduction-link'
  | 'attendance-link'
  | 'promises-link'
  | 'organiser-link'
  | 'subscriber-link'
  | 'coordinator-link'
  | 'room-link'
  | 'digest-link'
  | 'news-showing'
  | 'application-id'
  | 'person-id'
  | 'session'
  | 'form';

/** The keys derived from the deployment's one secret. */
export interface Keys {
  /** Raw key of 32 bytes for one purpose. */
  of(purpose: KeyPurpose): Uint8Array;
}

/**
 * Derives every key from the deployment's secret (HKDF-SHA256, RFC 5869).
 * @throws RangeError when the secret is shorter than 32 characters.
 */
export function deriveKeys(secret: string): Keys {
  if (secret.length < 32) throw new RangeError('the signing secret must have 32 characters or more');
  const known = new Map<KeyPurpose, Uint8Array>();
  return {
    of(purpose) {
      const key =
        known.get(purpose) ?? new Uint8Array(hkdfSync('sha256', secret, '', `cascade ${purpose}`, 32));
      known.set(purpose, key);
      return key;
    },
  };
}

/** HMAC-SHA256 of a text. */
export function macOf(key: Uint8Array, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** Compares two codes without telling how much of them agrees. */
export function sameCode(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
