import { createRoute, z } from '@hono/zod-openapi';
import type { ApplicationView } from '../../applications/application.ts';
import { applicationDocumentId } from '../../applications/application-documents.ts';
import { decideEvent } from '../../applications/decide-event.ts';
import { answersOfProfile } from '../../applications/decided-award.ts';
import { repaymentProfileOf } from '../../applications/full-figures.ts';
import { readDecision, sectionFor } from '../../applications/read-decision.ts';
import { type Answers, asTyped } from '../../documents/answers.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import { refused } from '../../kernel/result.ts';
import { personIdOf } from '../../people/person.ts';
import { type ProjectId, projectIdPattern } from '../../projects/project.ts';
import { type Round, type RoundId, roundIdPattern } from '../../rounds/round.ts';
import { changeApplication } from '../act-on-application.ts';
import { decisionsOf } from '../staff/decisions/decisions-page.ts';
import { progressOf } from '../staff/decisions/progress-page.ts';
import { sendDecisions } from '../staff/decisions/send-page.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { decidedBidJson, progressJson, roundDecisionsJson } from './decision-json.ts';
import {
  approvalToRecord,
  decidedBid,
  reconsidering,
  refusalToRecord,
  roundDecisionList,
  sendingProgress,
} from './decision-schemas.ts';
import { ApiProblem, languageOf, problemOfRefusal } from './problems.ts';

const params = z.object({ id: z.string() });

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  params,
  body: { required: true, content: { 'application/json': { schema } } },
});

const approve = createRoute({
  method: 'post',
  path: '/api/applications/{id}/approve',
  summary:
    'Records the minister’s approval with its award, or puts it right. Nobody is told by it. The award may differ from what was asked for.',
  request: body(approvalToRecord),
  responses: answers('The bid after it.', decidedBid),
});

const refuse = createRoute({
  method: 'post',
  path: '/api/applications/{id}/refuse',
  summary: 'Records the minister’s refusal, or puts it right. Nobody is told by it.',
  request: body(refusalToRecord),
  responses: answers('The bid after it.', decidedBid),
});

const reconsider = createRoute({
  method: 'post',
  path: '/api/applications/{id}/reconsider',
  summary: 'Takes a decision up again that nobody was told.',
  request: body(reconsidering),
  responses: answers('The bid after it.', decidedBid),
});

const list = createRoute({
  method: 'get',
  path: '/api/rounds/{id}/decisions',
  summary: 'The bids of a round with the panel’s result and what was decided, in the panel’s order.',
  request: { params },
  responses: answers('The decisions.', roundDecisionList),
});

const tell = createRoute({
  method: 'post',
  path: '/api/rounds/{id}/decisions/tell',
  summary:
    'Tells the applicants of decisions: each once, however often it is called. An approved bid becomes a project by it. All that are ready when none are named.',
  request: body(
    z.object({
      decisions: z
        .array(z.object({ id: z.string().regex(projectIdPattern), number: z.number().int().min(1) }))
        .max(2000)
        .optional()
        .openapi({
          description: 'With the `number` that was read: a decision that changed since is not told.',
        }),
    }),
  ),
  responses: answers('How far it has come.', sendingProgress),
});

