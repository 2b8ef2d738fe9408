import { createRoute, z } from '@hono/zod-openapi';
import type { ApplicationView } from '../../applications/application.ts';
import type { Assessment } from '../../assessment/assessment.ts';
import type { Criterion } from '../../assessment/criteria.ts';
import { decideDeclaration, decideSending } from '../../assessment/decide-review.ts';
import { mayReadBid, mayReadOthersScores, readableReviews, sightOf } from '../../assessment/review-access.ts';
import { declarationKinds, longestNote, type Review } from '../../assessment/review.ts';
import { saveScoresOf } from '../../assessment/save-scores.ts';
import { mostCharactersOfReason, type Score } from '../../assessment/scores.ts';
import { cleanText } from '../../kernel/text.ts';
import type { Occasion } from '../../obligations/view.ts';
import type { Language } from '../../people/person.ts';
import type { ProjectId } from '../../projects/project.ts';
import { translator } from '../../messages/translate.ts';
import { changeApplication } from '../act-on-application.ts';
import type { OnPanels } from '../on-panels.ts';
import { partnersIn, readBid } from '../reviews/bid-reading.ts';
import { isScored } from '../reviews/open-review.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { criterionJson, scoresJson } from './assessment-json.ts';
import { ownReview, ownReviewItem } from './assessment-schemas.ts';
import { ApiProblem, languageOf, problemOfRefusal } from './problems.ts';

const which = z.object({ application: z.string().openapi({ description: 'A bid’s id.' }) });

const list = createRoute({
  method: 'get',
  path: '/api/reviews',
  summary: 'The caller’s own reviews; those that have ended are left out. For reviewers.',
  responses: answers('The reviews.', z.object({ items: z.array(ownReviewItem) })),
});

const get = createRoute({
  method: 'get',
  path: '/api/reviews/{application}',
  summary: 'One of the caller’s own reviews, with as much of the bid as they may read. For reviewers.',
  request: { params: which },
  responses: answers('The review.', ownReview),
});

const declare = createRoute({
  method: 'post',
  path: '/api/reviews/{application}/declare',
  summary: 'Says what links the caller with the bid. A conflict ends the review for good. For reviewers.',
  request: {
    params: which,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            kind: z.enum(declarationKinds),
            note: z.string().transform(cleanText).pipe(z.string().max(longestNote)).default(''),
          }),
        },
      },
    },
  },
  responses: answers('What stands now.', z.object({ kind: z.enum(declarationKinds) })),
});

const score = createRoute({
  method: 'post',
  path: '/api/reviews/{application}/scores',
  summary:
    'Saves scores, finished or not: each that can be kept is, and the others are named. For reviewers.',
  request: {
    params: which,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            scores: z
              .array(
                z.object({
                  criterion: z.string(),
                  score: z.number().int().min(0).max(5).nullable(),
                  reason: z.string().transform(cleanText).pipe(z.string().max(mostCharactersOfReason)),
                  base: z
                    .number()
                    .int()
                    .min(0)
                    .openapi({ description: 'The `version` it began from; 0 at first.' }),
                }),
              )
              .min(1)
              .max(20),
          }),
        },
      },
    },
  },
  responses: answers(
    'The review, and what was not kept.',
    z.object({
      review: ownReview,
      refused: z.array(z.object({ criterion: z.string(), error: z.string(), message: z.string() })),
    }),
  ),
});

const send = createRoute({
  method: 'post',
  path: '/api/reviews/{application}/send',
  summary: 'Sends the review. For reviewers.',
  request: { params: which },
  responses: answers('The review.', ownReview),
});

interface Opened {
  readonly view: ApplicationView;
  readonly assessment: Assessment;
  readonly review: Review;
}

