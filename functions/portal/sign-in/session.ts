import * as z from 'zod';
import type { EventTime } from '../../kernel/event-time.ts';
import { type Keys, macOf } from '../../kernel/keys.ts';
import { readCookie, setCookie } from '../cookies.ts';
import type { OpenSession } from '../guards.ts';
import { type Member, roles } from '../member.ts';
import { seal, unseal } from './sealed-cookie.ts';

/** How long somebody stays signed in: a working day. */
export const sessionSeconds = 8 * 3600;

const facts = z.object({
  sub: z.string().min(1),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(roles)),
  jti: z.string().min(1),
});

/** Sessions live in the browser's cookie alone, sealed; there is nothing to look up and nothing to keep. */
export interface Sessions {
  /** The Set-Cookie header that signs a member in. `id` must be new. */
  open(member: Member, id: string, at: EventTime): Promise<string>;
  /** The session that a Cookie header carries, or null. */
  read(cookieHeader: string | null, at: EventTime): Promise<OpenSession | null>;
  /** The Set-Cookie header that signs out. */
  readonly close: string;
}

/** Sessions of this deployment. */
export function createSessions(keys: Keys, isHttps: boolean): Sessions {
  // Browsers take a `__Host-` cookie only from this very host, over HTTPS, so no neighbour under the same domain can plant one.
  const name = isHttps ? '__Host-session' : 'session';
  return {
    async open({ subject, ...member }, id, at) {
      const sealed = await seal(
        keys.of('session'),
        'session',
        { ...member, roles: [...member.roles], sub: subject, jti: id },
        at,
        sessionSeconds,
      );
      return setCookie({ name, value: sealed, maxAge: sessionSeconds }, isHttps);
    },
    async read(cookieHeader, at) {
      const payload = await unseal(keys.of('session'), 'session', readCookie(cookieHeader, name), at);
      const read = facts.safeParse(payload);
      if (!read.success) return null;
      const { sub, jti, ...member } = read.data;
      const formToken = macOf(keys.of('form'), jti).toString('base64url');
      return { member: { subject: sub, ...member }, formToken };
    },
    close: setCookie({ name, value: '', maxAge: 0 }, isHttps),
  };
}
