import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createIdentityProvider } from '../../functions/portal/sign-in/identity-provider.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openPortalSite(await dynamo.createTables());
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});

/** A browser without a window: it keeps cookies and goes where it is sent. */
function createBrowser() {
  const cookies = new Map<string, string>();
  const visit = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const response = await fetch(new URL(address, site.origin), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const next = response.headers.get('location');
    return next === null || init.redirect === 'manual' ? response : visit(new URL(next, response.url).href);
  };
  return { visit, cookies };
}

/** Goes to a page and picks a person on the provider's own page; answers the address the provider sends back to. */
async function pick(
  browser: ReturnType<typeof createBrowser>,
  person: string,
  page = '/staff/people',
): Promise<Response> {
  const choice = await browser.visit(page);
  expect(choice.url).toContain('/local/identity/');
  return browser.visit(choice.url, { method: 'POST', body: new URLSearchParams({ account: person }) });
}

describe('signing in with a real OpenID Connect provider', () => {
  test('staff come back to the page they wanted, signed in for eight hours', async () => {
    const browser = createBrowser();
    const page = await pick(browser, 'local-staff-1');
    expect([page.status, new URL(page.url).pathname]).toEqual([200, '/staff/people']);
    expect([...browser.cookies.keys()]).toContain('session');
    expect(browser.cookies.get('session')).not.toContain('Catrin');
    const start = site.now();
    site.setTime('2026-12-01T17:59:00Z');
    expect((await browser.visit('/staff')).status).toBe(200);
    site.setTime('2026-12-01T18:01:00Z');
    const over = await browser.visit('/staff', { redirect: 'manual' });
    site.setTime(start);
    expect(over.headers.get('location')).toContain('/staff/sign-in?to=');
  });

  test('a reviewer is signed in and told what is not for them', async () => {
    const browser = createBrowser();
    const page = await pick(browser, 'local-reviewer-1', '/staff?lang=en');
    expect(page.status).toBe(403);
    const text = await page.text();
    expect(text).toContain('The pages of the fund’s staff are not open to reviewers.');
    expect(text).toContain('href="/staff/sign-out"');
    expect(text).not.toContain('href="/staff/projects"');
    expect((await browser.visit('/staff/sign-out')).status).toBe(200);
  });

  test('the session’s cookie is out of reach of scripts and other sites', async () => {
    const browser = createBrowser();
    await browser.visit('/staff');
    const line = (await site.call('/staff/sign-in')).headers.getSetCookie().join();
    expect(line).toMatch(/HttpOnly/);
    expect(line).toMatch(/SameSite=Lax/);
  });

  test('an answer that belongs to another browser signs nobody in', async () => {
    const victim = createBrowser();
    const attacker = createBrowser();
    const choice = await attacker.visit('/staff');
    const posted = await attacker.visit(choice.url, {
      method: 'POST',
      body: new URLSearchParams({ account: 'local-staff-1' }),
      redirect: 'manual',
    });
    const resumed = await attacker.visit(posted.headers.get('location') ?? '', { redirect: 'manual' });
    const callback = resumed.headers.get('location') ?? '';
    expect(callback).toContain('/staff/signed-in?code=');
    for (const address of [
      callback,
      '/staff/signed-in',
      '/staff/signed-in?code=x&state=y',
      '/staff/signed-in?error=access_denied',
    ]) {
      expect((await victim.visit(address)).status).toBe(400);
      expect(victim.cookies.has('session')).toBe(false);
    }
    await victim.visit('/staff');
    expect((await victim.visit(callback)).status).toBe(400);
    expect(victim.cookies.has('session')).toBe(false);
  });

  test('a sign-in that took longer than ten minutes begins again', async () => {
    const browser = createBrowser();
    const choice = await browser.visit('/staff');
    const start = site.now();
    site.setTime('2026-12-01T10:11:00Z');
    const late = await browser.visit(choice.url, {
      method: 'POST',
      body: new URLSearchParams({ account: 'local-staff-1' }),
    });
    site.setTime(start);
    expect(late.status).toBe(400);
    expect(browser.cookies.has('session')).toBe(false);
  });

  test('where to go afterwards is always a staff page of ours', async () => {
    for (const to of [
      'https://evil.example',
      '//evil.example',
      '/staff\\@evil.example',
      '/answer/x',
      'javascript:alert(1)',
      '/staff/../local',
    ]) {
      const browser = createBrowser();
      await browser.visit(`/staff/sign-in?${new URLSearchParams({ to }).toString()}`, { redirect: 'manual' });
      const page = await pick(
        browser,
        'local-staff-1',
        `/staff/sign-in?${new URLSearchParams({ to }).toString()}`,
      );
      expect([to, new URL(page.url).origin]).toEqual([to, site.origin]);
      expect([to, new URL(page.url).pathname.startsWith('/staff') || page.status === 404]).toEqual([
        to,
        true,
      ]);
    }
  });

  test('signing out ends the session on this computer and at the provider, which asks anew afterwards', async () => {
    const browser = createBrowser();
    await pick(browser, 'local-admin-1', '/staff/sign-out');
    const asked = await browser.visit('/staff/sign-out');
    expect(asked.headers.get('content-security-policy')).toContain(`form-action 'self' ${site.origin};`);
    const page = await asked.text();
    const token = /name="form-token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const atProvider = await browser.visit('/staff/sign-out', {
      method: 'POST',
      body: new URLSearchParams({ 'form-token': token }),
    });
    expect(new URL(atProvider.url).pathname).toBe('/local/identity/session/end');
    expect(browser.cookies.has('session')).toBe(false);
    const question = await atProvider.text();
    const [, action = ''] = /action="([^"]+)"/.exec(question) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(question) ?? [];
    const out = await browser.visit(action, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect([out.status, new URL(out.url).pathname]).toEqual([200, '/staff/signed-out']);
    expect((await browser.visit('/staff')).url).toContain('/local/identity/sign-in/');
  });

  test('Cognito’s own way out is used where the issuer is Cognito, and a provider without one keeps nobody signed in here', async () => {
    const signIn = { clientId: 'portal', groupsClaim: 'groups' };
    const publicOrigin = 'https://cascade.example.org';
    const issuerThatPublishes = (issuer: string, more: object) =>
      createIdentityProvider({ publicOrigin, signIn: { ...signIn, issuer } }, async () =>
        Response.json({
          issuer,
          authorization_endpoint: 'https://pool.example.com/oauth2/authorize',
          ...more,
        }),
      );
    const cognito = 'https://cognito-idp.eu-west-2.amazonaws.com/eu-west-2_x';
    for (const published of [{}, { end_session_endpoint: 'https://pool.example.com/logout' }])
      expect((await issuerThatPublishes(cognito, published).endSession())?.href).toBe(
        'https://pool.example.com/logout?client_id=portal&logout_uri=https%3A%2F%2Fcascade.example.org%2Fstaff%2Fsigned-out',
      );
    expect(await issuerThatPublishes('https://login.example.org', {}).endSession()).toBeNull();
  });

  test('an issuer without HTTPS is believed on this machine only', async () => {
    const provider = createIdentityProvider({
      publicOrigin: 'https://cascade.example.org',
      signIn: { issuer: 'http://localhost:1/identity', clientId: 'x', groupsClaim: 'groups' },
    });
    await expect(provider.begin()).rejects.toThrow(
      /HTTP requests .*not allowed|only requests to HTTPS are allowed/i,
    );
  });

  test('when the provider does not answer, a page says so and nothing is lost', async () => {
    const provider = createIdentityProvider({
      publicOrigin: 'http://127.0.0.1:9',
      signIn: { issuer: 'http://127.0.0.1:9/identity', clientId: 'x', groupsClaim: 'groups' },
    });
    await expect(provider.begin()).rejects.toThrow();
  });
});
