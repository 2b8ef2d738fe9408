import { setTimeout as wait } from 'node:timers/promises';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as client from 'openid-client';
import { temporaryFolder } from './support/endpoint.ts';
import { startMini } from './support/run.ts';
import type { Run } from './support/run.ts';
import { openSmtpServer } from './support/smtp-server.ts';

type Shown = { id: string; to: string[]; subject: string; at: string };

let folder: ReturnType<typeof temporaryFolder>;
let runs: Run[];
/** One run that every test uses which neither ends it nor cares what time it is. */
let shared: Run;
let sharedFolder: ReturnType<typeof temporaryFolder>;

beforeAll(async () => {
  sharedFolder = temporaryFolder();
  shared = await startMini(sharedFolder.path);
});
afterAll(async () => {
  await shared.end('SIGKILL');
  sharedFolder.remove();
});
beforeEach(() => {
  folder = temporaryFolder();
  runs = [];
});
afterEach(async () => {
  await Promise.all(
    runs
      .filter(({ child }) => child.exitCode === null && child.signalCode === null)
      .map((run) => run.end('SIGKILL')),
  );
  folder.remove();
});

const start = async (flags: string[] = [], name = 'one'): Promise<Run> => {
  const run = await startMini(join(folder.path, name), flags);
  runs.push(run);
  return run;
};
const owe = (run: Run, id: string, dueAt: string, to = `${id}@example.org`) =>
  run.post('/letters', { id, to, dueAt });
const statusOf = (url: string, headers: Record<string, string>) =>
  new Promise((resolve) => {
    request(url, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).end();
  });
const subjects = async (run: Run): Promise<string[]> =>
  ((await run.get('/local/mail')) as Shown[]).map(({ subject }) => subject);

