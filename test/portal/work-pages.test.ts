import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seed } from '../lessons/seed.ts';
import { begunBid } from '../support/bids.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { newView } from '../support/people.ts';
import { FunctionError } from '../support/workflows.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let authorization: string;
const lights = newView('2027-03-01', undefined, 'lights');
const hostile = newView('2027-03-01', undefined, 'hostile');
const hostileWords = '"><script>alert(1)</script>{{ 7*7 }}';

beforeAll(async () => {
  dynamo = await startDynamo();
  const access = await dynamo.createTables();
  site = await openPortalSite(access);
  authorization = `Bearer ${await site.token('staff')}`;
  await seed(access, lights);
  await seed(access, { ...hostile, project: { ...hostile.project, title: hostileWords } });
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});

/** A page's text as a reader sees it. */
const see = async (path: string, language: 'cy' | 'en' = 'en') =>
  (await (await site.see(path, language)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const source = async (path: string) => (await site.see(path)).text();

const look = async (name: string, obligationId: string, error?: string) => {
  site.workflows.answer('decide-chase', () => {
    if (error !== undefined) throw new FunctionError(error);
    return { outcome: 'looked', deliveryIds: [] };
  });
  await site.workflows.start('obligation-chase', name, { obligationId });
  await site.workflows.settled();
  return `/staff/work/obligation-chase.${name}`;
};

const api = async (method: string, path: string, language = 'en') => {
  const headers = { authorization, 'accept-language': language };
  const response = await site.call(path, { method, headers });
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads answers the way a program in any language would
  return { status: response.status, json: (await response.json()) as any };
};

describe('the work', () => {
  test('says what will be seen here before anything has run', async () => {
    expect(await see('/staff/work')).toContain('Nothing has run yet.');
    expect((await api('GET', '/api/executions')).json).toEqual({ items: [], next: null });
  });

  test('shows failures first, with why, and counts what stands how', async () => {
    await look('failed-1', lights.obligation.id, 'Runtime.ExitError');
    await look('done-1', lights.obligation.id);
    await site.workflows.start('deliver', 'letters-1', {
      deliveryIds: ['lessons-learnt_lights_1_ask_x', 'lessons-learnt_hostile_1_ask_x', 'other'],
    });
    await site.workflows.settled();
    const text = await see('/staff/work');
    expect(text).toMatch(/1 Failed 0 Under way 0 Tried again 2 Done/);
    const [failed, done] = [
      text.indexOf('ended in the middle of its work'),
      text.indexOf('Sending letters:'),
    ];
    expect(failed).toBeGreaterThan(0);
    expect(done).toBeGreaterThan(failed);
    expect(text).toContain('Chasing an answer: LED street lighting: Gwynedd');
    expect(text).toContain('3 letters –');
    expect(await see('/staff/work', 'cy')).toContain('Atgoffa am ateb: LED street lighting: Gwynedd');
  });

  test('is narrowed by kind and state; what a link does not know is left out', async () => {
    expect(await see('/staff/work?workflow=deliver')).toContain('1 found.');
    expect(await see('/staff/work?state=failed')).toContain('1 found.');
    expect(await see('/staff/work?state=failed&workflow=deliver')).toContain('Nothing found.');
    expect(await see('/staff/work?state=odd&workflow=other')).toContain('3 found.');
  });

  test('one that failed tells its steps in plain words, its tries, why, and what to do', async () => {
    const page = await see('/staff/work/obligation-chase.failed-1');
    expect(page).toMatch(/Decide whether a letter is due Failed .* – 4 tries/);
    expect(page).toContain('The program of a step ended in the middle of its work. Try it again.');
    expect(page).toContain('Nothing is lost.');
    expect(page).toContain('Try this again');
    expect(page).toContain('Error: Runtime.ExitError');
    const welsh = await see('/staff/work/obligation-chase.failed-1', 'cy');
    expect(welsh).toMatch(/Penderfynu a oes llythyr yn ddyledus Wedi methu .* – 4 cynnig/);
  });

  test('one that worked offers nothing to do; one that is not there is not found', async () => {
    const page = await see('/staff/work/obligation-chase.done-1');
    expect(page).toContain('Nothing to send this time');
    expect(page).not.toContain('Try this again');
    for (const id of ['obligation-chase.nobody', 'x', 'other.done-1', 'deliver.%2e%2e', 'deliver.a%3Ab'])
      expect([id, (await site.see(`/staff/work/${id}`)).status]).toEqual([id, 404]);
  });

  test('a letter it sent is shown with what became of it', async () => {
    await site.send(`/staff/obligations/${lights.obligation.id}/chase-now`, {
      step: 'check',
      choice: 'yes',
      reason: '',
      dueOn: '',
      person: '',
      version: '1',
    });
    const [letter] = await site.deliveries.about(lights.obligation.id);
    await site.workflows.start('deliver', 'letters-2', { deliveryIds: [letter?.id, 'gone'] });
    await site.workflows.settled();
    const page = await see('/staff/work/deliver.letters-2');
    expect(page).toMatch(/Request.*LED street lighting: Gwynedd.*Rhian Pritchard/);
  });

  test('an application, a project, a round and the letters about them are named and led to', async () => {
    const bid = begunBid();
    await site.rounds.begin(bid.round, [], bid.round.createdAt);
    await site.applications.begin(bid, bid.application.createdAt);
    const { id } = bid.application;
    const named = { application: id, round: bid.round.id, project: lights.project.id };
    for (const [subject, one] of Object.entries(named))
      await site.workflows.start('application-lifecycle', subject, { subject, id: one });
    await site.workflows.start('deliver', 'letters-3', {
      deliveryIds: [
        `application_${id}_link_v1_x`,
        `application_${id}_link_v2_x`,
        `round_${bid.round.id}_a_x`,
      ],
    });
    await site.workflows.settled();
    const text = await see('/staff/work', 'cy');
    for (const title of ['Heb enw eto', 'Rownd 12', lights.project.title])
      expect(text).toContain(`Symud cais neu brosiect ymlaen: ${title}`);
    expect(text).toContain('Anfon llythyrau: Heb enw eto; Rownd 12');
    expect(await source('/staff/work/application-lifecycle.application')).toContain(
      `href="/staff/applications/${id}"`,
    );
    const round = await source('/staff/work/application-lifecycle.round');
    const [, href] = /href="(\/staff\/applications\?round=[^"]+)"/.exec(round) ?? [];
    expect((await site.see(href ?? '/nowhere')).status).toBe(200);
    expect(await see('/staff/work/application-lifecycle.application')).toContain('See what it is about Done');
  });

  test('while it is under way it says how far it is, and another look shows more', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    site.workflows.answer('decide-chase', () => promise);
    await site.workflows.start('obligation-chase', 'slow', { obligationId: lights.obligation.id });
    expect(await see('/staff/work/obligation-chase.slow')).toMatch(
      /Look again .*Decide whether a letter is due Under way/,
    );
    expect(await see('/staff/work')).toMatch(/1 Under way/);
    resolve({ outcome: 'looked', deliveryIds: [] });
    await site.workflows.settled();
    expect(await see('/staff/work/obligation-chase.slow')).not.toContain('Look again');
  });

  test('words that are no words of ours stay text, wherever they come from', async () => {
    const named = await look('hostile-1', hostile.obligation.id, hostileWords);
    const odd = await look('hostile-2', hostileWords, 'Broken');
    for (const path of [named, odd, `${named}/retry`, `${odd}/retry`, '/staff/work', '/staff/start']) {
      const html = await source(path);
      expect([path, /<script/i.test(html)]).toEqual([path, false]);
    }
    expect(await source(named)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;{{ 7*7 }}');
    expect(await source(odd)).toContain(encodeURIComponent(hostileWords));
  });
});

