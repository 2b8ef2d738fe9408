import * as z from 'zod';
import type { ReviewerRegister } from '../../assessment/reviewer-register.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import type { Keys } from '../../kernel/keys.ts';
import type { Log } from '../../kernel/log.ts';
import { personIdOf } from '../../people/person.ts';
import { setCookie } from '../cookies.ts';
import { contentPolicy } from '../headers.ts';
import { homeOf, type Member } from '../member.ts';
import type { PublicMessage } from '../messages-page.ts';
import type { MemberVisit, Route } from '../routes.ts';
import type { PortalSettings } from '../settings.ts';
import type { Visit } from '../visit.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { seal, unseal } from './sealed-cookie.ts';
import type { Sessions } from './session.ts';

/** What signing in needs. */
export interface SignInDeps {
  readonly settings: PortalSettings;
  readonly keys: Keys;
  readonly log: Log;
  readonly newId: () => string;
  readonly provider: IdentityProvider;
  readonly sessions: Sessions;
  /** Keeps who has signed in. */
  readonly register: Pick<ReviewerRegister, 'signedIn'>;
}

/** How long somebody may take at the identity provider. */
const secondsToSignIn = 600;
const cookieName = 'sign-in';
const begun = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });

const messages = {
  failed: {
    title: 'sign-in.failed.title',
    paragraphs: ['sign-in.failed.why'],
    link: { href: '/staff', text: 'sign-in.again' },
  },
  unavailable: {
    title: 'sign-in.unavailable.title',
    paragraphs: ['sign-in.unavailable.why'],
    withContact: true,
  },
  noRole: { title: 'sign-in.no-role.title', paragraphs: ['sign-in.no-role.why', 'error.forbidden.ask'] },
  signedOut: {
    title: 'sign-in.out.done.title',
    paragraphs: ['sign-in.out.done.why'],
    link: { href: '/staff', text: 'sign-in.again' },
  },
} as const satisfies Record<string, PublicMessage>;

/** Signing in with the identity provider, and out again. Nobody's password passes through here. */
export function signInRoutes(deps: SignInDeps): readonly Route[] {
  const { settings, keys, log, newId, provider, sessions, register } = deps;
  const isHttps = settings.publicOrigin.startsWith('https:');
  const sealKey = keys.of('session');

  return [
    { method: 'GET', path: '/staff/sign-in', who: 'public', handle: begin },
    { method: 'GET', path: '/staff/signed-in', who: 'public', handle: finish },
    {
      method: 'GET',
      path: '/staff/sign-out',
      who: 'signed-in',
      handle: askToSignOut,
    },
    {
      method: 'POST',
      path: '/staff/sign-out',
      who: 'signed-in',
      handle: signOut,
    },
    {
      method: 'GET',
      path: '/staff/signed-out',
      who: 'public',
      handle: (visit) => visit.message(messages.signedOut, 200),
    },
  ];

  /** Browsers hold a form to where its page says it may lead, through every redirect: so the page names the provider. */
  async function askToSignOut(visit: MemberVisit): Promise<Response> {
    const response = visit.page('portal/sign-in/sign-out.njk', {
      title: visit.t('sign-in.out.title'),
      section: 'sign-out',
      name: visit.member.name,
    });
    const end = await whereToEnd();
    if (end !== null) response.headers.set('content-security-policy', contentPolicy(end.origin));
    return response;
  }

  async function signOut(visit: MemberVisit): Promise<Response> {
    const end = await whereToEnd();
    const leave =
      end === null
        ? visit.redirect('/staff/signed-out')
        : new Response(null, { status: 303, headers: { location: end.href } });
    return withCookies(leave, sessions.close);
  }

  /** A provider that does not answer keeps nobody signed in here; the page afterwards says what it may keep. */
  async function whereToEnd(): Promise<URL | null> {
    try {
      return await provider.endSession();
    } catch (error) {
      log.error('SERVE_PORTAL_SIGN_OUT_UNAVAILABLE', error);
      return null;
    }
  }

  async function begin(visit: Visit): Promise<Response> {
    try {
      const { url, checks } = await provider.begin();
      const to = pathAfterSignIn(visit.url.searchParams.get('to'));
      const kept = await seal(sealKey, 'sign-in', { ...checks, to }, visit.at, secondsToSignIn);
      const cookie = setCookie(
        { name: cookieName, value: kept, maxAge: secondsToSignIn, path: '/staff' },
        isHttps,
      );
      return withCookies(new Response(null, { status: 303, headers: { location: url.href } }), cookie);
    } catch (error) {
      return unavailable(visit, error);
    }
  }

  async function finish(visit: Visit): Promise<Response> {
    const kept = begun.safeParse(await unseal(sealKey, 'sign-in', visit.cookie(cookieName), visit.at));
    const forget = setCookie({ name: cookieName, value: '', maxAge: 0, path: '/staff' }, isHttps);
    if (!kept.success) return withCookies(visit.message(messages.failed, 400), forget);
    try {
      const outcome = await provider.finish(visit.url, kept.data);
      if (outcome.kind === 'refused') {
        log.warn('SERVE_PORTAL_SIGN_IN_REFUSED', { cause: outcome.cause });
        return withCookies(visit.message(messages.failed, 400), forget);
      }
      if (outcome.member.roles.length === 0) return withCookies(visit.message(messages.noRole, 403), forget);
      await keepWho(outcome.member, visit.at);
      const session = await sessions.open(outcome.member, newId(), visit.at);
      const to = kept.data.to === '' ? homeOf(outcome.member) : kept.data.to;
      return withCookies(visit.redirect(to), forget, session);
    } catch (error) {
      return unavailable(visit, error);
    }
  }

  /** Whoever has signed in can be chosen as a reviewer, and is known by their address where a later token names none. */
  async function keepWho({ subject, name, email }: Member, at: EventTime): Promise<void> {
    if (email !== '') await register.signedIn(subject, { id: personIdOf(email, keys), name, email }, at);
  }

  function unavailable(visit: Visit, error: unknown): Response {
    log.error('SERVE_PORTAL_SIGN_IN_UNAVAILABLE', error);
    return visit.message(messages.unavailable, 503);
  }
}

/** Where to go after signing in: the page of ours that somebody wanted, whatever else a link says; empty when they came to the front door. */
function pathAfterSignIn(wanted: string | null): string {
  const isOurs = wanted !== null && /^\/(?:staff|reviews)(?:[/?][\w\-./?=&%+~]*)?$/.test(wanted);
  return isOurs && wanted !== '/staff' ? wanted : '';
}

function withCookies(response: Response, ...cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
