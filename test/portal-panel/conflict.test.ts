import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reviewObligationId } from '../../functions/assessment/review-obligations.ts';
import { newLessonsLearnt } from '../../functions/obligations/new-obligation.ts';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import type { ListedRoute } from '../../functions/portal/routes.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { openPortalSite, type PortalSite, type SignedIn } from '../portal/portal-site.ts';
import { seed } from '../lessons/seed.ts';
import { transact } from '../../functions/kernel/table.ts';
import { putAward } from '../../functions/projects/project-rows.ts';
import { awardTerms } from '../support/awards.ts';
import { projectFile } from '../portal/project-file.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { project, rhian, tom } from '../support/people.ts';
import { isThorough } from '../support/thorough.ts';
import { appliedBid, assign, declareNothing, panelOfSite, reviewWhole, type Somebody } from './panel-fund.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let people: ReturnType<typeof panelOfSite>;

/** The bid with which there is a conflict, and another one that shows what the walk can see. */
const hidden = { id: 'bhiddenhidden', title: 'Tidal barrage monitoring for Milford Haven' };
const open = { id: 'bopenopenopen', title: 'Shared payroll for three councils' };

const lookAtHidden = `kick-application_${hidden.id}-3`;
const lettersOfBoth = `portal-application_${open.id}_1_received-1-1`;

/** Words of the hidden bid, of its scores and of what people said about it; none of them is of the other bid's. */
const wordsOfHidden = [
  hidden.title,
  'Tidal barrage',
  'Gwen Parry about',
  'Huw Rees about',
  'A cousin works there',
];

beforeAll(async () => {
  dynamo = await startDynamo();
  const access = await dynamo.createTables();
  site = await openPortalSite(access);
  people = panelOfSite(site);
  const { catrin, gareth, gwen, huw, mair, owain } = people;
  await appliedBid(site, hidden.id, hidden.title);
  await appliedBid(site, open.id, open.title, { lead: tom });
  await assign(site, catrin, hidden.id, [gwen, huw, mair]);
  await assign(site, catrin, hidden.id, [owain, gareth]);
  // Everything they could have read before: both read the bid, and one sent a whole review, before they noticed.
  await declareNothing(gareth, hidden.id);
  for (const one of [gwen, huw, mair, owain]) await reviewWhole(one, hidden.id);
  for (const one of [gareth, owain])
    await one.send(`/reviews/${hidden.id}/declare`, { kind: 'conflict', note: 'A cousin works there' });
  // Staff introduced the two to each other: each timeline names the other.
  const introduction = `/staff/applications/${open.id}/introductions/meeting/${hidden.id}/introduce`;
  const page = await (await catrin.see(introduction)).text();
  const version = /name="version" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const made = await catrin.send(introduction, { choice: 'yes', version });
  if (made.status !== 303) throw new Error('nobody was introduced');
  // What the workflows did: one look at the hidden bid, and letters of both, named after the first of them.
  await site.workflows.start('application-lifecycle', lookAtHidden, {
    subject: 'application',
    id: hidden.id,
  });
  await site.workflows.start('deliver', lettersOfBoth, {
    deliveryIds: [open, hidden].map(({ id }) => `application_${id}_1_received_${rhian.id}`),
  });
  await site.workflows.settled();
  // The bid was awarded: its project, with something owed and an award to repay, has the same id.
  const awarded = { ...project('2027-03-01', hidden.id), title: hidden.title, contacts: { lead: rhian.id } };
  const obligation = newLessonsLearnt({ ...awarded, lessonsDue: calendarDate('2027-03-01') }, site.now());
  if (obligation === null) throw new Error('nothing owed');
  const listed = { listing: 'PROJECT', listingSort: `${hidden.title.toLowerCase()}#${hidden.id}` };
  await seed(access, { obligation, project: { ...awarded, ...listed }, contacts: { lead: rhian } });
  const { evaluationDueOn, repayments } = awardTerms();
  const award = { projectId: awarded.id, awardedAt: site.now(), milestones: [], evaluationDueOn, repayments };
  await transact(access.client, [putAward(access.stateTable, award)]);
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});

