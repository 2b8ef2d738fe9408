/** A cookie of ours. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Seconds; 0 takes it away. */
  readonly maxAge: number;
  /** Below which path it is sent; everywhere when left out. */
  readonly path?: string;
}

/**
 * The Set-Cookie header of a cookie: never to scripts, never from another site's form, and only over HTTPS where the portal has it
 * (it has not on 127.0.0.1).
 */
export function setCookie({ name, value, maxAge, path = '/' }: Cookie, isHttps: boolean): string {
  return `${name}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
}

/** The value of a cookie in a Cookie header, or undefined. */
export function readCookie(header: string | null, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, ...rest] = part.split('=');
    if (key?.trim() === name) return rest.join('=').trim();
  }
  return undefined;
}
