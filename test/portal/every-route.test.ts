import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createSessions, sessionSeconds } from '../../functions/portal/sign-in/session.ts';
import { deriveKeys } from '../../functions/kernel/keys.ts';
import { secondsAfter } from '../../functions/kernel/event-time.ts';
import type { ListedRoute } from '../../functions/portal/routes.ts';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { seed } from '../lessons/seed.ts';
import { draftSeminar } from '../seminars/seminar.ts';
import { begunBid } from '../support/bids.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { newView, testKeys } from '../support/people.ts';
import { FunctionError } from '../support/workflows.ts';
import { clientId, openPortalSite, type PortalSite } from './portal-site.ts';
import { loadContacts } from './rounds-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
const view = newView('2027-03-01');
const bid = begunBid();
const seminar = draftSeminar();
/** One that failed, so that it could be tried again. */
const failedExecution = 'obligation-chase.failed';

beforeAll(async () => {
  dynamo = await startDynamo();
  const access = await dynamo.createTables();
  site = await openPortalSite(access);
  await seed(access, view);
  await site.rounds.begin(bid.round, [], bid.round.createdAt);
  await site.applications.begin(bid, bid.application.createdAt);
  await site.seminars.begin(seminar, [], seminar.createdAt);
  await loadContacts(site);
  site.workflows.answer('decide-chase', () => {
    throw new FunctionError('Broken');
  });
  await site.workflows.start('obligation-chase', 'failed', { obligationId: view.obligation.id });
  await site.workflows.settled();
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});

/** A real address for a route: of things that exist, so that only the visitor can be what is wrong. */
function addressOf({ path }: ListedRoute): string {
  return path
    .replace(
      /:id\b|\{id\}/,
      path.includes('applications')
        ? bid.application.id
        : path.includes('seminars')
          ? seminar.id
          : path.includes('rounds')
            ? bid.round.id
            : path.includes('projects')
              ? view.project.id
              : path.includes('people')
                ? (view.project.contacts.lead ?? '')
                : path.includes('executions')
                  ? failedExecution
                  : view.obligation.id,
    )
    .replace(':seminar', seminar.id)
    .replace('/staff/rounds/:round', `/staff/rounds/${bid.round.id}`)
    .replace(':part', 'money')
    .replace(':contact', 'gwynedd-council_leader')
    .replace(':action', 'extend')
    .replace(':event', path.includes('projects') ? 'pause' : 'invite')
    .replace(':rung', 'ask')
    .replace(':role', 'lead')
    .replace(':upload', 'test-upload')
    .replace(':execution', failedExecution)
    .replace(':token', 'not.a-token')
    .replace(/:\w+/g, 'aims');
}

const routes = (who: ListedRoute['who'][]) => site.portal.routes.filter((route) => who.includes(route.who));
const body = { reason: 'x', choice: 'yes', step: 'check', dueOn: '2027-05-05' };
const call = (route: ListedRoute, headers: Record<string, string> = {}) =>
  site.call(addressOf(route), {
    method: route.method,
    headers,
    ...(route.method === 'POST' ? { body: new URLSearchParams(body) } : {}),
  });

