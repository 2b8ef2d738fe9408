import { createRoute, z } from '@hono/zod-openapi';
import type { ApplicationView } from '../../applications/application.ts';
import type { ApplicationDecision } from '../../applications/decide-event.ts';
import {
  decideAssignment,
  decideModeration,
  decideReopening,
  decideReplacement,
  mostAtOnce,
} from '../../assessment/decide-panel.ts';
import { usualReviewDue } from '../../assessment/review-obligations.ts';
import type { Score } from '../../assessment/scores.ts';
import { refused } from '../../kernel/result.ts';
import { cleanLine, cleanText } from '../../kernel/text.ts';
import type { Occasion } from '../../obligations/view.ts';
import { personAs, type Person, type PersonId, personIdOf } from '../../people/person.ts';
import type { ProjectId } from '../../projects/project.ts';
import type { RoundId } from '../../rounds/round.ts';
import { changeApplication } from '../act-on-application.ts';
import { emailField } from '../email-field.ts';
import { reasonLimit } from '../staff/action-form.ts';
import { readRoundPanel } from '../staff/panels/round-panel.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { bidReviewsJson, roundPanelJson } from './assessment-json.ts';
import { bidReviews, roundPanel } from './assessment-schemas.ts';
import { dateField } from './date-field.ts';
import { ApiProblem, problemOfRefusal } from './problems.ts';

const bid = z.object({ id: z.string().openapi({ description: 'A bid’s id.' }) });

const named = z.object({
  name: z.string().transform(cleanLine).pipe(z.string().min(1).max(120)),
  email: z
    .string()
    .refine((text) => emailField.safeParse(text).success)
    .transform((text) => emailField.parse(text))
    .openapi({ type: 'string', format: 'email' }),
});

const reason = z.string().transform(cleanText).pipe(z.string().min(1).max(reasonLimit));
const dueOn = dateField
  .optional()
  .openapi({ description: 'By when; ten working days from now when left out.' });
const version = z.number().int().min(0).optional().openapi({
  description: 'The bid’s `version` that this is about. When it has changed since, nothing is done (409).',
});

const json = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

const reviewsOf = createRoute({
  method: 'get',
  path: '/api/applications/{id}/reviews',
  summary: 'The reviews of a bid, and what they come to.',
  request: { params: bid },
  responses: answers('The reviews.', bidReviews),
});

const assign = createRoute({
  method: 'post',
  path: '/api/applications/{id}/reviewers',
  summary: 'Assigns reviewers, three or more with those who are there. Each is asked by email at once.',
  request: {
    params: bid,
    body: json(z.object({ reviewers: z.array(named).min(1).max(mostAtOnce), dueOn, version })),
  },
  responses: answers('The reviews after it.', bidReviews),
});

const replace = createRoute({
  method: 'post',
  path: '/api/applications/{id}/reviewers/{reviewer}/replace',
  summary: 'Takes a review from somebody and gives it to another, or to nobody while enough others remain.',
  request: {
    params: bid.extend({ reviewer: z.string().openapi({ description: 'A reviewer’s id.' }) }),
    body: json(z.object({ replacement: named.nullable(), reason, dueOn, version })),
  },
  responses: answers('The reviews after it.', bidReviews),
});

const reopen = createRoute({
  method: 'post',
  path: '/api/applications/{id}/reopen-assessment',
  summary: 'Gives sent reviews back to their writers.',
  request: {
    params: bid,
    body: json(z.object({ reviewers: z.array(z.string()).min(1), reason, dueOn, version })),
  },
  responses: answers('The reviews after it.', bidReviews),
});

const moderate = createRoute({
  method: 'post',
  path: '/api/applications/{id}/moderation',
  summary:
    'Records the score that the panel agreed for a criterion; null lets the reviewers’ own count again.',
  request: {
    params: bid,
    body: json(
      z.object({
        criterion: z.string(),
        score: z.number().int().min(0).max(5).nullable(),
        reason: z.string().transform(cleanText),
        base: z.number().int().min(0).openapi({ description: 'The `moderationVersion` that this is about.' }),
      }),
    ),
  },
  responses: answers('The reviews after it.', bidReviews),
});

const panel = createRoute({
  method: 'get',
  path: '/api/rounds/{round}/panel',
  summary: 'What the panel of a round has come to: every bid in its place against the budget.',
  request: { params: z.object({ round: z.string() }) },
  responses: answers('The panel.', roundPanel),
});

