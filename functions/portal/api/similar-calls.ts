import { createRoute, z } from '@hono/zod-openapi';
import { decideIntroduction } from '../../introductions/decide-introduction.ts';
import { type Introduction, introductionIdOf } from '../../introductions/introduction.ts';
import type { ProjectId } from '../../projects/project.ts';
import { sendAtOnce } from '../act.ts';
import { namesConflict, shownTo } from '../on-panels.ts';
import { type NearWork, nearestTo } from '../staff/similar/nearest.ts';
import { isOfferable } from '../staff/similar/offerable.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { ApiProblem, problemOfRefusal } from './problems.ts';
import { introduction, introductionCommand, nearest } from './similar-schemas.ts';

const idParameter = z.object({ id: z.string().openapi({ example: 'bq7xk2mzv4apd' }) });

const similar = createRoute({
  method: 'get',
  path: '/api/applications/{id}/similar',
  summary:
    'The five works most like a bid that was sent, with the words that matched, and who could be a mentor.',
  request: { params: idParameter },
  responses: answers('What is like it.', nearest),
});

const list = createRoute({
  method: 'get',
  path: '/api/applications/{id}/introductions',
  summary: 'What was done so far to bring a bid together with others.',
  request: { params: idParameter },
  responses: answers('All of it.', z.object({ items: z.array(introduction) })),
});

const act = createRoute({
  method: 'post',
  path: '/api/applications/{id}/introductions',
  summary: 'Asks those who have not agreed to be introduced, or introduces those who have.',
  request: {
    params: idParameter,
    body: { required: true, content: { 'application/json': { schema: introductionCommand } } },
  },
  responses: answers('The introduction after it.', introduction),
});

/** Compares a bid with all other work, and brings it together with others. */
export function addSimilarCalls(app: ApiApp, deps: ApiDeps): void {
  app.openapi(similar, async (c) => {
    const found = await nearestTo(deps, await bidNamed(c.req.valid('param').id), c.env.at);
    if (found === null) throw new ApiProblem(409, 'state', 'introduction.refusal.state');
    const { comparedAt, isFresh } = found;
    const shown = (near: readonly NearWork[]) => shownTo(c.get('onPanels'), near, (one) => one.id);
    return c.json(
      {
        comparedAt,
        isFresh,
        found: shown(found.found).map(nearJson),
        mentors: shown(found.mentors).map(nearJson),
      },
      200,
    );
  });

  app.openapi(list, async (c) => {
    const { id } = await bidNamed(c.req.valid('param').id);
    const all = shownTo(c.get('onPanels'), await deps.introductions.of(id), (one) => [one.bid, one.other]);
    return c.json({ items: all.map(introductionJson) }, 200);
  });

  app.openapi(act, async (c) => {
    const { kind, with: other, action } = c.req.valid('json');
    const { at } = c.env;
    const id = introductionIdOf(kind, c.req.valid('param').id as ProjectId, other as ProjectId);
    if (namesConflict(c.get('onPanels'), [other])) throw new ApiProblem(403, 'conflicted', 'conflict.why');
    const before = await deps.introductions.view(id);
    if (before === null) throw problemOfRefusal('refusal.not-found');
    if (!(await isOfferable(deps, before, at))) throw problemOfRefusal('introduction.refusal.not-a-mentor');
    const on = { at, by: { kind: 'staff', name: c.get('member').name } } as const;
    const result = await deps.introductions.change(id, at, (view) => decideIntroduction(view, action, on));
    if (!result.ok) throw problemOfRefusal(result.refusal);
    await sendAtOnce(deps, result.value?.deliveries ?? [], at);
    const after = (await deps.introductions.view(id))?.introduction;
    if (!after) throw problemOfRefusal('refusal.not-found');
    return c.json(introductionJson(after), 200);
  });

  async function bidNamed(id: string) {
    const view = await deps.applications.view(id as ProjectId);
    if (view === null) throw problemOfRefusal('refusal.not-found');
    return view.application;
  }
}

function nearJson(near: NearWork): z.infer<typeof nearest>['found'][number] {
  const { id, kind, title, organisation, closeness, score, matched } = near;
  const state = near.kind === 'application' ? near.application.state : null;
  return { id, kind, title, organisation, state, closeness, score, matched: [...matched] };
}

function introductionJson(one: Introduction): z.infer<typeof introduction> {
  const { id, kind, bid, other, state, asked, version } = one;
  return { id, kind, bid, other, state, asked: [...asked], version };
}