/** Every address that a route can have about the hidden bid: by its own id, and by the ids of everything about it. */
function addressesOf({ path }: ListedRoute): readonly string[] {
  const review = reviewObligationId(hidden.id as ProjectId, people.gwen.id);
  const letter = `${review}_1_ask_${people.gwen.id}`;
  const executions = [`application-lifecycle.${lookAtHidden}`, `deliver.${lettersOfBoth}`];
  const isOfWork = path.startsWith('/api/executions/');
  const ids: Readonly<Record<string, readonly string[]>> = {
    id: [
      hidden.id,
      review,
      `lessons-learnt_${hidden.id}`,
      letter,
      `application_${hidden.id}`,
      people.gwen.id,
      people.owain.id,
      rhian.id,
      `application-lifecycle.${lookAtHidden}`,
    ],
    application: [hidden.id],
    execution: executions,
    round: ['round-12'],
    person: [people.gwen.id, people.owain.id],
    reviewer: [people.gwen.id],
    criterion: ['savings', 'learning'],
    event: ['withdraw', 'reconsider', 'invite'],
    action: ['extend', 'pause', 'chase-now'],
    rung: ['reminder', 'ask', 'fund'],
    role: ['lead', 'sponsor'],
    machine: ['application-lifecycle'],
  };
  const parts = [...path.matchAll(/:(\w+)(?:\{[^}]*\})?|\{(\w+)\}/g)];
  return parts.reduce<readonly string[]>(
    (paths, [whole, colon, brace]) =>
      paths.flatMap((one) =>
        (isOfWork ? executions : (ids[colon ?? brace ?? ''] ?? [hidden.id])).map((id) =>
          one.replace(whole, encodeURIComponent(id)),
        ),
      ),
    [path],
  );
}

/**
 * The same with what a list can be asked for; an address about one thing is asked as it is. Unless the run is thorough, a list is asked in two of those
 * ways, the next one in the two after them.
 */
const asked = (path: string): readonly string[] => {
  if (path.includes('hidden') || path.includes('_')) return [path];
  const ways = listsOf(path);
  turn += 2;
  const these = [ways[turn % ways.length]!, ways[(turn + 1) % ways.length]!];
  return [path, ...(isThorough ? ways : these)];
};
let turn = 0;

const listsOf = (path: string): readonly string[] => [
  `${path}?lang=cy`,
  `${path}?q=Tidal`,
  `${path}?round=round-12&state=assessed`,
  `${path}?state=submitted`,
  `${path}?kind=review`,
  `${path}?project=${hidden.id}`,
  `${path}?obligation=${reviewObligationId(hidden.id as ProjectId, people.gwen.id)}`,
  `${path}?sort=title`,
];

/** What an answer gave away. */
const given = (text: string): readonly string[] => wordsOfHidden.filter((words) => text.includes(words));

const fields = {
  reason: 'x',
  note: 'x',
  text: 'x',
  kind: 'none',
  score: '3',
  base: '0',
  send: 'yes',
  choice: 'yes',
  step: 'check',
  version: '1',
  person: 'nobody',
};

/** Walks every page and form's target that a session opens. */
async function walkPages(
  who: SignedIn,
): Promise<{ readonly visited: number; readonly leaks: readonly string[] }> {
  const leaks: string[] = [];
  let visited = 0;
  const members = site.portal.routes.filter(
    (route) => !['link', 'applicant', 'bearer', 'bearer-reviewer'].includes(route.who),
  );
  for (const route of members.filter(({ path }) => !path.startsWith('/staff/sign'))) {
    for (const address of addressesOf(route)) {
      const calls = route.method === 'GET' ? asked(address) : [address];
      for (const one of calls) {
        const response = route.method === 'GET' ? await who.see(one) : await who.send(one, fields);
        const words = given(await response.text());
        if (words.length > 0) leaks.push(`${route.method} ${one}: ${words.join(', ')}`);
        visited++;
      }
    }
  }
  return { visited, leaks };
}