/** What reviewers do with their own reviews, for programs. */
export function addReviewCalls(app: ApiApp, deps: ApiDeps): void {
  app.openapi(list, async (c) => {
    const { id } = c.get('onPanels');
    const own = id === null ? [] : await deps.assessments.reviewsOf(id);
    const open = own.filter((review) => sightOf(review) !== 'nothing');
    const items = await Promise.all(
      open.map(async (review) => {
        const view = await deps.applications.view(review.applicationId);
        return view === null ? [] : [itemJson(view, review)];
      }),
    );
    return c.json({ items: items.flat() }, 200);
  });

  app.openapi(get, async (c) => {
    const opened = await open(deps, c.req.valid('param').application, c.get('onPanels'));
    return c.json(await ownReviewJson(deps, opened, languageOf(c)), 200);
  });

  app.openapi(declare, async (c) => {
    const said = c.req.valid('json');
    const { view, review } = await open(deps, c.req.valid('param').application, c.get('onPanels'));
    const declared = await changeApplication(deps, view.application.id, c.env.at, (now) =>
      decideDeclaration(now, review.reviewer.id, said, occasion(c.env.at, review)),
    );
    if (!declared.ok) throw problemOfRefusal(declared.refusal);
    return c.json({ kind: said.kind }, 200);
  });

  app.openapi(score, async (c) => {
    const { application } = c.req.valid('param');
    const { scores } = c.req.valid('json');
    const { view, review } = await open(deps, application, c.get('onPanels'));
    const saves = scores.map((one) => ({
      criterionId: one.criterion,
      score: one.score as Score | null,
      reason: one.reason,
      baseVersion: one.base,
    }));
    const on = occasion(c.env.at, review);
    const saved = await saveScoresOf(deps, view.application.id, review.reviewer.id, saves, on);
    if (!saved.ok) throw problemOfRefusal(saved.refusal);
    const t = translator(languageOf(c));
    return c.json(
      {
        review: await ownReviewJson(deps, await open(deps, application, c.get('onPanels')), languageOf(c)),
        refused: saved.value.refusals.map(({ criterionId, refusal }) => ({
          criterion: criterionId,
          error: refusal.replace(/^(?:assessment\.)?refusal\./, ''),
          message: t(refusal),
        })),
      },
      200,
    );
  });

  app.openapi(send, async (c) => {
    const { application } = c.req.valid('param');
    const { view, review } = await open(deps, application, c.get('onPanels'));
    const sent = await changeApplication(deps, view.application.id, c.env.at, (now) =>
      decideSending(now, review.reviewer.id, occasion(c.env.at, review)),
    );
    if (!sent.ok && sent.refusal !== 'refusal.already-submitted') throw problemOfRefusal(sent.refusal);
    return c.json(
      await ownReviewJson(deps, await open(deps, application, c.get('onPanels')), languageOf(c)),
      200,
    );
  });
}

/** The caller's own review of a bid. @throws ApiProblem when there is none, or it has ended. */
async function open(
  { applications }: Pick<ApiDeps, 'applications'>,
  id: string,
  onPanels: OnPanels,
): Promise<Opened> {
  const view = onPanels.id === null ? null : await applications.view(id as ProjectId);
  const assessment = view?.assessment?.assessment;
  const review = assessment?.reviews.find(({ reviewer }) => reviewer.id === onPanels.id);
  if (view === null || assessment === undefined || review === undefined)
    throw new ApiProblem(404, 'not-found', 'refusal.not-found');
  if (sightOf(review) === 'nothing') throw new ApiProblem(403, 'review-ended', 'assessment.refusal.replaced');
  return { view, assessment, review };
}

function occasion(at: Occasion['at'], { reviewer }: Review): Occasion {
  return { at, by: { kind: 'person', id: reviewer.id, name: reviewer.name } };
}

function itemJson(view: ApplicationView, review: Review): z.infer<typeof ownReviewItem> {
  const { id, title, organisation } = view.application;
  return {
    applicationId: id,
    title,
    organisation,
    state: review.state,
    dueOn: view.assessment?.owed.get(review.reviewer.id)?.dueOn ?? null,
    scored: view.round.criteria.filter((criterion) => isScored(criterion, review)).length,
    criteria: view.round.criteria.length,
  };
}

async function ownReviewJson(
  deps: ApiDeps,
  { view, assessment, review }: Opened,
  language: Language,
): Promise<z.infer<typeof ownReview>> {
  const { applicationId, title, organisation, state, dueOn } = itemJson(view, review);
  const t = translator(language);
  const documents = await readBid(deps, view.application.id, { t, language });
  const others = readableReviews(review, assessment.reviews).filter((one) => one !== review);
  const criteria: readonly Criterion[] = view.round.criteria;
  return {
    applicationId,
    title,
    organisation,
    state,
    dueOn,
    declaration: review.declaration,
    people: view.application.people.flatMap(({ id, role }) => {
      const person = view.people.get(id);
      return person === undefined ? [] : [{ role, name: person.name }];
    }),
    partners: [...partnersIn(documents)],
    criteria: criteria.map((criterion) => ({
      ...criterionJson(criterion),
      help: criterion.help === undefined ? null : { ...criterion.help },
    })),
    scores: scoresJson(criteria, review.scores),
    submittedAt: review.submittedAt,
    documents: mayReadBid(review)
      ? documents.map(({ id, name, sections }) => ({
          id,
          name,
          sections: sections.map((section) => ({
            id: section.id,
            heading: section.heading,
            answers: [...section.answers],
          })),
        }))
      : null,
    others: mayReadOthersScores(review)
      ? others.map((one) => ({ reviewer: one.reviewer.name, scores: scoresJson(criteria, one.scores) }))
      : null,
  };
}
