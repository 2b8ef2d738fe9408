import { createRoute, z } from '@hono/zod-openapi';
import { bidsOfRound } from '../../applications/bids-of-round.ts';
import { readCursor, writeCursor } from '../../kernel/paging.ts';
import { beginRound, editRound, publishRound, withdrawRound } from '../../rounds/decide-round.ts';
import { idsFor } from '../../rounds/new-round.ts';
import type { RoundFacts, RoundId } from '../../rounds/round.ts';
import { changeRound, onlyAsSeen } from '../act-on-round.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { ApiProblem, languageOf, problemOfRefusal } from './problems.ts';
import { roundInFullJson, roundJson } from './round-json.ts';
import { editRoundCall, newRoundCall, round, roundInFull, version } from './round-schemas.ts';
import { pageOf, paging } from './schemas.ts';

const params = z.object({ id: z.string().openapi({ example: 'round-12' }) });
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

const list = createRoute({
  method: 'get',
  path: '/api/rounds',
  summary: 'Rounds, the last to open first.',
  request: { query: paging },
  responses: answers('A page of rounds.', pageOf(round)),
});

const begin = createRoute({
  method: 'post',
  path: '/api/rounds',
  summary:
    'Begins a round, as a draft. What is not said holds a proposal; dates and money must be said before it is published.',
  request: { body: body(newRoundCall) },
  responses: answers('The round.', roundInFull),
});

const get = createRoute({
  method: 'get',
  path: '/api/rounds/{id}',
  summary: 'One round, with its bids added up and what happened.',
  request: { params },
  responses: answers('The round.', roundInFull),
});

const edit = createRoute({
  method: 'post',
  path: '/api/rounds/{id}',
  summary:
    'Changes what is said of a round; what is left out stays. Once published, dates only move later (with a reason), the budget may change, and the criteria until a bid was sent.',
  request: { params, body: body(editRoundCall) },
  responses: answers('The round after it.', roundInFull),
});

const settlement = z.object({ version: version.optional() });
const settlements = [
  { name: 'publish', decide: publishRound, summary: 'Publishes a draft: from then on its dates count.' },
  { name: 'withdraw', decide: withdrawRound, summary: 'Gives a draft up.' },
].map((one) => ({
  ...one,
  call: createRoute({
    method: 'post',
    path: `/api/rounds/{id}/${one.name}`,
    summary: one.summary,
    request: { params, body: body(settlement) },
    responses: answers('The round after it.', roundInFull),
  }),
}));

/** Lists rounds, begins one, shows one, changes one, publishes it or gives it up. */
export function addRoundCalls(app: ApiApp, deps: ApiDeps): void {
  app.openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    const all = await deps.rounds.list();
    const from = readCursor(cursor, { after: null })?.['after'];
    const start = from === undefined ? 0 : all.findIndex(({ id }) => id === from) + 1;
    const items = all.slice(start, start + limit);
    const last = items.at(-1);
    const next = last !== undefined && start + limit < all.length ? writeCursor({ after: last.id }) : null;
    return c.json({ items: items.map((one) => roundJson(one, c.env.at)), next }, 200);
  });

  app.openapi(begin, async (c) => {
    const { id, ...facts } = c.req.valid('json');
    const on = { at: c.env.at, by: { kind: 'staff', name: c.get('member').name } } as const;
    const begunWith = deps.newId();
    for (const one of id === undefined ? idsFor(facts.name) : [id as RoundId]) {
      const begun = beginRound({ id: one, begunWith, facts: { ...said(facts), name: facts.name } }, on);
      if (!begun.ok) throw problemOfRefusal(begun.refusal);
      if (await deps.rounds.begin(begun.value.round, begun.value.timeline, on.at))
        return c.json(await roundInFullJson(deps, one, on.at, languageOf(c)), 200);
    }
    throw new ApiProblem(409, 'id-taken', 'round.refusal.id-taken');
  });

  app.openapi(get, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(await roundInFullJson(deps, id as RoundId, c.env.at, languageOf(c)), 200);
  });

  app.openapi(edit, async (c) => {
    const id = c.req.valid('param').id as RoundId;
    const { reason, version: seen, ...facts } = c.req.valid('json');
    const on = { at: c.env.at, by: { kind: 'staff', name: c.get('member').name } } as const;
    const { wasBidSent } = await bidsOfRound(deps.applications, id);
    const changed = await changeRound(
      deps,
      id,
      on.at,
      asSeen(seen, (now) => editRound(now, { edit: said(facts), reason, wasBidSent }, on)),
    );
    if (!changed.ok) throw problemOfRefusal(changed.refusal);
    return c.json(await roundInFullJson(deps, id, on.at, languageOf(c)), 200);
  });

  for (const { call, decide } of settlements) {
    app.openapi(call, async (c) => {
      const id = c.req.valid('param').id as RoundId;
      const on = { at: c.env.at, by: { kind: 'staff', name: c.get('member').name } } as const;
      const seen = c.req.valid('json').version;
      const settled = await changeRound(
        deps,
        id,
        on.at,
        asSeen(seen, (now) => decide(now, on)),
      );
      if (!settled.ok) throw problemOfRefusal(settled.refusal);
      return c.json(await roundInFullJson(deps, id, on.at, languageOf(c)), 200);
    });
  }
}

/** The same decision, taken only on the version a call names, if it names one. */
export function asSeen(
  seen: number | undefined,
  decide: Parameters<typeof onlyAsSeen>[1],
): Parameters<typeof onlyAsSeen>[1] {
  return seen === undefined ? decide : onlyAsSeen(String(seen), decide);
}

/** The facts that a call states: one that is there and undefined would be taken for a change. */
function said(facts: Readonly<Record<string, unknown>>): Partial<RoundFacts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