/** What staff do with panels, for programs. */
export function addAssessmentCalls(app: ApiApp, deps: ApiDeps): void {
  /** Decides on the bid as it is, and answers its reviews afterwards. */
  const act = async (
    c: { readonly env: { readonly at: Occasion['at'] }; get(name: 'member'): { readonly name: string } },
    id: string,
    wanted: number | undefined,
    decide: (view: ApplicationView, on: Occasion) => ApplicationDecision,
  ): Promise<void> => {
    const on: Occasion = { at: c.env.at, by: { kind: 'staff', name: c.get('member').name } };
    const changed = await changeApplication(deps, id as ProjectId, on.at, (view) =>
      wanted !== undefined && view.application.version !== wanted
        ? refused('refusal.changed-meanwhile')
        : decide(view, on),
    );
    if (!changed.ok) throw problemOfRefusal(changed.refusal);
  };
  const viewOf = async (id: string): Promise<ApplicationView> => {
    const view = await deps.applications.view(id as ProjectId);
    if (view === null) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
    return view;
  };

  app.openapi(reviewsOf, async (c) => {
    const view = await viewOf(c.req.valid('param').id);
    return c.json(await bidReviewsJson(deps, view, c.get('onPanels')), 200);
  });

  app.openapi(assign, async (c) => {
    const { id } = c.req.valid('param');
    const body = c.req.valid('json');
    const reviewers = await peopleNamed(deps, body.reviewers);
    await act(c, id, body.version, (view, on) =>
      decideAssignment(view, { reviewers, dueOn: body.dueOn ?? usualReviewDue(on.at) }, on),
    );
    return c.json(await bidReviewsJson(deps, await viewOf(id), c.get('onPanels')), 200);
  });

  app.openapi(replace, async (c) => {
    const { id, reviewer } = c.req.valid('param');
    const body = c.req.valid('json');
    const [replacement = null] = await peopleNamed(deps, body.replacement === null ? [] : [body.replacement]);
    await act(c, id, body.version, (view, on) =>
      decideReplacement(
        view,
        {
          reviewerId: reviewer as PersonId,
          replacement,
          reason: body.reason,
          dueOn: body.dueOn ?? usualReviewDue(on.at),
        },
        on,
      ),
    );
    return c.json(await bidReviewsJson(deps, await viewOf(id), c.get('onPanels')), 200);
  });

  app.openapi(reopen, async (c) => {
    const { id } = c.req.valid('param');
    const body = c.req.valid('json');
    await act(c, id, body.version, (view, on) =>
      decideReopening(
        view,
        {
          reviewers: body.reviewers as PersonId[],
          reason: body.reason,
          dueOn: body.dueOn ?? usualReviewDue(on.at),
        },
        on,
      ),
    );
    return c.json(await bidReviewsJson(deps, await viewOf(id), c.get('onPanels')), 200);
  });

  app.openapi(moderate, async (c) => {
    const { id } = c.req.valid('param');
    const { criterion, score, reason: why, base } = c.req.valid('json');
    const { isBlind } = await bidReviewsJson(deps, await viewOf(id), c.get('onPanels'));
    if (isBlind) throw new ApiProblem(403, 'blind', 'reviews.blind.staff');
    const command = {
      criterionId: criterion,
      score: score as Score | null,
      reason: why,
      baseVersion: base,
    };
    await act(c, id, undefined, (view, on) => decideModeration(view, command, on));
    return c.json(await bidReviewsJson(deps, await viewOf(id), c.get('onPanels')), 200);
  });

  app.openapi(panel, async (c) => {
    const round = await deps.rounds.get(c.req.valid('param').round as RoundId);
    if (round === null) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
    return c.json(roundPanelJson(await readRoundPanel(deps, round, c.get('onPanels'))), 200);
  });
}

/** People as a call names them, as the fund knows them. */
async function peopleNamed(
  { keys, people }: Pick<ApiDeps, 'keys' | 'people'>,
  all: readonly { readonly name: string; readonly email: string }[],
): Promise<readonly Person[]> {
  const ids = all.map(({ email }) => personIdOf(email, keys));
  const known = await people.get(ids);
  return all.map(({ name, email }, place) => {
    const id = ids[place] ?? personIdOf(email, keys);
    return known.get(id) ?? personAs({ name, email, language: 'unknown' }, id, undefined);
  });
}