/** Records decisions, lists those of a round, and tells the applicants, as the staff pages do. */
export function addDecisionCalls(app: ApiApp, deps: ApiDeps): void {
  app.openapi(approve, async (c) => {
    const sent = c.req.valid('json');
    const { repayment, people, milestones, outcomes } = sent;
    const given: Answers = {
      ...decidedIn(sent),
      sum: sent.sumPence,
      conditions: sent.conditions,
      starts: sent.startDate,
      ends: sent.endDate,
      evaluation: sent.evaluationDueOn,
      ...(repayment === 'as-applied' ? { repayment } : answersOfProfile(repayment)),
      people,
      milestones: milestones.map(({ title, dueOn }) => ({ what: title, when: dueOn })),
      outcomes: outcomes.map((outcome) => ({ outcome })),
    };
    const { name: by } = c.get('member');
    await record(deps, c.req.valid('param').id, 'approve', given, {
      by,
      at: c.env.at,
      version: sent.version,
    });
    return c.json(await bidJson(deps, c.req.valid('param').id), 200);
  });

  app.openapi(refuse, async (c) => {
    const sent = c.req.valid('json');
    const { name: by } = c.get('member');
    const on = { by, at: c.env.at, version: sent.version };
    await record(deps, c.req.valid('param').id, 'refuse', decidedIn(sent), on);
    return c.json(await bidJson(deps, c.req.valid('param').id), 200);
  });

  app.openapi(reconsider, async (c) => {
    const id = c.req.valid('param').id as ProjectId;
    const { reason, version } = c.req.valid('json');
    const on = { at: c.env.at, by: { kind: 'staff', name: c.get('member').name } } as const;
    const changed = await changeApplication(deps, id, on.at, (view) =>
      isOther(view, version)
        ? refused('refusal.changed-meanwhile')
        : decideEvent(view, 'reconsider', 'staff', { reason, unfinished: [] }, on),
    );
    if (!changed.ok) throw problemOfRefusal(changed.refusal);
    return c.json(await bidJson(deps, id), 200);
  });

  app.openapi(list, async (c) => {
    const round = await roundOf(deps, c.req.valid('param').id);
    const onPanels = c.get('onPanels');
    const [decisions, progress] = await Promise.all([
      decisionsOf(deps, round, onPanels),
      progressOf(deps, round, onPanels),
    ]);
    return c.json(roundDecisionsJson(round, decisions, progress, languageOf(c)), 200);
  });

  app.openapi(tell, async (c) => {
    const round = await roundOf(deps, c.req.valid('param').id);
    const named = c.req.valid('json').decisions;
    const onPanels = c.get('onPanels');
    const { rows } = named === undefined ? await decisionsOf(deps, round, onPanels) : { rows: [] };
    const ready = rows
      .filter(({ telling }) => telling === 'ready')
      .map(({ application, decision }) => ({ id: application.id, number: decision?.number ?? 0 }));
    const wanted = named?.map(({ id, number }) => ({ id: id as ProjectId, number })) ?? ready;
    const on = { at: c.env.at, by: { kind: 'staff', name: c.get('member').name } } as const;
    const ids = wanted.map(({ id }) => id);
    if (ids.some((id) => onPanels.conflicts.has(id))) throw new ApiProblem(403, 'conflicted', 'conflict.why');
    await inThisRound(deps, round, ids);
    if (!(await sendDecisions(deps, round, wanted, on))) throw problemOfRefusal('refusal.changed-meanwhile');
    return c.json(progressJson(await progressOf(deps, round, onPanels), languageOf(c)), 200);
  });
}

/** What both outcomes say. */
function decidedIn(sent: z.infer<typeof refusalToRecord>): Answers {
  const { decidedOn, reasons, writtenIn, fileNote } = sent;
  return { 'decided-on': decidedOn, reasons, 'written-in': writtenIn, 'file-note': fileNote };
}

/** Records what was sent by the rules of the page's form. @throws ApiProblem when it cannot be. */
async function record(
  deps: ApiDeps,
  sentId: string,
  event: 'approve' | 'refuse',
  given: Answers,
  { by, at, version }: { readonly by: string; readonly at: EventTime; readonly version: number | undefined },
): Promise<void> {
  const id = sentId as ProjectId;
  const outcome = event === 'approve' ? 'approved' : 'refused';
  const full = await deps.applicationDocuments.read(applicationDocumentId('full', id));
  const read = readDecision(asTyped(sectionFor[outcome], given), {
    outcome,
    applied: repaymentProfileOf(full),
    idOf: (email) => personIdOf(email, deps.keys),
    by,
    at,
  });
  if ('problems' in read) {
    const [first] = read.problems;
    throw new ApiProblem(422, 'invalid', first?.message ?? 'decision.refusal.not-given', first?.args);
  }
  const { decision, named } = read;
  const command = { reason: decision.reasons, unfinished: [], decision, named };
  const changed = await changeApplication(deps, id, at, (view) =>
    isOther(view, version)
      ? refused('refusal.changed-meanwhile')
      : decideEvent(view, event, 'staff', command, { at, by: { kind: 'staff', name: by } }),
  );
  if (!changed.ok) throw problemOfRefusal(changed.refusal);
}

function isOther({ application }: ApplicationView, version: number | undefined): boolean {
  return version !== undefined && application.version !== version;
}

/** @throws ApiProblem when there is no such bid. */
async function bidJson(deps: ApiDeps, id: string): Promise<z.infer<typeof decidedBid>> {
  const view = await deps.applications.view(id as ProjectId);
  if (view === null) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
  return decidedBidJson(view.application);
}

/** @throws ApiProblem when there is no such round. */
async function roundOf({ rounds }: ApiDeps, id: string): Promise<Round> {
  const round = roundIdPattern.test(id) ? await rounds.get(id as RoundId) : null;
  if (round === null) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
  return round;
}

/** @throws ApiProblem when one of the bids is of another round, or none. */
async function inThisRound(
  { applications }: ApiDeps,
  { id }: Round,
  ids: readonly ProjectId[],
): Promise<void> {
  const bids = await applications.getMany(ids);
  if (ids.some((one) => bids.get(one)?.roundId !== id))
    throw new ApiProblem(404, 'not-found', 'refusal.not-found');
}
