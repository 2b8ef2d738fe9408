import { createRoute, z } from '@hono/zod-openapi';
import type { Application } from '../../applications/application.ts';
import { decideEvent } from '../../applications/decide-event.ts';
import { applicationStates } from '../../applications/lifecycle.ts';
import { applicationSubject } from '../../deliveries/subject.ts';
import { readCursor, writeCursor } from '../../kernel/paging.ts';
import { refused } from '../../kernel/result.ts';
import { cleanText } from '../../kernel/text.ts';
import type { Language, Person, PersonId } from '../../people/person.ts';
import type { ProjectId } from '../../projects/project.ts';
import type { RoundId } from '../../rounds/round.ts';
import { changeApplication } from '../act-on-application.ts';
import { type OnPanels, shownTo } from '../on-panels.ts';
import { reasonLimit } from '../staff/action-form.ts';
import { asPlainStaffEvent, plainStaffEvents, staffEventsOf } from '../staff/applications/staff-events.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { deliveryJson, timelineJson } from './obligation-json.ts';
import { dateField } from './date-field.ts';
import { addImportCall } from './import-call.ts';
import { ApiProblem, languageOf, problemOfRefusal } from './problems.ts';
import { application, applicationInFull } from './round-schemas.ts';
import { pageOf, paging } from './schemas.ts';

const params = z.object({ id: z.string().openapi({ example: 'bq7xk2mzv4apd' }) });

const list = createRoute({
  method: 'get',
  path: '/api/applications',
  summary:
    'Bids, round by round, oldest first. A page may hold fewer than `limit`: go on while there is a `next`.',
  request: {
    query: paging.extend({
      round: z.string().max(60).optional().openapi({ description: 'A round’s id.' }),
      state: z.enum(applicationStates).optional(),
    }),
  },
  responses: answers('A page of bids.', pageOf(application)),
});

const get = createRoute({
  method: 'get',
  path: '/api/applications/{id}',
  summary: 'One bid, with what happened and every letter about it.',
  request: { params },
  responses: answers('The bid.', applicationInFull),
});

const command = z.object({
  reason: z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(reasonLimit))
    .default('')
    .openapi({ description: 'What the applicants read, where they are told why; else a note for staff.' }),
  dueOn: dateField.optional().openapi({
    description:
      'The day until which the full application can be sent, for `invite`, `send-back` and `set-deadline`.',
  }),
  version: z.number().int().min(0).optional().openapi({
    description: 'The `version` that this is about. When the bid has changed since, nothing is done (409).',
  }),
});

const eventCalls = plainStaffEvents.map((event) => ({
  event,
  call: createRoute({
    method: 'post',
    path: `/api/applications/{id}/${event}`,
    summary: `Staff event: ${event}. Its letters leave at once.`,
    request: { params, body: { required: true, content: { 'application/json': { schema: command } } } },
    responses: answers('The bid after it.', applicationInFull),
  }),
}));

/** The place inside a round that has not been read yet; no cursor looks like this. */
const roundStart = 'start';

/** Loads bids from before Cascade, lists bids, shows one, and moves it on as staff can. */
export function addApplicationCalls(app: ApiApp, deps: ApiDeps): void {
  addImportCall(
    app,
    '/api/applications/import',
    'applications from before Cascade',
    (csv, { at, by, ...options }) =>
      deps.pastBidImporting.run(csv, at, { by: { kind: 'staff', name: by }, ...options }),
  );

  app.openapi(list, async (c) => {
    const { limit, cursor, round, state } = c.req.valid('query');
    const all = (await deps.rounds.list()).map(({ id }) => id);
    const rounds: readonly RoundId[] = round === undefined ? all : all.filter((id) => id === round);
    const from = readCursor(cursor, { round: null, inside: null });
    let place = Math.max(0, rounds.indexOf((from?.['round'] ?? '') as RoundId));
    let inside = from?.['inside'] ?? roundStart;
    const found: Application[] = [];
    for (let read = 0; read < limit && place < rounds.length;) {
      const page = await deps.applications.ofRound(rounds[place] as RoundId, {
        limit: limit - read,
        ...(inside === roundStart ? {} : { cursor: inside }),
      });
      read += page.items.length;
      found.push(...page.items.filter((one) => state === undefined || one.state === state));
      inside = page.cursor ?? roundStart;
      if (page.cursor === null) place++;
    }
    const next = place < rounds.length ? writeCursor({ round: rounds[place] ?? '', inside }) : null;
    const shown = shownTo(c.get('onPanels'), found, ({ id }) => id);
    const people = await deps.people.get(shown.flatMap((one) => one.people.map(({ id }) => id)));
    return c.json({ items: shown.map((one) => applicationJson(one, people)), next }, 200);
  });

  app.openapi(get, async (c) => {
    const id = c.req.valid('param').id as ProjectId;
    return c.json(await inFull(deps, id, c.get('onPanels'), languageOf(c)), 200);
  });

  for (const { event, call } of eventCalls) {
    app.openapi(call, async (c) => {
      const id = c.req.valid('param').id as ProjectId;
      const { reason, dueOn = null, version } = c.req.valid('json');
      const on = { at: c.env.at, by: { kind: 'staff', name: c.get('member').name } } as const;
      const changed = await changeApplication(deps, id, on.at, (view) =>
        version !== undefined && view.application.version !== version
          ? refused('refusal.changed-meanwhile')
          : decideEvent(view, event, 'staff', { reason, unfinished: [], dueOn }, on),
      );
      if (!changed.ok) throw problemOfRefusal(changed.refusal);
      return c.json(await inFull(deps, id, c.get('onPanels'), languageOf(c)), 200);
    });
  }
}

/** What happened is told without what names a bid that may not be shown. @throws ApiProblem when there is no such bid. */
async function inFull(
  deps: ApiDeps,
  id: ProjectId,
  onPanels: OnPanels,
  language: Language,
): Promise<z.infer<typeof applicationInFull>> {
  const view = await deps.applications.view(id);
  if (view === null) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
  const [timeline, letters] = await Promise.all([
    deps.applications.timeline(id),
    deps.deliveries.about(applicationSubject(id)),
  ]);
  return {
    ...applicationJson(view.application, view.people),
    events: staffEventsOf(view.application).filter((event) => asPlainStaffEvent(event) !== null),
    timeline: shownTo(onPanels, timeline, ({ args }) => String(args['other'] ?? '')).map((entry) =>
      timelineJson(entry, language),
    ),
    deliveries: letters.map(deliveryJson),
  };
}

function applicationJson(
  one: Application,
  people: ReadonlyMap<PersonId, Person>,
): z.infer<typeof application> {
  return {
    id: one.id,
    version: one.version,
    roundId: one.roundId,
    state: one.state,
    title: one.title,
    organisation: one.organisation,
    summary: one.summary,
    theme: one.theme,
    amountPence: one.amountPence,
    expectedAnnualSavingPence: one.expectedAnnualSavingPence,
    mayIntroduce: one.mayIntroduce,
    language: one.language,
    people: one.people.flatMap(({ id, role }) => {
      const person = people.get(id);
      return person === undefined
        ? []
        : [{ id, role, name: person.name, email: person.email, language: person.language }];
    }),
    createdAt: one.createdAt,
    lastSavedAt: one.lastSavedAt,
    submittedAt: one.submitted?.at ?? null,
    reason: one.reason,
    imported: one.imported ?? null,
    keptUntil: one.keptUntil ?? null,
    removedAt: one.removedAt ?? null,
  };
}
