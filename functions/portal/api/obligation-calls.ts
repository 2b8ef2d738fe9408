import { createRoute, z } from '@hono/zod-openapi';
import { type CalendarDate, calendarDate, dateAt } from '../../calendar/working-days.ts';
import { refused } from '../../kernel/result.ts';
import { cleanText } from '../../kernel/text.ts';
import { obligationKinds } from '../../obligations/ladder.ts';
import { type ObligationId, obligationStates } from '../../obligations/obligation.ts';
import type { ObligationQuery } from '../../obligations/obligation-store.ts';
import type { ProjectId } from '../../projects/project.ts';
import { changeAndDeliver } from '../act.ts';
import { shownTo } from '../on-panels.ts';
import { reasonLimit } from '../staff/action-form.ts';
import { actionRules, apiActionNames } from '../staff/actions.ts';
import { isOverdue, withPeople } from '../staff/with-people.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { obligationInFullJson, obligationJson } from './obligation-json.ts';
import { ApiProblem, languageOf, problemOfRefusal } from './problems.ts';
import { obligation, obligationInFull, pageOf, paging } from './schemas.ts';

const idParameter = z.object({ id: z.string().openapi({ example: 'lessons-learnt_i2s-022' }) });

const listQuery = paging.extend({
  kind: z.enum(obligationKinds).optional(),
  state: z.enum(obligationStates).optional(),
  overdue: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: 'Whether the date has passed while the fund waits.' }),
  project: z.string().max(60).optional().openapi({ description: 'A project’s id.' }),
});

const date = z
  .string()
  .refine((text) => asDate(text) !== null)
  .transform((text) => asDate(text) as CalendarDate)
  .openapi({ type: 'string', format: 'date', example: '2026-12-01' });

const command = z.object({
  reason: z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(reasonLimit))
    .default('')
    .openapi({ description: 'Why; it is kept in the timeline.' }),
  dueOn: date.optional().openapi({ description: 'The new date, for `return` and `extend`.' }),
  version: z.number().int().min(0).optional().openapi({
    description:
      'The `version` that this is about. When the obligation has changed since, nothing is done (409): so a call whose answer was lost can be repeated.',
  }),
});

const list = createRoute({
  method: 'get',
  path: '/api/obligations',
  summary:
    'Obligations, open ones first, each part by due date. A page may hold fewer than `limit`: go on while there is a `next`.',
  request: { query: listQuery },
  responses: answers('A page of obligations.', pageOf(obligation)),
});

const get = createRoute({
  method: 'get',
  path: '/api/obligations/{id}',
  summary: 'One obligation, with its calendar, timeline, document and letters.',
  request: { params: idParameter },
  responses: answers('The obligation.', obligationInFull),
});

const actionCalls = apiActionNames.map((action) => ({
  action,
  call: createRoute({
    method: 'post',
    path: `/api/obligations/{id}/${action}`,
    summary: `Staff action: ${action}.`,
    request: {
      params: idParameter,
      body: { required: true, content: { 'application/json': { schema: command } } },
    },
    responses: answers('The obligation after it.', obligationInFull),
  }),
}));

/** Lists obligations, shows one, and does to it what staff can do. */
export function addObligationCalls(app: ApiApp, deps: ApiDeps): void {
  app.openapi(list, async (c) => {
    const { overdue, project, limit, cursor, kind, state } = c.req.valid('query');
    const today = dateAt(c.env.at);
    const query: ObligationQuery = {
      limit,
      ...(cursor === undefined ? {} : { cursor }),
      ...(kind === undefined ? {} : { kind }),
      ...(state === undefined ? {} : { state }),
      ...(project === undefined ? {} : { projectId: project as ProjectId }),
      ...(overdue === 'true' ? { open: true, dueBefore: today } : {}),
    };
    const page = await deps.obligations.list(query);
    const shown = shownTo(c.get('onPanels'), page.items, ({ projectId }) => projectId);
    const wanted = shown.filter(
      (one) => overdue === undefined || isOverdue(one, today) === (overdue === 'true'),
    );
    const items = (await withPeople(deps, wanted)).map((one) =>
      obligationJson(one, today, deps.settings.fund.mailbox),
    );
    return c.json({ items, next: page.cursor }, 200);
  });

  app.openapi(get, async (c) => {
    const view = await deps.obligations.view(c.req.valid('param').id as ObligationId);
    if (view === null) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
    return c.json(await obligationInFullJson(deps, view, c.env.at, languageOf(c)), 200);
  });

  for (const { action, call } of actionCalls) {
    app.openapi(call, async (c) => {
      const id = c.req.valid('param').id as ObligationId;
      const { reason, dueOn = null, version } = c.req.valid('json');
      const { at } = c.env;
      const on = { at, by: { kind: 'staff', name: c.get('member').name } } as const;
      if (actionRules[action].asks.includes('dueOn') && dueOn === null)
        throw new ApiProblem(422, 'date-missing', 'api.date-missing');
      const result = await changeAndDeliver(deps, id, at, (view) =>
        version !== undefined && view.obligation.version !== version
          ? refused('refusal.changed-meanwhile')
          : actionRules[action].decide(view, { reason, dueOn, person: null }, on, { newcomer: null }),
      );
      if (!result.ok) throw problemOfRefusal(result.refusal);
      const view = await deps.obligations.view(id);
      if (view === null) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
      return c.json(await obligationInFullJson(deps, view, at, languageOf(c)), 200);
    });
  }
}

function asDate(text: string): CalendarDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? calendarDate(text) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
