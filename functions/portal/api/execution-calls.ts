import { createRoute, z } from '@hono/zod-openapi';
import {
  after,
  type ExecutionId,
  executionStates,
  placeOf,
  workflowNames,
} from '../../executions/execution.ts';
import { readCursor, writeCursor } from '../../kernel/paging.ts';
import { translator } from '../../messages/translate.ts';
import type { Language } from '../../people/person.ts';
import type { OnPanels } from '../on-panels.ts';
import { shownWork } from '../staff/shown-work.ts';
import { startable } from '../staff/startable.ts';
import { filterWork } from '../staff/work-page.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { executionInFullJson, executionJson } from './execution-json.ts';
import { execution, executionInFull, startableItem } from './execution-schemas.ts';
import { ApiProblem, languageOf, problemOfRefusal } from './problems.ts';
import { pageOf, paging } from './schemas.ts';

const idParameter = z.object({ id: z.string() });

const list = createRoute({
  method: 'get',
  path: '/api/executions',
  summary:
    'What the workflows did in the last 90 days: failures first, then what is under way, then the rest, newest first.',
  request: {
    query: paging.extend({
      workflow: z.enum(workflowNames).optional(),
      status: z.enum(executionStates).optional(),
    }),
  },
  responses: answers('A page of executions.', pageOf(execution)),
});

const get = createRoute({
  method: 'get',
  path: '/api/executions/{id}',
  summary: 'One execution, with what it is about, its steps, and why it failed.',
  request: { params: idParameter },
  responses: answers('The execution.', executionInFull),
});

const retry = createRoute({
  method: 'post',
  path: '/api/executions/{id}/retry',
  summary:
    'Tries a failed execution again, with the same input. Asking twice starts once, and answers the same.',
  request: { params: idParameter },
  responses: answers('The new execution.', executionInFull),
});

const start = createRoute({
  method: 'get',
  path: '/api/startable',
  summary: 'What staff can start, with where it is done.',
  responses: answers('All of it.', z.object({ items: z.array(startableItem) })),
});

/** Lists what the workflows did, shows one execution, tries it again, and says what can be started. */
export function addExecutionCalls(app: ApiApp, deps: ApiDeps): void {
  app.openapi(list, async (c) => {
    const { limit, cursor, workflow = null, status: state = null } = c.req.valid('query');
    const { executions } = await deps.executions.overview();
    const wanted = filterWork(shownWork(c.get('onPanels'), executions), { workflow, state });
    const from = readCursor(cursor, { part: null, startedAt: null, id: null });
    const rest =
      from === undefined
        ? wanted
        : after(wanted, {
            part: from['part'] ?? '',
            startedAt: from['startedAt'] ?? '',
            id: from['id'] ?? '',
          });
    const items = rest.slice(0, limit);
    const last = rest.length > limit ? items.at(-1) : undefined;
    return c.json(
      {
        items: items.map((one) => executionJson(one, languageOf(c))),
        next: last === undefined ? null : writeCursor(placeOf(last)),
      },
      200,
    );
  });

  app.openapi(get, async (c) =>
    c.json(
      await oneJson(deps, c.req.valid('param').id as ExecutionId, c.get('onPanels'), languageOf(c)),
      200,
    ),
  );

  app.openapi(retry, async (c) => {
    const retried = await deps.executions.retry(c.req.valid('param').id as ExecutionId);
    if (!retried.ok) throw problemOfRefusal(retried.refusal);
    return c.json(await oneJson(deps, retried.value, c.get('onPanels'), languageOf(c)), 200);
  });

  app.openapi(start, (c) => {
    const t = translator(languageOf(c));
    const items = startable.map(({ id, page, call }) => ({
      id,
      title: t(`start.${id}.title`),
      help: t(`start.${id}.help`),
      page: `${deps.settings.publicOrigin}${page}`,
      call,
    }));
    return c.json({ items }, 200);
  });
}

/** @throws ApiProblem when there is no such execution. */
async function oneJson(deps: ApiDeps, id: ExecutionId, onPanels: OnPanels, language: Language) {
  const found = await deps.executions.get(id);
  if (found === null) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
  return executionInFullJson(deps, found, onPanels, language);
}