describe('every route asks for the right person', () => {
  test('the site has the routes this test walks, and each says who may use it', () => {
    expect(site.portal.routes.length).toBeGreaterThan(50);
    const open = routes(['public']).map(
      ({ method, path }) => `${method} ${path.replace(/\.[0-9a-f]{12}\./, '.HASH.')}`,
    );
    expect(open.toSorted()).toEqual([
      'GET /',
      'GET /accessibility',
      'GET /answered/:what',
      'GET /api/openapi.json',
      'GET /apply',
      'GET /apply/:round',
      'GET /apply/:round/sent',
      'GET /assets/icon.HASH.svg',
      'GET /assets/portal.HASH.css',
      'GET /contact',
      'GET /lost-link',
      'GET /lost-link/sent',
      'GET /networks',
      'GET /networks/:network/news',
      'GET /networks/:network/news.atom',
      'GET /networks/sent',
      'GET /news/:item',
      'GET /privacy',
      'GET /seminars',
      'GET /seminars/:seminar',
      'GET /seminars/:seminar/sent',
      'GET /seminars/calendar.ics',
      'GET /staff/sign-in',
      'GET /staff/signed-in',
      'GET /staff/signed-out',
      'POST /apply/:round',
      'POST /lost-link',
      'POST /networks',
      'POST /news/:item',
      'POST /seminars/:seminar',
    ]);
  });

  test('nobody without a session gets past any staff page, and is led to sign in', async () => {
    const before = await site.everything();
    for (const route of routes(['staff', 'admin', 'reviewer', 'signed-in'])) {
      const response = await call(route);
      expect([route.path, response.status]).toEqual([route.path, route.method === 'POST' ? 401 : 303]);
      if (route.method === 'GET') expect(response.headers.get('location')).toContain('/staff/sign-in?to=');
      expect(await response.text()).not.toContain(view.project.title);
    }
    expect(await site.everything()).toBe(before);
  });

  test('a session that is over, forged, altered or of another deployment is no session', async () => {
    const member = { subject: 's', name: 'N', email: 'e@example.org', roles: ['staff'] as const };
    const nine = secondsAfter(site.now(), -sessionSeconds - 1);
    const valid = await site.cookie('staff');
    const sessions = [
      await createSessions(testKeys, false).open(member, 'id', nine),
      await createSessions(deriveKeys('another secret, which somebody else chose for it'), false).open(
        member,
        'id',
        site.now(),
      ),
      valid.slice(0, -6) + 'AAAAAA',
      valid.replace('session=', 'session=x'),
      'session=eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJzdGFmZiJdfQ.',
    ];
    for (const [place, cookie] of sessions.entries()) {
      const route = { method: 'GET', path: '/staff', who: 'staff' } as const;
      const response = await call(route, { cookie: cookie.split(';')[0] ?? '' });
      expect([place, response.status]).toEqual([place, 303]);
    }
    expect((await call({ method: 'GET', path: '/staff', who: 'staff' }, { cookie: valid })).status).toBe(200);
  });

  test('a reviewer has pages of their own, can sign out, and do nothing that is for staff', async () => {
    const before = await site.everything();
    const cookie = await site.cookie('reviewer');
    for (const route of routes(['staff', 'admin'])) {
      expect([route.path, (await call(route, { cookie })).status]).toEqual([route.path, 403]);
    }
    const own = await call({ method: 'GET', path: '/staff/sign-out', who: 'signed-in' }, { cookie });
    expect(own.status).toBe(200);
    expect((await call({ method: 'GET', path: '/reviews', who: 'reviewer' }, { cookie })).status).toBe(200);
    for (const route of routes(['reviewer']).filter(({ path }) => path !== '/reviews'))
      expect([route.path, [403, 404].includes((await call(route, { cookie })).status)]).toEqual([
        route.path,
        true,
      ]);
    expect(await site.everything()).toBe(before);
  });

  test('an administrator sees what staff see', async () => {
    const cookie = await site.cookie('admin');
    expect((await call({ method: 'GET', path: '/staff', who: 'staff' }, { cookie })).status).toBe(200);
  });

  test('no link page opens with a token that is none, and all say the same', async () => {
    const pages = new Set<string>();
    for (const route of routes([
      'link',
      'applicant',
      'mentor',
      'attendee',
      'promiser',
      'organiser',
      'subscriber',
      'coordinator',
      'room',
      'reader',
    ])) {
      const response = await call(route, { cookie: await site.cookie('staff') });
      expect([route.path, response.status]).toEqual([route.path, 404]);
      pages.add(await response.text());
    }
    expect(pages.size).toBe(1);
  });

  test('no call of the API answers without a token of the issuer, for this client, in time, with the role', async () => {
    const before = await site.everything();
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const forger = new SignJWT({
      sub: 's',
      'cognito:groups': ['staff'],
      client_id: clientId,
      token_use: 'access',
    })
      .setProtectedHeader({ alg: 'RS256', jwk: await exportJWK(publicKey) })
      .setIssuer(`${site.origin}/local/identity`)
      .setExpirationTime('1y');
    const forged = await forger.sign(privateKey);
    const genuine = await site.token('staff');
    const [head, claims] = genuine.split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims ?? ''}.`;
    const tokens = [
      '',
      'Bearer',
      'Basic c3RhZmY6c3RhZmY=',
      `Bearer ${forged}`,
      `Bearer ${unsigned}`,
      `Bearer ${head ?? ''}.${claims ?? ''}.AAAA`,
    ];
    for (const route of routes(['bearer', 'bearer-reviewer'])) {
      for (const authorization of tokens) {
        const response = await call(route, { authorization, cookie: await site.cookie('staff') });
        expect([route.path, authorization.slice(0, 10), response.status]).toEqual([
          route.path,
          authorization.slice(0, 10),
          401,
        ]);
        expect(await response.json()).toMatchObject({ error: 'unauthorised', message: expect.any(String) });
      }
    }
    // A reviewer's token opens their own reviews, and nothing that is for staff.
    for (const route of routes(['bearer', 'bearer-reviewer'])) {
      const reviewer = await call(route, { authorization: `Bearer ${await site.token('reviewer')}` });
      expect([route.path, reviewer.status === 403]).toEqual([route.path, route.who === 'bearer']);
    }
    expect(await site.everything()).toBe(before);
  });

  test('a token counts until its end by the time of the request', async () => {
    const authorization = `Bearer ${await site.token('staff')}`;
    const inTime = await site.call('/api/projects', { headers: { authorization } });
    expect(inTime.status).toBe(200);
    const earlier = site.now();
    site.setTime('2090-01-01T00:00:00Z');
    const late = await site.call('/api/projects', { headers: { authorization } });
    site.setTime(earlier);
    expect(late.status).toBe(401);
  });

  test('reading changes nothing: GET and HEAD of every page leave every row as it was', async () => {
    const before = await site.everything();
    const cookie = await site.cookie('staff');
    for (const route of site.portal.routes.filter(
      ({ method, path }) => method === 'GET' && path !== '/staff/sign-in',
    )) {
      for (const method of ['GET', 'HEAD']) {
        const response = await site.call(addressOf(route), { method, headers: { cookie } });
        expect([route.path, response.status < 500]).toEqual([route.path, true]);
      }
    }
    expect(await site.everything()).toBe(before);
  });

  test('what is not listed does not exist', async () => {
    const cookie = await site.cookie('admin');
    for (const path of [
      '/staff/',
      '/staff/users',
      '/local/clock',
      '/.env',
      '/answer',
      '/staff/obligations',
      '/%2e%2e/etc',
      '/assets/portal.css',
    ]) {
      expect([path, (await site.call(path, { headers: { cookie } })).status]).toEqual([path, 404]);
    }
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE2']) {
      expect((await site.call('/staff', { method, headers: { cookie } })).status).toBe(404);
    }
  });

  test('every answer tells the browser to run nothing, keep nothing and tell no other site', async () => {
    const cookie = await site.cookie('staff');
    for (const path of ['/', '/staff', '/nope', '/answer/x.y', '/api/projects', '/staff/obligations.csv']) {
      const { headers } = await site.call(path, { headers: { cookie } });
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect([path, headers.get('x-robots-tag')]).toEqual([path, path === '/' ? null : 'noindex, nofollow']);
    }
  });
});