/** Walks every call of the API with somebody's token. */
async function walkApi(token: string): Promise<readonly string[]> {
  const leaks: string[] = [];
  for (const route of site.portal.routes.filter(({ path }) => path.startsWith('/api/'))) {
    for (const address of addressesOf(route)) {
      const calls = route.method === 'GET' ? asked(address) : [address];
      for (const one of calls) {
        const response = await site.call(one, {
          method: route.method,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          ...(route.method === 'GET'
            ? {}
            : {
                body: JSON.stringify({
                  reason: 'x',
                  kind: 'none',
                  criterion: 'savings',
                  score: 1,
                  base: 0,
                  reviewers: [{ name: 'A', email: 'a@example.org' }],
                  replacement: null,
                  scores: [{ criterion: 'savings', score: 1, reason: 'x', base: 0 }],
                }),
              }),
        });
        const words = given(await response.text());
        if (words.length > 0) leaks.push(`${route.method} ${one}: ${words.join(', ')}`);
      }
    }
  }
  return leaks;
}

describe('who has declared a conflict with a bid', () => {
  const everybody: readonly (readonly [string, () => Somebody, 'reviewer' | 'staff'])[] = [
    ['a reviewer', () => people.owain, 'reviewer'],
    ['one of the staff', () => people.gareth, 'staff'],
  ];

  test.each(everybody)('%s finds neither its title nor its words on any page', async (_, who) => {
    const { visited, leaks } = await walkPages(who());
    expect(leaks).toEqual([]);
    expect(visited).toBeGreaterThan(300);
  });

  test.each(everybody)('%s finds neither its title nor its words by any call', async (_, who, role) => {
    expect(await walkApi(await site.token(role, who().email))).toEqual([]);
  });

  test('changes nothing of it on the way', async () => {
    expect(await site.assessments.review(hidden.id as ProjectId, people.gareth.id)).toMatchObject({
      state: 'conflicted',
    });
    expect((await site.applications.view(hidden.id as ProjectId))?.application.state).toBe('assessed');
    expect((await site.obligations.view(`lessons-learnt_${hidden.id}` as never))?.obligation).toMatchObject({
      dueOn: '2027-03-01',
      paused: null,
    });
  });

  test('is told why, and that something was left out of lists and sums', async () => {
    const { gareth } = people;
    const page = await gareth.see(`/staff/applications/${hidden.id}`);
    expect([page.status, await page.text()]).toEqual([
      403,
      expect.stringContaining('You have declared a conflict'),
    ]);
    for (const path of [
      '/staff/applications',
      '/staff/rounds/round-12/panel',
      '/staff/rounds/round-12/pack',
      '/staff/repayments',
    ])
      expect(await (await gareth.see(path)).text()).toContain('1 application is left out');
    const call = await site.call(`/api/applications/${hidden.id}/reviews`, {
      headers: { authorization: `Bearer ${await site.token('staff', gareth.email)}` },
    });
    expect([call.status, await call.json()]).toEqual([403, expect.objectContaining({ error: 'conflicted' })]);
  });

  test('while a colleague finds all of it, and the conflicted find everything else', async () => {
    for (const path of [
      '/staff',
      '/staff/obligations.csv',
      '/staff/work',
      `/staff/work/deliver.${lettersOfBoth}`,
      '/staff/applications',
      `/staff/applications/${hidden.id}`,
      `/staff/applications/${hidden.id}/reviewers`,
      `/staff/applications/${hidden.id}/panel`,
      '/staff/rounds/round-12/panel',
      '/staff/rounds/round-12/panel.csv',
      '/staff/rounds/round-12/pack',
      '/staff/projects',
      '/staff/repayments',
      '/staff/repayments/projects.csv',
      `/staff/projects/${hidden.id}`,
      `/staff/people/${rhian.id}`,
    ]) {
      const words = given(await (await people.catrin.see(path)).text());
      expect([path, words.length > 0]).toEqual([path, true]);
    }
    const headers = { authorization: `Bearer ${await site.token('staff')}` };
    for (const path of [
      '/api/projects',
      '/api/repayments',
      `/api/projects/${hidden.id}`,
      '/api/obligations',
      '/api/applications',
      `/api/applications/${hidden.id}`,
      `/api/applications/${hidden.id}/reviews`,
      `/api/executions/deliver.${lettersOfBoth}`,
    ]) {
      const words = given(await (await site.call(path, { headers })).text());
      expect([path, words.length > 0]).toEqual([path, true]);
    }
    expect(await (await people.gareth.see('/staff/applications')).text()).toContain(open.title);
  });

  test('nor is told of it by what happened to another bid, on the page or by a call', async () => {
    const seenBy = async ({ see, email }: Somebody): Promise<readonly string[]> => {
      const headers = {
        authorization: `Bearer ${await site.token('staff', email)}`,
        'content-type': 'application/json',
      };
      const stale = { method: 'POST', headers, body: '{"reason":"x","version":99}' };
      const answers = await Promise.all([
        see(`/staff/applications/${open.id}`),
        see(`/staff/applications/${open.id}/similar`),
        site.call(`/api/applications/${open.id}`, { headers }),
        site.call(`/api/applications/${open.id}/introductions`, { headers }),
        site.call(`/api/applications/${open.id}/withdraw`, stale),
      ]);
      return given((await Promise.all(answers.map((one) => one.text()))).join());
    };
    expect(await seenBy(people.gareth)).toEqual([]);
    expect(await seenBy(people.catrin)).toContain(hidden.title);
  });

  test('nor by a file that says something else of it: what stood is not shown, and does not change', async () => {
    const csv = projectFile([{ id: hidden.id, title: 'Something else', organisation: 'Another' }]);
    const stored = async () => (await site.obligations.view(`lessons-learnt_${hidden.id}` as never))?.project;
    const [before, body] = [await stored(), new FormData()];
    const page = await (await site.see('/staff/import')).text();
    body.set('form-token', /name="form-token" value="([^"]+)"/.exec(page)?.[1] ?? '');
    body.set('file', new File([csv], 'projects.csv', { type: 'text/csv' }));
    const cookie = await site.cookie('staff');
    const kept = await site.call('/staff/import', { method: 'POST', headers: { cookie }, body });
    const check = (kept.headers.get('location') ?? '').slice(site.origin.length);
    expect(given(await (await site.see(check)).text())).toContain(hidden.title);
    const text = await (await people.gareth.see(check)).text();
    expect([given(text), text.includes('You have declared a conflict')]).toEqual([[], true]);
    await people.gareth.send(check, { choice: 'yes' });
    const headers = {
      authorization: `Bearer ${await site.token('staff', people.gareth.email)}`,
      'content-type': 'text/csv',
    };
    const call = await site.call('/api/projects/import', { method: 'POST', headers, body: csv });
    expect(await call.json()).toMatchObject({ updated: 0, rejected: [{ row: 2, column: 'id' }] });
    expect(await stored()).toEqual(before);
  });

  test('does not get in by another spelling of its name', async () => {
    for (const path of [
      `/reviews/${hidden.id}`,
      `/reviews/${hidden.id.toUpperCase()}`,
      `/reviews/%62hiddenhidden`,
    ]) {
      const response = await people.owain.see(path);
      expect([path, [403, 404].includes(response.status)]).toEqual([path, true]);
      expect(given(await response.text())).toEqual([]);
    }
  });
});