describe('A run on one machine', () => {
  test('moves through due moments and says what that set off', async () => {
    const run = await start();
    await owe(run, 'first', '2026-12-02T09:00:00.000Z');
    await owe(run, 'second', '2026-12-09T09:00:00.000Z');
    expect(await run.post('/local/clock', { by: 'P5D' })).toEqual({
      now: '2026-12-06T08:00:00.000Z',
      ticks: 1,
      executions: 1,
      sent: 1,
    });
    expect(await run.post('/local/clock', { to: '2026-12-09T09:00:00Z' })).toEqual({
      now: '2026-12-09T09:00:00.000Z',
      ticks: 1,
      executions: 1,
      sent: 1,
    });
    expect(await run.get('/local/mail')).toMatchObject([
      { subject: 'first', at: '2026-12-02T09:00:00.000Z', to: ['first@example.org'] },
      { subject: 'second', at: '2026-12-09T09:00:00.000Z' },
    ]);
    const [{ id }] = (await run.get('/local/mail')) as [Shown];
    expect(await run.get(`/local/mail?after=${id}`)).toMatchObject([{ subject: 'second' }]);
    expect(await run.get('/local/mail?to=FIRST@example.org&limit=1')).toMatchObject([{ subject: 'first' }]);
    expect(await (await fetch(`${run.origin}/local/mail/${id}.eml`)).text()).toContain('Subject: first');
    expect(await run.post(`/local/mail/${id}/bounce`, {})).toEqual({ id, reported: 'Bounce' });
  });

  test.each([
    ['/local/clock', { to: '2020-01-01T00:00:00Z' }, 400, /never goes back/],
    ['/local/clock', { to: 'tomorrow' }, 400, /"to" is an instant/],
    ['/local/clock', { by: 30 }, 400, /"by" is a period/],
    ['/local/clock', {}, 400, /"to".*"by"/],
    ['/local/clock', [], 400, /JSON object/],
    ['/local/token', { role: 'minister' }, 400, /staff, reviewer, admin/],
    ['/local/faults', { service: 'ses' }, 400, /"fault" is one of/],
    ['/local/mail/none/bounce', {}, 404, /no message "none"/],
    ['/local/mail', {}, 409, /receives email/],
    ['/local/nothing', {}, 404, /POST \/local\/clock/],
    ['/local/mail/%E0%A4%A/bounce', {}, 400, /%/],
  ])('answers %s %j with what was wrong', async (path, body, status, message) => {
    const run = shared;
    const answer = await fetch(run.origin + path, {
      method: 'POST',
      headers: { 'content-type': path === '/local/mail' ? 'message/rfc822' : 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { error: string }).error).toMatch(message);
  });

  test.each([
    ['a page elsewhere', { origin: 'https://evil.example' }],
    ['a page that hides where it is', { origin: 'null' }],
    ['a picture or a frame of a page elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['a page on another port of this machine', { 'sec-fetch-site': 'same-site' }],
    ['another name for this machine', { host: 'evil.example' }],
    ['somebody through a proxy', { 'x-forwarded-for': '192.0.2.1' }],
    ['somebody through another kind of proxy', { via: '1.1 proxy' }],
  ])('%s cannot reach the local tools', async (_, headers) => {
    for (const path of ['/local/mail', '/local/tools', '/local/identity/jwks'])
      expect(await statusOf(shared.origin + path, headers)).toBe(403);
    expect(await statusOf(`${shared.origin}/event`, { ...headers, host: 'fund.example.org' })).toBe(200);
  });

  test('whoever the portal sends to sign in may come from its own address', async () => {
    const sent = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect(await statusOf(`${shared.origin}/local/identity/jwks`, sent)).toBe(200);
    expect(await statusOf(`${shared.origin}/local/tools`, sent)).toBe(403);
  });

  test('a call says that its body is JSON, which no form of a page elsewhere can', async () => {
    const { origin } = shared;
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const answer = await fetch(`${origin}/local/clock`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: '{"by":"P1D"}',
      });
      expect(answer.status).toBe(415);
    }
  });

  test('its pages are framed by nobody and tell nobody else where they are', async () => {
    const { headers } = await fetch(`${shared.origin}/local/tools`);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  test('killed in the middle it loses nothing: time, mail, names and secrets are as they were', async () => {
    const before = await start();
    await owe(before, 'first', '2026-12-02T09:00:00.000Z');
    await owe(before, 'second', '2026-12-20T09:00:00.000Z');
    await before.post('/local/clock', { by: 'P7D' });
    const keys = readFileSync(join(folder.path, 'one/identity/keys.json'), 'utf8');
    void before.post('/local/clock', { by: 'P365D' }).catch(() => undefined);
    await before.end('SIGKILL');

    const after = await start();
    const { now } = (await after.get('/local/clock')) as { now: string };
    expect(now >= '2026-12-08T08:00:00.000Z').toBe(true);
    await after.post('/local/clock', { to: '2027-12-31T00:00:00Z' });
    expect([...new Set(await subjects(after))]).toEqual(['first', 'second']);
    expect(readFileSync(join(folder.path, 'one/identity/keys.json'), 'utf8')).toBe(keys);
    const journal = readFileSync(join(folder.path, 'one/executions.jsonl'), 'utf8');
    expect(journal).toContain('"name":"first","input":"{\\"id\\":\\"first\\"}"');
  });

  test('asked to end it ends at once and leaves no process behind', async () => {
    const run = await start();
    const database = children(run.child.pid!);
    expect(database.length).toBeGreaterThan(0);
    expect(await run.end('SIGTERM')).toMatchObject({ code: 0 });
    expect(existsSync(join(folder.path, 'one/lock'))).toBe(false);
    await expect(untilGone(database)).resolves.toBe(true);
  });

  test('killed, it takes its database with it', async () => {
    const run = await start();
    const database = children(run.child.pid!);
    await run.end('SIGKILL');
    await expect(untilGone(database)).resolves.toBe(true);
  });

  test('two on different ports and directories do not disturb each other; one directory has one', async () => {
    const [one, two] = [await start([], 'one'), await start([], 'two')];
    await owe(one, 'first', '2026-12-02T09:00:00.000Z');
    await one.post('/local/clock', { by: 'P5D' });
    expect(await subjects(two)).toEqual([]);
    expect(await two.get('/local/clock')).toEqual({ now: '2026-12-01T08:00:00.000Z' });
    await expect(startMini(join(folder.path, 'one'))).rejects.toThrow(
      /in use by another Cascade \(process \d+\)/,
    );
    const port = Number(new URL(one.origin).port);
    await expect(startMini(join(folder.path, 'three'), [], port)).rejects.toThrow(
      /Port \d+ is in use. Choose another with --port/,
    );
  });
});

describe('A function', () => {
  test('may do only what its role allows', async () => {
    const run = shared;
    expect((await fetch(`${run.origin}/forbidden`)).status).toBe(500);
    const log = () => readFileSync(join(sharedFolder.path, 'logs/serve-portal.log'), 'utf8');
    // The log is written by another thread, and may come after the answer.
    for (let tries = 0; tries < 100 && !log().includes('AccessDeniedException'); tries++) await wait(50);
    expect(log()).toContain('AccessDeniedException');
  });

  test('sees exactly the variables of the template and of the runtime', async () => {
    const run = shared;
    expect(Object.keys((await run.get('/environment')) as object).toSorted()).toEqual([
      'AWS_ACCESS_KEY_ID',
      'AWS_CONFIG_FILE',
      'AWS_DEFAULT_REGION',
      'AWS_ENDPOINT_URL',
      'AWS_LAMBDA_FUNCTION_NAME',
      'AWS_REGION',
      'AWS_SECRET_ACCESS_KEY',
      'AWS_SHARED_CREDENTIALS_FILE',
      'FILES_BUCKET',
      'SIGN_IN_ISSUER',
      'STATE_TABLE',
    ]);
  });

  test('that dies fails its request and is there for the next', async () => {
    const run = shared;
    expect((await fetch(`${run.origin}/die`)).status).toBe(500);
    expect((await fetch(`${run.origin}/event`)).status).toBe(200);
  });

  test.each([
    [0, 'before its first call', 1],
    [1, 'between reading and sending', 1],
    [2, 'after sending, before it noted so', 2],
    [3, 'before its answer is heard', 1],
  ])('that crashes with %i calls made, %s, is run again', async (after, _, copies) => {
    const run = shared;
    const letter = `letter-${after}`;
    await owe(run, letter, '2026-12-01T08:00:00.000Z');
    await run.post('/local/faults', { service: 'function', fault: 'crash', after, function: 'send-letter' });
    await run.post('/local/clock', { by: 'PT10M' });
    expect((await subjects(run)).filter((subject) => subject === letter)).toHaveLength(copies);
    expect(await run.get('/local/faults')).toEqual([]);
  });
});

describe('The web side', () => {
  test('gives the portal the event of HTTP API, in the time of this run', async () => {
    const run = shared;
    const answer = await fetch(`${run.origin}/event?a=1&a=b%20c`, {
      method: 'POST',
      headers: { cookie: 'x=1; y=2', 'X-Thing': 'Yes', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'q=ŵ',
    });
    expect(await answer.json()).toMatchObject({
      version: '2.0',
      rawPath: '/event',
      rawQueryString: 'a=1&a=b%20c',
      queryStringParameters: { a: '1,b c' },
      cookies: ['x=1', 'y=2'],
      headers: { 'x-thing': 'Yes' },
      body: Buffer.from('q=ŵ').toString('base64'),
      isBase64Encoded: true,
      requestContext: {
        timeEpoch: Date.parse(((await run.get('/local/clock')) as { now: string }).now),
        http: { method: 'POST', path: '/event', sourceIp: '127.0.0.1' },
      },
    });
    const text = await fetch(`${run.origin}/event`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: 'a,ŵ',
    });
    expect(await text.json()).toMatchObject({ body: 'a,ŵ', isBase64Encoded: false });
  });

  test('passes on binary bodies, cookies and headers, and no body for HEAD', async () => {
    const { origin } = shared;
    const answer = await fetch(`${origin}/binary`);
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255, 1]);
    expect(answer.headers.getSetCookie()).toEqual(['one=1; Path=/', 'two=2']);
    expect(answer.headers.get('x-many')).toBe('yes');
    const head = await fetch(`${origin}/binary`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('refuses what a function cannot take', async () => {
    const { origin } = shared;
    const answer = await fetch(`${origin}/event`, {
      method: 'POST',
      body: Buffer.alloc(5 * 1024 * 1024),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(answer.status).toBe(413);
  });

  test('links the front page, and only it, to the local tools', async () => {
    const { origin } = shared;
    expect(await (await fetch(`${origin}/`)).text()).toContain('href="/local/tools"');
    expect(await (await fetch(`${origin}/event`)).text()).not.toContain('/local/tools');
  });

  test('a letter of which nobody knows whether a mail server took it waits for somebody to say', async () => {
    const server = await openSmtpServer({ end: null });
    const run = await start(['--relay', `smtp://127.0.0.1:${server.port}`]);
    await owe(run, 'lost', '2026-12-02T09:00:00.000Z');
    await run.post('/local/clock', { by: 'P2D' });
    const [{ id }] = (await run.get('/local/mail')) as [Shown];
    const page = async (): Promise<string> => (await fetch(`${run.origin}/local/tools/mail/${id}`)).text();
    const isSaid = async (words: string): Promise<boolean> => (await page()).includes(words);
    while (!(await isSaid('Not known'))) await setTimeout(20);

    server.answers = {};
    const settle = (arrived: string) =>
      fetch(`${run.origin}/local/tools/relay`, {
        method: 'POST',
        body: new URLSearchParams({ id, arrived }),
      });
    expect(await (await settle('no')).text()).toContain('The message is offered once more.');
    while (!(await isSaid('Handed on'))) await setTimeout(20);
    expect(await (await settle('no')).text()).toContain('It is known by now');
    expect(server.read).toHaveLength(2);
    server.close();
  });

  const form = (path: string, fields: Record<string, string>) =>
    fetch(shared.origin + path, { method: 'POST', body: new URLSearchParams(fields) });

  test('shows clock, outbox, faults and people, and an email in a frame that can only open links', async () => {
    const run = shared;
    await owe(run, 'shown', '2026-12-02T09:00:00.000Z');
    const moved = await form('/local/tools/clock', { by: 'working-day' });
    const happened = 'It is now 2026-12-02T09:15:00.000Z. Ticks: 1.';
    expect(await moved.text()).toContain(happened);
    expect(await (await fetch(moved.url)).text()).toContain(happened);
    expect(await run.get('/local/clock')).toEqual({ now: '2026-12-02T09:15:00.000Z' });

    const fault = { what: 'ses throttle', after: '0', count: '2', function: '' };
    expect(await (await form('/local/tools/faults', fault)).text()).toContain(
      'ses throttle: after 0 more calls, 2 times',
    );
    await form('/local/tools/faults', { do: 'clear' });
    const overview = await (await fetch(`${run.origin}/local/tools`)).text();
    const [{ id }] = (await run.get('/local/mail?to=shown@example.org')) as [Shown];
    expect(overview).toContain(`/local/tools/mail/${id}`);
    expect(await (await fetch(`${run.origin}/local/tools/mail/${id}`)).text()).toContain(
      'Sent at 2026-12-02T09:00:00.000Z',
    );
    const frame = await fetch(`${run.origin}/local/tools/mail/${id}/html`);
    expect(frame.headers.get('content-security-policy')).toBe(
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    );
    expect(await frame.text()).toMatch(/^<base target="_blank">/);
    expect(overview).toContain('catrin.rees@fund.example.org');
  });

  test('lets whoever looks at an email say what became of it', async () => {
    await owe(shared, 'reported', '2026-12-03T09:00:00.000Z');
    await shared.post('/local/clock', { by: 'P2D' });
    const [{ id }] = (await shared.get('/local/mail?to=reported@example.org')) as [Shown];
    for (const [report, words] of [
      ['Delivery', 'reported this message as delivered'],
      ['Bounce', 'reported this message as bounced'],
      ['Complaint', 'reported this message as complained about'],
      ['Gossip', 'no such report'],
    ] as const)
      expect(await (await form(`/local/tools/mail/${id}`, { report })).text()).toContain(words);
    expect((await form('/local/tools/mail/none', { report: 'Bounce' })).status).toBe(404);
    expect((await form('/local/tools/constructor', {})).status).toBe(404);
  });
});

describe('Sign-in', () => {
  test('mints a token that the issuer vouches for, whatever the clocks say', async () => {
    const run = shared;
    await run.post('/local/clock', { by: 'P5Y' });
    const { token } = (await run.post('/local/token', { role: 'reviewer', email: 'r@example.org' })) as {
      token: string;
    };
    const issuer = `${run.origin}/local/identity`;
    const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
    for (const currentDate of [new Date(), new Date('2031-12-01')]) {
      const { payload } = await jwtVerify(token, keys, { issuer, currentDate });
      expect(payload).toMatchObject({
        email: 'r@example.org',
        'cognito:groups': ['reviewer'],
        client_id: 'mini-service-Client',
        token_use: 'access',
      });
    }
  });

  test('lets a person be chosen, by code and PKCE, with the groups in the ID token', async () => {
    const { origin } = shared;
    const config = await client.discovery(
      new URL(`${origin}/local/identity`),
      'mini-service-Client',
      undefined,
      client.None(),
      { execute: [client.allowInsecureRequests] },
    );
    const pkceCodeVerifier = client.randomPKCECodeVerifier();
    const redirect = 'http://127.0.0.1:1/staff/signed-in';
    const first = client.buildAuthorizationUrl(config, {
      redirect_uri: redirect,
      scope: 'openid email profile',
      code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: 's',
    });
    const jar = new Map<string, string>();
    const visit = async (url: string, body?: URLSearchParams): Promise<Response> => {
      const answer = await fetch(url, {
        method: body === undefined ? 'GET' : 'POST',
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(body === undefined ? {} : { body }),
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        jar.set(name, value);
      }
      return answer;
    };
    const toPage = await visit(first.href);
    const page = new URL(toPage.headers.get('location')!, origin).href;
    expect(await (await visit(page)).text()).toContain('Catrin Rees');
    let answer = await visit(page, new URLSearchParams({ account: 'local-staff-1' }));
    while (answer.headers.get('location')?.startsWith(redirect) !== true) {
      expect(answer.status).toBe(303);
      answer = await visit(new URL(answer.headers.get('location')!, origin).href);
    }
    const tokens = await client.authorizationCodeGrant(config, new URL(answer.headers.get('location')!), {
      pkceCodeVerifier,
      expectedState: 's',
    });
    expect(tokens.claims()).toMatchObject({
      sub: 'local-staff-1',
      email: 'catrin.rees@fund.example.org',
      name: 'Catrin Rees',
      'cognito:groups': ['staff'],
    });
  });
});

function children(pid: number): number[] {
  try {
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number);
  } catch {
    return [];
  }
}

/** Gone or waiting for its new parent to take note of its end, which is up to that parent. */
function isGone(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

async function untilGone(pids: readonly number[]): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (pids.every(isGone)) return true;
    await setTimeout(20);
  }
  return false;
}
