import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deriveKeys } from '../../functions/kernel/keys.ts';
import { revokeLinks } from '../../functions/obligations/answer-actions.ts';
import { signAnswerLink } from '../../functions/obligations/answer-link.ts';
import { acceptAnswer } from '../../functions/obligations/obligation-actions.ts';
import type { ObligationId } from '../../functions/obligations/obligation.ts';
import { system, type ObligationView } from '../../functions/obligations/view.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { newView, person, rhian, testKeys, tom } from '../support/people.ts';
import { openAnswerSite, type AnswerSite } from './answer-site.ts';

let dynamo: TestDynamo;
let site: AnswerSite;
let view: ObligationView;
let path: string;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openAnswerSite(await dynamo.createTables());
  view = newView();
  await site.add(view);
  path = site.pathFor(view.obligation, rhian);
});
afterEach(() => site.stop());

const on = () => ({ at: site.now(), by: system });
const obligation = async () => (await site.obligations.view(view.obligation.id))?.obligation;
const save = (what: string, base = 0, choice = 'no', by = path) =>
  site.post(`${by}/sections/worked`, { what, base: String(base), choice });

async function accept(): Promise<void> {
  await site.finishEverySection(view.obligation, rhian);
  await site.post(`${path}/check`, { send: 'yes' });
  await site.obligations.change(view.obligation.id, site.now(), (seen) =>
    acceptAnswer(seen, { reason: '' }, on()),
  );
}

describe('a link that does not open', () => {
  it('gets the same page byte for byte, whether it is forged, altered, revoked, somebody else’s or over', async () => {
    const link = { obligationId: view.obligation.id, personId: rhian.id, generation: 0 };
    const token = path.slice('/answer/'.length);
    const stranger = person('Eve', 'eve@elsewhere.example.org');
    const dead: Record<string, string> = {
      nonsense: 'nonsense',
      forged: signAnswerLink(deriveKeys('another secret of thirty-two characters'), link),
      altered: `${token.slice(0, 10)}${token[10] === 'A' ? 'B' : 'A'}${token.slice(11)}`,
      'with another signature': `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      'of nobody in the project': signAnswerLink(testKeys, { ...link, personId: stranger.id }),
      'for what does not exist': signAnswerLink(testKeys, {
        ...link,
        obligationId: 'lessons-learnt_none' as ObligationId,
      }),
      'of a later generation': signAnswerLink(testKeys, { ...link, generation: 7 }),
    };
    const pages = new Map<string, string>();
    const visit = async (name: string, wanted: string) => {
      for (const part of ['', '/sections/worked', '/check', '/more-time']) {
        const response = await site.get(`/answer/${wanted}${part}`);
        expect([name, response.status]).toEqual([name, 404]);
        pages.set(name + part, (await response.text()).replaceAll(`/answer/${wanted}${part}`, 'HERE'));
      }
    };
    for (const [name, wanted] of Object.entries(dead)) await visit(name, wanted);
    await accept();
    await visit('expired', token);
    const other = newView('2027-04-01', '2026-11-02T10:00:00Z', 'i2s-023');
    await site.add(other);
    await site.obligations.change(other.obligation.id, site.now(), (seen) =>
      revokeLinks(seen, rhian.id, on()),
    );
    await visit('revoked', signAnswerLink(testKeys, { ...link, obligationId: other.obligation.id }));
    expect(new Set(pages.values()).size).toBe(1);
    const [page = ''] = pages.values();
    expect(page).toContain('fund@fund.example.org');
    expect(page).toContain('0300 000 0000');
    expect(page).not.toMatch(/Rhian|Gwynedd|LED/);
  });

  it('opens again with the newest letter after others were revoked', async () => {
    await site.obligations.change(view.obligation.id, site.now(), (seen) =>
      revokeLinks(seen, rhian.id, on()),
    );
    expect((await site.get(path)).status).toBe(404);
    const renewed = await obligation();
    expect((await site.get(site.pathFor(renewed ?? view.obligation, rhian))).status).toBe(200);
  });

  it('leaves no token, address or name in the log', async () => {
    await site.get(path);
    await save('Words');
    await site.get('/answer/nonsense');
    expect(site.logged.join('\n')).not.toMatch(/rhian|answer\//i);
  });
});

describe('a scanner', () => {
  const parts = [
    '',
    '/sections/aims',
    '/sections/worked',
    '/sections/worked/versions',
    '/check',
    '/sent',
    '/print',
    '/more-time',
    '/not-mine',
  ];

  it('changes nothing by opening every page with GET and HEAD', async () => {
    await save('Words');
    const before = await site.everything();
    for (const part of parts) {
      for (const method of ['GET', 'HEAD']) {
        const { status } = await site.get(`${path}${part}`, { method });
        expect([part, method, status === 200 || (part === '/sent' && status === 303)]).toEqual([
          part,
          method,
          true,
        ]);
      }
    }
    expect(await site.everything()).toBe(before);
  });

  it('changes nothing by posting a form as it stands, empty, or filled in without the choice', async () => {
    await site.finishEverySection(view.obligation, rhian);
    await save('Somebody else’s words', 0, 'yes', site.pathFor(view.obligation, tom));
    const before = await site.everything();
    const filled = {
      what: 'Filled in by a script',
      base: '1',
      name: 'A',
      email: 'a@gwynedd.example.org',
      language: 'en',
      reason: 'Because',
    };
    for (const part of [
      '/sections/worked',
      '/sections/worked/choose/1',
      '/check',
      '/more-time',
      '/not-mine',
    ]) {
      const untouched = await formAsItStands(await (await site.get(`${path}${part}`)).text());
      for (const form of [
        {},
        untouched,
        filled,
        { ...filled, choice: 'maybe', send: 'on', who: 'on', until: 'on' },
      ]) {
        expect([part, (await site.post(`${path}${part}`, form)).status]).toEqual([part, 422]);
      }
    }
    expect((await site.post(path, filled)).status).toBe(404);
    expect(await site.everything()).toBe(before);
    expect(site.started).toEqual([]);
  });
});

/** What a script sends that fills in nothing: hidden fields and whatever is chosen already. */
async function formAsItStands(html: string): Promise<Record<string, string>> {
  const form: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (name && (!tag.includes('type="radio"') || tag.includes('checked'))) form[name] = value;
  }
  return form;
}