describe('trying again', () => {
  const retry = '/staff/work/obligation-chase.row-1/retry';

  test('asks first; no answer and "no" start nothing', async () => {
    await look('row-1', lights.obligation.id, 'Lambda.TooManyRequestsException');
    const before = await site.everything();
    expect(await see(retry)).toContain('Wait a few minutes, then try it again.');
    const unanswered = await site.send(retry, {});
    expect(unanswered.status).toBe(422);
    expect(await unanswered.text()).toContain('Choose yes or no.');
    const no = await site.send(retry, { choice: 'no' });
    expect(no.headers.get('location')).toBe(`${site.origin}/staff/work/obligation-chase.row-1`);
    expect((await site.send(retry, { choice: 'yes', 'switch-language': 'cy' })).status).toBe(200);
    expect(await site.everything()).toBe(before);
  });

  test('pressed twice it starts once, and both lead to the new try', async () => {
    site.workflows.answer('decide-chase', () => ({ outcome: 'looked', deliveryIds: [] }));
    const [first, second] = await Promise.all([
      site.send(retry, { choice: 'yes' }),
      site.send(retry, { choice: 'yes' }),
    ]);
    await site.workflows.settled();
    const third = await site.send(retry, { choice: 'yes' });
    const to = `${site.origin}/staff/work/obligation-chase.retry-1-row-1`;
    for (const response of [first, second, third])
      expect([response?.status, response?.headers.get('location')?.split('?')[0]]).toEqual([303, to]);
    expect(third.headers.get('location')).toBe(`${to}?done=already`);
    const names = (await site.workflows.names()).filter((name) => name.endsWith('row-1'));
    expect(names).toEqual(['retry-1-row-1', 'row-1']);
  });

  test('the failed one says that it was tried again, and the new one of what it is a try', async () => {
    const failed = await source('/staff/work/obligation-chase.row-1');
    expect(failed).toContain('href="/staff/work/obligation-chase.retry-1-row-1"');
    expect(failed).not.toContain('row-1/retry"');
    const again = await source('/staff/work/obligation-chase.retry-1-row-1?done=done');
    expect(again).toContain('It is being tried again.');
    expect(again).toContain('href="/staff/work/obligation-chase.row-1"');
    expect(await see('/staff/work?state=retried')).toContain('1 found.');
  });

  test('is refused for what did not fail', async () => {
    const refused = await site.send('/staff/work/obligation-chase.done-1/retry', { choice: 'yes' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Only something that failed can be tried again.');
  });
});

describe('the calls for programs', () => {
  test('list everything once, page by page, in the order of the page', async () => {
    const all = (await api('GET', '/api/executions?limit=200')).json.items as {
      id: string;
      status: string;
    }[];
    expect(all.length).toBeGreaterThan(5);
    expect(all[0]?.status).toBe('failed');
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { json } = await api('GET', `/api/executions?limit=2${cursor}`);
      seen.push(...json.items.map(({ id }: { id: string }) => id));
      if (json.next === null) break;
      cursor = `&cursor=${json.next}`;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
    const letters = (await api('GET', '/api/executions?workflow=deliver&status=succeeded')).json.items;
    expect(letters.map(({ id }: { id: string }) => id).toSorted()).toEqual([
      'deliver.letters-1',
      'deliver.letters-2',
      'deliver.letters-3',
    ]);
    expect((await api('GET', '/api/executions?status=odd')).status).toBe(422);
  });

  test('show one with what it is about and its steps, in the language asked for', async () => {
    expect(await api('GET', '/api/executions/obligation-chase.failed-1')).toMatchObject({
      status: 200,
      json: {
        status: 'failed',
        about: { kind: 'obligation', id: lights.obligation.id, titles: [lights.project.title] },
        failure: { cause: 'ended', error: 'Runtime.ExitError', text: expect.stringContaining('ended') },
        steps: [{ state: 'Decide', outcome: 'failed', tries: 4, text: 'Decide whether a letter is due' }],
        retriedAs: null,
      },
    });
    const welsh = await api('GET', '/api/executions/obligation-chase.failed-1', 'cy');
    expect(welsh.json.steps[0].text).toBe('Penderfynu a oes llythyr yn ddyledus');
    expect((await api('GET', '/api/executions/nobody')).status).toBe(404);
  });

  test('try again, once however often they are made', async () => {
    const path = '/api/executions/obligation-chase.failed-1/retry';
    site.workflows.answer('decide-chase', () => ({ outcome: 'looked', deliveryIds: [] }));
    const answers = [await api('POST', path), await api('POST', path)];
    await site.workflows.settled();
    for (const answer of answers)
      expect(answer).toMatchObject({
        status: 200,
        json: { id: 'obligation-chase.retry-1-failed-1', retryOf: 'obligation-chase.failed-1' },
      });
    expect((await api('POST', '/api/executions/obligation-chase.done-1/retry')).json).toMatchObject({
      error: 'work-not-failed',
      status: 409,
    });
    expect((await api('POST', '/api/executions/obligation-chase.nobody/retry')).status).toBe(404);
  });
});

describe('starting something', () => {
  test('each thing has its line of help and leads to a page that is there', async () => {
    const html = await source('/staff/start');
    const main = html.slice(html.indexOf('<main'));
    const links = [...main.matchAll(/href="(\/staff[^"]*)"/g)].map(([, href]) => href ?? '');
    expect(links.length).toBeGreaterThan(3);
    for (const href of links) {
      const path = href.replaceAll('&amp;', '&').split('#')[0] ?? '';
      expect([href, (await site.see(path)).status]).toEqual([href, 200]);
    }
    expect(await see('/staff/start', 'cy')).toContain('Cychwyn rhywbeth');
  });

  test('programs are told the same, with the calls there are', async () => {
    const { json } = await api('GET', '/api/startable', 'cy');
    expect(json.items[0]).toMatchObject({ id: 'import-projects', title: 'Mewnforio prosiectau' });
    const described = (await api('GET', '/api/openapi.json')).json.paths as Record<string, object>;
    for (const { call, page } of json.items as { call: string | null; page: string }[]) {
      expect(page).toContain(`${site.origin}/staff`);
      const [method = '', path = ''] = (call ?? 'GET /api/startable').split(' ');
      expect(Object.keys(described[path] ?? {})).toContain(method.toLowerCase());
    }
  });
});
